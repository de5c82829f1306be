// SPDX-License-Identifier: Apache-2.0
#include "app/desk/Custody.h"
#include "app/platform/SystemPorts.h"
#include "models/desk/Carry.h"
#include "models/desk/Salvage.h"
#include "tests/simulation/OneDesk.h"
#include "tests/support/FakeKeyring.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QTemporaryDir>
#include <set>

using namespace privity;
using namespace privity::simulation;
using namespace Qt::StringLiterals;
using desk::DoorState;

namespace {

constexpr qint64 pageSize = 4096;
constexpr int notes = 24;

//! A desk whose store is on a disk, as the program opens it, and an office.
struct OnDisk : OneCall {
    QTemporaryDir folder;
    test::FakeKeyring keyring;
    SystemClock wall;
    std::unique_ptr<desk::Custody> custody;
    std::unique_ptr<RowStore> store;
    desk::DoorFact door;

    QString home(const QString &name) const { return folder.filePath(name); }
    bool open(const QString &name)
    {
        custody = std::make_unique<desk::Custody>(
            home(name), keyring, wall, [this](desk::OpenedHome opened) { store = std::move(opened.store); });
        QObject::connect(
            custody.get(), &desk::Custody::told, custody.get(), [this](const desk::DoorFact &fact) { door = fact; });
        custody->begin();
        return QTest::qWaitFor([this] { return door.state != DoorState::Waiting; });
    }
    bool sitDown()
    {
        desk = std::make_unique<desk::Desk>(*store, deskClock, random, u"en"_s);
        facts.clear();
        connection = 0;
        const auto started = desk->start();
        if (started)
            take(*started);
        return bool(started);
    }
    void standUp()
    {
        connection = 0;
        desk = std::make_unique<desk::Desk>(deskStore, deskClock, random, u"en"_s);
        store.reset();
        custody.reset();
    }
};

} // namespace

//! F06: a page of the desk's store is damaged, a person begins anew, and what was not sent gets to the office.
class SalvageTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void onlyWhatTheDesksKeySignedIsCarried()
    {
        OneCall world;
        QVERIFY(world.setUp());
        world.call = world.OneDesk::begin(u"call-1"_s, u"bill"_s);
        world.cut();
        world.note(4);
        const DeskId id = world.desk->state().identity->desk;
        const quint64 first = world.desk->state().ackedUpTo + 1;
        WorkingSet rows(world.deskImage);
        desk::EntryRow other = *rows.find<desk::EntryRow>(id, first),
                       signedByNobody = *rows.find<desk::EntryRow>(id, first + 1);
        *other.body += ' '; // its hash is another
        signedByNobody.signature = crypto::SignKey::make().sign(crypto::Domain::Entry, "words");
        rows.put(other);
        rows.put(signedByNobody);
        QVERIFY(world.deskImage.begin() && rows.flush() && world.deskImage.commit());
        const desk::Salvaged saved = desk::salvage(world.deskImage, world.clock.now());
        QList<quint64> carried;
        for (const desk::EntryRow &row : saved.entries)
            carried += row.n;
        QCOMPARE(carried, (QList<quint64>{first + 2, first + 3}));
        QVERIFY(!saved.isNobody);
    }

    void whateverPageIsDamagedTheRestGetsToTheOfficeOnce()
    {
        OnDisk world;
        QVERIFY(world.open(u"desk"_s) && world.store);
        world.desk = std::make_unique<desk::Desk>(*world.store, world.deskClock, world.random, u"en"_s);
        QVERIFY(world.setUp());
        world.call = world.OneDesk::begin(u"call-1"_s, u"bill"_s);
        world.cut();
        world.note(notes);
        const DeskId old = world.desk->state().identity->desk;
        QList<QByteArray> unsent;
        for (const desk::EntryRow &row : WorkingSet(*world.store).list<desk::EntryRow>(old))
            if (row.n > world.desk->state().ackedUpTo)
                unsent += row.hash;
        QCOMPARE(unsent.size(), notes);
        world.standUp(); // the log is folded into the file

        std::set<int> saved;
        const qint64 pages = QFileInfo(world.home(u"desk/desk.db"_s)).size() / pageSize;
        for (qint64 page = 0; page < pages; page += page < 6 ? 1 : 3) {
            const QString name = u"copy%1"_s.arg(page);
            QVERIFY(QDir().mkpath(world.home(name)));
            for (const QString &file : QDir(world.home(u"desk"_s)).entryList(QDir::Files))
                QVERIFY(QFile::copy(world.home(u"desk/"_s + file), world.home(name + u'/' + file)));
            QFile file(world.home(name + u"/desk.db"_s));
            const qint64 at = page * pageSize + 1000;
            QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(at));
            const char flipped = char(file.read(1).at(0) ^ 1);
            QVERIFY(file.seek(at) && file.write(&flipped, 1) == 1);
            file.close();

            QVERIFY(world.open(name));
            if (world.door.state == DoorState::Open) { // a page that is not in use
                world.standUp();
                continue;
            }
            QCOMPARE(world.door.state, DoorState::StoreDamaged);
            world.custody->answer(desk::DoorAct::StartAnew, {});
            QVERIFY(QTest::qWaitFor([&] { return world.door.state == DoorState::Open; }));
            QVERIFY(!world.door.keptAt.isEmpty());
            saved.insert(world.door.savedNothing ? -1 : world.door.saved);
            QVERIFY(world.sitDown());
            QCOMPARE(world.desk->state().toCarry, quint64(world.door.saved));
            QVERIFY(!world.desk->state().identity);
            QList<QByteArray> hashes;
            for (const desk::EntryRow &row : WorkingSet(*world.store).list<desk::EntryRow>())
                hashes += row.hash;
            if (world.door.saved > 0) {
                world.reachable = true;
                QString code;
                (void)world.office->decide([&](office::Turn &turn) -> Done {
                    code = makeEnrolment(turn, u"desk 1"_s, Role::Agent, {brand}, cast::place);
                    return {};
                });
                world.send(desk::Enrol{u"wss://office"_s, code});
                QVERIFY(world.isOnline());
                QCOMPARE(world.newest<desk::LinkFact>()->unsent, 0u);
                for (const QByteArray &hash : hashes)
                    QCOMPARE(world.timesOnRecord(hash), 1);
            }
            world.standUp();
            QVERIFY(world.open(name)); // and it opens again, with its mark
            QCOMPARE(world.door.state, DoorState::Open);
            world.standUp();
        }
        QVERIFY(saved.contains(-1)); // who wrote them could not be read
        QVERIFY(saved.contains(notes));
        QVERIFY(std::any_of(saved.begin(), saved.end(), [](int one) { return one > 0 && one < notes; }));
        for (const QByteArray &hash : std::as_const(unsent))
            QCOMPARE(world.timesOnRecord(hash), 1);
        QVERIFY(world.officeRows<DeskRow>(old).first().frozen);
    }
};

PRIVITY_TEST(SalvageTest)
#include "tst_Salvage.moc"
