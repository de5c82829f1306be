// SPDX-License-Identifier: Apache-2.0
#include "models/customer/JsonRows.h"

#include "models/base/JsonFile.h"

#include <QSet>
#include <array>

using namespace Qt::StringLiterals;

namespace privity {
namespace {

constexpr qint64 maxLineBytes = 1024 * 1024;
constexpr qint64 maxArrayBytes = 64 * 1024 * 1024;
constexpr auto listSeparator = ", "_L1;

QString plainText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.isDouble())
        return value.toVariant().toString();
    return {};
}

QString textAt(const QJsonValue &value, QStringView path)
{
    if (value.isArray()) {
        QStringList texts;
        for (const QJsonValue item : value.toArray())
            if (QString text = textAt(item, path); !text.isEmpty())
                texts += std::move(text);
        return texts.join(listSeparator);
    }
    if (path.isEmpty())
        return plainText(value);
    const QJsonObject object = value.toObject();
    if (const auto whole = object.constFind(path); whole != object.constEnd())
        return textAt(*whole, {});
    const qsizetype dot = path.indexOf(u'.');
    return dot < 0 ? QString() : textAt(object.value(path.first(dot)), path.sliced(dot + 1));
}

//! Names in the order in which they come, once each.
struct Names {
    QStringList list;
    QSet<QString> known;

    void add(const QString &name)
    {
        if (!known.contains(name)) {
            known.insert(name);
            list += name;
        }
    }
};

void collectNames(const QJsonValue &value, const QString &path, Names &names)
{
    if (value.isArray()) {
        const QJsonArray items = value.toArray();
        for (const QJsonValue item : items)
            collectNames(item, path, names);
        if (!items.isEmpty())
            return;
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            collectNames(it.value(), path.isEmpty() ? it.key() : path + u'.' + it.key(), names);
    } else if (!path.isEmpty()) {
        names.add(path);
    }
}

} // namespace

JsonRows::JsonRows(QString dataFile, QIODevice &device, bool lines)
    : m_dataFile(std::move(dataFile)), m_device(device), m_lines(lines)
{
}

Error JsonRows::fault(const QString &what, ErrorCode code) const
{
    return fail(code, u"%1 %2 %3: %4"_s.arg(m_dataFile, m_lines ? u"line"_s : u"item"_s).arg(m_line).arg(what));
}

Result<bool> JsonRows::nextLine(QJsonObject &object)
{
    for (;;) {
        QByteArray line; // grows as the line does: asked for all at once, QIODevice would take the most for each
        std::array<char, 16 * 1024> piece;
        qint64 size = 0;
        while (line.size() <= maxLineBytes + 2 && !line.endsWith('\n')
            && (size = m_device.readLine(piece.data(), piece.size())) > 0)
            line.append(piece.data(), size);
        if (size <= 0 && !m_device.atEnd())
            return fail(ErrorCode::FileUnreadable, u"%1: %2"_s.arg(m_dataFile, m_device.errorString()));
        if (line.isEmpty())
            return false;
        ++m_line;
        if (line.size() > maxLineBytes)
            return fault(u"is longer than 1 MiB"_s, ErrorCode::TooLarge);
        if (m_line == 1 && line.startsWith("\xEF\xBB\xBF"))
            line.remove(0, 3);
        if (line.trimmed().isEmpty())
            continue;
        if (!line.isValidUtf8())
            return fault(u"is not UTF-8; save the file as UTF-8"_s);
        const Result<QJsonDocument> document = readJsonLine(line);
        if (!document)
            return fault(document.error().detail);
        if (!document->isObject())
            return fault(u"must be an object"_s);
        object = document->object();
        return true;
    }
}

Result<bool> JsonRows::nextItem(QJsonObject &object)
{
    if (!m_array) {
        // Exports are files, whose size is known: to ask for the most would take the most each time.
        QByteArray all = m_device.size() > maxArrayBytes ? QByteArray() : m_device.readAll();
        if (m_device.size() > maxArrayBytes || all.size() > maxArrayBytes)
            return fail(ErrorCode::TooLarge, u"%1 is larger than 64 MiB; give it as JSON Lines"_s.arg(m_dataFile));
        if (all.startsWith("\xEF\xBB\xBF"))
            all.remove(0, 3);
        const Result<QJsonDocument> document = readJsonFile(all);
        if (!document)
            return fail(ErrorCode::Malformed, u"%1 %2"_s.arg(m_dataFile, document.error().detail));
        if (!all.isValidUtf8() || !document->isArray())
            return fail(ErrorCode::Malformed, u"%1: must be one list of objects in UTF-8"_s.arg(m_dataFile));
        m_array = document->array();
    }
    if (m_line == m_array->size())
        return false;
    const QJsonValue item = m_array->at(m_line++);
    if (!item.isObject())
        return fault(u"must be an object"_s);
    object = item.toObject();
    return true;
}

Result<bool> JsonRows::nextObject(QJsonObject &object) { return m_lines ? nextLine(object) : nextItem(object); }

Result<QStringList> JsonRows::present(const QStringList &wanted)
{
    Names names;
    const auto isThere = [&names](const QString &column) {
        const QString within = column + u'.';
        return names.known.contains(column)
            || std::ranges::any_of(names.list, [&](const QString &name) { return name.startsWith(within); });
    };
    for (;;) {
        QJsonObject object;
        const Result<bool> row = nextObject(object);
        if (!row)
            return row.error();
        if (*row)
            collectNames(object, {}, names);
        if (*row && !std::ranges::all_of(wanted, isThere))
            continue;
        for (const QString &column : wanted)
            if (isThere(column))
                names.add(column);
        m_line = 0;
        if (m_lines && !m_device.seek(0))
            return fail(ErrorCode::FileUnreadable, u"%1: %2"_s.arg(m_dataFile, m_device.errorString()));
        return names.list;
    }
}

Result<bool> JsonRows::next(QStringList &cells)
{
    QJsonObject object;
    const Result<bool> row = nextObject(object);
    if (!row || !*row)
        return row;
    cells.clear();
    for (const QString &column : std::as_const(m_columns))
        cells += textAt(object, column);
    return true;
}

} // namespace privity
