// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/customer/Joining.h"

#include <QMap>

namespace privity::test {

//! A source record in one line: person("crm", "1").given("Ann").email("a@example.org").
struct RecordBuilder : SourceRecord {
    RecordBuilder(const QString &source, const QString &key) { ref = {QStringLiteral("brand"), source, key}; }

    RecordBuilder &put(const char *field, IdentifierKind kind, const QString &text)
    {
        if (!text.isEmpty())
            fields.insert(QString::fromLatin1(field), {text, kind});
        return *this;
    }
    RecordBuilder &given(const QString &text) { return put("given", IdentifierKind::GivenName, text); }
    RecordBuilder &family(const QString &text) { return put("family", IdentifierKind::FamilyName, text); }
    RecordBuilder &born(const QString &text) { return put("born", IdentifierKind::BirthDate, text); }
    RecordBuilder &email(const QString &text) { return put("mail", IdentifierKind::Email, text); }
    RecordBuilder &phone(const QString &text) { return put("tel", IdentifierKind::Phone, text); }
    RecordBuilder &number(const QString &text) { return put("number", IdentifierKind::CustomerNumber, text); }
    RecordBuilder &text(const char *field, const QString &text) { return put(field, IdentifierKind::Text, text); }
    RecordBuilder &of(const QString &brand)
    {
        ref.brand = brand;
        return *this;
    }
    RecordBuilder &refers(const QString &source, const QString &key)
    {
        crossReferences += {source, key};
        return *this;
    }
    RecordBuilder &at(qint64 ms)
    {
        obtainedAt = {ms};
        return *this;
    }
};

//! What an office keeps of records, in memory: found by term, customers given by resolve() alone.
class RecordShelf
{
public:
    //! One record comes in, as an import brings it.
    void take(const SourceRecord &record)
    {
        std::vector<KnownRecord> seeds{{record, {}, false}};
        if (const auto old = m_records.constFind(record.ref); old != m_records.constEnd()) {
            seeds[0].customer = old->customer;
            seeds[0].settled = old->settled;
            for (const KnownRecord &known : std::as_const(m_records))
                if (known.customer == old->customer && known.record.ref != record.ref)
                    seeds.push_back(known);
        }
        resolveAround(std::move(seeds));
    }

    //! All records are put down first, then joined, as a large import does it.
    void takeAll(const QList<SourceRecord> &records)
    {
        for (const SourceRecord &record : records)
            keep({record, {}, false});
        for (const SourceRecord &record : records)
            if (m_records[record.ref].customer.isNull())
                resolveAround({m_records[record.ref]});
    }

    void settle(const CustomerId &customer)
    {
        for (KnownRecord &known : m_records)
            known.settled |= known.customer == customer;
    }

    [[nodiscard]] CustomerId customerOf(const RecordRef &ref) const { return m_records[ref].customer; }

    //! Who stands together, without the customers' random names: "crm:1 shop:2 | crm:3".
    [[nodiscard]] QString partition() const
    {
        QMap<QString, QStringList> groups;
        for (const KnownRecord &known : m_records)
            groups[known.customer.text] += known.record.ref.source + u':' + known.record.ref.key;
        QStringList texts;
        for (QStringList &group : groups) {
            group.sort();
            texts += group.join(u' ');
        }
        texts.sort();
        return texts.join(QStringLiteral(" | "));
    }

    [[nodiscard]] Neighbourhood around(std::vector<KnownRecord> seeds) const
    {
        const auto lookup = [this](const IndexTerm &term, qsizetype atMost) -> Result<std::vector<KnownRecord>> {
            std::vector<KnownRecord> found;
            for (const RecordRef &ref : m_byTerm.value(term))
                if (qsizetype(found.size()) < atMost)
                    found.push_back(m_records[ref]);
            return found;
        };
        return *gather(std::move(seeds), lookup);
    }

    QList<PossibleDuplicate> duplicates; //!< of the last resolution

private:
    void keep(const KnownRecord &known)
    {
        const RecordRef &ref = known.record.ref;
        if (m_records.contains(ref))
            for (const IndexTerm &term : indexTerms(m_records[ref].record))
                m_byTerm[term].remove(ref);
        m_records[ref] = known;
        for (const IndexTerm &term : indexTerms(known.record))
            m_byTerm[term] += ref;
    }

    void resolveAround(std::vector<KnownRecord> seeds)
    {
        const Neighbourhood neighbourhood = around(std::move(seeds));
        const Resolution resolution = resolve(neighbourhood);
        for (const CustomerGroup &group : resolution.groups)
            for (const CustomerId customer = group.customer.isNull() ? next() : group.customer;
                 const qsizetype index : group.records) {
                KnownRecord known = neighbourhood.connected[size_t(index)];
                const auto kept = m_records.constFind(known.record.ref);
                if (kept != m_records.constEnd() && kept->customer == customer && kept->record == known.record)
                    continue;
                known.customer = customer;
                keep(known);
            }
        duplicates = resolution.possibleDuplicates;
    }
    CustomerId next() { return {QStringLiteral("c:%1").arg(++m_made, 6, 10, QLatin1Char('0'))}; }

    QMap<RecordRef, KnownRecord> m_records;
    QHash<IndexTerm, QSet<RecordRef>> m_byTerm;
    int m_made = 0;
};

} // namespace privity::test
