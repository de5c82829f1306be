// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/policy/PolicyPack.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

//! The packs of resources/policies, for tests.
namespace privity::test {

inline const QStringList packNames{
    QStringLiteral("maison-lys"), QStringLiteral("norrland-energi"), QStringLiteral("velocar")};

inline QByteArray packBytes(const QString &name)
{
    QFile file(QStringLiteral(QT_TESTCASE_SOURCEDIR "/../resources/policies/") + name + QStringLiteral(".json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline PolicyPack pack(const QString &name) { return readPolicyPack(packBytes(name)).valueOr({}); }

} // namespace privity::test
