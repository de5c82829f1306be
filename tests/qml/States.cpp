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

template<desk::DoorState state, bool asks = false, bool startsAnew = false>
void behind(ShownWindow &w)
{
    shut(w, state, asks, startsAnew);
}

//! By the desk itself: too long without the office, or by an order.
template<desk::DoorState state>
void shutByItself(ShownWindow &w)
{
    const bool ordered = state != desk::DoorState::LeaseOver;
    w.window->door().shut({state, ordered ? QStringLiteral("E. Lindqvist") : QString(),
        ordered ? QStringLiteral("lost on a train") : QString(), w.scene.clock.now().plusMs(-60'000)});
    (void)w.settled();
}

//! The office and this desk do not go on with each other: why, and whether a new code helps.
template<ErrorCode code, bool enrolsAgain = false>
void refused(Scene &s)
{
    s.tellAll();
    s.link.state = code == ErrorCode::ClockOff ? desk::LinkState::Offline : desk::LinkState::Refused;
    s.link.error = fail(code);
    s.link.enrolsAgain = enrolsAgain;
    s.link.unsent = 3;
    s.desk.tell({s.link});
}

constexpr auto unpaired = [](Scene &s) { s.desk.tell({desk::LinkFact{}}); };
constexpr auto all = [](Scene &scene) { scene.tellAll(); };

const State table[]{
    {"01-enrol", unpaired, nothing},
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
    {"12-keys-changed", refused<ErrorCode::KeysChanged>, nothing},
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
            s.notIdentified();
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
    {"25-new-passphrase", unpaired, behind<desk::DoorState::NewPassphrase, true>},
    {"26-keyring-changed", unpaired, behind<desk::DoorState::KeyringChanged, false, true>},
    {"27-store-gone", unpaired, behind<desk::DoorState::StoreGone, false, true>},
    {"28-waiting", unpaired, behind<desk::DoorState::Waiting>},
    {"29-forgetful-disk", all,
        [](ShownWindow &w) {
            shut(w, desk::DoorState::Waiting);
            desk::DoorFact fact;
            fact.volatileDisk = true;
            w.window->door().show(fact);
            (void)w.settled();
        }},
    {"30-pair-anew",
        [](Scene &s) {
            s.link.state = desk::LinkState::Refused;
            s.link.error = fail(ErrorCode::ChainBroken);
            s.link.enrolsAgain = true;
            s.link.unsent = 3;
            s.desk.tell({s.link, s.self});
        },
        [](ShownWindow &w) {
            w.window->desk().setPairsAnew(true);
            (void)w.settled();
        }},
    {"31-turned-away", refused<ErrorCode::TurnedAway, true>, nothing},
    {"32-copied", refused<ErrorCode::ChainBroken, true>, nothing},
    {"33-replaced", refused<ErrorCode::Replaced, true>, nothing},
    {"34-office-forked", refused<ErrorCode::LogForked>, nothing},
    {"35-wrong-clock", refused<ErrorCode::ClockOff>, nothing},
    {"36-restored",
        [](Scene &s) {
            s.tellAll();
            s.desk.tell({desk::RestoredFact{
                s.clock.now().plusMs(-3'600'000), QStringLiteral("the store's disk failed on Monday"), 4, false}});
        },
        nothing},
    {"37-lease-over", all, shutByItself<desk::DoorState::LeaseOver>},
    {"38-erasing", all, shutByItself<desk::DoorState::Wiping>},
    {"39-erased", all, shutByItself<desk::DoorState::Wiped>},
    {"40-passphrase", unpaired, behind<desk::DoorState::Passphrase, true>},
    {"41-passphrase-differs", unpaired,
        [](ShownWindow &w) {
            shut(w, desk::DoorState::NewPassphrase, true);
            w.type(QStringLiteral("four words of mine"));
            w.press(Qt::Key_Return);
            w.type(QStringLiteral("four words of hers"));
            w.press(Qt::Key_Return);
        }},
    {"42-keyring-locked", unpaired, behind<desk::DoorState::KeyringLocked>},
    {"43-keyring-absent", unpaired, behind<desk::DoorState::KeyringAbsent, true>},
    {"44-key-lost", unpaired, behind<desk::DoorState::KeyLost, false, true>},
    {"45-keys-damaged", unpaired, behind<desk::DoorState::KeysDamaged, false, true>},
    {"46-store-damaged", unpaired, behind<desk::DoorState::StoreDamaged, false, true>},
    {"47-kept-at", unpaired,
        [](ShownWindow &w) {
            shut(w, desk::DoorState::Waiting);
            desk::DoorFact fact;
            fact.keptAt = QStringLiteral("/srv/desks/agent-12/.local/share/privity/set-aside-2026-11-17T10-20-00Z");
            fact.saved = 3;
            w.window->door().show(fact);
            (void)w.settled();
        }},
    {"48-low",
        [](Scene &s) {
            s.tellAll();
            s.desk.tell({desk::RestoredFact{
                s.clock.now().plusMs(-3'600'000), QStringLiteral("the store's disk failed on Monday"), 4, false}});
        },
        [](ShownWindow &w) {
            w.window->quick().resize(360, 480);
            (void)w.settled();
            w.press(Qt::Key_M, Qt::AltModifier);
        }},
    {"49-check", all, [](ShownWindow &w) { w.press(Qt::Key_K, Qt::AltModifier); }},
    {"50-check-typed", all,
        [](ShownWindow &w) {
            w.press(Qt::Key_K, Qt::AltModifier);
            w.type(QStringLiteral("NL91 ABNA 0417 1643 00"));
        }},
    {"51-check-missed", all, [](ShownWindow &w) { w.check(QStringLiteral("NL00")); }},
    {"52-check-matched", all, [](ShownWindow &w) { w.check(QStringLiteral("NL91ABNA0417164300")); }},
    {"53-check-offline",
        [](Scene &s) {
            s.tellAll();
            s.desk.setLink(desk::LinkState::Offline);
        },
        [](ShownWindow &w) { w.check(QStringLiteral("NL91ABNA0417164300")); }},
    {"54-check-row", all, [](ShownWindow &w) { w.goTo(QStringLiteral("f.iban")); }},
    {"55-check-empty", all,
        [](ShownWindow &w) {
            w.press(Qt::Key_K, Qt::AltModifier);
            w.press(Qt::Key_Return);
        }},
    {"56-locked-and-it-rings", all,
        [](ShownWindow &w) {
            w.window->door().setOffers(2, 1);
            shut(w, desk::DoorState::Locked, true);
            w.press(Qt::Key_Return);
        }},
    {"57-show-which", all, [](ShownWindow &w) { w.press(Qt::Key_O, Qt::AltModifier); }},
    {"58-show-why", all,
        [](ShownWindow &w) {
            w.press(Qt::Key_O, Qt::AltModifier);
            w.press(Qt::Key_3);
        }},
    {"59-shown", all, [](ShownWindow &w) { w.show(1); }},
    {"60-shown-long", all, [](ShownWindow &w) { w.show(4); }},
    {"61-show-anyway", all,
        [](ShownWindow &w) {
            w.press(Qt::Key_O, Qt::AltModifier);
            w.press(Qt::Key_6);
            w.type(QStringLiteral("The meter in the cellar drips on the cables"));
        }},
    {"62-show-offline",
        [](Scene &s) {
            s.tellAll();
            s.desk.setLink(desk::LinkState::Offline);
        },
        [](ShownWindow &w) { w.show(1); }},
    {"63-show-ended", all,
        [](ShownWindow &w) {
            w.show(1);
            w.scene.desk.tell({desk::ShowFact{
                0, w.scene.meijer.id, QStringLiteral("f.iban"), {}, ShowKind::Purpose, 0, ShowEnd::LoweredIdentity}});
            (void)w.settled();
        }},
    {"64-shown-in-chat-drawer-closed", all,
        [](ShownWindow &w) {
            w.press(Qt::Key_3, Qt::ControlModifier);
            desk::InteractionFact chat = w.scene.fashion;
            chat.customer = w.scene.meijer.customer;
            chat.showReasons = w.scene.meijer.showReasons;
            desk::ContextFact context = w.scene.billContext();
            context.interaction = chat.id;
            w.scene.desk.tell({chat, context});
            (void)w.settled();
            w.show(1);
        }},
};

} // namespace

std::span<const State> states() { return table; }

} // namespace privity::test
