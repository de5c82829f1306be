// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/Time.h"
#include "models/identifiers/Identifier.h"

#include <QList>
#include <QMap>
#include <compare>
#include <tuple>
#include <vector>

namespace privity {

//! Who a source record is by its brand, its source system and its key there.
struct RecordRef {
    QString brand, source, key;

    friend auto operator<=>(const RecordRef &a, const RecordRef &b)
    {
        return std::tie(a.brand, a.source, a.key) <=> std::tie(b.brand, b.source, b.key);
    }
    friend bool operator==(const RecordRef &, const RecordRef &) = default;
    friend size_t qHash(const RecordRef &ref, size_t seed = 0)
    {
        return qHashMulti(seed, ref.brand, ref.source, ref.key);
    }
};

//! A value with what it is. Normalised at import where that was possible (E.164, ISO date, IBAN, money), otherwise as
//! the source wrote it. It may hold anything a person can type: draw it as plain text only.
struct FieldValue {
    QString text;
    IdentifierKind kind = IdentifierKind::Text;
    friend bool operator==(const FieldValue &, const FieldValue &) = default;
};

//! The same person's key in another source of the same brand, as the source itself says.
struct CrossReference {
    QString source, key;
    friend bool operator==(const CrossReference &, const CrossReference &) = default;
};

//! What one source system holds about one of its customers. Empty values are not held.
struct SourceRecord {
    RecordRef ref;
    Timestamp obtainedAt;
    QString how;         //!< "sign-up", "order" …: the mapping's words
    Timestamp keepUntil; //!< 0: no date of its own
    QList<CrossReference> crossReferences;
    QMap<QString, FieldValue> fields; //!< by the pack's field id

    //! One compact blob, all of it personal data: to be sealed before it is stored. Equal records give equal blobs.
    [[nodiscard]] QByteArray toBlob() const;
    static Result<SourceRecord> fromBlob(QByteArrayView blob); //!< Malformed
    friend bool operator==(const SourceRecord &, const SourceRecord &) = default;
};

//! A record's blob read where it lies, for what only looks: texts are UTF-8 and valid as long as the blob.
struct RecordView {
    struct Field {
        QByteArrayView id, text;
        IdentifierKind kind = IdentifierKind::Text;
    };
    QByteArrayView brand, source, key, how;
    Timestamp obtainedAt, keepUntil;
    std::vector<std::pair<QByteArrayView, QByteArrayView>> crossReferences;
    std::vector<Field> fields; //!< by id

    static Result<RecordView> of(QByteArrayView blob); //!< Malformed
    [[nodiscard]] bool isKeptAt(Timestamp now) const { return keepUntil.ms == 0 || now <= keepUntil; }
};

} // namespace privity
