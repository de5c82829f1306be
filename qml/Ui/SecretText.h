// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/crypto/SecretSource.h"

#include <QColor>
#include <QPointer>
#include <QQuickPaintedItem>
#include <vector>

namespace privity::ui {

//! What its source holds, painted one letter at a time (Letters.h) as long as it is live, in as many lines as it takes.
//! It keeps nothing of it but where the lines break; no property, no accessibility tree and no clipboard has it.
class SecretText : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QObject *source READ source WRITE setSource NOTIFY changed) //!< a SecretSource
    Q_PROPERTY(bool live MEMBER m_live NOTIFY changed)
    Q_PROPERTY(QColor ink MEMBER m_ink NOTIFY changed)
    Q_PROPERTY(int pixelSize MEMBER m_pixelSize NOTIFY changed)
public:
    explicit SecretText(QQuickItem *parent = nullptr);
    [[nodiscard]] QObject *source() const { return m_source; }
    void setSource(QObject *source);
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void changed();

protected:
    void geometryChange(const QRectF &now, const QRectF &before) override;

private:
    struct Line {
        qsizetype from = 0, to = 0;
    };
    //! UTF-16, controls left out; empty while it is not live.
    [[nodiscard]] SecretBytes units() const;
    void lay();

    QPointer<QObject> m_source;
    bool m_live = false;
    QColor m_ink{Qt::black};
    int m_pixelSize = 13;
    std::vector<Line> m_lines;
};

} // namespace privity::ui
