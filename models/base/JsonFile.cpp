// SPDX-License-Identifier: Apache-2.0
#include "models/base/JsonFile.h"

#include <QJsonArray>
#include <QSet>
#include <vector>

using namespace Qt::StringLiterals;

namespace privity {
namespace {

struct FaultAt {
    QString what;
    qsizetype at = 0; //!< byte
};

//! Walks well-formed JSON by its brackets and texts alone; keeps the keys of the objects it is in.
class KeyWalk
{
public:
    explicit KeyWalk(QByteArrayView json, JsonLines *lines = nullptr) : m_json(json), m_lines(lines) {}

    std::optional<FaultAt> doubledKey()
    {
        for (m_at = 0; m_at < m_json.size(); ++m_at) {
            if (!m_levels.empty() && !m_levels.back().isObject)
                noteItem();
            switch (m_json[m_at]) {
            case '{': m_levels.push_back({true, true, {}, {}, 0}); break;
            case '[': m_levels.push_back({false, true, {}, {}, 0}); break;
            case '\n': ++m_line; break;
            case '}':
            case ']':
                if (!m_levels.empty())
                    m_levels.pop_back();
                break;
            case ',':
                if (!m_levels.empty()) {
                    m_levels.back().isNext = true;
                    ++m_levels.back().index;
                }
                break;
            case '"':
                if (const qsizetype begin = m_at; !takeText())
                    return FaultAt{u"key “%1” stands twice"_s.arg(path()), begin};
                break;
            default: break;
            }
        }
        return std::nullopt;
    }

private:
    struct Level {
        bool isObject = false, isNext = false; //!< next: its key, or its item
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
        if (m_levels.empty() || !m_levels.back().isObject || !m_levels.back().isNext)
            return true;
        Level &level = m_levels.back();
        level.isNext = false;
        const QByteArrayView quoted = m_json.sliced(begin, std::min(m_at + 1, m_json.size()) - begin);
        if (escaped) // two spellings of one key are one key
            level.key = QJsonDocument::fromJson('[' + quoted.toByteArray() + ']').array().at(0).toString().toUtf8();
        else
            level.key = QByteArray::fromRawData(quoted.data() + 1, quoted.size() - 2);
        note();
        const qsizetype before = level.keys.size();
        level.keys.insert(level.key);
        return level.keys.size() > before;
    }

    //! Of a list that is the innermost level.
    void noteItem()
    {
        if (!m_levels.back().isNext || QByteArrayView(" \t\r\n]").contains(m_json[m_at]))
            return;
        m_levels.back().isNext = false;
        note();
    }

    void note()
    {
        if (m_lines)
            m_lines->insert(path(), m_line);
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
    JsonLines *m_lines;
    qsizetype m_at = 0, m_line = 1;
    std::vector<Level> m_levels;
};

QJsonDocument readStrictly(QByteArrayView json, std::optional<FaultAt> &fault)
{
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), json.size()), &error);
    if (error.error != QJsonParseError::NoError)
        fault = FaultAt{u"not JSON, %1"_s.arg(error.errorString()), error.offset};
    else
        fault = KeyWalk(json).doubledKey();
    return document;
}

JsonFileFault inLines(QByteArrayView json, const FaultAt &fault)
{
    const QByteArrayView before = json.first(std::min(fault.at, json.size()));
    return {fault.what, 1 + std::count(before.begin(), before.end(), '\n')};
}

} // namespace

Result<QJsonDocument> readJsonLine(QByteArrayView json)
{
    std::optional<FaultAt> fault;
    QJsonDocument document = readStrictly(json, fault);
    if (fault)
        return fail(ErrorCode::Malformed, fault->what);
    return document;
}

std::optional<JsonFileFault> faultOfJsonFile(QByteArrayView json)
{
    std::optional<FaultAt> fault;
    readStrictly(json, fault);
    return fault ? std::optional(inLines(json, *fault)) : std::nullopt;
}

Result<QJsonDocument> readJsonFile(QByteArrayView json)
{
    std::optional<FaultAt> fault;
    QJsonDocument document = readStrictly(json, fault);
    if (!fault)
        return document;
    const auto [what, line] = inLines(json, *fault);
    return fail(ErrorCode::Malformed, u"line %1: %2"_s.arg(line).arg(what));
}

JsonLines linesOf(QByteArrayView json)
{
    JsonLines lines;
    KeyWalk(json, &lines).doubledKey();
    return lines;
}

qsizetype lineOf(const JsonLines &lines, QString path)
{
    while (!path.isEmpty() && !lines.contains(path))
        path.truncate(std::max(path.lastIndexOf(u'.'), path.lastIndexOf(u'[')));
    return lines.value(path, 1);
}

} // namespace privity
