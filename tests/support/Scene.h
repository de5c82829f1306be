// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/support/FakeDeskClient.h"
#include "tests/support/StillClock.h"

namespace privity::test {

//! A desk in the middle of a shift, for pictures and window tests: a call of Norrland Energi (Mevrouw Meijer, Dutch),
//! a chat of Maison Lys and an offered call of Velocar. All names are invented.
struct Scene {
    static constexpr const char *call = "i:11111111-1111-4111-8111-111111111111";
    static constexpr const char *chat = "i:22222222-2222-4222-8222-222222222222";
    static constexpr const char *offer = "i:33333333-3333-4333-8333-333333333333";

    //! language: of labels and titles, as a pack would have them: "en" or "de".
    explicit Scene(const QString &language = QStringLiteral("en"));

    StillClock clock;
    FakeDeskClient desk{clock};

    // The facts of the three, to be told in whole or in part, changed or not.
    desk::LinkFact link;
    desk::DeskFact self{QStringLiteral("Desk 12"), Role::Agent, {}, QStringLiteral("wss://privity.example:8443")};
    desk::InteractionFact energy;     //!< the call, two candidates, nothing confirmed
    desk::InteractionFact meijer;     //!< the same, confirmed, topic Bill
    desk::InteractionFact fashion;    //!< the chat, confirmed
    desk::InteractionFact rental;     //!< offered, four minutes old
    std::vector<desk::Fact> messages; //!< of the chat

    //! Nobody has proven who the caller is, or said who speaks: what was open for the topic is covered.
    void notIdentified();
    //! Tells all three with what belongs to them, the call confirmed and under its topic.
    void tellAll();
    //! Tells the call alone, before anybody is confirmed.
    void tellCallAlone();
    [[nodiscard]] desk::ContextFact billContext() const;
    [[nodiscard]] desk::MayIFact mayI() const;
};

} // namespace privity::test
