// SPDX-License-Identifier: Apache-2.0
#include "app/office/Commands.h"

#include <QCoreApplication>
#include <array>
#include <sys/prctl.h>
#include <sys/resource.h>

using namespace privity::office;
using namespace Qt::StringLiterals;

namespace {

struct Entry {
    QLatin1StringView name;
    int (*run)(const QStringList &, const Console &);
    QLatin1StringView what;
};

constexpr std::array commands{
    Entry{"serve"_L1, serve, "serve desks and take events"_L1},
    Entry{"enrol"_L1, enrol, "make a code with which a desk enrols"_L1},
    Entry{"revoke"_L1, revoke, "take a desk out of service for good"_L1},
    Entry{"desks"_L1, desks, "list the desks and what is the matter with them"_L1},
    Entry{"wipe"_L1, wipe, "order desks to erase themselves"_L1},
    Entry{"wipes"_L1, wipes, "list those orders and what became of them"_L1},
    Entry{"officer"_L1, officer, "name an officer, who must agree when desks are many"_L1},
    Entry{"token"_L1, grantToken, "make a token for a phone or chat system"_L1},
    Entry{"policy"_L1, policy, "check, try, sign and publish policy packs"_L1},
    Entry{"import"_L1, importSources, "import customers from source systems"_L1},
    Entry{"forget"_L1, forget, "forget a customer for good"_L1},
    Entry{"keys"_L1, keys, "tell the keys' age; begin a new key epoch"_L1},
    Entry{"mask"_L1, mask, "show a customer as an agent would see them"_L1},
    Entry{"journal"_L1, journal, "print what was recorded"_L1},
    Entry{"verify"_L1, verify, "check what was recorded; export it"_L1},
    Entry{"witness"_L1, witness, "write the signed heads for somebody outside"_L1},
    Entry{"recover"_L1, recover, "begin anew after an older store was put back"_L1},
    Entry{"sample"_L1, sample, "make sample data"_L1},
};

} // namespace

int main(int argc, char **argv)
{
    // No core file and no ptrace by the same user, before any key is read: what a core holds is out of our hands.
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);

    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"privity-office"_s);
    const Console console{stdout, stderr};
    QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"help" && arguments.size() > 2) // help enrol: enrol --help
        arguments = {arguments[0], arguments[2], u"--help"_s};
    const QString name = arguments.value(1);
    for (const Entry &entry : commands) {
        if (name != entry.name)
            continue;
        arguments.removeAt(1);
        arguments[0] = u"privity-office "_s + name;
        return entry.run(arguments, console);
    }
    if (name == u"--version" || name == u"-v") {
        console.say(versionLine());
        return ExitHeld;
    }
    const bool asked = name == u"--help" || name == u"-h" || name == u"help";
    if (!asked && !name.isEmpty())
        console.refuse(u"There is no command “%1”."_s.arg(name), ExitUsage);
    const Console to{asked ? stdout : stderr, stderr};
    to.say(u"Usage: privity-office <command> [options]; every command has --help."_s);
    for (const Entry &entry : commands)
        to.say(u"  %1 %2"_s.arg(QString(entry.name).leftJustified(10), QString(entry.what)));
    to.say(u"  %1 tell the version"_s.arg(u"--version"_s.leftJustified(10)));
    to.say(u"Exit codes: 0 held, 1 found faults, 2 usage, 3 this machine lacks something."_s);
    return asked ? int(ExitHeld) : int(ExitUsage);
}
