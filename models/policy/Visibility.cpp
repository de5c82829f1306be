// SPDX-License-Identifier: Apache-2.0
#include "models/policy/Visibility.h"

using namespace Qt::StringLiterals;

namespace privity {
namespace {

using Opened = QStringList; // few: looked through quicker than hashed

//! Purposes that the open topics open; nothing for topics that the pack does not know.
Opened openedBy(const PolicyPack &pack, const QStringList &topics)
{
    Opened opened;
    for (const QString &id : topics)
        if (const TopicSpec *topic = pack.topic(id))
            opened += topic->purposes;
    return opened;
}

struct ByPurpose {
    Why why;
    QString purpose;
};

//! Looks for a purpose of the field that is open, whose basis holds, and that the mandate covers.
ByPurpose byPurpose(const PolicyPack &pack, const FieldSpec &field, const Opened &opened, const VisibilityInput &input)
{
    QString withoutBasis;
    bool outsideMandate = false;
    for (const QString &id : field.purposes) {
        const PurposeSpec *purpose = opened.contains(id) ? pack.purpose(id) : nullptr;
        if (!purpose)
            continue;
        if (!basisHolds(*purpose, input.consents.value(id, ConsentStatus::Unknown)))
            withoutBasis = withoutBasis.isEmpty() ? id : withoutBasis;
        else if (input.mandate && !input.mandate->contains(id))
            outsideMandate = true;
        else
            return {Why::Open, id};
    }
    if (outsideMandate)
        return {Why::SpeakerMayNot, {}};
    if (!withoutBasis.isEmpty())
        return {Why::NoConsent, withoutBasis};
    return {opened.isEmpty() ? Why::NoTopic : Why::OtherTopic, field.purposes.value(0)};
}

struct Gate {
    Why why;
    bool (*passes)(const FieldSpec &, const VisibilityInput &);
};
constexpr std::array gates{
    Gate{Why::NoSpeaker,
        [](const FieldSpec &field, const VisibilityInput &input) {
            return input.speaker != Speaker::Unknown || field.speakers.contains(Speaker::Unknown);
        }},
    Gate{Why::SpeakerMayNot,
        [](const FieldSpec &field, const VisibilityInput &input) { return field.speakers.contains(input.speaker); }},
    Gate{Why::IdentityTooLow,
        [](const FieldSpec &field, const VisibilityInput &input) {
            return input.identityLevel >= field.identityLevel;
        }},
    Gate{Why::RoleMayNot,
        [](const FieldSpec &field, const VisibilityInput &input) { return field.roles.contains(input.role); }},
    Gate{Why::PlaceMayNot,
        [](const FieldSpec &field, const VisibilityInput &input) { return field.places.contains(input.place); }},
};

FieldDecision closed(const FieldSpec &field, Why why, const QString &purpose = {})
{
    const bool special = field.sensitivity == Sensitivity::Special;
    return {field.id, special ? FieldState::Absent : FieldState::Covered, why, purpose};
}

FieldDecision decideOne(
    const PolicyPack &pack, const FieldSpec &field, const Opened &opened, const VisibilityInput &input)
{
    if (input.isProtected)
        return {field.id, FieldState::Absent, Why::RoleMayNot, {}};
    if (input.locked.contains(field.id))
        return closed(field, Why::LockedByLaw);
    const ByPurpose found = byPurpose(pack, field, opened, input);
    if (found.why != Why::Open)
        return closed(field, found.why, found.purpose);
    for (const Gate &gate : gates)
        if (!gate.passes(field, input))
            return closed(field, gate.why);
    return {field.id, FieldState::Clear, input.onFile.contains(field.id) ? Why::Open : Why::NotOnFile, found.purpose};
}

} // namespace

bool basisHolds(const PurposeSpec &purpose, ConsentStatus status)
{
    switch (purpose.basis) {
    case Basis::Consent: return status == ConsentStatus::Given || status == ConsentStatus::RenewedGiven;
    case Basis::LegitimateInterest:
        return status != ConsentStatus::Withdrawn && status != ConsentStatus::Refused
            && status != ConsentStatus::Revoked && status != ConsentStatus::Invalidated;
    case Basis::Contract:
    case Basis::LegalObligation:
    case Basis::VitalInterest:
    case Basis::PublicTask: return true;
    }
    return false;
}

ShowKind showKind(const PolicyPack &pack, const QString &field, Why why, Role role, const QString &place,
    const QMap<QString, ConsentStatus> &consents)
{
    const FieldSpec *spec = pack.field(field);
    if (!spec || spec->sensitivity == Sensitivity::Special || !spec->roles.contains(role)
        || !spec->places.contains(place))
        return ShowKind::Never;
    const auto holds = [&](const QString &id) {
        const PurposeSpec *purpose = pack.purpose(id);
        return purpose && basisHolds(*purpose, consents.value(id, ConsentStatus::Unknown));
    };
    switch (why) {
    case Why::NoSpeaker:
    case Why::SpeakerMayNot:
    case Why::IdentityTooLow: return ShowKind::Purpose;
    case Why::NoTopic:
    case Why::OtherTopic:
    case Why::NoConsent: return std::ranges::any_of(spec->purposes, holds) ? ShowKind::OtherTopic : ShowKind::Anyway;
    case Why::Open:
    case Why::RoleMayNot:
    case Why::PlaceMayNot:
    case Why::LockedByLaw:
    case Why::NotInPolicy:
    case Why::NotOnFile: return ShowKind::Never;
    }
    return ShowKind::Never;
}

FieldDecision decide(const PolicyPack &pack, const QString &field, const VisibilityInput &input)
{
    const FieldSpec *spec = pack.field(field);
    if (!spec)
        return {field, FieldState::Covered, Why::NotInPolicy, {}};
    return decideOne(pack, *spec, openedBy(pack, input.topics), input);
}

QList<FieldDecision> decideAll(const PolicyPack &pack, const VisibilityInput &input)
{
    const Opened opened = openedBy(pack, input.topics);
    QList<FieldDecision> decisions;
    decisions.reserve(pack.fields.size());
    for (const FieldSpec &field : pack.fields)
        decisions += decideOne(pack, field, opened, input);
    return decisions;
}

} // namespace privity
