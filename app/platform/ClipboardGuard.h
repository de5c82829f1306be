// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/crypto/SecretBytes.h"

#include <QClipboard>
#include <QObject>
#include <QTimer>

namespace privity {

//! Whatever this program puts on the clipboard or the primary selection, by whichever way: marked so that clipboard
//! managers do not keep it, and taken away after a time, on clear(), and by the next start if this one crashed; never
//! what somebody else has put there since, which would be their loss. GUI thread.
class ClipboardGuard : public QObject
{
    Q_OBJECT
public:
    static QString hintFormat(); //!< what clipboard managers look for
    static constexpr int keptMs = 10'000;

    //! marker: a file that outlives a crash; it names what was copied under a key that is on no disk.
    ClipboardGuard(QClipboard &clipboard, QString marker, int clearAfterMs = keptMs, QObject *parent = nullptr);
    ~ClipboardGuard() override { clear(); }

    //! From the store's key, once there is one. What an earlier run left is cleared now, or when it comes in sight.
    void setKey(SecretBytes key);
    void clear();

private:
    void changed(QClipboard::Mode mode);
    [[nodiscard]] bool isOurs(QClipboard::Mode mode) const;
    void clearLeft(QClipboard::Mode mode);

    QClipboard &m_clipboard;
    QString m_marker;
    SecretBytes m_key;
    QByteArray m_left; //!< the name of what an earlier run left
    QTimer m_timer;
};

} // namespace privity
