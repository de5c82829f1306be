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
    int usage(const QString &what) const;
};

int serve(const QStringList &arguments, const Console &console);
int enrol(const QStringList &arguments, const Console &console);
int grantToken(const QStringList &arguments, const Console &console);
int revoke(const QStringList &arguments, const Console &console);
int publish(const QStringList &arguments, const Console &console);
int importSources(const QStringList &arguments, const Console &console);
int verify(const QStringList &arguments, const Console &console);
int witness(const QStringList &arguments, const Console &console);
int journal(const QStringList &arguments, const Console &console);
int sample(const QStringList &arguments, const Console &console);

//! Options that several commands share.
QCommandLineOption dataOption();
QString dataPath(const QCommandLineParser &parser);
//! UnknownBrand, with those that the office serves.
Done checkBrands(const OfficeHome &home, const QStringList &brands);
//! Parses or says the usage; false: return ExitUsage (or ExitHeld after --help, in `code`).
bool parse(QCommandLineParser &parser, const QStringList &arguments, const Console &console, int &code);

} // namespace privity::office
