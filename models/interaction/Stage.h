// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/protocol/Vocabulary.h"

//! Where a call or chat stands, and what may become of it: one table for both programs.
namespace privity {

//! Ended: the customer has gone, the work on it is open. Wrapped: nothing more happens to it.
enum class Stage { Offered, Live, Held, Ended, Wrapped };
enum class StageEvent { Accepted, Held, Resumed, Ended, Wrapped };

//! Somebody is on the line or in the chat: what they say can be heard.
constexpr bool isThere(Stage stage) { return stage == Stage::Live || stage == Stage::Held; }

struct StageStep {
    Stage from;
    StageEvent event;
    Stage to;
};

inline constexpr std::array stageSteps{
    StageStep{Stage::Offered, StageEvent::Accepted, Stage::Live},
    StageStep{Stage::Offered, StageEvent::Ended, Stage::Ended}, // rang off
    StageStep{Stage::Offered, StageEvent::Wrapped, Stage::Wrapped},
    StageStep{Stage::Live, StageEvent::Held, Stage::Held},
    StageStep{Stage::Live, StageEvent::Ended, Stage::Ended},
    StageStep{Stage::Live, StageEvent::Wrapped, Stage::Wrapped},
    StageStep{Stage::Held, StageEvent::Resumed, Stage::Live},
    StageStep{Stage::Held, StageEvent::Ended, Stage::Ended},
    StageStep{Stage::Held, StageEvent::Wrapped, Stage::Wrapped},
    StageStep{Stage::Ended, StageEvent::Wrapped, Stage::Wrapped},
};

//! Nothing: that can't happen at this stage.
constexpr std::optional<Stage> stageAfter(Stage stage, StageEvent event)
{
    for (const StageStep &step : stageSteps)
        if (step.from == stage && step.event == event)
            return step.to;
    return std::nullopt;
}

PRIVITY_SPELL(Stage, S{Offered, QLatin1StringView("offered")}, S{Live, QLatin1StringView("live")},
    S{Held, QLatin1StringView("held")}, S{Ended, QLatin1StringView("ended")}, S{Wrapped, QLatin1StringView("wrapped")})

} // namespace privity
