// SPDX-License-Identifier: Apache-2.0
#include "models/protocol/Event.h"

#include "models/base/CanonicalWriter.h"
#include "models/base/JsonReader.h"
#include "models/protocol/Catalogue.h"

#include <QJsonDocument>
#include <map>

using namespace Qt::StringLiterals;

namespace privity {
namespace {

//! What is no attribute of a carrier, taken out.
const std::map<QByteArrayView, QByteArray> &knownAttributes()
{
    static const std::map<QByteArrayView, QByteArray> known{{"causationid", {}}, {"correlationid", {}}, {"data", {}},
        {"datacategory", {}}, {"dataclassification", {}}, {"datacontenttype", {}}, {"dataregulation", {}},
        {"dataschema", {}}, {"id", {}}, {"recordedtime", {}}, {"sequence", {}}, {"source", {}}, {"specversion", {}},
        {"subject", {}}, {"time", {}}, {"type", {}}};
    return known;
}

Done fitsIn(QByteArrayView bytes)
{
    return bytes.size() <= largestMessage
        ? Done()
        : fail(ErrorCode::TooLarge, u"%1 bytes; at most %2"_s.arg(bytes.size()).arg(largestMessage));
}

} // namespace

Done Event::fits(QByteArrayView bytes)
{
    const Done fit = fitsIn(bytes);
    return fit ? checkLimits(bytes, messageLimits) : fit;
}

QByteArray Event::toBytes() const
{
    CanonicalWriter out;
    char before = '{';
    const auto key = [&](QByteArrayView name) {
        out.put(std::exchange(before, ','));
        out.putPlain(name);
        out.put(':');
    };
    const JsonMembers more(extensions);
    auto extension = more.begin();
    const auto putMoreUpTo = [&](QByteArrayView name) {
        for (; extension != more.end() && (name.isEmpty() || extension->first < name); ++extension) {
            key(extension->first);
            out.put(extension->second.text());
        }
    };
    const auto put = [&]<class T>(QByteArrayView name, const T &value) {
        putMoreUpTo(name);
        key(name);
        codec::Codec<T>::put(out, value);
    };
    const auto putFilled = [&](QByteArrayView name, const QString &text) {
        if (!text.isEmpty())
            put(name, text);
    };
    putFilled("causationid", causation);
    putFilled("correlationid", correlation);
    putMoreUpTo("data");
    key("data");
    out.put(sealedData.isEmpty() ? data.bytes()
                                 : withMembers(data.bytes(), {{"sealed", '"' + crypto::toBase64(sealedData) + '"'}}));
    if (const CatalogueRow *const row = catalogueRow(type))
        put("dataclassification", QString(row->classification));
    put("datacontenttype", u"application/json"_s);
    put("id", id);
    if (recorded)
        put("recordedtime", *recorded);
    if (sequence)
        put("sequence", *sequence);
    put("source", source);
    put("specversion", u"1.0"_s);
    putFilled("subject", subject);
    put("time", time);
    put("type", type);
    putMoreUpTo({});
    out.put('}');
    return out.take();
}

Result<Event> Event::fromMembers(const JsonMembers &members)
{
    Event event;
    std::optional<JsonFault> fault; // the first
    const auto judge = [&](bool holds, QLatin1StringView name, QStringView rule,
                           ErrorCode code = ErrorCode::Malformed) {
        if (!fault && !holds)
            fault = JsonFault{name, rule.toString(), code};
    };
    const auto read = [&]<class T>(JsonView from, QLatin1StringView name, T &value) {
        judge(codec::isOptional<T> || !from.isUndefined(), name, u"is missing", ErrorCode::MissingField);
        if (const std::optional<codec::Fault> wrong = codec::Codec<T>::read(from, value))
            judge(false, name, wrong->what);
    };
    const auto attribute = [&](QLatin1StringView name, auto &value) { read(members.value(name), name, value); };
    const auto textOr = [&](QLatin1StringView name, QString &text) {
        if (!members.value(name).isUndefined())
            attribute(name, text);
    };
    QString version;
    attribute("specversion"_L1, version);
    attribute("id"_L1, event.id);
    attribute("source"_L1, event.source);
    attribute("type"_L1, event.type);
    textOr("subject"_L1, event.subject);
    attribute("time"_L1, event.time);
    attribute("recordedtime"_L1, event.recorded);
    attribute("sequence"_L1, event.sequence);
    textOr("correlationid"_L1, event.correlation);
    textOr("causationid"_L1, event.causation);
    judge(version == u"1.0", "specversion"_L1, u"must be 1.0");
    judge(!event.id.isEmpty() && event.id.size() <= 128, "id"_L1, u"must be 1 to 128 characters");
    judge(!event.source.isEmpty() && event.source.size() <= 256, "source"_L1, u"must be 1 to 256 characters");
    for (const QString *text : {&event.id, &event.source, &event.type, &event.subject})
        judge(std::none_of(text->begin(), text->end(), [](QChar c) { return c.category() == QChar::Other_Control; }),
            "id"_L1, u"as source, type and subject has no control characters");
    const JsonView data = members.value("data"_L1);
    judge(data.isObject(), "data"_L1, u"must be an object");
    const JsonMembers inner(data);
    std::optional<QByteArray> sealed;
    read(inner.value("sealed"_L1), "data.sealed"_L1, sealed);
    if (fault)
        return fail(fault->code, fault->toText());
    event.data = JsonObject::ofCanonical(sealed ? inner.with({{"sealed", {}}}) : data.text().toByteArray());
    event.sealedData = std::move(sealed).value_or(QByteArray());
    event.extensions = JsonObject::ofCanonical(members.with(knownAttributes()));
    return event;
}

Result<Event> Event::fromBytes(QByteArrayView bytes)
{
    if (const Done fit = fitsIn(bytes); !fit)
        return fit.error();
    const Result<JsonMembers> members = canonicalMembers(bytes, messageLimits);
    return members ? fromMembers(*members) : Result<Event>(members.error());
}

Result<Event> Event::fromForeign(QByteArrayView bytes)
{
    if (const Done fit = fits(bytes); !fit)
        return fit.error();
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(bytes.toByteArray(), &fault);
    if (!document.isObject())
        return fail(ErrorCode::Malformed, u"not a JSON object: %1"_s.arg(fault.errorString()));
    const Result<QByteArray> canonical = canonicalJson(document.object());
    return canonical ? fromMembers(JsonMembers(JsonView(*canonical))) : Result<Event>(canonical.error());
}

QByteArray Event::extensionBytes(QLatin1StringView name) const
{
    return crypto::fromBase64(extensions.value(name).raw()).valueOr({});
}

void Event::setExtension(QLatin1StringView name, QByteArrayView bytes)
{
    extensions.insert(name, QString::fromLatin1(crypto::toBase64(bytes)));
}

} // namespace privity
