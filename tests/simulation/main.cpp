// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/SeededWorld.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHashFunctions>
#include <cstdio>

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
    quint64 from = 1, seeds = 100;
    qint64 ms = 0;
    bool trace = false, lines = false, replay = false;
};

std::optional<Asked> asked(const QCoreApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Seeded worlds of desks, office and a faulty link. Exit codes: 0 held, 1 found faults, 2 usage."_s);
    parser.addOptions({{u"seeds"_s, u"How many worlds (100)."_s, u"N"_s}, {u"from"_s, u"The first seed (1)."_s, u"S"_s},
        {u"seed"_s, u"This one world only."_s, u"S"_s},
        {u"trace"_s, u"Print each world's trace hash; with --seed every line."_s},
        {u"replay"_s, u"Run each world twice and compare the traces bit by bit."_s},
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
    QCoreApplication app(argc, argv);
    const std::optional<Asked> wish = asked(app);
    if (!wish)
        return Usage;
    QElapsedTimer clock;
    clock.start();
    Counters all;
    quint64 ran = 0, faults = 0;
    for (quint64 seed = wish->from; ran < wish->seeds || clock.elapsed() < wish->ms; ++seed, ++ran) {
        RunReport report = runWorld({seed, wish->lines ? Trace::Print(print) : Trace::Print(), nullptr});
        if (wish->trace)
            print("seed " + QByteArray::number(seed) + ' ' + report.traceHash.toHex());
        if (wish->replay && !report.fault) {
            QHashSeed::resetRandomGlobalSeed(); // an order that no container promises would show here
            if (runWorld({seed, {}, nullptr}).traceHash != report.traceHash)
                report.fault = "the replay differs";
        }
        if (report.fault) {
            faults += 1;
            print(report.toText());
        }
        all.add(report.counters);
    }
    printTable("messages taken in", all.messages);
    printTable("faults done", all.faults);
    printTable("what came of it", all.events);
    const double seconds = double(std::max<qint64>(clock.elapsed(), 1)) / 1000;
    print(QByteArray::number(ran) + " seeds, " + QByteArray::number(faults) + " with a fault, "
        + QByteArray::number(double(ran) / seconds, 'f', 1) + " seeds/s");
    return faults == 0 ? Held : FoundFaults;
}
