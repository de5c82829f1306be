// SPDX-License-Identifier: Apache-2.0
#include "models/policy/Visibility.h"
#include "tests/support/Packs.h"
#include "tests/support/TestMain.h"

#include <QRandomGenerator>

using namespace privity;
using namespace Qt::StringLiterals;

namespace {

//! A verified customer on the phone about the bill, all on file, all agreed.
VisibilityInput billCall(const PolicyPack &pack)
{
    VisibilityInput input;
    input.topics = {u"bill"_s};
    input.speaker = Speaker::Self;
    input.identityLevel = 2;
    input.place = u"eea"_s;
    for (const PurposeSpec &purpose : pack.purposes)
        if (purpose.consent)
            input.consents.insert(purpose.id, ConsentStatus::Given);
    for (const FieldSpec &field : pack.fields)
        input.onFile.insert(field.id);
    return input;
}

template<class E>
E anyOf(QRandomGenerator &random)
{
    const auto &rows = Vocabulary<E>::rows;
    return rows[random.bounded(int(rows.size()))].value;
}

VisibilityInput anyInput(QRandomGenerator &random, const PolicyPack &pack)
{
    const auto chance = [&](int percent) { return random.bounded(100) < percent; };
    VisibilityInput input;
    for (const TopicSpec &topic : pack.topics)
        if (chance(40))
            input.topics += topic.id;
    input.speaker = anyOf<Speaker>(random);
    input.identityLevel = random.bounded(4);
    input.role = chance(70) ? Role::Agent : anyOf<Role>(random);
    input.place = chance(70) ? u"eea"_s : pack.places[random.bounded(int(pack.places.size()))].id;
    input.isProtected = chance(5);
    if (chance(10)) {
        input.mandate.emplace();
        for (const PurposeSpec &purpose : pack.purposes)
            if (chance(50))
                input.mandate->insert(purpose.id);
    }
    for (const PurposeSpec &purpose : pack.purposes)
        if (chance(60))
            input.consents.insert(purpose.id, chance(50) ? ConsentStatus::Given : anyOf<ConsentStatus>(random));
    for (const FieldSpec &field : pack.fields) {
        if (chance(80))
            input.onFile.insert(field.id);
        if (chance(10))
            input.locked.insert(field.id, u"2027-01-01"_s);
    }
    return input;
}

//! Takes one thing away from what is known in the customer's favour, or adds one lock.
VisibilityInput narrowed(QRandomGenerator &random, const PolicyPack &pack, VisibilityInput input)
{
    const auto anyPurpose = [&] { return pack.purposes[random.bounded(int(pack.purposes.size()))].id; };
    switch (random.bounded(10)) {
    case 0:
        if (!input.topics.isEmpty())
            input.topics.removeAt(random.bounded(int(input.topics.size())));
        break;
    case 1: {
        // An answer is taken away only when it is a yes: what says no is not there to open anything.
        const QString purpose = anyPurpose();
        const ConsentStatus status = input.consents.value(purpose);
        if (status == ConsentStatus::Given || status == ConsentStatus::RenewedGiven)
            input.consents.remove(purpose);
        break;
    }
    case 2: input.consents.insert(anyPurpose(), ConsentStatus::Withdrawn); break;
    case 3: input.speaker = Speaker::Unknown; break;
    case 4: input.identityLevel = random.bounded(input.identityLevel + 1); break;
    case 5: input.place.clear(); break;
    case 6: input.locked.insert(pack.fields[random.bounded(int(pack.fields.size()))].id, QString()); break;
    case 7: input.isProtected = true; break;
    case 8: input.role = Role::Trainer; break;
    case 9:
        if (input.mandate)
            input.mandate->remove(anyPurpose());
        else
            input.mandate.emplace();
        break;
    }
    return input;
}

//! Larger shows more.
int openness(FieldState state)
{
    switch (state) {
    case FieldState::Clear: return 2;
    case FieldState::Covered: return 1;
    case FieldState::Absent: return 0;
    }
    return 0;
}

} // namespace

class VisibilityTest : public test::QuietTest
{
    Q_OBJECT
private:
    const PolicyPack m_pack = test::pack(u"norrland-energi"_s);

private Q_SLOTS:
    void aDecisionTellsTheFirstReason_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<VisibilityInput>("input");
        QTest::addColumn<FieldState>("state");
        QTest::addColumn<Why>("why");
        QTest::addColumn<QString>("purpose");
        using enum FieldState;
        using enum Why;
        const VisibilityInput base = billCall(m_pack);
        const auto row = [&](const char *name, const QString &field, auto change, FieldState state, Why why,
                             const QString &purpose = {}) {
            VisibilityInput input = base;
            change(input);
            QTest::newRow(name) << field << input << state << why << purpose;
        };
        const auto same = [](VisibilityInput &) {};
        const QString payment = u"dpv:PaymentManagement"_s;
        row("the topic opens it", u"iban"_s, same, Clear, Open, payment);
        row("any of its purposes is enough", u"email"_s, same, Clear, Open, u"bill-by-email"_s);
        row("other topic", u"tariff"_s, same, Covered, OtherTopic, u"dpv:FulfilmentOfContractualObligation"_s);
        row(
            "no topic", u"iban"_s, [](auto &in) { in.topics.clear(); }, Covered, NoTopic, payment);
        row(
            "unknown topic opens nothing", u"iban"_s, [](auto &in) { in.topics = {u"gossip"_s}; }, Covered, NoTopic,
            payment);
        row(
            "two topics open both", u"tariff"_s, [](auto &in) { in.topics += u"contract"_s; }, Clear, Open,
            u"dpv:FulfilmentOfContractualObligation"_s);
        row("unknown field", u"shoe_size"_s, same, Covered, NotInPolicy);
        row(
            "not on file", u"payment_plan"_s, [](auto &in) { in.onFile.remove(u"payment_plan"_s); }, Clear, NotOnFile,
            payment);
        row(
            "that nothing is on file is told by topic only", u"tariff"_s,
            [](auto &in) { in.onFile.remove(u"tariff"_s); }, Covered, OtherTopic,
            u"dpv:FulfilmentOfContractualObligation"_s);

        row(
            "consent given", u"marketing_note"_s, [](auto &in) { in.topics = {u"contract"_s}; }, Clear, Open,
            u"offers"_s);
        for (const auto &status : Vocabulary<ConsentStatus>::rows) {
            const bool valid = status.value == ConsentStatus::Given || status.value == ConsentStatus::RenewedGiven;
            row(
                qPrintable(u"consent is "_s + status.text), u"marketing_note"_s,
                [&](auto &in) {
                    in.topics = {u"contract"_s};
                    in.consents[u"offers"_s] = status.value;
                },
                valid ? Clear : Covered, valid ? Open : NoConsent, u"offers"_s);
        }
        row("special field with consent", u"accommodation"_s, same, Clear, Open, u"remember-needs"_s);
        row(
            "special field without consent is absent", u"accommodation"_s, [](auto &in) { in.consents.clear(); },
            Absent, NoConsent, u"remember-needs"_s);
        row(
            "special field without topic is absent", u"accommodation"_s, [](auto &in) { in.topics.clear(); }, Absent,
            NoTopic, u"remember-needs"_s);

        row(
            "unknown speaker", u"open_balance"_s, [](auto &in) { in.speaker = Speaker::Unknown; }, Covered, NoSpeaker);
        row(
            "helper", u"iban"_s, [](auto &in) { in.speaker = Speaker::Helper; }, Covered, SpeakerMayNot);
        row(
            "unknown speaker hears what is public", u"language"_s,
            [](auto &in) {
                in.speaker = Speaker::Unknown;
                in.identityLevel = 0;
            },
            Clear, Open, u"dpv:CustomerCare"_s);
        row(
            "mandate for it", u"open_balance"_s,
            [&](auto &in) {
                in.speaker = Speaker::Authorised;
                in.mandate = QSet<QString>{payment};
            },
            Clear, Open, payment);
        row(
            "mandate for something else", u"open_balance"_s,
            [](auto &in) {
                in.speaker = Speaker::Authorised;
                in.mandate = QSet<QString>{u"dpv:RepairImpairments"_s};
            },
            Covered, SpeakerMayNot);
        row(
            "identity too low", u"open_balance"_s, [](auto &in) { in.identityLevel = 1; }, Covered, IdentityTooLow);
        row(
            "officer", u"iban"_s, [](auto &in) { in.role = Role::Officer; }, Covered, RoleMayNot);
        row(
            "trainer", u"language"_s, [](auto &in) { in.role = Role::Trainer; }, Covered, RoleMayNot);
        row(
            "place", u"iban"_s, [](auto &in) { in.place = u"tirana"_s; }, Covered, PlaceMayNot);
        row(
            "place not told", u"iban"_s, [](auto &in) { in.place.clear(); }, Covered, PlaceMayNot);
        row(
            "speaker before identity", u"iban"_s,
            [](auto &in) {
                in.speaker = Speaker::Unknown;
                in.identityLevel = 0;
                in.role = Role::Trainer;
                in.place.clear();
            },
            Covered, NoSpeaker);

        row(
            "locked", u"last_invoice"_s, [](auto &in) { in.locked.insert(u"last_invoice"_s, u"2031-12-31"_s); },
            Covered, LockedByLaw);
        row(
            "locked whatever the topic", u"tariff"_s, [](auto &in) { in.locked.insert(u"tariff"_s, QString()); },
            Covered, LockedByLaw);
        row(
            "locked special is absent", u"accommodation"_s,
            [](auto &in) { in.locked.insert(u"accommodation"_s, QString()); }, Absent, LockedByLaw);
        row(
            "protection beats every purpose", u"last_invoice"_s, [](auto &in) { in.isProtected = true; }, Absent,
            RoleMayNot);
    }
    void aDecisionTellsTheFirstReason()
    {
        QFETCH(QString, field);
        QFETCH(VisibilityInput, input);
        QFETCH(FieldState, state);
        QFETCH(Why, why);
        QFETCH(QString, purpose);
        const FieldDecision decision = decide(m_pack, field, input);
        QCOMPARE(spell(decision.state), spell(state));
        QCOMPARE(spell(decision.why), spell(why));
        QCOMPARE(decision.purpose, purpose);
        QCOMPARE(decision.field, field);
    }

    void anObjectionClosesLegitimateInterest()
    {
        const PolicyPack velocar = test::pack(u"velocar"_s);
        VisibilityInput input = billCall(velocar);
        input.topics = {u"pick-up"_s};
        const PurposeSpec *fraud = velocar.purpose(u"dpv:FraudPreventionAndDetection"_s);
        QVERIFY(basisHolds(*fraud, ConsentStatus::Unknown));
        QVERIFY(!basisHolds(*fraud, ConsentStatus::Withdrawn));
        input.consents.insert(fraud->id, ConsentStatus::Withdrawn);
        QCOMPARE(decide(velocar, u"licence_number"_s, input).purpose, u"dpv:IdentityVerification"_s);
    }

    void withNothingKnownNothingOpens()
    {
        for (const QString &name : test::packNames) {
            const PolicyPack pack = test::pack(name);
            for (const FieldDecision &decision : decideAll(pack, {}))
                QVERIFY2(decision.state != FieldState::Clear, qPrintable(decision.field));
        }
    }

    void allDecisionsStandInThePacksOrder()
    {
        const VisibilityInput input = billCall(m_pack);
        const QList<FieldDecision> decisions = decideAll(m_pack, input);
        QCOMPARE(decisions.size(), m_pack.fields.size());
        for (qsizetype i = 0; i < decisions.size(); ++i) {
            QCOMPARE(decisions[i].field, m_pack.fields[i].id);
            QCOMPARE(decisions[i], decide(m_pack, m_pack.fields[i].id, input));
        }
    }

    void takingSomethingAwayNeverOpensAField()
    {
        QRandomGenerator random(20261121);
        int cases = 0, clear = 0, closed = 0;
        for (const QString &name : test::packNames) {
            const PolicyPack pack = test::pack(name);
            while (cases < (test::packNames.indexOf(name) + 1) * 170'000) {
                const VisibilityInput before = anyInput(random, pack);
                const VisibilityInput after = narrowed(random, pack, before);
                const QList<FieldDecision> was = decideAll(pack, before);
                const QList<FieldDecision> is = decideAll(pack, after);
                for (qsizetype i = 0; i < was.size(); ++i, ++cases) {
                    if (openness(is[i].state) > openness(was[i].state))
                        QFAIL(qPrintable(is[i].field));
                    clear += was[i].state == FieldState::Clear;
                    closed += openness(is[i].state) < openness(was[i].state);
                }
            }
        }
        QCOMPARE_GE(cases, 500'000);
        QCOMPARE_GE(clear, cases / 50); // the property is not true of nothing
        QCOMPARE_GE(closed, cases / 200);
    }
};

PRIVITY_TEST(VisibilityTest)
#include "tst_Visibility.moc"
