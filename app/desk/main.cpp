// SPDX-License-Identifier: Apache-2.0
#include "app/desk/CompositionRoot.h"
#include "app/desk/WindowFile.h"
#include "app/platform/Hardening.h"
#include "app/platform/SafeLog.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QMetaEnum>
#include <QStandardPaths>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <unistd.h>

using namespace privity;
using namespace privity::desk;
using namespace Qt::StringLiterals;

namespace {

enum Exit { ExitHeld = 0, ExitUsage = 2, ExitEnvironment = 3 };

#ifdef PRIVITY_KEEPS_ENVIRONMENT
constexpr bool keepsEnvironment = true; //!< if it is asked to; no release is
#else
constexpr bool keepsEnvironment = false;
#endif
constexpr const char *keepEnvironment = "--keep-environment";

int complain(const QString &what, int code)
{
    std::fprintf(stderr, "privity: %s\n", qPrintable(what));
    return code;
}

bool asks(int argc, char **argv, std::initializer_list<const char *> names)
{
    return std::any_of(argv + 1, argv + argc, [&](const char *word) {
        return std::any_of(names.begin(), names.end(), [&](const char *name) { return qstrcmp(word, name) == 0; });
    });
}

//! What the command line says wins over what was left. What is wrong with it, in words; else empty.
QString applyOptions(const QCommandLineParser &parser, WindowSettings &settings)
{
    const QMetaEnum themes = QMetaEnum::fromType<view::LookViewModel::Theme>();
    bool ok = true;
    if (parser.isSet(u"theme"_s)) {
        ok = false;
        for (int i = 0; i < themes.keyCount(); ++i)
            if (parser.value(u"theme"_s).compare(QLatin1StringView(themes.key(i)), Qt::CaseInsensitive) == 0) {
                settings.theme = view::LookViewModel::Theme(themes.value(i));
                ok = true;
            }
        if (!ok)
            return u"--theme is follow, light, dark or highcontrast."_s;
    }
    if (parser.isSet(u"language"_s)) {
        settings.language = parser.value(u"language"_s);
        ok = std::any_of(Language::offered.begin(), Language::offered.end(),
            [&](const char *code) { return settings.language == QLatin1StringView(code); });
        if (!ok)
            return u"--language is en, de, fr, nl or es."_s;
    }
    if (parser.isSet(u"scale"_s)) {
        const int percent = parser.value(u"scale"_s).toInt();
        if (percent < 100 || percent > 200)
            return u"--scale is 100 to 200."_s;
        settings.scale = percent / 100.0;
    }
    if (parser.isSet(u"size"_s)) {
        const QStringList parts = parser.value(u"size"_s).split(u'x');
        settings.size = QSize(parts.value(0).toInt(), parts.value(1).toInt());
        if (settings.size.width() < 360 || settings.size.height() < 480)
            return u"--size is at least 360x480."_s;
    }
    return {};
}

//! Before Qt and before any key: nobody traces, dumps or steers this process, whose memory holds what was shown. An
//! exit code when it must not go on.
std::optional<int> guard(int argc, char **argv)
{
    if (!hardening::guardProcess())
        return complain(u"The system does not let this program forbid core files and tracing."_s, ExitEnvironment);
    if (const char *argument = hardening::forbiddenArgument(argc, argv))
        return complain(
            u"%1 is not taken: it would let other programs in."_s.arg(QLatin1StringView(argument)), ExitUsage);
    if (keepsEnvironment && asks(argc, argv, {keepEnvironment}))
        return {};
    const std::vector<std::string> removed = hardening::cleanEnvironment();
    if (hardening::toldTheLoader(removed)) {
        execv("/proc/self/exe", argv);
        return complain(u"It can't start again without LD_… in its environment; unset it."_s, ExitEnvironment);
    }
    if (const long locks = hardening::lowMemlockKiB(); locks >= 0)
        complain(
            u"This session may lock %1 KiB of memory, less than 8192: keys might be swapped to the disk."_s.arg(locks),
            0);
    return {};
}

} // namespace

int main(int argc, char **argv)
{
    if (const std::optional<int> refused = guard(argc, argv))
        return *refused;
    QCoreApplication::setApplicationVersion(QStringLiteral(PRIVITY_VERSION));
    QCoreApplication::setApplicationName(u"privity"_s);
    prepareDrawing();
    if (asks(argc, argv, {"-h", "--help", "-v", "--version"})) // answered without a screen too
        qputenv("QT_QPA_PLATFORM", "offscreen");
    safelog::install("There is no screen to draw on. Start it in a desktop session, or set DISPLAY or WAYLAND_DISPLAY.",
        ExitEnvironment);
    QGuiApplication app(argc, argv);
    safelog::windowIsThere();
    QGuiApplication::setApplicationDisplayName(u"Privity"_s);
    QGuiApplication::setDesktopFileName(u"privity"_s);

    QCommandLineParser parser;
    parser.setApplicationDescription(u"Privity, the agent's desk."_s);
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"Says this."_s);
    parser.addOption(help);
    const QCommandLineOption version = parser.addVersionOption();
    const QString usual = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/privity"_s;
    parser.addOptions({{u"data"_s, u"The desk's directory. Default: %1"_s.arg(usual), u"directory"_s},
        {u"theme"_s, u"follow, light, dark or highcontrast."_s, u"theme"_s},
        {u"language"_s, u"en, de, fr, nl or es."_s, u"language"_s}, {u"scale"_s, u"100 to 200."_s, u"percent"_s},
        {u"size"_s, u"Of the window, at least 360x480."_s, u"WxH"_s},
        {u"key-file"_s, u"Unattended use: the store's key stands in this file in clear, not in the keyring."_s,
            u"file"_s},
        {u"lock-after"_s, u"1 to 60 minutes without input; 4 if not said, and with --key-file only if said."_s,
            u"minutes"_s}});
    if (keepsEnvironment)
        parser.addOption({QString::fromLatin1(keepEnvironment + 2), u"For tests: variables that steer Qt stay."_s});
    if (!parser.parse(QGuiApplication::arguments()) || !parser.positionalArguments().isEmpty())
        return complain(
            parser.errorText().isEmpty() ? u"There are no such arguments. Ask for --help."_s : parser.errorText(),
            ExitUsage);
    if (parser.isSet(help)) {
        std::printf("%s", qPrintable(parser.helpText()));
        return ExitHeld;
    }
    if (parser.isSet(version)) {
        std::printf("privity %s\n", PRIVITY_VERSION);
        return ExitHeld;
    }
    const QString path = parser.isSet(u"data"_s) ? parser.value(u"data"_s) : usual;
    const QString windowFile = path + u"/window.json"_s;

    WindowSettings settings = readWindowFile(windowFile);
    if (const QString wrong = applyOptions(parser, settings); !wrong.isEmpty())
        return complain(wrong, ExitUsage);
    const int minutes = parser.isSet(u"lock-after"_s) ? parser.value(u"lock-after"_s).toInt() : 4;
    if (minutes < 1 || minutes > 60)
        return complain(u"--lock-after is 1 to 60."_s, ExitUsage);

    CompositionRoot::Options options;
    options.home = path;
    options.keyFile = parser.value(u"key-file"_s);
    options.idleMs = options.keyFile.isEmpty() || parser.isSet(u"lock-after"_s) ? minutes * 60'000 : 0;
    options.language = settings.language.isEmpty() ? QLocale::system().name().left(2) : settings.language;
    options.settings = settings;
    Result<std::unique_ptr<CompositionRoot>> root = CompositionRoot::make(app, options);
    if (!root)
        return complain(root.error().toText(), ExitEnvironment);
    Window &window = (*root)->window();
    const auto keep = [&] { // what was changed at the window; an option is for one run only
        const WindowSettings before = std::exchange(settings, window.settings());
        const Done done = writeWindowFile(windowFile, keptOf(readWindowFile(windowFile), before, settings));
        if (!done)
            complain(done.error().toText(), 0);
    };
    QObject::connect(&window, &Window::settingsChanged, &app, keep);
    QObject::connect(&app, &QCoreApplication::aboutToQuit, &app, keep);
    int code = ExitHeld;
    QObject::connect(root->get(), &CompositionRoot::failed, &app, [&](const Error &error) {
        code = complain(error.toText(), ExitEnvironment);
        QGuiApplication::exit(code);
    });
    QMetaObject::invokeMethod(root->get(), &CompositionRoot::begin, Qt::QueuedConnection);
    const int ended = QGuiApplication::exec();
    return ended != 0 ? ended : code;
}
