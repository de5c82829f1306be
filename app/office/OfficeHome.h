// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/platform/FolderLock.h"
#include "app/storage/Stores.h"
#include "app/transport/TlsIdentity.h"
#include "models/sync/OfficeKeys.h"

#include <functional>
#include <memory>

namespace privity::office {

struct Turn;

//! The office's directory: the encrypted store and the keys, each in a file of its own with mode 0600.
//!   store.db, store.key          what is kept, and its key
//!   keys/identity.sealed         the identity key under a passphrase: belongs off this host after set-up
//!   keys/statement.json          what the identity vouches for
//!   keys/tls.pem, tls.key, control.key
//!   keys/<brand>.log, .intake, .index
//!   keys.db, forgotten.list …     what can be forgotten: KeyHome.h
struct OfficeHome {
    QString path;
    OfficeKeys keys;
    TlsIdentity tls;
    std::unique_ptr<RowStore> store;        //!< data and, unless only read, keys (KeyHome.h)
    std::optional<FolderLock> keysInUse;    //!< of a command: while it works, no key epoch ends
    std::map<QString, Timestamp> keysSince; //!< when each brand's key epoch began

    //! Nothing of an office is there, or a first start that was interrupted before its end.
    static bool isNew(const QString &path);
    //! Makes keys and store for these brands. The passphrase seals the identity; it is kept nowhere.
    static Done make(const QString &path, const QStringList &brands, QByteArrayView passphrase, Timestamp now);
    //! Makes nothing: a store that is gone is a fault. StoreWrongKey, FileUnreadable, KeysChanged (a key that the
    //! statement does not name), SignatureInvalid (the statement does not fit the identity), …
    static Result<OfficeHome> open(const QString &path, storage::Access access = storage::Access::ReadWrite);
    //! What the identity vouches for from now on; read when the office is opened. FileUnwritable.
    [[nodiscard]] Done keepStatement(const SignedStatement &statement) const;
    //! What a command decides on the home's rows, in a transaction of its own.
    [[nodiscard]] Done decide(const std::function<Done(Turn &)> &act) const;
};

} // namespace privity::office
