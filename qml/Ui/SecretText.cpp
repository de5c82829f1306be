// SPDX-License-Identifier: Apache-2.0
#include "qml/Ui/SecretText.h"

#include "qml/Ui/Letters.h"

#include <QFontMetricsF>
#include <QStringDecoder>

namespace privity::ui {
namespace {

QStringView textOf(const SecretBytes &units)
{
    return {reinterpret_cast<const QChar *>(units.data()), units.size() / qsizetype(sizeof(QChar))};
}

} // namespace

SecretText::SecretText(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &SecretText::changed, this, &SecretText::lay);
}

void SecretText::setSource(QObject *source)
{
    m_source = source;
    Q_EMIT changed();
}

SecretBytes SecretText::units() const
{
    const auto *source = m_live ? dynamic_cast<SecretSource *>(m_source.data()) : nullptr;
    const SecretBytes utf8 = source ? source->secret() : SecretBytes();
    if (utf8.isEmpty())
        return {};
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    SecretBytes units(decode.requiredSpace(utf8.size()) * qsizetype(sizeof(QChar)));
    QChar *const begin = reinterpret_cast<QChar *>(units.data());
    QChar *end = decode.appendToBuffer(begin, utf8.view());
    std::replace_if(
        begin, end, [](QChar c) { return c.isSpace(); }, QChar(u' '));
    end = std::remove_if(begin, end,
        [](QChar c) { return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format; });
    SecretBytes exact((end - begin) * qsizetype(sizeof(QChar)));
    std::copy(begin, end, reinterpret_cast<QChar *>(exact.data()));
    return exact;
}

void SecretText::lay()
{
    m_lines.clear();
    const SecretBytes held = units();
    const QStringView text = textOf(held);
    const QFont font = letters::font(m_pixelSize);
    const qreal room = width() > 0 ? width() : std::numeric_limits<qreal>::infinity();
    qreal widest = 0, x = 0;
    qsizetype from = 0, space = -1;
    const auto end = [&](qsizetype to, qsizetype next) {
        widest = std::max(widest, letters::widthOf(text.sliced(from, to - from), font));
        m_lines.push_back({from, to});
        from = next;
        space = -1;
    };
    for (qsizetype at = 0, next = 0; at < text.size(); at = next) {
        next = letters::endOf(text, at);
        x += letters::widthOf(text.sliced(at, next - at), font);
        if (text[at] == u' ')
            space = at;
        else if (x > room && at > from) {
            space > from ? end(space, space + 1) : end(at, at);
            x = letters::widthOf(text.sliced(from, next - from), font);
        }
    }
    if (from < text.size())
        end(text.size(), text.size());
    setImplicitSize(std::ceil(widest), std::ceil(qreal(m_lines.size()) * QFontMetricsF(font).lineSpacing()));
    update();
}

void SecretText::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickPaintedItem::geometryChange(now, before);
    if (now.width() != before.width())
        lay();
}

void SecretText::paint(QPainter *painter)
{
    const SecretBytes held = units();
    const QStringView text = textOf(held);
    painter->setFont(letters::font(m_pixelSize));
    painter->setPen(m_ink);
    const QFontMetricsF metrics(painter->font());
    qreal y = metrics.ascent();
    for (const Line &line : m_lines) {
        if (line.to <= text.size()) // or it is another one by now
            letters::paint(*painter, {0, y}, text.sliced(line.from, line.to - line.from));
        y += metrics.lineSpacing();
    }
}

} // namespace privity::ui
