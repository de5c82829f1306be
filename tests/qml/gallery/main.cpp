// SPDX-License-Identifier: Apache-2.0
// privity-gallery <folder> [part of a state's name [few]]: pictures of every state of the window, in each theme, size
// and language, from a desk in memory. For eyes; what can be asserted is asserted in tests/qml.
#include "tests/qml/States.h"

#include <QDir>
#include <QGuiApplication>
#include <cstdio>

namespace {

using namespace privity;
using namespace Qt::StringLiterals;
using Theme = view::LookViewModel::Theme;

bool take(const QString &folder, const test::State &state, Theme theme, qreal scale, const QString &language, int width)
{
    test::ShownWindow shown(language);
    state.tell(shown.scene);
    desk::WindowSettings settings;
    settings.theme = theme;
    settings.scale = scale;
    settings.language = language;
    settings.size = {width, width == 360 ? 760 : 860};
    if (!shown.open(settings))
        return false;
    state.keys(shown);
    static const char *const themes[]{"follow", "light", "dark", "contrast"};
    return shown.window->grab().save(u"%1/%2-%3-%4-%5-%6.png"_s.arg(folder, QLatin1StringView(state.name),
        QLatin1StringView(themes[theme]), QString::number(int(scale * 100)), language, QString::number(width)));
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    desk::prepareDrawing();
    QGuiApplication app(argc, argv);
    if (argc < 2 || *argv[1] == '-') {
        std::fprintf(stderr, "privity-gallery <folder> [part of a state's name [few]]\n");
        return 2;
    }
    const QString folder = QString::fromLocal8Bit(argv[1]);
    QDir().mkpath(folder);
    const QString only = argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString{};
    int failed = 0;
    for (const test::State &state : test::states()) {
        if (!QString::fromLatin1(state.name).contains(only))
            continue;
        if (argc > 3) {
            failed += !take(folder, state, Theme::Light, 1, u"en"_s, 420);
            continue;
        }
        for (const Theme theme : {Theme::Light, Theme::Dark, Theme::HighContrast})
            for (const qreal scale : {1.0, 2.0})
                for (const QString &language : {u"en"_s, u"de"_s})
                    failed += !take(folder, state, theme, scale, language, scale > 1 ? 360 : 420);
    }
    return failed ? 1 : 0;
}
