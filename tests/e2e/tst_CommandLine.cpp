// SPDX-License-Identifier: Apache-2.0
#include "app/office/OfficeHome.h"
#include "app/platform/FolderLock.h"
#include "app/platform/KeyFile.h"
#include "models/office/Parts.h"
#include "tests/support/OfficeProcess.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace privity;
using namespace privity::test;
using namespace Qt::StringLiterals;

namespace {

const QString mapping = QStringLiteral(PRIVITY_SOURCE_DIR "/resources/sample/norrland-energi/mapping-crm.json");

} // namespace

//! privity-office as it is called: what it says, what it changes, and its exit code.
class CommandLineTest : public QuietTest
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<OfficeProcess> m_office;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }
    static Ran office(const QStringList &arguments)
    {
        return OfficeProcess::runProgram(OfficeProcess::program(), arguments);
    }
    //! The sample's export, whose rows end as Windows writes them, with so many rows of its own kind and what follows.
    static QByteArray crm(int rows, const QByteArray &more = {})
    {
        QFile sample(QFileInfo(mapping).path() + u"/crm.csv"_s);
        if (!sample.open(QIODevice::ReadOnly))
            return {};
        QByteArray csv = sample.readLine();
        const QByteArray first = sample.readLine();
        for (int i = 0; i < rows; ++i)
            csv += QByteArray::number(i) + first.mid(first.indexOf(';'));
        return csv + more;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_office = std::make_unique<OfficeProcess>(path(u"office"_s));
        QVERIFY2(m_office->serve(), qPrintable(m_office->said()));
    }
    void cleanupTestCase()
    {
        m_office.reset();
        m_folder.reset();
    }

    void whatIsWrongWithACallIsSaidAndCodedAlike_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QString &arguments, int code, const char *says) {
            QTest::newRow(name) << arguments.split(u' ', Qt::SkipEmptyParts) << code << QString::fromUtf8(says);
        };
        const QString enrol = u"enrol --name x --brand norrland-energi "_s;
        const QString token = u"token --name x --brand norrland-energi --source /x "_s;
        row("an unknown option", u"journal --bogus"_s, 2, "Unknown option 'bogus'. Ask for --help.");
        row("nothing that enrol needs", u"enrol"_s, 2, "enrol needs --name and --brand.");
        row("an unknown role", enrol + u"--role king"_s, 2,
            "There is no role “king”; there are: agent, lead, trainer, officer.");
        row("an unknown place", enrol + u"--place moon"_s, 2, "norrland-energi has no place “moon”; it has: eea");
        row("an unknown brand", u"enrol --name x --brand nobrand"_s, 2, "nobrand; known here: maison-lys");
        row("a type that nobody posts", token + u"--type foo"_s, 2,
            "No type “foo” can be posted; there are: privity.contact.arrived.v1, privity.contact.said.v1");
        row("days that are no number", token + u"--days soon"_s, 2, "--days takes a number from 1 to 3650.");
        row("an author without an entry", u"journal --author nobody"_s, 1,
            "Nothing was recorded by an author “nobody”.");
        row("no file to import", u"import /nope"_s, 3, "(/nope)");
        row("no file to publish", u"policy publish /nope"_s, 3, "(/nope)");
        row("half a pair", u"import "_s + mapping, 2, "pairs of a mapping and an export");
        const QString noDesk = u"--desk d:00000000-0000-4000-8000-000000000000 "_s;
        const char *unknown =
            "There is no desk with the id d:00000000-0000-4000-8000-000000000000; “desks” lists them.";
        row("a desk that is none to revoke", u"revoke "_s + noDesk, 1, unknown);
        row("a desk that is none to wipe", u"wipe --reason x "_s + noDesk, 1, unknown);
        row("an officer without a file", u"wipe --reason x --officer anna "_s + noDesk, 2,
            "--officer takes a name and a file: anna=file, not “anna”.");
        row("no witness's file", u"verify --witness "_s + mapping, 1, "is no witness's file");
        const QString mask = u"mask --brand norrland-energi "_s, who = u" crm/nobody"_s;
        row("nobody to mask", mask, 2, "mask takes one customer.");
        row("a customer of no brand", u"mask"_s + who, 2, "mask needs --brand.");
        row("a customer that is none", mask + who, 1, "Nothing is held of “crm/nobody”.");
        row("a level that is none", mask + u"--level 4"_s + who, 2, "--level takes a number from 0 to 3.");
        row("a speaker that is none", mask + u"--speaker cat"_s + who, 2,
            "There is no speaker “cat”; there are: unknown");
        row("a topic that is none", mask + u"--topic x"_s + who, 2, "has no topic “x”; it has: bill, contract");
        row("a place that is none", mask + u"--place moon"_s + who, 2, "has no place “moon”; it has: eea");
        row("no purpose", mask + u"--consent x=given"_s + who, 2, "has no purpose “x”; it has: ");
        row("no status", mask + u"--consent offers=maybe"_s + who, 2,
            "not “offers=maybe”; there are: unknown, requested");
        row("no pack", u"policy publish "_s + mapping, 1, "mapping-crm.json is no policy pack: ");
    }

    void whatIsWrongWithACallIsSaidAndCodedAlike()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        const Ran ran = m_office->run(arguments);
        QVERIFY2(ran.err.contains(says) && !ran.err.contains(u".."_s), qPrintable(ran.err));
        QTEST(ran.code, "code");
        QCOMPARE(ran.out, QString());
    }

    void whatItCanDoIsTold_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QStringList>("says");
        QTest::newRow("no such command") << QStringList{
            u"foo"_s} << 2 << QStringList{u"There is no command “foo”."_s, u"Usage: privity-office <command>"_s};
        QTest::newRow("nothing") << QStringList{} << 2 << QStringList{u"Usage: privity-office <command> [options]"_s};
        for (const QString &help : {u"help"_s, u"--help"_s, u"-h"_s})
            QTest::newRow(qPrintable(help))
                << QStringList{help} << 0 << QStringList{u"  enrol  "_s, u"Exit codes: 0 held"_s};
        QTest::newRow("version") << QStringList{u"--version"_s} << 0 << QStringList{u"privity-office "_s};
        QTest::newRow("enrol") << QStringList{u"enrol"_s, u"--help"_s} << 0
                               << QStringList{u"Usage: privity-office enrol [options]"_s, u"--name <name> Required"_s,
                                      u"Default: agent"_s, u"one of the \"places\""_s,
                                      u"Default: "_s + QDir::homePath()};
        QTest::newRow("help token") << QStringList{u"help"_s, u"token"_s} << 0
                                    << QStringList{u"Usage: privity-office token [options]"_s, u"Default: 365"_s,
                                           u"not for urn:acme"_s};
        QTest::newRow("revoke") << QStringList{u"revoke"_s, u"--help"_s} << 0
                                << QStringList{u"--desk <desk> Required"_s};
        QTest::newRow("witness") << QStringList{u"witness"_s, u"--help"_s} << 0
                                 << QStringList{u"--out <file> Required"_s};
        QTest::newRow("publish") << QStringList{u"policy"_s, u"publish"_s, u"-h"_s} << 0
                                 << QStringList{u"Usage: privity-office policy publish [options] pack…"_s};
        QTest::newRow("serve") << QStringList{u"serve"_s, u"-h"_s} << 0 << QStringList{u"Default: 127.0.0.1:8443"_s};
        QTest::newRow("sample") << QStringList{u"sample"_s, u"-h"_s} << 0
                                << QStringList{u"Default: 60"_s, u"Default: 2026"_s};
    }

    void whatItCanDoIsTold()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QFETCH(QStringList, says);
        const Ran ran = office(arguments);
        QCOMPARE(ran.code, code);
        const QString said = (code == 0 ? ran.out : ran.err).simplified();
        for (const QString &part : says)
            QVERIFY2(said.contains(part.simplified()), qPrintable(part + u" is not in: "_s + said));
    }

    void aFolderWithoutAnOfficeStaysAsItIs_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *command : {"journal", "enrol --name x --brand y", "token --name x --brand y --source z",
                 "policy publish " PRIVITY_SOURCE_DIR "/resources/policies/velocar.json"})
            QTest::newRow(command) << QString::fromLatin1(command);
    }

    void aFolderWithoutAnOfficeStaysAsItIs()
    {
        QFETCH(QString, command);
        for (const QString &folder : {path(u"nothing"_s), path(u"keys-only"_s)}) {
            QDir().mkpath(path(u"keys-only"_s));
            const Ran ran = office(command.split(u' ') + QStringList{u"--data"_s, folder});
            QCOMPARE(ran.code, 3);
            QVERIFY2(ran.err.contains(u"There is no office in "_s + folder), qPrintable(ran.err));
        }
        QVERIFY(!QDir(path(u"nothing"_s)).exists());
        QVERIFY(QDir(path(u"keys-only"_s)).isEmpty());
    }

    void aFirstStartThatLacksSomethingMakesNothing_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("says");
        const QString packs = QStringLiteral(PRIVITY_SOURCE_DIR "/resources/policies");
        QTest::newRow("no packs") << QStringList{} << u"The first start needs --policies"_s;
        QTest::newRow("no such folder") << QStringList{u"--policies"_s, u"/nope"_s} << u"there is no folder “/nope”"_s;
        QTest::newRow("no pack there") << QStringList{u"--policies"_s, u"/proc/self"_s}
                                       << u"there is no policy pack (*.json) in “/proc/self”"_s;
        QTest::newRow("no address") << QStringList{u"--policies"_s, packs, u"--listen"_s, u"nohost:0"_s}
                                    << u"--listen takes an address in digits, like 127.0.0.1:8443, not “nohost”."_s;
    }

    void aFirstStartThatLacksSomethingMakesNothing()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        const Ran ran = office(QStringList{u"serve"_s, u"--data"_s, path(u"never"_s)} + arguments);
        QCOMPARE(ran.code, 2);
        QVERIFY2(ran.err.contains(says), qPrintable(ran.err));
        QVERIFY(!QFile::exists(path(u"never"_s)));
    }

    void whatIsPrintedAgainHasNoControlCharacters()
    {
        for (const QString &name : {u"Desk\n1"_s, u"Desk\x1b[2J"_s, u"Desk \u202e1"_s, u"Desk\u2028 1"_s}) {
            const Ran ran = m_office->run({u"enrol"_s, u"--name"_s, name, u"--brand"_s, OfficeProcess::norrland()});
            QCOMPARE(ran.code, 2);
            QVERIFY2(ran.err.contains(u"--name takes no control characters"_s), qPrintable(ran.err));
        }
        QCOMPARE(m_office->run({u"officer"_s, u"--name"_s, u"anna\n"_s, u"--passphrase-file"_s, mapping}).code, 2);
    }

    void aListThatIsHeldIsSaidAndNotWaitedForWithoutEnd()
    {
        const Result<FolderLock> held = FolderLock::take(path(u"office/forgotten.list"_s));
        QVERIFY(held);
        const Ran ran = m_office->run(
            {u"token"_s, u"--name"_s, u"held"_s, u"--brand"_s, OfficeProcess::norrland(), u"--source"_s, u"/held"_s});
        QCOMPARE(ran.code, 3);
        QVERIFY2(ran.err.contains(u"Another program holds the store"_s) && ran.err.contains(u"forgotten.list"_s),
            qPrintable(ran.err));
    }

    void officersHavePassphrasesOfTheirOwn()
    {
        QCOMPARE(m_office->run({u"wipes"_s}).out, u"No desk was ordered to erase itself."_s);
        const auto secret = [&](const QString &name, const QByteArray &bytes) {
            return keyfile::write(path(name), bytes) ? path(name) : QString();
        };
        const auto name = [&](const QString &officer, const QString &file) {
            return m_office->run({u"officer"_s, u"--name"_s, officer, u"--passphrase-file"_s, file});
        };
        QCOMPARE(name(u"anna"_s, secret(u"one"_s, "correct horse battery\n")).code, 0);
        const Ran same = name(u"ben"_s, secret(u"two"_s, "  correct horse battery"));
        QCOMPARE(same.code, 1);
        QVERIFY2(same.err.contains(u"Another officer has this passphrase"_s), qPrintable(same.err));
        QCOMPARE(name(u"ben"_s, secret(u"two"_s, "staple of another kind")).code, 0);
        const Ran wrong = m_office->run({u"wipe"_s, u"--reason"_s, u"x"_s, u"--desk"_s,
            u"d:00000000-0000-4000-8000-000000000000"_s, u"--officer"_s, u"anna="_s + path(u"two"_s)});
        QCOMPARE(wrong.code, 1);
        QVERIFY2(wrong.err.endsWith(u"The passphrase of anna is wrong. Nothing was ordered."_s), qPrintable(wrong.err));
    }

    // Under another key of the blind index nobody would be found, and nobody would know why.
    void anotherIndexKeyIsRefusedByName()
    {
        const QString data = path(u"index"_s), crmRows = write(u"three.csv"_s, crm(3));
        OfficeProcess served(data);
        QVERIFY2(served.serve(), qPrintable(served.said()));
        served.stop();
        QCOMPARE(served.run({u"import"_s, mapping, crmRows}).code, 0);
        const auto keyOf = [&](const QString &brand) { return u"%1/keys/%2.index"_s.arg(data, brand); };
        const QString norrland = OfficeProcess::norrland(), other = u"velocar"_s;
        const Result<SecretBytes> genuine = keyfile::read(keyOf(norrland));
        QVERIFY(genuine);
        const auto isRefused = [&](const QString &brand) {
            for (const QStringList &command : {QStringList{u"serve"_s}, {u"desks"_s}, {u"verify"_s}}) {
                const Ran ran = served.run(command);
                if (ran.code != 3 || !ran.err.contains(u"keys/%1.index is not the key"_s.arg(brand)))
                    return false;
            }
            return true;
        };
        const auto isFromBefore = [&] { // such a check value was not kept yet
            const Result<office::OfficeHome> home = office::OfficeHome::open(data);
            return home && home->decide([&](office::Turn &turn) -> Done {
                for (const QString &brand : {norrland, other})
                    turn.rows.erase<SettingRow>(u"indexCheck:"_s + brand);
                return {};
            });
        };
        QVERIFY(keyfile::write(keyOf(norrland), SecretBytes::random(32).view()));
        QVERIFY(isRefused(norrland));
        QVERIFY(keyfile::write(keyOf(norrland), genuine->view()));
        QVERIFY(isFromBefore());
        QVERIFY(keyfile::write(keyOf(norrland), SecretBytes::random(32).view()));
        QVERIFY(isRefused(norrland)); // a record is not found by it
        QVERIFY(keyfile::write(keyOf(norrland), genuine->view()));
        QVERIFY(keyfile::write(keyOf(other), SecretBytes::random(32).view()));
        QCOMPARE(served.run({u"desks"_s}).code, 0); // there is nothing that another key found: it is this one now
        QVERIFY(keyfile::write(keyOf(other), SecretBytes::random(32).view()));
        QVERIFY(isRefused(other));
        QVERIFY(keyfile::write(keyOf(other), "short"));
        const Ran damaged = served.run({u"desks"_s});
        QVERIFY2(damaged.code == 3 && damaged.err.contains(u"velocar.index is damaged"_s), qPrintable(damaged.err));
    }

    // Before anybody is asked for a passphrase.
    void aDeskThatIsOpenIsNotOpenedTwice()
    {
        QVERIFY(QDir().mkpath(path(u"seat"_s)));
        const QString program = QFileInfo(OfficeProcess::program()).path() + u"/privity"_s;
        {
            const Result<FolderLock> open = FolderLock::take(path(u"seat"_s));
            QVERIFY(open);
            const Ran ran = OfficeProcess::runProgram(program, {u"--data"_s, path(u"seat"_s)});
            QCOMPARE(ran.code, 3);
            QVERIFY2(
                ran.err.contains(u"this desk is open already, in another window; go on there"_s), qPrintable(ran.err));
        }
        QVERIFY(QDir(path(u"seat"_s)).isEmpty());
        const Ran help = OfficeProcess::runProgram(program, {u"--help"_s});
        QVERIFY2(help.out.simplified().contains(u"The desk's directory. Default: /"_s), qPrintable(help.out));
    }

    // 500 records are a transaction: a fault behind them must not leave them in.
    void aFaultInTheLastRowOfTheLastFileImportsNothing()
    {
        const QString good = write(u"good.csv"_s, crm(600));
        const QString bad = write(u"bad.csv"_s, crm(900, "one cell\r\n"));
        const Ran refused = m_office->run({u"import"_s, mapping, good, mapping, bad});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains(u"bad.csv line 902: 1 cells, the header has "_s)
                && refused.err.endsWith(u"Nothing was changed."_s),
            qPrintable(refused.err));
        const Ran imported = m_office->run({u"import"_s, mapping, good});
        QCOMPARE(imported.code, 0);
        QVERIFY2(imported.out.contains(u"600 records, 600 new customers"_s), qPrintable(imported.out));
    }

    void aFaultOfATruthOrOfABrandImportsNothing()
    {
        const QString good = write(u"one.csv"_s, crm(1));
        const QString truth = write(u"truth.jsonl"_s, "{}\n");
        const Ran untrue = m_office->run({u"import"_s, u"--truth"_s, truth, mapping, good});
        QCOMPARE(untrue.code, 1);
        QVERIFY2(untrue.err.contains(u"truth.jsonl line 1: brand: is missing"_s), qPrintable(untrue.err));
        QFile known(mapping);
        QVERIFY(known.open(QIODevice::ReadOnly));
        const QString foreign = write(u"foreign.json"_s, known.readAll().replace("\"norrland-energi\"", "\"nobrand\""));
        const Ran unserved = m_office->run({u"import"_s, mapping, good, foreign, good});
        QCOMPARE(unserved.code, 1);
        QVERIFY2(
            unserved.err.contains(u"“nobrand” is not served here. Nothing was changed."_s), qPrintable(unserved.err));
        QVERIFY(!unserved.out.contains(u"rows"_s));
    }

    void aPackBehindAFaultyOneIsNotInForce()
    {
        QFile pack(QStringLiteral(PRIVITY_SOURCE_DIR "/resources/policies/velocar.json"));
        QVERIFY(pack.open(QIODevice::ReadOnly));
        QByteArray bytes = pack.readAll();
        const qsizetype version = bytes.indexOf("\"version\": ") + 11;
        const QString shipped = QString::fromLatin1(bytes.mid(version, bytes.indexOf(',', version) - version));
        const QString newer = write(u"newer.json"_s, bytes.insert(version, "9"));
        const QString broken = write(u"broken.json"_s, "{\"brand\": \"a\",\n\"brand\": \"b\"}");
        const Ran refused = m_office->run({u"policy"_s, u"publish"_s, newer, broken});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains(u"broken.json is no policy pack: line 2: key “brand” stands twice"_s),
            qPrintable(refused.err));
        const Ran published = m_office->run({u"policy"_s, u"publish"_s, newer});
        QCOMPARE(published.code, 0);
        QVERIFY2(published.out.contains(u"In force: "_s), qPrintable(published.out));
        QCOMPARE(m_office->run({u"policy"_s, u"publish"_s, newer}).out, u"In force before: "_s + newer);
        const Ran older = m_office->run({u"policy"_s, u"publish"_s, pack.fileName()});
        QCOMPARE(older.code, 1);
        QVERIFY2(older.err.contains(u" is in force, this is %1. Nothing was changed."_s.arg(shipped)),
            qPrintable(older.err));
    }

    void aSampleGoesIntoAFolderBesideOne()
    {
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m_folder->path()));
        const Ran ran = office({u"sample"_s, u"--customers"_s, u"5"_s, u"smp"_s});
        QDir::setCurrent(before);
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
        QVERIFY(QFile::exists(path(u"smp/velocar/crm.csv"_s)));
        QCOMPARE(QDir(path(u"smp"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 3);
        QCOMPARE(office({u"sample"_s, u"--seed"_s, u"x"_s, path(u"smp"_s)}).code, 2);
    }
};

PRIVITY_TEST(CommandLineTest)
#include "tst_CommandLine.moc"
