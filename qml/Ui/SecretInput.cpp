// SPDX-License-Identifier: Apache-2.0
#include "qml/Ui/SecretInput.h"

#include "qml/Ui/Letters.h"

#include <QClipboard>
#include <QCursor>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>

namespace privity::ui {
namespace {

constexpr qreal caretWidth = 1.5;

} // namespace

SecretInput::SecretInput(QQuickItem *parent) : QQuickPaintedItem(parent), m_units(longest * qsizetype(sizeof(QChar)))
{
    setFlag(ItemAcceptsInputMethod);
    setFlag(ItemIsFocusScope, false);
    setAcceptedMouseButtons(Qt::LeftButton);
    setAntialiasing(true);
    setCursor(QCursor(Qt::IBeamCursor));
    connect(this, &SecretInput::looksChanged, this, [this] { update(); });
}

QChar *SecretInput::units() const { return reinterpret_cast<QChar *>(m_units.data()); }

SecretBytes SecretInput::secret() const
{
    QByteArray utf8 = text().toUtf8();
    return SecretBytes::take(utf8);
}

void SecretInput::clear()
{
    m_units = SecretBytes(longest * qsizetype(sizeof(QChar))); // the one before is zeroed
    m_size = m_at = 0;
    m_preedit.clear();
    m_marked = false;
    changed();
}

void SecretInput::markAll()
{
    m_marked = m_size > 0;
    m_at = m_size;
    changed();
}

qsizetype SecretInput::letterBegin(qsizetype before) const
{
    qsizetype begin = 0;
    for (qsizetype end = 0; end < before; end = letters::endOf(text(), end))
        begin = end;
    return begin;
}

qreal SecretInput::widthOf(qsizetype from, qsizetype to) const
{
    return letters::widthOf(text().sliced(from, to - from), letters::font(m_pixelSize));
}

void SecretInput::insert(QStringView more)
{
    removeMarked();
    for (const QChar c : more) {
        if (m_size >= longest)
            break;
        if (c.category() == QChar::Other_Control) // a line's end, pasted along
            continue;
        std::copy_backward(units() + m_at, units() + m_size, units() + m_size + 1);
        units()[m_at++] = c;
        ++m_size;
    }
    changed();
}

void SecretInput::remove(qsizetype from, qsizetype to)
{
    std::copy(units() + to, units() + m_size, units() + from);
    std::fill(units() + m_size - (to - from), units() + m_size, QChar());
    m_size -= to - from;
    m_at = from;
    changed();
}

bool SecretInput::removeMarked()
{
    const bool marked = std::exchange(m_marked, false);
    if (marked)
        remove(0, m_size);
    return marked;
}

void SecretInput::moveTo(qsizetype at)
{
    m_marked = false;
    m_at = at;
    changed();
}

void SecretInput::changed()
{
    const qreal caret = widthOf(0, m_at);
    m_left = std::clamp(m_left, caret + 2 * caretWidth - width(), std::max<qreal>(caret, 0));
    m_left = std::max<qreal>(m_left, 0);
    update();
    updateInputMethod(Qt::ImCursorRectangle);
    Q_EMIT edited();
}

bool SecretInput::edits(QKeyEvent *event)
{
    if (event->matches(QKeySequence::SelectAll)) {
        markAll();
    } else if (event->matches(QKeySequence::Paste)) {
        insert(QGuiApplication::clipboard()->text());
    } else if (event->key() == Qt::Key_Backspace) {
        if (!removeMarked() && m_at > 0)
            remove(letterBegin(m_at), m_at);
    } else if (event->key() == Qt::Key_Delete) {
        if (!removeMarked() && m_at < m_size)
            remove(m_at, letters::endOf(text(), m_at));
    } else if (!event->text().isEmpty() && event->text().front().isPrint()
        && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))) {
        insert(event->text());
    } else {
        return false;
    }
    return true;
}

void SecretInput::keyPressEvent(QKeyEvent *event)
{
    event->setAccepted(true);
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT accepted(); return;
    case Qt::Key_Left: return moveTo(m_at > 0 ? letterBegin(m_at) : 0);
    case Qt::Key_Right: return moveTo(m_at < m_size ? letters::endOf(text(), m_at) : m_size);
    case Qt::Key_Home: return moveTo(0);
    case Qt::Key_End: return moveTo(m_size);
    default: break;
    }
    const bool isLetter = event->modifiers() == Qt::AltModifier && !event->text().isEmpty();
    event->setAccepted((!m_readOnly && edits(event)) || isLetter); // a key of the panel that means nothing now
}

void SecretInput::inputMethodEvent(QInputMethodEvent *event)
{
    if (m_readOnly)
        return;
    m_preedit = event->preeditString();
    if (event->commitString().isEmpty())
        changed();
    else
        insert(event->commitString());
    event->accept();
}

QVariant SecretInput::inputMethodQuery(Qt::InputMethodQuery query) const
{
    // Nothing of what was typed.
    if (query == Qt::ImEnabled)
        return !m_readOnly;
    if (query == Qt::ImHints)
        return int(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase | Qt::ImhNoEditMenu);
    if (query == Qt::ImCursorRectangle)
        return QRectF(widthOf(0, m_at) - m_left, 0, caretWidth, height());
    return query == Qt::ImFont ? QVariant(letters::font(m_pixelSize)) : QVariant();
}

void SecretInput::mousePressEvent(QMouseEvent *event)
{
    forceActiveFocus(Qt::MouseFocusReason);
    const qreal x = event->position().x() + m_left;
    qsizetype at = 0;
    for (qsizetype end; at < m_size && (end = letters::endOf(text(), at), x > (widthOf(0, at) + widthOf(0, end)) / 2);)
        at = end;
    moveTo(at);
}

void SecretInput::itemChange(ItemChange change, const ItemChangeData &data)
{
    QQuickPaintedItem::itemChange(change, data);
    if (change == ItemVisibleHasChanged && !data.boolValue)
        clear();
    else if (change == ItemActiveFocusHasChanged)
        update();
}

void SecretInput::paint(QPainter *painter)
{
    painter->setFont(letters::font(m_pixelSize));
    const QFontMetricsF metrics(painter->font());
    const qreal top = (height() - metrics.height()) / 2, line = top + metrics.ascent();
    qreal x = -m_left;
    const auto put = [&](QStringView letter, const QColor &ink) {
        painter->setPen(ink);
        x += letters::paint(*painter, {x, line}, letter);
    };
    const auto caret = [&] {
        const qreal from = x;
        if (!m_preedit.isEmpty()) {
            put(m_preedit, m_ink);
            painter->drawLine(QPointF(from, line + 2), QPointF(x, line + 2));
        }
        if (hasActiveFocus() && !m_marked)
            painter->fillRect(QRectF(x, top, caretWidth, metrics.height()), m_ink);
    };
    if (m_marked)
        painter->fillRect(QRectF(x, top, widthOf(0, m_size), metrics.height()), m_selection);
    for (qsizetype at = 0; at < m_size;) {
        if (at == m_at)
            caret();
        const qsizetype end = letters::endOf(text(), at);
        put(text().sliced(at, end - at), m_marked ? m_selectedInk : m_ink);
        at = end;
    }
    if (m_at >= m_size)
        caret();
}

} // namespace privity::ui
