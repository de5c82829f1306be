// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/Time.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QVarLengthArray>
#include <functional>
#include <memory>

namespace privity {

//! One fault of a JSON object. `kind` names the broken rule where the code does not: "unknown-key", or a word of the
//! caller's.
struct JsonFault {
    QString path; //!< "fields[3].cover"; empty: the object as a whole
    QString what;
    ErrorCode code = ErrorCode::Malformed;
    QLatin1StringView kind = {};

    [[nodiscard]] QString toText() const { return path.isEmpty() ? what : path + QStringLiteral(": ") + what; }
};

//! Reads one JSON object strictly: a missing or mistyped value is noted with its path ("fields[3].cover") and the
//! reader goes on, so that one run names every fault of a file. Ask finish() at the end; values read before a
//! fault are defaults and must not be used. Keys outlive it (literals). Not thread-safe; short-lived.
class JsonReader
{
public:
    explicit JsonReader(QJsonObject object, QString path = {});

    QString text(QLatin1StringView key);
    QString textOr(QLatin1StringView key, QString otherwise = {});
    qint64 integer(QLatin1StringView key);
    qint64 integerOr(QLatin1StringView key, qint64 otherwise);
    bool flagOr(QLatin1StringView key, bool otherwise);
    Timestamp timestamp(QLatin1StringView key);
    QStringList texts(QLatin1StringView key);   //!< required array of strings
    QStringList textsOr(QLatin1StringView key); //!< empty when absent
    //! A required object, read by a nested reader whose faults count here.
    JsonReader object(QLatin1StringView key);
    //! A required (or optional) array of objects.
    void objects(QLatin1StringView key, const std::function<void(JsonReader &)> &each);
    void objectsOr(QLatin1StringView key, const std::function<void(JsonReader &)> &each);
    //! An object used as a map: every key with its value's reader.
    void entries(QLatin1StringView key, const std::function<void(const QString &, JsonReader &)> &each);
    [[nodiscard]] bool has(QLatin1StringView key) const { return m_object.contains(key); }
    [[nodiscard]] const QJsonObject &raw() const { return m_object; }
    [[nodiscard]] QString path(QLatin1StringView key = {}) const;

    //! Notes a fault of the caller's own rule at `key`.
    void fault(
        QLatin1StringView key, const QString &what, ErrorCode code = ErrorCode::Malformed, QLatin1StringView kind = {});
    //! The same, of one item of the list at `key`.
    void faultOfItem(QLatin1StringView key, qsizetype index, const QString &what, ErrorCode code = ErrorCode::Malformed,
        QLatin1StringView kind = {});
    //! Notes every key that nobody asked for. Files of ours are read so; protocol messages are not.
    void refuseUnknown();
    [[nodiscard]] const QList<JsonFault> &faults() const { return *m_faults; } //!< so far, in order
    //! No fault, or one Error that carries all (code of the first).
    Done finish() const;

private:
    using Faults = std::shared_ptr<QList<JsonFault>>;
    JsonReader(QJsonObject object, QString path, Faults faults);
    QJsonValue required(QLatin1StringView key, QJsonValue::Type type, QLatin1StringView typeName);
    void eachObject(QLatin1StringView key, const QJsonArray &array, const std::function<void(JsonReader &)> &each);

    void noteAsked(QLatin1StringView key) { m_asked.push_back(key); }

    QJsonObject m_object;
    QString m_path;
    Faults m_faults;
    QVarLengthArray<QLatin1StringView, 20> m_asked;
};

} // namespace privity
