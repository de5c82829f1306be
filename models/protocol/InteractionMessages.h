// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/protocol/Codec.h"

//! Interactions: what phone and chat systems tell the office (contact.*), what the office feeds to desks, and what
//! desks record.
namespace privity {

inline constexpr qsizetype longestText = 8000; //!< characters of a note or of a message in a chat
inline constexpr qsizetype longestName = 256;  //!< characters of what another system calls something

// ---- from phone and chat systems, over HTTP

//! A contact reached a queue or an agent. The caller is named by what the system knows; the office finds candidates.
struct ContactArrived {
    static constexpr auto type = "privity.contact.arrived.v1";
    QString brand;
    QString contact; //!< the system's own id of the call or thread
    Channel channel = Channel::Call;
    Direction direction = Direction::Inbound;
    std::optional<QString> agent; //!< a desk's name; absent: any desk of the brand
    std::optional<QString> queue;
    std::optional<QString> topic; //!< guessed by an IVR or a bot
    std::optional<QString> language;
    std::optional<QString> phone, email, customerNumber;
    std::optional<int> identityLevel; //!< already reached upstream
    std::optional<QString> identitySource;
    static constexpr auto describe()
    {
        using S = ContactArrived;
        return members(clear("brand", &S::brand), clear("contact", &S::contact), clear("channel", &S::channel),
            clear("direction", &S::direction), clear("agent", &S::agent), clear("queue", &S::queue),
            clear("topic", &S::topic), clear("language", &S::language), clear("phone", &S::phone),
            clear("email", &S::email), clear("customerNumber", &S::customerNumber),
            clear("identityLevel", &S::identityLevel), clear("identitySource", &S::identitySource));
    }
};

struct ContactSaid {
    static constexpr auto type = "privity.contact.said.v1";
    QString brand;
    QString contact;
    QString text;
    bool fromCustomer = true;
    static constexpr auto describe()
    {
        using S = ContactSaid;
        return members(clear("brand", &S::brand), clear("contact", &S::contact), clear("text", &S::text),
            clear("fromCustomer", &S::fromCustomer));
    }
};

struct ContactEnded {
    static constexpr auto type = "privity.contact.ended.v1";
    QString brand;
    QString contact;
    std::optional<QString> cause;
    static constexpr auto describe()
    {
        using S = ContactEnded;
        return members(clear("brand", &S::brand), clear("contact", &S::contact), clear("cause", &S::cause));
    }
};

// ---- feed: office to desk

struct OfferedCandidate {
    CustomerId customer;
    QString initials;
    QString lastContact;
    static constexpr auto describe()
    {
        using S = OfferedCandidate;
        return members(
            clear("customer", &S::customer), clear("initials", &S::initials), clear("lastContact", &S::lastContact));
    }
};

struct InteractionOffered {
    static constexpr auto type = "privity.interaction.offered.v1";
    InteractionId interaction;
    QString brand;
    Channel channel = Channel::Call;
    Direction direction = Direction::Inbound;
    QString language;
    QString queue;
    QString guessedTopic;
    int identityLevel = 0;
    QString identitySource;
    Timestamp offeredAt;
    QList<OfferedCandidate> candidates;
    static constexpr auto describe()
    {
        using S = InteractionOffered;
        return members(clear("interaction", &S::interaction), clear("brand", &S::brand), clear("channel", &S::channel),
            clear("direction", &S::direction), clear("language", &S::language), clear("queue", &S::queue),
            clear("guessedTopic", &S::guessedTopic), clear("identityLevel", &S::identityLevel),
            clear("identitySource", &S::identitySource), clear("offeredAt", &S::offeredAt),
            sealed("candidates", &S::candidates));
    }
};

struct InteractionSaid {
    static constexpr auto type = "privity.interaction.said.v1";
    InteractionId interaction;
    QString utterance;
    bool fromCustomer = true;
    Timestamp at;
    QString text;
    static constexpr auto describe()
    {
        using S = InteractionSaid;
        return members(clear("interaction", &S::interaction), clear("utterance", &S::utterance),
            clear("fromCustomer", &S::fromCustomer), clear("at", &S::at), sealed("text", &S::text));
    }
};

struct InteractionEnded {
    static constexpr auto type = "privity.interaction.ended.v1";
    InteractionId interaction;
    QString cause;
    //! Of a call or chat that the desk has and the office does not know, after an older store was put back.
    static constexpr QLatin1StringView isUnknown{"privity:unknown"};
    static constexpr auto describe()
    {
        using S = InteractionEnded;
        return members(clear("interaction", &S::interaction), clear("cause", &S::cause));
    }
};

// ---- journal: recorded by a desk

struct InteractionAccepted {
    static constexpr auto type = "privity.interaction.accepted.v1";
    InteractionId interaction;
    static constexpr auto describe() { return members(clear("interaction", &InteractionAccepted::interaction)); }
};

struct InteractionWrapped {
    static constexpr auto type = "privity.interaction.wrapped.v1";
    InteractionId interaction;
    QString code;
    static constexpr auto describe()
    {
        using S = InteractionWrapped;
        return members(clear("interaction", &S::interaction), clear("code", &S::code));
    }
};

struct TopicSet {
    static constexpr auto type = "privity.topic.set.v1";
    InteractionId interaction;
    QString topic;
    static constexpr auto describe()
    {
        return members(clear("interaction", &TopicSet::interaction), clear("topic", &TopicSet::topic));
    }
};

struct SpeakerSet {
    static constexpr auto type = "privity.speaker.set.v1";
    InteractionId interaction;
    Speaker speaker = Speaker::Unknown;
    static constexpr auto describe()
    {
        return members(clear("interaction", &SpeakerSet::interaction), clear("speaker", &SpeakerSet::speaker));
    }
};

//! The agent says which customer this is. Absent: none of the candidates.
struct SubjectConfirmed {
    static constexpr auto type = "privity.subject.confirmed.v1";
    InteractionId interaction;
    std::optional<CustomerId> customer;
    static constexpr auto describe()
    {
        return members(
            clear("interaction", &SubjectConfirmed::interaction), clear("customer", &SubjectConfirmed::customer));
    }
};

struct NoteSaved {
    static constexpr auto type = "privity.note.saved.v1";
    InteractionId interaction;
    QString text;
    static constexpr auto describe()
    {
        return members(clear("interaction", &NoteSaved::interaction), sealed("text", &NoteSaved::text));
    }
};

//! A chat message of the agent, on its way to the customer through the chat system.
struct AgentSaid {
    static constexpr auto type = "privity.interaction.answered.v1";
    InteractionId interaction;
    QString utterance;
    QString text;
    static constexpr auto describe()
    {
        return members(clear("interaction", &AgentSaid::interaction), clear("utterance", &AgentSaid::utterance),
            sealed("text", &AgentSaid::text));
    }
};

} // namespace privity
