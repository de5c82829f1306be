// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/OneDesk.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace privity::simulation;
using namespace Qt::StringLiterals;

namespace {

struct Downgraded : OneDesk {
    [[nodiscard]] desk::LinkFact link() const { return *newest<desk::LinkFact>(); }
    [[nodiscard]] quint64 seq() const { return desk->state().identity->keys.statement.seq; }
    void state(quint64 number)
    {
        SignedStatement &keys = made.keys.statement;
        keys.statement.seq = number;
        keys.signature = made.identity.sign(crypto::Domain::Keys, codec::bytes(keys.statement));
    }
    //! A link whose office says what the test wants.
    void meet(const Welcome &welcome)
    {
        cut();
        clock.advance(120000);
        (void)desk->tick();
        (void)desk->linkOpened(made.keys.tlsKeyHash);
        (void)desk->received(frame(Challenge{crypto::randomBytes(32)}));
        desk::DeskStep step = desk->received(frame(welcome));
        facts.insert(facts.end(), step.facts.begin(), step.facts.end());
    }
    template<class T>
    QByteArray frame(const T &message)
    {
        Event event;
        event.id = timedUuid(random, clock.now());
        event.source = u"urn:privity:office"_s;
        event.type = QLatin1StringView(T::type);
        event.time = clock.now();
        event.data = codec::write(message);
        return event.toBytes();
    }
};

} // namespace

//! F16: what was agreed on once never gets older.
class DowngradeTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void aKeyStatementNeverGetsOlder()
    {
        Downgraded world;
        QVERIFY(world.setUp());
        world.state(3);
        world.back();
        QVERIFY(world.isOnline());
        QCOMPARE(world.seq(), 3u);
        world.state(2);
        world.back();
        QCOMPARE(world.link().state, desk::LinkState::Refused);
        QCOMPARE(world.link().error->code, ErrorCode::KeysChanged);
        QCOMPARE(world.seq(), 3u);
        world.state(3);
        world.heal();
        QVERIFY(world.isOnline());
    }

    void aVersionThatTheDeskDoesNotSpeakIsRefused()
    {
        Downgraded world;
        QVERIFY(world.setUp());
        Welcome welcome;
        welcome.protocol = protocolVersion - 1;
        welcome.epoch = 1;
        world.meet(welcome);
        QCOMPARE(world.link().state, desk::LinkState::Refused);
        QCOMPARE(world.link().error->code, ErrorCode::VersionTooLow);
    }

    void anOfficeThatSpeaksNoVersionOfTheDesksIsSaidInWords()
    {
        Downgraded world;
        QVERIFY(world.setUp());
        world.cut();
        world.clock.advance(120000);
        (void)world.desk->tick();
        world.take(world.desk->linkClosed(CloseNoVersion, {}));
        QCOMPARE(world.link().state, desk::LinkState::Refused);
        QCOMPARE(world.link().error->code, ErrorCode::VersionTooLow);
        QVERIFY(!errorInfo(ErrorCode::VersionTooLow).nextStep.isEmpty());
        world.heal(); // one of the two was updated
        QVERIFY(world.isOnline());
    }
};

PRIVITY_TEST(DowngradeTest)
#include "tst_Downgrade.moc"
