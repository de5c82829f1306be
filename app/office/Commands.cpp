// SPDX-License-Identifier: Apache-2.0
#include "app/office/Commands.h"

#include "app/platform/KeyFile.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>
#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace privity::office {
namespace {

constexpr qsizetype leastLetters = 12; //!< of a passphrase that is chosen

//! Steers a terminal, turns a line round or ends it elsewhere; the joiners are letters of some languages.
bool misleads(QChar c)
{
    return c.category() == QChar::Other_Control
        || (c.category() == QChar::Other_Format && c != QChar(0x200c) && c != QChar(0x200d))
        || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
}

} // namespace

void Console::say(const QString &line) const
{
    std::fprintf(out, "%s\n", qUtf8Printable(line));
    std::fflush(out);
}

int Console::error(const Error &error, int code) const
{
    const bool wantsBackup = error.code == ErrorCode::StoreDamaged;
    return refuse(wantsBackup ? error.toText()
                + u" Put a backup of store.db and keys.db back, then run “recover”; if that was just done, remove "
                  "store.db-mark and keys.db-mark first."_s
                              : error.toText(),
        code);
}

int Console::refuse(const QString &sentence, int code) const
{
    std::fprintf(err, "privity-office: %s\n", qUtf8Printable(sentence));
    return code;
}

int Console::usage(const QString &what) const { return refuse(what + u" Ask for --help."_s, ExitUsage); }

QString versionLine() { return QStringLiteral("privity-office " PRIVITY_VERSION); }

int exitFor(const Error &error)
{
    return error.code < ErrorCode::StoreWrongKey ? ExitFaults : ExitEnvironment; // the table's last group
}

int tell(const Console &console, const Done &done, const QStringList &lines)
{
    if (!done)
        return console.error(done.error(), exitFor(done.error()));
    for (const QString &line : lines)
        console.say(line);
    return ExitHeld;
}

QString inOneLine(QString text)
{
    std::replace_if(text.begin(), text.end(), misleads, QChar::ReplacementCharacter);
    return text;
}

QString osUser()
{
    const auto name = [](uid_t user) {
        const passwd *known = getpwuid(user);
        return known ? QString::fromLocal8Bit(known->pw_name) : u"uid %1"_s.arg(user);
    };
    bool isByAnother = false;
    const uint behind = qEnvironmentVariable("SUDO_UID").toUInt(&isByAnother); // root could say anything anyhow
    return getuid() == 0 && isByAnother ? u"%1 as root"_s.arg(name(behind)) : name(getuid());
}

QString counted(qint64 count, QLatin1StringView one, QLatin1StringView many)
{
    return QString::number(count) + u' ' + (count == 1 ? one : many);
}

int refuseDesk(const Console &console, const Error &error)
{
    return error.code == ErrorCode::NotFound ? console.refuse(
               u"There is no desk with the id %1; “desks” lists them. Nothing was changed."_s.arg(error.detail),
               ExitFaults)
                                             : console.error(error, exitFor(error));
}

QCommandLineOption dataOption()
{
    const QString otherwise = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return {u"data"_s, u"The office's directory: store and keys. Default: %1/privity-office"_s.arg(otherwise),
        u"directory"_s, otherwise + u"/privity-office"_s};
}

QString dataPath(const QCommandLineParser &parser) { return parser.value(u"data"_s); }

std::optional<FolderLock> hold(const QCommandLineParser &parser, Held held, const QString &busy, const Console &console)
{
    const QString path = dataPath(parser);
    Result<FolderLock> lock = FolderLock::take(path + (held == Held::Serving ? u"/serving"_s : u"/keys-in-use"_s),
        held == Held::KeysTogether ? FolderLock::Kind::Together : FolderLock::Kind::Alone);
    if (lock)
        return *std::move(lock);
    if (lock.error().code == ErrorCode::StoreBusy)
        console.refuse(busy.arg(path), ExitEnvironment);
    else if (!QFileInfo(path).isWritable())
        console.refuse(
            u"%1 can't be written to: its disk may only be read, or is another user's."_s.arg(path), ExitEnvironment);
    else
        console.error(lock.error());
    return std::nullopt;
}

std::optional<OfficeHome> openHome(const QCommandLineParser &parser, const Console &console, storage::Access access,
    const std::optional<FolderLock> &alone)
{
    const QString path = dataPath(parser);
    if (OfficeHome::isNew(path)) {
        console.refuse(u"There is no office in %1. “serve” makes one at its first start."_s.arg(path), ExitEnvironment);
        return std::nullopt;
    }
    std::optional<FolderLock> keys;
    if (!isOnlyRead(access)) {
        keys = hold(parser, Held::KeysTogether, u"The keys of %1 are being rotated. Try again."_s, console);
        if (!keys)
            return std::nullopt;
    }
    std::optional<FolderLock> unserved;
    if (!isOnlyRead(access) && !alone)
        if (const Result<OfficeHome> asItIs = OfficeHome::open(path, storage::Access::Read);
            !asItIs && asItIs.error().code == ErrorCode::NotNow) {
            unserved = hold(parser, Held::Serving,
                u"An office of an older version serves %1. Stop it, and start it as this version: its store is brought "
                u"to "
                "a newer form."_s,
                console);
            if (!unserved)
                return std::nullopt;
        }
    Result<OfficeHome> home = OfficeHome::open(path, access);
    if (!home && !QFileInfo(path).isWritable()) {
        console.refuse(
            u"%1 can't be written to: its disk may only be read, or is another user's. The stores need that also to "
            "be read: copy the folder to where you may write."_s.arg(path),
            ExitEnvironment);
        return std::nullopt;
    }
    if (!home) {
        console.error(home.error());
        return std::nullopt;
    }
    home->keysInUse = std::move(keys);
    return *std::move(home);
}

bool has(
    const QCommandLineParser &parser, const QStringList &arguments, const QStringList &required, const Console &console)
{
    QStringList missing;
    for (const QString &name : required)
        if (parser.value(name).isEmpty())
            missing += u"--"_s + name;
    if (!missing.isEmpty())
        console.usage(u"%1 needs %2."_s.arg(arguments.first().section(u' ', -1), missing.join(u" and "_s)));
    return missing.isEmpty();
}

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? Result<QByteArray>(file.readAll()) : fail(ErrorCode::FileUnreadable, path);
}

QCommandLineOption chosenPassphraseOption()
{
    return {u"passphrase-file"_s, u"Required: at least %1 characters, mode 0600."_s.arg(leastLetters), u"file"_s};
}

std::optional<SecretBytes> chosenPassphrase(const QCommandLineParser &parser, const Console &console, int &code)
{
    const Result<SecretBytes> file = keyfile::read(parser.value(u"passphrase-file"_s), 4096);
    QByteArray chosen = file ? file->view().trimmed().toByteArray() : QByteArray();
    if (!file)
        code = console.error(file.error());
    else if (chosen.size() < leastLetters)
        code = console.usage(u"The passphrase is shorter than %1 characters."_s.arg(leastLetters));
    else
        return SecretBytes::take(chosen);
    return std::nullopt;
}

Result<crypto::SignKey> openSealedKey(const QString &path, const QString &passphraseFile)
{
    const Result<SecretBytes> sealed = keyfile::read(path);
    if (!sealed)
        return sealed.error();
    const Result<SecretBytes> passphrase = keyfile::read(passphraseFile, 4096);
    if (!passphrase)
        return passphrase.error();
    Result<SecretBytes> secret = keyfile::openUnder(passphrase->view().trimmed(), sealed->view());
    if (!secret)
        return fail(secret.error().code, u"The passphrase is wrong: %1 does not open under it."_s.arg(path));
    return crypto::SignKey::fromSecret(*std::move(secret));
}

int refuseSealedKey(const Console &console, const Error &error)
{
    return error.code == ErrorCode::SealBroken ? console.refuse(error.detail + u" Nothing was changed."_s, ExitFaults)
                                               : console.error(error, exitFor(error));
}

QCommandLineOption identityOption()
{
    return {u"identity"_s, u"The sealed identity key. Default: keys/identity.sealed of --data"_s, u"file"_s};
}

QString identityPath(const QCommandLineParser &parser)
{
    return parser.isSet(u"identity"_s) ? parser.value(u"identity"_s) : dataPath(parser) + u"/keys/identity.sealed"_s;
}

Done checkBrands(const OfficeHome &home, const QStringList &brands)
{
    QStringList known;
    for (const auto &[brand, keys] : home.keys.brands)
        known += brand;
    for (const QString &brand : brands)
        if (!known.contains(brand))
            return fail(ErrorCode::UnknownBrand, u"%1; known here: %2"_s.arg(brand, known.join(u", "_s)));
    return {};
}

bool parse(QCommandLineParser &parser, const QStringList &arguments, const Console &console, int &code, Takes takes)
{
    static const QRegularExpression calledAs(u"^Usage: .*? \\[options\\]"_s);
    static const QRegularExpression stops(u"\\.+$"_s);
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"Tells this."_s);
    parser.addOption(help);
    if (!parser.parse(arguments)) {
        code = console.usage(parser.errorText().remove(stops) + u'.');
        return false;
    }
    if (parser.isSet(help)) {
        console.say(parser.helpText().replace(calledAs, u"Usage: %1 [options]"_s.arg(arguments.first())).trimmed());
        code = ExitHeld;
        return false;
    }
    for (const QString &name : parser.optionNames())
        for (const QString &value : parser.values(name))
            if (std::any_of(value.begin(), value.end(), misleads)) {
                code = console.usage(u"--%1 takes no control characters, such as the end of a line."_s.arg(name));
                return false;
            }
    const QStringList more = parser.positionalArguments();
    if (takes == Takes::Options && !more.isEmpty()) {
        code = console.usage(u"There is no place for “%1”."_s.arg(more.first()));
        return false;
    }
    return true;
}

} // namespace privity::office
