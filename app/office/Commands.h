// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/office/OfficeHome.h"
#include "models/identifiers/PhoneNumbers.h"

#include <QCommandLineParser>

//! The commands of privity-office. Each reads its own options, says in words what it did or why not, and returns the
//! exit code: 0 held, 1 found faults, 2 usage, 3 environment.
namespace privity::office {

enum Exit { ExitHeld = 0, ExitFaults = 1, ExitUsage = 2, ExitEnvironment = 3 };

struct Console {
    FILE *out;
    FILE *err;
    void say(const QString &line) const;                             //!< to out
    int error(const Error &error, int code = ExitEnvironment) const; //!< to err; returns the code
    int refuse(const QString &sentence, int code) const;             //!< words of its own, to err; returns the code
    int usage(const QString &what) const;
};

QString versionLine(); //!< "privity-office 0.1.0"

int serve(const QStringList &arguments, const Console &console);
int enrol(const QStringList &arguments, const Console &console);
int grantToken(const QStringList &arguments, const Console &console);
int revoke(const QStringList &arguments, const Console &console);
int desks(const QStringList &arguments, const Console &console);
int wipe(const QStringList &arguments, const Console &console);
int wipes(const QStringList &arguments, const Console &console);
int officer(const QStringList &arguments, const Console &console);
int forget(const QStringList &arguments, const Console &console);
int keys(const QStringList &arguments, const Console &console);
int policy(const QStringList &arguments, const Console &console);
int mask(const QStringList &arguments, const Console &console);
int makeApproverKey(const QStringList &arguments, const Console &console);
int signPolicy(const QStringList &arguments, const Console &console);
int nameApprovers(const QStringList &arguments, const Console &console);
int publishPolicies(const QStringList &arguments, const Console &console);
int importSources(const QStringList &arguments, const Console &console);
int verify(const QStringList &arguments, const Console &console);
int recover(const QStringList &arguments, const Console &console);
int witness(const QStringList &arguments, const Console &console);
int journal(const QStringList &arguments, const Console &console);
int sample(const QStringList &arguments, const Console &console);

//! Says what was done, line by line, or why it was not; the exit code.
int tell(const Console &console, const Done &done, const QStringList &lines);
//! FileUnreadable and the like are this machine's; what stands in the files is theirs.
int exitFor(const Error &error);

//! The customer that an id (c:…) or a source's own key (source/key) names; NotFound.
Result<CustomerId> customerOf(Turn &turn, const QString &brand, const QString &named);
//! What others wrote, for a terminal: a mark stands for what would mislead its reader.
QString inOneLine(QString text);
//! Who runs this, as the system knows them: nothing that the environment could say.
QString osUser();

QString counted(qint64 count, QLatin1StringView one, QLatin1StringView many); //!< "1 key", "2 keys"
//! NotFound: of the desk that its detail names.
int refuseDesk(const Console &console, const Error &error);

//! The words of a vocabulary, for a person.
template<class E>
QString words(
    const std::function<QString(QLatin1StringView)> &as = [](QLatin1StringView text) { return QString(text); })
{
    QStringList all;
    for (const auto &row : Vocabulary<E>::rows)
        all += as(row.text);
    return all.join(QStringLiteral(", "));
}
//! The option's value, or why not, in `fault`.
template<class E>
E option(const QCommandLineParser &parser, const QString &name, QString &fault)
{
    const std::optional<E> value = unspell<E>(parser.value(name));
    if (!value && fault.isEmpty())
        fault = QStringLiteral("There is no %1 “%2”; there are: %3.").arg(name, parser.value(name), words<E>());
    return value.value_or(E{});
}
QStringList idsOf(const auto &items)
{
    QStringList all;
    for (const auto &item : items)
        all += item.id;
    return all;
}

//! Options that several commands share.
QCommandLineOption dataOption();
QString dataPath(const QCommandLineParser &parser);
//! Files in --data by which its office is held. Serving: by who must be its only program. Keys: together by commands that
//! work with them, alone by the one that ends their epoch.
enum class Held { Serving, KeysTogether, KeysAlone };
//! nullopt: said why not (`busy`: in these words, %1 is --data), return ExitEnvironment.
std::optional<FolderLock> hold(
    const QCommandLineParser &parser, Held held, const QString &busy, const Console &console);
//! Opens the office of --data; nullopt: said why not, return ExitEnvironment. Makes none: only serve does. A store that is
//! to be brought to a newer form is not one that an office of an older version serves; `alone`: none does.
std::optional<OfficeHome> openHome(const QCommandLineParser &parser, const Console &console,
    storage::Access access = storage::Access::ReadWrite, const std::optional<FolderLock> &alone = {});
Result<QByteArray> readFile(const QString &path); //!< FileUnreadable
//! The passphrase that somebody chooses, in a file.
QCommandLineOption chosenPassphraseOption();
//! Without what is white around it. nullopt: said why not, return `code`.
std::optional<SecretBytes> chosenPassphrase(const QCommandLineParser &parser, const Console &console, int &code);
//! A key that lies sealed under a passphrase, each in a file. SealBroken, in words: it does not open under this one.
Result<crypto::SignKey> openSealedKey(const QString &path, const QString &passphraseFile);
int refuseSealedKey(const Console &console, const Error &error); //!< nothing was changed
QCommandLineOption identityOption();
QString identityPath(const QCommandLineParser &parser);
//! UnknownBrand, with those that the office serves.
Done checkBrands(const OfficeHome &home, const QStringList &brands);
//! True when all these options have a value; else names those that don't: return ExitUsage.
bool has(const QCommandLineParser &parser, const QStringList &arguments, const QStringList &required,
    const Console &console);
enum class Takes { Options, More }; //!< More: files or names behind the options
//! Parses or says the usage; false: return ExitUsage (or ExitHeld after --help, in `code`). The first argument is the
//! command as it was called: "privity-office enrol".
bool parse(QCommandLineParser &parser, const QStringList &arguments, const Console &console, int &code,
    Takes takes = Takes::Options);

} // namespace privity::office
