// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/SeededWorld.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHashFunctions>
#include <array>
#include <cstdio>
#include <malloc.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace privity::simulation;
using namespace Qt::StringLiterals;

namespace {

enum ExitCode { Held = 0, FoundFaults = 1, Usage = 2 };

void print(const QByteArray &line)
{
    std::fprintf(stdout, "%s\n", line.constData());
    std::fflush(stdout);
}

void printTable(const char *title, const std::map<QByteArray, quint64> &table)
{
    print(title);
    for (const auto &[name, count] : table)
        print("  " + QByteArray::number(count).rightJustified(9) + "  " + name);
}

struct Asked {
    quint64 from = 1, seeds = 100, jobs = 1, atLeast = 0, bugs = 0;
    qint64 ms = 0;
    int desks = 0;
    bool trace = false, lines = false, replay = false;
};

//! What some worlds came to; text, so that it goes through a pipe.
struct Tally {
    quint64 ran = 0, faults = 0;
    Counters counters;

    void add(const Tally &more)
    {
        ran += more.ran;
        faults += more.faults;
        counters.add(more.counters);
    }
    [[nodiscard]] QByteArray toText() const
    {
        QByteArray text = QByteArray::number(ran) + ' ' + QByteArray::number(faults) + '\n';
        for (const auto &[mark, table] :
            {std::pair('m', &counters.messages), std::pair('f', &counters.faults), std::pair('e', &counters.events)})
            for (const auto &[name, count] : *table)
                text += mark + QByteArray::number(count) + ' ' + name + '\n';
        return text;
    }
    static Tally fromText(const QByteArray &text)
    {
        Tally tally;
        QList<QByteArray> lines = text.split('\n');
        const QByteArray first = lines.takeFirst();
        tally.ran = first.split(' ').first().toULongLong();
        tally.faults = first.split(' ').last().toULongLong();
        for (const QByteArray &line : lines) {
            const qsizetype at = line.indexOf(' ');
            if (at < 0)
                continue;
            auto &table = line[0] == 'm' ? tally.counters.messages
                : line[0] == 'f'         ? tally.counters.faults
                                         : tally.counters.events;
            table[line.mid(at + 1)] += line.sliced(1, at - 1).toULongLong();
        }
        return tally;
    }
};

//! For every planted bug the world, among the first that find it, that shows it in the fewest steps: planted-bugs.csv.
int recordBugs(quint64 worlds)
{
    constexpr quint64 atMost = 10000;
    print("bug,seed,promise,steps,first seed,fault");
    bool all = true;
    for (const BugRow &row : plantedBugs()) {
        std::optional<RunReport> best;
        quint64 first = 0;
        for (quint64 seed = 1; seed <= (best ? worlds : atMost); ++seed) {
            const std::unique_ptr<PlantedBug> bug = row.make();
            RunReport report = runWorld({seed, {}, bug.get()});
            const bool isShown = report.fault && report.fault->startsWith(row.shows);
            if (isShown && !best)
                first = seed;
            if (isShown && (!best || report.steps < best->steps))
                best = std::move(report);
        }
        all = all && best;
        const auto number = [](quint64 value) { return QByteArray::number(value); };
        print(row.name + ','
            + (best ? number(best->seed) + ',' + best->fault->left(2) + ',' + number(best->steps) + ',' + number(first)
                        + ',' + best->fault->replace(',', ';')
                    : "not found"));
    }
    return all ? Held : FoundFaults;
}

//! Every `jobs`-th world, beginning with the `job`-th.
Tally run(const Asked &wish, quint64 job)
{
    QElapsedTimer clock;
    clock.start();
    Tally tally;
    for (quint64 at = job; at < wish.seeds || clock.elapsed() < wish.ms; at += wish.jobs) {
        const quint64 seed = wish.from + at;
        RunReport report = runWorld({seed, wish.lines ? Trace::Print(print) : Trace::Print(), nullptr, wish.desks});
        if (wish.trace)
            print("seed " + QByteArray::number(seed) + ' ' + report.traceHash.toHex());
        if (wish.replay && !report.fault) {
            QHashSeed::resetRandomGlobalSeed(); // an order that no container promises would show here
            if (runWorld({seed, {}, nullptr, wish.desks}).traceHash != report.traceHash)
                report.fault = "the replay differs";
        }
        if (report.fault) {
            tally.faults += 1;
            print(report.toText());
        }
        tally.ran += 1;
        tally.counters.add(report.counters);
    }
    return tally;
}

//! One process a job: the seeded generator is a process's.
std::optional<Tally> runAll(const Asked &wish)
{
    struct Child {
        pid_t pid;
        int pipe;
    };
    std::vector<Child> children;
    for (quint64 job = 1; job < wish.jobs; ++job) {
        std::array<int, 2> ends{};
        if (pipe(ends.data()) != 0)
            return std::nullopt;
        const pid_t pid = fork();
        if (pid < 0)
            return std::nullopt;
        if (pid == 0) {
            const QByteArray text = run(wish, job).toText();
            const bool told = write(ends[1], text.constData(), size_t(text.size())) == text.size();
            _exit(told ? 0 : 1);
        }
        close(ends[1]);
        children.push_back({pid, ends[0]});
    }
    Tally all = run(wish, 0);
    for (const Child &child : children) {
        QByteArray text;
        std::array<char, 4096> bytes{};
        for (ssize_t size = 0; (size = read(child.pipe, bytes.data(), bytes.size())) > 0;)
            text.append(bytes.data(), size);
        int status = 0;
        if (waitpid(child.pid, &status, 0) != child.pid || status != 0)
            return std::nullopt; // it died: what it would have told is not known
        all.add(Tally::fromText(text));
    }
    return all;
}

std::optional<Asked> asked(const QCoreApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Seeded worlds of desks, office and a faulty link. Exit codes: 0 held, 1 found faults, 2 usage."_s);
    parser.addOptions({{u"seeds"_s, u"How many worlds (100)."_s, u"N"_s}, {u"from"_s, u"The first seed (1)."_s, u"S"_s},
        {u"seed"_s, u"This one world only."_s, u"S"_s},
        {u"trace"_s, u"Print each world's trace hash; with --seed every line."_s},
        {u"replay"_s, u"Run each world twice and compare the traces bit by bit."_s},
        {u"jobs"_s, u"How many processes share the worlds (1)."_s, u"J"_s},
        {u"desks"_s, u"So many desks in each world (drawn: 1 to 5)."_s, u"N"_s},
        {u"at-least"_s, u"Fail unless everything that can happen happened so often."_s, u"N"_s},
        {u"bugs"_s, u"Find every planted bug; of the first N worlds, print the shortest that shows it."_s, u"N"_s},
        {u"minutes"_s, u"Go on with further seeds until so many minutes have passed."_s, u"M"_s}});
    parser.addHelpOption();
    bool sound = parser.parse(app.arguments()) && parser.positionalArguments().isEmpty();
    if (sound && parser.isSet(u"help"_s))
        parser.showHelp(Held);
    Asked wish;
    const auto number = [&](const QString &name, quint64 otherwise) {
        bool ok = true;
        const quint64 value = parser.isSet(name) ? parser.value(name).toULongLong(&ok) : otherwise;
        sound = sound && ok;
        return value;
    };
    wish.seeds = number(u"seeds"_s, parser.isSet(u"minutes"_s) ? 0 : wish.seeds);
    wish.from = number(u"from"_s, wish.from);
    wish.ms = qint64(number(u"minutes"_s, 0)) * 60000;
    wish.jobs = std::max<quint64>(number(u"jobs"_s, 1), 1);
    wish.desks = int(number(u"desks"_s, 0));
    wish.bugs = number(u"bugs"_s, 0);
    wish.atLeast = number(u"at-least"_s, 0);
    wish.trace = parser.isSet(u"trace"_s);
    wish.replay = parser.isSet(u"replay"_s);
    if (parser.isSet(u"seed"_s)) {
        wish.from = number(u"seed"_s, 1);
        wish.seeds = 1;
        wish.lines = wish.trace;
    }
    if (!sound)
        std::fprintf(stderr, "%s\n", qPrintable(parser.errorText().isEmpty() ? parser.helpText() : parser.errorText()));
    return sound ? std::optional(wish) : std::nullopt;
}

} // namespace

int main(int argc, char **argv)
{
    mallopt(M_TRIM_THRESHOLD, 1 << 30); // what one world gave back the next one takes
    mallopt(M_MMAP_THRESHOLD, 1 << 30);
    QCoreApplication app(argc, argv);
    const std::optional<Asked> wish = asked(app);
    if (!wish)
        return Usage;
    if (wish->bugs > 0)
        return recordBugs(wish->bugs);
    QElapsedTimer clock;
    clock.start();
    const std::optional<Tally> all = runAll(*wish);
    if (!all) {
        std::fprintf(stderr, "a process of worlds died\n");
        return FoundFaults;
    }
    printTable("messages taken in", all->counters.messages);
    printTable("faults done", all->counters.faults);
    printTable("what came of it", all->counters.events);
    const std::vector<QByteArray> rare = happenedLess(all->counters, wish->atLeast);
    for (const QByteArray &name : rare)
        print("fewer than " + QByteArray::number(wish->atLeast) + ": " + name);
    const double seconds = double(std::max<qint64>(clock.elapsed(), 1)) / 1000;
    print(QByteArray::number(all->ran) + " seeds, " + QByteArray::number(all->faults) + " with a fault, "
        + QByteArray::number(seconds, 'f', 1) + " s, " + QByteArray::number(double(all->ran) / seconds, 'f', 1)
        + " seeds/s");
    return all->faults == 0 && rare.empty() ? Held : FoundFaults;
}
