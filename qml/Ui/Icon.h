// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QColor>
#include <QQuickPaintedItem>

namespace privity::ui {

//! One of our own icons (resources/icons), drawn in a colour of the theme. The name is ours, never data.
class Icon : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString name MEMBER m_name NOTIFY changed)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY changed)
public:
    explicit Icon(QQuickItem *parent = nullptr);
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void changed();

private:
    QString m_name;
    QColor m_color{Qt::black};
};

} // namespace privity::ui
