// SPDX-License-Identifier: Apache-2.0
#include "models/protocol/Catalogue.h"

#include <array>

namespace privity {
namespace {

using L = QLatin1StringView;
enum RoleSet { NoDesk = 0, Agents = 1, Leads = 2, Trainers = 4, Officers = 8, AnyDesk = 15 };

template<class T>
concept Answered = requires
{
    T::answer;
};

template<class T>
constexpr L answerOf()
{
    if constexpr (Answered<T>)
        return L(T::answer);
    else
        return {};
}

template<class T>
CatalogueRow row(L type, Carriage carriage, Sender sender, int roles, bool neverRefused = false)
{
    return {type, carriage, sender, bool(roles & Agents), bool(roles & Leads), bool(roles & Trainers),
        bool(roles & Officers), neverRefused, hasSealed<T>() ? L("personal") : L("internal"), answerOf<T>(),
        [] { return codec::schema<T>(codec::Parts::Clear); },
        hasSealed<T>() ? +[] { return codec::schema<T>(codec::Parts::Sealed); } : nullptr};
}

template<class T>
CatalogueRow row(Carriage carriage, Sender sender, int roles, bool neverRefused = false)
{
    return row<T>(L(T::type), carriage, sender, roles, neverRefused);
}

const auto &rows()
{
    using enum Carriage;
    using enum Sender;
    static const std::array all{
        row<Challenge>(Session, Office, NoDesk),
        row<Enrol>(Session, Desk, AnyDesk),
        row<Enrolled>(Session, Office, NoDesk),
        row<Hello>(Session, Desk, AnyDesk),
        row<Welcome>(Session, Office, NoDesk),
        row<Ack>(Session, Either, AnyDesk),
        row<Resync>(Session, Either, AnyDesk),
        row<SnapshotPage>(Session, Office, NoDesk),
        row<Refused>(Session, Office, NoDesk),
        row<Wipe>(Session, Office, NoDesk),
        row<Wiped>(Session, Desk, AnyDesk),

        row<ContactArrived>(Source, System, NoDesk),
        row<ContactSaid>(Source, System, NoDesk),
        row<ContactEnded>(Source, System, NoDesk),

        row<InteractionOffered>(Feed, Office, NoDesk),
        row<InteractionSaid>(Feed, Office, NoDesk),
        row<InteractionEnded>(Feed, Office, NoDesk),
        row<ContextCells>(Feed, Office, NoDesk),
        row<ContextSuperseded>(Feed, Office, NoDesk),
        row<PolicyPublished>(Feed, Office, NoDesk),
        row<KeyDestroyed>(Feed, Office, NoDesk),

        row<ContextOpen>(Question, Desk, Agents),
        row<FieldVerify>(Question, Desk, Agents),
        row<FieldVerified>(Question, Office, NoDesk),
        row<FieldReveal>(Question, Desk, Agents),
        row<FieldShown>(Question, Office, NoDesk),
        row<LogProve>(Question, Desk, AnyDesk),
        row<LogProved>(Question, Office, NoDesk),

        row<InteractionAccepted>(Journal, Desk, Agents),
        row<InteractionWrapped>(Journal, Desk, Agents),
        row<TopicSet>(Journal, Desk, Agents),
        row<SpeakerSet>(Journal, Desk, Agents),
        row<SubjectConfirmed>(Journal, Desk, Agents),
        row<NoteSaved>(Journal, Desk, Agents),
        row<AgentSaid>(Journal, Desk, Agents),
        row<ConsentRecorded>(consentType(ConsentAction::Requested), Journal, Desk, Agents),
        row<ConsentRecorded>(consentType(ConsentAction::Deferred), Journal, Desk, Agents),
        row<ConsentRecorded>(consentType(ConsentAction::Given), Journal, Desk, Agents),
        row<ConsentRecorded>(consentType(ConsentAction::Renewed), Journal, Desk, Agents),
        row<ConsentRecorded>(consentType(ConsentAction::Refused), Journal, Desk, Agents),
        row<ConsentRecorded>(consentType(ConsentAction::Withdrawn), Journal, Desk, Agents | Leads | Officers, true),
        row<FieldHidden>(Journal, Desk, Agents),
        row<VerifyReset>(Journal, Desk, Leads),
        row<EntryCarried>(Journal, Desk, AnyDesk),
        row<VerifyDone>(Journal, Office, NoDesk),
        row<VerifyLocked>(Journal, Office, NoDesk),
        row<FieldRevealed>(Journal, Office, NoDesk),
        row<LogRecovered>(Journal, Office, NoDesk),
        row<AccessRefused>(Journal, Office, NoDesk),
        row<AccessRevoked>(Journal, Office, NoDesk),
        row<AccessShown>(Journal, Office, NoDesk),
        row<AccessWipeOrdered>(Journal, Office, NoDesk),
        row<AccessWiped>(Journal, Office, NoDesk),
        row<SubjectForgotten>(Journal, Office, NoDesk),
    };
    return all;
}

} // namespace

std::span<const CatalogueRow> catalogue() { return rows(); }

const CatalogueRow *catalogueRow(QAnyStringView type)
{
    for (const CatalogueRow &row : rows())
        if (type == QAnyStringView(row.type))
            return &row;
    return nullptr;
}

QLatin1StringView consentType(ConsentAction action)
{
    switch (action) {
    case ConsentAction::Requested: return L("privity.consent.requested.v1");
    case ConsentAction::Deferred: return L("privity.consent.deferred.v1");
    case ConsentAction::Given: return L("privity.consent.given.v1");
    case ConsentAction::Renewed: return L("privity.consent.renewed.v1");
    case ConsentAction::Refused: return L("privity.consent.refused.v1");
    case ConsentAction::Withdrawn: return L("privity.consent.withdrawn.v1");
    case ConsentAction::Revoked: return L("privity.consent.revoked.v1");
    case ConsentAction::Invalidated: return L("privity.consent.invalidated.v1");
    }
    return {};
}

} // namespace privity
