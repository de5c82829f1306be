// SPDX-License-Identifier: Apache-2.0
#include "models/office/JournalExport.h"

#include "models/base/CanonicalJson.h"

using namespace Qt::StringLiterals;

namespace privity::office {
namespace {

QByteArray lineOf(QByteArrayView kind, const JsonObject &object)
{
    return withMembers("{}", {{kind, object.bytes()}}) + '\n';
}

QString textOf(QByteArrayView bytes) { return QString::fromLatin1(crypto::toBase64(bytes)); }

ExportedEntry exported(const JournalRow &row, bool isOurs)
{
    ExportedEntry entry{row.author, row.n, row.prev, row.commitment, row.signature, {}, {}, {}};
    if (!isOurs)
        return entry;
    entry.salt = row.salt;
    if (row.body)
        entry.body = QString::fromUtf8(*row.body);
    if (row.logIndex)
        entry.leaf = ExportedLeaf{row.brand, row.epoch, *row.logIndex, row.result, row.recordedAt, row.generation};
    return entry;
}

//! Of all lines before the last one, by every brand that is exported.
Result<QJsonArray> signaturesOf(const QByteArray &digest, const OfficeKeys &keys, const QStringList &brands)
{
    QJsonArray signatures;
    for (const QString &id : brands) {
        const BrandKeys *brand = keys.brand(id);
        if (!brand)
            return fail(ErrorCode::UnknownBrand, id);
        signatures +=
            QJsonObject{{u"brand"_s, id}, {u"signature"_s, textOf(brand->log.sign(crypto::Domain::Export, digest))}};
    }
    return signatures;
}

} // namespace

Done exportJournal(RowStore &store, const OfficeKeys &keys, QStringList brands, Timestamp now,
    const std::function<Done(const QByteArray &)> &sink)
{
    crypto::Sha256 digest;
    const auto line = [&](const QByteArray &bytes) {
        digest.add(bytes);
        return sink(bytes);
    };
    const bool isAll = brands.isEmpty();
    if (isAll)
        for (const BrandKey &key : keys.statement.statement.logKeys)
            brands += key.brand;
    WorkingSet rows(store);
    std::map<QString, journal::LogRow> logs; // what comes later is left out, so that no log has a hole
    for (const journal::LogRow &log : rows.list<journal::LogRow>())
        logs[log.brand] = log;
    const auto isLater = [&](const QString &brand, quint64 epoch, quint64 size) {
        const journal::LogRow &log = logs[brand];
        return std::pair(epoch, size) > std::pair(log.epoch, log.size);
    };
    Done done = line(lineOf("journal",
        {{u"format"_s, exportFormat}, {u"made"_s, now.toText()}, {u"brands"_s, QJsonArray::fromStringList(brands)},
            {u"identityKey"_s, textOf(keys.identityKey)}, {u"keys"_s, codec::write(keys.statement).toJson()}}));
    QStringList authors;
    for (const QString &brand : brands)
        authors += officeAuthor(brand);
    for (const DeskRow &desk : rows.list<DeskRow>()) {
        const bool isOurs = isAll
            || std::any_of(brands.begin(), brands.end(), [&](const QString &b) { return desk.brands.contains(b); });
        if (!isOurs || !done)
            continue;
        authors += desk.id.text;
        done = line(lineOf("desk", {{u"id"_s, desk.id.text}, {u"key"_s, textOf(desk.publicKey)}}));
    }
    for (const QString &brand : brands)
        for (const Head &head : rows.list<Head>(brand))
            if (done && !isLater(brand, head.epoch, head.size))
                done = line(lineOf("head", codec::write(head)));
    const Result<QStringList> all = authorsIn(store);
    if (!done || !all || rows.fault())
        return !done ? done : !all ? Done(all.error()) : Done(*rows.fault());
    quint64 entries = 0;
    for (const QString &author : *all) {
        if (!isAll && !authors.contains(author))
            continue;
        done = eachRow<JournalRow>(store, {toValue(author)}, [&](const JournalRow &row) -> Done {
            if (row.logIndex && isLater(row.brand, row.epoch, *row.logIndex + 1))
                return {};
            entries += 1;
            return line(lineOf("entry", codec::write(exported(row, brands.contains(row.brand)))));
        });
        if (!done)
            return done;
    }
    const Result<QJsonArray> signatures = signaturesOf(digest.result(), keys, brands);
    if (!signatures)
        return signatures.error();
    return sink(lineOf("end", {{u"entries"_s, qint64(entries)}, {u"signatures"_s, *signatures}}));
}

} // namespace privity::office
