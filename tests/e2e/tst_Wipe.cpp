// SPDX-License-Identifier: Apache-2.0
#include "app/desk/Wiping.h"
#include "tests/e2e/DeskProcess.h"
#include "tests/support/OfficeProcess.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace privity;
using namespace privity::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 20000;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray wide(const QByteArray &text)
{
    QByteArray out;
    for (const char c : text)
        out += QByteArray(1, c) + QByteArray(1, '\0');
    return out;
}

} // namespace

//! Erasing a desk by order, with the two real programs (F18; F01 within a wipe).
class WipeTest : public QuietTest
{
    Q_OBJECT

    QTemporaryDir m_folder;
    OfficeProcess m_office{path(u"office"_s)};
    int m_desks = 0;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    //! A desk with a chat, and notes that the office has.
    struct Seat {
        QString home, id;
        QByteArray key;
        std::unique_ptr<DeskProcess> desk;
        [[nodiscard]] bool isOnline() const
        {
            return await([this] { return desk->isOnline(); }, patienceMs);
        }
        [[nodiscard]] bool isQuiet() const
        {
            return await([this] { return desk->allIsAcknowledged(); }, patienceMs);
        }
        [[nodiscard]] bool isWiped() const
        {
            return await([this] { return desk->isWiped(); }, patienceMs);
        }
        [[nodiscard]] bool isDelivered() const
        {
            return await([this] { return desk->isDelivered() && desk->hasEnded(); }, patienceMs);
        }
        [[nodiscard]] QStringList left() const
        {
            return QDir(home).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
        }
        //! Nothing but the note, and in it neither the key nor a word of what was there.
        [[nodiscard]] bool isEmpty() const
        {
            if (left() != QStringList{u"wiped.json"_s})
                return false;
            const QByteArray bytes = contentOf(home + u"/wiped.json"_s);
            for (const QByteArray &canary :
                {QByteArray("canary"), wide("canary"), QByteArray("CANARY"), key, key.toBase64(), key.toHex()})
                if (bytes.contains(canary))
                    return false;
            return true;
        }
    };

    std::unique_ptr<Seat> seat()
    {
        auto made = std::make_unique<Seat>();
        const QString name = u"Desk %1"_s.arg(++m_desks);
        made->home = path(u"desk-%1"_s.arg(m_desks));
        made->desk = std::make_unique<DeskProcess>(u"" PRIVITY_HEADLESS ""_s, made->home);
        made->desk->start();
        made->desk->tell("enrol " + m_office.url().toUtf8() + ' ' + m_office.enrolCode(name).toUtf8());
        if (!made->isOnline())
            return nullptr;
        const QByteArray contact = "chat-" + QByteArray::number(m_desks);
        const QByteArray arrived = "{\"specversion\":\"1.0\",\"id\":\"" + contact
            + "\",\"source\":\"/phone\",\"type\":\"privity.contact.arrived.v1\",\"time\":\"2026-11-21T10:00:00Z\","
              "\"data\":{\"brand\":\"norrland-energi\",\"contact\":\""
            + contact + "\",\"channel\":\"chat\",\"direction\":\"inbound\",\"agent\":\"" + name.toUtf8() + "\"}}";
        if (m_office.post(arrived, m_token) != 200)
            return nullptr;
        made->desk->tell("note canary one");
        made->desk->tell("note canary two");
        if (!await([&] { return made->desk->synced().size() >= 3; }, patienceMs) || !made->isQuiet())
            return nullptr;
        made->key = contentOf(made->home + u"/desk.key"_s);
        static const QRegularExpression author(u"\"author\":\"(d:[^\"]+)\""_s);
        const QString journal = m_office.run({u"journal"_s}).out;
        for (auto at = author.globalMatch(journal); at.hasNext();) // the newest desk's is the last one that is new
            if (const QString id = at.next().captured(1); !m_known.contains(id)) {
                m_known += id;
                made->id = id;
            }
        return made->key.size() == 32 && !made->id.isEmpty() ? std::move(made) : nullptr;
    }
    Ran order(const Seat &seat, QStringList more = {})
    {
        return m_office.run(
            QStringList{u"wipe"_s, u"--desk"_s, seat.id, u"--reason"_s, u"it was stolen"_s, u"--by"_s, u"E. Officer"_s,
                u"--officer"_s, u"anna="_s + path(u"anna"_s), u"--officer"_s, u"ben="_s + path(u"ben"_s)}
            + more);
    }
    QString line(const Seat &seat) const
    {
        for (const QString &line : m_office.run({u"wipes"_s}).out.split(u'\n'))
            if (line.startsWith(seat.id))
                return line;
        return {};
    }
    QByteArray m_token;
    QStringList m_known;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_office.serve(), qPrintable(m_office.said()));
        m_token = m_office.token();
        for (const QString &name : {u"anna"_s, u"ben"_s}) {
            QVERIFY(writePrivately(path(name), "the passphrase of " + name.toUtf8() + '\n'));
            QCOMPARE(m_office.run({u"officer"_s, u"--name"_s, name, u"--passphrase-file"_s, path(name)}).code, 0);
            QCOMPARE(m_office.run({u"officer"_s, u"--name"_s, name, u"--passphrase-file"_s, path(name)}).code, 1);
        }
    }

    void aDeskAtWorkIsErasedAndShowsNothingAgain()
    {
        const auto desk = seat();
        QVERIFY(desk);
        QCOMPARE(order(*desk).code, 0);
        for (int i = 0; i < 20; ++i)
            desk->desk->tell("note canary while it comes");
        QVERIFY2(desk->isDelivered(), qPrintable(desk->desk->said()));
        QVERIFY(desk->desk->said().contains(u"wiped E. Officer it was stolen\n"_s));
        QVERIFY(desk->isEmpty());
        QVERIFY2(line(*desk).contains(u"done"_s) && line(*desk).contains(u" 0 entries never came"_s),
            qPrintable(line(*desk)));
        for (const quint64 n : desk->desk->synced()) // what was acknowledged stays
            QVERIFY(m_office.run({u"journal"_s, u"--author"_s, desk->id}).out.contains(u"\"n\":%1,"_s.arg(n)));

        desk->desk->start();
        QVERIFY(desk->isWiped());
        QVERIFY2(!desk->desk->said().contains(u"saved"_s) && !desk->desk->said().contains(u"online"_s),
            qPrintable(desk->desk->said()));
        desk->desk->kill();
        QVERIFY(desk->isEmpty());
    }

    void aDeskThatWasOffIsErasedWhenItComesBack()
    {
        const auto desk = seat();
        QVERIFY(desk);
        desk->desk->kill();
        QCOMPARE(order(*desk).code, 0);
        QVERIFY2(line(*desk).endsWith(u"ordered  approved by anna, ben"_s), qPrintable(line(*desk)));
        QCOMPARE(order(*desk).out, u"Ordered before: "_s + desk->id); // twice is once
        desk->desk->start();
        QVERIFY2(desk->isDelivered(), qPrintable(desk->desk->said()));
        QVERIFY(desk->isEmpty());
        QVERIFY(line(*desk).contains(u"done"_s));
        QVERIFY(order(*desk).out.startsWith(u"Erased already, "_s)); // a copy of it hears the same order
    }

    void aRevokedDeskIsErasedAndWhatItHadNotSentIsCounted()
    {
        const auto desk = seat();
        QVERIFY(desk);
        const quint16 port = m_office.port();
        m_office.stop();
        QVERIFY(await([&] { return !desk->desk->isOnline(); }, patienceMs));
        const qsizetype before = desk->desk->saved().size();
        for (int i = 0; i < 3; ++i)
            desk->desk->tell("note canary offline");
        QVERIFY(await([&] { return desk->desk->saved().size() == before + 3; }, patienceMs));
        QCOMPARE(m_office.run({u"revoke"_s, u"--desk"_s, desk->id}).code, 0);
        QCOMPARE(order(*desk).code, 0);
        QVERIFY(m_office.serve(port));
        desk->desk->tell("try");
        QVERIFY2(desk->isDelivered(), qPrintable(desk->desk->said()));
        QVERIFY(desk->isEmpty());
        QVERIFY2(line(*desk).contains(u" 3 entries never came, of 3 unsent"_s), qPrintable(line(*desk)));
    }

    void killedAtAnyStepItGoesOnAndShowsNothing()
    {
        const auto desk = seat();
        QVERIFY(desk);
        desk->desk->kill();
        const QString image = path(u"image"_s);
        QVERIFY(QDir().mkpath(image));
        for (const QString &name : desk->left())
            QVERIFY(QFile::copy(desk->home + u'/' + name, image + u'/' + name));
        QCOMPARE(order(*desk).code, 0);
        int inTheWipe = 0, withoutOffice = 0;
        bool through = false;
        for (int k = 1; k < 200 && !through; k += inTheWipe > 0 ? 1 : 4) {
            const QByteArray where = "step " + QByteArray::number(k) + '\n';
            for (const QString &name : desk->left())
                QVERIFY(QFile::remove(desk->home + u'/' + name));
            for (const QString &name : QDir(image).entryList(QDir::Files))
                QVERIFY(QFile::copy(image + u'/' + name, desk->home + u'/' + name));
            desk->desk->setEnvironment(u"LD_PRELOAD"_s, u"" PRIVITY_KILL_AT_LIBRARY ""_s);
            desk->desk->setEnvironment(u"PRIVITY_KILL_AT"_s, u"before:step:%1"_s.arg(k));
            desk->desk->start();
            QVERIFY2(await([&] { return desk->desk->hasEnded(); }, patienceMs), where + desk->desk->said().toUtf8());
            through = !desk->desk->wasKilled();
            const bool isNoted = QFile::exists(desk->home + u"/wiped.json"_s);
            const bool hasKey = QFile::exists(desk->home + u"/desk.key"_s);
            QVERIFY2(isNoted || hasKey, where + "the key went before the note");
            QVERIFY2(!hasKey || QFile::exists(desk->home + u"/desk.db"_s), where + "the store went before the key");
            desk->desk->setEnvironment(u"LD_PRELOAD"_s, {});
            desk->desk->setEnvironment(u"PRIVITY_KILL_AT"_s, {});
            if (through)
                break;
            inTheWipe += isNoted;
            if (isNoted && withoutOffice == 0) { // then the receipt waits
                const quint16 port = m_office.port();
                m_office.stop();
                desk->desk->start();
                QVERIFY(desk->isWiped());
                QVERIFY2(desk->isEmpty(), where + desk->left().join(u' ').toUtf8());
                desk->desk->kill();
                QVERIFY(m_office.serve(port));
                ++withoutOffice;
            }
            const bool isOwed = !isNoted || contentOf(desk->home + u"/wiped.json"_s).contains("\"wiped\":");
            desk->desk->start();
            QVERIFY2(isOwed ? desk->isDelivered() : desk->isWiped(), where + desk->desk->said().toUtf8());
            desk->desk->kill();
            if (isNoted) // it never was a desk again
                QVERIFY2(!desk->desk->said().contains(u"saved"_s) && !desk->desk->said().contains(u"online"_s),
                    where + desk->desk->said().toUtf8());
            QVERIFY2(desk->isEmpty(), where + desk->left().join(u' ').toUtf8());
        }
        QVERIFY(through);
        QVERIFY(withoutOffice == 1);
        QVERIFY2(inTheWipe >= 8, QByteArray::number(inTheWipe));
        QVERIFY2(line(*desk).contains(u" 0 entries never came"_s), qPrintable(line(*desk)));
    }

    //! The program with its window: the office hears of it, and a second start opens nothing.
    void theDeskOfPeopleIsErasedToo()
    {
        const auto desk = seat();
        QVERIFY(desk);
        desk->desk->kill();
        QCOMPARE(order(*desk).code, 0);
        QProcess window;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        window.setProcessEnvironment(environment);
        window.setProcessChannelMode(QProcess::MergedChannels);
        const QStringList arguments{
            u"--keep-environment"_s, u"--data"_s, desk->home, u"--key-file"_s, desk->home + u"/desk.key"_s};
        window.start(QFileInfo(OfficeProcess::program()).path() + u"/privity"_s, arguments);
        const QString note = desk->home + u"/wiped.json"_s;
        const bool done =
            await([&] { return QFile::exists(note) && !contentOf(note).contains("\"wiped\":"); }, patienceMs);
        window.kill();
        window.waitForFinished();
        QVERIFY2(done && line(*desk).contains(u"done"_s), window.readAll() + line(*desk).toUtf8());
        const auto isGone = [&] {
            QStringList left = desk->left();
            left.removeAll(u"window.json"_s);
            return left == QStringList{u"wiped.json"_s};
        };
        QVERIFY2(isGone(), qPrintable(desk->left().join(u' ')));
        for (const QString &name : {u"/desk.db"_s, u"/desk.key"_s}) { // as if it had been ended before it was through
            QFile file(desk->home + name);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("left") == 4);
        }
        window.start(window.program(), arguments);
        QVERIFY2(await(isGone, patienceMs), qPrintable(desk->left().join(u' ')));
        window.kill();
        window.waitForFinished();
        QVERIFY2(isGone(), qPrintable(desk->left().join(u' ')));
    }

    void aboveFiveDesksTwoOfficersMustAgree()
    {
        const auto one = seat();
        QStringList arguments{u"wipe"_s, u"--reason"_s, u"x"_s};
        for (const QString &id : std::as_const(m_known))
            arguments += {u"--desk"_s, id};
        QVERIFY(m_known.size() > 5);
        const Ran alone = m_office.run(arguments);
        QCOMPARE(alone.code, 1);
        QVERIFY2(alone.err.contains(u"two officers must agree"_s), qPrintable(alone.err));
        const auto approvedWith = [&](const QString &first, const QString &second) {
            return m_office.run(arguments + QStringList{u"--officer"_s, first, u"--officer"_s, second});
        };
        const QString anna = u"anna="_s + path(u"anna"_s), ben = u"ben="_s + path(u"ben"_s);
        QCOMPARE(approvedWith(anna, anna).code, 1);
        const Ran wrong = approvedWith(u"anna="_s + path(u"ben"_s), ben);
        QCOMPARE(wrong.code, 1);
        QVERIFY2(wrong.err.contains(u"The passphrase of anna is wrong"_s), qPrintable(wrong.err));
        QCOMPARE(approvedWith(anna, ben).code, 0);
        QCOMPARE(m_office.run({u"wipe"_s, u"--desk"_s, u"d:none"_s, u"--reason"_s, u"x"_s}).code, 2);
        QVERIFY(m_office.run({u"desks"_s}).out.contains(u"wiped"_s));
        QCOMPARE(m_office.run({u"verify"_s}).code, 0); // orders and receipts are entries like others
    }
};

PRIVITY_TEST(WipeTest)
#include "tst_Wipe.moc"
