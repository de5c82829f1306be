// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/sync/OfficeRows.h"

#include "models/journal/Entry.h"

//! Entries of a desk that can't go on under its id, carried over by its successor (ADR 0021). Pure over the rows.
namespace privity {

//! An entry that was carried: it is never taken a second time. Stays when the entry's words are forgotten.
struct CarriedRow {
    static constexpr auto table = "carried";
    static constexpr int keyColumns = 3;
    DeskId author; //!< who wrote it
    quint64 n = 0;
    QByteArray hash;
    DeskId carrier; //!< in whose journal it stands
    quint64 at = 0; //!< at this place
    static constexpr auto describe()
    {
        using S = CarriedRow;
        return members(clear("author", &S::author), clear("n", &S::n), clear("hash", &S::hash),
            clear("carrier", &S::carrier), clear("at", &S::at));
    }
};

//! What an entry is decided as: by its own desk, or, when it carries another, as that one by the desk that wrote it.
struct MeantEntry {
    DeskRow desk;
    journal::Entry entry;
    Event event;
};

//! Malformed; NotAllowed: of a desk that this one does not succeed; SignatureInvalid; OnRecord: as its
//! desk's own or carried.
Result<MeantEntry> meantBy(const journal::Entry &entry, const Event &event, const DeskRow &desk, WorkingSet &rows);

//! Who wrote what a row holds, and what it is: the row's own author and event, or those of the entry that it carries.
struct Origin {
    QString author, type;
    JsonObject data;
};
Origin originOf(const JournalRow &row, const Event &event); //!< event: the row's own
//! The type alone, of a row that was kept; without its body: the row's own.
QString typeOf(const JournalRow &row);

//! The desk that an enrolment is to succeed; null: none. NotProven: its key did not sign for this enrolment, or it is
//! not known. NotAllowed: it is to be wiped.
Result<std::optional<DeskRow>> succeeded(
    const Enrol &asked, QByteArrayView officeNonce, QByteArrayView tlsKeyHash, WorkingSet &rows);

} // namespace privity
