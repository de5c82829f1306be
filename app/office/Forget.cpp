// SPDX-License-Identifier: Apache-2.0
// forget, keys: what is forgotten, and the keys that make it so.
#include "app/office/Commands.h"
#include "app/office/KeyHome.h"
#include "app/platform/SystemPorts.h"
#include "models/customer/BlindIndex.h"
#include "models/office/Parts.h"

using namespace Qt::StringLiterals;

namespace privity::office {
namespace {

QString reasons()
{
    QStringList all;
    for (const QLatin1StringView reason : forgetReasons)
        all += QString(reason);
    return all.join(u", "_s);
}

Done look(const OfficeHome &home, const std::function<void(Turn &)> &at)
{
    return home.decide([&](Turn &turn) -> Done { return at(turn), Done(); });
}

void tell(const Console &console, const QString &brand, const QList<Unconfirmed> &open)
{
    for (const Unconfirmed &one : open)
        for (const DeskRow &desk : one.desks)
            console.say(u"  %1 number %2: not yet confirmed by %3 (%4)"_s.arg(brand)
                            .arg(one.counter)
                            .arg(desk.name, desk.id.text));
}

int status(const QCommandLineParser &parser, const Console &console)
{
    const std::optional<OfficeHome> home = openHome(parser, console);
    if (!home)
        return ExitEnvironment;
    const Timestamp now = SystemClock().now();
    const Done looked = look(*home, [&](Turn &turn) {
        for (const auto &[brand, keys] : home->keys.brands) {
            const auto epoch = turn.rows.find<keystore::KeyEpochRow>(brand).value_or(keystore::KeyEpochRow{});
            console.say(u"%1: epoch %2 since %3; %4 forgotten%5"_s.arg(brand)
                            .arg(epoch.epoch)
                            .arg(epoch.since.toText())
                            .arg(turn.rows.list<keystore::ForgottenRow>(brand).size())
                            .arg(now.ms - epoch.since.ms > keyEpochMs ? u"; older than 30 days: run “keys rotate”"_s
                                                                      : QString()));
            tell(console, brand, unconfirmed(turn, brand));
        }
    });
    return looked ? int(ExitHeld) : console.error(looked.error());
}

int rotate(const QCommandLineParser &parser, const Console &console)
{
    if (OfficeHome::isNew(dataPath(parser))) // where there is no office, there is no folder to lock
        return openHome(parser, console), ExitEnvironment;
    const auto alone =
        hold(parser, Held::Serving, u"An office serves %1. Stop it first: its keys are changed."_s, console);
    const auto keys = alone
        ? hold(parser, Held::KeysAlone, u"Another command works in %1. Wait for its end."_s, console)
        : std::nullopt;
    if (!keys)
        return ExitEnvironment;
    Result<OfficeHome> home = OfficeHome::open(dataPath(parser));
    if (!home)
        return console.error(home.error());
    if (const Done done = rotateKeys(*std::move(home)); !done)
        return console.error(done.error());
    console.say(u"A new key epoch began; the keys before it are gone, and copies of keys.db made before open nothing.\n"
                "Copy keys.db, keys.key and forgotten.list now; keys/*.kek.* belong in no copy."_s);
    return ExitHeld;
}

} // namespace

Result<CustomerId> customerOf(Turn &turn, const QString &brand, const QString &named)
{
    if (CustomerId::isValid(named))
        return CustomerId{named};
    const QString source = named.section(u'/', 0, 0), key = named.section(u'/', 1);
    const QByteArray token = indexOf(turn, brand).token(crossReferenceTerm(source, key));
    for (const TokenRow &row : turn.rows.list<TokenRow>(brand, token))
        if (row.source == source && row.key == key)
            return row.customer;
    return fail(ErrorCode::NotFound, named);
}

int forget(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Forgets a customer for good: destroys the keys of what is held, erases records, words and what finds them, "
        "and tells every desk of the brand. Proof of consent and do-not-contact stay. Also beside a serving office."_s);
    parser.addOptions({{u"brand"_s, u"Required: the brand that forgets."_s, u"brand"_s},
        {u"reason"_s, u"%1. Default: request"_s.arg(reasons()), u"reason"_s, u"request"_s}, dataOption()});
    parser.addPositionalArgument(u"customer"_s, u"The customer's id (c:…), or a source and its key there: crm/4711."_s);
    int code = 0;
    if (!parse(parser, arguments, console, code, Takes::More))
        return code;
    if (!has(parser, arguments, {u"brand"_s}, console))
        return ExitUsage;
    const QString reason = parser.value(u"reason"_s), brand = parser.value(u"brand"_s);
    if (parser.positionalArguments().size() != 1)
        return console.usage(u"forget takes one customer."_s);
    if (std::find(forgetReasons.begin(), forgetReasons.end(), reason) == forgetReasons.end())
        return console.usage(u"There is no reason “%1”; there are: %2."_s.arg(reason, reasons()));
    std::optional<OfficeHome> home = openHome(parser, console);
    if (!home)
        return ExitEnvironment;
    if (const Done served = checkBrands(*home, {brand}); !served)
        return console.error(served.error(), ExitUsage);
    Result<CustomerId> customer = CustomerId{};
    const Done looked =
        look(*home, [&](Turn &turn) { customer = customerOf(turn, brand, parser.positionalArguments().first()); });
    if (!looked)
        customer = looked.error();
    ForgetReport report;
    const Done done = customer ? forgetDurably(*home, brand, *customer, reason, report) : Done(customer.error());
    if (!done && done.error().code == ErrorCode::NotFound)
        return console.refuse(
            u"Nothing is held of “%1” that could be forgotten."_s.arg(parser.positionalArguments().first()),
            ExitFaults);
    if (!done && report.isPromised)
        return console.refuse(
            done.error().toText() + u" It is on the list of the forgotten: the next start or command completes it."_s,
            ExitEnvironment);
    if (!done)
        return console.error(done.error());
    console.say(u"Forgotten: number %1 of %2; %3, %4, %5."_s.arg(report.counter)
                    .arg(brand, counted(report.done.records, "record"_L1, "records"_L1),
                        counted(report.done.parts, "entry or message"_L1, "entries and messages"_L1),
                        counted(report.done.keys, "key"_L1, "keys"_L1)));
    if (report.logs)
        console.say(
            u"  A store's log could not be emptied now; that happens by itself later: %1"_s.arg(report.logs->toText()));
    tell(console, brand, report.unconfirmed);
    return ExitHeld;
}

int keys(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"status: how old the keys are, and which desks have not confirmed that they forgot.\n"
        "rotate: begins a new key epoch, so that older copies of keys.db open nothing; the office must not serve."_s);
    parser.addOption(dataOption());
    parser.addPositionalArgument(u"what"_s, u"status or rotate."_s);
    int code = 0;
    if (!parse(parser, arguments, console, code, Takes::More))
        return code;
    const QString what = parser.positionalArguments().join(u' ');
    if (what == u"status"_s)
        return status(parser, console);
    return what == u"rotate"_s ? rotate(parser, console) : console.usage(u"keys takes status or rotate."_s);
}

} // namespace privity::office
