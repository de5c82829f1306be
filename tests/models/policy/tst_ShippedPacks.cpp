// SPDX-License-Identifier: Apache-2.0
#include "tests/support/Packs.h"
#include "tests/support/TestMain.h"

#include <QDir>

using namespace privity;
using namespace Qt::StringLiterals;

//! What every pack under resources/policies promises beyond what readPolicyPack() refuses.
class ShippedPacksTest : public test::QuietTest
{
    Q_OBJECT
private:
    static void brands()
    {
        QTest::addColumn<QString>("brand");
        for (const QString &name : test::packNames)
            QTest::newRow(qPrintable(name)) << name;
    }

private Q_SLOTS:
    void theListOfPacksIsWhole()
    {
        QDir folder(QStringLiteral(QT_TESTCASE_SOURCEDIR "/../resources/policies"));
        QStringList found = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
        found.removeAll(u"pack.schema.json"_s);
        QCOMPARE(found.replaceInStrings(u".json"_s, QString()), test::packNames);
    }

    void thePackIsWithoutFault_data() { brands(); }
    void thePackIsWithoutFault()
    {
        QFETCH(QString, brand);
        const Result<PolicyPack> pack = readPolicyPack(test::packBytes(brand));
        QVERIFY2(pack, pack ? "" : qPrintable(pack.error().toText()));
        QCOMPARE(pack->brand, brand);
    }

    void everyCustomerIsAskedInTheirLanguage_data() { brands(); }
    void everyCustomerIsAskedInTheirLanguage()
    {
        QFETCH(QString, brand);
        const PolicyPack pack = test::pack(brand);
        int asked = 0;
        for (const PurposeSpec &purpose : pack.purposes) {
            if (!purpose.consent)
                continue;
            ++asked;
            const Wording *wording = pack.wording(purpose.consent->wording);
            QVERIFY(wording);
            QSet<QString> different;
            for (const QLatin1StringView language : interfaceLanguages) {
                const WordingText text = wording->texts.value(language);
                QVERIFY2(!text.text.isEmpty(), qPrintable(wording->id + language));
                QVERIFY(text.text.contains(u'?'));
                QVERIFY(text.ifTheyAsk.size() >= 3);
                different.insert(text.text);
            }
            QCOMPARE(different.size(), qsizetype(interfaceLanguages.size()));
            QVERIFY(purpose.consent->validityMonths > 0);
            QVERIFY(purpose.consent->coolDownMonths > 0);
        }
        QCOMPARE_GE(asked, 3);
    }

    void everyFieldOfEveryTopicCanOpen_data() { brands(); }
    void everyFieldOfEveryTopicCanOpen()
    {
        QFETCH(QString, brand);
        const PolicyPack pack = test::pack(brand);
        QCOMPARE_GE(pack.topics.size(), 4);
        for (const FieldSpec &field : pack.fields) {
            const bool reachable = std::any_of(field.purposes.begin(), field.purposes.end(),
                [&](const QString &purpose) { return pack.topicOpening(purpose); });
            QVERIFY2(reachable, qPrintable(field.id));
        }
        for (const PurposeSpec &purpose : pack.purposes)
            QVERIFY2(pack.topicOpening(purpose.id) || !purpose.mayI.texts.isEmpty(), qPrintable(purpose.id));
    }

    //! Name and birth date are what a fraudster has: however many such facts fit, they are no proof (practice of 1&1).
    void publicFactsAloneNeverMakeLevelTwo_data() { brands(); }
    void publicFactsAloneNeverMakeLevelTwo()
    {
        QFETCH(QString, brand);
        const PolicyPack pack = test::pack(brand);
        QStringList facts, all;
        for (const FieldSpec &field : pack.fields) {
            if (!field.checkable)
                continue;
            all += field.id;
            if (field.checkable->weight == 0)
                facts += field.id;
        }
        for (const QString &fact :
            {u"first_name"_s, u"birth_date"_s, u"phone"_s, u"address_street"_s, u"address_postcode"_s, u"email"_s})
            QVERIFY2(facts.contains(fact), qPrintable(fact));
        QCOMPARE(pack.levelOf(facts), 1);
        QCOMPARE(pack.levelOf(all), 2);
        for (const QString &one : std::as_const(all))
            QCOMPARE(pack.levelOf({one, one, u"no_such_field"_s}), 0); // one alone could be guessed
        QCOMPARE(pack.levelOf({u"birth_date"_s, u"iban"_s}), 2);
        QCOMPARE(pack.levelOf({u"birth_date"_s, u"customer_number"_s}), 1);
        QCOMPARE(pack.levelOf({u"last_invoice"_s, u"customer_number"_s}), 2);
        QCOMPARE(pack.levelOf({}), 0);
    }

    void brandsAreToldApart()
    {
        QSet<QString> letters, names;
        QSet<int> colours;
        for (const QString &name : test::packNames) {
            const PolicyPack pack = test::pack(name);
            letters.insert(pack.letters);
            names.insert(pack.name);
            colours.insert(pack.colour);
            for (const QString &code : {u"wrong-number"_s, u"silent-call"_s})
                QVERIFY(std::any_of(pack.wrapCodes.begin(), pack.wrapCodes.end(),
                    [&](const WrapCodeSpec &each) { return each.id == code; }));
        }
        QCOMPARE(letters.size(), test::packNames.size());
        QCOMPARE(names.size(), test::packNames.size());
        QCOMPARE(colours.size(), test::packNames.size());
    }
};

PRIVITY_TEST(ShippedPacksTest)
#include "tst_ShippedPacks.moc"
