// SPDX-License-Identifier: Apache-2.0
#include "models/policy/CheckReader.h"

#include "models/protocol/ShowMessages.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace privity {
namespace {

constexpr std::array publicFacts{"pd:Name"_L1, "pd:BirthDate"_L1, "pd:Age"_L1, "pd:Gender"_L1, "pd:Language"_L1,
    "pd:PhysicalAddress"_L1, "pd:HouseNumber"_L1, "pd:Street"_L1, "pd:PostalCode"_L1, "pd:City"_L1, "pd:Country"_L1,
    "pd:TelephoneNumber"_L1, "pd:EmailAddress"_L1};
//! Never read out, whoever asks.
constexpr std::array neverSaid{"pd:PaymentCard"_L1, "pd:PaymentCardNumber"_L1, "pd:CreditCardNumber"_L1,
    "pd:PaymentCardExpiry"_L1, "pd:Password"_L1, "pd:PINCode"_L1, "pd:SecretText"_L1};

bool isOneOf(std::span<const QLatin1StringView> terms, const QString &term)
{
    return std::ranges::find(terms, term) != terms.end();
}

//! As built where the pack says nothing; what it says lies between.
int bounded(JsonReader &at, QLatin1StringView key, int built, int least, int most)
{
    if (!at.has(key))
        return built;
    const qint64 number = at.integer(key);
    if (number < least || number > most)
        at.fault(key, u"must be %1 to %2: a pack may be stricter than that, not laxer"_s.arg(least).arg(most));
    return int(std::clamp<qint64>(number, least, most));
}

} // namespace

bool isPublicFact(const QString &category) { return isOneOf(publicFacts, category); }

std::optional<CheckSpec> readCheckable(JsonReader &field, const FieldSpec &spec)
{
    if (!field.has("checkable"_L1))
        return std::nullopt;
    JsonReader at = field.object("checkable"_L1);
    CheckSpec check;
    if (!field.raw().value("checkable"_L1).isObject()) // one fault, not three
        return check;
    const QString as = at.text("as"_L1);
    const auto kind = kindFromName(as);
    if ((!kind || *kind == IdentifierKind::Money) && at.raw().value("as"_L1).isString())
        at.fault("as"_L1, u"\"%1\" is nothing that can be compared"_s.arg(as));
    check.as = kind.value_or(IdentifierKind::Text);
    const qint64 weight = at.integer("weight"_L1);
    if (weight < 0 || weight > 2)
        at.fault("weight"_L1, u"must be 0 to 2"_s);
    check.weight = int(std::clamp<qint64>(weight, 0, 2));
    if (check.weight > 0 && isPublicFact(spec.category))
        at.fault("weight"_L1, u"must be 0: others know it too (%1)"_s.arg(spec.category));
    if (spec.sensitivity == Sensitivity::Special)
        field.fault("checkable"_L1, u"an answer would say that there is something special"_s);
    if (isOneOf(neverSaid, spec.category))
        field.fault("checkable"_L1, u"nobody is asked to say it (%1)"_s.arg(spec.category));
    at.refuseUnknown();
    return check;
}

IdentitySpec readIdentity(JsonReader &pack)
{
    IdentitySpec identity;
    if (!pack.has("identity"_L1))
        return identity;
    JsonReader at = pack.object("identity"_L1);
    const auto more = [&](QLatin1StringView key, int &built) { built = bounded(at, key, built, built, 9); };
    const auto fewer = [&](QLatin1StringView key, int &built) { built = bounded(at, key, built, 1, built); };
    more("attributes"_L1, identity.attributes);
    more("weight"_L1, identity.weight);
    fewer("silenceMinutes"_L1, identity.silenceMinutes);
    fewer("missesADay"_L1, identity.missesADay);
    fewer("missesAMonth"_L1, identity.missesAMonth);
    fewer("missesInAll"_L1, identity.missesInAll);
    fewer("agentMissesADay"_L1, identity.agentMissesADay);
    at.refuseUnknown();
    return identity;
}

ShowSpec readShow(JsonReader &pack, const std::function<Named(JsonReader &)> &readNamed)
{
    ShowSpec show;
    if (!pack.has("show"_L1))
        return show;
    JsonReader at = pack.object("show"_L1);
    const auto fewer = [&](QLatin1StringView key, int &built) { built = bounded(at, key, built, 1, built); };
    show.seconds = bounded(at, "seconds"_L1, show.seconds, 2 * slipMs / 1000, longestShowSeconds);
    fewer("perInteraction"_L1, show.perInteraction);
    fewer("perFieldADay"_L1, show.perFieldADay);
    fewer("perCustomerADay"_L1, show.perCustomerADay);
    fewer("perAgentADay"_L1, show.perAgentADay);
    show.anywayADay = bounded(at, "anywayADay"_L1, show.anywayADay, 0, show.anywayADay);
    at.objectsOr("reasons"_L1, [&](JsonReader &reason) {
        show.reasons += readNamed(reason);
        const QString &id = show.reasons.last().id;
        if (id == reasonInWords || std::ranges::find(showReasons, id) != showReasons.end())
            reason.fault("id"_L1, u"every brand has this reason"_s);
        reason.refuseUnknown();
    });
    at.refuseUnknown();
    return show;
}

} // namespace privity
