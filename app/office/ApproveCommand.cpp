// SPDX-License-Identifier: Apache-2.0
// policy key, sign, approvers, publish: two people, neither of whom is the office, agree to what is visible.
#include "app/office/Commands.h"
#include "app/office/PackApprovals.h"
#include "app/platform/KeyFile.h"
#include "models/office/Policies.h"
#include "models/policy/Approval.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace privity::office {
namespace {

QCommandLineOption passphraseOption(const QString &what) { return {u"passphrase-file"_s, what, u"file"_s}; }

//! "anna=9hZ…": who, and the key that their `policy key` printed.
Result<QList<Approver>> namedIn(const QStringList &words)
{
    QList<Approver> people;
    for (const QString &word : words) {
        const auto key = crypto::fromBase64(word.section(u'=', 1));
        if (word.section(u'=', 0, 0).isEmpty() || !key || key->size() != 32)
            return fail(ErrorCode::Malformed, word);
        people += Approver{word.section(u'=', 0, 0), *key};
    }
    return people;
}

} // namespace

int makeApproverKey(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Makes an approver's key, on the approver's own machine, and prints its public half. The file stays there."_s);
    parser.addOptions({{u"out"_s, u"Required: where the key is kept, sealed."_s, u"file"_s}, chosenPassphraseOption()});
    int code = 0;
    if (!parse(parser, arguments, console, code))
        return code;
    if (!has(parser, arguments, {u"out"_s, u"passphrase-file"_s}, console))
        return ExitUsage;
    const QString path = parser.value(u"out"_s);
    if (QFile::exists(path))
        return console.refuse(u"%1 is there already; it was left as it is."_s.arg(path), ExitFaults);
    const std::optional<SecretBytes> passphrase = chosenPassphrase(parser, console, code);
    if (!passphrase)
        return code;
    const crypto::SignKey key = crypto::SignKey::make();
    if (const Done kept = keyfile::write(path, keyfile::sealUnder(passphrase->view(), key.secret.view())); !kept)
        return console.error(kept.error());
    console.say(QString::fromLatin1(crypto::toBase64(key.publicKey)));
    return ExitHeld;
}

int signPolicy(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Adds an approver's word to packs, in a file beside each. Whoever signs has read what it makes visible: "
        "“policy lint” and “policy what-if” say it."_s);
    parser.addOptions({{u"key"_s, u"Required: the approver's key, as “policy key” made it."_s, u"file"_s},
        passphraseOption(u"Required: opens the key."_s)});
    parser.addPositionalArgument(u"pack"_s, u"Policy packs (JSON)."_s, u"pack…"_s);
    int code = 0;
    if (!parse(parser, arguments, console, code, Takes::More))
        return code;
    if (!has(parser, arguments, {u"key"_s, u"passphrase-file"_s}, console))
        return ExitUsage;
    if (parser.positionalArguments().isEmpty())
        return console.usage(u"policy sign needs a policy pack."_s);
    const Result<crypto::SignKey> key = openSealedKey(parser.value(u"key"_s), parser.value(u"passphrase-file"_s));
    if (!key)
        return refuseSealedKey(console, key.error());
    const QStringList paths = parser.positionalArguments();
    for (const QString &path : paths) {
        const Result<PackFile> file = readPackFile(path);
        if (!file)
            return console.error(file.error(), exitFor(file.error()));
        const Result<PolicyPack> pack = readPolicyPack(file->json);
        if (!pack)
            return console.refuse(
                u"%1 is no policy pack: %2. It was not signed."_s.arg(path, pack.error().detail), ExitFaults);
        if (const Done added = addApproval(*file, approve(*key, pack->canonical)); !added)
            return console.error(added.error());
        console.say(u"Signed: %1, version %2, in %3"_s.arg(pack->brand).arg(pack->version).arg(approvalsPath(path)));
    }
    return ExitHeld;
}

int nameApprovers(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Names the people whose word packs need from now on: two of them for each. Takes the place of those named "
        "before. Only while the office does not serve; desks hear of it at their next link."_s);
    parser.addOptions({dataOption(),
        {u"approver"_s, u"Required, twice or more: a name, and what “policy key” printed."_s, u"name=key"_s},
        passphraseOption(u"Required: opens the identity key."_s), identityOption()});
    parser.addPositionalArgument(
        u"pack"_s, u"The packs in force, signed by two of them, unless they were published so."_s, u"[pack…]"_s);
    int code = 0;
    if (!parse(parser, arguments, console, code, Takes::More))
        return code;
    if (!has(parser, arguments, {u"approver"_s, u"passphrase-file"_s}, console))
        return ExitUsage;
    const Result<QList<Approver>> people = namedIn(parser.values(u"approver"_s));
    if (!people)
        return console.usage(
            u"“%1” is not a name, =, and a public key of 32 bytes in base64."_s.arg(people.error().detail));
    QList<Approval> words;
    for (const QString &path : parser.positionalArguments()) {
        const Result<PackFile> file = readPackFile(path);
        if (!file)
            return console.error(file.error(), exitFor(file.error()));
        words += file->approvals;
    }
    const auto lock = hold(parser, Held::Serving, u"An office serves %1. Stop it first."_s, console);
    if (!lock)
        return ExitEnvironment;
    const std::optional<OfficeHome> home = openHome(parser, console, storage::Access::ReadWrite, lock);
    if (!home)
        return ExitEnvironment;
    const Result<crypto::SignKey> identity = openSealedKey(identityPath(parser), parser.value(u"passphrase-file"_s));
    if (!identity)
        return refuseSealedKey(console, identity.error());
    SignedStatement statement;
    const Done done = home->decide([&](Turn &turn) -> Done {
        const Result<SignedStatement> made = nameApprovers(turn, *identity, *people, words);
        if (made)
            statement = *made;
        return made ? Done() : Done(made.error());
    });
    if (!done && (done.error().code == ErrorCode::PolicyNotApproved || done.error().code == ErrorCode::Malformed))
        return console.refuse(
            u"%1. The packs in force need the word of two of them first: “policy sign”. Nothing was changed."_s.arg(
                done.error().detail),
            ExitFaults);
    const Done kept = done ? home->keepStatement(statement) : done;
    if (!kept)
        return console.error(kept.error(), exitFor(kept.error()));
    for (const Approver &person : *people)
        console.say(u"Approver: %1"_s.arg(person.name));
    console.say(u"From now on a policy pack needs the word of two of them. Move the identity key off this machine."_s);
    return ExitHeld;
}

int publishPolicies(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Puts policy packs in force; a serving office feeds them to its desks."_s);
    parser.addOption(dataOption());
    parser.addPositionalArgument(u"pack"_s, u"Policy packs (JSON)."_s, u"pack…"_s);
    int code = 0;
    if (!parse(parser, arguments, console, code, Takes::More))
        return code;
    const QStringList paths = parser.positionalArguments();
    if (paths.isEmpty())
        return console.usage(u"policy publish needs a policy pack."_s);
    QList<PackFile> packs;
    for (const QString &path : paths) { // all of them before anything is changed
        const Result<PackFile> file = readPackFile(path);
        if (!file)
            return console.error(file.error(), exitFor(file.error()));
        packs += *file;
        if (const Result<PolicyPack> pack = readPolicyPack(file->json); !pack)
            return console.refuse(
                u"%1 is no policy pack: %2. Nothing was changed."_s.arg(path, pack.error().detail), ExitFaults);
    }
    const std::optional<OfficeHome> home = openHome(parser, console);
    if (!home)
        return ExitEnvironment;
    QStringList told;
    const Done done = home->decide([&](Turn &turn) -> Done {
        for (qsizetype i = 0; i < packs.size(); ++i) {
            const Done published = publishPolicy(turn, packs[i].json, packs[i].approvals);
            if (!published && published.error().code != ErrorCode::AlreadyDone)
                return fail(published.error().code, paths[i] + u": "_s + published.error().detail);
            told += published ? u"In force: %1"_s.arg(paths[i]) : u"In force before: %1"_s.arg(paths[i]);
        }
        return {};
    });
    if (!done && done.error().code == ErrorCode::Conflict)
        return console.refuse(u"%1. Nothing was changed."_s.arg(done.error().detail), ExitFaults);
    if (!done && done.error().code == ErrorCode::PolicyNotApproved)
        return console.refuse(
            u"%1 of the named people have signed it (“policy sign”). Nothing was changed."_s.arg(done.error().detail),
            ExitFaults);
    return tell(console, done, told);
}

} // namespace privity::office
