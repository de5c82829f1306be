// SPDX-License-Identifier: Apache-2.0
#include "models/office/Office.h"

#include "models/office/Checks.h"
#include "models/office/Consents.h"
#include "models/office/Interactions.h"
#include "models/office/Shows.h"
#include "models/protocol/Catalogue.h"

using namespace Qt::StringLiterals;

namespace privity::office {
namespace {

struct EntryRoute {
    QLatin1StringView type;
    Done (*decide)(Turn &, const DeskRow &, const journal::Entry &, const Event &);
};

template<class T, auto Decide>
constexpr EntryRoute route(QLatin1StringView type = QLatin1StringView(T::type))
{
    return {type, [](Turn &turn, const DeskRow &desk, const journal::Entry &, const Event &event) -> Done {
                const Result<T> fact = clearOf<T>(event);
                return fact ? Decide(turn, desk, *fact) : Done(fact.error());
            }};
}

Done consent(Turn &turn, const DeskRow &desk, const journal::Entry &entry, const Event &event)
{
    const Result<ConsentRecorded> fact = clearOf<ConsentRecorded>(event);
    return fact ? consentRecorded(turn, desk, entry, event, *fact) : Done(fact.error());
}

const std::array entryRoutes{
    route<InteractionAccepted, accepted>(),
    route<TopicSet, topicSet>(),
    route<SpeakerSet, speakerSet>(),
    route<SubjectConfirmed, subjectConfirmed>(),
    route<InteractionWrapped, wrapped>(),
    route<NoteSaved, noted>(),
    route<AgentSaid, answered>(),
    route<VerifyReset, checksReset>(),
    route<FieldHidden, fieldHidden>(),
    EntryRoute{consentType(ConsentAction::Requested), consent},
    EntryRoute{consentType(ConsentAction::Deferred), consent},
    EntryRoute{consentType(ConsentAction::Given), consent},
    EntryRoute{consentType(ConsentAction::Renewed), consent},
    EntryRoute{consentType(ConsentAction::Refused), consent},
    EntryRoute{consentType(ConsentAction::Withdrawn), consent},
};

struct QuestionRoute {
    QLatin1StringView type;
    Result<OfficeRules::Answer> (*answer)(Turn &, const DeskRow &, const Event &);
};

template<class T, auto Answer>
constexpr QuestionRoute question()
{
    return {QLatin1StringView(T::type), [](Turn &turn, const DeskRow &desk, const Event &event) {
                const Result<T> asked = clearOf<T>(event);
                return asked ? Answer(turn, desk, event, *asked) : Result<OfficeRules::Answer>(asked.error());
            }};
}

const std::array questionRoutes{
    question<ContextOpen, contextOpen>(),
    question<FieldVerify, fieldVerify>(),
    question<FieldReveal, fieldReveal>(),
};

} // namespace

Done Office::decide(
    const journal::Entry &entry, const Event &event, const DeskRow &desk, WorkingSet &rows, Timestamp now)
{
    Turn turn{m_area, rows, now};
    for (const EntryRoute &route : entryRoutes)
        if (event.type == route.type)
            return route.decide(turn, desk, entry, event);
    return fail(ErrorCode::UnknownType, event.type.left(80));
}

void Office::refused(const Event &event, const DeskRow &desk, const Error &error, WorkingSet &rows, Timestamp now)
{
    Turn turn{m_area, rows, now};
    entryRefused(turn, desk, event, error);
}

Result<OfficeRules::Answer> Office::answer(const Event &question, const DeskRow &desk, WorkingSet &rows, Timestamp now)
{
    Turn turn{m_area, rows, now};
    for (const QuestionRoute &route : questionRoutes)
        if (question.type == route.type)
            return route.answer(turn, desk, question);
    return fail(ErrorCode::UnknownType, question.type.left(80));
}

} // namespace privity::office
