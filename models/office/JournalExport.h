// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/office/Audit.h"

//! The journal for somebody outside, who needs nothing else to verify it: packaging/verify-journal.mjs, or a program of
//! their own after docs/adr/0009. One canonical JSON object a line, each with one member that names its kind.
namespace privity::office {

inline const QString exportFormat = QStringLiteral("privity-journal/1");

//! What the log's leaf says of an entry.
struct ExportedLeaf {
    QString brand;
    quint64 epoch = 1, index = 0;
    QString result;
    Timestamp recordedAt;
    quint64 generation = 0;
    static constexpr auto describe()
    {
        using S = ExportedLeaf;
        return members(clear("brand", &S::brand), clear("epoch", &S::epoch), clear("index", &S::index),
            clear("result", &S::result), clear("recordedAt", &S::recordedAt), clear("generation", &S::generation));
    }
};

//! An entry of a brand that is not exported has neither body nor leaf: only its place in its author's chain.
struct ExportedEntry {
    QString author;
    quint64 n = 0;
    QByteArray prev, commitment, signature;
    std::optional<QByteArray> salt;
    std::optional<QString> body; //!< the event as it was signed; sealed parts are sealed
    std::optional<ExportedLeaf> leaf;
    static constexpr auto describe()
    {
        using S = ExportedEntry;
        return members(clear("author", &S::author), clear("n", &S::n), clear("prev", &S::prev),
            clear("commitment", &S::commitment), clear("signature", &S::signature), clear("salt", &S::salt),
            clear("body", &S::body), clear("leaf", &S::leaf));
    }
};

//! Lines in this order: journal (format, moment, identity key, key statement, brands), desk (id, key)…, head…, entry…
//! (by author and n), end (number of entries; of each brand the log key's signature under Domain::Export over the
//! SHA-256 of all lines before, docs/adr/0028). brands empty: all. As of the moment it begins. Errors: UnknownBrand,
//! Store…, the sink's own.
Done exportJournal(RowStore &store, const OfficeKeys &keys, QStringList brands, Timestamp now,
    const std::function<Done(const QByteArray &)> &sink);

} // namespace privity::office
