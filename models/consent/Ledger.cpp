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

//! The decisions of one key with their causal order. Indices stand for decisions.
class History
{
public:
    History(const QList<Decision> &decisions, const ConsentKey &key)
    {
        for (const Decision &decision : decisions) {
            if (!touches(decision, key))
                continue;
            const auto known = m_index.constFind(decision.hash);
            if (known == m_index.cend()) {
                m_index.insert(decision.hash, all.size());
                all.push_back(decision);
            } else {
                all[*known].stands = all[*known].stands && decision.stands;
            }
        }
        for (const Decision &decision : all) {
            const bool whole = std::all_of(decision.sees.begin(), decision.sees.end(),
                [this](const QByteArray &hash) { return m_index.contains(hash); });
            const Weight weight = weightOf(decision);
            weights.push_back(weight == Weight::Grant && !whole ? Weight::Requested : weight);
            m_pasts.push_back(pastOf(decision));
        }
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

    //! Those that no other one of them knew of. Hashes allow no circle; should one be fed in, all stay.
    [[nodiscard]] std::vector<size_t> newest(const std::vector<size_t> &of) const
    {
        std::vector<size_t> maxima;
        for (const size_t i : of)
            if (std::none_of(of.begin(), of.end(), [&](size_t j) { return knew(j, i); }))
                maxima.push_back(i);
        return maxima.empty() ? of : maxima;
    }

    template<class Keep>
    [[nodiscard]] std::vector<size_t> where(Keep keep) const
    {
        std::vector<size_t> kept;
        for (size_t i = 0; i < all.size(); ++i)
            if (keep(i))
                kept.push_back(i);
        return kept;
    }

    std::vector<Decision> all;
    std::vector<Weight> weights;

private:
    QHash<QByteArray, size_t> m_index;
    std::vector<std::vector<bool>> m_pasts;
};

Timestamp plusMonths(Timestamp moment, int months)
{
    return {QDateTime::fromMSecsSinceEpoch(moment.ms, Qt::UTC).addMonths(months).toMSecsSinceEpoch()};
}

bool restsOnAnswer(const PurposeSpec &purpose)
{
    return purpose.basis == Basis::Consent || purpose.basis == Basis::LegitimateInterest;
}

} // namespace

Folded fold(const QList<Decision> &decisions, const ConsentKey &key)
{
    const History history(decisions, key);
    const auto &all = history.all;
    const auto &weights = history.weights;
    Folded folded;
    if (all.empty())
        return folded;

    const std::vector<size_t> everything = history.where([](size_t) { return true; });
    for (const size_t i : history.newest(everything))
        folded.frontier += all[i].hash;
    std::sort(folded.frontier.begin(), folded.frontier.end());

    const std::vector<size_t> binding = history.where([&](size_t i) { return isBinding(weights[i]); });
    const std::vector<size_t> holding = history.where([&](size_t i) {
        return weights[i] == Weight::Grant
            && std::all_of(binding.begin(), binding.end(), [&](size_t b) { return history.knew(i, b); });
    });
    const bool given = !holding.empty();
    const std::vector<size_t> candidates = history.newest(given ? holding : !binding.empty() ? binding : everything);
    // Among equals the one that protects longer: the yes that ends first, the no that came last.
    const auto protectsMore = [&](size_t a, size_t b) {
        const auto rank = [&](size_t i) {
            return std::tuple(weights[i], given ? -all[i].at.ms : all[i].at.ms, all[i].hash);
        };
        return rank(a) < rank(b);
    };
    const size_t decisive = *std::max_element(candidates.begin(), candidates.end(), protectsMore);
    const bool again = given && all[decisive].action == ConsentAction::Renewed;
    folded.status = again ? ConsentStatus::RenewedGiven : statusOf(weights[decisive]);
    folded.at = all[decisive].at;
    folded.evidence = all[decisive].evidence;
    folded.decisive = all[decisive].hash;
    return folded;
}

QMap<QString, Folded> foldAll(const QList<Decision> &decisions, const PolicyPack &pack, const CustomerId &customer)
{
    QMap<QString, Folded> folded;
    for (const PurposeSpec &purpose : pack.purposes)
        if (restsOnAnswer(purpose))
            folded.insert(purpose.id, fold(decisions, {customer, pack.brand, purpose.id, purpose.directMarketing}));
    return folded;
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
    const History history(decisions, {grant.customer, grant.brand, grant.purpose, true});
    const std::vector<bool> past = history.pastOf(grant);
    std::optional<Timestamp> newest;
    for (size_t i = 0; i < past.size(); ++i)
        if (past[i] && (history.weights[i] == Weight::Withdrawn || history.weights[i] == Weight::Refused))
            newest = std::max(newest.value_or(history.all[i].at), history.all[i].at);
    return newest;
}

} // namespace privity
