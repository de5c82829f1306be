// SPDX-License-Identifier: Apache-2.0
#include "models/policy/Approval.h"
#include "tests/simulation/OneDesk.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace privity::simulation;
using namespace Qt::StringLiterals;

namespace {

struct Approved : OneCall {
    crypto::SignKey first = crypto::SignKey::make(), second = crypto::SignKey::make();
    crypto::SignKey stranger = crypto::SignKey::make();

    [[nodiscard]] QByteArray canonical(int version) const
    {
        return readPolicyPack(cast::packBytes(version))->canonical;
    }
    [[nodiscard]] QList<Approver> two() const
    {
        return {{u"A. First"_s, first.publicKey}, {u"B. Second"_s, second.publicKey}};
    }
    //! Whose word is given for a version, by name.
    [[nodiscard]] QList<Approval> words(const QString &of, int version) const
    {
        QList<Approval> all;
        for (const QChar who : of)
            all += approve(who == u'1' ? first : who == u'2' ? second : stranger, canonical(version));
        return all;
    }
    Done name(const QList<Approver> &people, const QList<Approval> &given)
    {
        Result<SignedStatement> statement = fail(ErrorCode::Internal);
        const Done done = office->decide([&](office::Turn &turn) -> Done {
            statement = office::nameApprovers(turn, made.identity, people, given);
            return statement ? Done() : Done(statement.error());
        });
        if (done)
            made.keys.statement = *statement;
        return done;
    }
    [[nodiscard]] int inForce() const { return desk->state().pack(brand)->version; }
    //! The desk enrolled, people named, and the desk has heard of it.
    [[nodiscard]] bool begins()
    {
        return setUp() && name(two(), words(u"12"_s, inForce())) && (back(), isOnline())
            && desk->state().identity->keys.statement.approvers == two();
    }
};

} // namespace

//! Root on the office cannot make a desk take a wider pack.
class ApprovalsTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void itTakesTwoDifferentPeople_data()
    {
        QTest::addColumn<QString>("of");
        QTest::addColumn<bool>("taken");
        QTest::newRow("nobody") << QString() << false;
        QTest::newRow("one") << u"1"_s << false;
        QTest::newRow("the same twice") << u"11"_s << false;
        QTest::newRow("one, and a stranger") << u"1x"_s << false;
        QTest::newRow("both") << u"12"_s << true;
        QTest::newRow("both among strangers") << u"x2x1"_s << true;
    }

    void itTakesTwoDifferentPeople()
    {
        QFETCH(QString, of);
        QFETCH(bool, taken);
        Approved world;
        QVERIFY(world.begins());
        const int before = world.inForce();
        const Done published = world.publish(before + 1, world.words(of, before + 1));
        QCOMPARE(bool(published), taken);
        QVERIFY(taken || published.error().code == ErrorCode::PolicyNotApproved);
        world.pass(1000);
        QCOMPARE(world.inForce(), taken ? before + 1 : before);
        QVERIFY(world.isOnline());
    }

    // Whoever has the office writes what they like into its rows.
    void anOfficeThatDoesNotAskIsFoundOutByTheDesk_data()
    {
        QTest::addColumn<QString>("of");
        QTest::newRow("nobody's word") << QString();
        QTest::newRow("one person's") << u"1"_s;
        QTest::newRow("words for the version before") << u"before"_s;
    }

    void anOfficeThatDoesNotAskIsFoundOutByTheDesk()
    {
        QFETCH(QString, of);
        Approved world;
        QVERIFY(world.begins());
        const int before = world.inForce();
        const PolicyPublished forged{brand, before + 1, QString::fromUtf8(world.canonical(before + 1)),
            of == u"before" ? world.words(u"12"_s, before) : world.words(of, before + 1)};
        QVERIFY(world.office->decide([&](office::Turn &turn) -> Done {
            OfficeSync::feed(turn.rows, policyFeed(brand), office::officeEvent(turn, brand, forged));
            return {};
        }));
        world.pass(1000);
        const auto *said = world.newest<desk::ErrorFact>();
        QVERIFY(said && said->error.code == ErrorCode::PolicyNotApproved);
        QVERIFY(world.isOnline()); // and goes on under what it has
        QCOMPARE(world.inForce(), before);
    }

    void whoeverIsNamedMustHaveSignedWhatIsInForce()
    {
        Approved world;
        QVERIFY(world.setUp());
        const int now = world.inForce();
        for (const QList<Approval> &few : {QList<Approval>{}, world.words(u"1"_s, now), world.words(u"12"_s, now + 1)})
            QCOMPARE(world.name(world.two(), few).error().code, ErrorCode::PolicyNotApproved);
        const Approver alone{u"A. First"_s, world.first.publicKey};
        for (const QList<Approver> &people :
            {QList<Approver>{}, {alone}, {alone, alone}, {alone, {u"B. Second"_s, world.first.publicKey}},
                {alone, {u"A. First"_s, world.second.publicKey}}, {alone, {u"B. Second"_s, "short"}}})
            QCOMPARE(world.name(people, world.words(u"12"_s, now)).error().code, ErrorCode::Malformed);
        QVERIFY(world.name(world.two(), world.words(u"12"_s, now)));
    }

    // What was published before anybody was named is fed with their word to desks that come later.
    void aDeskThatEnrolsLaterTakesWhatIsInForce()
    {
        Approved world;
        QVERIFY(world.begins());
        const int now = world.inForce();
        world.deskImage = MemoryStore();
        world.killDesk();
        QString code;
        QVERIFY(world.office->decide([&](office::Turn &turn) -> Done {
            code = makeEnrolment(turn, u"desk 2"_s, Role::Agent, {brand}, cast::place);
            return {};
        }));
        world.send(desk::Enrol{u"wss://office"_s, code});
        QVERIFY(world.isOnline());
        QCOMPARE(world.inForce(), now);
    }

    //! An older statement lies in every backup; pairing anew does not make it true again.
    void pairedAnewItKnowsWhoApproves()
    {
        Approved world;
        QVERIFY(world.setUp());
        const SignedStatement old = world.made.keys.statement;
        QVERIFY(world.name(world.two(), world.words(u"12"_s, world.inForce())));
        world.back();
        QVERIFY(world.isOnline());
        const quint64 known = world.desk->state().identity->keys.statement.seq;
        QVERIFY(known > old.statement.seq);
        world.made.keys.statement = old;
        world.office = std::make_unique<office::OfficeLoop>(
            world.officeStore, world.made.keys, world.phones, world.clock, world.random);
        world.connection = 0;
        world.reachable = false;
        world.take(world.desk->linkClosed(CloseNotProven, {}));
        world.reachable = true;
        QVERIFY(world.newest<desk::LinkFact>()->enrolsAgain);
        QString code;
        QVERIFY(world.office->decide([&](office::Turn &turn) -> Done {
            code = makeEnrolment(turn, u"desk 1"_s, Role::Agent, {brand}, cast::place);
            return {};
        }));
        world.send(desk::Enrol{u"wss://office"_s, code});
        QVERIFY(!world.isOnline());
        QCOMPARE(world.newest<desk::ErrorFact>()->error.code, ErrorCode::KeysChanged);
        QCOMPARE(world.desk->state().identity->keys.statement.seq, known);
        QVERIFY(world.desk->state().identity->keys.statement.approvers == world.two());
    }
};

PRIVITY_TEST(ApprovalsTest)
#include "tst_Approvals.moc"
