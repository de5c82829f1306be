// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/policy/PolicyPack.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

//! The packs of resources/policies, for tests.
namespace privity::test {

inline const QStringList packNames{
    QStringLiteral("maison-lys"), QStringLiteral("norrland-energi"), QStringLiteral("velocar")};

inline const QString norrlandName = packNames[1];

inline QByteArray packBytes(const QString &name)
{
    QFile file(QStringLiteral(QT_TESTCASE_SOURCEDIR "/../resources/policies/") + name + QStringLiteral(".json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline PolicyPack pack(const QString &name) { return readPolicyPack(packBytes(name)).valueOr({}); }

//! `json` with the value at `path` ("fields[3].cover") replaced, or taken away when the value is undefined.
inline QJsonValue changed(QJsonValue json, QStringView path, const QJsonValue &value)
{
    if (path.isEmpty())
        return value;
    if (path.front() == u'[') {
        const qsizetype close = path.indexOf(u']');
        const int index = path.mid(1, close - 1).toInt();
        QJsonArray array = json.toArray();
        const QJsonValue item = changed(index < array.size() ? array[index] : QJsonValue(), path.mid(close + 1), value);
        if (index < array.size())
            array[index] = item;
        else
            array.append(item);
        return array;
    }
    const QStringView rest = path.front() == u'.' ? path.mid(1) : path;
    qsizetype end = 0;
    while (end < rest.size() && rest[end] != u'.' && rest[end] != u'[')
        ++end;
    QJsonObject object = json.toObject();
    const QString key = rest.left(end).toString();
    const QJsonValue item = changed(object.value(key), rest.mid(end), value);
    if (item.isUndefined())
        object.remove(key);
    else
        object.insert(key, item);
    return object;
}

//! The pack of Norrland Energi, changed there.
inline QByteArray norrlandWith(const QString &path, const QJsonValue &value)
{
    const QJsonObject json = QJsonDocument::fromJson(packBytes(norrlandName)).object();
    return QJsonDocument(changed(json, path, value).toObject()).toJson();
}

//! Of its item with that id; -1: it has none.
inline int indexOf(const QString &list, const QString &id)
{
    const QJsonObject json = QJsonDocument::fromJson(packBytes(norrlandName)).object();
    const QJsonArray array = json.value(list).toArray();
    for (int i = 0; i < array.size(); ++i)
        if (array[i].toObject().value(QLatin1StringView("id")).toString() == id)
            return i;
    return -1;
}

} // namespace privity::test
