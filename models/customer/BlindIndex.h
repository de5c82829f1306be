// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/crypto/SecretBytes.h"
#include "models/customer/SourceRecord.h"

#include <optional>

namespace privity {

//! What records can be found by. There is no term for a birth date, a postcode or a name alone: their few values
//! would give the index away to whoever counts.
enum class TermKind { CrossReference, Email, Phone, CustomerNumber, NameAndYear };

//! A normalised value that a record is found by. Personal data: it becomes a token before it is stored.
struct IndexTerm {
    TermKind kind = TermKind::CrossReference;
    QString value;
    friend bool operator==(const IndexTerm &, const IndexTerm &) = default;
    friend size_t qHash(const IndexTerm &term, size_t seed = 0) { return qHashMulti(seed, int(term.kind), term.value); }
};

//! Every term of a record, none twice. Its own (source, key) is a term of kind CrossReference like those it names.
QList<IndexTerm> indexTerms(const SourceRecord &record);

//! Terms for what somebody typed; nothing when it can't be one. A phone number must be E.164 already.
std::optional<IndexTerm> emailTerm(QStringView text);
std::optional<IndexTerm> phoneTerm(QStringView e164);
std::optional<IndexTerm> customerNumberTerm(QStringView text);
std::optional<IndexTerm> nameAndYearTerm(QStringView familyName, int birthYear);
IndexTerm crossReferenceTerm(QStringView source, QStringView key);

//! Keyed BLAKE2b-128 per (brand, kind, epoch). Tokens never leave the office, its journal or its log.
class BlindIndex
{
public:
    //! `key`: 32 bytes, of this brand and epoch; it must outlive the index.
    BlindIndex(QString brand, quint32 epoch, const SecretBytes &key);
    [[nodiscard]] QByteArray token(const IndexTerm &term) const; //!< 16 bytes
    [[nodiscard]] quint32 epoch() const { return m_epoch; }

private:
    QString m_brand;
    quint32 m_epoch;
    const SecretBytes &m_key;
};

} // namespace privity
