// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QColor>
#include <QQuickPaintedItem>

namespace privity::ui {

//! The ground that things stand on: a rounded plate, with an outline that may be dashed (not asked) and a hatch
//! (covered). Painted, because the software scene graph has no effects and Rectangle has no dashes.
class Plate : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QColor fill MEMBER m_fill NOTIFY changed)
    Q_PROPERTY(QColor line MEMBER m_line NOTIFY changed)
    Q_PROPERTY(QColor hatch MEMBER m_hatch NOTIFY changed)
    Q_PROPERTY(qreal lineWidth MEMBER m_lineWidth NOTIFY changed)
    Q_PROPERTY(qreal radius MEMBER m_radius NOTIFY changed)
    Q_PROPERTY(qreal hatchStep MEMBER m_hatchStep NOTIFY changed)
    Q_PROPERTY(bool dashed MEMBER m_dashed NOTIFY changed)
public:
    explicit Plate(QQuickItem *parent = nullptr);
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void changed();

private:
    QColor m_fill{Qt::transparent};
    QColor m_line{Qt::transparent};
    QColor m_hatch{Qt::transparent};
    qreal m_lineWidth = 1;
    qreal m_radius = 0;
    qreal m_hatchStep = 10;
    bool m_dashed = false;
};

} // namespace privity::ui
