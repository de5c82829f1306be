// SPDX-License-Identifier: Apache-2.0
#include "models/consent/Ledger.h"

#include <QDateTime>
#include <QHash>
#include <algorithm>
#include <vector>

namespace privity {
namespace {

//! What a decision weighs in the fold. Binding ones are ordered: the larger protects more.
enum class Weight { Requested, Deferred, Grant, Refused, Withdrawn, Revoked, Invalidated };

bool isGrant(ConsentAction action) { return action == ConsentAction::Given || action == ConsentAction::Renewed; }

constexpr bool isBinding(Weight weight) { return weight >= Weight::Refused; }

ConsentStatus statusOf(Weight weight)
{
    switch (weight) {
    case Weight::Requested: return ConsentStatus::Requested;
    case Weight::Deferred: return ConsentStatus::RequestDeferred;
    case Weight::Grant: return ConsentStatus::Given;
    case Weight::Refused: return ConsentStatus::Refused;
    case Weight::Withdrawn: return ConsentStatus::Withdrawn;
    case Weight::Revoked: return ConsentStatus::Revoked;
    case Weight::Invalidated: return ConsentStatus::Invalidated;
    }
    return ConsentStatus::Unknown;
}

Weight weightOf(const Decision &decision)
{
    if (decision.objection)
        return Weight::Withdrawn;
    switch (decision.action) {
    case ConsentAction::Requested: return Weight::Requested;
    case ConsentAction::Deferred: return Weight::Deferred;
    case ConsentAction::Given:
    case ConsentAction::Renewed: {
        const bool proven = decision.evidence != EvidenceKind::None && decision.stands;
        return proven && decision.sees.size() <= seesAtMost ? Weight::Grant : Weight::Requested;
    }
    case ConsentAction::Refused: return Weight::Refused;
    case ConsentAction::Withdrawn: return Weight::Withdrawn;
    case ConsentAction::Revoked: return Weight::Revoked;
    case ConsentAction::Invalidated: return Weight::Invalidated;
    }
    return Weight::Requested;
}

bool touches(const Decision &decision, const ConsentKey &key)
{
    const bool samePurpose = decision.objection ? key.directMarketing : decision.purpose == key.purpose;
    return samePurpose && decision.customer == key.customer && decision.brand == key.brand;
}

//! The decisions about one customer of a brand with their causal order. Indices stand for decisions.
class History
{
public:
    History(const QList<Decision> &decisions, const CustomerId &customer, const QString &brand)
    {
        for (const Decision &decision : decisions) {
            if (decision.customer != customer || decision.brand != brand)
                continue;
            const auto known = m_index.constFind(decision.hash);
            if (known == m_index.cend()) {
                m_index.insert(decision.hash, all.size());
                all.push_back(decision);
            } else {
                all[*known].stands = all[*known].stands && decision.stands;
            }
        }
        for (const Decision &decision : all)
            m_pasts.push_back(pastOf(decision));
    }

    //! Everything that the decision knew of, directly or by what it names; never itself.
    [[nodiscard]] std::vector<bool> pastOf(const Decision &decision) const
    {
        std::vector<bool> past(all.size());
        QList<QByteArray> names = decision.sees;
        while (!names.isEmpty()) {
            const auto found = m_index.constFind(names.takeLast());
            if (found == m_index.cend() || past[*found])
                continue;
            past[*found] = true;
            names += all[*found].sees;
        }
        if (const auto self = m_index.constFind(decision.hash); self != m_index.cend())
            past[*self] = false;
        return past;
    }

    [[nodiscard]] bool knew(size_t later, size_t earlier) const { return m_pasts[later][earlier]; }

    //! A grant that names what is not there, or of another key, is only a question.
    [[nodiscard]] Weight weightIn(const ConsentKey &key, size_t i) const
    {
        const Weight weight = weightOf(all[i]);
        const bool whole = std::ranges::all_of(all[i].sees, [&](const QByteArray &hash) {
            const auto named = m_index.constFind(hash);
            return named != m_index.cend() && touches(all[*named], key);
        });
        return weight == Weight::Grant && !whole ? Weight::Requested : weight;
    }

    //! Those that no other one of them knew of. Hashes allow no circle; should one be fed in, all stay.
    [[nodiscard]] std::vector<size_t> newest(const std::vector<size_t> &of) const
    {
        std::vector<size_t> maxima;
        for (const size_t i : of)
            if (std::none_of(of.begin(), of.end(), [&](size_t j) { return knew(j, i); }))
                maxima.push_back(i);
        return maxima.empty() ? of : maxima;
    }

    std::vector<Decision> all;

private:
    QHash<QByteArray, size_t> m_index;
    std::vector<std::vector<bool>> m_pasts;
};

//! What decides the status of a key; indices into the history.
struct Deciding {
    std::vector<size_t> all;      //!< of the key
    std::vector<size_t> frontier; //!< the newest of all
    std::vector<size_t> binding;  //!< the newest that bind
    std::vector<size_t> yes;      //!< the newest grants that knew of all that binds; some: given

    Deciding(const History &history, const ConsentKey &key)
    {
        std::vector<size_t> no, holding;
        for (size_t i = 0; i < history.all.size(); ++i)
            if (touches(history.all[i], key)) {
                all.push_back(i);
                if (isBinding(weightOf(history.all[i])))
                    no.push_back(i);
            }
        const auto knewEveryNo = [&](size_t i) {
            return std::ranges::all_of(no, [&](size_t b) { return history.knew(i, b); });
        };
        for (const size_t i : all)
            if (history.weightIn(key, i) == Weight::Grant && knewEveryNo(i))
                holding.push_back(i);
        frontier = history.newest(all);
        binding = history.newest(no);
        yes = history.newest(holding);
    }
};

Folded foldIn(const History &history, const ConsentKey &key)
{
    Folded folded;
    const Deciding deciding(history, key);
    if (deciding.all.empty())
        return folded;
    for (const size_t i : deciding.frontier)
        folded.frontier += history.all[i].hash;
    std::sort(folded.frontier.begin(), folded.frontier.end());

    const bool given = !deciding.yes.empty();
    const std::vector<size_t> &no = deciding.binding.empty() ? deciding.frontier : deciding.binding;
    const std::vector<size_t> &candidates = given ? deciding.yes : no;
    // Among equals the one that protects longer: the yes that ends first, the no that came last.
    const auto protectsMore = [&](size_t a, size_t b) {
        const auto rank = [&](size_t i) {
            const qint64 at = history.all[i].at.ms;
            return std::tuple(history.weightIn(key, i), given ? -at : at, history.all[i].hash);
        };
        return rank(a) < rank(b);
    };
    const size_t decisive = *std::max_element(candidates.begin(), candidates.end(), protectsMore);
    const Decision &decision = history.all[decisive];
    const bool again = given && decision.action == ConsentAction::Renewed;
    folded.status = again ? ConsentStatus::RenewedGiven : statusOf(history.weightIn(key, decisive));
    folded.at = decision.at;
    folded.evidence = decision.evidence;
    folded.decisive = decision.hash;
    return folded;
}

Timestamp plusMonths(Timestamp moment, int months)
{
    return {QDateTime::fromMSecsSinceEpoch(moment.ms, Qt::UTC).addMonths(months).toMSecsSinceEpoch()};
}

bool restsOnAnswer(const PurposeSpec &purpose)
{
    return purpose.basis == Basis::Consent || purpose.basis == Basis::LegitimateInterest;
}

std::vector<ConsentKey> keysOf(const PolicyPack &pack, const CustomerId &customer)
{
    std::vector<ConsentKey> keys;
    for (const PurposeSpec &purpose : pack.purposes)
        if (restsOnAnswer(purpose))
            keys.push_back({customer, pack.brand, purpose.id, purpose.directMarketing});
    return keys;
}

} // namespace

Folded fold(const QList<Decision> &decisions, const ConsentKey &key)
{
    return foldIn(History(decisions, key.customer, key.brand), key);
}

QMap<QString, Folded> foldAll(const QList<Decision> &decisions, const PolicyPack &pack, const CustomerId &customer)
{
    const History history(decisions, customer, pack.brand);
    QMap<QString, Folded> folded;
    for (const ConsentKey &key : keysOf(pack, customer))
        folded.insert(key.purpose, foldIn(history, key));
    return folded;
}

QList<Decision> essentialOf(const QList<Decision> &decisions, const PolicyPack &pack, const CustomerId &customer)
{
    const History history(decisions, customer, pack.brand);
    const std::vector<ConsentKey> keys = keysOf(pack, customer);
    std::vector<bool> kept(history.all.size());
    for (const ConsentKey &key : keys) {
        const Deciding deciding(history, key);
        for (const auto *some : {&deciding.frontier, &deciding.binding, &deciding.yes})
            for (const size_t i : *some)
                kept[i] = true;
    }
    QMap<QByteArray, Decision> essential;
    for (bool isWhole = false; !isWhole;) {
        isWhole = true;
        essential.clear();
        for (const ConsentKey &key : keys) {
            for (size_t i = 0; i < kept.size(); ++i) {
                const Decision &whole = history.all[i];
                if (!kept[i] || !touches(whole, key))
                    continue;
                auto at = essential.find(whole.hash);
                if (at == essential.end()) {
                    at = essential.insert(whole.hash, whole);
                    at->sees.clear();
                    at->stands = !isGrant(whole.action) || history.weightIn(key, i) == Weight::Grant;
                }
                std::vector<size_t> past;
                for (size_t j = 0; j < kept.size(); ++j)
                    if (kept[j] && touches(history.all[j], key) && history.knew(i, j))
                        past.push_back(j);
                for (const size_t known : history.newest(past))
                    if (!at->sees.contains(history.all[known].hash))
                        at->sees += history.all[known].hash;
                if (history.weightIn(key, i) != Weight::Grant || at->sees.size() <= seesAtMost)
                    continue;
                isWhole = false; // it knew of so many only through others: these stay too
                for (size_t j = 0; j < kept.size(); ++j)
                    kept[j] = kept[j] || whole.sees.contains(history.all[j].hash);
            }
        }
    }
    return essential.values();
}

Timestamp endsAt(const Folded &folded, const PurposeSpec &purpose)
{
    const bool given = folded.status == ConsentStatus::Given || folded.status == ConsentStatus::RenewedGiven;
    const int months = purpose.consent ? purpose.consent->validityMonths : 0;
    return given && months > 0 ? plusMonths(folded.at, months) : Timestamp{};
}

Timestamp coolDownEndsAt(const Folded &folded, const PurposeSpec &purpose)
{
    const bool no = folded.status == ConsentStatus::Refused || folded.status == ConsentStatus::Withdrawn;
    const int months = purpose.consent ? purpose.consent->coolDownMonths : 0;
    return no && months > 0 ? plusMonths(folded.at, months) : Timestamp{};
}

ConsentStatus statusAt(const Folded &folded, const PurposeSpec &purpose, Timestamp now)
{
    const Timestamp end = endsAt(folded, purpose);
    return end.ms != 0 && now >= end ? ConsentStatus::Expired : folded.status;
}

QMap<QString, ConsentStatus> statusesAt(const QMap<QString, Folded> &folded, const PolicyPack &pack, Timestamp now)
{
    QMap<QString, ConsentStatus> statuses;
    for (const PurposeSpec &purpose : pack.purposes)
        if (restsOnAnswer(purpose))
            statuses.insert(purpose.id, statusAt(folded.value(purpose.id), purpose, now));
    return statuses;
}

bool checkSees(const Decision &decision, const std::function<std::optional<SeenDecision>(const QByteArray &)> &find)
{
    if (decision.sees.size() > seesAtMost)
        return false;
    return std::all_of(decision.sees.begin(), decision.sees.end(), [&](const QByteArray &hash) {
        const std::optional<SeenDecision> seen = find(hash);
        if (!seen || seen->customer != decision.customer || seen->brand != decision.brand
            || (!seen->objection && seen->purpose != decision.purpose))
            return false;
        const bool own = seen->desk == decision.desk && seen->n < decision.n;
        return own || (seen->deliveredAt && *seen->deliveredAt <= decision.cursor);
    });
}

std::optional<Timestamp> supersededAt(const QList<Decision> &decisions, const Decision &grant)
{
    const History history(decisions, grant.customer, grant.brand);
    const std::vector<bool> past = history.pastOf(grant);
    std::optional<Timestamp> newest;
    for (size_t i = 0; i < past.size(); ++i)
        if (const Weight weight = weightOf(history.all[i]); past[i]
            && touches(history.all[i], {grant.customer, grant.brand, grant.purpose, true})
            && (weight == Weight::Withdrawn || weight == Weight::Refused))
            newest = std::max(newest.value_or(history.all[i].at), history.all[i].at);
    return newest;
}

} // namespace privity
