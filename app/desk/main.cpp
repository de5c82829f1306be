// SPDX-License-Identifier: Apache-2.0
#include "app/desk/DeskEngine.h"
#include "app/desk/DeskHome.h"
#include "app/desk/Window.h"
#include "app/desk/WindowFile.h"
#include "app/platform/SystemPorts.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QMetaEnum>
#include <QStandardPaths>
#include <cstdio>
#include <sys/prctl.h>
#include <sys/resource.h>

using namespace privity;
using namespace privity::desk;
using namespace Qt::StringLiterals;

namespace {

enum Exit { ExitHeld = 0, ExitUsage = 2, ExitEnvironment = 3 };

int complain(const QString &what, int code)
{
    std::fprintf(stderr, "privity: %s\n", qPrintable(what));
    return code;
}

//! What the command line says wins over what was left.
bool applyOptions(const QCommandLineParser &parser, WindowSettings &settings)
{
    const QMetaEnum themes = QMetaEnum::fromType<view::LookViewModel::Theme>();
    bool ok = true;
    if (parser.isSet(u"theme"_s))
        for (int i = 0; i < themes.keyCount(); ++i)
            if (parser.value(u"theme"_s).compare(QLatin1StringView(themes.key(i)), Qt::CaseInsensitive) == 0)
                settings.theme = view::LookViewModel::Theme(themes.value(i));
    if (parser.isSet(u"language"_s))
        settings.language = parser.value(u"language"_s);
    if (parser.isSet(u"scale"_s)) {
        const int percent = parser.value(u"scale"_s).toInt(&ok);
        ok = ok && percent >= 100 && percent <= 200;
        settings.scale = ok ? percent / 100.0 : 1;
    }
    if (parser.isSet(u"size"_s)) {
        const QStringList parts = parser.value(u"size"_s).split(u'x');
        settings.size = QSize(parts.value(0).toInt(), parts.value(1).toInt());
        ok = ok && settings.size.width() >= 360 && settings.size.height() >= 480;
    }
    return ok;
}

} // namespace

int main(int argc, char **argv)
{
    // No core file and no ptrace by the same user, before any key is read (security.md M8).
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);

    prepareDrawing();
    QGuiApplication app(argc, argv);
    QGuiApplication::setApplicationName(u"privity"_s);
    QGuiApplication::setApplicationDisplayName(u"Privity"_s);
    QGuiApplication::setDesktopFileName(u"privity"_s);

    QCommandLineParser parser;
    parser.setApplicationDescription(u"Privity, the agent's desk."_s);
    const QCommandLineOption help = parser.addHelpOption();
    parser.addOptions({{u"data"_s, u"The desk's directory."_s, u"directory"_s},
        {u"theme"_s, u"follow, light, dark or highcontrast."_s, u"theme"_s},
        {u"language"_s, u"en, de, fr, nl or es."_s, u"language"_s}, {u"scale"_s, u"100 to 200."_s, u"percent"_s},
        {u"size"_s, u"Of the window, at least 360x480."_s, u"WxH"_s}});
    if (!parser.parse(QGuiApplication::arguments()) || !parser.positionalArguments().isEmpty())
        return complain(
            parser.errorText().isEmpty() ? u"There are no such arguments. Ask for --help."_s : parser.errorText(),
            ExitUsage);
    if (parser.isSet(help)) {
        std::printf("%s", qPrintable(parser.helpText()));
        return ExitHeld;
    }
    const QString path = parser.isSet(u"data"_s)
        ? parser.value(u"data"_s)
        : QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/privity"_s;
    const QString windowFile = path + u"/window.json"_s;

    Result<std::unique_ptr<RowStore>> store = openDeskHome(path);
    if (!store)
        return complain(store.error().toText(), ExitEnvironment);
    WindowSettings settings = readWindowFile(windowFile);
    if (!applyOptions(parser, settings))
        return complain(u"--scale is 100 to 200, --size at least 360x480."_s, ExitUsage);

    SystemClock clock;
    const QString language = settings.language.isEmpty() ? QLocale::system().name().left(2) : settings.language;
    DeskEngine engine(*std::move(store), language);
    Result<std::unique_ptr<Window>> window = Window::open(engine, clock, settings);
    if (!window)
        return complain(window.error().toText(), ExitEnvironment);
    const auto keep = [&](const WindowSettings &chosen) {
        if (const Done done = writeWindowFile(windowFile, chosen); !done)
            complain(done.error().toText(), 0);
    };
    QObject::connect(window->get(), &Window::settingsChanged, &app, [&] { keep((*window)->settings()); });
    QObject::connect(&app, &QCoreApplication::aboutToQuit, &app, [&] { // the size; an option is for one run only
        WindowSettings last = readWindowFile(windowFile);
        last.size = (*window)->settings().size;
        keep(last);
    });
    int code = ExitHeld;
    QObject::connect(&engine, &DeskEngine::failed, &app, [&](const Error &error) {
        code = complain(error.toText(), ExitEnvironment);
        QGuiApplication::exit(code);
    });
    engine.start();
    const int ended = QGuiApplication::exec();
    return ended != 0 ? ended : code;
}
