// SPDX-License-Identifier: Apache-2.0
#include "app/desk/DeskHome.h"
#include "app/office/OfficeHome.h"
#include "app/office/OfficeLoop.h"
#include "app/platform/KeyFile.h"
#include "app/platform/PhoneNumbers.h"
#include "app/platform/SystemPorts.h"
#include "models/journal/Log.h"
#include "models/office/Parts.h"
#include "models/protocol/InteractionMessages.h"
#include "tests/e2e/Copies.h"
#include "tests/support/HeadlessDesk.h"
#include "tests/support/OfficeProcess.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace privity;
using namespace privity::desk;
using namespace privity::test;
using namespace Qt::StringLiterals;

namespace {

const QString brand = OfficeProcess::norrland();
const QString gone = u"crm/NE-88017"_s, stays = u"crm/NE-100001"_s;
const QByteArray words = "KANARI ruft wegen der Rechnung an";
//! What the source says of the customer who is forgotten, and what was noted.
const QList<QByteArray> canaries{words, "Lindelaan", "familie.meijer", "C-2017-44120", "speaks slowly"};

//! What is held of the customer who is forgotten, as somebody with all of the office's files sees it.
struct Holding {
    qsizetype records = 0, readable = 0, tokens = 0, bodies = 0;
    quint64 counter = 0;
    friend bool operator==(const Holding &, const Holding &) = default;
};

} // namespace

//! Forgetting with the real program: what is gone, what a copy brings back, and every place where it can be
//! interrupted.
class ForgettingTest : public QuietTest
{
    Q_OBJECT

    QTemporaryDir m_folder;
    CustomerId m_customer;
    quint16 m_port = 0;         //!< where the desk knows the office
    QList<QByteArray> m_sealed; //!< the customer's sealed records, tokens, wrapped keys and words before

    QString path(const QString &name) const { return m_folder.filePath(name); }
    static Ran office(const QString &folder, QStringList arguments)
    {
        return OfficeProcess(folder).run(std::move(arguments));
    }
    Ran forgetIn(const QString &folder) const
    {
        return office(folder, {u"forget"_s, u"--brand"_s, brand, m_customer.text});
    }

    //! Reads what is there without following anything: the store alone.
    Holding holdingOf(const QString &folder, QList<QByteArray> *bytes = nullptr) const
    {
        Holding holding;
        const Result<SecretBytes> key = keyfile::read(folder + u"/store.key"_s);
        Result<std::unique_ptr<RowStore>> store =
            key ? storage::openOfficeStore(folder + u"/store.db"_s, *key) : fail(ErrorCode::NotFound);
        if (!store)
            return holding;
        WorkingSet rows(**store);
        for (const office::RecordRow &row : rows.list<office::RecordRow>(brand, m_customer)) {
            holding.records += 1;
            if (bytes)
                *bytes << row.blob.sliced(24, 64) << row.tokens.first(16);
        }
        for (const office::TokenRow &row : rows.list<office::TokenRow>(brand))
            holding.tokens += row.customer == m_customer;
        for (const office::PartRow &part : rows.list<office::PartRow>(brand, m_customer.text))
            if (const auto entry = rows.find<JournalRow>(part.place, part.n); entry && entry->body) {
                holding.bodies += !keystore::classOf(entry->type).outlivesForgetting;
                if (bytes && entry->type == QLatin1StringView(NoteSaved::type))
                    *bytes << entry->body->sliced(entry->body->indexOf("\"sealed\":") + 60, 64)
                           << entry->rewrap->first(48);
            }
        holding.counter = rows.find<journal::LogRow>(brand).value_or(journal::LogRow{}).forgotten;
        return holding;
    }
    //! As the program opens it, with all that it follows then; the error's id when it does not open.
    QString opened(const QString &folder, Holding &holding) const
    {
        Result<office::OfficeHome> home = office::OfficeHome::open(folder);
        if (!home)
            return QString(errorInfo(home.error().code).id);
        SystemClock clock;
        SystemRandom random;
        const LibPhoneNumbers phones;
        office::OfficeLoop loop(*home->store, home->keys, phones, clock, random);
        qsizetype readable = 0;
        const Done done = loop.decide([&](office::Turn &turn) -> Done {
            readable = qsizetype(office::recordsOf(turn, brand, m_customer).size());
            return {};
        });
        home->store.reset();
        holding = holdingOf(folder);
        holding.readable = readable;
        return done ? QString() : QString(errorInfo(done.error().code).id);
    }

    static bool editKeys(const QString &folder, const std::function<void(WorkingSet &)> &work)
    {
        const Result<SecretBytes> key = keyfile::read(folder + u"/keys.key"_s);
        const auto store = storage::openKeyStore(folder + u"/keys.db"_s, *key);
        if (!store || !(*store)->begin())
            return false;
        WorkingSet rows(**store);
        work(rows);
        return rows.flush() && (*store)->commit();
    }
    //! Makes an office's rows as the version before wrote them: records in clear, parts under the intake key.
    static bool unseal(const QString &folder)
    {
        Result<office::OfficeHome> home = office::OfficeHome::open(folder);
        if (!home)
            return false;
        SystemClock clock;
        SystemRandom random;
        const LibPhoneNumbers phones;
        office::OfficeLoop loop(*home->store, home->keys, phones, clock, random);
        return bool(loop.decide([&](office::Turn &turn) -> Done {
            for (office::RecordRow row : turn.rows.list<office::RecordRow>(brand))
                for (const auto &[held, blob] : office::recordsOf(turn, brand, row.customer))
                    if (held.source == row.source && held.key == row.key)
                        turn.rows.put(office::RecordRow{brand, row.customer, row.source, row.key, blob, {}, {}});
            for (const office::PartRow &part : turn.rows.list<office::PartRow>(brand)) {
                turn.rows.erase<office::PartRow>(brand, part.subject, part.place, part.n);
                std::optional<JournalRow> row = turn.rows.find<JournalRow>(part.place, part.n);
                if (!row || !row->rewrap)
                    continue;
                const auto key = office::keysOf(turn, brand).find(part.subject, keystore::classOf(row->type));
                const auto opened = crypto::openValue(key->key, *row->rewrap,
                    keystore::boundTo({brand, part.subject, *row->retentionClass, row->author, sequenceText(row->n)}));
                row->wrap = crypto::sealTo(home->keys.brand(brand)->intake.publicKey, opened->view());
                row->rewrap.reset();
                turn.rows.put(*row);
            }
            for (const keystore::KeyMarkRow &mark : turn.rows.list<keystore::KeyMarkRow>())
                turn.rows.erase<keystore::KeyMarkRow>(mark.name);
            turn.rows.erase<SettingRow>(u"sealed-up"_s);
            return {};
        }));
    }

private Q_SLOTS:
    //! An office with the sample, a talk with the customer, words noted and an answer about offers; then copies.
    void initTestCase()
    {
        OfficeProcess served(path(u"office"_s));
        QVERIFY2(served.serve(), qPrintable(served.said()));
        m_port = served.port();
        const QString sample = QStringLiteral(PRIVITY_SOURCE_DIR "/resources/sample/norrland-energi/");
        QCOMPARE(served.run({u"import"_s, sample + u"mapping-crm.json"_s, sample + u"crm.csv"_s}).code, 0);
        Result<std::unique_ptr<RowStore>> store = openDeskHome(path(u"desk"_s));
        QVERIFY(store);
        HeadlessDesk seat(*std::move(store));
        seat.send(desk::Enrol{served.url(), served.enrolCode()});
        QVERIFY(seat.await<LinkFact>([](const LinkFact &fact) { return fact.state == LinkState::Online; }));
        QCOMPARE(served.call("NE-88017"), 200);
        const auto *offer = seat.await<InteractionFact>();
        QVERIFY(offer && offer->candidates.size() == 1);
        m_customer = offer->candidates.first().customer;
        const InteractionId id = offer->id;
        seat.send(AcceptInteraction{id});
        seat.send(SaveNote{id, QString::fromUtf8(words)}); // before anybody knows who it is
        seat.send(ConfirmCustomer{id, m_customer});
        seat.send(SetSpeaker{id, Speaker::Self});
        seat.send(SetTopic{id, u"bill"_s});
        seat.send(SaveNote{id, QString::fromUtf8(words)});
        QVERIFY(seat.await<SavedFact>(
            [](const SavedFact &fact) { return fact.n == 6 && fact.state == SavedState::Synced; }));
        QVERIFY(seat.await<ContextFact>([](const ContextFact &fact) { return !fact.loading; }));
        served.stop();
        QVERIFY(copyFolder(path(u"office"_s), path(u"before"_s)));

        const Holding before = holdingOf(path(u"before"_s), &m_sealed);
        QCOMPARE(before.records, 1);
        QVERIFY(before.tokens > 2 && before.bodies >= 6 && m_sealed.size() >= 6);
        const Result<SecretBytes> key = keyfile::read(path(u"before/keys.key"_s));
        Result<std::unique_ptr<RowStore>> keys = storage::openKeyStore(path(u"before/keys.db"_s), *key);
        QVERIFY(keys);
        WorkingSet rows(**keys);
        const auto care = rows.find<keystore::SubjectKeyRow>(brand, m_customer.text, QString(keystore::care.name));
        QVERIFY(care);
        m_sealed << care->wrapped;
    }

    void noValueStandsInTheStores()
    {
        const QByteArray all = scanned(path(u"before"_s));
        QVERIFY(all.contains(m_customer.text.toUtf8())); // so it was decrypted
        for (const QByteArray &canary : canaries)
            QVERIFY2(!all.contains(canary), canary);
        for (const QByteArray &sealed : std::as_const(m_sealed))
            QVERIFY(all.contains(sealed)); // what is looked for below can be found
        const Ran journal = office(path(u"before"_s), {u"journal"_s});
        QVERIFY(journal.out.contains(u"note.saved"_s));
    }

    void whoIsForgottenIsNowhere()
    {
        QVERIFY(copyFolder(path(u"before"_s), path(u"after"_s)));
        const Ran ran = forgetIn(path(u"after"_s));
        QVERIFY2(ran.code == 0 && ran.out.contains(u"Forgotten: number 1 of norrland-energi; 1 record,"_s)
                && ran.out.contains(u"not yet confirmed by Desk 1"_s),
            qPrintable(ran.out + ran.err));
        const QByteArray all = scanned(path(u"after"_s));
        for (const QByteArray &sealed : std::as_const(m_sealed))
            QVERIFY2(!all.contains(sealed), sealed.toHex());
        Holding holding;
        QCOMPARE(opened(path(u"after"_s), holding), QString());
        QCOMPARE(holding, (Holding{0, 0, 0, 0, 1}));
        const Ran verified = office(path(u"after"_s), {u"verify"_s});
        QVERIFY2(verified.code == 0, qPrintable(verified.out));
        QCOMPARE(forgetIn(path(u"after"_s)).code, 1); // nothing is held any more
        const Ran other = office(path(u"after"_s), {u"forget"_s, u"--brand"_s, brand, stays});
        QVERIFY2(other.out.contains(u"number 2"_s), qPrintable(other.out + other.err));
    }

    void anOlderStoreFollowsTheListBeforeItIsServed()
    {
        QVERIFY(copyFolder(path(u"before"_s), path(u"restored"_s)));
        QCOMPARE(forgetIn(path(u"restored"_s)).code, 0);
        QVERIFY(copyStore(path(u"before"_s), path(u"restored"_s), u"store"_s));
        // The control: without following, the older store holds records, tokens and words again.
        QVERIFY(holdingOf(path(u"restored"_s)) != (Holding{0, 0, 0, 0, 1}));
        OfficeProcess served(path(u"restored"_s));
        QVERIFY2(served.serve(), qPrintable(served.said()));
        served.stop();
        const QByteArray all = scanned(path(u"restored"_s));
        QVERIFY(!all.contains(m_sealed.last())); // the wrapped key
        QCOMPARE(holdingOf(path(u"restored"_s)), (Holding{0, 0, 0, 0, 1}));
    }

    void olderKeysAreNotServed_data()
    {
        QTest::addColumn<QStringList>("stores");
        QTest::addColumn<QString>("error");
        QTest::newRow("keys") << QStringList{u"keys"_s} << u"keys-older"_s;
        QTest::newRow("both") << QStringList{u"keys"_s, u"store"_s} << u"keys-older"_s;
    }

    void olderKeysAreNotServed()
    {
        QFETCH(QStringList, stores);
        const QString folder = path(u"old-"_s + QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(copyFolder(path(u"before"_s), folder));
        QCOMPARE(forgetIn(folder).code, 0);
        for (const QString &store : stores)
            QVERIFY(copyStore(path(u"before"_s), folder, store));
        OfficeProcess served(folder);
        QVERIFY(!served.serve());
        const Ran ran = office(folder, {u"serve"_s});
        QCOMPARE(ran.code, 3);
        QVERIFY2(ran.err.contains(u"Put back the newest keys.db"_s), qPrintable(ran.err));
        Holding holding;
        QTEST(opened(folder, holding), "error");
    }

    // What a crash cut off was never promised; what was damaged otherwise is said, and nothing is opened.
    void aLineCutShortIsNoneAndADamagedOneIsNamed()
    {
        const QString folder = path(u"lines"_s);
        QVERIFY(copyFolder(path(u"before"_s), folder));
        QCOMPARE(forgetIn(folder).code, 0);
        QFile list(folder + u"/forgotten.list"_s);
        QVERIFY(list.open(QIODevice::ReadWrite));
        const QByteArray whole = list.readAll();
        QVERIFY(list.write(whole.first(60)) == 60 && list.flush());
        Holding holding;
        QCOMPARE(opened(folder, holding), QString());
        QCOMPARE(holding, (Holding{0, 0, 0, 0, 1}));
        QCOMPARE(list.size(), whole.size());
        QVERIFY(list.seek(20) && list.write("??") == 2 && list.flush());
        const Ran ran = office(folder, {u"keys"_s, u"status"_s});
        QVERIFY2(ran.code == 3 && ran.err.contains(u"This file can't be read."_s)
                && ran.err.contains(u"forgotten.list line 1 is damaged"_s),
            qPrintable(ran.err));
    }

    void keysOlderThanThirtyDaysAreSaid()
    {
        const QString folder = path(u"aged"_s);
        QVERIFY(copyFolder(path(u"before"_s), folder));
        const QString reminder = u"older than 30 days: run “keys rotate”"_s;
        QVERIFY(!office(folder, {u"keys"_s, u"status"_s}).out.contains(reminder));
        QVERIFY(editKeys(folder, [](WorkingSet &rows) {
            keystore::KeyEpochRow row = *rows.find<keystore::KeyEpochRow>(brand);
            row.since = row.since.plusMs(-qint64(31) * 86400000);
            rows.put(row);
        }));
        QVERIFY(office(folder, {u"keys"_s, u"status"_s}).out.contains(reminder));
        OfficeProcess served(folder);
        QVERIFY(served.serve());
        QByteArray body;
        QCOMPARE(served.get("/healthz", &body), 200);
        QVERIFY2(body.contains("{\"keysOlderThan30Days\":[\"norrland-energi\"],\"status\":\"ok\"}"), body);
        const Ran refused = served.run({u"keys"_s, u"rotate"_s});
        QVERIFY2(refused.code == 3 && refused.err.contains(u"Stop it first"_s), qPrintable(refused.err));
        served.stop();
        QCOMPARE(served.run({u"keys"_s, u"rotate"_s}).code, 0);
        QVERIFY(!office(folder, {u"keys"_s, u"status"_s}).out.contains(reminder));
    }

    // What an earlier version wrote in clear is sealed at its first start, and is as before.
    void anOfficeOfBeforeIsSealedAtItsFirstStart()
    {
        const QString folder = path(u"earlier"_s);
        QVERIFY(copyFolder(path(u"before"_s), folder));
        QVERIFY(unseal(folder));
        for (const QString &file : {u"/keys.db"_s, u"/keys.key"_s, u"/forgotten.list"_s})
            QFile::remove(folder + file);
        for (const QString &name : QDir(folder + u"/keys"_s).entryList({u"*.kek.*"_s}))
            QFile::remove(folder + u"/keys/"_s + name);
        QVERIFY(scanned(folder).contains("Lindelaan")); // else there is nothing to seal
        Holding holding;
        QCOMPARE(opened(folder, holding), QString());
        QCOMPARE(holding.records, 1);
        QCOMPARE(holding.readable, 1);
        QVERIFY(holding.tokens > 2 && holding.bodies >= 6);
        const QByteArray all = scanned(folder);
        for (const QByteArray &canary : canaries)
            QVERIFY2(!all.contains(canary), canary);
        QCOMPARE(office(folder, {u"verify"_s}).code, 0);
        QVERIFY(!office(folder, {u"journal"_s}).out.contains(u"\"wrap\""_s));
        QCOMPARE(forgetIn(folder).code, 0);
        QCOMPARE(holdingOf(folder), (Holding{0, 0, 0, 0, 1}));
        QFile::remove(folder + u"/keys.db"_s); // lost after that, it is not made again
        QCOMPARE(opened(folder, holding), u"keys-older"_s);
    }

    void afterANewEpochOlderCopiesOpenNothing()
    {
        const QString now = path(u"now"_s), copy = path(u"copy"_s);
        QVERIFY(copyFolder(path(u"before"_s), now));
        QVERIFY(copyFolder(path(u"before"_s), copy, u".kek."_s)); // a copy has none of these
        QCOMPARE(forgetIn(now).code, 0);
        const Ran rotated = office(now, {u"keys"_s, u"rotate"_s});
        QVERIFY2(rotated.code == 0, qPrintable(rotated.err));
        Holding holding;
        QCOMPARE(opened(now, holding), QString());
        QCOMPARE(holding, (Holding{0, 0, 0, 0, 1}));
        QVERIFY(QDir(now + u"/keys"_s).entryList({u"*.kek.1"_s}).isEmpty());

        // All that is held today, beside the copy, without its list: the program refuses it, and no key opens anything.
        QVERIFY(copyFolder(now + u"/keys"_s, copy + u"/keys"_s));
        QCOMPARE(opened(copy, holding), u"keys-older"_s);
        const Result<office::OfficeHome> today = office::OfficeHome::open(now);
        QVERIFY(today);
        const keystore::KeyEpochs &epochs = today->keys.brand(brand)->epochs;
        const Result<SecretBytes> key = keyfile::read(copy + u"/keys.key"_s);
        Result<std::unique_ptr<RowStore>> keys = storage::openKeyStore(copy + u"/keys.db"_s, *key);
        QVERIFY(keys);
        WorkingSet rows(**keys);
        int tried = 0;
        for (keystore::SubjectKeyRow row : rows.list<keystore::SubjectKeyRow>(brand))
            for (const auto &[epoch, unused] : epochs) {
                tried += 1;
                for (const quint64 named : {row.epoch, epoch}) {
                    row.epoch = named;
                    rows.put(row);
                    QVERIFY(!keystore::SubjectKeys(rows, brand, epochs)
                                 .find(row.subject, {QLatin1StringView(row.retention.toLatin1()), false}));
                }
            }
        QVERIFY(tried > 10);
        const Result<SecretBytes> storeKey = keyfile::read(copy + u"/store.key"_s);
        Result<std::unique_ptr<RowStore>> store = storage::openOfficeStore(copy + u"/store.db"_s, *storeKey);
        QVERIFY(store);
        WorkingSet data(**store);
        int parts = 0;
        for (const JournalRow &row : data.list<JournalRow>()) {
            parts += row.rewrap.has_value();
            QVERIFY(!row.wrap); // no receipt that the intake key of today would open
        }
        QVERIFY(parts >= 2);
    }

    //! Killed before each thing that it makes durable: it is as before, or as after, and never half.
    void aCrashLeavesNothingHalf_data()
    {
        QTest::addColumn<QStringList>("act");
        QTest::newRow("forget") << QStringList{u"forget"_s, u"--brand"_s, brand, m_customer.text};
        QTest::newRow("rotate") << QStringList{u"keys"_s, u"rotate"_s};
        QTest::newRow("follow") << QStringList{u"keys"_s, u"status"_s};
    }

    void aCrashLeavesNothingHalf()
    {
        QFETCH(QStringList, act);
        const QString tag = QString::fromLatin1(QTest::currentDataTag()), folder = path(u"crash-"_s + tag);
        const QString start = path(u"start-"_s + tag);
        QVERIFY(copyFolder(path(u"before"_s), start));
        if (tag == u"follow"_s) {
            QCOMPARE(forgetIn(start).code, 0);
            QVERIFY(copyStore(path(u"before"_s), start, u"store"_s));
        }
        const Holding before{1, 1, holdingOf(path(u"before"_s)).tokens, holdingOf(path(u"before"_s)).bodies, 0};
        const Holding after{0, 0, 0, 0, 1};
        int was[2] = {0, 0}, steps = 0;
        for (bool ended = false; !ended; ++steps) {
            QVERIFY2(steps < 200, "it does not end");
            QDir(folder).removeRecursively();
            QVERIFY(copyFolder(start, folder));
            qputenv("ASAN_OPTIONS", "verify_asan_link_order=0");
            qputenv("LD_PRELOAD", PRIVITY_KILL_AT_LIBRARY);
            qputenv("PRIVITY_KILL_AT", "before:step:" + QByteArray::number(steps + 1));
            const Ran ran = office(folder, act);
            qunsetenv("PRIVITY_KILL_AT");
            qunsetenv("LD_PRELOAD");
            ended = ran.code == 0;
            Holding holding;
            const QString error = opened(folder, holding);
            QVERIFY2(error.isEmpty(), qPrintable(u"%1 after %2 steps"_s.arg(error).arg(steps)));
            QVERIFY2(holding == before || holding == after, qPrintable(u"half after %1 steps"_s.arg(steps)));
            was[holding == after] += 1;
            const Ran verified = office(folder, {u"verify"_s});
            QVERIFY2(verified.code == 0, qPrintable(verified.out + verified.err));
            if (tag == u"rotate"_s) {
                const Ran again = office(folder, {u"keys"_s, u"rotate"_s});
                QVERIFY2(again.code == 0, qPrintable(again.err));
                QCOMPARE(opened(folder, holding), QString());
                QCOMPARE(holding, before);
                QCOMPARE(QDir(folder + u"/keys"_s).entryList({brand + u".kek.*"_s}).size(), 1);
            }
        }
        QVERIFY(steps > 3);
        QCOMPARE(was[0] > 0, tag != u"follow"_s);
        QCOMPARE(was[1] > 0, tag != u"rotate"_s);
    }

    //! Beside the serving office: the page closes with words, the desk erases and confirms; and a desk that knows more
    //! than the office stops it, also when it is started again.
    void desksFollowAndBearWitness()
    {
        const QString folder = path(u"served"_s), seatFolder = path(u"desk"_s);
        QVERIFY(copyFolder(path(u"before"_s), folder));
        OfficeProcess served(folder);
        QVERIFY2(served.serve(m_port), qPrintable(served.said()));
        const auto online = [](const LinkFact &fact) { return fact.state == LinkState::Online; };
        auto seat = std::make_unique<HeadlessDesk>(*openDeskHome(seatFolder));
        QVERIFY(seat->await<LinkFact>(online));
        QCOMPARE(forgetIn(folder).code, 0);
        QVERIFY(seat->await<InteractionGone>());
        QVERIFY(seat->await<ErrorFact>(
            [](const ErrorFact &fact) { return fact.error.code == ErrorCode::CustomerForgotten; }));
        const auto status = [&] { return office(folder, {u"keys"_s, u"status"_s}).out; };
        QTRY_VERIFY(!status().contains(u"not yet confirmed"_s));
        QVERIFY(status().contains(u"norrland-energi: epoch 1"_s) && status().contains(u"1 forgotten"_s));
        QCOMPARE(holdingOf(folder), (Holding{0, 0, 0, 0, 1}));
        seat.reset(); // it holds its store alone; opened again, it is shown the head that counts
        seat = std::make_unique<HeadlessDesk>(*openDeskHome(seatFolder));
        QVERIFY(seat->await<LinkFact>(online));
        seat.reset();
        served.stop();
        const Result<SecretBytes> key = keyfile::read(seatFolder + u"/desk.key"_s);
        QVERIFY(key);
        const QByteArray kept = decryptedPages(seatFolder + u"/desk.db"_s, *key);
        QVERIFY(kept.contains("privity.note.saved.v1"));
        for (const QByteArray &sealed : std::as_const(m_sealed))
            QVERIFY(!kept.contains(sealed));

        const QString older = path(u"older"_s);
        QVERIFY(copyFolder(path(u"before"_s), older));
        OfficeProcess undone(older);
        QVERIFY2(undone.serve(m_port), qPrintable(undone.said()));
        QCOMPARE(undone.get("/healthz"), 200);
        seat = std::make_unique<HeadlessDesk>(*openDeskHome(seatFolder));
        QTRY_COMPARE_WITH_TIMEOUT(undone.get("/healthz"), 503, 20000);
        QVERIFY2(undone.said().contains(u"The office holds again what it had forgotten"_s), qPrintable(undone.said()));
        seat.reset();
        undone.stop();
        QVERIFY(!undone.serve(m_port));
        Holding holding;
        QCOMPARE(opened(older, holding), u"forgetting-undone"_s);
        // What was missing is put back: the newest keys with their list. Then it follows, and serves.
        QVERIFY(copyStore(folder, older, u"keys"_s));
        QFile::remove(older + u"/forgotten.list"_s);
        QVERIFY(QFile::copy(folder + u"/forgotten.list"_s, older + u"/forgotten.list"_s));
        QVERIFY2(undone.serve(m_port), qPrintable(undone.said()));
        undone.stop();
        QCOMPARE(holdingOf(older), (Holding{0, 0, 0, 0, 1}));
    }
};
PRIVITY_TEST(ForgettingTest)
#include "tst_Forgetting.moc"
