// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/Soak.h"

#include "app/storage/SqlCipherDatabase.h"
#include "app/storage/Stores.h"
#include "tests/bench/Fleet.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTimer>
#include <QtEndian>
#include <random>

using namespace Qt::StringLiterals;

namespace privity::bench {
namespace {

constexpr int sampleEveryMs = 5000;
constexpr double settledAfterSeconds = 300; //!< a process's first minutes are not its growth
constexpr double judgedAfterSeconds = 600;  //!< of measured life: a link up or down is no growth
constexpr int restWithinMs = 60000;
constexpr size_t oneInTen = 10; //!< desks that are measured, and left alive
constexpr int drainWithinMs = 300000;
constexpr quint64 longestCalmMs = 6000; // between two faults

//! Growth of processes that start anew: one line through the samples of each life, the same slope for all.
class Growth
{
public:
    void begin() { close(); }
    void add(double seconds, double value) { m_life.emplace_back(seconds, value); }
    [[nodiscard]] double anHour()
    {
        close();
        return m_variance > 0 ? m_covariance / m_variance * 3600 : 0;
    }
    //! Of another process of the kind: the same slope for all.
    void join(Growth other)
    {
        close();
        other.close();
        m_covariance += other.m_covariance;
        m_variance += other.m_variance;
        m_span += other.m_span;
        m_most = std::max(m_most, other.m_most);
    }
    [[nodiscard]] double most() const { return m_most; }
    [[nodiscard]] double seconds() const { return m_span; } //!< measured

private:
    void close()
    {
        double time = 0, value = 0;
        m_span += m_life.empty() ? 0 : m_life.back().first - m_life.front().first;
        for (const auto &[at, what] : m_life) {
            time += at / double(m_life.size());
            value += what / double(m_life.size());
            m_most = std::max(m_most, what);
        }
        for (const auto &[at, what] : m_life) {
            m_covariance += (at - time) * (what - value);
            m_variance += (at - time) * (at - time);
        }
        m_life.clear();
    }
    std::vector<std::pair<double, double>> m_life;
    double m_covariance = 0, m_variance = 0, m_most = 0, m_span = 0;
};

//! A store's size with what its log holds beyond the file (https://www.sqlite.org/fileformat2.html#the_write_ahead_log:
//! what stands in the headers is not encrypted). Of a log that is written meanwhile, about.
qint64 sizeOf(const QString &store)
{
    constexpr qsizetype header = 32, frameHeader = 24;
    qint64 size = QFileInfo(store).size();
    QFile log(store + u"-wal"_s);
    const QByteArray first = log.open(QIODevice::ReadOnly) ? log.read(header) : QByteArray();
    if (first.size() < header)
        return size;
    const qint64 page = qFromBigEndian<quint32>(first.constData() + 8);
    QByteArray frame;
    for (qint64 at = header; log.seek(at) && (frame = log.read(frameHeader)).size() == frameHeader
         && frame.sliced(8, 8) == first.sliced(16, 8);
         at += frameHeader + page)
        size = std::max(size, page * qFromBigEndian<quint32>(frame.constData() + 4)); // 0: no commit ends with it
    return size;
}

//! Where nothing is under way: as many at the end as at the beginning.
int openFiles(qint64 pid) { return int(QDir(u"/proc/%1/fd"_s.arg(pid)).entryList(QDir::Files | QDir::System).size()); }

//! What a process takes: resident megabytes, its stores' pages aside, of which it keeps so many, once there are so many;
//! open files at rest.
struct Taken {
    Growth memory;
    int filesFirst = 0, filesLast = 0;
    qint64 pid = 0;
    double since = 0;

    void sample(qint64 now, double seconds, const QStringList &stores, int cacheKiB)
    {
        if (now != std::exchange(pid, now)) {
            memory.begin();
            since = seconds;
        }
        QFile status(u"/proc/%1/statm"_s.arg(pid));
        if (pid == 0 || seconds - since < settledAfterSeconds || !status.open(QIODevice::ReadOnly))
            return;
        const double resident = status.readAll().split(' ').value(1).toDouble() * 4096;
        const qint64 cache = qint64(cacheKiB) * 1024;
        if (sizeOf(stores.front()) < cache) // it fills still
            return;
        qint64 pages = 0;
        for (const QString &store : stores)
            pages += std::min(sizeOf(store), cache);
        memory.add(seconds, (resident - double(pages)) / 1e6);
    }
};

//! One desk's process, started anew as often as it ends, and what it said was saved.
struct Desk {
    QString name, folder;
    QString id; //!< as the journal names it; known with its first contact
    quint64 seed = 0;
    QProcess process;
    QSet<quint64> saved;
    QByteArray newest; //!< what it said last
    bool isIdle = false, isDrained = false;
    int starts = 0;
    Taken taken;

    ~Desk() { process.kill(), process.waitForFinished(); }
    void start(const QByteArray &first)
    {
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationFilePath(),
            {u"soak-desk"_s, folder, QString::number(seed + quint64(++starts) * 1000)});
        process.write(first + '\n');
    }
    void read()
    {
        while (process.canReadLine()) {
            newest = process.readLine().trimmed();
            const QList<QByteArray> words = newest.split(' ');
            isIdle = isIdle || words.first() == "idle";
            isDrained = isDrained || words.first() == "drained";
            if (words.first() == "saved")
                saved.insert(words.value(1).toULongLong());
        }
    }
};

class Soak
{
public:
    Soak(const SoakPlan &plan, const QString &folder, const Print &print)
        : m_plan(plan), m_print(print), m_folder(folder), m_fleet(folder), m_random(plan.seed)
    {
    }

    Result<bool> run()
    {
        if (const Done done = begin(); !done)
            return done.error();
        m_print(u"%1 desks, %2 minutes, seed %3"_s.arg(m_plan.desks).arg(m_plan.minutes).arg(m_plan.seed));
        QTimer sampling, calling;
        QObject::connect(&sampling, &QTimer::timeout, &sampling, [this] { sample(); });
        QObject::connect(&calling, &QTimer::timeout, &calling, [this] { call(); });
        sampling.start(sampleEveryMs);
        calling.start(200);
        Done done;
        while (done && m_clock.elapsed() < m_plan.minutes * 60000) {
            waitUntil([] { return false; }, int(200 + below(longestCalmMs)));
            done = disturb();
        }
        calling.stop();
        if (done)
            done = end();
        return done ? judge() : Result<bool>(done.error());
    }

private:
    quint64 below(quint64 bound) { return m_random() % bound; }
    [[nodiscard]] size_t measured() const { return std::max<size_t>(m_desks.size() / oneInTen, 1); }
    Desk &anyDesk() { return *m_desks[measured() + below(m_desks.size() - measured())]; }

    Done begin()
    {
        if (const Done served = m_fleet.serve(); !served)
            return served;
        m_office.filesFirst = openFiles(m_fleet.office().processId());
        m_wire = std::make_unique<DarkWire>(m_fleet.office().port());
        for (int i = 1; i <= m_plan.desks; ++i) {
            m_desks.push_back(std::make_unique<Desk>());
            Desk &desk = *m_desks.back();
            desk.name = u"Desk %1"_s.arg(i);
            desk.folder = m_folder + u"/desk%1"_s.arg(i);
            desk.seed = m_plan.seed * 1'000'000 + quint64(i);
            QObject::connect(
                &desk.process, &QProcess::readyReadStandardOutput, &desk.process, [&desk] { desk.read(); });
            desk.start("enrol " + m_wire->url().toLatin1() + ' ' + m_fleet.office().enrolCode(desk.name).toLatin1());
        }
        if (!waitUntil([&] { return std::ranges::all_of(m_desks, [](const auto &desk) { return desk->isIdle; }); }))
            return fail(ErrorCode::TimedOut, u"a desk is not enrolled"_s);
        for (size_t i = 0; i < measured(); ++i)
            m_desks[i]->taken.filesFirst = openFiles(m_desks[i]->process.processId());
        m_clock.start();
        return {};
    }

    void call()
    {
        for (const auto &desk : m_desks) {
            QByteArray answer;
            if (!desk->isIdle)
                continue;
            desk->isIdle = false; // it says so again as long as nothing comes
            if (m_fleet.post(desk->name, answer, below(m_fleet.customers()), 2000) == 200)
                desk->id = QJsonDocument::fromJson(answer)["desk"_L1].toString();
            return;
        }
    }

    Done restart(Desk &desk, bool gently)
    {
        gently ? desk.process.closeWriteChannel() : desk.process.kill();
        if (!desk.process.waitForFinished(30000))
            return fail(ErrorCode::TimedOut, desk.name + u" does not end"_s);
        desk.read();
        desk.start("resume");
        return {};
    }

    Done disturb()
    {
        const quint64 what = below(100);
        m_faults += 1;
        if (what < 45)
            return restart(anyDesk(), what < 10);
        if (what < 90
            || m_clock.elapsed() > m_plan.minutes * 30000) { // half the time the office lives, and is measured
            m_wire->cut(what < 60 ? 100 : 30, [this](quint64 bound) { return below(bound); });
            return {};
        }
        m_officeStarts += 1;
        what < 95 ? m_fleet.office().kill() : m_fleet.office().stop();
        return m_fleet.serve();
    }

    //! In the second half: caches and arenas fill for as long as all is new to them, and a leak goes on.
    void sample()
    {
        const double seconds = double(m_clock.elapsed()) / 1000;
        if (seconds < m_plan.minutes * 30)
            return;
        m_office.sample(m_fleet.office().processId(), seconds,
            {m_folder + u"/office/store.db"_s, m_folder + u"/office/keys.db"_s}, storage::OpenOptions().cacheKiB);
        for (size_t i = 0; i < measured(); ++i)
            m_desks[i]->taken.sample(
                m_desks[i]->process.processId(), seconds, {m_desks[i]->folder + u"/desk.db"_s}, storage::deskCacheKiB);
    }

    //! Nothing is disturbed any more, and nobody works: the office comes to have everything.
    Done end()
    {
        for (const auto &desk : m_desks) {
            desk->isDrained = false;
            desk->process.write("rest\n");
        }
        if (!waitUntil([&] { return std::ranges::all_of(m_desks, [](const auto &desk) { return desk->isDrained; }); },
                drainWithinMs))
            for (const auto &desk : m_desks)
                if (!desk->isDrained)
                    return fail(ErrorCode::TimedOut,
                        desk->name + u" does not get rid of what it saved: "_s + QString::fromUtf8(desk->newest));
        for (size_t i = 0; i < measured(); ++i)
            m_desks[i]->taken.filesLast = openFiles(m_desks[i]->process.processId());
        for (const auto &desk : m_desks) {
            desk->process.closeWriteChannel();
            if (!desk->process.waitForFinished(30000))
                return fail(ErrorCode::TimedOut, desk->name + u" does not end"_s);
            desk->read();
        }
        const auto last = [this] { return m_office.filesLast = openFiles(m_fleet.office().processId()); };
        (void)waitUntil([&] { return last() <= m_office.filesFirst; }, restWithinMs);
        m_fleet.office().stop();
        return {};
    }

    //! By author, how often each n stands in the journal.
    Result<QHash<QString, QHash<quint64, int>>> journal() const
    {
        QProcess process;
        process.start(test::OfficeProcess::program(), {u"journal"_s, u"--data"_s, m_folder + u"/office"_s});
        if (!process.waitForFinished(600000) || process.exitCode() != 0)
            return fail(ErrorCode::TimedOut, u"the journal is not printed"_s);
        QHash<QString, QHash<quint64, int>> all;
        for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
            const QJsonObject entry = QJsonDocument::fromJson(line).object();
            if (!line.isEmpty())
                all[entry["author"_L1].toString()][quint64(entry["n"_L1].toInteger())] += 1;
        }
        return all;
    }

    Result<bool> judge()
    {
        const auto kept = journal();
        if (!kept)
            return kept.error();
        QProcess verify;
        verify.start(test::OfficeProcess::program(), {u"verify"_s, u"--data"_s, m_folder + u"/office"_s});
        const bool isSound = verify.waitForFinished(3600000) && verify.exitCode() == 0;
        quint64 saved = 0, lost = 0, doubled = 0;
        for (const auto &desk : m_desks) {
            saved += quint64(desk->saved.size());
            const QHash<quint64, int> entries = kept->value(desk->id);
            for (const quint64 n : std::as_const(desk->saved)) {
                lost += entries.value(n) == 0 ? 1 : 0;
                doubled += entries.value(n) > 1 ? 1 : 0;
            }
        }
        row(m_print, u"faults put in; of them the office ended and served again",
            u"%1; %2"_s.arg(number(m_faults), number(m_officeStarts)));
        bool held = row(m_print, u"entries that desks said were saved", number(saved), u"≥ 1"_s, saved > 0);
        held &= row(m_print, u"of them not in the journal", number(lost), u"0"_s, lost == 0);
        held &= row(m_print, u"of them more than once", number(doubled), u"0"_s, doubled == 0);
        held &= row(m_print, u"privity-office verify", isSound ? u"sound"_s : u"not sound"_s, u"sound"_s, isSound);
        held &= grew(u"the office", m_office);
        Taken desk;
        for (const auto &each : m_desks) {
            desk.memory.join(each->taken.memory);
            desk.filesFirst = std::max(desk.filesFirst, each->taken.filesFirst);
            desk.filesLast = std::max(desk.filesLast, each->taken.filesLast);
        }
        held &= grew(u"a desk", desk);
        return held;
    }

    bool grew(QStringView who, Taken &taken)
    {
        const bool isFlat = row(m_print, who.toString() + u": open files at rest, first; last"_s,
            u"%1; %2"_s.arg(taken.filesFirst).arg(taken.filesLast), u"no more"_s, taken.filesLast <= taken.filesFirst);
        const double memory = taken.memory.anHour();
        if (taken.memory.seconds() < judgedAfterSeconds)
            return row(m_print, who.toString() + u": too short to say how it grows"_s,
                       u"%1 s, most %2 MB besides its pages"_s.arg(taken.memory.seconds(), 0, 'f', 0)
                           .arg(taken.memory.most(), 0, 'f', 1))
                && isFlat;
        return row(m_print, who.toString() + u" grows by"_s,
                   u"%1 MB an hour, most %2 MB"_s.arg(memory, 0, 'f', 2).arg(taken.memory.most(), 0, 'f', 1),
                   u"< %1 MB an hour"_s.arg(m_plan.megabytesAnHour), memory < m_plan.megabytesAnHour)
            && isFlat;
    }

    const SoakPlan &m_plan;
    const Print &m_print;
    const QString m_folder;
    Fleet m_fleet;
    std::unique_ptr<DarkWire> m_wire;
    std::vector<std::unique_ptr<Desk>> m_desks;
    std::mt19937_64 m_random;
    QElapsedTimer m_clock;
    Taken m_office;
    quint64 m_faults = 0, m_officeStarts = 0;
};

} // namespace

Result<bool> soak(const SoakPlan &plan, const Print &print)
{
    QDir().mkpath(plan.folder);
    QTemporaryDir folder(QDir(plan.folder).absoluteFilePath(u"soak"_s));
    Soak run(plan, folder.path(), print);
    const Result<bool> held = run.run();
    folder.setAutoRemove(held && *held); // else it is evidence
    return held;
}

} // namespace privity::bench
