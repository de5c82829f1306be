// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/OneDesk.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace privity::simulation;
using namespace Qt::StringLiterals;

//! F15, of the tokens of phone and chat systems: one that is over does nothing and leaves nothing.
class SourceTokensTest : public test::QuietTest
{
    Q_OBJECT

    static constexpr int good = 200, refused = 403;

private Q_SLOTS:
    void aTokenThatIsOverIsRefusedAndLeavesNoRow_data()
    {
        QTest::addColumn<qint64>("livesMs");
        QTest::addColumn<bool>("revoked");
        QTest::addColumn<int>("status");
        QTest::newRow("in its last millisecond") << qint64(0) << false << good;
        QTest::newRow("expired a millisecond ago") << qint64(-1) << false << refused;
        QTest::newRow("expired long ago") << qint64(-86400000) << false << refused;
        QTest::newRow("revoked") << qint64(86400000) << true << refused;
        QTest::newRow("revoked and expired") << qint64(-1) << true << refused;
    }
    void aTokenThatIsOverIsRefusedAndLeavesNoRow()
    {
        QFETCH(qint64, livesMs);
        QFETCH(bool, revoked);
        QFETCH(int, status);
        OneDesk world;
        QVERIFY(world.setUp());
        QCOMPARE(world.post(ContactArrived::type, arrival(u"before"_s, Channel::Chat))[0].status, good);
        QVERIFY(bool(world.office->decide([&](office::Turn &turn) -> Done {
            auto token = *turn.rows.find<office::AccessTokenRow>(crypto::sha256({"secret"}));
            token.expiresAt = turn.now.plusMs(livesMs);
            token.revoked = revoked;
            turn.rows.put(token);
            return {};
        })));
        const auto offers = std::ranges::count_if(
            world.facts, [](const desk::Fact &fact) { return std::holds_alternative<desk::InteractionFact>(fact); });
        for (const auto &[type, data] : {std::pair{ContactArrived::type, arrival(u"after"_s, Channel::Chat)},
                 std::pair{ContactSaid::type,
                     QJsonObject{{u"brand"_s, brand}, {u"contact"_s, u"before"_s}, {u"text"_s, u"word"_s},
                         {u"fromCustomer"_s, true}}},
                 std::pair{ContactEnded::type, QJsonObject{{u"brand"_s, brand}, {u"contact"_s, u"before"_s}}}}) {
            const int met = world.officeStore.met();
            if (status == refused)
                world.officeStore.plan(FaultyStore::Plan::FailWrite, 1); // met by whatever would be written
            const auto answers = world.post(type, data);
            world.officeStore.heal();
            QCOMPARE(answers.size(), 1u);
            QCOMPARE(answers[0].status, status);
            QCOMPARE(QJsonDocument::fromJson(answers[0].body)["type"_L1].toString(),
                status == refused ? u"urn:privity:problem:token-refused"_s : QString());
            QCOMPARE(world.officeStore.met(), met);
        }
        const auto seen = std::ranges::count_if(
            world.facts, [](const desk::Fact &fact) { return std::holds_alternative<desk::InteractionFact>(fact); });
        QCOMPARE(seen > offers, status == good);
    }
};

PRIVITY_TEST(SourceTokensTest)
#include "tst_SourceTokens.moc"
