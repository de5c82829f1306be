// SPDX-License-Identifier: Apache-2.0
#include "models/customer/Truth.h"

#include "models/base/JsonFile.h"
#include "models/base/JsonReader.h"

using namespace Qt::StringLiterals;

namespace privity {
namespace {

qint64 pairsIn(const QHash<quint64, qint64> &counts)
{
    qint64 pairs = 0;
    for (const qint64 count : counts)
        pairs += count * (count - 1) / 2;
    return pairs;
}

//! A 64-bit name of some texts: that any two of ten million are alike has a chance of 1 in 300,000.
quint64 hashOf(QStringView a, QStringView b, QStringView c = {})
{
    quint64 hash = 0xcbf29ce484222325u; // FNV-1a
    for (const QStringView text : {a, b, c}) {
        for (const QChar unit : text)
            hash = (hash ^ unit.unicode()) * 0x100000001b3u;
        hash = (hash ^ 0x1ffff) * 0x100000001b3u;
    }
    return hash;
}

double share(qint64 part, qint64 other) { return part + other == 0 ? 1.0 : double(part) / double(part + other); }

} // namespace

Result<TruthComparison::Line> TruthComparison::parseLine(QByteArrayView json)
{
    const Result<QJsonDocument> document = readJsonLine(json);
    if (!document)
        return document.error();
    if (!document->isObject())
        return fail(ErrorCode::Malformed, u"must be an object"_s);
    JsonReader reader{document->object()};
    Line line{{reader.text("brand"_L1), reader.text("source"_L1), reader.text("key"_L1)}, reader.text("person"_L1)};
    if (const Done done = reader.finish(); !done)
        return done.error();
    return line;
}

void TruthComparison::add(const RecordRef &ref, QStringView customer, QStringView person)
{
    ++m_byCustomer[hashOf(ref.brand, customer)];
    ++m_byPerson[hashOf(ref.brand, person)];
    ++m_byBoth[hashOf(ref.brand, customer, person)];
}

void TruthComparison::addPossibleDuplicate(bool samePerson)
{
    ++m_counts.possibleDuplicates;
    m_counts.possibleDuplicatesRight += samePerson ? 1 : 0;
}

TruthComparison::Counts TruthComparison::finish() const
{
    Counts counts = m_counts;
    counts.joinedRight = pairsIn(m_byBoth);
    counts.wronglyJoined = pairsIn(m_byCustomer) - counts.joinedRight;
    counts.missed = pairsIn(m_byPerson) - counts.joinedRight;
    return counts;
}

double TruthComparison::Counts::recall() const { return share(joinedRight, missed); }

double TruthComparison::Counts::precision() const { return share(joinedRight, wronglyJoined); }

} // namespace privity
