// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/policy/PolicyPack.h"
#include "models/protocol/Codec.h"

//! How sure it is who speaks: what was brought along and what was checked here, until somebody else speaks. One rule
//! for both programs.
namespace privity {

//! A field that the one who speaks was asked for. One that did not fit is noted as one that did, so that the rows of both
//! are alike; what fitted once stays so.
struct Known {
    QString field;
    Timestamp at;
    bool fits = true;
    static constexpr auto describe()
    {
        using S = Known;
        return members(clear("field", &S::field), clear("at", &S::at), clear("fits", &S::fits));
    }
    friend bool operator==(const Known &, const Known &) = default;
};

//! A field of a customer's whose value the agent could read in this conversation: shown, clear, or in how the person is
//! addressed. Whoever reads it knows it, so it proves nothing any more.
struct Seen {
    CustomerId customer;
    QString field;
    static constexpr auto describe()
    {
        return members(clear("customer", &Seen::customer), clear("field", &Seen::field));
    }
    friend bool operator==(const Seen &, const Seen &) = default;
};
inline void see(QList<Seen> &seen, const CustomerId &customer, const QString &field)
{
    if (const Seen one{customer, field}; !seen.contains(one))
        seen += one;
}

//! What the phone menu or the app proved before the conversation is the customer's own. Another one who takes over
//! has none of it; the customer who speaks (again) has it as it was brought, so that a slip costs nothing for good.
//! Whoever was named first keeps it: that person came through the menu.
constexpr int levelAfter(Speaker before, Speaker now, int level, int brought)
{
    if (now == Speaker::Self)
        return brought;
    return before != Speaker::Unknown && before != now ? 0 : level;
}

//! What was checked is of who spoke then: another one has none of it, and neither has the first one who comes back,
//! since somebody else may have listened.
inline QList<Known> knownAfter(Speaker before, Speaker now, QList<Known> known)
{
    return before != Speaker::Unknown && before != now ? QList<Known>() : std::move(known);
}

//! After so long without a word of the customer's it is not known any more who writes in a chat. What was proved before
//! is over then, also what was brought along, and does not come back with the next word. A call has no such silence.
inline std::optional<qint64> silenceMs(const PolicyPack *pack, Channel channel)
{
    if (channel != Channel::Chat)
        return std::nullopt;
    return qint64((pack ? pack->identity : IdentitySpec{}).silenceMinutes) * 60000;
}

inline const QString provenHere = QStringLiteral("check"); //!< the source of a level that checks made

struct Identity {
    int level = 0;
    QString source; //!< "ivr", "app", "agent" …, or provenHere
    Timestamp at;   //!< of what proves it last; 0: nothing does
};

//! The higher of the two: what was brought, and what the checks make of it.
inline Identity identityOf(
    const PolicyPack *pack, int brought, const QString &source, Timestamp broughtAt, const QList<Known> &known)
{
    Identity identity{brought, source, brought > 0 ? broughtAt : Timestamp{}};
    QStringList fields;
    Timestamp last;
    for (const Known &one : known) {
        const QString nothing(
            one.field.size(), u'-'); // of one length, made either way: this is timed (office/Checks.h)
        fields += one.fits ? one.field : nothing;
        last = std::max(last, one.fits ? one.at : Timestamp{});
    }
    const int here = pack ? pack->levelOf(fields) : 0;
    return here > brought ? Identity{here, provenHere, last} : identity;
}

} // namespace privity
