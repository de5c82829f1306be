// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/JournalBench.h"
#include "tests/bench/OfficeRate.h"
#include "tests/bench/Soak.h"
#include "tests/bench/SoakDesk.h"
#include "tests/bench/SyncBench.h"

#include "app/office/sample/Sample.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <cstdio>
#include <optional>
#include <variant>

using namespace privity::bench;
using namespace Qt::StringLiterals;

namespace {

enum ExitCode { Held = 0, Missed = 1, Usage = 2, Failed = 3 };

void print(const QString &line)
{
    std::fprintf(stdout, "%s\n", qPrintable(line));
    std::fflush(stdout);
}

using Asked = std::variant<OfficeBenchPlan, JournalBenchPlan, RateBenchPlan, SyncBenchPlan, SoakPlan>;

privity::Result<bool> bench(const OfficeBenchPlan &plan, const Print &to) { return officeBench(plan, to); }
privity::Result<bool> bench(const JournalBenchPlan &plan, const Print &to) { return journalBench(plan, to); }
privity::Result<bool> bench(const RateBenchPlan &plan, const Print &to) { return rateBench(plan, to); }
privity::Result<bool> bench(const SyncBenchPlan &plan, const Print &to) { return syncBench(plan, to); }
privity::Result<bool> bench(const SoakPlan &plan, const Print &to) { return soak(plan, to); }

std::optional<Asked> asked(const QCoreApplication &app)
{
    OfficeBenchPlan plan;
    JournalBenchPlan journal;
    SyncBenchPlan sync;
    SoakPlan soaked;
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Figures of the product, each with its limit or peer, in one run.\n"
        "office: contexts of customers open from a large store, cold and warm.\n"
        "journal: what was recorded is verified, entry by entry, on one core.\n"
        "rate: entries come in, by the office's core alone.\n"
        "sync: what desks save, send and hear of, with the real office over TLS.\n"
        "soak: the same for hours, while desks and office are killed and links cut.\n"
        "Exit codes: 0 all limits held, 1 one was missed, 2 usage, 3 it could not be measured."_s);
    parser.addOptions({{u"customers"_s, u"People in the store (%1)."_s.arg(plan.customers), u"N"_s},
        {u"data"_s, u"Where the store is kept, and filled on after an interruption (%1)."_s.arg(plan.folder),
            u"folder"_s},
        {u"opens"_s, u"How many contexts are opened (%1)."_s.arg(plan.opens), u"N"_s},
        {u"entries"_s, u"Entries in the journal (%1)."_s.arg(journal.entries), u"N"_s},
        {u"desks"_s, u"Desks that work (%1)."_s.arg(sync.desks), u"N"_s},
        {u"ratio"_s,
            u"Limit against the bare peer: point reads (%1), or hash and signature (%2)."_s.arg(plan.ratioAtMost)
                .arg(journal.ratioAtMost),
            u"X"_s}});
    parser.addOptions({{u"hours"_s, u"How long to soak (%1)."_s.arg(soaked.minutes / 60), u"H"_s},
        {u"minutes"_s, u"The same in minutes."_s, u"M"_s},
        {u"seed"_s, u"What is disturbed, and when (%1)."_s.arg(soaked.seed), u"S"_s}});
    parser.addHelpOption();
    parser.addPositionalArgument(u"name"_s, u"office, journal, rate, sync or soak"_s);
    bool sound = parser.parse(app.arguments());
    if (sound && parser.isSet(u"help"_s))
        parser.showHelp(Held);
    const auto number = [&](const QString &name, double otherwise, double most) {
        bool ok = true;
        const double value = parser.isSet(name) ? parser.value(name).toDouble(&ok) : otherwise;
        sound = sound && ok && value >= 1 && value <= most;
        return value;
    };
    plan.customers = quint64(number(u"customers"_s, double(plan.customers), double(privity::sample::maxCustomers)));
    plan.opens = int(number(u"opens"_s, plan.opens, 1e6));
    plan.ratioAtMost = number(u"ratio"_s, plan.ratioAtMost, 1000);
    journal.entries = quint64(number(u"entries"_s, double(journal.entries), 1e8));
    sync.verified = journal.entries;
    sync.desks = int(number(u"desks"_s, sync.desks, 500));
    journal.ratioAtMost = number(u"ratio"_s, journal.ratioAtMost, 1000);
    soaked.desks = sync.desks;
    soaked.minutes = number(u"minutes"_s, number(u"hours"_s, soaked.minutes / 60, 1e4) * 60, 1e6);
    soaked.seed = quint64(number(u"seed"_s, double(soaked.seed), 1e9));
    if (parser.isSet(u"data"_s))
        soaked.folder = plan.folder = journal.folder = sync.folder = parser.value(u"data"_s);
    const QStringList names = parser.positionalArguments();
    if (sound && names == QStringList{u"office"_s})
        return plan;
    if (sound && names == QStringList{u"journal"_s})
        return journal;
    if (sound && names == QStringList{u"rate"_s})
        return RateBenchPlan{sync.rated, sync.desks, sync.folder};
    if (sound && names == QStringList{u"soak"_s})
        return soaked;
    if (sound && names == QStringList{u"sync"_s})
        return sync;
    std::fprintf(stderr, "%s\n", qPrintable(parser.errorText().isEmpty() ? parser.helpText() : parser.errorText()));
    return std::nullopt;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 4 && qstrcmp(argv[1], "soak-desk") == 0) // started by soak
        return soakDesk(QString::fromLocal8Bit(argv[2]), QByteArray(argv[3]).toULongLong());
    const std::optional<Asked> plan = asked(app);
    if (!plan)
        return Usage;
    const privity::Result<bool> held = std::visit([](const auto &of) { return bench(of, print); }, *plan);
    if (!held) {
        std::fprintf(stderr, "%s\n", qPrintable(held.error().toText()));
        return Failed;
    }
    return *held ? Held : Missed;
}
