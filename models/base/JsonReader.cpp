// SPDX-License-Identifier: Apache-2.0
#include "models/base/JsonReader.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace privity {

JsonReader::JsonReader(QJsonObject object, QString path)
    : JsonReader(std::move(object), std::move(path), std::make_shared<QList<JsonFault>>())
{
}

JsonReader::JsonReader(QJsonObject object, QString path, Faults faults)
    : m_object(std::move(object)), m_path(std::move(path)), m_faults(std::move(faults))
{
}

QString JsonReader::path(QLatin1StringView key) const
{
    if (key.isEmpty())
        return m_path;
    return m_path.isEmpty() ? QString(key) : m_path + u'.' + key;
}

void JsonReader::fault(QLatin1StringView key, const QString &what, ErrorCode code, QLatin1StringView kind)
{
    m_faults->append({path(key), what, code, kind});
}

void JsonReader::faultOfItem(
    QLatin1StringView key, qsizetype index, const QString &what, ErrorCode code, QLatin1StringView kind)
{
    m_faults->append({path(key) + u"[%1]"_s.arg(index), what, code, kind});
}

QJsonValue JsonReader::required(QLatin1StringView key, QJsonValue::Type type, QLatin1StringView typeName)
{
    noteAsked(key);
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined())
        fault(key, u"is missing"_s, ErrorCode::MissingField);
    else if (value.type() != type)
        fault(key, u"must be %1"_s.arg(typeName), ErrorCode::WrongType);
    else
        return value;
    return QJsonValue(QJsonValue::Undefined);
}

QString JsonReader::text(QLatin1StringView key) { return required(key, QJsonValue::String, "a text"_L1).toString(); }

QString JsonReader::textOr(QLatin1StringView key, QString otherwise)
{
    noteAsked(key);
    return has(key) ? text(key) : otherwise;
}

qint64 JsonReader::integer(QLatin1StringView key)
{
    const QJsonValue value = required(key, QJsonValue::Double, "an integer"_L1);
    const double number = value.toDouble();
    if (!value.isUndefined() && (std::floor(number) != number || std::abs(number) > 9007199254740992.0))
        fault(key, u"must be an integer"_s, ErrorCode::WrongType);
    return qint64(number);
}

qint64 JsonReader::integerOr(QLatin1StringView key, qint64 otherwise)
{
    noteAsked(key);
    return has(key) ? integer(key) : otherwise;
}

bool JsonReader::flagOr(QLatin1StringView key, bool otherwise)
{
    noteAsked(key);
    return has(key) ? required(key, QJsonValue::Bool, "true or false"_L1).toBool() : otherwise;
}

Timestamp JsonReader::timestamp(QLatin1StringView key)
{
    const QString value = text(key);
    if (value.isEmpty())
        return {};
    const Result<Timestamp> moment = Timestamp::fromText(value);
    if (!moment)
        fault(key, moment.error().detail);
    return moment.valueOr({});
}

QStringList JsonReader::texts(QLatin1StringView key)
{
    QStringList list;
    for (const QJsonValue value : required(key, QJsonValue::Array, "a list"_L1).toArray()) {
        if (!value.isString())
            faultOfItem(key, list.size(), u"must be a text"_s, ErrorCode::WrongType);
        list += value.toString();
    }
    return list;
}

QStringList JsonReader::textsOr(QLatin1StringView key)
{
    noteAsked(key);
    return has(key) ? texts(key) : QStringList{};
}

JsonReader JsonReader::object(QLatin1StringView key)
{
    return {required(key, QJsonValue::Object, "an object"_L1).toObject(), path(key), m_faults};
}

void JsonReader::eachObject(
    QLatin1StringView key, const QJsonArray &array, const std::function<void(JsonReader &)> &each)
{
    for (qsizetype i = 0; i < array.size(); ++i) {
        JsonReader item{array[i].toObject(), path(key) + u"[%1]"_s.arg(i), m_faults};
        if (!array[i].isObject())
            item.fault({}, u"must be an object"_s, ErrorCode::WrongType);
        else
            each(item);
    }
}

void JsonReader::objects(QLatin1StringView key, const std::function<void(JsonReader &)> &each)
{
    eachObject(key, required(key, QJsonValue::Array, "a list"_L1).toArray(), each);
}

void JsonReader::objectsOr(QLatin1StringView key, const std::function<void(JsonReader &)> &each)
{
    noteAsked(key);
    if (has(key))
        objects(key, each);
}

void JsonReader::entries(QLatin1StringView key, const std::function<void(const QString &, JsonReader &)> &each)
{
    const QJsonObject map = required(key, QJsonValue::Object, "an object"_L1).toObject();
    for (auto it = map.begin(); it != map.end(); ++it) {
        JsonReader item{it.value().toObject(), path(key) + u'.' + it.key(), m_faults};
        if (!it.value().isObject())
            item.fault({}, u"must be an object"_s, ErrorCode::WrongType);
        else
            each(it.key(), item);
    }
}

void JsonReader::refuseUnknown()
{
    const QStringList keys = m_object.keys();
    for (const QString &key : keys)
        if (std::find(m_asked.begin(), m_asked.end(), key) == m_asked.end())
            m_faults->append({path() + (m_path.isEmpty() ? u""_s : u"."_s) + key, u"is not known here"_s,
                ErrorCode::Malformed, "unknown-key"_L1});
}

Done JsonReader::finish() const
{
    if (m_faults->isEmpty())
        return {};
    QStringList lines;
    for (const JsonFault &fault : *m_faults)
        lines += fault.toText();
    return fail(m_faults->first().code, lines.join(u"; "_s));
}

} // namespace privity
