// SPDX-License-Identifier: Apache-2.0
// privity-kills desk|office|swap: ends one of the two real programs by SIGKILL at each point of its path to the disk and
// to the network, starts it again, and compares what was shown with what the office holds (F01, F02).
// swap: the desk, which in each of these lives takes a snapshot of a feed that was cut while it was away.
#include "app/desk/DeskHome.h"
#include "models/desk/DeskRows.h"
#include "tests/e2e/DeskProcess.h"
#include "tests/support/OfficeProcess.h"

#include <QCommandLineParser>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <cstdio>

using namespace privity::test;
using namespace Qt::StringLiterals;

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr int backWithinMs = 30000; // the programs are slow then; what is looked for is another thing
#else
constexpr int backWithinMs = 5000;
#endif
constexpr int patienceMs = 30000;
constexpr int killsOfAWorld = 150; //!< what it keeps is read after each

//! When and at what the program dies; where that is on an entry's way.
struct Point {
    const char *at;
    const char *means;
};
constexpr Point path[] = {
    {"before:log-write", "before the commit"},
    {"half:log-write", "in the middle of a page of the commit"},
    {"after:log-write", "in the commit"},
    {"before:log-sync", "the commit written and not synced"},
    {"after:log-sync", "after the commit, before anybody was told"},
    {"before:send", "before it was sent"},
    {"half:send", "half of it sent"},
    {"after:send", "sent, and the answer never read"},
    {"before:page-write", "before a checkpoint's page"},
    {"half:page-write", "in the middle of a checkpoint's page"},
    {"after:page-write", "in a checkpoint"},
    {"before:page-sync", "the checkpoint written and not synced"},
    {"after:page-sync", "after the checkpoint, before its log is emptied"},
};

//! What became of all of them.
struct Tally {
    int kills = 0;
    qsizetype entries = 0, posts = 0;
    int lost = 0, twice = 0, faults = 0;
    qint64 slowestMs = 0;

    bool fault(const QString &what)
    {
        if (++faults <= 20)
            fprintf(stderr, "%s\n", qPrintable(what));
        return false;
    }
};

//! One office with one desk, which are killed again and again.
class World
{
public:
    World(Tally &tally, const QString &desk, QString office, bool swaps)
        : m_tally(tally),
          m_swaps(swaps),
          m_desk(desk, m_folder.filePath(u"desk"_s)),
          m_office(m_folder.filePath(u"office"_s)),
          m_killedOffice(std::move(office))
    {
        m_desk.setEnvironment(u"LD_PRELOAD"_s, u"" PRIVITY_KILLAT ""_s);
    }
    ~World()
    {
        m_tally.entries += m_desk.saved().size();
        m_tally.posts += m_posted.size();
    }

    //! An enrolled desk with one chat on it.
    bool setUp()
    {
        if (!m_office.serve(0, m_swaps ? QStringList{u"--feed-days"_s, u"0"_s} : QStringList()))
            return fault(m_office.said());
        m_desk.start();
        m_desk.tell("enrol " + m_office.url().toUtf8() + ' ' + m_office.enrolCode().toUtf8());
        if (!await([this] { return m_desk.isOnline(); }, patienceMs))
            return fault(u"the desk can't be enrolled: "_s + m_desk.complaints().join(u' '));
        m_token = m_office.token();
        if (!post("arrived", R"("channel":"chat","direction":"inbound","agent":"Desk 1")"))
            return fault(u"the chat can't be posted"_s);
        return await([this] { return allIsThere(); }, patienceMs) || fault(u"the chat is not accepted"_s);
    }

    //! Both programs stay as they are between two of these: the desk ended, the office serving.
    bool killDesk(const QString &at)
    {
        if (!m_desk.hasEnded() && !endDesk(at))
            return false;
        if (m_swaps && !publishTwice())
            return fault(at + u": the policy can't be changed"_s);
        startDesk(at);
        m_desk.note(); // before it is online
        m_desk.note();
        said();
        if (await([this] { return m_desk.isOnline() || m_desk.hasEnded(); }, patienceMs) && !m_desk.hasEnded()) {
            m_desk.note();
            m_desk.note();
        }
        if (!endDesk(at))
            return false;
        if (m_swaps)
            judgeSwap(at, !m_desk.wasKilled());
        if (!m_desk.wasKilled())
            return false;
        QElapsedTimer since;
        since.start();
        startDesk({});
        if (m_swaps)
            m_desk.note(); // its acknowledgement comes after the snapshot
        endDesk(at);
        if (m_swaps)
            judgeSwap(at, true);
        back(at, since.elapsed());
        return true;
    }

    //! The desk online and the office not armed.
    bool killOffice(const QString &at)
    {
        stopOffice();
        m_desk.note();
        if (serve(at) && reconnect()) {
            m_desk.note();
            said();
            m_desk.note();
            await([this] { return allIsThere() || !m_office.isRunning(); }, patienceMs);
        }
        stopOffice();
        const bool killed = m_office.exitCode() == -1;
        compare(at); // what was acknowledged is there, before the desk could bring it again
        if (m_tally.faults > 0)
            return killed;
        m_desk.note();
        if (!serve({}))
            return fault(u"the office does not start again: "_s + m_office.said());
        QElapsedTimer since;
        since.start();
        if (!reconnect() || !await([this] { return allIsThere(); }, patienceMs))
            fault(at + u": not all came back"_s);
        if (killed)
            back(at, since.elapsed());
        return killed;
    }

    //! How often one calm life of it comes to each kind of point.
    QMap<QString, int> countOf(bool desk)
    {
        QMap<QString, int> counts;
        if (desk) {
            killDesk(u"count"_s);
            return m_desk.counted();
        }
        killOffice(u"count"_s);
        for (const QString &line : m_officeSaid.split(u'\n'))
            if (const QStringList words = line.split(u' '); words.size() == 3 && words[0] == u"count")
                counts.insert(words[1], words[2].toInt());
        return counts;
    }

    //! What the office holds of the desk: each entry once, in order, and all that was shown to be saved is there as it
    //! was shown (of what only stands on the desk, that comes when it is back).
    void compare(const QString &at, bool all = false)
    {
        QMap<quint64, QString> held;
        QSet<QString> ids;
        const Ran journal = m_office.run({u"journal"_s, u"--json"_s});
        for (const QString &line : journal.out.split(u'\n')) {
            const QJsonDocument row = QJsonDocument::fromJson(line.toUtf8());
            if (!row["author"_L1].toString().startsWith(u"d:"))
                continue;
            const auto n = quint64(row["n"_L1].toInteger());
            if (held.contains(n) || ids.contains(row["id"_L1].toString()))
                twice(u"%1: entry %2 is there twice"_s.arg(at).arg(n));
            held.insert(n, row["time"_L1].toString());
            ids.insert(row["id"_L1].toString());
        }
        if (!held.isEmpty() && (held.firstKey() != 1 || held.lastKey() != quint64(held.size())))
            lost(at + u": the numbers have a hole"_s);
        for (auto it = m_desk.saved().begin(); it != m_desk.saved().end(); ++it)
            if ((all || m_desk.synced().contains(it.key())) && held.value(it.key()) != it.value())
                lost(u"%1: entry %2 was %3 and is lost"_s.arg(at).arg(it.key()).arg(
                    all ? u"saved"_s : u"acknowledged"_s));
        if (held.size() > m_desk.notes() + 1) // and the chat's acceptance
            twice(at + u": there is more than was made"_s);
        for (const QString &words : std::as_const(m_posted))
            if (const qsizetype times = m_desk.heard().count(words); all && times != 1)
                times == 0 ? lost(at + u": the customer's words never came"_s)
                           : twice(at + u": the customer's words came twice"_s);
        for (const QString &complaint :
            m_desk.complaints().sliced(std::exchange(m_complaints, m_desk.complaints().size())))
            fault(at + u": "_s + complaint);
    }

    [[nodiscard]] int kills() const { return m_kills; }

    bool kill(bool desk, const QString &at) { return desk ? killDesk(at) : killOffice(at); }

    //! All that was shown to be saved is there, and it verifies.
    void close(const QString &at)
    {
        if (m_desk.hasEnded())
            startDesk({});
        await([this] { return allIsHeard(); }, backWithinMs);
        compare(at, true);
        if (const Ran ran = m_office.run({u"verify"_s}); ran.code != 0)
            fault(u"%1: verify says %2%3"_s.arg(at, ran.out, ran.err));
    }

private:
    bool fault(const QString &what) { return m_tally.fault(what); }
    void lost(const QString &what)
    {
        ++m_tally.lost;
        fault(what);
    }
    void twice(const QString &what)
    {
        ++m_tally.twice;
        fault(what);
    }

    //! Two policies while the desk is away: the first one's row is cut, so the desk's place is too old.
    bool publishTwice()
    {
        QFile shipped(QStringLiteral(PRIVITY_SOURCE_DIR "/resources/policies/norrland-energi.json"));
        if (!shipped.open(QIODevice::ReadOnly))
            return false;
        QJsonObject pack = QJsonDocument::fromJson(shipped.readAll()).object();
        m_version = std::max(m_version, pack[u"version"_s].toInt());
        QStringList paths{u"policy"_s, u"publish"_s};
        for (int i = 0; i < 2; ++i) {
            pack[u"version"_s] = ++m_version;
            paths += m_folder.filePath(u"pack-%1.json"_s.arg(i));
            QFile file(paths.last());
            if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(pack).toJson()) < 0)
                return false;
        }
        m_places += 2;
        return m_office.run(paths).code == 0;
    }
    //! The desk's store: the place and the pack of one snapshot, or of the one before.
    void judgeSwap(const QString &at, bool isDone)
    {
        const auto store = privity::desk::openDeskHome(m_folder.filePath(u"desk"_s));
        if (!store)
            return void(fault(at + u": "_s + store.error().toText()));
        privity::WorkingSet rows(**store);
        const auto place = rows.find<privity::desk::CursorRow>(u"brand:norrland-energi:policy"_s);
        QSet<int> versions;
        for (const auto &row : rows.list<privity::desk::PackRow>(OfficeProcess::norrland()))
            versions += row.version;
        const bool isNew = place && place->seq == m_places + 1;
        if (isNew != versions.contains(m_version))
            fault(at + u": half of a snapshot"_s);
        else if (isDone && !isNew)
            fault(at + u": the snapshot was not taken"_s);
        else if (versions.contains(m_version - 1))
            fault(at + u": it came row by row"_s);
    }

    bool post(const QByteArray &kind, const QByteArray &data)
    {
        const QByteArray id = QByteArray::number(++m_tried);
        return m_office.post("{\"specversion\":\"1.0\",\"id\":\"" + id
                       + "\",\"source\":\"/phone\",\"type\":\"privity.contact." + kind
                       + ".v1\",\"time\":\"2026-11-22T10:00:00Z\",\"data\":{\"brand\":\"norrland-energi\",\"contact\":"
                         "\"1\","
                       + data + "}}",
                   m_token)
            == 200;
    }
    //! The customer writes; what the office has taken the desk must hear.
    void said()
    {
        const QString words = QString::fromLatin1(OfficeProcess::personsWord()) + u"-%1"_s.arg(m_tried);
        if (post("said", "\"fromCustomer\":true,\"text\":\"" + words.toLatin1() + '"'))
            m_posted += words;
    }

    void startDesk(const QString &at)
    {
        m_desk.setEnvironment(u"PRIVITY_KILL_AT"_s, at);
        m_desk.start();
    }
    bool endDesk(const QString &at)
    {
        m_desk.leave();
        if (!await([this] { return m_desk.hasEnded(); }, 2 * backWithinMs))
            return fault(at + u": the desk does not end, so something waits"_s);
        return m_desk.wasKilled() || m_desk.exitCode() == 0 || fault(at + u": the desk ended with an error"_s);
    }

    bool serve(const QString &at)
    {
        const bool armed = !at.isEmpty();
        OfficeProcess &office = m_office;
        office.setProgram(armed ? m_killedOffice : OfficeProcess::program());
        office.setEnvironment(u"LD_PRELOAD"_s, armed ? u"" PRIVITY_KILLAT ""_s : QString());
        office.setEnvironment(u"PRIVITY_KILL_AT"_s, at);
        return office.serve(office.port());
    }
    void stopOffice()
    {
        m_office.stop();
        m_officeSaid = m_office.said();
        await([this] { return !m_desk.isOnline(); }, patienceMs);
    }
    bool reconnect()
    {
        m_desk.tell("try");
        return await([this] { return m_desk.isOnline() || !m_office.isRunning(); }, patienceMs) && m_desk.isOnline();
    }

    [[nodiscard]] bool allIsThere() const
    {
        return m_desk.isOnline() && m_desk.saved().size() == m_desk.notes() + 1
            && m_desk.synced().size() == m_desk.saved().size();
    }

    [[nodiscard]] bool allIsHeard() const
    {
        const QStringList heard = m_desk.heard();
        return std::all_of(
            m_posted.begin(), m_posted.end(), [&](const QString &words) { return heard.contains(words); });
    }

    void back(const QString &at, qint64 tookMs)
    {
        ++m_tally.kills;
        ++m_kills;
        m_tally.slowestMs = std::max(m_tally.slowestMs, tookMs);
        if (tookMs > backWithinMs)
            fault(u"%1: back after %2 ms"_s.arg(at).arg(tookMs));
    }

    Tally &m_tally;
    const bool m_swaps;
    int m_version = 0;    //!< of the newest pack
    quint64 m_places = 0; //!< of the policy's feed, beyond the first
    const QTemporaryDir m_folder;
    DeskProcess m_desk;
    OfficeProcess m_office;
    const QString m_killedOffice;
    QByteArray m_token;
    int m_tried = 0;      //!< posts
    QStringList m_posted; //!< words that the office has taken
    QString m_officeSaid;
    qsizetype m_complaints = 0; //!< told already
    int m_kills = 0;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(u"who"_s, u"desk, office or swap"_s);
    parser.addOptions(
        {{u"kills"_s, u"at least so many at each point; 0: each point of one life once"_s, u"n"_s, u"0"_s},
            {u"at"_s, u"only at points whose name holds this"_s, u"text"_s, {}},
            {u"desk"_s, u"the desk to use"_s, u"program"_s, u"" PRIVITY_HEADLESS ""_s},
            {u"office"_s, u"the office to kill"_s, u"program"_s, OfficeProcess::program()}});
    parser.addHelpOption();
    parser.process(application);
    const QString who = parser.positionalArguments().value(0);
    if (!QStringList{u"desk"_s, u"office"_s, u"swap"_s}.contains(who))
        parser.showHelp(2);
    const bool desk = who != u"office";

    QElapsedTimer since;
    since.start();
    Tally tally;
    std::unique_ptr<World> world;
    const auto freshWorld = [&] {
        world.reset();
        world = std::make_unique<World>(tally, parser.value(u"desk"_s), parser.value(u"office"_s), who == u"swap");
        return world->setUp();
    };
    int points = 0;
    QMap<QString, int> counts;
    if (freshWorld())
        counts = world->countOf(desk);
    for (const Point &point : path) {
        const QString at = QString::fromLatin1(point.at);
        if (!at.contains(parser.value(u"at"_s)))
            continue;
        const int length = counts.value(at.section(u':', 1));
        const int wanted = std::max(parser.value(u"kills"_s).toInt(), length);
        int killed = 0;
        // A life may come to a point less often than the counted one did: what then lives on is tried again.
        for (int k = 0; killed < wanted && k < 3 * wanted && length > 0 && tally.faults == 0; ++k) {
            if (world->kills() >= killsOfAWorld && !(world->close(at), freshWorld()))
                break;
            killed += world->kill(desk, u"%1:%2"_s.arg(at).arg(k % length + 1)) ? 1 : 0;
        }
        if (killed < wanted && tally.faults == 0)
            tally.fault(u"%1 (%2) is hardly reached"_s.arg(at, QString::fromLatin1(point.means)));
        world->close(at);
        printf("%-18s %4d of %4d  %s\n", point.at, killed, wanted, point.means);
        fflush(stdout);
        ++points;
    }
    world.reset();
    printf("kills of the %s: %d points, %d kills, %lld entries, %lld posts, %d lost, %d twice, slowest back %lld ms, "
           "%.0f s\n",
        qPrintable(who), points, tally.kills, tally.entries, tally.posts, tally.lost, tally.twice, tally.slowestMs,
        double(since.elapsed()) / 1000);
    return tally.faults == 0 ? 0 : 1;
}
