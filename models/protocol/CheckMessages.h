// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/protocol/Codec.h"

//! Checks: what a caller says is compared with what is on file, and the value is never sent.
namespace privity {

inline constexpr qsizetype longestSaid = 120; //!< characters: so one step of padding holds what people say

//! Question: does what the caller says of this field fit? It goes up sealed to the brand's intake key.
struct FieldVerify {
    static constexpr auto type = "privity.field.verify.v1";
    static constexpr auto answer = "privity.field.verified.v1";
    InteractionId interaction;
    QString field;
    QString said;
    static constexpr auto describe()
    {
        using S = FieldVerify;
        return members(clear("interaction", &S::interaction), clear("field", &S::field), sealed("said", &S::said));
    }
};

//! Its answer. Whatever it is, the frame is as long: what differs stands in the sealed part, in one step of padding.
struct FieldVerified {
    static constexpr auto type = FieldVerify::answer;
    InteractionId interaction;
    QString field;
    CheckResult result = CheckResult::NoMatch;
    int left = 0;    //!< misses until it is locked; 0: it is
    Timestamp until; //!< locked until then; the beginning of 1970: it is not, or a lead must reset it
    static constexpr auto describe()
    {
        using S = FieldVerified;
        return members(clear("interaction", &S::interaction), clear("field", &S::field), sealed("result", &S::result),
            sealed("left", &S::left), sealed("until", &S::until));
    }
};

//! Journal, made by the office before the answer leaves: who checked what, and whether it fitted; never what was said
//! or held. `verify.locked`: nothing was compared, because too much had missed before.
struct VerifyDone {
    static constexpr auto type = "privity.verify.done.v1";
    DeskId desk;
    InteractionId interaction;
    CustomerId customer;
    QString field;
    CheckResult result = CheckResult::NoMatch;
    int level = 0; //!< the interaction's identity level after it
    static constexpr auto describe()
    {
        using S = VerifyDone;
        return members(clear("desk", &S::desk), clear("interaction", &S::interaction), clear("customer", &S::customer),
            clear("field", &S::field), clear("result", &S::result), clear("level", &S::level));
    }
};
struct VerifyLocked : VerifyDone {
    static constexpr auto type = "privity.verify.locked.v1";
};

//! Journal: a lead has looked into it, and the misses of this person and field count no more.
struct VerifyReset {
    static constexpr auto type = "privity.verify.reset.v1";
    CustomerId customer;
    QString brand;
    QString field;
    static constexpr auto describe()
    {
        using S = VerifyReset;
        return members(clear("customer", &S::customer), clear("brand", &S::brand), clear("field", &S::field));
    }
};

} // namespace privity
