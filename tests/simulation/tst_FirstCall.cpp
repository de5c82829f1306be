// SPDX-License-Identifier: Apache-2.0
#include "app/simulation/World.h"
#include "models/office/Customers.h"
#include "models/office/Policies.h"
#include "tests/support/TestMain.h"

#include <QFile>

using namespace privity;
using namespace privity::simulation;
using namespace Qt::StringLiterals;

namespace {

const QString brand = u"norrland-energi"_s;

//! One office and one desk over a link in memory that can be cut.
struct OneDesk {
    VirtualClock clock{Timestamp{1795255200000}};
    SeededRandom random{1};
    MadeKeys made = makeOfficeKeys({brand}, clock.now());
    PlainPhoneNumbers phones;
    MemoryStore officeStore, deskStore;
    office::OfficeLoop office{officeStore, made.keys, phones, clock, random};
    std::unique_ptr<desk::Desk> desk = std::make_unique<desk::Desk>(deskStore, clock, random, u"en"_s);
    std::vector<desk::Fact> facts;
    ConnectionId connection = 0, nextConnection = 1;
    bool reachable = true;

    void take(desk::DeskStep step)
    {
        std::move(step.facts.begin(), step.facts.end(), std::back_inserter(facts));
        for (const DeskOutput &out : step.link) {
            if (out.kind == DeskOutput::Kind::Connect) {
                if (!reachable) {
                    take(desk->linkClosed(0, fail(ErrorCode::OfficeUnreachable)));
                    continue;
                }
                connection = nextConnection++;
                take(desk->linkOpened(made.keys.tlsKeyHash));
                give({office::OfficeInput::Kind::Opened, connection, {}, 0, {}});
            } else if (out.kind == DeskOutput::Kind::Send && connection) {
                give({office::OfficeInput::Kind::Received, connection, out.bytes, 0, {}});
            } else if (out.kind == DeskOutput::Kind::Close && connection) {
                give({office::OfficeInput::Kind::Closed, std::exchange(connection, 0), {}, 0, {}});
            }
        }
    }
    std::vector<office::OfficeAnswer> give(const office::OfficeInput &input)
    {
        const office::OfficeReleased released = office.step(std::span(&input, 1));
        for (const OfficeOutput &out : released.outputs) {
            if (out.connection != connection)
                continue;
            if (out.kind == OfficeOutput::Kind::Send)
                take(desk->received(out.bytes));
            else if (out.kind == OfficeOutput::Kind::Close && std::exchange(connection, 0))
                take(desk->linkClosed(out.code, {}));
        }
        return released.answers;
    }
    void cut()
    {
        reachable = false;
        give({office::OfficeInput::Kind::Closed, std::exchange(connection, 0), {}, 0, {}});
        take(desk->linkClosed(1006, fail(ErrorCode::LinkDown)));
    }
    void heal()
    {
        reachable = true;
        clock.advance(120000);
        take(desk->tick());
    }
    void killDesk()
    {
        connection = 0;
        desk = std::make_unique<desk::Desk>(deskStore, clock, random, u"en"_s);
        take(*desk->start());
    }
    void send(desk::CommandBody body) { take(desk->handle({1, std::move(body)})); }
    template<class T>
    const T *newest() const
    {
        for (auto it = facts.rbegin(); it != facts.rend(); ++it)
            if (const T *fact = std::get_if<T>(&*it))
                return fact;
        return nullptr;
    }
    template<class R, class... K>
    QList<R> officeRows(const K &...key)
    {
        WorkingSet rows(officeStore);
        return rows.list<R>(key...);
    }
};

SourceRecord meijer()
{
    SourceRecord record;
    record.ref = {brand, u"crm"_s, u"C-1"_s};
    record.obtainedAt = {1790000000000};
    const auto set = [&](const QString &field, const QString &text, IdentifierKind kind = IdentifierKind::Text) {
        record.fields.insert(field, FieldValue{text, kind});
    };
    set(u"salutation"_s, u"Mevrouw"_s);
    set(u"first_name"_s, u"Annelies"_s);
    set(u"family_name"_s, u"Meijer"_s);
    set(u"phone"_s, u"+31201234567"_s, IdentifierKind::Phone);
    set(u"email"_s, u"annelies@example.org"_s, IdentifierKind::Email);
    set(u"iban"_s, u"NL91ABNA0417164300"_s, IdentifierKind::Iban);
    set(u"open_balance"_s, u"184.20 EUR"_s);
    set(u"language"_s, u"nl"_s);
    return record;
}

QByteArray arrives(const QString &contact)
{
    return QJsonDocument(QJsonObject{{u"specversion"_s, u"1.0"_s}, {u"id"_s, contact}, {u"source"_s, u"/phone"_s},
        {u"type"_s, u"privity.contact.arrived.v1"_s}, {u"time"_s, u"2026-11-21T10:00:00Z"_s},
        {u"data"_s, QJsonObject{{u"brand"_s, brand}, {u"contact"_s, contact}, {u"channel"_s, u"call"_s}, {u"direction"_s, u"inbound"_s},
            {u"phone"_s, u"+31201234567"_s}, {u"queue"_s, u"billing"_s}, {u"language"_s, u"nl"_s}, {u"identityLevel"_s, 2},
            {u"identitySource"_s, u"ivr"_s}}}}).toJson();
}

} // namespace

class FirstCallTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void oneCallGoesAllTheWay()
    {
        OneDesk world;
        QFile file(QStringLiteral(PRIVITY_SOURCE_DIR "/resources/policies/norrland-energi.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray pack = file.readAll();
        QString code;
        QString place = readPolicyPack(pack)->places.first().id;
        const Done set = world.office.decide([&](office::Turn &turn) -> Done {
            if (const Done done = office::publishPolicy(turn, pack); !done)
                return done;
            code = makeEnrolment(turn, u"desk 1"_s, Role::Agent, {brand}, place);
            turn.rows.put(office::AccessTokenRow{crypto::sha256({"secret"}), u"phone"_s, brand, u"/phone"_s,
                {u"privity.contact.arrived.v1"_s, u"privity.contact.ended.v1"_s}, turn.now.plusMs(86400000), false});
            const auto counts = office::importRecords(turn, {meijer()});
            return counts ? Done() : Done(counts.error());
        });
        QVERIFY2(set, qPrintable(set ? QString() : set.error().toText()));

        world.take(*world.desk->start());
        world.send(desk::Enrol{u"wss://office"_s, code});
        QVERIFY(world.newest<desk::LinkFact>());
        QCOMPARE(world.newest<desk::LinkFact>()->state, desk::LinkState::Online);

        const auto answers = world.give({office::OfficeInput::Kind::Posted, 0, arrives(u"call-1"_s), 7, "secret"});
        QCOMPARE(answers.size(), 1u);
        QVERIFY2(answers[0].status == 200, answers[0].body);
        const desk::InteractionFact *offer = world.newest<desk::InteractionFact>();
        QVERIFY(offer);
        QCOMPARE(offer->candidates.size(), 1);
        QCOMPARE(offer->candidates[0].initials, u"A. M."_s);
        QVERIFY(!offer->guessedTopic.isEmpty());
        const InteractionId id = offer->id;
        const CustomerId customer = offer->candidates[0].customer;
        const QString guessed = offer->guessedTopic;

        world.send(desk::AcceptInteraction{id});
        world.send(desk::ConfirmCustomer{id, customer});
        QVERIFY(world.newest<desk::ContextFact>());
        for (const desk::Cell &cell : world.newest<desk::ContextFact>()->otherCells)
            QVERIFY2(!cell.text.contains(u"0417164300"_s), qPrintable(cell.field));
        world.send(desk::SetSpeaker{id, Speaker::Self});
        world.send(desk::SetTopic{id, guessed});
        const desk::ContextFact *context = world.newest<desk::ContextFact>();
        QStringList clear;
        for (const desk::Cell &cell : context->topicCells)
            if (cell.state == FieldState::Clear)
                clear += cell.field + u'=' + cell.text;
        QVERIFY2(clear.contains(u"open_balance=184.20 EUR"_s), qPrintable(clear.join(u' ')));
        QCOMPARE(world.newest<desk::InteractionFact>()->address, u"Mevrouw Meijer"_s);

        QString purpose;
        for (const desk::MayIChip &chip : world.newest<desk::MayIFact>()->chips)
            if (chip.canAsk)
                purpose = chip.purpose;
        QVERIFY(!purpose.isEmpty());
        world.send(desk::BeginConsent{id, purpose, {}});
        const desk::ConsentFlowFact *flow = world.newest<desk::ConsentFlowFact>();
        QVERIFY(flow);
        QCOMPARE(flow->language, u"nl"_s);
        const EvidenceKind evidence = flow->evidence.first();

        world.cut();
        world.send(desk::AnswerConsent{id, purpose, ConsentAction::Given, u"nl"_s, evidence, u"00:01:12"_s});
        QCOMPARE(world.newest<desk::SavedFact>()->state, desk::SavedState::Saved);
        QCOMPARE(world.newest<desk::LinkFact>()->unsent, 1u);
        QCOMPARE(world.officeRows<office::DecisionRow>(brand, customer).size(), 0);

        world.killDesk();
        QCOMPARE(world.newest<desk::LinkFact>()->unsent, 1u);
        world.heal();
        QCOMPARE(world.newest<desk::LinkFact>()->state, desk::LinkState::Online);
        QCOMPARE(world.newest<desk::LinkFact>()->unsent, 0u);
        const auto decisions = world.officeRows<office::DecisionRow>(brand, customer);
        QCOMPARE(decisions.size(), 1);
        QCOMPARE(decisions[0].action, ConsentAction::Given);
        QVERIFY(decisions[0].stands);
        QCOMPARE(world.newest<desk::InteractionFact>()->address, u"Mevrouw Meijer"_s);

        world.send(desk::TakeBackConsent{id, purpose});
        QCOMPARE(world.officeRows<office::DecisionRow>(brand, customer).size(), 2);
        for (const desk::MayIChip &chip : world.newest<desk::MayIFact>()->chips)
            if (chip.purpose == purpose)
                QCOMPARE(chip.status, ConsentStatus::Withdrawn);
        world.send(desk::WrapUp{id, {}});
        QVERIFY(world.desk->state().open.isEmpty());
        const DeskId deskId = world.desk->state().identity->desk;
        QByteArray prev = journal::firstPrev();
        quint64 n = 0;
        for (const JournalRow &row : world.officeRows<JournalRow>(deskId.text)) {
            QCOMPARE(row.n, ++n);
            QCOMPARE(row.prev, prev);
            QCOMPARE(row.result, QString());
            prev = row.hash;
        }
        QCOMPARE(n, world.desk->state().newestN);
    }
};

PRIVITY_TEST(FirstCallTest)
#include "tst_FirstCall.moc"
