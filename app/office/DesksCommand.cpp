// SPDX-License-Identifier: Apache-2.0
// desks: who is enrolled, and what is the matter with whom.
#include "app/office/Commands.h"
#include "models/sync/OfficeFork.h"
#include "models/sync/OfficeWipe.h"

using namespace Qt::StringLiterals;

namespace privity::office {

int desks(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Lists the desks. Entries that a desk's key signed and that contradict its record are kept beside it: that "
        "disk was copied, or put back. One of the two goes on, the other stops at its next link, until it is enrolled "
        "anew: that freezes the id of both, and each machine's new desk carries over what it had not sent."_s);
    parser.addOption(dataOption());
    int code = 0;
    if (!parse(parser, arguments, console, code))
        return code;
    const std::optional<OfficeHome> home = openHome(parser, console);
    if (!home)
        return ExitEnvironment;
    WorkingSet rows(*home->store);
    for (const DeskRow &desk : rows.list<DeskRow>()) {
        QStringList line{desk.id.text, desk.name, QString(spell(desk.role)), desk.brands.join(u','),
            u"%1 entries"_s.arg(desk.acceptedUpTo),
            desk.seenAt.ms > 0 ? u"seen %1"_s.arg(desk.seenAt.toText()) : u"never seen"_s};
        if (desk.revoked)
            line += u"revoked"_s;
        if (desk.frozen)
            line += u"frozen: another was enrolled in its place"_s;
        if (desk.succeeds)
            line += u"succeeds %1"_s.arg(desk.succeeds->text);
        const QList<QuarantineRow> first =
            rows.rows<QuarantineRow>({&tableOf<QuarantineRow>(), {toValue(desk.id)}, {}, 1, false});
        if (!first.isEmpty())
            line += u"copied: %1 entries of another history, from %2 on"_s.arg(desk.quarantined).arg(first.first().n);
        if (const std::optional<WipeRow> wipe = wipeOf(rows, desk.id))
            line += wipe->doneAt ? u"wiped"_s : u"to be wiped"_s;
        console.say(line.join(u"  "_s));
    }
    return rows.fault() ? console.error(*rows.fault()) : int(ExitHeld);
}

} // namespace privity::office
