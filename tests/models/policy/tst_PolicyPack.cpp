// SPDX-License-Identifier: Apache-2.0
#include "tests/support/Packs.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace Qt::StringLiterals;

class PolicyPackTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void aFaultyPackIsRefusedAndTheFaultNamed_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("fault");
        const QJsonValue gone(QJsonValue::Undefined);
        const QString iban = u"fields[%1]"_s.arg(test::indexOf(u"fields"_s, u"iban"_s));
        const QString special = u"fields[%1]"_s.arg(test::indexOf(u"fields"_s, u"accommodation"_s));
        const QString tips = u"purposes[%1]"_s.arg(test::indexOf(u"purposes"_s, u"saving-tips"_s));
        const QString payment = u"purposes[%1]"_s.arg(test::indexOf(u"purposes"_s, u"dpv:PaymentManagement"_s));
        const auto row = [](const char *name, const QString &path, const QJsonValue &value, const QString &fault) {
            QTest::newRow(name) << path << value << fault;
        };
        row("unknown key", u"colours"_s, 3, u"colours: is not known here"_s);
        row("unknown key deep below", iban + u".mask"_s, true, iban + u".mask: is not known here"_s);
        row("mistyped", u"version"_s, u"1"_s, u"version: must be an integer"_s);
        row("version zero", u"version"_s, 0, u"version: must be 1 to"_s);
        row("colour off the ramp", u"colour"_s, 8, u"colour: must be 0 to 7"_s);
        const QString check = iban + u".checkable"_s;
        const QString born = u"fields[%1].checkable"_s.arg(test::indexOf(u"fields"_s, u"birth_date"_s));
        const auto asked = [](const QString &as, int weight) {
            return QJsonObject{{u"as"_s, as}, {u"weight"_s, weight}};
        };
        row("compared as nothing known", check, asked(u"colour"_s, 1),
            check + u".as: \"colour\" is nothing that can"_s);
        row("an amount has no one form", check, asked(u"money"_s, 1), check + u".as: \"money\" is nothing that can"_s);
        row("a check without a weight", check, QJsonObject{{u"as"_s, u"iban"_s}}, check + u".weight: is missing"_s);
        row("a weight above all", check, asked(u"iban"_s, 3), check + u".weight: must be 0 to 2"_s);
        row("a public fact that proves", born, asked(u"birth-date"_s, 1),
            born + u".weight: must be 0: others know it"_s);
        row("a check of something special", special + u".checkable"_s, asked(u"text"_s, 0),
            special + u".checkable: an answer would say"_s);
        row("a whole card number", iban + u".category"_s, u"pd:PaymentCardNumber"_s, check + u": nobody is asked"_s);
        row("more misses than built", u"identity.missesADay"_s, 4, u"identity.missesADay: must be 1 to 3"_s);
        row("more misses in a month", u"identity.missesAMonth"_s, 7, u"identity.missesAMonth: must be 1 to 6"_s);
        row("more misses in all", u"identity.missesInAll"_s, 11, u"identity.missesInAll: must be 1 to 10"_s);
        row("more misses of an agent", u"identity.agentMissesADay"_s, 21,
            u"identity.agentMissesADay: must be 1 to 20"_s);
        row("a longer silence", u"identity.silenceMinutes"_s, 31, u"identity.silenceMinutes: must be 1 to 30"_s);
        row("one attribute is enough", u"identity.attributes"_s, 1, u"identity.attributes: must be 2 to 9"_s);
        row("less weight is enough", u"identity.weight"_s, 1, u"identity.weight: must be 2 to 9"_s);
        row("no controller", u"controller"_s, gone, u"controller: is missing"_s);
        row("our role", u"controller.ourRole"_s, u"owner"_s, u"controller.ourRole: must be processor"_s);
        row("field without purposes", iban + u".purposes"_s, QJsonArray{}, iban + u".purposes: is empty"_s);
        row("field without the key", iban + u".purposes"_s, gone, iban + u".purposes: is missing"_s);
        row("unknown purpose of a field", iban + u".purposes"_s, QJsonArray{u"dpv:Profiling"_s},
            iban + u".purposes[0]: purpose \"dpv:Profiling\" is not defined"_s);
        row("unknown cover", iban + u".cover"_s, u"stars"_s, iban + u".cover: \"stars\" is none of none, full, iban"_s);
        row("unknown speaker", iban + u".speakers"_s, QJsonArray{u"mother"_s},
            iban + u".speakers[0]: \"mother\" is none of"_s);
        row("unknown place", iban + u".places"_s, QJsonArray{u"moon"_s},
            iban + u".places[0]: place \"moon\" is not defined"_s);
        row("unknown source", iban + u".sourceOrder"_s, QJsonArray{u"crm2"_s},
            iban + u".sourceOrder[0]: source \"crm2\""_s);
        row("confidential at level 1", iban + u".identityLevel"_s, 1, iban + u".identityLevel: a confidential field"_s);
        row("trainer sees data", iban + u".roles"_s, QJsonArray{u"trainer"_s}, iban + u".roles: a trainer sees"_s);
        row("trainer by default", u"fieldDefaults.roles"_s, QJsonArray{u"trainer"_s},
            u"fieldDefaults.roles: a trainer"_s);
        row("unknown speaker hears", iban + u".speakers"_s, QJsonArray{u"unknown"_s},
            iban + u".speakers: an unknown speaker"_s);
        row("no DPV category", iban + u".category"_s, u"iban"_s, iban + u".category: is not a DPV category"_s);
        row("field twice", iban + u".id"_s, u"email"_s, iban + u".id: field \"email\" is defined twice"_s);
        row("title lacks a language", iban + u".label.fr"_s, gone, iban + u".label.fr: is missing"_s);
        row("title empty", iban + u".label.es"_s, u" "_s, iban + u".label.es: is empty"_s);
        row("title in a sixth language", iban + u".label.it"_s, u"IBAN"_s, iban + u".label.it: is not known here"_s);
        row("special has a cover", special + u".cover"_s, u"ending"_s, special + u".cover: a special field has none"_s);
        row("special on contract", special + u".purposes"_s, QJsonArray{u"dpv:CustomerCare"_s},
            special + u".purposes[0]: \"dpv:CustomerCare\" can't open a special field"_s);
        row("purpose without basis", payment + u".basis"_s, gone, payment + u".basis: is missing"_s);
        row("unknown basis", payment + u".basis"_s, u"habit"_s, payment + u".basis: \"habit\" is none of"_s);
        row("consent on a contract", payment + u".consent"_s, QJsonObject{},
            payment + u".consent: belongs to purposes"_s);
        row("own purpose without parent", tips + u".parent"_s, gone, tips + u".parent: is missing"_s);
        row("parent is no term", tips + u".parent"_s, u"tips"_s, tips + u".parent: is not a DPV term"_s);
        row("consent without settings", tips + u".consent"_s, gone, tips + u".consent: is missing"_s);
        row("consent without wording", tips + u".consent.wording"_s, gone, tips + u".consent.wording: is missing"_s);
        row("wording not there", tips + u".consent.wording"_s, u"x"_s,
            tips + u".consent.wording: wording \"x\" is not"_s);
        row("one wording for two purposes", tips + u".consent.wording"_s, u"norrland-offers"_s,
            tips + u".consent.wording: wording \"norrland-offers\" asks for another purpose"_s);
        row("a wording takes one purpose", u"wordings[0].purpose"_s, QJsonArray{u"offers"_s, u"partners"_s},
            u"wordings[0].purpose: must be a text"_s);
        row("evidence none", tips + u".consent.evidence"_s, QJsonArray{u"none"_s},
            tips + u".consent.evidence: \"none\""_s);
        row("wording lacks a language", u"wordings[1].texts.de"_s, gone, u"wordings[1].texts.de: is missing"_s);
        row("wording hides who asks", u"wordings[1].texts.en.text"_s, u"May we write by e-mail?"_s,
            u"wordings[1].texts.en.text: does not say who asks"_s);
        row("wording hides the channel", u"wordings[1].texts.en.text"_s, u"May Norrland Energi write?"_s,
            u"wordings[1].texts.en.text: does not name the channel"_s);
        row("stress not closed", u"wordings[1].texts.en.text"_s, u"May Norrland Energi *write by e-mail?"_s,
            u"wordings[1].texts.en.text: a stress"_s);
        row("nothing to say when asked", u"wordings[1].texts.en.ifTheyAsk"_s, QJsonArray{},
            u"wordings[1].texts.en.ifTheyAsk: needs a sentence"_s);
        row("topic opens nothing", u"topics[0].purposes"_s, QJsonArray{}, u"topics[0].purposes: is empty"_s);
        row("topic shows what it does not open", u"topics[0].fields"_s, QJsonArray{u"tariff"_s},
            u"topics[0].fields[0]: \"tariff\" is opened by no purpose"_s);
        row("unknown field of a topic", u"topics[0].fields"_s, QJsonArray{u"shoe_size"_s},
            u"topics[0].fields[0]: field \"shoe_size\" is not defined"_s);
        row("chip without title", u"topics[0].mayI"_s, QJsonArray{u"dpv:CustomerCare"_s},
            u"topics[0].mayI[0]: purpose \"dpv:CustomerCare\" has no mayI title"_s);
        row("queue of two topics", u"topics[1].queues"_s, QJsonArray{u"billing"_s},
            u"topics[1].queues[0]: \"billing\" points"_s);
        row("wrap code of no topic", u"wrapCodes[2].topics"_s, QJsonArray{u"x"_s},
            u"wrapCodes[2].topics[0]: topic \"x\""_s);
        row("address without the name", u"salutations[0].address.nl"_s, u"Mevrouw"_s,
            u"salutations[0].address: \"Mevrouw\""_s);
        row("a language without titles", u"languages"_s, QJsonArray{u"it"_s}, u"languages[0]: \"it\" has no titles"_s);
        row("place without a ground", u"places[2].instrument"_s, u"trust"_s, u"places[2].instrument: must be"_s);
        row("a fraction", u"version"_s, 1.5, u"2^53"_s);
    }
    void aFaultyPackIsRefusedAndTheFaultNamed()
    {
        QFETCH(QString, path);
        QFETCH(QJsonValue, value);
        QFETCH(QString, fault);
        const Result<PolicyPack> read = readPolicyPack(test::norrlandWith(path, value));
        QVERIFY(!read);
        QVERIFY2(read.error().detail.contains(fault), qPrintable(read.error().detail));
    }

    void everyFaultIsNamedAtOnce()
    {
        QByteArray bytes = test::norrlandWith(u"letters"_s, u"N"_s);
        bytes.replace("\"zone\"", "\"area\"");
        const Result<PolicyPack> read = readPolicyPack(bytes);
        QVERIFY(!read);
        QCOMPARE(read.error().detail, u"letters: must be two letters; zone: is missing; area: is not known here"_s);
    }

    void whatIsNotJsonSaysWhere()
    {
        QVERIFY(readPolicyPack("{\"brand\": ").error().detail.contains(u"line 1: not JSON"_s));
        QVERIFY(readPolicyPack("{\"brand\": \"a\",\n\"brand\": \"b\"}")
                    .error()
                    .detail.contains(u"line 2: key “brand” stands twice"_s));
        QVERIFY(!readPolicyPack("[]"));
    }

    void thePackHashIsOfItsMeaningNotOfItsSpacing()
    {
        const QByteArray bytes = test::packBytes(u"norrland-energi"_s);
        const Result<PolicyPack> pack = readPolicyPack(bytes);
        QVERIFY2(pack, pack ? "" : qPrintable(pack.error().toText()));
        const QByteArray compact = QJsonDocument::fromJson(bytes).toJson(QJsonDocument::Compact);
        QCOMPARE(readPolicyPack(compact)->canonical, pack->canonical);
        QCOMPARE(readPolicyPack(pack->canonical)->canonical, pack->canonical);
        QVERIFY(readPolicyPack(test::norrlandWith(u"version"_s, 3))->canonical != pack->canonical);
    }

    void aPersonIsAddressedAsTheLanguageHasIt_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("salutation");
        QTest::addColumn<QString>("family");
        QTest::addColumn<QString>("address");
        QTest::newRow("nl") << u"nl"_s << u"Mevr."_s << u"Meijer"_s << u"Mevrouw Meijer"_s;
        QTest::newRow("nl, prefix") << u"nl-BE"_s << u"De heer"_s << u"van den Berg"_s << u"Meneer Van den Berg"_s;
        QTest::newRow("nl, apostrophe") << u"nl"_s << u"Dhr."_s << u"’t Hooft"_s << u"Meneer ’t Hooft"_s;
        QTest::newRow("de") << u"de"_s << u"FRAU"_s << u"von Ahlen"_s << u"Frau von Ahlen"_s;
        QTest::newRow("en") << u"en"_s << u"Mrs"_s << u"Meijer"_s << u"Ms Meijer"_s;
        QTest::newRow("fr") << u"fr"_s << u"Mme"_s << u"Meijer"_s << u"Madame Meijer"_s;
        QTest::newRow("es") << u"es"_s << u"Sr."_s << u"García Ruiz"_s << u"Señor García Ruiz"_s;
        QTest::newRow("other source's word") << u"nl"_s << u"Frau"_s << u"Meijer"_s << u"Mevrouw Meijer"_s;
        QTest::newRow("none known") << u"nl"_s << QString() << u"van Dijk"_s << u"Robin van Dijk"_s;
        QTest::newRow("never a guess") << u"de"_s << u"Dr."_s << u"Meijer"_s << u"Robin Meijer"_s;
        QTest::newRow("language not spoken: the brand's") << u"pl"_s << u"Ms"_s << u"Meijer"_s << u"Mevrouw Meijer"_s;
        QTest::newRow("no family name") << u"nl"_s << u"Ms"_s << QString() << QString();
        QTest::newRow("a name is no pattern") << u"nl"_s << u"Ms"_s << u"{first}"_s << u"Mevrouw {first}"_s;
    }
    void aPersonIsAddressedAsTheLanguageHasIt()
    {
        QFETCH(QString, language);
        QFETCH(QString, salutation);
        QFETCH(QString, family);
        QFETCH(QString, address);
        QCOMPARE(test::pack(u"norrland-energi"_s).addressOf(language, salutation, u"Robin"_s, family), address);
    }

    void aTopicIsGuessedFromItsQueue()
    {
        const PolicyPack pack = test::pack(u"norrland-energi"_s);
        QCOMPARE(pack.topicOfQueue(u"billing"_s)->id, u"bill"_s);
        QVERIFY(!pack.topicOfQueue(u"Canteen"_s));
        QCOMPARE(pack.topicOpening(u"dpv:PaymentManagement"_s)->id, u"bill"_s);
    }

    void theTopicsOwnWrapCodesComeFirst()
    {
        const PolicyPack pack = test::pack(u"norrland-energi"_s);
        const QList<WrapCodeSpec> codes = pack.wrapCodesFor(u"move"_s);
        QCOMPARE(codes.size(), pack.wrapCodes.size());
        QCOMPARE(codes[0].id, u"move-noted"_s);
        QCOMPARE(codes[1].id, u"solved"_s);
    }

    void aTitleFallsBackToEnglish()
    {
        const PolicyPack pack = test::pack(u"norrland-energi"_s);
        QCOMPARE(pack.sourceTitle(u"ledger"_s, u"de-AT"_s), u"Buchhaltung"_s);
        QCOMPARE(pack.groupTitle(u"payment"_s, u"pl"_s), u"Payment"_s);
        QCOMPARE(pack.sourceTitle(u"nowhere"_s, u"en"_s), QString());
    }
};

PRIVITY_TEST(PolicyPackTest)
#include "tst_PolicyPack.moc"
