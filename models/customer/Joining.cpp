// SPDX-License-Identifier: Apache-2.0
#include "models/customer/Joining.h"

#include "models/identifiers/Dates.h"
#include "models/identifiers/Names.h"

#include <numeric>

namespace privity {
namespace {

//! How many records of one brand may share a term before it tells nobody apart.
qsizetype crowdOf(TermKind kind)
{
    return kind == TermKind::CrossReference ? 64 : kind == TermKind::NameAndYear ? 32 : 16;
}

bool connects(TermKind kind)
{
    return kind == TermKind::CrossReference || kind == TermKind::Email || kind == TermKind::Phone;
}

//! What one or several records say about who they are.
struct Cluster {
    QString brand;
    QList<qsizetype> records;
    CustomerId settled;
    QSet<QString> sources;
    QSet<IndexTerm> references;
    QSet<IndexTerm> contacts;
    QStringList familyNames, givenNames;
    QSet<QString> birthDates;
};

Cluster clusterOf(qsizetype index, const KnownRecord &known, const QSet<IndexTerm> &crowded)
{
    Cluster cluster{known.record.ref.brand, {index}, known.settled ? known.customer : CustomerId{},
        {known.record.ref.source}, {}, {}, {}, {}, {}};
    for (const IndexTerm &term : indexTerms(known.record)) {
        if (crowded.contains(term))
            continue;
        if (term.kind == TermKind::CrossReference)
            cluster.references += term;
        else if (connects(term.kind))
            cluster.contacts += term;
    }
    for (const FieldValue &value : known.record.fields) {
        if (value.kind == IdentifierKind::FamilyName)
            cluster.familyNames += value.text;
        else if (value.kind == IdentifierKind::GivenName)
            cluster.givenNames += value.text;
        else if (value.kind == IdentifierKind::BirthDate && isoDate(value.text) && !isPlaceholderDate(value.text))
            cluster.birthDates += value.text;
    }
    return cluster;
}

Cluster merged(Cluster a, const Cluster &b)
{
    a.records += b.records;
    if (a.settled.isNull())
        a.settled = b.settled;
    a.sources += b.sources;
    a.references += b.references;
    a.contacts += b.contacts;
    a.familyNames += b.familyNames;
    a.givenNames += b.givenNames;
    a.birthDates += b.birthDates;
    return a;
}

bool shareFamilyName(const Cluster &a, const Cluster &b)
{
    return std::ranges::any_of(a.familyNames, [&b](const QString &name) {
        return std::ranges::any_of(b.familyNames, [&name](const QString &other) { return sameName(name, other); });
    });
}

//! The best that any two of their given names say; Compatible when one side has none.
GivenNames givenNames(const Cluster &a, const Cluster &b)
{
    if (a.givenNames.isEmpty() || b.givenNames.isEmpty())
        return GivenNames::Compatible;
    GivenNames best = GivenNames::Different;
    for (const QString &name : a.givenNames)
        for (const QString &other : b.givenNames)
            best = std::min(best, compareGivenNames(name, other));
    return best;
}

bool birthDatesDiffer(const Cluster &a, const Cluster &b)
{
    return !a.birthDates.isEmpty() && !b.birthDates.isEmpty() && !a.birthDates.intersects(b.birthDates);
}

bool settledApart(const Cluster &a, const Cluster &b)
{
    return !a.settled.isNull() && !b.settled.isNull() && a.settled != b.settled;
}

//! A source that keeps two entries mostly means two people; it takes the whole name and the birth date to doubt it.
bool keptApart(const Cluster &a, const Cluster &b)
{
    return a.sources.intersects(b.sources)
        && !(a.birthDates.intersects(b.birthDates) && !a.givenNames.isEmpty() && givenNames(a, b) == GivenNames::Same);
}

bool peopleDiffer(const Cluster &a, const Cluster &b)
{
    return settledApart(a, b) || keptApart(a, b) || birthDatesDiffer(a, b) || givenNames(a, b) == GivenNames::Different;
}

//! The product's rule, before anything contradicts.
bool fit(const Cluster &a, const Cluster &b)
{
    return a.contacts.intersects(b.contacts) && (a.birthDates.intersects(b.birthDates) || shareFamilyName(a, b));
}

bool fitByFullName(const Cluster &a, const Cluster &b)
{
    return fit(a, b) && !a.givenNames.isEmpty() && givenNames(a, b) == GivenNames::Same;
}

bool sameSettled(const Cluster &a, const Cluster &b) { return !a.settled.isNull() && a.settled == b.settled; }

bool shareReference(const Cluster &a, const Cluster &b) { return a.references.intersects(b.references); }

using Pair = bool (*)(const Cluster &, const Cluster &);
struct Level {
    Pair linked;
    Pair contradict;
};

// From the strongest evidence to the weakest; each works on what the one before it joined.
constexpr Level levels[] = {
    {sameSettled, settledApart},
    {shareReference, settledApart},
    {fitByFullName, peopleDiffer},
    {fit, peopleDiffer},
};

//! Who is connected with whom, and what stands against it, as matrices of one level.
class LevelGraph
{
public:
    LevelGraph(const std::vector<Cluster> &clusters, const Level &level)
        : m_size(clusters.size()), m_linked(m_size * m_size), m_against(m_size * m_size)
    {
        for (size_t a = 0; a < m_size; ++a)
            for (size_t b = a + 1; b < m_size; ++b) {
                const bool against = level.contradict(clusters[a], clusters[b]);
                set(m_against, a, b, against);
                const bool ofOneBrand = clusters[a].brand == clusters[b].brand;
                set(m_linked, a, b, ofOneBrand && !against && level.linked(clusters[a], clusters[b]));
            }
        for (size_t node = 0; node < m_size; ++node)
            m_torn.push_back(fitsSeveral(node));
    }

    //! The component of each node, by its smallest node; nodes that fit two who contradict stay alone, and so does
    //! everybody in a component that holds a contradiction.
    std::vector<size_t> components() const
    {
        std::vector<size_t> root(m_size);
        std::iota(root.begin(), root.end(), size_t(0));
        for (size_t a = 0; a < m_size; ++a)
            for (size_t b = a + 1; b < m_size; ++b)
                if (at(m_linked, a, b) && !m_torn[a] && !m_torn[b])
                    join(root, root[a], root[b]);
        std::vector<bool> broken(m_size);
        for (size_t a = 0; a < m_size; ++a)
            for (size_t b = a + 1; b < m_size; ++b)
                if (root[a] == root[b] && at(m_against, a, b))
                    broken[root[a]] = true;
        for (size_t a = 0; a < m_size; ++a)
            if (broken[root[a]])
                root[a] = a;
        return root;
    }

private:
    bool fitsSeveral(size_t node) const
    {
        for (size_t a = 0; a < m_size; ++a)
            for (size_t b = a + 1; at(m_linked, node, a) && b < m_size; ++b)
                if (at(m_linked, node, b) && at(m_against, a, b))
                    return true;
        return false;
    }
    static void join(std::vector<size_t> &root, size_t a, size_t b)
    {
        std::replace(root.begin(), root.end(), std::max(a, b), std::min(a, b));
    }
    bool at(const std::vector<bool> &matrix, size_t a, size_t b) const { return matrix[a * m_size + b]; }
    void set(std::vector<bool> &matrix, size_t a, size_t b, bool value) const
    {
        matrix[a * m_size + b] = matrix[b * m_size + a] = value;
    }

    size_t m_size;
    std::vector<bool> m_linked, m_against;
    std::vector<bool> m_torn; //!< fits two who contradict each other
};

std::vector<Cluster> joined(const std::vector<Cluster> &clusters, const Level &level)
{
    const std::vector<size_t> roots = LevelGraph(clusters, level).components();
    std::map<size_t, Cluster> byRoot;
    for (size_t i = 0; i < clusters.size(); ++i) {
        const auto [at, isNew] = byRoot.try_emplace(roots[i], clusters[i]);
        if (!isNew)
            at->second = merged(std::move(at->second), clusters[i]);
    }
    std::vector<Cluster> all;
    for (auto &[root, cluster] : byRoot)
        all.push_back(std::move(cluster));
    return all;
}

std::optional<DuplicateReason> reasonOf(const Cluster &a, const Cluster &b)
{
    if (a.brand != b.brand)
        return std::nullopt;
    if (shareReference(a, b))
        return DuplicateReason::FitsSeveral;
    const bool sameBirthDate = a.birthDates.intersects(b.birthDates);
    if (!a.contacts.intersects(b.contacts)) {
        if (sameBirthDate && shareFamilyName(a, b) && givenNames(a, b) != GivenNames::Different)
            return DuplicateReason::SameNameAndBirthDate;
        return std::nullopt;
    }
    if (!sameBirthDate && !shareFamilyName(a, b))
        return DuplicateReason::SameContact;
    if (givenNames(a, b) == GivenNames::Different)
        return DuplicateReason::GivenNamesDiffer;
    if (birthDatesDiffer(a, b))
        return DuplicateReason::BirthDatesDiffer;
    return keptApart(a, b) ? DuplicateReason::KeptApart : DuplicateReason::FitsSeveral;
}

//! Gives each group a customer that its records had, none twice; the settled ones first.
void keepCustomers(
    QList<CustomerGroup> &groups, const std::vector<Cluster> &clusters, const std::vector<KnownRecord> &records)
{
    QSet<CustomerId> taken;
    for (qsizetype i = 0; i < groups.size(); ++i)
        if (!clusters[size_t(i)].settled.isNull()) {
            groups[i].customer = clusters[size_t(i)].settled;
            taken += groups[i].customer;
        }
    for (CustomerGroup &group : groups) {
        if (!group.customer.isNull())
            continue;
        for (const qsizetype index : group.records) {
            const CustomerId &had = records[size_t(index)].customer;
            if (!had.isNull() && !taken.contains(had) && (group.customer.isNull() || had < group.customer))
                group.customer = had;
        }
        if (!group.customer.isNull())
            taken += group.customer;
    }
}

void addPair(
    QList<PossibleDuplicate> &pairs, const Cluster &a, const RecordRef &refA, const Cluster &b, const RecordRef &refB)
{
    if (const std::optional<DuplicateReason> reason = reasonOf(a, b))
        pairs += {std::min(refA, refB), std::max(refA, refB), *reason};
}

//! Collects for gather(): which records are known, what they are found by, and who holds a term.
class Gathering
{
public:
    explicit Gathering(const RecordLookup &lookup) : m_lookup(lookup) {}

    void add(KnownRecord known)
    {
        if (m_seen.contains(known.record.ref))
            return;
        m_seen += known.record.ref;
        m_terms.push_back(indexTerms(known.record));
        m_all.connected.push_back(std::move(known));
    }

    //! Follows the connecting terms of one record.
    Done follow(size_t index)
    {
        const QList<IndexTerm> terms = m_terms[index];
        for (const IndexTerm &term : terms) {
            if (!connects(term.kind) || m_asked.contains(term))
                continue;
            m_asked += term;
            // A crowd of exactly one too many is followed once more: what it joined before is judged anew without it.
            const qsizetype crowd = crowdOf(term.kind);
            Result<std::vector<KnownRecord>> found = m_lookup(term, crowd + 2);
            if (!found)
                return found.error();
            const qsizetype holders = holdersOf(term, *found);
            if (holders > crowd)
                m_all.crowded += term;
            for (size_t i = 0; i < found->size() && holders <= crowd + 1; ++i)
                add(std::move((*found)[i]));
        }
        return {};
    }

    Done lookNearby()
    {
        QSet<RecordRef> near;
        for (const QList<IndexTerm> &terms : m_terms)
            for (const IndexTerm &term : terms) {
                if (term.kind != TermKind::NameAndYear || m_asked.contains(term))
                    continue;
                m_asked += term;
                Result<std::vector<KnownRecord>> found = m_lookup(term, crowdOf(term.kind) + 1);
                if (!found)
                    return found.error();
                if (qsizetype(found->size()) > crowdOf(term.kind))
                    continue;
                for (KnownRecord &known : *found)
                    if (!m_seen.contains(known.record.ref) && !near.contains(known.record.ref)) {
                        near += known.record.ref;
                        m_all.nearby.push_back(std::move(known));
                    }
            }
        return {};
    }

    [[nodiscard]] size_t size() const { return m_all.connected.size(); }
    Neighbourhood take() { return std::move(m_all); }

private:
    qsizetype holdersOf(const IndexTerm &term, const std::vector<KnownRecord> &found) const
    {
        qsizetype holders = std::ranges::count_if(m_terms, [&term](const auto &terms) { return terms.contains(term); });
        for (const KnownRecord &known : found)
            holders += m_seen.contains(known.record.ref) ? 0 : 1;
        return holders;
    }

    const RecordLookup &m_lookup;
    Neighbourhood m_all;
    std::vector<QList<IndexTerm>> m_terms; //!< of connected, by index
    QSet<RecordRef> m_seen;
    QSet<IndexTerm> m_asked;
};

//! The records in the order of their refs, so that nothing below depends on the order in which they came.
std::vector<qsizetype> sortedByRef(const std::vector<KnownRecord> &records)
{
    std::vector<qsizetype> order(records.size());
    std::iota(order.begin(), order.end(), qsizetype(0));
    std::ranges::sort(order, {}, [&records](qsizetype i) { return records[size_t(i)].record.ref; });
    return order;
}

} // namespace

QLatin1StringView reasonName(DuplicateReason reason)
{
    switch (reason) {
    case DuplicateReason::FitsSeveral: return QLatin1StringView("fits-several");
    case DuplicateReason::GivenNamesDiffer: return QLatin1StringView("given-names-differ");
    case DuplicateReason::BirthDatesDiffer: return QLatin1StringView("birth-dates-differ");
    case DuplicateReason::KeptApart: return QLatin1StringView("kept-apart");
    case DuplicateReason::SameContact: return QLatin1StringView("same-contact");
    case DuplicateReason::SameNameAndBirthDate: return QLatin1StringView("same-name-and-birth-date");
    }
    return {};
}

Result<Neighbourhood> gather(std::vector<KnownRecord> seeds, const RecordLookup &lookup)
{
    Gathering gathering(lookup);
    for (const KnownRecord &seed : seeds)
        gathering.add(seed);
    const size_t own = gathering.size();
    for (size_t i = 0; i < gathering.size() && i <= size_t(maxConnected); ++i)
        if (const Done done = gathering.follow(i); !done)
            return done.error();
    if (gathering.size() > std::max(own, size_t(maxConnected))) {
        Neighbourhood alone;
        alone.connected = std::move(seeds);
        alone.complete = false;
        return alone;
    }
    if (const Done done = gathering.lookNearby(); !done)
        return done.error();
    return gathering.take();
}

Resolution resolve(const Neighbourhood &neighbourhood)
{
    const std::vector<KnownRecord> &records = neighbourhood.connected;
    std::vector<Cluster> clusters;
    for (const qsizetype index : sortedByRef(records))
        clusters.push_back(clusterOf(index, records[size_t(index)], neighbourhood.crowded));
    // Without all that bears on them only what sources and people said outright joins the seeds.
    for (const Level &level : std::span(levels).first(neighbourhood.complete ? std::size(levels) : 2))
        if (clusters.size() > 1)
            clusters = joined(clusters, level);

    Resolution resolution;
    for (Cluster &cluster : clusters) {
        std::ranges::sort(cluster.records, {}, [&records](qsizetype i) { return records[size_t(i)].record.ref; });
        resolution.groups += CustomerGroup{{}, cluster.records};
    }
    keepCustomers(resolution.groups, clusters, records);

    const auto firstRef = [&records](const Cluster &cluster) {
        const size_t first = size_t(cluster.records.first());
        return records[first].record.ref;
    };
    for (size_t a = 0; a < clusters.size(); ++a)
        for (size_t b = a + 1; b < clusters.size(); ++b)
            addPair(
                resolution.possibleDuplicates, clusters[a], firstRef(clusters[a]), clusters[b], firstRef(clusters[b]));
    QSet<std::pair<qsizetype, CustomerId>> seen; // one pair a customer nearby
    for (const qsizetype index : sortedByRef(neighbourhood.nearby)) {
        const KnownRecord &near = neighbourhood.nearby[size_t(index)];
        const Cluster cluster = clusterOf(index, near, neighbourhood.crowded);
        for (qsizetype i = 0; i < resolution.groups.size(); ++i) {
            const std::pair both{i, near.customer};
            if (!near.customer.isNull() && (resolution.groups[i].customer == near.customer || seen.contains(both)))
                continue;
            const qsizetype before = resolution.possibleDuplicates.size();
            addPair(resolution.possibleDuplicates, clusters[size_t(i)], firstRef(clusters[size_t(i)]), cluster,
                near.record.ref);
            if (!near.customer.isNull() && resolution.possibleDuplicates.size() > before)
                seen += both;
        }
    }
    std::ranges::sort(
        resolution.possibleDuplicates, {}, [](const PossibleDuplicate &pair) { return std::tie(pair.a, pair.b); });
    return resolution;
}

} // namespace privity
