// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/office/OfficeHome.h"
#include "models/office/Forget.h"

//! The keys' side of an office's directory.
//!   keys.db, keys.key          the customers' keys; backed up apart from the data, and only the newest is of use
//!   forgotten.list             who was forgotten; belongs with keys.db
//!   keys/<brand>.kek.<epoch>   what wraps them: in no backup
namespace privity::office {

inline constexpr qint64 keyEpochMs = qint64(30) * 86400000; //!< then the keys are to be rotated

//! At the first start.
Done makeKeys(const QString &path, const QStringList &brands, Timestamp now);

//! Pairs the opened data with the key store, refuses what must not be opened together, and has the data follow the list
//! of the forgotten, before anybody sees any of it. KeysOlder, ForgettingUndone, FileUnreadable, …
Done joinKeys(OfficeHome &home, storage::Access access);

//! Forgets a customer; when it answers, whoever opens this office again finds it done. Beside a serving office too.
//! NotFound: there is nothing of this customer.
struct ForgetReport {
    bool isPromised = false; //!< on the list: it will be done, whatever went wrong after
    quint64 counter = 0;
    Forgotten done;
    QList<Unconfirmed> unconfirmed; //!< desks that did not erase theirs yet
    std::optional<Error> logs;      //!< why traces stay in a store's log until its next check point
};
Done forgetDurably(
    OfficeHome &home, const QString &brand, const CustomerId &customer, const QString &reason, ForgetReport &report);

//! A new epoch: every key under a new key-encryption key, the old one overwritten and gone. Goes on where it was
//! interrupted. The office must not be open elsewhere; the home is closed by it.
Done rotateKeys(OfficeHome home);

} // namespace privity::office
