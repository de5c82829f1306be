// SPDX-License-Identifier: Apache-2.0
#include "tests/schema/Wire.h"

#include "app/transport/Edge.h"
#include "models/journal/Entry.h"
#include "models/protocol/InteractionMessages.h"
#include "models/sync/OfficeSync.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace privity::test {
namespace {

//! Which attribute of the envelope carries which term: found by writing an event that holds the terms themselves.
struct Attributes {
    QJsonObject byName;
    QString sealed;
};

Attributes attributes()
{
    Event event;
    event.id = u"event.id"_s;
    event.source = u"event.source"_s;
    event.type = QLatin1StringView(Challenge::type);
    event.subject = u"event.subject"_s;
    event.time = {1};
    event.recorded = Timestamp{2};
    event.sequence = 3;
    event.correlation = u"event.correlation"_s;
    event.causation = u"event.causation"_s;
    event.sealedData = "sealed";
    const QMap<QString, QString> constants{{u"1.0"_s, u"event.version"_s}, {event.type, u"event.type"_s},
        {Timestamp{1}.toText(), u"event.time"_s}, {Timestamp{2}.toText(), u"event.recorded"_s},
        {sequenceText(3), u"event.sequence"_s}, {u"application/json"_s, u"event.contentType"_s},
        {u"internal"_s, u"event.classification"_s}};
    Attributes found;
    const QJsonObject written = QJsonDocument::fromJson(event.toBytes()).object();
    for (auto it = written.begin(); it != written.end(); ++it) {
        const QString text = it->toString();
        found.byName.insert(it.key(), it->isObject() ? u"event.data"_s : constants.value(text, text));
        if (it->isObject())
            found.sealed = it->toObject().keys().value(0);
    }
    return found;
}

//! What the names in braces stand for.
QJsonObject names()
{
    const Attributes envelope = attributes();
    QJsonObject names{{u"attributes"_s, envelope.byName}, {u"sealed"_s, envelope.sealed},
        {u"protocol"_s, protocolVersion}, {u"answerPlace"_s, QString(journal::answerPlace)},
        {u"entry.prev"_s, QString(journal::attribute::prev)}, {u"entry.salt"_s, QString(journal::attribute::salt)},
        {u"entry.signature"_s, QString(journal::attribute::signature)},
        {u"entry.wrap"_s, QString(journal::attribute::entryWrap)}, {u"feed.name"_s, QString(journal::attribute::feed)},
        {u"feed.wrap"_s, QString(journal::attribute::wrap)}, {u"source.desk"_s, deskSource({u"d:"_s})},
        {u"source.office"_s, officeSource(u"{brand}"_s)}, {u"feed.desk"_s, deskFeed({u"{desk}"_s})},
        {u"feed.policy"_s, policyFeed(u"{brand}"_s)}, {u"feed.control"_s, controlFeed(u"{brand}"_s)}};
    using D = crypto::Domain;
    for (const auto &[name, domain] : {std::pair(u"domain.hello"_s, D::Hello), {u"domain.entry"_s, D::Entry},
             {u"domain.keys"_s, D::Keys}, {u"domain.policy"_s, D::Policy}, {u"domain.wipe"_s, D::Wipe},
             {u"domain.wipeReceipt"_s, D::WipeReceipt}, {u"domain.enrolHandle"_s, D::EnrolHandle},
             {u"domain.enrolCode"_s, D::EnrolCode}, {u"domain.enrolDesk"_s, D::EnrolDesk},
             {u"domain.enrolOffice"_s, D::EnrolOffice}, {u"domain.succeed"_s, D::Succeed}})
        names.insert(name, QString::fromLatin1(crypto::domainName(domain)));
    return names;
}

//! Puts values in the places of names; a text that is nothing but one name becomes the value, whatever its kind.
class Filler
{
public:
    explicit Filler(QJsonObject values) : m_values(std::move(values)) {}

    QJsonValue fill(const QJsonValue &value)
    {
        if (value.isArray()) {
            QJsonArray filled;
            for (const QJsonValue item : value.toArray())
                filled += fill(item);
            return filled;
        }
        if (value.isObject()) {
            const QJsonObject object = value.toObject();
            QJsonObject filled;
            for (auto it = object.begin(); it != object.end(); ++it)
                filled.insert(fillText(it.key()).toString(), fill(*it));
            return filled;
        }
        return value.isString() ? fillText(value.toString()) : value;
    }
    QStringList faults() const
    {
        QStringList all = m_unknown;
        for (const QString &name : m_values.keys())
            if (!m_used.contains(name))
                all += u"the code's {%1} stands nowhere in wire.json"_s.arg(name);
        return all;
    }

private:
    QJsonValue fillText(const QString &text)
    {
        const qsizetype end = text.indexOf(u'}');
        if (!text.startsWith(u'{') || end < 0)
            return text;
        const QString name = text.mid(1, end - 1);
        m_used.insert(name);
        const QJsonValue value = m_values.value(name);
        if (value.isUndefined())
            m_unknown += u"wire.json names {%1}, which the code does not know"_s.arg(name);
        return end == text.size() - 1 ? value : QJsonValue(value.toString() + text.mid(end + 1));
    }

    QJsonObject m_values;
    QSet<QString> m_used;
    QStringList m_unknown;
};

QJsonObject limits()
{
    const EdgeOptions edge;
    return {{u"messageBytes"_s, largestMessage}, {u"depth"_s, deepestMessage}, {u"keys"_s, mostKeys},
        {u"handshakeMs"_s, edge.handshakeMs}, {u"helloMs"_s, edge.helloMs}, {u"beforeHelloBytes"_s, edge.unprovenBytes},
        {u"beforeHelloMessages"_s, edge.unprovenMessages}, {u"messageMs"_s, edge.messageMs}, {u"pingMs"_s, edge.pingMs},
        {u"silenceMs"_s, edge.silenceMs}, {u"drainMs"_s, edge.drainMs}, {u"queueBytes"_s, edge.queueBytes},
        {u"controlFramesPerPing"_s, edge.controlFrames}, {u"admissionsPerSecond"_s, edge.admissionsPerSecond},
        {u"httpHeaderBytes"_s, edge.headerBytes}, {u"httpBodyBytes"_s, edge.bodyBytes},
        {u"postedNameCharacters"_s, longestName}, {u"postedTextCharacters"_s, longestText},
        {u"feedWindow"_s, qint64(OfficeSync::feedWindow)}, {u"refusalsAMinute"_s, OfficeSync::refusalsAMinute},
        {u"snapshotPageBytes"_s, snapshotPageBytes}, {u"snapshotPagesAhead"_s, qint64(snapshotPagesAhead)},
        {u"wrongProofs"_s, OfficeSync::wrongProofsAtMost}};
}

QString meaning(CloseCode code)
{
    switch (code) {
    case CloseMalformed: return u"malformed"_s;
    case CloseNotProven: return u"not proven, or not enrolled any more"_s;
    case CloseNotAllowed: return u"role or brand"_s;
    case CloseNoVersion: return u"no common version of the protocol"_s;
    case CloseTooSlow: return u"too slow: no hello in time"_s;
    case CloseReplaced: return u"opened in another place"_s;
    case CloseGap: return u"the record does not fit what was accepted before"_s;
    case CloseTooMany: return u"too many messages"_s;
    case CloseLater: return u"later"_s;
    }
    return {};
}

QJsonObject closeCodes()
{
    QJsonObject codes{{u"1000"_s, u"enrolled; come back with hello"_s}, {u"1002"_s, u"not RFC 6455"_s},
        {u"1003"_s, u"a binary message"_s}, {u"1007"_s, u"not UTF-8"_s}, {u"1009"_s, u"a message is too large"_s}};
    for (const CloseCode code : {CloseMalformed, CloseNotProven, CloseNotAllowed, CloseNoVersion, CloseTooSlow,
             CloseReplaced, CloseGap, CloseTooMany, CloseLater})
        codes.insert(QString::number(code), meaning(code));
    return codes;
}

QJsonObject errors()
{
    QJsonObject all;
    for (int code = 0; code <= int(ErrorCode::Internal); ++code) {
        const ErrorInfo &info = errorInfo(ErrorCode(code));
        all.insert(info.id, QString(info.words));
    }
    return all;
}

} // namespace

QJsonObject wire(QStringList &faults)
{
    QFile file(QStringLiteral(PRIVITY_SOURCE_DIR "/tests/schema/wire.json"));
    QJsonParseError parsed{};
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    const QJsonDocument written = QJsonDocument::fromJson(bytes, &parsed);
    if (!written.isObject())
        faults += u"wire.json: %1 at %2"_s.arg(parsed.errorString()).arg(parsed.offset);
    Filler filler(names());
    QJsonObject wire = filler.fill(written.object()).toObject();
    faults += filler.faults();
    wire.insert(u"limits"_s, limits());
    wire.insert(u"closeCodes"_s, closeCodes());
    wire.insert(u"errors"_s, errors());
    wire.insert(u"vectors"_s, vectors());
    return wire;
}

} // namespace privity::test
