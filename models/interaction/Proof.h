// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/protocol/Vocabulary.h"

//! How sure it is who speaks, once the speaker is said anew: one rule for both programs.
namespace privity {

//! What the phone menu or the app proved before the conversation is the customer's own. Another one who takes over
//! has none of it; the customer who speaks (again) has it as it was brought, so that a slip costs nothing for good.
//! Whoever was named first keeps it: that person came through the menu.
constexpr int levelAfter(Speaker before, Speaker now, int level, int brought)
{
    if (now == Speaker::Self)
        return brought;
    return before != Speaker::Unknown && before != now ? 0 : level;
}

} // namespace privity
