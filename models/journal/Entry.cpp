// SPDX-License-Identifier: Apache-2.0
#include "models/journal/Entry.h"

#include <QJsonDocument>

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

} // namespace

void appendPrefixed(QByteArray &out, QByteArrayView part)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        out += char(part.size() >> shift);
    out += part;
}

QByteArray Entry::commitment() const { return crypto::sha256({salt, body}); }

QByteArray linkBytes(const QString &author, quint64 n, QByteArrayView prev, QByteArrayView commitment)
{
    QByteArray bytes;
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
    QJsonObject object = QJsonDocument::fromJson(entry.body).object();
    const auto set = [&](QLatin1StringView name, const QByteArray &bytes) {
        object.insert(name, QString::fromLatin1(crypto::toBase64(bytes)));
    };
    set(attribute::prev, entry.prev);
    set(attribute::salt, entry.salt);
    set(attribute::signature, entry.signature);
    if (!entry.wrap.isEmpty())
        set(attribute::entryWrap, entry.wrap);
    return canonicalJson(object).valueOr({});
}

Result<Entry> fromFrame(QByteArrayView bytes, const QString &author)
{
    Result<Event> event = Event::fromBytes(bytes);
    if (!event)
        return event.error();
    Entry entry;
    entry.author = author;
    entry.n = event->sequence.value_or(0);
    entry.prev = event->extensionBytes(attribute::prev);
    entry.salt = event->extensionBytes(attribute::salt);
    entry.signature = event->extensionBytes(attribute::signature);
    entry.wrap = event->extensionBytes(attribute::entryWrap);
    if (entry.n == 0 || entry.prev.size() != crypto::hashSize || entry.salt.size() != 32)
        return fail(ErrorCode::Malformed, u"an entry needs sequence, entryprev, entrysalt and entrysignature"_s);
    QJsonObject body = QJsonDocument::fromJson(QByteArray::fromRawData(bytes.data(), bytes.size())).object();
    for (const QLatin1StringView name : {attribute::prev, attribute::salt, attribute::signature, attribute::entryWrap})
        body.remove(name);
    entry.body = canonicalJson(body).valueOr({});
    return entry;
}

Done check(const Entry &entry, quint64 n, QByteArrayView prev, const QByteArray &publicKey)
{
    if (entry.n != n)
        return fail(ErrorCode::SequenceGap, u"entry %1 where %2 is next"_s.arg(entry.n).arg(n));
    if (QByteArrayView(entry.prev) != prev)
        return fail(ErrorCode::ChainBroken, u"entry %1 does not follow its predecessor"_s.arg(entry.n));
    if (!crypto::verify(publicKey, crypto::Domain::Entry, entry.linkBytes(), entry.signature))
        return fail(ErrorCode::SignatureInvalid, u"entry %1"_s.arg(entry.n));
    return {};
}

QByteArray sealPart(
    Event &event, const QJsonObject &personal, const QByteArray &receiver, const QString &author, quint64 n)
{
    const SecretBytes key = SecretBytes::random(32);
    event.sealedData = crypto::seal(key, canonicalJson(personal).valueOr({}), placeOf(event, author, n));
    return crypto::sealTo(receiver, key.view());
}

Result<QJsonObject> openPart(
    const Event &event, QByteArrayView wrap, const crypto::BoxKey &receiver, const QString &author, quint64 n)
{
    const Result<SecretBytes> key = receiver.open(wrap);
    if (!key)
        return key.error();
    const Result<SecretBytes> plain = crypto::open(*key, event.sealedData, placeOf(event, author, n));
    if (!plain)
        return plain.error();
    return parseCanonical(plain->view());
}

} // namespace privity::journal
