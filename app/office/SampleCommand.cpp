// SPDX-License-Identifier: Apache-2.0
#include "app/office/Commands.h"
#include "app/office/sample/Sample.h"

using namespace Qt::StringLiterals;

namespace privity::office {

int sample(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Makes sample exports, their mappings and the truth about who is who."_s);
    parser.addOptions({{u"customers"_s, u"How many people, 1 to %1. Default: 60"_s.arg(privity::sample::maxCustomers),
                           u"number"_s, u"60"_s},
        {u"seed"_s, u"The same seed makes the same people. Default: %1"_s.arg(privity::sample::defaultSeed),
            u"number"_s, QString::number(privity::sample::defaultSeed)}});
    parser.addPositionalArgument(u"folder"_s, u"Where to; it is made."_s);
    int code = 0;
    if (!parse(parser, arguments, console, code, Takes::More))
        return code;
    bool counted = false, seeded = false;
    const qint64 customers = parser.value(u"customers"_s).toLongLong(&counted);
    const quint64 seed = parser.value(u"seed"_s).toULongLong(&seeded);
    if (parser.positionalArguments().size() != 1)
        return console.usage(u"sample takes one folder."_s);
    if (!counted || customers < 1 || customers > privity::sample::maxCustomers)
        return console.usage(u"--customers takes a number from 1 to %1."_s.arg(privity::sample::maxCustomers));
    if (!seeded)
        return console.usage(u"--seed takes a number."_s);
    const auto report = privity::sample::writeSample(parser.positionalArguments().first(), customers, seed);
    if (!report)
        return console.error(report.error());
    console.say(u"%1 people, %2 records, %3 bytes in %4"_s.arg(report->customers)
                    .arg(report->records)
                    .arg(report->bytes)
                    .arg(parser.positionalArguments().first()));
    return ExitHeld;
}

} // namespace privity::office
