// SPDX-License-Identifier: Apache-2.0
#include "tests/schema/AsyncApi.h"

#include "app/transport/Edge.h"
#include "models/journal/Entry.h"
#include "models/protocol/Catalogue.h"
#include "tests/schema/Schemas.h"
#include "tests/schema/Wire.h"

using namespace Qt::StringLiterals;

namespace privity::test {
namespace {

QJsonObject ref(const QString &to) { return {{u"$ref"_s, to}}; }
QJsonObject constant(const QString &value) { return {{u"const"_s, value}}; }
QJsonObject bytesSchema() { return codec::Codec<QByteArray>::schema(); }
QString channelOf(const CatalogueRow &row) { return row.carriage == Carriage::Source ? u"events"_s : u"desk"_s; }

bool answersAQuestion(const CatalogueRow &row)
{
    const auto rows = catalogue();
    return std::any_of(rows.begin(), rows.end(),
        [&](const CatalogueRow &other) { return other.carriage == Carriage::Question && other.answer == row.type; });
}

bool isEntry(const CatalogueRow &row) { return row.carriage == Carriage::Journal && mayDesksSend(row); }

QJsonObject envelope()
{
    const QJsonObject text{{u"type"_s, u"string"_s}, {u"minLength"_s, 1}};
    QJsonObject id = text, source = text;
    id.insert(u"maxLength"_s, 128);
    source.insert(u"maxLength"_s, 256);
    const QJsonObject moment = codec::Codec<Timestamp>::schema();
    return {{u"type"_s, u"object"_s}, {u"title"_s, u"CloudEvents 1.0 in structured JSON"_s},
        {u"required"_s, QJsonArray{u"specversion"_s, u"id"_s, u"source"_s, u"type"_s, u"time"_s, u"data"_s}},
        {u"properties"_s,
            QJsonObject{{u"specversion"_s, constant(u"1.0"_s)}, {u"id"_s, id}, {u"source"_s, source}, {u"type"_s, text},
                {u"subject"_s, text}, {u"time"_s, moment}, {u"recordedtime"_s, moment},
                {u"sequence"_s, codec::Codec<quint64>::schema()}, {u"correlationid"_s, text}, {u"causationid"_s, text},
                {u"datacontenttype"_s, constant(u"application/json"_s)},
                {u"dataclassification"_s, QJsonObject{{u"enum"_s, QJsonArray{u"internal"_s, u"personal"_s}}}},
                {u"data"_s, QJsonObject{{u"type"_s, u"object"_s}}}}}};
}

//! What an entry or an event of a feed carries besides, as the writer of frames names it.
QJsonObject extension(const QStringList &names, const QStringList &required)
{
    QJsonObject properties;
    for (const QString &name : names)
        properties.insert(name, name == journal::attribute::feed ? codec::Codec<QString>::schema() : bytesSchema());
    return {{u"required"_s, QJsonArray::fromStringList(required)}, {u"properties"_s, properties}};
}

QJsonArray rolesOf(const CatalogueRow &row)
{
    QJsonArray roles;
    for (const auto &role : Vocabulary<Role>::rows)
        if (mayRoleSend(row, role.value))
            roles += QString(role.text);
    return roles;
}

QJsonObject payload(const CatalogueRow &row)
{
    QJsonArray all{ref(u"#/components/schemas/envelope"_s),
        QJsonObject{
            {u"properties"_s, QJsonObject{{u"type"_s, constant(row.type)}, {u"data"_s, ref(row.type + u".json"_s)}}}}};
    if (isEntry(row))
        all += ref(row.sealedSchema ? u"#/components/schemas/sealedEntry"_s : u"#/components/schemas/entry"_s);
    if (row.carriage == Carriage::Question && row.sealedSchema)
        all += ref(u"#/components/schemas/sealedQuestion"_s);
    const QJsonObject fed = ref(u"#/components/schemas/fed"_s);
    const QJsonObject answer = ref(u"#/components/schemas/answer"_s);
    const bool feeds = row.carriage == Carriage::Feed, answers = answersAQuestion(row);
    if (feeds && answers)
        all += QJsonObject{{u"anyOf"_s, QJsonArray{fed, answer}}};
    else if (feeds || answers)
        all += feeds ? fed : answer;
    return {{u"allOf"_s, all}};
}

QJsonObject message(const CatalogueRow &row)
{
    QJsonObject own{{u"carriage"_s, carriageName(row.carriage)}, {u"roles"_s, rolesOf(row)},
        {u"neverRefused"_s, row.neverRefused}, {u"classification"_s, QString(row.classification)}};
    if (row.sealedSchema)
        own.insert(u"sealed"_s, row.sealedSchema());
    return {{u"name"_s, QString(row.type)}, {u"title"_s, QString(row.type)},
        {u"contentType"_s, u"application/cloudevents+json"_s}, {u"payload"_s, payload(row)}, {u"x-privity"_s, own}};
}

QJsonObject messageOf(const QString &channel, const QString &name)
{
    return ref(u"#/channels/%1/messages/%2"_s.arg(channel, name));
}

//! Seen from the office, as AsyncAPI wants it.
QJsonObject operation(const CatalogueRow &row, bool received)
{
    const QString channel = channelOf(row);
    QJsonObject operation{{u"action"_s, received ? u"receive"_s : u"send"_s},
        {u"channel"_s, ref(u"#/channels/"_s + channel)}, {u"messages"_s, QJsonArray{messageOf(channel, row.type)}}};
    QJsonArray answers;
    if (received && !row.answer.isEmpty())
        answers = {messageOf(channel, row.answer), messageOf(channel, QLatin1StringView(Refused::type))};
    if (row.carriage == Carriage::Source) {
        answers = {messageOf(channel, u"done"_s), messageOf(channel, u"problem"_s)};
        operation.insert(u"bindings"_s,
            QJsonObject{{u"http"_s, QJsonObject{{u"method"_s, u"POST"_s}, {u"bindingVersion"_s, u"0.3.0"_s}}}});
        operation.insert(u"security"_s, QJsonArray{ref(u"#/components/securitySchemes/bearer"_s)});
    }
    if (!answers.isEmpty())
        operation.insert(
            u"reply"_s, QJsonObject{{u"channel"_s, ref(u"#/channels/"_s + channel)}, {u"messages"_s, answers}});
    return operation;
}

QJsonObject schemas()
{
    namespace a = journal::attribute;
    const QStringList chain{a::prev, a::salt, a::signature};
    QStringList entry = chain, sealedEntry = chain;
    entry += u"sequence"_s;
    sealedEntry += {u"sequence"_s, a::entryWrap};
    return {{u"envelope"_s, envelope()}, {u"entry"_s, extension(chain, entry)},
        {u"sealedEntry"_s, extension(chain + QStringList{a::entryWrap}, sealedEntry)},
        {u"fed"_s, extension({a::feed, a::wrap}, {u"sequence"_s, a::feed})},
        {u"sealedQuestion"_s, extension({a::wrap}, {QString(a::wrap)})},
        {u"answer"_s, extension({a::wrap}, {u"causationid"_s})},
        {u"done"_s,
            QJsonObject{{u"type"_s, u"object"_s}, {u"required"_s, QJsonArray{u"interaction"_s}},
                {u"properties"_s,
                    QJsonObject{{u"interaction"_s, codec::Codec<InteractionId>::schema()},
                        {u"desk"_s, codec::Codec<DeskId>::schema()}}}}},
        {u"problem"_s,
            QJsonObject{{u"type"_s, u"object"_s}, {u"title"_s, u"RFC 9457 problem details"_s},
                {u"required"_s, QJsonArray{u"type"_s, u"title"_s, u"status"_s}}}}};
}

QJsonObject servers()
{
    const auto server = [](const QString &protocol, const QString &about) {
        return QJsonObject{{u"host"_s, u"{host}"_s}, {u"protocol"_s, protocol}, {u"description"_s, about},
            {u"variables"_s,
                QJsonObject{{u"host"_s,
                    QJsonObject{{u"default"_s, u"127.0.0.1:8443"_s},
                        {u"description"_s, u"what privity-office serve --listen was given"_s}}}}}};
    };
    const QString tls = u"TLS 1.3 only; the key is pinned by what enrolment proved, not by an authority"_s;
    return {{u"office"_s, server(u"wss"_s, tls)}, {u"officeHttp"_s, server(u"https"_s, u"The same port; TLS 1.3"_s)}};
}

QJsonObject deskBinding()
{
    const QJsonObject headers{{u"type"_s, u"object"_s}, {u"required"_s, QJsonArray{u"Sec-WebSocket-Protocol"_s}},
        {u"properties"_s,
            QJsonObject{{u"Sec-WebSocket-Protocol"_s, constant(QString::fromLatin1(Edge::subprotocol))},
                {u"Origin"_s, QJsonObject{{u"not"_s, QJsonObject()}, {u"description"_s, u"desks send none"_s}}}}}};
    return {
        {u"ws"_s, QJsonObject{{u"method"_s, u"GET"_s}, {u"headers"_s, headers}, {u"bindingVersion"_s, u"0.1.0"_s}}}};
}

QJsonObject answerMessage(const QString &name, const QString &contentType)
{
    return {{u"name"_s, name}, {u"contentType"_s, contentType}, {u"payload"_s, ref(u"#/components/schemas/"_s + name)}};
}

} // namespace

QJsonObject asyncApi(QStringList &faults)
{
    QJsonObject messages, operations, desk, events;
    messages.insert(u"done"_s, answerMessage(u"done"_s, u"application/json"_s));
    messages.insert(u"problem"_s, answerMessage(u"problem"_s, u"application/problem+json"_s));
    for (const QString &name : messages.keys())
        events.insert(name, ref(u"#/components/messages/"_s + name));
    for (const CatalogueRow &row : catalogue()) {
        messages.insert(row.type, message(row));
        if (row.carriage == Carriage::Journal && !mayDesksSend(row))
            continue; // the office's own entries are on no link; they stand in its journal
        (row.carriage == Carriage::Source ? events : desk)
            .insert(row.type, ref(u"#/components/messages/"_s + row.type));
        if (row.sender != Sender::Office)
            operations.insert(u"receive."_s + row.type, operation(row, true));
        if (row.sender == Sender::Office || row.sender == Sender::Either)
            operations.insert(u"send."_s + row.type, operation(row, false));
    }
    const QJsonObject info{{u"title"_s, u"Privity, desk and office"_s},
        {u"version"_s, u"%1.0.0"_s.arg(protocolVersion)},
        {u"description"_s,
            u"What a desk and an office say to each other, and what phone and chat systems tell the office. Under "
            "x-privity: the bytes behind it, so that both can be built from this document alone."_s},
        {u"license"_s,
            QJsonObject{{u"name"_s, u"Apache-2.0"_s}, {u"url"_s, u"https://www.apache.org/licenses/LICENSE-2.0"_s}}}};
    const auto on = [](const QString &server) { return QJsonArray{ref(u"#/servers/"_s + server)}; };
    return {{u"asyncapi"_s, u"3.0.0"_s}, {u"id"_s, u"urn:privity:protocol:v%1"_s.arg(protocolVersion)},
        {u"info"_s, info}, {u"defaultContentType"_s, u"application/cloudevents+json"_s}, {u"servers"_s, servers()},
        {u"channels"_s,
            QJsonObject{
                {u"desk"_s,
                    QJsonObject{{u"address"_s, QString::fromLatin1(Edge::deskPath)}, {u"servers"_s, on(u"office"_s)},
                        {u"messages"_s, desk}, {u"bindings"_s, deskBinding()}}},
                {u"events"_s,
                    QJsonObject{
                        {u"address"_s, u"/events"_s}, {u"servers"_s, on(u"officeHttp"_s)}, {u"messages"_s, events}}}}},
        {u"operations"_s, operations},
        {u"components"_s,
            QJsonObject{{u"messages"_s, messages}, {u"schemas"_s, schemas()},
                {u"securitySchemes"_s,
                    QJsonObject{{u"bearer"_s,
                        QJsonObject{{u"type"_s, u"http"_s}, {u"scheme"_s, u"bearer"_s},
                            {u"description"_s, u"made by privity-office token"_s}}}}}}},
        {u"x-privity"_s, wire(faults)}};
}

} // namespace privity::test
