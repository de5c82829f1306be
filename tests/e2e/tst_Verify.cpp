// SPDX-License-Identifier: Apache-2.0
#include "app/desk/DeskHome.h"
#include "app/platform/KeyFile.h"
#include "app/storage/Stores.h"
#include "models/sync/OfficeRows.h"
#include "tests/support/HeadlessDesk.h"
#include "tests/support/OfficeProcess.h"
#include "tests/support/TestMain.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace privity;
using namespace privity::desk;
using namespace privity::test;
using namespace Qt::StringLiterals;

//! What a customer's auditor does with the real program, its files and Node.
class VerifyTest : public QuietTest
{
    Q_OBJECT

    QTemporaryDir m_folder;
    OfficeProcess m_office{path(u"office"_s)};

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QByteArray storeBytes() const
    {
        QFile file(path(u"office/store.db"_s));
        return file.open(QIODevice::ReadOnly) ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256)
                                              : QByteArray();
    }
    Ran standAlone(QStringList arguments) const
    {
        arguments.prepend(QStringLiteral(PRIVITY_SOURCE_DIR "/packaging/verify-journal.mjs"));
        return OfficeProcess::runProgram(QStringLiteral(PRIVITY_NODE), arguments);
    }
    bool edit(const std::function<void(WorkingSet &)> &work) const
    {
        const Result<SecretBytes> key = keyfile::read(path(u"office/store.key"_s));
        Result<std::unique_ptr<RowStore>> store =
            key ? storage::openOfficeStore(path(u"office/store.db"_s), *key) : fail(ErrorCode::NotFound);
        if (!store || !(*store)->begin())
            return false;
        WorkingSet rows(**store);
        work(rows);
        return rows.flush() && (*store)->commit();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_office.serve(), qPrintable(m_office.said()));
        Result<std::unique_ptr<RowStore>> store = openDeskHome(path(u"desk"_s));
        QVERIFY(store);
        HeadlessDesk seat(*std::move(store));
        seat.send(desk::Enrol{m_office.url(), m_office.enrolCode()});
        QVERIFY(seat.await<LinkFact>([](const LinkFact &fact) { return fact.state == LinkState::Online; }));
        QCOMPARE(m_office.call(), 200);
        const auto *offer = seat.await<InteractionFact>();
        QVERIFY(offer);
        const InteractionId id = offer->id;
        seat.send(AcceptInteraction{id});
        seat.send(SaveNote{id, u"Rückruf „morgen“"_s});
        seat.send(WrapUp{id, {}});
        QVERIFY(seat.await<SavedFact>(
            [](const SavedFact &fact) { return fact.n == 3 && fact.state == SavedState::Synced; }));
    }

    // Beside the serving office, of which nothing is written or held up.
    void aServingOfficeIsVerifiedWitnessedAndExported()
    {
        const Ran bare = m_office.run({u"verify"_s});
        QVERIFY2(bare.code == 0, qPrintable(bare.out + bare.err));
        QVERIFY(bare.out.contains(u"Held: 4 entries"_s) && bare.out.contains(u"Not witnessed"_s));
        QVERIFY(bare.out.contains(u"every page was read"_s));
        const Ran kept = m_office.run({u"witness"_s, u"--out"_s, path(u"witness.json"_s)});
        QVERIFY2(kept.code == 0, qPrintable(kept.err));
        QVERIFY2(kept.out.startsWith(u"norrland-energi: 1 entries"_s), qPrintable(kept.out));
        const Ran witnessed = m_office.run({u"verify"_s, u"--witness"_s, path(u"witness.json"_s), u"--json"_s,
            u"--export"_s, path(u"journal.jsonl"_s)});
        QVERIFY2(witnessed.code == 0, qPrintable(witnessed.out + witnessed.err));
        const QJsonObject said = QJsonDocument::fromJson(witnessed.out.toUtf8()).object();
        QVERIFY(said.value("held"_L1).toBool() && said.value("witnessed"_L1).toBool());
        const Ran outside = standAlone({path(u"journal.jsonl"_s), u"--witness"_s, path(u"witness.json"_s)});
        QVERIFY2(outside.code == 0, qPrintable(outside.out + outside.err));
        QVERIFY(outside.out.contains(u"Held: 4 entries"_s) && outside.out.contains(u"Witnessed"_s));
    }

    void whatIsAskedWronglyIsAnsweredClearly()
    {
        QCOMPARE(m_office.run({u"verify"_s, u"--nonsense"_s}).code, 2);
        QCOMPARE(m_office.run({u"verify"_s, u"--brand"_s, u"norrland-energi"_s}).code, 2);
        QCOMPARE(m_office.run({u"verify"_s, u"--export"_s, path(u"x"_s), u"--brand"_s, u"nobody"_s}).code, 2);
        QCOMPARE(m_office.run({u"verify"_s, u"--witness"_s, path(u"nothing"_s)}).code, 3);
        QCOMPARE(m_office.run({u"witness"_s}).code, 2);
        QCOMPARE(m_office.run({u"witness"_s, u"--out"_s, path(u"no/such/folder"_s)}).code, 3);
        const Ran nowhere =
            OfficeProcess::runProgram(OfficeProcess::program(), {u"verify"_s, u"--data"_s, path(u"nowhere"_s)});
        QCOMPARE(nowhere.code, 3);
        QVERIFY(!QFile::exists(path(u"nowhere"_s)));
        QCOMPARE(standAlone({}).code, 2);
        QCOMPARE(standAlone({path(u"nothing"_s)}).code, 3);
        QCOMPARE(standAlone({path(u"witness.json"_s)}).code, 3);
        QCOMPARE(standAlone({u"--help"_s}).code, 0);
    }

    // serve would refuse it; and what nobody reads today is needed some day.
    void aDamagedPageIsFoundWhereverItIs()
    {
        m_office.stop();
        for (const QString &name : {u"store"_s, u"keys"_s}) {
            QFile file(path(u"office/%1.db"_s.arg(name)));
            QVERIFY(file.open(QIODevice::ReadWrite));
            const auto flip = [&](qint64 at) {
                const QByteArray was = file.seek(at) ? file.read(1) : QByteArray();
                return was.size() == 1 && file.seek(at) && file.write(QByteArray(1, char(was[0] ^ 1))) == 1
                    && file.flush();
            };
            const Result<SecretBytes> key = keyfile::read(path(u"office/%1.key"_s.arg(name)));
            const auto open = name == u"keys" ? storage::openKeyStore : storage::openOfficeStore;
            const qint64 pages = file.size() / 4096;
            int damaged = 0;
            for (const qint64 page : {pages / 3, pages / 2, pages - 1}) {
                QVERIFY(flip(page * 4096 + 100));
                const bool isInUse = !open(file.fileName(), *key, storage::Access::Checked); // as serve does
                const Ran ran = m_office.run({u"verify"_s});
                QVERIFY2(ran.code == (isInUse ? 3 : 0)
                        && ran.err.contains(u"The store is damaged. The file was left as it is. ("_s + file.fileName())
                            == isInUse,
                    qPrintable(u"page %1: "_s.arg(page) + ran.out + ran.err));
                damaged += isInUse ? 1 : 0;
                QVERIFY(flip(page * 4096 + 100));
            }
            QVERIFY(damaged > 0);
        }
        QCOMPARE(m_office.run({u"verify"_s}).code, 0);
    }

    void aStoreThatWasTamperedWithIsNamedAndLeftAsItIs()
    {
        QVERIFY(edit([](WorkingSet &rows) {
            for (JournalRow row : rows.list<JournalRow>())
                if (row.author.startsWith(u"d:"_s) && row.n == 2) {
                    row.recordedAt.ms -= 86400000;
                    rows.put(row);
                }
        }));
        const QByteArray before = storeBytes();
        const Ran found = m_office.run({u"verify"_s, u"--export"_s, path(u"tampered.jsonl"_s)});
        QCOMPARE(found.code, 1);
        QVERIFY2(found.out.contains(u"norrland-energi, log index 2, d:"_s)
                && found.out.contains(u"entry 2: its result, time, generation or hash is not what the log holds"_s),
            qPrintable(found.out));
        QCOMPARE(storeBytes(), before);
        QVERIFY(edit([](WorkingSet &rows) {
            for (const JournalRow &row : rows.list<JournalRow>())
                rows.erase<JournalRow>(row.author, row.n);
        }));
        const Ran emptied = m_office.run({u"verify"_s, u"--witness"_s, path(u"witness.json"_s)});
        QCOMPARE(emptied.code, 1);
        QVERIFY2(emptied.out.contains(u"log index 0"_s), qPrintable(emptied.out));
    }

    void anotherLogKeyIsNoneOfThisOffice()
    {
        QVERIFY(keyfile::write(path(u"office/keys/norrland-energi.log"_s), crypto::SignKey::make().secret.view()));
        const Ran refused = m_office.run({u"verify"_s});
        QCOMPARE(refused.code, 3);
        QVERIFY2(refused.err.contains(u"the keys of norrland-energi"_s), qPrintable(refused.err));
        QVERIFY(!m_office.serve());
    }
};

PRIVITY_TEST(VerifyTest)
#include "tst_Verify.moc"
