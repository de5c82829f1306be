// SPDX-License-Identifier: Apache-2.0
#include "models/consent/Evidence.h"
#include "models/consent/Verdict.h"
#include "tests/support/Packs.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace Qt::StringLiterals;

namespace {

Timestamp moment(QStringView text) { return *Timestamp::fromText(text); }

const Timestamp now = moment(u"2026-11-21T12:00:00Z");

Folded folded(ConsentStatus status, QStringView at)
{
    Folded result;
    result.status = status;
    result.at = moment(at);
    return result;
}

} // namespace

class VerdictTest : public test::QuietTest
{
    Q_OBJECT
private:
    const PolicyPack m_pack = test::pack(u"norrland-energi"_s);

private Q_SLOTS:
    void oneSentenceSaysWhy_data()
    {
        QTest::addColumn<QString>("purpose");
        QTest::addColumn<Folded>("known");
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<bool>("canAsk");
        QTest::addColumn<bool>("canTakeBack");
        using enum ConsentStatus;
        using enum Verdict;
        const auto row = [](const char *name, const QString &purpose, const Folded &known, Verdict verdict,
                             const QString &sentence, bool canAsk = false, bool canTakeBack = false) {
            QTest::newRow(name) << purpose << known << verdict << sentence << canAsk << canTakeBack;
        };
        const QString tips = u"saving-tips"_s; // 24 months, cool-down 12, soon 30 days
        row("contract", u"bill-by-email"_s, {}, Allowed, u"contract"_s);
        row("law", u"dpv:CustomerClaimsManagement"_s, {}, Allowed, u"required by law"_s);
        row("a contract asks nobody", u"bill-by-email"_s, folded(Withdrawn, u"2026-11-09T10:00:00Z"), Allowed,
            u"contract"_s);
        row("policy gap", u"dpv:Profiling"_s, {}, NotAllowed, u"the policy has no rule for this"_s);
        row("not asked", tips, {}, AskFirst, u"not asked"_s, true);
        row("agreed", tips, folded(Given, u"2026-11-09T10:00:00Z"), Allowed, u"agreed 9 Nov"_s, false, true);
        row("agreed last year", tips, folded(Given, u"2025-11-09T10:00:00Z"), Allowed, u"agreed 9 Nov 2025"_s, false,
            true);
        row("agreed again", tips, folded(RenewedGiven, u"2026-11-09T10:00:00Z"), Allowed, u"agreed again 9 Nov"_s,
            false, true);
        row("31 days left", tips, folded(Given, u"2024-12-22T12:00:00Z"), Allowed, u"agreed 22 Dec 2024"_s, false,
            true);
        row("30 days left", tips, folded(Given, u"2024-12-21T12:00:00Z"), Allowed, u"ends in 30 days"_s, true, true);
        row("six days left", tips, folded(Given, u"2024-11-27T10:00:00Z"), Allowed, u"ends in 6 days"_s, true, true);
        row("a minute left", tips, folded(RenewedGiven, u"2024-11-21T12:01:00Z"), Allowed, u"ends within a day"_s, true,
            true);
        row("ended this moment", tips, folded(Given, u"2024-11-21T12:00:00Z"), AskFirst, u"expired 21 Nov"_s, true,
            true);
        row("asked", tips, folded(Requested, u"2026-11-20T10:00:00Z"), AskFirst, u"asked 20 Nov, no answer"_s, true,
            true);
        row("put off", tips, folded(RequestDeferred, u"2026-11-20T10:00:00Z"), AskFirst, u"asked 20 Nov, no answer"_s,
            true);
        row("took back", tips, folded(Withdrawn, u"2026-11-09T10:00:00Z"), NotAllowed,
            u"took back 9 Nov; may be asked again from 9 Nov 2027"_s);
        row("took back long ago", tips, folded(Withdrawn, u"2025-11-21T12:00:00Z"), AskFirst,
            u"took back 21 Nov 2025; may be asked again"_s, true);
        row("said no", tips, folded(Refused, u"2025-11-22T10:00:00Z"), NotAllowed,
            u"said no 22 Nov 2025; may be asked again from 22 Nov"_s);
        row("said no long ago", tips, folded(Refused, u"2025-01-02T10:00:00Z"), AskFirst,
            u"said no 2 Jan 2025; may be asked again"_s, true);
        row("stopped", tips, folded(Revoked, u"2020-01-02T10:00:00Z"), NotAllowed,
            u"stopped by the brand 2 Jan 2020"_s);
        row("not valid", tips, folded(Invalidated, u"2026-01-02T10:00:00Z"), NotAllowed, u"not valid since 2 Jan"_s);
    }
    void oneSentenceSaysWhy()
    {
        QFETCH(QString, purpose);
        QFETCH(Folded, known);
        QFETCH(Verdict, verdict);
        QFETCH(QString, sentence);
        QFETCH(bool, canAsk);
        QFETCH(bool, canTakeBack);
        const MayI answer = mayI(m_pack, purpose, known, Channel::Call, now);
        QCOMPARE(english(answer, now), sentence);
        QCOMPARE(spell(answer.verdict), spell(verdict));
        QCOMPARE(answer.canAsk, canAsk);
        QCOMPARE(answer.canTakeBack, canTakeBack);
    }

    void onlyAValidConsentAllows()
    {
        for (const auto &status : Vocabulary<ConsentStatus>::rows) {
            const MayI answer =
                mayI(m_pack, u"offers"_s, folded(status.value, u"2026-11-09T10:00:00Z"), Channel::Chat, now);
            const bool valid = status.value == ConsentStatus::Given || status.value == ConsentStatus::RenewedGiven;
            QCOMPARE(answer.verdict == Verdict::Allowed, valid);
            QVERIFY(!english(answer, now).isEmpty());
        }
    }

    void whatIsNotForThisChannelIsNotAsked()
    {
        const PolicyPack lys = test::pack(u"maison-lys"_s);
        QCOMPARE(mayI(lys, u"offers-by-phone"_s, {}, Channel::Call, now).verdict, Verdict::AskFirst);
        const MayI inChat =
            mayI(lys, u"offers-by-phone"_s, folded(ConsentStatus::Given, u"2026-11-09T10:00:00Z"), Channel::Chat, now);
        QCOMPARE(inChat.verdict, Verdict::NotAllowed);
        QCOMPARE(inChat.reason, MayIReason::OtherChannel);
        QVERIFY(!inChat.canAsk);
        QVERIFY(inChat.canTakeBack); // a withdrawal is taken on every channel
    }

    void anObjectionEndsLegitimateInterest()
    {
        const PolicyPack velocar = test::pack(u"velocar"_s);
        const QString fraud = u"dpv:FraudPreventionAndDetection"_s;
        QCOMPARE(english(mayI(velocar, fraud, {}, Channel::Call, now), now), u"legitimate interest"_s);
        const MayI answer =
            mayI(velocar, fraud, folded(ConsentStatus::Withdrawn, u"2026-11-09T10:00:00Z"), Channel::Call, now);
        QCOMPARE(answer.verdict, Verdict::NotAllowed);
        QCOMPARE(english(answer, now), u"objected 9 Nov"_s);
    }

    void evidenceIsWhatTheChannelOffersInThePolicysOrder()
    {
        using enum EvidenceKind;
        const PurposeSpec &offers = *m_pack.purpose(u"offers"_s);
        QCOMPARE(evidenceFor(offers, Channel::Call),
            (QList<EvidenceKind>{RecordingOffset, ConfirmedByLink, KeyPress, NoteAndConfirmation}));
        QCOMPARE(evidenceFor(offers, Channel::Chat),
            (QList<EvidenceKind>{MessageIds, ConfirmedByLink, NoteAndConfirmation}));
        QVERIFY(evidenceFor(*m_pack.purpose(u"bill-by-email"_s), Channel::Call).isEmpty());
    }
};

PRIVITY_TEST(VerdictTest)
#include "tst_Verdict.moc"
