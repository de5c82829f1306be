// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/protocol/Codec.h"

//! Showing: the value of one covered field, to one agent, for one reason, for a moment.
namespace privity {

//! Why a covered field may be shown after all, and what it costs.
enum class ShowKind {
    Purpose,    //!< a purpose of the topic needs it; the one who speaks may not hear it (yet)
    OtherTopic, //!< no purpose of the topic needs it: noted for a lead
    Anyway,     //!< outside every purpose: a reason in words, always noted for a lead, rationed by itself
    Never,      //!< locked by law, protected, special, not for this role or place
};
//! What ended it.
enum class ShowEnd {
    TimeOut,
    Hidden, //!< by the agent
    Hold,
    WrapUp,
    Lock,            //!< of the desk, or its access was ended
    Switch,          //!< to another interaction, topic or customer
    LoweredIdentity, //!< it is less sure who speaks, or somebody else does
    NewPolicy,
    TakenBack,    //!< no purpose of it has a basis any more
    NotDelivered, //!< it was asked for, and never seen
};

PRIVITY_SPELL(ShowKind, S{Purpose, QLatin1StringView("purpose")}, S{OtherTopic, QLatin1StringView("other-topic")},
    S{Anyway, QLatin1StringView("anyway")}, S{Never, QLatin1StringView("never")})
PRIVITY_SPELL(ShowEnd, S{TimeOut, QLatin1StringView("time-out")}, S{Hidden, QLatin1StringView("hidden")},
    S{Hold, QLatin1StringView("hold")}, S{WrapUp, QLatin1StringView("wrap-up")}, S{Lock, QLatin1StringView("lock")},
    S{Switch, QLatin1StringView("switch")}, S{LoweredIdentity, QLatin1StringView("lowered-identity")},
    S{NewPolicy, QLatin1StringView("new-policy")}, S{TakenBack, QLatin1StringView("taken-back")},
    S{NotDelivered, QLatin1StringView("not-delivered")})

//! Question: what is on file of this field? The value comes back sealed to `key`, which is made for this question alone.
struct FieldReveal {
    static constexpr auto type = "privity.field.reveal.v1";
    static constexpr auto answer = "privity.field.shown.v1";
    InteractionId interaction;
    QString field;
    QString reason;              //!< an id of showReasons or of the pack, or reasonInWords
    std::optional<quint64> note; //!< with reasonInWords alone: the asker's own entry with them
    QByteArray key;              //!< X25519, 32 bytes
    static constexpr auto describe()
    {
        using S = FieldReveal;
        return members(clear("interaction", &S::interaction), clear("field", &S::field), clear("reason", &S::reason),
            clear("note", &S::note), clear("key", &S::key));
    }
};

//! Its answer. `value` opens with the question's key and as this answer only: id, type and subject, which names question,
//! field and seconds, are what it is bound to. Its length tells little (steps of 256 bytes).
struct FieldShown {
    static constexpr auto type = FieldReveal::answer;
    InteractionId interaction;
    QString field;
    ShowKind kind = ShowKind::Purpose; //!< as what it was written down
    int seconds = 0;                   //!< so long it may be shown; 0: nothing is on file
    QByteArray wrap, value;
    static constexpr auto describe()
    {
        using S = FieldShown;
        return members(clear("interaction", &S::interaction), clear("field", &S::field), clear("kind", &S::kind),
            clear("seconds", &S::seconds), clear("wrap", &S::wrap), clear("value", &S::value));
    }
    [[nodiscard]] static QString subject(const QString &question, const QString &field, int seconds)
    {
        return question + u'/' + field + u'/' + QString::number(seconds);
    }
};

//! Journal, made by the office before the value leaves: who may look at what, why and for how long; never the value.
struct FieldRevealed {
    static constexpr auto type = "privity.field.revealed.v1";
    DeskId desk;
    InteractionId interaction;
    CustomerId customer;
    QString field;
    QString question; //!< its event's id: FieldHidden names it
    ShowKind kind = ShowKind::Purpose;
    QString reason;
    std::optional<quint64> note;
    int seconds = 0;
    static constexpr auto describe()
    {
        using S = FieldRevealed;
        return members(clear("desk", &S::desk), clear("interaction", &S::interaction), clear("customer", &S::customer),
            clear("field", &S::field), clear("question", &S::question), clear("kind", &S::kind),
            clear("reason", &S::reason), clear("note", &S::note), clear("seconds", &S::seconds));
    }
};

//! Journal, of the desk: it is covered again. Without one, it was shown for its seconds at most.
struct FieldHidden {
    static constexpr auto type = "privity.field.hidden.v1";
    InteractionId interaction;
    QString field;
    QString question;
    ShowEnd end = ShowEnd::TimeOut;
    int shownMs = 0; //!< hidden by the agent within slipMs: a slip
    static constexpr auto describe()
    {
        using S = FieldHidden;
        return members(clear("interaction", &S::interaction), clear("field", &S::field),
            clear("question", &S::question), clear("end", &S::end), clear("shownMs", &S::shownMs));
    }
};
inline constexpr int slipMs = 5000;

} // namespace privity
