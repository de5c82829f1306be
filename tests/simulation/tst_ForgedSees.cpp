// SPDX-License-Identifier: Apache-2.0
#include "models/office/Consents.h"
#include "models/office/Customers.h"
#include "models/office/Rows.h"
#include "tests/simulation/OneDesk.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace privity::simulation;
using namespace Qt::StringLiterals;

namespace {

//! One desk whose key somebody holds: what it says it knew of is not what it was told.
struct Forger : OneDesk {
    InteractionId call;

    bool begins()
    {
        if (!setUp())
            return false;
        call = begin(u"call"_s, u"contract"_s);
        return isOnline();
    }
    [[nodiscard]] CustomerId customer() const { return *open(call).row.customer; }
    //! A taking back that another desk wrote, and whether this desk is told of it.
    QByteArray takenBackElsewhere(
        bool told, const QString &of = purpose, std::optional<CustomerId> whose = {}, const QString &where = brand)
    {
        office::DecisionRow row;
        row.brand = where;
        row.customer = whose.value_or(customer());
        row.hash = crypto::randomBytes(32);
        row.purpose = of;
        row.action = ConsentAction::Withdrawn;
        row.desk = DeskId::make(random);
        row.n = 1;
        row.at = clock.now();
        row.stands = true;
        const Done done = office->decide([&](office::Turn &turn) -> Done {
            turn.rows.put(row);
            if (told)
                office::refresh(turn, brand, customer());
            return {};
        });
        give({office::OfficeInput::Kind::Tick, 0, {}, 0, {}});
        return done ? row.hash : QByteArray();
    }
    //! The agent's yes, of which the desk says that it knew `sees` and had applied the feed up to `cursor`.
    void sayYes(const std::function<void(QJsonObject &data)> &forge)
    {
        bend = [&](QByteArray &frame) {
            if (!frame.contains("privity.consent."))
                return;
            const QString author = desk->state().identity->desk.text;
            journal::Entry entry = *journal::fromFrame(frame, author);
            QJsonObject body = QJsonDocument::fromJson(entry.body).object();
            QJsonObject data = body["data"_L1].toObject();
            forge(data);
            body["data"_L1] = data;
            entry.body = *canonicalJson(body);
            entry.signature = desk->state().identity->key.sign(crypto::Domain::Entry, entry.linkBytes());
            frame = journal::toFrame(entry);
        };
        send(desk::AnswerConsent{
            call, purpose, ConsentAction::Given, u"nl"_s, EvidenceKind::RecordingOffset, u"00:00:10"_s});
        bend = {};
    }
    [[nodiscard]] ConsentStatus status()
    {
        QList<Decision> decisions;
        for (const auto &row : officeRows<office::DecisionRow>(brand, customer()))
            decisions += office::toDecision(row);
        return fold(decisions, {customer(), brand, purpose, true}).status;
    }
};

QJsonArray names(const QList<QByteArray> &hashes)
{
    QJsonArray array;
    for (const QByteArray &hash : hashes)
        array += QString::fromLatin1(crypto::toBase64(hash));
    return array;
}

} // namespace

//! A desk that lies about what it knew never turns a no into a yes.
class ForgedSeesTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void anHonestYesOverATakingBackStands()
    {
        Forger world;
        QVERIFY(world.begins());
        QVERIFY(!world.takenBackElsewhere(true).isEmpty());
        QCOMPARE(world.status(), ConsentStatus::Withdrawn);
        world.sayYes([](QJsonObject &) {});
        QCOMPARE(world.status(), ConsentStatus::Given);
    }

    void aForgedNameOpensNothing_data()
    {
        QTest::addColumn<QString>("lie");
        for (const char *lie : {"nothing", "nobody's", "half a name", "an event's id", "never told", "told later",
                 "a feed that is not there yet", "another customer's", "another brand's", "another purpose's",
                 "one name 65 times", "4,000 names", "its own harmless entry"})
            QTest::newRow(lie) << QString::fromLatin1(lie);
    }

    void aForgedNameOpensNothing()
    {
        QFETCH(QString, lie);
        Forger world;
        QVERIFY(world.begins());
        const bool isTold =
            lie == u"one name 65 times" || lie == u"4,000 names" || lie == u"half a name" || lie == u"told later";
        const QByteArray back = world.takenBackElsewhere(isTold);
        QByteArray other = back;
        if (lie == u"another customer's")
            other = world.takenBackElsewhere(false, purpose, CustomerId::make(world.random));
        else if (lie == u"another brand's")
            other = world.takenBackElsewhere(false, purpose, {}, u"velocar"_s);
        else if (lie == u"another purpose's")
            other = world.takenBackElsewhere(true, u"partners"_s);
        else if (lie.startsWith(u"its own"))
            world.send(desk::SaveNote{world.call, u"word"_s});
        const QByteArray own = world.desk->state().newestHash;
        const qsizetype before = world.officeRows<office::DecisionRow>(brand, world.customer()).size();
        world.sayYes([&](QJsonObject &data) {
            data["sees"_L1] = lie == u"nothing" ? QJsonArray()
                : lie == u"nobody's"            ? names({crypto::randomBytes(32)})
                : lie == u"half a name"         ? names({back.first(16)})
                : lie == u"an event's id"       ? QJsonArray{u"00000000-0000-4000-8000-000000000000"_s}
                : lie == u"one name 65 times"   ? names(QList<QByteArray>(65, back))
                : lie == u"4,000 names"         ? names(QList<QByteArray>(3999, crypto::randomBytes(32)) << back)
                : lie.startsWith(u"its own")    ? names({own})
                : lie.startsWith(u"another")    ? names({other})
                                                : names({back});
            if (lie == u"told later")
                data["cursor"_L1] = sequenceText(0);
            else if (lie == u"a feed that is not there yet")
                data["cursor"_L1] = sequenceText(1'000'000);
        });
        QCOMPARE(world.status(), ConsentStatus::Withdrawn);
        // It is kept as evidence all the same, or was no message at all.
        const qsizetype after = world.officeRows<office::DecisionRow>(brand, world.customer()).size();
        QVERIFY(after == before + 1 || lie == u"an event's id" || !world.isOnline());
    }
};

PRIVITY_TEST(ForgedSeesTest)
#include "tst_ForgedSees.moc"
