// SPDX-License-Identifier: Apache-2.0
#include "models/consent/Ledger.h"
#include "tests/fuzz/Fuzz.h"

#include <QMap>
#include <QSet>
#include <algorithm>

using namespace privity;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype bytesEach = 5;
constexpr qsizetype decisionsAtMost = 14;
const ConsentKey key{CustomerId{u"c:1"_s}, u"brand"_s, u"offers"_s, true};

//! Five bytes a decision: what, by whom and how proven, which of those before it were known (two bytes), when.
QList<Decision> decisionsOf(QByteArrayView bytes)
{
    QList<Decision> all;
    while (bytes.size() >= bytesEach && all.size() < decisionsAtMost) {
        const auto at = [&](int i) { return unsigned(std::uint8_t(bytes[i])); };
        Decision decision;
        const bool again = (at(1) & 1) && !all.isEmpty(); // came twice, and the office judged it otherwise
        decision = again ? all.last() : Decision();
        if (!again) {
            decision.hash = QByteArray(1, char(all.size()));
            decision.customer = at(1) & 2 ? CustomerId{u"c:2"_s} : key.customer;
            decision.brand = key.brand;
            decision.purpose = at(1) & 4 ? u"partners"_s : key.purpose;
            decision.objection = at(1) & 8;
            decision.action = ConsentAction(at(0) % 8);
            decision.evidence = at(1) & 16 ? EvidenceKind::None : EvidenceKind::KeyPress;
            for (int i = 0; i < int(all.size()) && i < 16; ++i)
                if ((at(2) | at(3) << 8) >> i & 1)
                    decision.sees += all[i].hash;
            if (at(1) & 32)
                decision.sees += QByteArray("nobody has this one");
            decision.at = Timestamp{1'700'000'000'000 + qint64(at(4)) * 1000};
        }
        decision.stands = !(at(1) & 64);
        all += decision;
        bytes = bytes.sliced(bytesEach);
    }
    return all;
}

//! The rule of models/consent/Ledger.h once more and by other means: sets by name, and reachability by growing
//! them until nothing is added.
struct Again {
    QMap<QByteArray, Decision> facts;
    QMap<QByteArray, QSet<QByteArray>> knew;

    explicit Again(const QList<Decision> &decisions)
    {
        QMap<QByteArray, QList<QByteArray>> links; // of other purposes too: an objection knew of several
        for (const Decision &decision : decisions) {
            if (decision.customer != key.customer || decision.brand != key.brand)
                continue;
            links[decision.hash] = decision.sees;
            if (!decision.objection && decision.purpose != key.purpose)
                continue;
            const bool stood = !facts.contains(decision.hash) || facts[decision.hash].stands;
            facts[decision.hash] = decision;
            facts[decision.hash].stands = stood && decision.stands;
        }
        for (auto link = links.cbegin(); link != links.cend(); ++link)
            for (const QByteArray &name : link.value())
                if (links.contains(name))
                    knew[link.key()].insert(name);
        for (bool grew = true; grew;) {
            grew = false;
            for (auto &names : knew) {
                const qsizetype before = names.size();
                for (const QByteArray &name : QSet<QByteArray>(names))
                    names.unite(knew.value(name));
                grew = grew || names.size() > before;
            }
        }
    }
    static int strength(const Decision &fact)
    {
        if (fact.objection)
            return 2;
        static const QList<ConsentAction> order{
            ConsentAction::Refused, ConsentAction::Withdrawn, ConsentAction::Revoked, ConsentAction::Invalidated};
        return int(order.indexOf(fact.action)) + 1; // 0: binds nobody
    }
    bool isGrant(const Decision &fact) const
    {
        const bool yes = fact.action == ConsentAction::Given || fact.action == ConsentAction::Renewed;
        return !fact.objection && yes && fact.stands && fact.evidence != EvidenceKind::None
            && std::ranges::all_of(fact.sees, [&](const QByteArray &name) { return facts.contains(name); });
    }
    //! Those of them that no other of them knew.
    QList<Decision> newest(const QList<Decision> &of) const
    {
        QList<Decision> kept;
        for (const Decision &one : of)
            if (std::ranges::none_of(of, [&](const Decision &other) { return knew[other.hash].contains(one.hash); }))
                kept += one;
        return kept;
    }
    ConsentStatus status() const
    {
        const QList<Decision> all = facts.values();
        QList<Decision> binding, holding;
        for (const Decision &fact : all)
            if (strength(fact) > 0)
                binding += fact;
        for (const Decision &fact : all)
            if (isGrant(fact)
                && std::ranges::all_of(binding, [&](const Decision &no) { return knew[fact.hash].contains(no.hash); }))
                holding += fact;
        if (!holding.isEmpty()) { // the yes that ends first
            const QList<Decision> last = newest(holding);
            const Decision &first = *std::ranges::min_element(last, [](const Decision &a, const Decision &b) {
                return a.at.ms != b.at.ms ? a.at.ms < b.at.ms : a.hash > b.hash;
            });
            return first.action == ConsentAction::Renewed ? ConsentStatus::RenewedGiven : ConsentStatus::Given;
        }
        int strongest = 0;
        for (const Decision &fact : newest(binding))
            strongest = std::max(strongest, strength(fact));
        static const QList<ConsentStatus> noes{
            ConsentStatus::Refused, ConsentStatus::Withdrawn, ConsentStatus::Revoked, ConsentStatus::Invalidated};
        if (strongest > 0)
            return noes[strongest - 1];
        ConsentStatus open = ConsentStatus::Unknown;
        for (const Decision &fact : newest(all))
            if (fact.action == ConsentAction::Deferred)
                return ConsentStatus::RequestDeferred;
            else
                open = ConsentStatus::Requested;
        return open;
    }
};

} // namespace

//! A set of decisions, whatever they are and knew of each other: the fold says what the rule says, in whatever order and
//! however often they come, and a taking back by somebody who knew them all closes it.
void privity::fuzz::input(QByteArrayView bytes)
{
    QList<Decision> decisions = decisionsOf(bytes);
    const Folded folded = fold(decisions, key);
    const Again again(decisions);
    require(folded.status == again.status(), "the fold says what the rule says");
    QSet<QByteArray> frontier;
    for (const Decision &fact : again.newest(again.facts.values()))
        frontier.insert(fact.hash);
    require(QSet<QByteArray>(folded.frontier.begin(), folded.frontier.end()) == frontier,
        "the frontier is what nobody knew");

    QList<Decision> other = decisions;
    std::ranges::reverse(other);
    require(fold(other, key) == folded, "order does not matter");
    require(fold(other + decisions, key) == folded, "how often does not matter");

    Decision no;
    no.hash = "no";
    no.customer = key.customer;
    no.brand = key.brand;
    no.purpose = key.purpose;
    no.action = ConsentAction::Withdrawn;
    const ConsentStatus closed = fold(decisions + QList<Decision>{no}, key).status;
    require(closed != ConsentStatus::Given && closed != ConsentStatus::RenewedGiven,
        "a taking back that nobody knew closes it");
}
