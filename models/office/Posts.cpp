// SPDX-License-Identifier: Apache-2.0
// What phone and chat systems tell the office.
#include "models/office/Interactions.h"
#include "models/office/Office.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace privity::office {
namespace {

//! Names and numbers from outside are short, and a message is as long as one that is written here: whatever is
//! made of it fits into a frame.
template<class T>
Done withinLimits(const T &message)
{
    Done done;
    forEachMember<T>([&](const auto &member) {
        const auto check = [&](const QString &text) {
            const qsizetype most = member.name == "text"_L1 ? longestText : longestName;
            if (text.size() > most)
                done = fail(ErrorCode::TooLarge,
                    u"%1 has %2 characters; at most %3"_s.arg(member.name).arg(text.size()).arg(most));
            else if (member.name == "contact"_L1 && text.isEmpty())
                done = fail(ErrorCode::MissingField, u"contact"_s);
        };
        using Held = std::decay_t<decltype(message.*member.at)>;
        if constexpr (std::is_same_v<Held, QString>)
            check(message.*member.at);
        else if constexpr (std::is_same_v<Held, std::optional<QString>>)
            check((message.*member.at).value_or(u"-"_s));
    });
    return done;
}

template<class T>
Result<QJsonObject> posted(Turn &turn, const Event &event, const AccessTokenRow &token,
    Result<QJsonObject> (*decide)(Turn &, const Event &, const T &))
{
    const Result<T> contact = clearOf<T>(event);
    if (!contact)
        return contact.error();
    if (contact->brand != token.brand)
        return fail(ErrorCode::TokenRefused, u"another brand than the token's"_s);
    if (const Done fits = withinLimits(*contact); !fits)
        return fits.error();
    return decide(turn, event, *contact);
}

} // namespace

Result<QJsonObject> Office::post(const Event &event, QByteArrayView bearer, WorkingSet &rows, Timestamp now)
{
    Turn turn{m_area, rows, now};
    const std::optional<AccessTokenRow> token = rows.find<AccessTokenRow>(crypto::sha256({bearer}));
    if (!token || token->revoked || token->expiresAt < now)
        return fail(ErrorCode::TokenRefused, u"unknown, revoked or expired"_s);
    if (!token->isFor(event.source) || !token->types.contains(event.type))
        return fail(ErrorCode::TokenRefused, u"not this source or type"_s);
    // The same again, after an answer that was lost: the time of sending may differ. Keyed: it is of a number.
    const BrandKeys *keys = turn.area.keys.brand(token->brand);
    if (!keys)
        return fail(ErrorCode::UnknownBrand, token->brand.left(80));
    const QByteArray hash =
        crypto::keyedToken(keys->index, QByteArray(event.type.toUtf8() + '\0' + event.data.bytes()));
    if (const auto done = rows.find<PostedRow>(token->brand, event.source, event.id))
        return done->hash == hash ? Result<QJsonObject>(QJsonDocument::fromJson(done->answer).object())
                                  : fail(ErrorCode::Conflict, u"another event of this source had this id"_s);
    Result<QJsonObject> answer = fail(ErrorCode::UnknownType, event.type.left(80));
    if (event.type == QLatin1StringView(ContactArrived::type))
        answer = posted<ContactArrived>(turn, event, *token, arrived);
    else if (event.type == QLatin1StringView(ContactSaid::type))
        answer = posted<ContactSaid>(turn, event, *token, said);
    else if (event.type == QLatin1StringView(ContactEnded::type))
        answer = posted<ContactEnded>(turn, event, *token, ended);
    if (answer)
        rows.put(PostedRow{token->brand, event.source, event.id, hash, *canonicalJson(*answer), now});
    return answer;
}

} // namespace privity::office
