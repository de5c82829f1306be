// SPDX-License-Identifier: Apache-2.0
#include "models/journal/Entry.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace privity::journal {
namespace {

QByteArray placeOf(const Event &event, const QString &author, quint64 n)
{
    QByteArray place;
    for (const QString &part : {author, sequenceText(n), event.id, event.type, event.subject})
        appendPrefixed(place, part.toUtf8());
    return place;
}

QByteArray encoded(const QByteArray &bytes) { return '"' + crypto::toBase64(bytes) + '"'; }

QByteArrayView viewOf(QLatin1StringView name) { return {name.data(), name.size()}; }

} // namespace

void appendPrefixed(QByteArray &out, QByteArrayView part)
{
    const auto size = qToBigEndian(quint32(part.size()));
    out.append(reinterpret_cast<const char *>(&size), sizeof size).append(part);
}

QByteArray Entry::commitment() const { return crypto::sha256({salt, body}); }

QByteArray linkBytes(const QString &author, quint64 n, QByteArrayView prev, QByteArrayView commitment)
{
    QByteArray bytes;
    bytes.reserve(256); // nearly all
    appendPrefixed(bytes, author.toUtf8());
    appendPrefixed(bytes, sequenceText(n).toLatin1());
    appendPrefixed(bytes, prev);
    appendPrefixed(bytes, commitment);
    return bytes;
}

QByteArray linkHash(QByteArrayView linkBytes)
{
    return crypto::sha256({crypto::domainName(crypto::Domain::Entry), QByteArrayView("\0", 1), linkBytes});
}

QByteArray Entry::linkBytes() const { return journal::linkBytes(author, n, prev, commitment()); }

QByteArray Entry::hash() const { return linkHash(linkBytes()); }

QByteArray firstPrev() { return QByteArray(crypto::hashSize, '\0'); }

Entry append(
    const crypto::SignKey &key, const QString &author, quint64 n, QByteArrayView prev, Event event, QByteArray wrap)
{
    event.sequence = n;
    Entry entry{author, n, prev.toByteArray(), crypto::randomBytes(32), event.toBytes(), {}, std::move(wrap)};
    entry.signature = key.sign(crypto::Domain::Entry, entry.linkBytes());
    return entry;
}

QByteArray toFrame(const Entry &entry)
{
    return withMembers(entry.body,
        {{viewOf(attribute::prev), encoded(entry.prev)}, {viewOf(attribute::salt), encoded(entry.salt)},
            {viewOf(attribute::signature), encoded(entry.signature)},
            {viewOf(attribute::entryWrap), entry.wrap.isEmpty() ? QByteArray() : encoded(entry.wrap)}});
}

QByteArray toFeedFrame(
    QByteArrayView event, const QString &feed, quint64 seq, QByteArrayView personal, const QByteArray &receiver)
{
    Event sealed;
    const JsonMembers members{JsonView(event)};
    sealed.id = members.value("id"_L1).toString();
    sealed.type = members.value("type"_L1).toString();
    sealed.subject = members.value("subject"_L1).toString();
    std::map<QByteArrayView, QByteArray> changes{{viewOf(attribute::feed), canonicalJson(feed).valueOr({})},
        {"sequence", '"' + sequenceText(seq).toLatin1() + '"'}};
    if (!personal.isEmpty()) {
        changes[viewOf(attribute::wrap)] = encoded(sealBytes(sealed, personal, receiver, feed, seq));
        changes["data"] = withMembers(members.value("data"_L1).text(), {{"sealed", encoded(sealed.sealedData)}});
    }
    return members.with(changes);
}

Result<Entry> fromFrame(QByteArrayView bytes, const QString &author)
{
    const Result<Event> event = Event::fromBytes(bytes);
    return event ? fromFrame(bytes, *event, author) : Result<Entry>(event.error());
}

Result<Entry> fromFrame(QByteArrayView bytes, const Event &event, const QString &author)
{
    Entry entry;
    entry.author = author;
    entry.n = event.sequence.value_or(0);
    entry.prev = event.extensionBytes(attribute::prev);
    entry.salt = event.extensionBytes(attribute::salt);
    entry.signature = event.extensionBytes(attribute::signature);
    entry.wrap = event.extensionBytes(attribute::entryWrap);
    if (entry.n == 0 || entry.prev.size() != crypto::hashSize || entry.salt.size() != saltSize)
        return fail(ErrorCode::Malformed, u"an entry needs sequence, entryprev, entrysalt and entrysignature"_s);
    entry.body = withMembers(bytes,
        {{viewOf(attribute::prev), {}}, {viewOf(attribute::salt), {}}, {viewOf(attribute::signature), {}},
            {viewOf(attribute::entryWrap), {}}});
    return entry;
}

Result<ReadEntry> readEntry(
    QByteArrayView frame, const Event &event, const QString &author, const QByteArray &publicKey)
{
    Result<Entry> entry = fromFrame(frame, event, author);
    if (!entry)
        return entry.error();
    ReadEntry read{*std::move(entry), {}, {}, {}, {}};
    read.commitment = read.entry.commitment();
    read.linkBytes = linkBytes(author, read.entry.n, read.entry.prev, read.commitment);
    read.hash = linkHash(read.linkBytes);
    if (crypto::verify(publicKey, crypto::Domain::Entry, read.linkBytes, read.entry.signature))
        read.holdsFor = publicKey;
    return read;
}

Done checkNext(const Entry &entry, quint64 n, QByteArrayView prev)
{
    if (entry.n != n)
        return fail(ErrorCode::SequenceGap, u"entry %1 where %2 is next"_s.arg(entry.n).arg(n));
    if (QByteArrayView(entry.prev) != prev)
        return fail(ErrorCode::ChainBroken, u"entry %1 does not follow its predecessor"_s.arg(entry.n));
    return {};
}

Done check(const Entry &entry, quint64 n, QByteArrayView prev, const QByteArray &publicKey)
{
    if (const Done next = checkNext(entry, n, prev); !next)
        return next;
    if (!crypto::verify(publicKey, crypto::Domain::Entry, entry.linkBytes(), entry.signature))
        return fail(ErrorCode::SignatureInvalid, u"entry %1"_s.arg(entry.n));
    return {};
}

QByteArray sealPart(
    Event &event, const JsonObject &personal, const QByteArray &receiver, const QString &author, quint64 n)
{
    return sealBytes(event, personal.bytes(), receiver, author, n);
}

QByteArray sealBytes(
    Event &event, QByteArrayView personal, const QByteArray &receiver, const QString &author, quint64 n)
{
    const SecretBytes key = SecretBytes::random(32);
    event.sealedData = crypto::seal(key, personal, placeOf(event, author, n));
    return crypto::sealTo(receiver, key.view());
}

Result<JsonObject> openPart(
    const Event &event, QByteArrayView wrap, const crypto::BoxKey &receiver, const QString &author, quint64 n)
{
    const Result<SecretBytes> plain = openBytes(event, wrap, receiver, author, n);
    return plain ? parseCanonical(plain->view()) : Result<JsonObject>(plain.error());
}

Result<SecretBytes> openBytes(
    const Event &event, QByteArrayView wrap, const crypto::BoxKey &receiver, const QString &author, quint64 n)
{
    const Result<SecretBytes> key = receiver.open(wrap);
    return key ? crypto::open(*key, event.sealedData, placeOf(event, author, n)) : Result<SecretBytes>(key.error());
}

} // namespace privity::journal
