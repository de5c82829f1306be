// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/journal/Heads.h"
#include "models/sync/OfficeKeys.h"
#include "models/sync/OfficeRows.h"

//! Whether what the office holds is what was written: read-only, beside a serving office or without one
//! (docs/adr/0009). Single-threaded; memory about 80 bytes an entry. Errors: Store….
namespace privity::office {

//! One thing that is wrong, and where.
struct Finding {
    QString brand;
    quint64 epoch = 0;            //!< of the log; 0: of none
    std::optional<quint64> index; //!< in the brand's log of that epoch
    QString author;               //!< empty: of no one entry
    quint64 n = 0;
    QString what;
    [[nodiscard]] QString toText() const; //!< "brand, log index 3, author entry 2: what is wrong"
};

//! The signed heads of one moment, for somebody outside to keep, with the keys to check them by.
struct Witness {
    QByteArray identityKey;
    SignedStatement keys;
    QList<Head> heads;
    static constexpr auto describe()
    {
        return members(clear("identityKey", &Witness::identityKey), clear("keys", &Witness::keys),
            clear("heads", &Witness::heads));
    }
};
Result<Witness> witnessOf(RowStore &store, const OfficeKeys &keys);
QByteArray witnessBytes(const Witness &witness); //!< canonical JSON with its format's name
//! Malformed; SignatureInvalid when its keys are not its identity's, or a head is not signed by them.
Result<Witness> readWitness(QByteArrayView bytes);

struct LogSummary {
    QString brand;
    quint64 epoch = 0;
    quint64 entries = 0;
    quint64 heads = 0;
    std::optional<Head> newest;
};

struct AuditReport {
    QList<LogSummary> logs;     //!< by brand and epoch
    QList<Recovery> recoveries; //!< by which the epochs but the first began
    quint64 entries = 0, authors = 0;
    quint64 faults = 0;
    std::optional<Finding> first; //!< the lowest log index of the first brand that has one; causes before consequences
    bool witnessed = false;
};

//! Walks every author's chain, every leaf, node and head. With a witness, that the logs go on from what it holds:
//! without one, that nothing was taken away as a whole can't be shown.
Result<AuditReport> audit(RowStore &store, const OfficeKeys &keys, const std::optional<Witness> &witness);

//! Rows below a part of their key, in order, without holding them all. The next key column must be a counter.
template<Row R>
Done eachRow(RowStore &store, const Values &prefix, const std::function<Done(const R &)> &visit)
{
    constexpr int page = 512;
    std::optional<Value> after;
    for (;;) {
        const Result<std::vector<Values>> rows = store.select({&tableOf<R>(), prefix, after, page, false});
        if (!rows)
            return rows.error();
        for (const Values &values : *rows)
            if (const Done done = visit(fromValues<R>(values)); !done)
                return done;
        if (rows->size() < size_t(page))
            return {};
        after = rows->back()[prefix.size()];
    }
}
//! Whoever wrote entries, in order.
Result<QStringList> authorsIn(RowStore &store);

} // namespace privity::office
