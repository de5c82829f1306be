// SPDX-License-Identifier: Apache-2.0
#include "qml/Ui/Icon.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

namespace privity::ui {

Icon::Icon(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &Icon::changed, this, [this] { update(); });
}

void Icon::paint(QPainter *painter)
{
    QFile file(QStringLiteral(":/privity/icons/%1.svg").arg(m_name));
    if (m_name.isEmpty() || !file.open(QIODevice::ReadOnly))
        return;
    // The renderer knows no style sheets: the colour is written into the drawing.
    QByteArray drawing = file.readAll();
    drawing.replace("currentColor", m_color.name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer(drawing);
    painter->setRenderHint(QPainter::Antialiasing);
    renderer.render(painter, boundingRect());
}

} // namespace privity::ui
