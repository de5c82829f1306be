// SPDX-License-Identifier: Apache-2.0
#include "models/consent/Ledger.h"
#include "tests/support/TestMain.h"

#include <array>
#include <random>
#include <set>

using namespace privity;
using namespace Qt::StringLiterals;

namespace {

const ConsentKey offersKey{CustomerId{u"c:anna"_s}, u"norrland"_s, u"offers"_s, true};
using Mask = unsigned; //!< a set of operations, by number

//! One operation: who did it, and all that its desk knew then.
struct Operation {
    int desk = 0;
    Mask past = 0;
    int cursor = 0; //!< how much of the feed its desk had applied
    auto operator<=>(const Operation &) const = default;
};

//! Desks that decide, an office that takes their decisions in and feeds everybody's to everybody, both late and in
//! order. A desk knows its own decisions and what it was fed.
struct System {
    explicit System(int desks) : sent(size_t(desks)), fed(size_t(desks)) {}

    std::vector<Operation> operations;
    std::vector<int> log;       //!< of the office, in order of arrival
    std::vector<int> sent, fed; //!< by desk: own operations in the log, length of the log applied
    auto operator<=>(const System &) const = default;

    [[nodiscard]] Mask atOffice(size_t length) const
    {
        Mask known = 0;
        for (size_t i = 0; i < length; ++i)
            known |= 1U << log[i];
        return known;
    }
    [[nodiscard]] Mask knownTo(int desk) const
    {
        Mask known = atOffice(size_t(fed[size_t(desk)]));
        for (size_t i = 0; i < operations.size(); ++i)
            known |= operations[i].desk == desk ? 1U << i : 0;
        return known;
    }
    void act(int desk) { operations.push_back({desk, knownTo(desk), fed[size_t(desk)]}); }
    bool send(int desk)
    {
        int own = 0;
        for (size_t i = 0; i < operations.size(); ++i)
            if (operations[i].desk == desk && own++ == sent[size_t(desk)]) {
                log.push_back(int(i));
                sent[size_t(desk)] += 1;
                return true;
            }
        return false;
    }
    bool feed(int desk)
    {
        const bool waits = size_t(fed[size_t(desk)]) < log.size();
        fed[size_t(desk)] += waits ? 1 : 0;
        return waits;
    }
};

QByteArray nameOf(int operation) { return QByteArray(1, char('a' + operation)); }

//! The operation as its desk writes it, naming what it knew: all of it, or what is given.
Decision decisionOf(
    const System &system, int at, ConsentAction action, std::optional<QList<QByteArray>> names = std::nullopt)
{
    const Operation &operation = system.operations[size_t(at)];
    Decision decision;
    decision.hash = nameOf(at);
    decision.customer = offersKey.customer;
    decision.brand = offersKey.brand;
    decision.purpose = offersKey.purpose;
    decision.action = action;
    decision.evidence = EvidenceKind::RecordingOffset;
    for (int i = 0; i < at && !names; ++i)
        if (operation.past >> i & 1)
            decision.sees += nameOf(i);
    decision.sees += names.value_or(QList<QByteArray>());
    decision.desk = DeskId{QString::number(operation.desk)};
    decision.n = quint64(at + 1);
    decision.cursor = quint64(operation.cursor);
    return decision;
}

//! The newest of what was known, by the ledger's own word: what a desk names in truth.
QList<QByteArray> newestKnown(const System &system, int at)
{
    QList<Decision> known;
    for (int i = 0; i < at; ++i)
        if (system.operations[size_t(at)].past >> i & 1)
            known += decisionOf(system, i, ConsentAction::Deferred, newestKnown(system, i));
    return fold(known, offersKey).frontier;
}

bool isGrant(ConsentAction action) { return action == ConsentAction::Given || action == ConsentAction::Renewed; }

//! The rule in bits: some yes knew of every no.
bool isGiven(const std::vector<Operation> &operations, const std::vector<ConsentAction> &actions, Mask known)
{
    Mask binding = 0;
    for (size_t i = 0; i < operations.size(); ++i)
        binding |= (known >> i & 1) && !isGrant(actions[i]) ? 1U << i : 0;
    for (size_t i = 0; i < operations.size(); ++i)
        if ((known >> i & 1) && isGrant(actions[i]) && (binding & ~operations[i].past) == 0)
            return true;
    return false;
}

bool isGiven(const Folded &folded)
{
    return folded.status == ConsentStatus::Given || folded.status == ConsentStatus::RenewedGiven;
}

constexpr std::array kinds{
    ConsentAction::Given, ConsentAction::Withdrawn, ConsentAction::Renewed, ConsentAction::Refused};

} // namespace

//! F14: whatever the desks and the office do in whatever order,
//! everybody who knows the same sees the same, and no yes stands beside a no that it did not know.
class MergeTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    //! Three desks and four operations of four kinds, in every order of deciding, sending and feeding.
    void everyCourseOfThreeDesksAndFourOperations()
    {
        constexpr int desks = 3;
        constexpr size_t operationsAtMost = 4;
        std::set<System> seen{System(desks)};
        std::vector<System> open{System(desks)};
        std::set<std::pair<std::vector<Mask>, Mask>> views; // what somebody can know: pasts, and the set
        size_t atRest = 0;
        while (!open.empty()) {
            const System system = std::move(open.back());
            open.pop_back();
            std::vector<Mask> pasts;
            for (const Operation &operation : system.operations)
                pasts.push_back(operation.past);
            views.insert({pasts, system.atOffice(system.log.size())});
            bool rests = system.log.size() == system.operations.size();
            for (int desk = 0; desk < desks; ++desk) {
                views.insert({pasts, system.knownTo(desk)});
                rests = rests && size_t(system.fed[size_t(desk)]) == system.log.size();
            }
            for (int desk = 0; desk < desks && rests; ++desk) // nothing is lost on the way
                QCOMPARE(system.knownTo(desk), (1U << system.operations.size()) - 1);
            atRest += rests ? 1 : 0;
            const auto go = [&](System next) {
                if (seen.insert(next).second)
                    open.push_back(std::move(next));
            };
            for (int desk = 0; desk < desks; ++desk) {
                if (system.operations.size() < operationsAtMost) {
                    System next = system;
                    next.act(desk);
                    go(std::move(next));
                }
                if (System next = system; next.send(desk))
                    go(std::move(next));
                if (System next = system; next.feed(desk))
                    go(std::move(next));
            }
        }
        size_t folds = 0;
        for (const auto &[pasts, known] : views) {
            System system(1);
            for (const Mask past : pasts)
                system.operations.push_back({0, past, 0});
            std::vector<Decision> decisions;
            for (int i = 0; i < int(pasts.size()); ++i)
                decisions.push_back(decisionOf(system, i, ConsentAction::Given, newestKnown(system, i)));
            for (size_t word = 0; word < size_t(1) << (2 * pasts.size()); ++word) {
                std::vector<ConsentAction> actions;
                QList<Decision> facts;
                for (size_t i = 0; i < pasts.size(); ++i) {
                    actions.push_back(kinds[word >> (2 * i) & 3]);
                    decisions[i].action = actions[i];
                    if (known >> i & 1)
                        facts += decisions[i];
                }
                const Folded folded = fold(facts, offersKey);
                QCOMPARE(isGiven(folded), isGiven(system.operations, actions, known));
                std::reverse(facts.begin(), facts.end());
                const QList<Decision> twice = facts + facts;
                QVERIFY(fold(twice, offersKey) == folded);
                folds += 1;
            }
        }
        std::printf(
            "         %zu states, %zu at rest, %zu views, %zu folds\n", seen.size(), atRest, views.size(), folds);
        QVERIFY(seen.size() > 100000);
        QVERIFY(atRest > 1000);
    }

    //! A million courses of up to five desks and eight operations, to their end: everybody agrees, and the office holds
    //! back no honest yes.
    void aMillionCoursesAtRandom()
    {
        std::mt19937 random(20261122);
        const auto below = [&](size_t bound) { return random() % bound; };
        size_t given = 0, concurrent = 0;
        for (int run = 0; run < 1'000'000; ++run) {
            System system(2 + int(below(4)));
            const size_t size = 2 + below(7);
            while (system.operations.size() < size) {
                const int desk = int(below(system.sent.size()));
                switch (below(3)) {
                case 0: system.act(desk); break;
                case 1: system.send(desk); break;
                default:
                    for (size_t steps = below(4); steps > 0 && system.feed(desk); --steps) {}
                }
            }
            std::vector<ConsentAction> actions;
            for (size_t i = 0; i < size; ++i)
                actions.push_back(kinds[below(kinds.size())]);
            for (size_t left = 1; left > 0;) { // what is left arrives in some order
                left = 0;
                for (size_t desk = 0; desk < system.sent.size(); ++desk)
                    left += system.send(int(desk)) ? 1 : 0;
            }
            QList<Decision> facts;
            for (const int at : system.log) {
                facts += decisionOf(system, at, actions[size_t(at)]);
                if (run % 100 == 0)
                    QVERIFY(checkSees(facts.last(), [&](const QByteArray &hash) { return seenBy(system, at, hash); }));
            }
            const Folded folded = fold(facts, offersKey);
            const Mask all = (1U << size) - 1;
            QCOMPARE(isGiven(folded), isGiven(system.operations, actions, all));
            given += isGiven(folded) ? 1 : 0;
            concurrent += folded.frontier.size() > 1 ? 1 : 0;
        }
        std::printf("         %zu given, %zu with decisions that did not know of each other\n", given, concurrent);
        QVERIFY(given > 100000 && given < 900000);
        QVERIFY(concurrent > 100000);
    }

private:
    //! What the office knows of a name that the desk of operation `by` says.
    static std::optional<SeenDecision> seenBy(const System &system, int by, const QByteArray &hash)
    {
        const int at = hash[0] - 'a';
        const auto place = std::find(system.log.begin(), system.log.end(), at) - system.log.begin();
        SeenDecision seen{offersKey.customer, offersKey.brand, offersKey.purpose, false, {}, quint64(at + 1), {}};
        seen.desk = DeskId{QString::number(system.operations[size_t(at)].desk)};
        if (place < system.operations[size_t(by)].cursor)
            seen.deliveredAt = quint64(place + 1);
        return seen;
    }
};

PRIVITY_TEST(MergeTest)
#include "tst_Merge.moc"
