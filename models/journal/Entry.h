// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/protocol/Event.h"

//! The journal's entries (docs/adr/0009 and 0011).
namespace privity::journal {

//! The envelope's attributes that carry an entry, and what the office adds to what it feeds and answers.
namespace attribute {
inline constexpr QLatin1StringView prev{"entryprev"};
inline constexpr QLatin1StringView salt{"entrysalt"};
inline constexpr QLatin1StringView signature{"entrysignature"};
inline constexpr QLatin1StringView entryWrap{"entrywrap"};
inline constexpr QLatin1StringView feed{"feed"}; //!< the feed's name; the event's sequence is its place there
inline constexpr QLatin1StringView wrap{"wrap"}; //!< the sealed part's key, sealed to the desk's context key
} // namespace attribute

//! Stands for the author where the sealed part of an answer is bound to its place; n is 0 there.
inline constexpr QLatin1StringView answerPlace{"answer"};

inline constexpr qsizetype saltSize = 32; //!< exactly: between salt and body stands no length

//! {author, n, prev, commitment}: what is chained and signed. The commitment hides the body: salt and body are stored
//! together and deleted together, and the entry outlives them and tells nothing of what was forgotten.
struct Entry {
    QString author;       //!< a desk's id, or "office:<brand>"
    quint64 n = 0;        //!< dense from 1
    QByteArray prev;      //!< hash of n - 1; 32 zero bytes before the first
    QByteArray salt;      //!< 32 random bytes
    QByteArray body;      //!< the event's canonical bytes
    QByteArray signature; //!< Domain::Entry by the author's key over linkBytes()
    QByteArray wrap;      //!< the sealed part's key, sealed to the brand's intake key; outside what is hashed

    [[nodiscard]] QByteArray commitment() const; //!< SHA-256(salt ‖ body)
    [[nodiscard]] QByteArray linkBytes() const;  //!< author, n, prev, commitment, each length-prefixed
    [[nodiscard]] QByteArray hash() const;       //!< SHA-256 of linkBytes() under the entry domain; names the entry
};

//! What is signed of an entry whose salt and body may be gone, and the hash that names it.
QByteArray linkBytes(const QString &author, quint64 n, QByteArrayView prev, QByteArrayView commitment);
QByteArray linkHash(QByteArrayView linkBytes);

QByteArray firstPrev();
void appendPrefixed(QByteArray &out, QByteArrayView part); //!< its length in four bytes, the highest first, and itself

//! Makes the next entry of an author's chain; the event's sequence becomes n.
Entry append(const crypto::SignKey &key, const QString &author, quint64 n, QByteArrayView prev, Event event,
    QByteArray wrap = {});

//! The event as it goes over the link: the body's attributes and the entry's own (entryprev, entrysalt,
//! entrysignature, entrywrap), in canonical spelling. The body comes back exactly.
QByteArray toFrame(const Entry &entry);
Result<Entry> fromFrame(QByteArrayView bytes, const QString &author);
//! The same for who has read `event` from these bytes already.
Result<Entry> fromFrame(QByteArrayView bytes, const Event &event, const QString &author);

//! A feed's row as it goes down: the stored event with its place and, if there is one, its personal part (canonical
//! bytes) sealed to the desk's context key. Empty: what was stored is no event.
QByteArray toFeedFrame(
    QByteArrayView event, const QString &feed, quint64 seq, QByteArrayView personal, const QByteArray &receiver);

//! An entry from a frame with what follows from it, so that it is calculated once. Thread-safe.
struct ReadEntry {
    Entry entry;
    QByteArray commitment, linkBytes, hash;
    QByteArray
        holdsFor; //!< the public key under which its signature was found to hold; empty: none was asked for, or not
};
//! `publicKey` may be empty: then the signature is not looked at. Malformed.
Result<ReadEntry> readEntry(
    QByteArrayView frame, const Event &event, const QString &author, const QByteArray &publicKey);

//! The entry is next after (n - 1, prev). SequenceGap, ChainBroken.
Done checkNext(const Entry &entry, quint64 n, QByteArrayView prev);
//! The same, and its signature is the author's: SignatureInvalid.
Done check(const Entry &entry, quint64 n, QByteArrayView prev, const QByteArray &publicKey);

//! Seals an event's personal part under a fresh key bound to this place (author, n, id, type, subject) and returns
//! that key sealed to `receiver` (the brand's intake key upwards, a desk's context key downwards).
QByteArray sealPart(
    Event &event, const JsonObject &personal, const QByteArray &receiver, const QString &author, quint64 n);
//! The same for canonical bytes.
QByteArray sealBytes(
    Event &event, QByteArrayView personal, const QByteArray &receiver, const QString &author, quint64 n);
//! SealBroken when it was changed, belongs to another place, or is for another receiver.
Result<JsonObject> openPart(
    const Event &event, QByteArrayView wrap, const crypto::BoxKey &receiver, const QString &author, quint64 n);
//! The same, and as it is: nothing is read of it.
Result<SecretBytes> openBytes(
    const Event &event, QByteArrayView wrap, const crypto::BoxKey &receiver, const QString &author, quint64 n);

} // namespace privity::journal
