// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/crypto/SecretBytes.h"

#include <initializer_list>
#include <memory>

struct evp_md_ctx_st;

//! The few primitives that the protocol uses, over libsodium. All functions are pure but for libsodium's own
//! generator, thread-safe, and need no set-up. Sizes are fixed: hashes 32, signatures 64, keys 32 bytes.
namespace privity::crypto {

inline constexpr qsizetype hashSize = 32;

QByteArray sha256(std::initializer_list<QByteArrayView> parts);
//! The same of what comes piece by piece and is not held. Not thread-safe.
class Sha256
{
public:
    Sha256();
    void add(QByteArrayView part);
    QByteArray result(); //!< once, and nothing is added after it

private:
    std::shared_ptr<evp_md_ctx_st> m_context;
};
QByteArray hmacSha256(QByteArrayView key, std::initializer_list<QByteArrayView> parts);
//! Keyed BLAKE2b-128: blind index tokens and do-not-contact hashes, which nobody without the key can try out.
QByteArray keyedToken(const SecretBytes &key, QByteArrayView text);
bool equalInConstantTime(QByteArrayView a, QByteArrayView b);
QByteArray randomBytes(qsizetype size);

//! What is signed or keyed for. Every signature is over the domain's name, a NUL and the bytes, so that a signature of
//! one kind never verifies as another; proofs and what is derived from a code likewise.
enum class Domain {
    Hello,
    Entry,
    Head,
    Wipe,
    WipeReceipt,
    Policy,
    Keys,
    Recovery,
    EnrolHandle,
    EnrolCode,
    EnrolDesk,
    EnrolOffice,
    Succeed,
    Export
};
QByteArrayView domainName(Domain domain); //!< "privity/hello/v1" …

struct SignKey {
    SecretBytes secret; //!< 64 bytes
    QByteArray publicKey;
    static SignKey make();
    static Result<SignKey> fromSecret(SecretBytes secret);
    [[nodiscard]] QByteArray sign(Domain domain, QByteArrayView bytes) const;
};
bool verify(const QByteArray &publicKey, Domain domain, QByteArrayView bytes, QByteArrayView signature);

//! An X25519 pair for sealing a small thing (a part key, a session's context key) to somebody.
struct BoxKey {
    SecretBytes secret; //!< 32 bytes
    QByteArray publicKey;
    static BoxKey make();
    static Result<BoxKey> fromSecret(SecretBytes secret);
    Result<SecretBytes> open(QByteArrayView box) const; //!< SealBroken
};
//! Empty when nothing can be sealed to this key (32 bytes, but of low order: RFC 7748 section 6.1); ask canSealTo()
//! before such a key is taken from outside.
QByteArray sealTo(const QByteArray &publicKey, QByteArrayView bytes);
bool canSealTo(const QByteArray &publicKey);

//! A sealed part: XChaCha20-Poly1305 under a key derived from `key`, with a commitment to that key (the cipher alone
//! commits to none: two keys could open one part to different words), padded to steps of 256 bytes so that lengths tell
//! little.
//! Layout: commitment 32 ‖ nonce 24 ‖ ciphertext.
QByteArray seal(const SecretBytes &key, QByteArrayView plain, QByteArrayView associated);
Result<SecretBytes> open(const SecretBytes &key, QByteArrayView sealed, QByteArrayView associated);

//! What the office seals for itself, many times in a decision: XChaCha20-Poly1305 under the key itself (nobody else makes
//! these, so a commitment would say nothing), padded to a multiple of `step` (at least one byte; 0: not padded).
//! Layout: nonce 24 ‖ ciphertext.
QByteArray sealValue(const SecretBytes &key, QByteArrayView plain, QByteArrayView associated, qsizetype step = 0);
Result<SecretBytes> openValue(const SecretBytes &key, QByteArrayView sealed, QByteArrayView associated);
//! Opens a padded one into memory as it is used for what is read and shown: not locked.
Result<QByteArray> openPadded(const SecretBytes &key, QByteArrayView sealed, QByteArrayView associated);

//! Argon2id of a passphrase (MODERATE: about 0.3 s, 256 MiB). salt: 16 bytes.
Result<SecretBytes> keyFromPassphrase(QByteArrayView passphrase, QByteArrayView salt);

QByteArray toBase64(QByteArrayView bytes);          //!< base64url without padding
Result<QByteArray> fromBase64(QByteArrayView text); //!< strict
//! The same: what is beyond Latin-1 becomes a question mark, and is refused as one.
inline Result<QByteArray> fromBase64(QStringView text) { return fromBase64(text.toLatin1()); }
} // namespace privity::crypto
