// SPDX-License-Identifier: Apache-2.0
#include "app/platform/ClipboardGuard.h"

#include "app/platform/KeyFile.h"
#include "models/crypto/Crypto.h"

#include <QFile>
#include <QMimeData>
#include <memory>

using namespace Qt::StringLiterals;

namespace privity {
namespace {

constexpr QClipboard::Mode modes[]{QClipboard::Clipboard, QClipboard::Selection};

} // namespace

QString ClipboardGuard::hintFormat() { return u"x-kde-passwordManagerHint"_s; }

ClipboardGuard::ClipboardGuard(QClipboard &clipboard, QString marker, int clearAfterMs, QObject *parent)
    : QObject(parent), m_clipboard(clipboard), m_marker(std::move(marker))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(clearAfterMs);
    connect(&m_timer, &QTimer::timeout, this, &ClipboardGuard::clear);
    connect(&m_clipboard, &QClipboard::changed, this, &ClipboardGuard::changed);
}

bool ClipboardGuard::isOurs(QClipboard::Mode mode) const
{
    return mode == QClipboard::Clipboard ? m_clipboard.ownsClipboard() : m_clipboard.ownsSelection();
}

void ClipboardGuard::changed(QClipboard::Mode mode)
{
    if (!isOurs(mode))
        return clearLeft(mode);
    const QMimeData *held = m_clipboard.mimeData(mode);
    if (!held || !held->hasText() || held->hasFormat(hintFormat()))
        return;
    const QString text = held->text();
    if (text.isEmpty())
        return;
    auto marked = std::make_unique<QMimeData>();
    marked->setText(text);
    marked->setData(hintFormat(), "secret");
    m_clipboard.setMimeData(marked.release(), mode);
    if (!m_key.isEmpty())
        (void)keyfile::write(m_marker, crypto::keyedToken(m_key, text.toUtf8()));
    m_timer.start();
}

void ClipboardGuard::setKey(SecretBytes key)
{
    m_key = std::move(key);
    if (!QFile::exists(m_marker))
        return;
    if (const Result<SecretBytes> left = keyfile::read(m_marker, 64))
        m_left = left->view().toByteArray();
    for (const QClipboard::Mode mode : modes)
        clearLeft(mode);
    QFile::remove(m_marker);
}

void ClipboardGuard::clearLeft(QClipboard::Mode mode)
{
    if (m_left.isEmpty() || (mode == QClipboard::Selection && !m_clipboard.supportsSelection()))
        return;
    if (crypto::equalInConstantTime(crypto::keyedToken(m_key, m_clipboard.text(mode).toUtf8()), m_left))
        m_clipboard.clear(mode);
}

void ClipboardGuard::clear()
{
    m_timer.stop();
    for (const QClipboard::Mode mode : modes)
        if (isOurs(mode))
            m_clipboard.clear(mode);
    QFile::remove(m_marker);
}

} // namespace privity
