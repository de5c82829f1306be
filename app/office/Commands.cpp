// SPDX-License-Identifier: Apache-2.0
#include "app/office/Commands.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace privity::office {

void Console::say(const QString &line) const
{
    std::fprintf(out, "%s\n", qPrintable(line));
    std::fflush(out);
}

int Console::error(const Error &error, int code) const
{
    std::fprintf(err, "privity-office: %s\n", qPrintable(error.toText()));
    return code;
}

int Console::usage(const QString &what) const
{
    std::fprintf(err, "privity-office: %s Ask for --help.\n", qPrintable(what));
    return ExitUsage;
}

QCommandLineOption dataOption() { return {u"data"_s, u"The office's directory: store and keys."_s, u"directory"_s}; }

QString dataPath(const QCommandLineParser &parser)
{
    return parser.isSet(u"data"_s)
        ? parser.value(u"data"_s)
        : QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/privity-office"_s;
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

bool parse(QCommandLineParser &parser, const QStringList &arguments, const Console &console, int &code)
{
    const QCommandLineOption help = parser.addHelpOption();
    if (!parser.parse(arguments)) {
        code = console.usage(parser.errorText() + u'.');
        return false;
    }
    if (parser.isSet(help)) {
        console.say(parser.helpText().trimmed());
        code = ExitHeld;
        return false;
    }
    return true;
}

} // namespace privity::office
