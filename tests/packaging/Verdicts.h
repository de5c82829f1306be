// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/packaging/HeldJournal.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

namespace privity::test {

//! What a verifier said: the same of both.
struct Said {
    bool held = false;
    QString brand, author, what;
    std::optional<quint64> index;
    quint64 n = 0;
};

inline Said ours(HeldJournal &held, const std::optional<office::Witness> &witness = {})
{
    const Result<office::AuditReport> report = office::audit(held.store, held.made.keys, witness);
    if (!report)
        return {false, {}, {}, report.error().toText(), {}, 0};
    if (!report->first)
        return {true, {}, {}, {}, {}, 0};
    const office::Finding &first = *report->first;
    return {false, first.brand, first.author, first.what, first.index, first.n};
}

inline Said theirs(const QByteArray &exported, const std::optional<office::Witness> &witness = {})
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("journal.jsonl"))),
        heads(folder.filePath(QStringLiteral("witness.json")));
    if (!file.open(QIODevice::WriteOnly) || !heads.open(QIODevice::WriteOnly))
        return {};
    file.write(exported);
    file.close();
    QStringList arguments{
        QStringLiteral(PRIVITY_SOURCE_DIR "/packaging/verify-journal.mjs"), file.fileName(), QStringLiteral("--json")};
    if (witness) {
        heads.write(office::witnessBytes(*witness));
        heads.close();
        arguments += {QStringLiteral("--witness"), heads.fileName()};
    }
    QProcess node;
    node.start(QStringLiteral(PRIVITY_NODE), arguments);
    node.waitForFinished();
    const QJsonObject said = QJsonDocument::fromJson(node.readAllStandardOutput()).object();
    const QJsonObject first = said.value(QLatin1StringView("first")).toObject();
    Said verdict{node.exitCode() == 0 && said.value(QLatin1StringView("held")).toBool(),
        first.value(QLatin1StringView("brand")).toString(), first.value(QLatin1StringView("author")).toString(),
        first.value(QLatin1StringView("what")).toString(), {},
        quint64(first.value(QLatin1StringView("n")).toInteger())};
    if (first.contains(QLatin1StringView("index")))
        verdict.index = quint64(first.value(QLatin1StringView("index")).toInteger());
    if (said.isEmpty())
        verdict.what = QString::fromUtf8(node.readAllStandardError());
    return verdict;
}

} // namespace privity::test
