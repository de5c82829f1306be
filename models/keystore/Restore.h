// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/keystore/KeyRows.h"

//! What may be opened together after a backup was put back (docs/adr/0011): data of any age, with the newest key store
//! and the newest list of the forgotten. Pure.
namespace privity::keystore {

//! A line of the file of the forgotten. Settled: the key store has followed it; before that the program may have ended
//! in between.
struct ForgetLine {
    ForgottenRow row;
    bool isSettled = false;
};

//! What is known of one brand before anything is served.
struct Found {
    QString brand;
    QList<ForgetLine> file;   //!< of this brand, in order
    QList<ForgottenRow> keys; //!< the key store's own list, in order
    quint64 followed = 0;     //!< by the data
    quint64 shown = 0;        //!< by a desk, with a signed head
    quint64 epoch = 0;        //!< of the key store
    QList<quint64> epochs;    //!< whose key is held
};

struct Restored {
    QList<ForgottenRow> toFollow; //!< by the data, in this order
    QList<ForgottenRow> toFile;   //!< lines that the file lacks
    QList<ForgottenRow> toSettle; //!< lines whose end was not written
};
//! KeysOlder, with what is older than what; ForgettingUndone: a desk knows of more.
Result<Restored> judge(const Found &found);

} // namespace privity::keystore
