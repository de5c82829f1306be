// SPDX-License-Identifier: Apache-2.0
#include "models/base/JsonFile.h"

#include <QJsonArray>
#include <QSet>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace privity {
namespace {

struct JsonFault {
    QString what;
    qsizetype at = 0; //!< byte
};

//! Walks well-formed JSON by its brackets and texts alone; keeps the keys of the objects it is in.
class KeyWalk
{
public:
    explicit KeyWalk(QByteArrayView json) : m_json(json) {}

    std::optional<JsonFault> doubledKey()
    {
        for (m_at = 0; m_at < m_json.size(); ++m_at) {
            switch (m_json[m_at]) {
            case '{': m_levels.push_back({true, true, {}, {}, 0}); break;
            case '[': m_levels.push_back({}); break;
            case '}':
            case ']':
                if (!m_levels.empty())
                    m_levels.pop_back();
                break;
            case ',':
                if (!m_levels.empty()) {
                    m_levels.back().keyNext = m_levels.back().isObject;
                    ++m_levels.back().index;
                }
                break;
            case '"':
                if (const qsizetype begin = m_at; !takeText())
                    return JsonFault{u"key “%1” stands twice"_s.arg(path()), begin};
                break;
            default: break;
            }
        }
        return std::nullopt;
    }

private:
    struct Level {
        bool isObject = false, keyNext = false;
        QSet<QByteArray> keys;
        QByteArray key;
        qsizetype index = 0;
    };

    //! A text, from its first quote to its last; false: it is a key that its object has already.
    bool takeText()
    {
        const qsizetype begin = m_at;
        bool escaped = false;
        for (++m_at; m_at < m_json.size() && m_json[m_at] != '"'; ++m_at)
            if (m_json[m_at] == '\\') {
                escaped = true;
                ++m_at;
            }
        if (m_levels.empty() || !m_levels.back().keyNext)
            return true;
        Level &level = m_levels.back();
        level.keyNext = false;
        const QByteArrayView quoted = m_json.sliced(begin, std::min(m_at + 1, m_json.size()) - begin);
        if (escaped) // two spellings of one key are one key
            level.key = QJsonDocument::fromJson('[' + quoted.toByteArray() + ']').array().at(0).toString().toUtf8();
        else
            level.key = QByteArray::fromRawData(quoted.data() + 1, quoted.size() - 2);
        const qsizetype before = level.keys.size();
        level.keys.insert(level.key);
        return level.keys.size() > before;
    }

    QString path() const
    {
        QString text;
        for (const Level &level : m_levels) {
            if (!level.isObject)
                text += u"[%1]"_s.arg(level.index);
            else
                text += (text.isEmpty() ? u""_s : u"."_s) + QString::fromUtf8(level.key).left(100);
        }
        return text;
    }

    QByteArrayView m_json;
    qsizetype m_at = 0;
    std::vector<Level> m_levels;
};

QJsonDocument readStrictly(QByteArrayView json, std::optional<JsonFault> &fault)
{
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), json.size()), &error);
    if (error.error != QJsonParseError::NoError)
        fault = JsonFault{u"not JSON, %1"_s.arg(error.errorString()), error.offset};
    else
        fault = KeyWalk(json).doubledKey();
    return document;
}

} // namespace

Result<QJsonDocument> readJsonLine(QByteArrayView json)
{
    std::optional<JsonFault> fault;
    QJsonDocument document = readStrictly(json, fault);
    if (fault)
        return fail(ErrorCode::Malformed, fault->what);
    return document;
}

Result<QJsonDocument> readJsonFile(QByteArrayView json)
{
    std::optional<JsonFault> fault;
    QJsonDocument document = readStrictly(json, fault);
    if (!fault)
        return document;
    const QByteArrayView before = json.first(std::min(fault->at, json.size()));
    const qsizetype line = 1 + std::count(before.begin(), before.end(), '\n');
    return fail(ErrorCode::Malformed, u"line %1: %2"_s.arg(line).arg(fault->what));
}

} // namespace privity
