// SPDX-License-Identifier: Apache-2.0
#include "app/desk/DeskHome.h"
#include "app/storage/SqlCipherDatabase.h"
#include "app/storage/Transaction.h"
#include "tests/support/HeadlessDesk.h"
#include "tests/support/OfficeProcess.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace privity;
using namespace privity::desk;
using namespace privity::test;
using namespace Qt::StringLiterals;

//! An operator puts a backup back, with the real programs (docs/adr/0013).
class RecoverTest : public QuietTest
{
    Q_OBJECT

    QTemporaryDir m_folder;
    OfficeProcess m_office{path(u"office"_s)};

    QString path(const QString &name) const { return m_folder.filePath(name); }
    bool copy(const QString &from, const QString &to) const
    {
        for (const QString &part : {u"store.db"_s, u"store.db-wal"_s, u"store.db-shm"_s}) {
            QFile::remove(path(to) + u'/' + part);
            if (QFile::exists(path(from) + u'/' + part)
                && !QFile::copy(path(from) + u'/' + part, path(to) + u'/' + part))
                return false;
        }
        return true;
    }
    Ran recover(QStringList more) const { return m_office.run(QStringList{u"recover"_s} + more); }

private Q_SLOTS:
    // A command of a newer program beside an office that was not started anew yet.
    void aStoreIsNotChangedUnderAnOfficeOfAnOlderVersion()
    {
        OfficeProcess older(path(u"older"_s));
        QVERIFY2(older.serve(), qPrintable(older.said()));
        QFile keyFile(path(u"older/store.key"_s));
        QVERIFY(keyFile.open(QIODevice::ReadOnly));
        QByteArray bytes = keyFile.readAll();
        auto store = storage::SqlCipherDatabase::open(path(u"older/store.db"_s), SecretBytes::take(bytes));
        QVERIFY(store);
        const Result<int> version = store->schemaVersion();
        const auto becomes = [&](int other) {
            Result<storage::Transaction> change = store->begin();
            return change && store->setSchemaVersion(other) && change->commit();
        };
        QVERIFY(version && becomes(*version - 1));
        const Ran refused = older.run({u"desks"_s});
        QVERIFY2(refused.code == 3 && refused.err.contains(u"An office of an older version serves"_s),
            qPrintable(refused.err));
        QCOMPARE(*store->schemaVersion(), *version - 1);
        QVERIFY(becomes(*version));
        QCOMPARE(older.run({u"desks"_s}).code, 0);
    }

    void aBackupIsPutBackAndNothingIsLost()
    {
        QVERIFY2(m_office.serve(), qPrintable(m_office.said()));
        const quint16 port = m_office.port();
        QVERIFY(writePrivately(path(u"passphrase"_s), m_office.shownPassphrase())
            && writePrivately(path(u"wrong"_s), "wrong"));
        Result<std::unique_ptr<RowStore>> store = openDeskHome(path(u"desk"_s));
        QVERIFY(store);
        HeadlessDesk seat(*std::move(store));
        seat.send(desk::Enrol{m_office.url(), m_office.enrolCode()});
        QVERIFY(seat.await<LinkFact>([](const LinkFact &fact) { return fact.state == LinkState::Online; }));
        QCOMPARE(m_office.call(), 200);
        const auto *offer = seat.await<InteractionFact>();
        QVERIFY(offer);
        const InteractionId id = offer->id;
        const auto isSynced = [&](quint64 n) {
            return seat.await<SavedFact>([n](const SavedFact &fact) {
                return fact.n == n && fact.state == SavedState::Synced;
            }) != nullptr;
        };
        seat.send(AcceptInteraction{id});
        QVERIFY(isSynced(1));
        QCOMPARE(recover({u"--reason"_s, u"x"_s, u"--passphrase-file"_s, path(u"passphrase"_s)}).code, 3); // it serves
        m_office.stop();
        QVERIFY(QDir().mkpath(path(u"backup"_s)) && copy(u"office"_s, u"backup"_s));
        QVERIFY(m_office.serve(port));
        seat.send(TryNow{});
        seat.send(SaveNote{id, u"after the backup"_s});
        QVERIFY(isSynced(2));
        const QByteArray other = R"({"specversion":"1.0","id":"2","source":"/phone",)"
                                 R"("type":"privity.contact.arrived.v1","time":"2026-11-21T10:00:00Z","data":{)"
                                 R"("brand":"norrland-energi","contact":"2","channel":"chat","direction":"inbound"}})";
        QCOMPARE(m_office.post(other, m_office.token()), 200); // of this one the older store knows nothing
        const auto *second = seat.await<InteractionFact>([&](const InteractionFact &fact) { return fact.id != id; });
        QVERIFY(second);
        seat.send(AcceptInteraction{InteractionId(second->id)});
        QVERIFY(isSynced(3));
        QCOMPARE(m_office.run({u"witness"_s, u"--out"_s, path(u"heads"_s)}).code, 0);
        m_office.stop();

        QVERIFY(copy(u"backup"_s, u"office"_s));
        QCOMPARE(recover({}).code, 2);
        QCOMPARE(recover({u"--reason"_s, u"x"_s, u"--passphrase-file"_s, path(u"none"_s)}).code, 3);
        const Ran wrong = recover({u"--reason"_s, u"x"_s, u"--passphrase-file"_s, path(u"wrong"_s)});
        QVERIFY2(wrong.code == 1 && wrong.err.contains(u"The passphrase is wrong: "_s), qPrintable(wrong.err));
        const Ran begun = recover({u"--reason"_s, u"the disk died"_s, u"--passphrase-file"_s, path(u"passphrase"_s),
            u"--head"_s, path(u"heads"_s)});
        QVERIFY2(begun.code == 0, qPrintable(begun.err));
        QVERIFY2(begun.out.contains(u"norrland-energi: 2 entries are here"_s)
                && begun.out.contains(u"Calls and chats that are open go on"_s)
                && begun.out.contains(u"Next: start “serve”"_s),
            qPrintable(begun.out));
        const QStringList same{u"--reason"_s, u"again"_s, u"--passphrase-file"_s, path(u"passphrase"_s)};
        const Ran twice = recover(same);
        QVERIFY2(twice.code == 1 && twice.err.contains(u"This store was recovered already, on "_s)
                && twice.err.contains(u"say --again"_s),
            qPrintable(twice.err));
        seat.forgetFacts();
        QVERIFY(m_office.serve(port));
        seat.send(TryNow{});
        const auto *restored = seat.await<RestoredFact>();
        QVERIFY(restored);
        QCOMPARE(restored->reason, u"the disk died"_s);
        QCOMPARE(restored->again, 2u);
        QVERIFY(isSynced(2));
        QVERIFY(seat.await<ErrorFact>(
            [](const ErrorFact &fact) { return fact.error.code == ErrorCode::CallUnknown && fact.command == 0; }));
        const Ran held = m_office.run({u"verify"_s, u"--witness"_s, path(u"heads"_s)});
        QVERIFY2(held.code == 0, qPrintable(held.out + held.err));
        QVERIFY2(held.out.contains(u"Reason: the disk died"_s), qPrintable(held.out));
        m_office.stop();
        QCOMPARE(recover(same + QStringList{u"--again"_s}).code, 0);
    }
};

PRIVITY_TEST(RecoverTest)
#include "tst_Recover.moc"
