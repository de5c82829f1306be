// SPDX-License-Identifier: Apache-2.0
#include "models/protocol/Catalogue.h"
#include "models/protocol/Event.h"
#include "tests/support/TestMain.h"

#include <QRegularExpression>

using namespace privity;
using namespace Qt::StringLiterals;

class CatalogueTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void everyTypeStandsOnceAndIsNamedAsPrivityAreaFact()
    {
        static const QRegularExpression form(u"^privity\\.[a-z]+\\.[a-z_]+\\.v1$"_s);
        QSet<QString> types;
        for (const CatalogueRow &row : catalogue()) {
            QVERIFY2(form.match(row.type).hasMatch(), row.type.data());
            QVERIFY2(!types.contains(row.type), row.type.data());
            types.insert(row.type);
            QCOMPARE(catalogueRow(row.type)->type, row.type);
        }
        QVERIFY(!catalogueRow(u"privity.nothing.known.v1"));
    }

    // Default deny: no role may send what the office says, and only withdrawals are never refused.
    void rolesMaySendOnlyWhatTheirRowSays()
    {
        for (const CatalogueRow &row : catalogue()) {
            for (const Role role : {Role::Agent, Role::Lead, Role::Trainer, Role::Officer})
                if (!mayDesksSend(row))
                    QVERIFY2(!mayRoleSend(row, role), row.type.data());
            QCOMPARE(row.neverRefused, row.type == consentType(ConsentAction::Withdrawn));
        }
        QVERIFY(!mayRoleSend(*catalogueRow(consentType(ConsentAction::Given)), Role::Trainer));
        QVERIFY(mayRoleSend(*catalogueRow(consentType(ConsentAction::Given)), Role::Agent));
    }

    void everyQuestionNamesTheTypeThatAnswersIt()
    {
        for (const CatalogueRow &row : catalogue()) {
            const CatalogueRow *answer = catalogueRow(row.answer);
            QCOMPARE(answer != nullptr, !row.answer.isEmpty());
            const bool asks = row.carriage == Carriage::Question && mayDesksSend(row);
            QVERIFY2(!asks || answer, row.type.data());
            QVERIFY2(!answer || answer->sender == Sender::Office || answer->sender == Sender::Either, row.type.data());
        }
    }

    // No clear member of a message carries what a person wrote or is called.
    void textOfPeopleIsSealed()
    {
        for (const char *type :
            {"privity.note.saved.v1", "privity.interaction.said.v1", "privity.interaction.answered.v1"}) {
            const CatalogueRow *row = catalogueRow(QString::fromLatin1(type));
            QVERIFY(row->sealedSchema);
            QVERIFY(row->sealedSchema().value("properties"_L1).toObject().contains(u"text"_s));
            QVERIFY(!row->clearSchema().value("properties"_L1).toObject().contains(u"text"_s));
            QCOMPARE(row->classification, "personal"_L1);
        }
        const CatalogueRow *context = catalogueRow(QLatin1StringView(ContextCells::type));
        for (const QString &member : {u"cells"_s, u"address"_s, u"openLine"_s})
            QVERIFY(!context->clearSchema().value("properties"_L1).toObject().contains(member));
    }

    void whatIsWrittenIsReadBack()
    {
        ConsentRecorded fact;
        fact.interaction.text = u"i:00000000-0000-4000-8000-000000000000"_s;
        fact.customer.text = u"c:00000000-0000-4000-8000-000000000000"_s;
        fact.brand = u"b"_s;
        fact.action = ConsentAction::Withdrawn;
        fact.sees = {"\x01\x02"_ba};
        fact.cursor = 12;
        ConsentRecorded back;
        QVERIFY(!codec::read(codec::write(fact), back));
        QCOMPARE(codec::write(back), codec::write(fact));
    }

    // F21: what a message may cost is looked at before it is parsed, and it has one spelling.
    void aMessageBeyondItsLimitsIsRefused_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<QString>("says"); // empty: taken
        const auto nested = [](int depth) { return QByteArray(depth, '[') + QByteArray(depth, ']'); };
        const auto keys = [](int count) {
            QByteArrayList members;
            for (int i = 0; i < count; ++i)
                members += "\"" + QByteArray::number(i).rightJustified(4, '0') + "\":1";
            return "{" + members.join(',') + "}";
        };
        QTest::newRow("as deep as may be") << nested(deepestMessage - 2) << QString();
        QTest::newRow("one deeper") << nested(deepestMessage - 1) << u"deeper"_s;
        QTest::newRow("as many keys as may be") << keys(mostKeys - 7) << QString();
        QTest::newRow("one key more") << keys(mostKeys - 6) << u"keys"_s;
        QTest::newRow("a colon in a text is no key") << "\"" + QByteArray(3000, ':') + "\"" << QString();
        QTest::newRow("NUL, spelled") << "\"\\u0000\""_ba << u"NUL"_s;
        QTest::newRow("NUL, raw") << QByteArray("\"\0\"", 3) << u"NUL"_s;
        QTest::newRow("a spelled backslash before u0000") << "\"\\\\u0000\""_ba << QString();
        QTest::newRow("duplicate keys") << "{\"a\":1,\"a\":1}"_ba << u"canonical"_s;
        QTest::newRow("minus nought") << "-0"_ba << u"canonical"_s;
        QTest::newRow("too large a number") << "9223372036854775808"_ba << u"2^53"_s;
        QTest::newRow("beyond any number") << "1e999"_ba << u"JSON"_s;
        QTest::newRow("half a surrogate pair") << "\"\\ud800\""_ba << u"canonical"_s;
    }

    void aMessageBeyondItsLimitsIsRefused()
    {
        QFETCH(QByteArray, data);
        QFETCH(QString, says);
        const QByteArray bytes = "{\"data\":{\"x\":" + data
            + "},\"id\":\"1\",\"source\":\"s\",\"specversion\":\"1.0\",\"time\":\"2026-11-21T10:00:00.000Z\",\"type\":"
              "\"t\"}";
        const Result<Event> event = Event::fromBytes(bytes);
        const QString said = event ? QString() : event.error().detail;
        QVERIFY2(says.isEmpty() ? said.isEmpty() : said.contains(says), qPrintable(said));
    }

    void aFaultIsNamedByItsPath_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("path");
        QTest::newRow("missing") << u"brand"_s << QByteArray() << u"brand"_s;
        QTest::newRow("wrong kind of id") << u"customer"_s << "\"i:1\""_ba << u"customer"_s;
        QTest::newRow("unknown word") << u"action"_s << "\"perhaps\""_ba << u"action"_s;
        QTest::newRow("short counter") << u"cursor"_s << "\"12\""_ba << u"cursor"_s;
        QTest::newRow("in a list") << u"sees"_s << "[\"AQ\",5]"_ba << u"sees.[1]"_s;
        QTest::newRow("a fraction") << u"wordingVersion"_s << "1.5"_ba << u"wordingVersion"_s;
        QTest::newRow("NUL") << u"brand"_s << "\"\\u0000\""_ba << u"brand"_s;
    }

    void aFaultIsNamedByItsPath()
    {
        QFETCH(QString, member);
        QFETCH(QByteArray, value);
        ConsentRecorded fact;
        fact.interaction.text = u"i:00000000-0000-4000-8000-000000000000"_s;
        fact.customer.text = u"c:00000000-0000-4000-8000-000000000000"_s;
        const QByteArray name = member.toLatin1();
        const QByteArray json = withMembers(codec::bytes(fact), {{name, value}});
        const auto fault = codec::read(JsonView(json), fact);
        QVERIFY(fault);
        QTEST(fault->path, "path");
    }

    void anEventKeepsItsLimits()
    {
        Event event;
        event.id = u"1"_s;
        event.source = u"s"_s;
        event.type = QLatin1StringView(Challenge::type);
        event.time = {1};
        QVERIFY(Event::fromBytes(event.toBytes()));
        QCOMPARE(Event::fromBytes(QByteArray(largestMessage + 1, ' ')).error().code, ErrorCode::TooLarge);
        QVERIFY(!Event::fromBytes(event.toBytes() + ' '));
        QVERIFY(!Event::fromBytes(event.toBytes().replace("\"1.0\"", "\"2.0\"")));
        QVERIFY(!Event::fromBytes(QByteArray(100000, '[')));
        event.id = QString(129, u'x');
        QVERIFY(!Event::fromBytes(event.toBytes()));
    }
};

PRIVITY_TEST(CatalogueTest)
#include "tst_Catalogue.moc"
