// SPDX-License-Identifier: Apache-2.0
#include "qml/Ui/Plate.h"

#include <QPainter>
#include <QPainterPath>

namespace privity::ui {

Plate::Plate(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &Plate::changed, this, [this] { update(); });
}

void Plate::paint(QPainter *painter)
{
    painter->setRenderHint(QPainter::Antialiasing);
    const qreal inset = m_line.alpha() ? m_lineWidth / 2 : 0;
    const QRectF rect = boundingRect().adjusted(inset, inset, -inset, -inset);
    const qreal radius = std::min({m_radius, rect.width() / 2, rect.height() / 2});
    QPainterPath shape;
    shape.addRoundedRect(rect, radius, radius);
    painter->fillPath(shape, m_fill);
    if (m_hatch.alpha()) {
        painter->save();
        painter->setClipPath(shape);
        painter->setPen(QPen(m_hatch, m_hatchStep / 2));
        const qreal h = rect.height();
        for (qreal x = rect.left() - h; x < rect.right() + h; x += m_hatchStep * M_SQRT2)
            painter->drawLine(QPointF(x, rect.bottom() + 1), QPointF(x + h + 2, rect.top() - 1));
        painter->restore();
    }
    if (m_line.alpha()) {
        QPen pen(m_line, m_lineWidth);
        if (m_dashed)
            pen.setDashPattern({3, 3});
        painter->strokePath(shape, pen);
    }
}

} // namespace privity::ui
