// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/Result.h"

namespace privity {
struct WipeNote;
}

namespace privity::desk {

//! The desk's directory at its end (docs/adr/0016): a note beside the store says that all else goes, and why; the
//! keys go first, so that whatever ends this half-way leaves nothing that opens. Every step can be done again.
class Wiping
{
public:
    //! keyFile: where the key stands in clear; empty: in the directory.
    explicit Wiping(QString home, QString keyFile = {});

    //! wiped.json is there and was not read: nothing of this directory may be opened or shown.
    [[nodiscard]] bool isDue() const;
    [[nodiscard]] Result<WipeNote> note() const; //!< NotFound, Malformed
    Done keep(QByteArrayView note) const;        //!< durable
    //! Keys, then the store and all that was made beside it. window.json and the note stay. FileUnwritable: what could
    //! not be erased; the rest was.
    Done erase() const;
    //! The office has the receipt.
    Done delivered() const;
    //! A person begins anew: the directory is a new desk's.
    Done read() const;

private:
    [[nodiscard]] QString path(const QString &name) const { return m_home + u'/' + name; }
    Done keepOrDrop(const WipeNote &note) const;

    QString m_home, m_keyFile;
};

} // namespace privity::desk
