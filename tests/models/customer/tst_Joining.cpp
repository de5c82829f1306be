// SPDX-License-Identifier: Apache-2.0
#include "tests/models/customer/Records.h"
#include "tests/support/TestMain.h"

#include <random>

using namespace privity;
using namespace Qt::StringLiterals;
using test::RecordBuilder;
using test::RecordShelf;
using Records = QList<SourceRecord>;

namespace {

RecordBuilder crm(const QString &key) { return {u"crm"_s, key}; }
RecordBuilder shop(const QString &key) { return {u"shop"_s, key}; }
RecordBuilder ledger(const QString &key) { return {u"ledger"_s, key}; }

const QString mail = u"meijer@example.org"_s;
const QString phone = u"+493023125017"_s;

} // namespace

class JoiningTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void recordsJoinOnlyByTheProductsRule_data()
    {
        using enum DuplicateReason;
        QTest::addColumn<Records>("records");
        QTest::addColumn<QString>("partition");
        QTest::addColumn<QString>("duplicates");
        const auto row = [](const char *name, const Records &records, const char *partition, const char *duplicates) {
            QTest::newRow(name) << records << QString::fromLatin1(partition) << QString::fromLatin1(duplicates);
        };
        row("a cross-reference, though nothing else agrees",
            {crm(u"1"_s).family(u"Meijer"_s).given(u"Annelies"_s).born(u"1984-03-07"_s),
                ledger(u"9"_s).refers(u"crm"_s, u"1"_s).family(u"Jansen"_s).given(u"Piet"_s).born(u"1960-01-02"_s)},
            "crm:1 ledger:9", "");
        row("two that refer to a third who is not here",
            {shop(u"5"_s).refers(u"crm"_s, u"1"_s), ledger(u"9"_s).refers(u"crm"_s, u"1"_s)}, "ledger:9 shop:5", "");
        row("the same key in another source is another person", {crm(u"1"_s), shop(u"1"_s)}, "crm:1 | shop:1", "");
        row("e-mail and family name",
            {crm(u"1"_s).family(u"Meijer"_s).email(mail),
                shop(u"2"_s).family(u"MEIJER"_s).email(u"Meijer@Example.org"_s)},
            "crm:1 shop:2", "");
        row("phone and birth date, the family name changed",
            {crm(u"1"_s).family(u"Meijer"_s).given(u"Annelies"_s).phone(phone).born(u"1984-03-07"_s),
                shop(u"2"_s).family(u"de Vries"_s).given(u"Annelies"_s).phone(phone).born(u"1984-03-07"_s)},
            "crm:1 shop:2", "");
        row("an e-mail alone",
            {crm(u"1"_s).family(u"Meijer"_s).email(mail), shop(u"2"_s).family(u"Jansen"_s).email(mail)},
            "crm:1 | shop:2", "crm:1 shop:2 same-contact");
        row("names and birth date alone",
            {crm(u"1"_s).family(u"Meijer"_s).given(u"Annelies"_s).born(u"1984-03-07"_s),
                shop(u"2"_s).family(u"Meijer"_s).given(u"A."_s).born(u"1984-03-07"_s)},
            "crm:1 | shop:2", "crm:1 shop:2 same-name-and-birth-date");
        row("a family name alone is nothing", {crm(u"1"_s).family(u"Meijer"_s), shop(u"2"_s).family(u"Meijer"_s)},
            "crm:1 | shop:2", "");
        row("twins with one e-mail",
            {crm(u"1"_s).family(u"Meijer"_s).given(u"Annelies"_s).born(u"1984-03-07"_s).email(mail).phone(phone),
                crm(u"2"_s).family(u"Meijer"_s).given(u"Marieke"_s).born(u"1984-03-07"_s).email(mail).phone(phone)},
            "crm:1 | crm:2", "crm:1 crm:2 given-names-differ");
        row("a ticket that fits both twins joins neither",
            {crm(u"1"_s).family(u"Meijer"_s).given(u"Annelies"_s).email(mail),
                crm(u"2"_s).family(u"Meijer"_s).given(u"Marieke"_s).email(mail),
                shop(u"3"_s).family(u"Meijer"_s).email(mail)},
            "crm:1 | crm:2 | shop:3",
            "crm:1 crm:2 given-names-differ, crm:1 shop:3 fits-several, crm:2 shop:3 fits-several");
        row("a ticket that fits both does not keep others from joining",
            {crm(u"1"_s).family(u"Meijer"_s).given(u"Annelies"_s).email(mail).phone(phone),
                crm(u"2"_s).family(u"Meijer"_s).given(u"Marieke"_s).email(mail),
                shop(u"3"_s).family(u"Meijer"_s).email(mail), ledger(u"4"_s).family(u"Meijer"_s).phone(phone)},
            "crm:1 ledger:4 | crm:2 | shop:3",
            "crm:1 crm:2 given-names-differ, crm:1 shop:3 fits-several, crm:2 shop:3 fits-several");
        row("each twin keeps what bears her name",
            {crm(u"1"_s).family(u"Meijer"_s).given(u"Annelies"_s).email(mail),
                crm(u"2"_s).family(u"Meijer"_s).given(u"Marieke"_s).email(mail),
                shop(u"3"_s).family(u"Meijer"_s).email(mail).given(u"Marieke"_s)},
            "crm:1 | crm:2 shop:3", "crm:1 crm:2 given-names-differ");
        row("father and son of one name",
            {crm(u"1"_s).family(u"Meijer"_s).given(u"Jan"_s).born(u"1955-05-05"_s).email(mail),
                crm(u"2"_s).family(u"Meijer"_s).given(u"Jan"_s).born(u"1985-06-06"_s).email(mail)},
            "crm:1 | crm:2", "crm:1 crm:2 birth-dates-differ");
        row("father and son of one name, as one source keeps them apart",
            {crm(u"1"_s).family(u"Meijer"_s).given(u"Jan"_s).born(u"1955-05-05"_s).email(mail),
                crm(u"2"_s).family(u"Meijer"_s).given(u"Jan"_s).email(mail),
                shop(u"3"_s).family(u"Meijer"_s).given(u"Jan"_s).email(mail)},
            "crm:1 | crm:2 | shop:3", "crm:1 crm:2 kept-apart, crm:1 shop:3 fits-several, crm:2 shop:3 fits-several");
        row("a source that has somebody twice",
            {crm(u"1"_s).family(u"Meijer"_s).given(u"Jan"_s).born(u"1955-05-05"_s).email(mail),
                crm(u"2"_s).family(u"Meijer"_s).given(u"Jan"_s).born(u"1955-05-05"_s).email(mail)},
            "crm:1 crm:2", "");
        row("a birth date that nobody knew is no evidence",
            {crm(u"1"_s).family(u"Meijer"_s).born(u"1900-01-01"_s).email(mail),
                shop(u"2"_s).family(u"Jansen"_s).born(u"1900-01-01"_s).email(mail)},
            "crm:1 | shop:2", "crm:1 shop:2 same-contact");
        row("through one record to the next",
            {crm(u"1"_s).family(u"Meijer"_s).email(mail), shop(u"2"_s).family(u"Meijer"_s).email(mail).phone(phone),
                ledger(u"3"_s).family(u"Meijer"_s).phone(phone)},
            "crm:1 ledger:3 shop:2", "");
        row("a chain between two who contradict each other holds nobody together",
            {crm(u"1"_s).family(u"Meijer"_s).given(u"Annelies"_s).email(mail),
                shop(u"2"_s).family(u"Meijer"_s).email(mail).phone(phone),
                ledger(u"3"_s).family(u"Meijer"_s).phone(phone).email(u"other@example.org"_s),
                crm(u"4"_s).family(u"Meijer"_s).given(u"Marieke"_s).email(u"other@example.org"_s)},
            "crm:1 | crm:4 | ledger:3 | shop:2",
            "crm:1 shop:2 fits-several, crm:4 ledger:3 fits-several, ledger:3 shop:2 fits-several");
        row("another brand",
            {crm(u"1"_s).family(u"Meijer"_s).email(mail), shop(u"2"_s).family(u"Meijer"_s).email(mail).of(u"other"_s)},
            "crm:1 | shop:2", "");
    }

    void recordsJoinOnlyByTheProductsRule()
    {
        QFETCH(Records, records);
        QFETCH(QString, partition);
        QFETCH(QString, duplicates);
        Neighbourhood all;
        for (const SourceRecord &record : records)
            all.connected.push_back({record, {}, false});
        const Resolution resolution = resolve(all);
        QStringList groups, pairs;
        const auto nameOf = [](const RecordRef &ref) { return ref.source + u':' + ref.key; };
        for (const CustomerGroup &group : resolution.groups) {
            QStringList names;
            for (const qsizetype index : group.records)
                names += nameOf(records[index].ref);
            groups += names.join(u' ');
        }
        for (const PossibleDuplicate &pair : resolution.possibleDuplicates)
            pairs += nameOf(pair.a) + u' ' + nameOf(pair.b) + u' ' + reasonName(pair.reason);
        groups.sort();
        QCOMPARE(groups.join(u" | "_s), partition);
        QCOMPARE(pairs.join(u", "_s), duplicates);
    }

    // Random people from small pools, so that everything collides; each set comes in six orders and all at once.
    void theOrderInWhichRecordsComeDoesNotMatter()
    {
        std::mt19937 random(20261121);
        const auto pick = [&random](
                              const QStringList &from) { return from[qsizetype(random() % size_t(from.size()))]; };
        for (int round = 0; round < 80; ++round) {
            Records records;
            for (int i = 0; i < 9; ++i) {
                RecordBuilder record(
                    pick({u"crm"_s, u"shop"_s, u"ledger"_s, u"tickets"_s, u"app"_s}), QString::number(i));
                record.given(pick({u""_s, u"Ann"_s, u"Bea"_s, u"A."_s}))
                    .family(pick({u"Meijer"_s, u"Vos"_s}))
                    .born(pick({u""_s, u"1984-03-07"_s, u"1990-01-09"_s}))
                    .email(pick({u""_s, u"a@example.org"_s, u"b@example.org"_s, u"c@example.org"_s}))
                    .phone(pick({u""_s, u"+493023125001"_s, u"+493023125002"_s}));
                if (random() % 8 == 0)
                    record.refers(u"crm"_s, QString::number(random() % 9));
                records += record;
            }
            RecordShelf atOnce;
            atOnce.takeAll(records);
            for (int order = 0; order < 6; ++order) {
                std::ranges::shuffle(records, random);
                RecordShelf oneByOne;
                for (const SourceRecord &record : std::as_const(records))
                    oneByOne.take(record);
                QCOMPARE(oneByOne.partition(), atOnce.partition());
            }
        }
    }

    void aMailboxOfManyTellsNobodyApartWhoeverCameFirst()
    {
        RecordShelf shelf;
        int sources = 0;
        const auto next = [&sources] {
            return RecordBuilder(u"source%1"_s.arg(++sources), u"1"_s).family(u"Meijer"_s).email(u"info@example.org"_s);
        };
        for (int i = 0; i < 16; ++i)
            shelf.take(next());
        QVERIFY(!shelf.partition().contains(u'|'));
        shelf.take(next());
        QCOMPARE(shelf.partition().count(u'|'), 16);
        shelf.take(next());
        QCOMPARE(shelf.partition().count(u'|'), 17);
    }

    void aChainWithoutEndStopsAndJoinsNobody()
    {
        RecordShelf shelf;
        Records records;
        for (int i = 0; i < 160; ++i)
            records += RecordBuilder(u"source%1"_s.arg(i), u"1"_s)
                           .family(u"Meijer"_s)
                           .email(u"m%1@example.org"_s.arg((i + 1) / 2))
                           .phone(u"+49302312%1"_s.arg(5000 + i / 2));
        shelf.takeAll(records);
        QCOMPARE(shelf.partition().count(u'|'), 159);
        const Neighbourhood around = shelf.around({{records[0], {}, false}});
        QVERIFY(!around.complete);
        QCOMPARE(around.connected.size(), size_t(1));
    }

    void customersWithAHistoryAreNeitherMergedNorSplit()
    {
        RecordShelf shelf;
        shelf.take(crm(u"1"_s).family(u"Meijer"_s).email(mail));
        shelf.take(ledger(u"2"_s).family(u"Meijer"_s).phone(phone));
        const CustomerId first = shelf.customerOf({u"brand"_s, u"crm"_s, u"1"_s});
        const CustomerId second = shelf.customerOf({u"brand"_s, u"ledger"_s, u"2"_s});
        QVERIFY(first != second);
        shelf.settle(first);
        shelf.settle(second);
        shelf.take(shop(u"3"_s).family(u"Meijer"_s).email(mail).phone(phone));
        QCOMPARE(shelf.partition(), u"crm:1 | ledger:2 | shop:3"_s);
        QCOMPARE(shelf.duplicates.size(), 2);
        QCOMPARE(shelf.duplicates[0].reason, DuplicateReason::FitsSeveral);
        // A twin that appears later does not tear a settled customer apart either.
        shelf.take(ledger(u"4"_s).family(u"Meijer"_s).email(mail).refers(u"crm"_s, u"1"_s));
        shelf.take(shop(u"5"_s).family(u"Meijer"_s).email(mail).given(u"Marieke"_s));
        QCOMPARE(shelf.customerOf({u"brand"_s, u"ledger"_s, u"4"_s}), first);
    }

    void customersWithoutAHistoryAreJoinedWhenARecordConnectsThem()
    {
        RecordShelf shelf;
        shelf.take(crm(u"1"_s).family(u"Meijer"_s).email(mail));
        shelf.take(ledger(u"2"_s).family(u"Meijer"_s).phone(phone));
        const CustomerId first = shelf.customerOf({u"brand"_s, u"crm"_s, u"1"_s});
        shelf.take(shop(u"3"_s).family(u"Meijer"_s).email(mail).phone(phone));
        QCOMPARE(shelf.partition(), u"crm:1 ledger:2 shop:3"_s);
        QCOMPARE(shelf.customerOf({u"brand"_s, u"shop"_s, u"3"_s}), first);
    }

    void aChangedRecordLeavesWhomItNoLongerFits()
    {
        RecordShelf shelf;
        shelf.take(crm(u"1"_s).family(u"Meijer"_s).email(mail));
        shelf.take(shop(u"2"_s).family(u"Meijer"_s).email(mail));
        QCOMPARE(shelf.partition(), u"crm:1 shop:2"_s);
        shelf.take(shop(u"2"_s).family(u"Meijer"_s).email(u"other@example.org"_s));
        QCOMPARE(shelf.partition(), u"crm:1 | shop:2"_s);
        shelf.take(shop(u"2"_s).family(u"Meijer"_s).email(mail));
        QCOMPARE(shelf.partition(), u"crm:1 shop:2"_s);
    }

    void whoSharesNameAndBirthDateIsNotedFromAfar()
    {
        RecordShelf shelf;
        shelf.take(crm(u"1"_s).family(u"Meijer"_s).given(u"Annelies"_s).born(u"1984-03-07"_s).email(mail));
        shelf.take(
            shop(u"2"_s).family(u"Meijer"_s).given(u"Annelies"_s).born(u"1984-03-07"_s).email(u"new@example.org"_s));
        QCOMPARE(shelf.duplicates,
            (QList<PossibleDuplicate>{{{u"brand"_s, u"crm"_s, u"1"_s}, {u"brand"_s, u"shop"_s, u"2"_s},
                DuplicateReason::SameNameAndBirthDate}}));
        shelf.take(
            shop(u"3"_s).family(u"Meijer"_s).given(u"Annelies"_s).born(u"1984-11-30"_s).email(u"third@example.org"_s));
        QVERIFY(shelf.duplicates.isEmpty());
    }

    void aFaultOfTheIndexIsHandedOn()
    {
        const Result<Neighbourhood> around = gather({{crm(u"1"_s), {}, false}}, [](const IndexTerm &, qsizetype) {
            return Result<std::vector<KnownRecord>>(fail(ErrorCode::StoreFailed));
        });
        QVERIFY(!around);
        QCOMPARE(around.error().code, ErrorCode::StoreFailed);
    }
};

PRIVITY_TEST(JoiningTest)
#include "tst_Joining.moc"
