// SPDX-License-Identifier: Apache-2.0
#include "models/protocol/Event.h"

#include "models/base/CanonicalWriter.h"
#include "models/base/JsonReader.h"
#include "models/protocol/Catalogue.h"

#include <QJsonDocument>
#include <array>

using namespace Qt::StringLiterals;

namespace privity {
namespace {

constexpr std::array knownAttributes{"causationid"_L1, "correlationid"_L1, "data"_L1, "datacategory"_L1,
    "dataclassification"_L1, "datacontenttype"_L1, "dataregulation"_L1, "dataschema"_L1, "id"_L1, "recordedtime"_L1,
    "sequence"_L1, "source"_L1, "specversion"_L1, "subject"_L1, "time"_L1, "type"_L1};

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

//! Counts brackets and colons outside texts before a parser spends anything on them; a NUL is a fault in any spelling.
Done scan(QByteArrayView bytes)
{
    int depth = 0, keys = 0;
    bool inText = false;
    const char *const end = bytes.end();
    for (const char *at = bytes.begin(); (at = inText && at < end ? plainEnd(at, end) : at) < end; ++at) {
        const char c = *at;
        if (c == '\0')
            return fail(ErrorCode::Malformed, u"holds a NUL"_s);
        if (inText) {
            if (c == '\\' && QByteArrayView(++at, end).startsWith("u0000"))
                return fail(ErrorCode::Malformed, u"holds a NUL"_s);
            inText = c == '\\' || c != '"';
        } else if (c == '"') {
            inText = true;
        } else if (c == '{' || c == '[') {
            if (++depth > deepestMessage)
                return fail(ErrorCode::Malformed, u"nested deeper than %1"_s.arg(deepestMessage));
        } else if (c == '}' || c == ']') {
            --depth;
        } else if (c == ':' && ++keys > mostKeys) {
            return fail(ErrorCode::Malformed, u"more than %1 keys"_s.arg(mostKeys));
        }
    }
    return {};
}

} // namespace

Done Event::fits(QByteArrayView bytes)
{
    if (bytes.size() > largestMessage)
        return fail(ErrorCode::TooLarge, u"%1 bytes; at most %2"_s.arg(bytes.size()).arg(largestMessage));
    return scan(bytes);
}

QJsonObject Event::toJson() const
{
    QJsonObject object = extensions;
    object.insert(u"specversion"_s, u"1.0"_s);
    object.insert(u"id"_s, id);
    object.insert(u"source"_s, source);
    object.insert(u"type"_s, type);
    if (!subject.isEmpty())
        object.insert(u"subject"_s, subject);
    object.insert(u"time"_s, time.toText());
    if (recorded)
        object.insert(u"recordedtime"_s, recorded->toText());
    if (sequence)
        object.insert(u"sequence"_s, sequenceText(*sequence));
    if (!correlation.isEmpty())
        object.insert(u"correlationid"_s, correlation);
    if (!causation.isEmpty())
        object.insert(u"causationid"_s, causation);
    object.insert(u"datacontenttype"_s, u"application/json"_s);
    if (const CatalogueRow *row = catalogueRow(type))
        object.insert(u"dataclassification"_s, QString(row->classification));
    object.insert(u"data"_s, payload());
    return object;
}

QJsonObject Event::payload() const
{
    QJsonObject payload = data;
    if (!sealedData.isEmpty())
        payload.insert(u"sealed"_s, QString::fromLatin1(crypto::toBase64(sealedData)));
    return payload;
}

QByteArray Event::toBytes() const
{
    const QStringList more = extensions.keys();
    if (!std::all_of(more.begin(), more.end(), isAscii)) // their order is another than that of their container
        return canonicalJson(toJson()).valueOr({});
    CanonicalWriter out;
    bool sound = true;
    char before = '{';
    auto extension = more.begin();
    const auto key = [&](const QString &name) {
        out.put(std::exchange(before, ','));
        out.putText(name);
        out.put(':');
    };
    const auto put = [&](QLatin1StringView name, const auto &value) {
        for (; extension != more.end() && (name.isNull() || *extension < name); ++extension) {
            key(*extension);
            sound = out.putValue(extensions.value(*extension)) && sound;
        }
        if (name.isNull())
            return;
        key(name);
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(value)>, QString>)
            out.putText(value);
        else
            sound = out.putValue(value) && sound;
    };
    const auto putFilled = [&](QLatin1StringView name, const QString &text) {
        if (!text.isEmpty())
            put(name, text);
    };
    const CatalogueRow *const row = catalogueRow(type);
    putFilled("causationid"_L1, causation);
    putFilled("correlationid"_L1, correlation);
    put("data"_L1, payload());
    if (row)
        put("dataclassification"_L1, QString(row->classification));
    put("datacontenttype"_L1, u"application/json"_s);
    put("id"_L1, id);
    if (recorded)
        put("recordedtime"_L1, recorded->toText());
    if (sequence)
        put("sequence"_L1, sequenceText(*sequence));
    put("source"_L1, source);
    put("specversion"_L1, u"1.0"_s);
    putFilled("subject"_L1, subject);
    put("time"_L1, time.toText());
    put("type"_L1, type);
    put({}, QString());
    out.put('}');
    return sound ? out.take() : QByteArray();
}

Result<Event> Event::fromJson(const QJsonObject &object)
{
    JsonReader reader{object};
    Event event;
    if (reader.text("specversion"_L1) != u"1.0")
        reader.fault("specversion"_L1, u"must be 1.0"_s);
    event.id = reader.text("id"_L1);
    event.source = reader.text("source"_L1);
    event.type = reader.text("type"_L1);
    event.subject = reader.textOr("subject"_L1);
    event.time = reader.timestamp("time"_L1);
    if (reader.has("recordedtime"_L1))
        event.recorded = reader.timestamp("recordedtime"_L1);
    if (reader.has("sequence"_L1)) {
        const Result<quint64> number = sequenceFromText(reader.text("sequence"_L1));
        if (!number)
            reader.fault("sequence"_L1, number.error().detail);
        event.sequence = number.valueOr(0);
    }
    event.correlation = reader.textOr("correlationid"_L1);
    event.causation = reader.textOr("causationid"_L1);
    event.data = reader.object("data"_L1).raw();
    if (event.id.isEmpty() || event.id.size() > 128 || event.source.isEmpty() || event.source.size() > 256)
        reader.fault("id"_L1, u"id and source must be 1 to 128 and 1 to 256 characters"_s);
    for (const QString *name : {&event.id, &event.source, &event.type, &event.subject})
        if (std::any_of(name->begin(), name->end(), [](QChar c) { return c.category() == QChar::Other_Control; }))
            reader.fault("id"_L1, u"id, source, type and subject have no control characters"_s);
    if (const QJsonValue sealedText = event.data.take(u"sealed"_s); !sealedText.isUndefined()) {
        const Result<QByteArray> bytes = crypto::fromBase64(sealedText.toString());
        if (!sealedText.isString() || !bytes)
            reader.fault("data"_L1, u"sealed must be base64url"_s);
        event.sealedData = bytes.valueOr({});
    }
    const auto before = [](const auto &a, const auto &b) { return a < b; };
    for (auto it = object.begin(); it != object.end(); ++it)
        if (const QString key = it.key();
            !std::binary_search(knownAttributes.begin(), knownAttributes.end(), key, before))
            event.extensions.insert(key, it.value());
    if (const Done done = reader.finish(); !done)
        return done.error();
    return event;
}

Result<Event> Event::fromBytes(QByteArrayView bytes)
{
    if (const Done fit = fits(bytes); !fit)
        return fit.error();
    const Result<QJsonObject> object = parseCanonical(bytes);
    if (!object)
        return object.error();
    return fromJson(*object);
}

Result<Event> Event::fromForeign(QByteArrayView bytes)
{
    if (const Done fit = fits(bytes); !fit)
        return fit.error();
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(bytes.toByteArray(), &fault);
    if (!document.isObject())
        return fail(ErrorCode::Malformed, u"not a JSON object: %1"_s.arg(fault.errorString()));
    return fromJson(document.object());
}

QByteArray Event::extensionBytes(QLatin1StringView name) const
{
    return crypto::fromBase64(extensions.value(name).toString()).valueOr({});
}

void Event::setExtension(QLatin1StringView name, QByteArrayView bytes)
{
    extensions.insert(name, QString::fromLatin1(crypto::toBase64(bytes)));
}

} // namespace privity
