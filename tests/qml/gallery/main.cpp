// SPDX-License-Identifier: Apache-2.0
// privity-gallery <folder> [part of a state's name]: pictures of every state of the window, in each theme, size and
// language, from a desk in memory. For eyes; what can be asserted is asserted in tests/qml.
#include "app/desk/Window.h"
#include "tests/support/Scene.h"

#include <QDir>
#include <QGuiApplication>
#include <QTest>
#include <cstdio>

namespace {

using namespace privity;
using namespace Qt::StringLiterals;
using desk::Window;
using test::Scene;
using Theme = view::LookViewModel::Theme;

struct State {
    const char *name;
    void (*tell)(Scene &);
    void (*keys)(Window &);
};

// Lets everything that is queued happen: facts come one turn after their command, and layouts follow.
void settle()
{
    for (int turn = 0; turn < 30; ++turn)
        QCoreApplication::processEvents();
}

void press(Window &window, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(&window.quick(), Qt::Key(key), modifiers);
    settle();
}

constexpr auto nothing = [](Window &) {};
constexpr auto all = [](Scene &scene) { scene.tellAll(); };

const State states[]{
    {"01-enrol", [](Scene &s) { s.desk.tell({desk::LinkFact{}}); }, nothing},
    {"02-empty", [](Scene &s) { s.desk.tell({s.link}); }, nothing},
    {"03-offered", [](Scene &s) { s.desk.tell({s.link, s.rental}); }, nothing},
    {"04-candidates", [](Scene &s) { s.tellCallAlone(); }, nothing},
    {"05-guessed", [](Scene &s) { s.tellCallAlone(); }, [](Window &w) { press(w, Qt::Key_1); }},
    {"06-live", all, nothing},
    {"07-live-unfolded", all, [](Window &w) { press(w, Qt::Key_C, Qt::AltModifier); }},
    {"08-topic-sheet", all, [](Window &w) { press(w, Qt::Key_T, Qt::AltModifier); }},
    {"09-may-i", all,
        [](Window &w) {
            press(w, Qt::Key_M, Qt::AltModifier);
            press(w, Qt::Key_3);
        }},
    {"10-consent", all,
        [](Window &w) {
            press(w, Qt::Key_M, Qt::AltModifier);
            press(w, Qt::Key_4);
        }},
    {"11-offline-saved",
        [](Scene &s) {
            s.tellAll();
            s.desk.setLink(desk::LinkState::Offline);
        },
        [](Window &w) {
            press(w, Qt::Key_M, Qt::AltModifier);
            press(w, Qt::Key_3);
            press(w, Qt::Key_Return);
        }},
    {"12-keys-changed",
        [](Scene &s) {
            s.tellAll();
            s.desk.setLink(desk::LinkState::Refused, fail(ErrorCode::KeysChanged));
        },
        nothing},
    {"13-chat", all, [](Window &w) { press(w, Qt::Key_3, Qt::ControlModifier); }},
    {"14-chat-drawer", all,
        [](Window &w) {
            press(w, Qt::Key_3, Qt::ControlModifier);
            press(w, Qt::Key_D, Qt::AltModifier);
        }},
    {"15-wrap-up", all, [](Window &w) { press(w, Qt::Key_F8); }},
    {"16-look", all, [](Window &w) { press(w, Qt::Key_Comma, Qt::ControlModifier); }},
    {"17-conflict", all,
        [](Window &w) {
            press(w, Qt::Key_T, Qt::AltModifier);
            press(w, Qt::Key_2);
        }},
};

bool take(const QString &folder, const State &state, Theme theme, qreal scale, const QString &language, int width)
{
    Scene scene;
    state.tell(scene);
    desk::WindowSettings settings;
    settings.theme = theme;
    settings.scale = scale;
    settings.language = language;
    settings.size = {width, width == 360 ? 760 : 860};
    auto window = Window::open(scene.desk, scene.clock, settings);
    if (!window) {
        std::fprintf(stderr, "%s\n", qPrintable(window.error().detail));
        return false;
    }
    (*window)->quick().requestActivate();
    if (!QTest::qWaitForWindowActive(&(*window)->quick()))
        std::fprintf(stderr, "the window got no focus\n");
    if (!QTest::qWaitFor([&] { return (*window)->desk().ready(); }))
        return false;
    settle();
    state.keys(**window);
    settle();
    static const char *const themes[]{"follow", "light", "dark", "contrast"};
    const QString path = u"%1/%2-%3-%4-%5-%6.png"_s.arg(folder, QLatin1StringView(state.name),
        QLatin1StringView(themes[theme]), QString::number(int(scale * 100)), language, QString::number(width));
    return (*window)->grab().save(path);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    desk::prepareDrawing();
    QGuiApplication app(argc, argv);
    if (argc < 2) {
        std::fprintf(stderr, "privity-gallery <folder> [part of a state's name] [--few]\n");
        return 2;
    }
    const QString folder = QString::fromLocal8Bit(argv[1]);
    QDir().mkpath(folder);
    const QString only = argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString{};
    const bool few = argc > 3;
    int failed = 0;
    for (const State &state : states) {
        if (!QString::fromLatin1(state.name).contains(only))
            continue;
        if (few) {
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
