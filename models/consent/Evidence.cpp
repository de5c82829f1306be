// SPDX-License-Identifier: Apache-2.0
#include "models/consent/Evidence.h"

#include <algorithm>

namespace privity {
namespace {

struct Offer {
    EvidenceKind kind;
    bool call, chat;
};
constexpr std::array offers{
    Offer{EvidenceKind::RecordingOffset, true, false},
    Offer{EvidenceKind::MessageIds, false, true},
    Offer{EvidenceKind::KeyPress, true, false},
    Offer{EvidenceKind::RecorderStart, true, false},
    Offer{EvidenceKind::ConfirmedByLink, true, true},
    Offer{EvidenceKind::NoteAndConfirmation, true, true},
};

bool offered(EvidenceKind kind, Channel channel)
{
    return std::any_of(offers.begin(), offers.end(),
        [=](const Offer &offer) { return offer.kind == kind && (channel == Channel::Call ? offer.call : offer.chat); });
}

} // namespace

QList<EvidenceKind> evidenceFor(const PurposeSpec &purpose, Channel channel)
{
    QList<EvidenceKind> kinds;
    for (const EvidenceKind kind : purpose.consent ? purpose.consent->evidence : QList<EvidenceKind>{})
        if (offered(kind, channel))
            kinds += kind;
    return kinds;
}

Done mayAgree(Speaker speaker)
{
    switch (speaker) {
    case Speaker::Unknown: return fail(ErrorCode::SpeakerFirst);
    case Speaker::Minor: return fail(ErrorCode::SpeakerMayNotAgree);
    case Speaker::Self:
    case Speaker::JointHolder:
    case Speaker::Authorised:
    case Speaker::CompanyContact:
    case Speaker::Helper: break;
    }
    return {};
}

} // namespace privity
