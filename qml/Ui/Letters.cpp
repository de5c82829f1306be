// SPDX-License-Identifier: Apache-2.0
#include "qml/Ui/Letters.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QTextBoundaryFinder>
#include <array>

namespace privity::ui::letters {
namespace {

constexpr qsizetype longest = 64; //!< UTF-16 units of one letter; a longer pile of accents is cut into several

//! The text lies where it is, nothing of it is copied to be kept.
QString raw(QStringView letter) { return QString::fromRawData(letter.data(), letter.size()); }

} // namespace

qsizetype endOf(QStringView text, qsizetype from)
{
    const QStringView ahead = text.sliced(from, std::min(longest, text.size() - from));
    std::array<unsigned char, 4 * longest> room{};
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, ahead, room.data(), room.size());
    const qsizetype end = finder.toNextBoundary();
    return from + (end <= 0 ? ahead.size() : end);
}

qreal widthOf(QStringView text, const QFont &font)
{
    const QFontMetricsF metrics(font);
    qreal width = 0;
    for (qsizetype at = 0, end = 0; at < text.size(); at = end) {
        end = endOf(text, at);
        width += metrics.horizontalAdvance(raw(text.sliced(at, end - at)));
    }
    return width;
}

qreal paint(QPainter &painter, QPointF at, QStringView text)
{
    const QFontMetricsF metrics(painter.font());
    const qreal from = at.x();
    for (qsizetype begin = 0, end = 0; begin < text.size(); begin = end) {
        end = endOf(text, begin);
        const QString one = raw(text.sliced(begin, end - begin));
        painter.drawText(at, one);
        at.rx() += metrics.horizontalAdvance(one);
    }
    return at.x() - from;
}

QFont font(int pixelSize)
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(pixelSize);
    return font;
}

} // namespace privity::ui::letters
