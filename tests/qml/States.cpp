// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/States.h"

namespace privity::test {
namespace {

constexpr auto nothing = [](ShownWindow &) {};
//! Shuts the door over what is there, and tries it with a wrong word if there is one to type.
void shut(ShownWindow &w, desk::DoorState state, bool asks = false, bool startsAnew = false)
{
    desk::DoorFact fact;
    fact.state = state;
    fact.asks = asks;
    fact.password = state == desk::DoorState::Locked;
    fact.startsAnew = startsAnew;
    w.window->door().setLiveCall(state == desk::DoorState::Locked);
    w.window->door().show(fact);
    (void)w.settled();
}

constexpr auto all = [](Scene &scene) { scene.tellAll(); };

const State table[]{
    {"01-enrol", [](Scene &s) { s.desk.tell({desk::LinkFact{}}); }, nothing},
    {"02-empty", [](Scene &s) { s.desk.tell({s.link}); }, nothing},
    {"03-offered",
        [](Scene &s) {
            s.desk.tell({s.link, s.rental});
        },
        nothing},
    {"04-candidates", [](Scene &s) { s.tellCallAlone(); }, nothing},
    {"05-guessed", [](Scene &s) { s.tellCallAlone(); }, [](ShownWindow &w) { w.press(Qt::Key_1); }},
    {"06-live", all, nothing},
    {"07-live-unfolded", all, [](ShownWindow &w) { w.press(Qt::Key_C, Qt::AltModifier); }},
    {"08-topic-sheet", all, [](ShownWindow &w) { w.press(Qt::Key_T, Qt::AltModifier); }},
    {"09-may-i", all,
        [](ShownWindow &w) {
            w.press(Qt::Key_M, Qt::AltModifier);
            w.press(Qt::Key_3);
        }},
    {"10-consent", all,
        [](ShownWindow &w) {
            w.press(Qt::Key_M, Qt::AltModifier);
            w.press(Qt::Key_4);
        }},
    {"11-offline-saved",
        [](Scene &s) {
            s.link.nextTry = s.clock.now().plusMs(12'000);
            s.tellAll();
            s.desk.setLink(desk::LinkState::Offline);
        },
        [](ShownWindow &w) {
            w.press(Qt::Key_M, Qt::AltModifier);
            w.press(Qt::Key_3);
            w.press(Qt::Key_Return);
        }},
    {"12-keys-changed",
        [](Scene &s) {
            s.tellAll();
            s.desk.setLink(desk::LinkState::Refused, fail(ErrorCode::KeysChanged));
        },
        nothing},
    {"13-chat", all, [](ShownWindow &w) { w.press(Qt::Key_3, Qt::ControlModifier); }},
    {"14-chat-drawer", all,
        [](ShownWindow &w) {
            w.press(Qt::Key_3, Qt::ControlModifier);
            w.press(Qt::Key_D, Qt::AltModifier);
        }},
    {"15-wrap-up", all, [](ShownWindow &w) { w.press(Qt::Key_F8); }},
    {"16-look", all, [](ShownWindow &w) { w.press(Qt::Key_Comma, Qt::ControlModifier); }},
    {"17-conflict", all,
        [](ShownWindow &w) {
            w.press(Qt::Key_T, Qt::AltModifier);
            w.press(Qt::Key_2);
        }},
    {"18-put-away", [](Scene &s) { s.tellCallAlone(); }, [](ShownWindow &w) { w.press(Qt::Key_0); }},
    {"19-chat-offline",
        [](Scene &s) {
            s.tellAll();
            s.desk.setLink(desk::LinkState::Offline);
        },
        [](ShownWindow &w) {
            w.press(Qt::Key_3, Qt::ControlModifier);
            w.press(Qt::Key_N, Qt::ControlModifier);
            w.type(QStringLiteral("Guten Tag"));
            w.press(Qt::Key_Return);
        }},
    {"20-typing-on-consent", all,
        [](ShownWindow &w) {
            w.press(Qt::Key_M, Qt::AltModifier);
            w.press(Qt::Key_4);
            w.type(QStringLiteral("Customer"));
        }},
    {"21-not-identified",
        [](Scene &s) {
            s.meijer.identityLevel = 0;
            s.meijer.speaker = Speaker::Unknown;
            s.tellAll();
        },
        [](ShownWindow &w) {
            w.press(Qt::Key_M, Qt::AltModifier);
            w.press(Qt::Key_4);
        }},
    {"22-rail", all,
        [](ShownWindow &w) {
            for (int i = 0; i < 40 && !w.focused()->property("chord").isValid(); ++i)
                w.press(Qt::Key_Tab);
        }},
    {"23-locked", all, [](ShownWindow &w) { shut(w, desk::DoorState::Locked, true); }},
    {"24-locked-wrong", all,
        [](ShownWindow &w) {
            shut(w, desk::DoorState::Locked, true);
            desk::DoorFact fact = w.window->door().fact();
            fact.wrong = true;
            fact.waitMs = 30'000;
            w.window->door().show(fact);
            (void)w.settled();
        }},
    {"25-new-passphrase", [](Scene &s) { s.desk.tell({desk::LinkFact{}}); },
        [](ShownWindow &w) { shut(w, desk::DoorState::NewPassphrase, true); }},
    {"26-keyring-changed", [](Scene &s) { s.desk.tell({desk::LinkFact{}}); },
        [](ShownWindow &w) { shut(w, desk::DoorState::KeyringChanged, false, true); }},
    {"27-store-gone", [](Scene &s) { s.desk.tell({desk::LinkFact{}}); },
        [](ShownWindow &w) { shut(w, desk::DoorState::StoreGone, false, true); }},
    {"28-waiting", [](Scene &s) { s.desk.tell({desk::LinkFact{}}); },
        [](ShownWindow &w) { shut(w, desk::DoorState::Waiting); }},
    {"30-pair-anew",
        [](Scene &s) {
            s.link.state = desk::LinkState::Refused;
            s.link.error = fail(ErrorCode::ChainBroken);
            s.link.enrolsAgain = true;
            s.link.unsent = 3;
            s.desk.tell({s.link});
        },
        [](ShownWindow &w) {
            w.window->desk().setPairsAnew(true);
            (void)w.settled();
        }},
    {"31-turned-away",
        [](Scene &s) {
            s.tellAll();
            s.link.state = desk::LinkState::Refused;
            s.link.error = fail(ErrorCode::ChainBroken);
            s.link.enrolsAgain = true;
            s.desk.tell({s.link});
        },
        nothing},
    {"29-forgetful-disk", all,
        [](ShownWindow &w) {
            shut(w, desk::DoorState::Waiting);
            desk::DoorFact fact;
            fact.volatileDisk = true;
            w.window->door().show(fact);
            (void)w.settled();
        }},
};

} // namespace

std::span<const State> states() { return table; }

} // namespace privity::test
