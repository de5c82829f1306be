// SPDX-License-Identifier: Apache-2.0
#include "models/consent/Ledger.h"
#include "tests/support/Packs.h"
#include "tests/support/TestMain.h"

#include <QRandomGenerator>
#include <algorithm>
#include <random>

using namespace privity;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 day = 24 * 60 * 60 * 1000LL;
const Timestamp start{1'700'000'000'000};
const CustomerId anna{u"c:anna"_s};
const ConsentKey offers{anna, u"norrland-energi"_s, u"offers"_s, true};

using Facts = QList<Decision>;

//! A decision named by one letter; `sees` names others: fact('b', Given, "a").
Decision fact(char name, ConsentAction action, QByteArrayView sees = {})
{
    Decision decision;
    decision.hash = QByteArray(1, name);
    decision.customer = anna;
    decision.brand = offers.brand;
    decision.purpose = offers.purpose;
    decision.action = action;
    const bool grant = action == ConsentAction::Given || action == ConsentAction::Renewed;
    decision.evidence = grant ? EvidenceKind::RecordingOffset : EvidenceKind::None;
    for (const char seen : sees)
        decision.sees += QByteArray(1, seen);
    decision.desk = DeskId{u"d:one"_s};
    decision.at = start.plusMs((name - 'a') * day);
    return decision;
}

ConsentStatus statusOf(const Facts &facts) { return fold(facts, offers).status; }

//! The rule of the ledger once more, by other means: reachability as a matrix, statuses as sets.
ConsentStatus oracle(const Facts &facts)
{
    using enum ConsentAction;
    const int size = int(facts.size());
    QList<QList<bool>> knew(size, QList<bool>(size, false));
    for (int i = 0; i < size; ++i)
        for (int j = 0; j < size; ++j)
            knew[i][j] = facts[i].sees.contains(facts[j].hash);
    for (int k = 0; k < size; ++k)
        for (int i = 0; i < size; ++i)
            for (int j = 0; j < size; ++j)
                knew[i][j] = knew[i][j] || (knew[i][k] && knew[k][j]);
    const auto isGrant = [&](int i) {
        return (facts[i].action == Given || facts[i].action == Renewed) && facts[i].evidence != EvidenceKind::None;
    };
    static const QList<ConsentAction> strength{Refused, Withdrawn, Revoked, Invalidated};
    static const QList<ConsentStatus> named{
        ConsentStatus::Refused, ConsentStatus::Withdrawn, ConsentStatus::Revoked, ConsentStatus::Invalidated};
    bool given = false;
    int strongest = -1;
    for (int i = 0; i < size; ++i) {
        bool holds = isGrant(i), superseded = false;
        for (int j = 0; j < size; ++j) {
            const bool binds = strength.contains(facts[j].action);
            holds = holds && (!binds || knew[i][j]);
            superseded = superseded || (binds && knew[j][i]);
        }
        given = given || holds;
        if (strength.contains(facts[i].action) && !superseded)
            strongest = std::max(strongest, int(strength.indexOf(facts[i].action)));
    }
    if (given)
        return ConsentStatus::Given;
    if (strongest >= 0)
        return named[strongest];
    ConsentStatus open = ConsentStatus::Unknown;
    for (int i = 0; i < size; ++i) {
        bool newest = true;
        for (int j = 0; j < size; ++j)
            newest = newest && !knew[j][i];
        if (newest && facts[i].action == Deferred)
            open = ConsentStatus::RequestDeferred;
        else if (newest && open == ConsentStatus::Unknown)
            open = ConsentStatus::Requested;
    }
    return open;
}

//! Calls back with every history of `size` facts over `actions`, whatever each knew of those before it.
template<class Each>
void everyHistory(int size, const QList<ConsentAction> &actions, Each each)
{
    const int edges = size * (size - 1) / 2;
    int histories = 1 << edges;
    for (int i = 0; i < size; ++i)
        histories *= int(actions.size());
    for (int history = 0; history < histories; ++history) {
        int left = history >> edges;
        int bit = 0;
        Facts facts;
        for (int i = 0; i < size; ++i) {
            QByteArray sees;
            for (int j = 0; j < i; ++j)
                if (history >> bit++ & 1)
                    sees += char('a' + j);
            facts += fact(char('a' + i), actions[left % int(actions.size())], sees);
            left /= int(actions.size());
        }
        each(facts);
    }
}

bool isValid(ConsentStatus status) { return status == ConsentStatus::Given || status == ConsentStatus::RenewedGiven; }

} // namespace

class LedgerTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void statusIsTheFoldOfWhatWasKnown_data()
    {
        using enum ConsentAction;
        using Status = ConsentStatus;
        QTest::addColumn<Facts>("facts");
        QTest::addColumn<ConsentStatus>("status");
        const auto row = [](const char *name, const Facts &facts, ConsentStatus status) {
            QTest::newRow(name) << facts << status;
        };
        row("nothing: never asked, not a no", {}, Status::Unknown);
        row("asked", {fact('a', Requested)}, Status::Requested);
        row("asked, no answer", {fact('a', Requested), fact('b', Deferred, "a")}, Status::RequestDeferred);
        row("asked again", {fact('a', Deferred), fact('b', Requested, "a")}, Status::Requested);
        row("asked and put off at once", {fact('a', Deferred), fact('b', Requested)}, Status::RequestDeferred);
        row("agreed", {fact('a', Requested), fact('b', Given, "a")}, Status::Given);
        row("agreed again", {fact('a', Given), fact('b', Renewed, "a")}, Status::RenewedGiven);
        row("said no", {fact('a', Requested), fact('b', Refused, "a")}, Status::Refused);
        row("took back", {fact('a', Given), fact('b', Withdrawn, "a")}, Status::Withdrawn);
        row("agreed after a taking back it knew", {fact('a', Withdrawn), fact('b', Given, "a")}, Status::Given);
        row("agreed while another took back", {fact('a', Withdrawn), fact('b', Given)}, Status::Withdrawn);
        row("of two takings back the yes knew one", {fact('a', Withdrawn), fact('b', Withdrawn), fact('c', Given, "a")},
            Status::Withdrawn);
        row("the yes knew both", {fact('a', Withdrawn), fact('b', Withdrawn), fact('c', Given, "ab")}, Status::Given);
        row("known through another", {fact('a', Withdrawn), fact('b', Requested, "a"), fact('c', Given, "b")},
            Status::Given);
        row("asked later does not close it", {fact('a', Given), fact('b', Requested, "a")}, Status::Given);
        row("put off later does not close it", {fact('a', Given), fact('b', Deferred, "a")}, Status::Given);
        row("no beside yes", {fact('a', Given), fact('b', Refused)}, Status::Refused);
        row("no beside taking back", {fact('a', Refused), fact('b', Withdrawn)}, Status::Withdrawn);
        row("taking back beside stopped", {fact('a', Withdrawn), fact('b', Revoked)}, Status::Revoked);
        row("stopped beside not valid", {fact('a', Revoked), fact('b', Invalidated)}, Status::Invalidated);
        row("a later no over a known stop", {fact('a', Revoked), fact('b', Refused, "a")}, Status::Refused);
    }
    void statusIsTheFoldOfWhatWasKnown()
    {
        QFETCH(Facts, facts);
        QFETCH(ConsentStatus, status);
        QCOMPARE(spell(statusOf(facts)), spell(status));
        std::reverse(facts.begin(), facts.end());
        QCOMPARE(spell(statusOf(facts)), spell(status));
    }

    void aYesWithoutProofIsOnlyAQuestion()
    {
        Decision yes = fact('a', ConsentAction::Given);
        yes.evidence = EvidenceKind::None;
        QCOMPARE(statusOf({yes}), ConsentStatus::Requested);
        yes = fact('a', ConsentAction::Given);
        yes.stands = false;
        QCOMPARE(statusOf({yes}), ConsentStatus::Requested);
        QCOMPARE(statusOf({fact('a', ConsentAction::Given), yes}), ConsentStatus::Requested); // either copy's judgement
        QCOMPARE(statusOf({fact('b', ConsentAction::Withdrawn, "a"), yes}), ConsentStatus::Withdrawn);
    }

    void aTakingBackNeedsNoProof()
    {
        Decision back = fact('b', ConsentAction::Withdrawn, "xyz"); // names nobody knows
        back.stands = false;
        QCOMPARE(statusOf({fact('a', ConsentAction::Given), back}), ConsentStatus::Withdrawn);
    }

    void aYesThatNamesWhatIsNotThereWaits()
    {
        const Decision back = fact('a', ConsentAction::Withdrawn);
        const Decision yes = fact('b', ConsentAction::Given, "a");
        QCOMPARE(statusOf({yes}), ConsentStatus::Requested);
        QCOMPARE(statusOf({yes, back}), ConsentStatus::Given);

        Decision other = back;
        other.purpose = u"saving-tips"_s;
        QCOMPARE(statusOf({yes, other}), ConsentStatus::Requested);
    }

    void aYesThatNamesMoreThan64Waits()
    {
        Facts facts;
        Decision yes = fact('z', ConsentAction::Given);
        for (int i = 0; i < seesAtMost + 1; ++i) {
            Decision asked = fact('a', ConsentAction::Requested);
            asked.hash = "asked " + QByteArray::number(i);
            yes.sees += asked.hash;
            facts += asked;
        }
        QCOMPARE(statusOf(facts + Facts{yes}), ConsentStatus::Requested);
        yes.sees.removeLast();
        QCOMPARE(statusOf(facts + Facts{yes}), ConsentStatus::Given);
    }

    void anObjectionTakesBackAllDirectMarketingAndNothingElse()
    {
        const PolicyPack pack = test::pack(u"norrland-energi"_s);
        Facts facts;
        for (const PurposeSpec &purpose : pack.purposes) {
            if (!purpose.consent)
                continue;
            Decision yes = fact('a', ConsentAction::Given);
            yes.hash = purpose.id.toUtf8();
            yes.purpose = purpose.id;
            facts += yes;
        }
        Decision objection = fact('o', ConsentAction::Withdrawn);
        objection.purpose.clear();
        objection.objection = true;
        facts += objection;
        int closed = 0;
        const QMap<QString, Folded> folded = foldAll(facts, pack, anna);
        for (auto it = folded.begin(); it != folded.end(); ++it) {
            const bool marketing = pack.purpose(it.key())->directMarketing;
            QCOMPARE(spell(it->status), spell(marketing ? ConsentStatus::Withdrawn : ConsentStatus::Given));
            closed += marketing;
        }
        QCOMPARE(closed, 3);
        // Somebody who then wants the offers after all gets these alone.
        facts += fact('z', ConsentAction::Given, "o");
        facts.last().sees += "offers";
        QCOMPARE(foldAll(facts, pack, anna)[u"offers"_s].status, ConsentStatus::Given);
        QCOMPARE(foldAll(facts, pack, anna)[u"saving-tips"_s].status, ConsentStatus::Withdrawn);
    }

    void othersDecisionsDoNotCount()
    {
        Decision back = fact('b', ConsentAction::Withdrawn);
        const Decision yes = fact('a', ConsentAction::Given);
        back.customer = CustomerId{u"c:bert"_s};
        QCOMPARE(statusOf({yes, back}), ConsentStatus::Given);
        back = fact('b', ConsentAction::Withdrawn);
        back.brand = u"velocar"_s;
        QCOMPARE(statusOf({yes, back}), ConsentStatus::Given);
    }

    void expiryIsReadOffTheClockAndNeverAFact()
    {
        const PolicyPack pack = test::pack(u"norrland-energi"_s);
        const PurposeSpec &purpose = *pack.purpose(u"offers"_s); // 24 months
        Decision yes = fact('a', ConsentAction::Given);
        yes.at = *Timestamp::fromText(u"2024-02-29T10:00:00Z");
        const Folded folded = fold({yes}, offers);
        const Timestamp end = *Timestamp::fromText(u"2026-02-28T10:00:00Z");
        QCOMPARE(endsAt(folded, purpose).ms, end.ms);
        QCOMPARE(statusAt(folded, purpose, end.plusMs(-1)), ConsentStatus::Given);
        QCOMPARE(statusAt(folded, purpose, end), ConsentStatus::Expired);
        QCOMPARE(folded.status, ConsentStatus::Given);
        const Folded refused = fold({fact('a', ConsentAction::Refused)}, offers);
        QCOMPARE(statusAt(refused, purpose, end.plusMs(10'000 * day)), ConsentStatus::Refused);
        QCOMPARE(statusesAt(foldAll({yes}, pack, anna), pack, end)[u"offers"_s], ConsentStatus::Expired);
    }

    void ofTwoAnswersThatDidNotKnowOfEachOtherTheSaferDateCounts()
    {
        const Decision early = fact('a', ConsentAction::Given), late = fact('c', ConsentAction::Given);
        QCOMPARE(fold({early, late}, offers).at, early.at); // ends first
        QCOMPARE(fold({early, fact('c', ConsentAction::Renewed, "a")}, offers).at, late.at);
        const Decision no = fact('a', ConsentAction::Refused), laterNo = fact('c', ConsentAction::Refused);
        QCOMPARE(fold({no, laterNo}, offers).at, laterNo.at); // nobody asks for longer
    }

    void theFrontierIsWhatANewDecisionMustName()
    {
        Facts facts{fact('a', ConsentAction::Given), fact('b', ConsentAction::Withdrawn, "a"),
            fact('c', ConsentAction::Refused, "a")};
        QCOMPARE(fold(facts, offers).frontier, (QList<QByteArray>{"b", "c"}));
        facts += fact('d', ConsentAction::Given, "bc");
        QCOMPARE(fold(facts, offers).frontier, QList<QByteArray>{"d"});
        QCOMPARE(statusOf(facts), ConsentStatus::Given);
    }

    void aCircleFedInEndsAndStaysClosed()
    {
        const Facts facts{fact('a', ConsentAction::Withdrawn, "b"), fact('b', ConsentAction::Withdrawn, "a"),
            fact('c', ConsentAction::Given, "c")};
        QCOMPARE(statusOf(facts), ConsentStatus::Withdrawn);
    }

    void everySmallHistoryFoldsAsTheProtocolSays()
    {
        using enum ConsentAction;
        int histories = 0, given = 0;
        QStringList wrong;
        const auto check = [&](Facts facts) {
            const ConsentStatus folded = statusOf(facts);
            if (folded != oracle(facts))
                wrong += u"%1 instead of %2"_s.arg(spell(folded), spell(oracle(facts)));
            std::reverse(facts.begin(), facts.end());
            facts += facts.first();
            if (folded != statusOf(facts))
                wrong += u"depends on order or duplicates"_s;
            ++histories;
            given += isValid(folded);
        };
        everyHistory(1, {Requested, Deferred, Given, Refused, Withdrawn, Revoked, Invalidated}, check);
        everyHistory(2, {Requested, Deferred, Given, Refused, Withdrawn, Revoked, Invalidated}, check);
        everyHistory(3, {Requested, Deferred, Given, Refused, Withdrawn, Revoked, Invalidated}, check);
        everyHistory(4, {Deferred, Given, Refused, Withdrawn}, check);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.value(0)));
        QCOMPARE(histories, 7 + 49 * 2 + 343 * 8 + 256 * 64);
        QCOMPARE_GE(given, 1000);
    }

    void orderAndDuplicatesDoNotMatter()
    {
        QRandomGenerator random(7);
        std::mt19937 shuffler(7);
        for (int run = 0; run < 4000; ++run) {
            Facts facts;
            const int size = 2 + random.bounded(9);
            for (int i = 0; i < size; ++i) {
                QByteArray sees;
                for (int j = 0; j < i; ++j)
                    if (random.bounded(3) == 0)
                        sees += char('a' + j);
                const auto &actions = Vocabulary<ConsentAction>::rows;
                facts += fact(char('a' + i), actions[random.bounded(int(actions.size()))].value, sees);
                facts.last().at = start.plusMs(random.bounded(5) * day); // clocks lie
                facts.last().stands = random.bounded(5) != 0;
            }
            const Folded folded = fold(facts, offers);
            Facts again = facts + facts.mid(random.bounded(size));
            std::shuffle(again.begin(), again.end(), shuffler);
            QVERIFY(fold(again, offers) == folded);
            // Nothing that protects is undone by decisions that did not know of it.
            facts += fact('z', ConsentAction::Withdrawn);
            QVERIFY(!isValid(statusOf(facts)));
        }
    }

    void aNamedDecisionCountsOnlyIfTheDeskCouldKnowIt_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<bool>("counts");
        QTest::newRow("delivered") << u"none"_s << true;
        QTest::newRow("delivered later") << u"later"_s << false;
        QTest::newRow("never delivered") << u"never"_s << false;
        QTest::newRow("the desk's own") << u"own"_s << true;
        QTest::newRow("the desk's own, not yet made") << u"own later"_s << false;
        QTest::newRow("nobody's") << u"unknown"_s << false;
        QTest::newRow("another customer's") << u"customer"_s << false;
        QTest::newRow("another brand's") << u"brand"_s << false;
        QTest::newRow("of another purpose") << u"purpose"_s << false;
        QTest::newRow("an objection") << u"objection"_s << true;
        QTest::newRow("too many") << u"many"_s << false;
    }
    void aNamedDecisionCountsOnlyIfTheDeskCouldKnowIt()
    {
        QFETCH(QString, change);
        QFETCH(bool, counts);
        Decision yes = fact('b', ConsentAction::Given, "a");
        yes.n = 7;
        yes.cursor = 40;
        SeenDecision seen{anna, offers.brand, offers.purpose, false, DeskId{u"d:two"_s}, 3, 40};
        if (change == u"later")
            seen.deliveredAt = 41;
        if (change == u"never" || change.startsWith(u"own"))
            seen.deliveredAt.reset();
        if (change.startsWith(u"own"))
            seen.desk = yes.desk;
        if (change == u"own later")
            seen.n = 7;
        if (change == u"customer")
            seen.customer = CustomerId{u"c:bert"_s};
        if (change == u"brand")
            seen.brand = u"velocar"_s;
        if (change == u"purpose" || change == u"objection")
            seen.purpose.clear();
        seen.objection = change == u"objection";
        if (change == u"many")
            yes.sees = QList<QByteArray>(seesAtMost + 1, "a");
        QCOMPARE(checkSees(yes,
                     [&](const QByteArray &hash) -> std::optional<SeenDecision> {
                         return hash == "a" && change != u"unknown" ? std::optional(seen) : std::nullopt;
                     }),
            counts);
    }

    void theNewestNoThatAYesSetsAsideIsTold()
    {
        const Decision back = fact('a', ConsentAction::Withdrawn), no = fact('b', ConsentAction::Refused);
        const Decision unseen = fact('c', ConsentAction::Withdrawn);
        const Decision yes = fact('d', ConsentAction::Given, "ab");
        QCOMPARE(supersededAt({back, no, unseen, yes}, yes), std::optional(no.at));
        QCOMPARE(supersededAt({back, no, unseen}, yes), std::optional(no.at)); // judged before it is kept
        QCOMPARE(supersededAt({unseen}, fact('e', ConsentAction::Given)), std::nullopt);
    }
};

PRIVITY_TEST(LedgerTest)
#include "tst_Ledger.moc"
