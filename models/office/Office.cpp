// SPDX-License-Identifier: Apache-2.0
#include "models/office/Office.h"

#include "models/office/Consents.h"
#include "models/office/Interactions.h"
#include "models/protocol/Catalogue.h"

#include <QJsonDocument>
#include <array>

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
    EntryRoute{consentType(ConsentAction::Requested), consent},
    EntryRoute{consentType(ConsentAction::Deferred), consent},
    EntryRoute{consentType(ConsentAction::Given), consent},
    EntryRoute{consentType(ConsentAction::Renewed), consent},
    EntryRoute{consentType(ConsentAction::Refused), consent},
    EntryRoute{consentType(ConsentAction::Withdrawn), consent},
};

template<class T>
Result<QJsonObject> posted(Turn &turn, const Event &event, const AccessTokenRow &token,
    Result<QJsonObject> (*decide)(Turn &, const Event &, const T &))
{
    const Result<T> contact = clearOf<T>(event);
    if (!contact)
        return contact.error();
    if (contact->brand != token.brand)
        return fail(ErrorCode::TokenRefused, u"another brand than the token's"_s);
    return decide(turn, event, *contact);
}

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

Result<OfficeRules::Answer> Office::answer(const Event &question, const DeskRow &desk, WorkingSet &rows, Timestamp now)
{
    Turn turn{m_area, rows, now};
    if (question.type == QLatin1StringView(ContextOpen::type)) {
        const Result<ContextOpen> asked = clearOf<ContextOpen>(question);
        return asked ? contextOpen(turn, desk, *asked) : Result<Answer>(asked.error());
    }
    return fail(ErrorCode::UnknownType, question.type.left(80));
}

Result<QJsonObject> Office::post(const Event &event, QByteArrayView bearer, WorkingSet &rows, Timestamp now)
{
    Turn turn{m_area, rows, now};
    const std::optional<AccessTokenRow> token = rows.find<AccessTokenRow>(crypto::sha256({bearer}));
    if (!token || token->revoked || token->expiresAt < now)
        return fail(ErrorCode::TokenRefused, u"unknown, revoked or expired"_s);
    if (!event.source.startsWith(token->sourcePrefix) || !token->types.contains(event.type))
        return fail(ErrorCode::TokenRefused, u"not this source or type"_s);
    if (const auto done = rows.find<PostedRow>(event.source, event.id))
        return QJsonDocument::fromJson(done->answer).object();
    Result<QJsonObject> answer = fail(ErrorCode::UnknownType, event.type.left(80));
    if (event.type == QLatin1StringView(ContactArrived::type))
        answer = posted<ContactArrived>(turn, event, *token, arrived);
    else if (event.type == QLatin1StringView(ContactSaid::type))
        answer = posted<ContactSaid>(turn, event, *token, said);
    else if (event.type == QLatin1StringView(ContactEnded::type))
        answer = posted<ContactEnded>(turn, event, *token, ended);
    if (answer)
        rows.put(PostedRow{event.source, event.id, *canonicalJson(*answer), now});
    return answer;
}

} // namespace privity::office
