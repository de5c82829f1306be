// SPDX-License-Identifier: Apache-2.0
#include "models/crypto/Crypto.h"

#include <QString>
#include <array>
#include <memory>
#include <openssl/evp.h>
#include <sodium.h>

using namespace Qt::StringLiterals;

namespace privity::crypto {
namespace {

constexpr qsizetype padStep = 256;
constexpr unsigned char padMark = 0x80; // ISO/IEC 7816-4
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype headSize = hashSize + nonceSize;

const unsigned char *bytesOf(QByteArrayView view) { return reinterpret_cast<const unsigned char *>(view.data()); }
unsigned char *bytesOf(QByteArray &bytes) { return reinterpret_cast<unsigned char *>(bytes.data()); }

void ready()
{
    if (sodium_init() < 0)
        qFatal("libsodium does not start");
}

//! BLAKE2b-512(key ‖ nonce ‖ associated): the first half encrypts, the second commits to the key.
SecretBytes derive(const SecretBytes &key, QByteArrayView nonce, QByteArrayView associated)
{
    SecretBytes both(64);
    crypto_generichash_state state;
    crypto_generichash_init(&state, key.data(), size_t(key.size()), 64);
    crypto_generichash_update(&state, bytesOf(nonce), size_t(nonce.size()));
    crypto_generichash_update(&state, bytesOf(associated), size_t(associated.size()));
    crypto_generichash_final(&state, both.data(), 64);
    sodium_memzero(&state, sizeof state);
    return both;
}

QByteArray signedBytes(Domain domain, QByteArrayView bytes)
{
    QByteArray all = domainName(domain).toByteArray();
    all += '\0';
    all += bytes;
    return all;
}

bool openInto(std::uint8_t *out, const SecretBytes &key, QByteArrayView sealed, QByteArrayView associated)
{
    return crypto_aead_xchacha20poly1305_ietf_decrypt(out, nullptr, nullptr, bytesOf(sealed) + nonceSize,
               size_t(sealed.size() - nonceSize), bytesOf(associated), size_t(associated.size()), bytesOf(sealed),
               key.data())
        == 0;
}

// Without SHA-256 nothing here means anything.
void require(bool done)
{
    if (!done)
        qFatal("libcrypto has no SHA-256");
}

void begin(EVP_MD_CTX *context)
{
    static EVP_MD *const sha = EVP_MD_fetch(nullptr, "SHA256", nullptr); // with what the processor has for it
    require(sha && context && EVP_DigestInit_ex2(context, sha, nullptr) == 1);
}

void update(EVP_MD_CTX *context, QByteArrayView part)
{
    require(EVP_DigestUpdate(context, part.data(), size_t(part.size())) == 1);
}

QByteArray finish(EVP_MD_CTX *context)
{
    QByteArray hash(hashSize, Qt::Uninitialized);
    require(EVP_DigestFinal_ex(context, bytesOf(hash), nullptr) == 1);
    return hash;
}

} // namespace

QByteArray sha256(std::initializer_list<QByteArrayView> parts)
{
    thread_local const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(
        EVP_MD_CTX_new(), EVP_MD_CTX_free);
    begin(context.get());
    for (const QByteArrayView part : parts)
        update(context.get(), part);
    return finish(context.get());
}

Sha256::Sha256() : m_context(EVP_MD_CTX_new(), EVP_MD_CTX_free) { begin(m_context.get()); }
void Sha256::add(QByteArrayView part) { update(m_context.get(), part); }
QByteArray Sha256::result() { return finish(m_context.get()); }

QByteArray hmacSha256(QByteArrayView key, std::initializer_list<QByteArrayView> parts)
{
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, bytesOf(key), size_t(key.size()));
    for (const QByteArrayView part : parts)
        crypto_auth_hmacsha256_update(&state, bytesOf(part), size_t(part.size()));
    QByteArray mac(crypto_auth_hmacsha256_BYTES, Qt::Uninitialized);
    crypto_auth_hmacsha256_final(&state, bytesOf(mac));
    return mac;
}

QByteArray keyedToken(const SecretBytes &key, QByteArrayView text)
{
    QByteArray token(16, Qt::Uninitialized);
    crypto_generichash(bytesOf(token), 16, bytesOf(text), size_t(text.size()), key.data(), size_t(key.size()));
    return token;
}

bool equalInConstantTime(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), size_t(a.size())) == 0;
}

QByteArray randomBytes(qsizetype size)
{
    ready();
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), size_t(size));
    return bytes;
}

QByteArrayView domainName(Domain domain)
{
    switch (domain) {
    case Domain::Hello: return "privity/hello/v1";
    case Domain::Entry: return "privity/entry/v1";
    case Domain::Head: return "privity/head/v1";
    case Domain::Wipe: return "privity/wipe/v1";
    case Domain::WipeReceipt: return "privity/wipe-receipt/v1";
    case Domain::Policy: return "privity/policy/v1";
    case Domain::Keys: return "privity/keys/v1";
    case Domain::Recovery: return "privity/recovery/v1";
    case Domain::EnrolHandle: return "privity/enrol/handle/v1";
    case Domain::EnrolCode: return "privity/enrol/code/v1";
    case Domain::EnrolDesk: return "privity/enrol/desk/v1";
    case Domain::EnrolOffice: return "privity/enrol/office/v1";
    case Domain::Succeed: return "privity/succeed/v1";
    case Domain::Export: return "privity/export/v1";
    }
    return {};
}

SignKey SignKey::make()
{
    SignKey key{SecretBytes(crypto_sign_SECRETKEYBYTES), QByteArray(crypto_sign_PUBLICKEYBYTES, Qt::Uninitialized)};
    crypto_sign_keypair(bytesOf(key.publicKey), key.secret.data());
    return key;
}

Result<SignKey> SignKey::fromSecret(SecretBytes secret)
{
    if (secret.size() != crypto_sign_SECRETKEYBYTES)
        return fail(ErrorCode::Malformed, u"a signing key has 64 bytes"_s);
    SignKey key{std::move(secret), QByteArray(crypto_sign_PUBLICKEYBYTES, Qt::Uninitialized)};
    crypto_sign_ed25519_sk_to_pk(bytesOf(key.publicKey), key.secret.data());
    // Its second half is the public key: one that does not follow from the first signs what nobody can verify.
    SecretBytes whole = SecretBytes::random(crypto_sign_SECRETKEYBYTES);
    QByteArray follows(crypto_sign_PUBLICKEYBYTES, Qt::Uninitialized);
    crypto_sign_seed_keypair(bytesOf(follows), whole.data(), key.secret.data());
    if (follows != key.publicKey)
        return fail(ErrorCode::Malformed, u"a signing key whose halves do not belong together"_s);
    return key;
}

QByteArray SignKey::sign(Domain domain, QByteArrayView bytes) const
{
    const QByteArray all = signedBytes(domain, bytes);
    QByteArray signature(crypto_sign_BYTES, Qt::Uninitialized);
    crypto_sign_detached(bytesOf(signature), nullptr, bytesOf(QByteArrayView(all)), size_t(all.size()), secret.data());
    return signature;
}

bool verify(const QByteArray &publicKey, Domain domain, QByteArrayView bytes, QByteArrayView signature)
{
    if (publicKey.size() != crypto_sign_PUBLICKEYBYTES || signature.size() != crypto_sign_BYTES)
        return false;
    const QByteArray all = signedBytes(domain, bytes);
    return crypto_sign_verify_detached(
               bytesOf(signature), bytesOf(QByteArrayView(all)), size_t(all.size()), bytesOf(QByteArrayView(publicKey)))
        == 0;
}

BoxKey BoxKey::make()
{
    BoxKey key{SecretBytes(crypto_box_SECRETKEYBYTES), QByteArray(crypto_box_PUBLICKEYBYTES, Qt::Uninitialized)};
    crypto_box_keypair(bytesOf(key.publicKey), key.secret.data());
    return key;
}

Result<BoxKey> BoxKey::fromSecret(SecretBytes secret)
{
    if (secret.size() != crypto_box_SECRETKEYBYTES)
        return fail(ErrorCode::Malformed, u"a box key has 32 bytes"_s);
    BoxKey key{std::move(secret), QByteArray(crypto_box_PUBLICKEYBYTES, Qt::Uninitialized)};
    crypto_scalarmult_base(bytesOf(key.publicKey), key.secret.data());
    return key;
}

Result<SecretBytes> BoxKey::open(QByteArrayView box) const
{
    if (box.size() < crypto_box_SEALBYTES)
        return fail(ErrorCode::SealBroken);
    SecretBytes plain(box.size() - qsizetype(crypto_box_SEALBYTES));
    if (crypto_box_seal_open(
            plain.data(), bytesOf(box), size_t(box.size()), bytesOf(QByteArrayView(publicKey)), secret.data())
        != 0)
        return fail(ErrorCode::SealBroken);
    return plain;
}

QByteArray sealTo(const QByteArray &publicKey, QByteArrayView bytes)
{
    QByteArray box(bytes.size() + qsizetype(crypto_box_SEALBYTES), '\0');
    const bool sealed = publicKey.size() == qsizetype(crypto_box_PUBLICKEYBYTES)
        && crypto_box_seal(bytesOf(box), bytesOf(bytes), size_t(bytes.size()), bytesOf(QByteArrayView(publicKey))) == 0;
    return sealed ? box : QByteArray();
}

bool canSealTo(const QByteArray &publicKey)
{
    static constexpr std::array<unsigned char, crypto_box_SECRETKEYBYTES> any{1}; // what fails, fails with every key
    SecretBytes shared(crypto_box_BEFORENMBYTES);
    return publicKey.size() == qsizetype(crypto_box_PUBLICKEYBYTES)
        && crypto_box_beforenm(shared.data(), bytesOf(QByteArrayView(publicKey)), any.data()) == 0;
}

QByteArray seal(const SecretBytes &key, QByteArrayView plain, QByteArrayView associated)
{
    const QByteArray nonce = randomBytes(nonceSize);
    const SecretBytes keys = derive(key, nonce, associated);
    const qsizetype paddedSize = (plain.size() / padStep + 1) * padStep;
    SecretBytes padded(paddedSize);
    if (!plain.isEmpty())
        memcpy(padded.data(), plain.data(), size_t(plain.size()));
    padded.data()[plain.size()] = 0x80; // ISO/IEC 7816-4
    QByteArray out(headSize + paddedSize + tagSize, Qt::Uninitialized);
    memcpy(out.data(), keys.data() + 32, hashSize);
    memcpy(out.data() + hashSize, nonce.constData(), size_t(nonceSize));
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytesOf(out) + headSize, nullptr, padded.data(), size_t(paddedSize),
        bytesOf(associated), size_t(associated.size()), nullptr, bytesOf(QByteArrayView(nonce)), keys.data());
    return out;
}

Result<SecretBytes> open(const SecretBytes &key, QByteArrayView sealed, QByteArrayView associated)
{
    if (sealed.size() < headSize + tagSize + padStep)
        return fail(ErrorCode::SealBroken);
    const QByteArrayView nonce = sealed.sliced(hashSize, nonceSize);
    const SecretBytes keys = derive(key, nonce, associated);
    if (!equalInConstantTime(sealed.first(hashSize), keys.view().sliced(32, 32)))
        return fail(ErrorCode::SealBroken);
    SecretBytes padded(sealed.size() - headSize - tagSize);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(padded.data(), nullptr, nullptr, bytesOf(sealed) + headSize,
            size_t(sealed.size() - headSize), bytesOf(associated), size_t(associated.size()), bytesOf(nonce),
            keys.data())
        != 0)
        return fail(ErrorCode::SealBroken);
    qsizetype size = padded.size();
    while (size > 0 && padded.data()[size - 1] == 0)
        --size;
    if (size == 0 || padded.data()[size - 1] != 0x80)
        return fail(ErrorCode::SealBroken);
    SecretBytes plain(size - 1);
    if (size > 1)
        memcpy(plain.data(), padded.data(), size_t(size - 1));
    return plain;
}

QByteArray sealValue(const SecretBytes &key, QByteArrayView plain, QByteArrayView associated, qsizetype step)
{
    const qsizetype size = step > 0 ? (plain.size() / step + 1) * step : plain.size();
    QByteArray out(nonceSize + size + tagSize, '\0');
    randombytes_buf(out.data(), size_t(nonceSize));
    unsigned char *text = bytesOf(out) + nonceSize; // encrypted where it lies
    if (!plain.isEmpty())
        memcpy(text, plain.data(), size_t(plain.size()));
    if (step > 0)
        text[plain.size()] = padMark;
    crypto_aead_xchacha20poly1305_ietf_encrypt(text, nullptr, text, size_t(size), bytesOf(associated),
        size_t(associated.size()), nullptr, bytesOf(out), key.data());
    return out;
}

Result<SecretBytes> openValue(const SecretBytes &key, QByteArrayView sealed, QByteArrayView associated)
{
    if (sealed.size() < nonceSize + tagSize || key.size() != 32)
        return fail(ErrorCode::SealBroken);
    SecretBytes plain(sealed.size() - nonceSize - tagSize);
    return openInto(plain.data(), key, sealed, associated) ? Result<SecretBytes>(std::move(plain))
                                                           : fail(ErrorCode::SealBroken);
}

Result<QByteArray> openPadded(const SecretBytes &key, QByteArrayView sealed, QByteArrayView associated)
{
    if (sealed.size() < nonceSize + tagSize || key.size() != 32)
        return fail(ErrorCode::SealBroken);
    QByteArray plain(sealed.size() - nonceSize - tagSize, Qt::Uninitialized);
    if (!openInto(reinterpret_cast<std::uint8_t *>(plain.data()), key, sealed, associated))
        return fail(ErrorCode::SealBroken);
    qsizetype size = plain.size();
    while (size > 0 && plain[size - 1] == '\0')
        --size;
    if (size == 0 || std::uint8_t(plain[size - 1]) != padMark)
        return fail(ErrorCode::SealBroken);
    plain.truncate(size - 1);
    return plain;
}

Result<SecretBytes> keyFromPassphrase(QByteArrayView passphrase, QByteArrayView salt)
{
    SecretBytes key(32);
    if (salt.size() != crypto_pwhash_SALTBYTES
        || crypto_pwhash(key.data(), 32, passphrase.data(), size_t(passphrase.size()), bytesOf(salt),
               crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE, crypto_pwhash_ALG_ARGON2ID13)
            != 0)
        return fail(ErrorCode::Internal, u"no memory for Argon2id"_s);
    return key;
}

QByteArray toBase64(QByteArrayView bytes)
{
    return QByteArray::fromRawData(bytes.data(), bytes.size())
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

Result<QByteArray> fromBase64(QByteArrayView text)
{
    static constexpr auto values = [] {
        std::array<std::int8_t, 256> table{};
        table.fill(-1);
        for (int i = 0; i < 26; ++i) {
            table[size_t('A' + i)] = std::int8_t(i);
            table[size_t('a' + i)] = std::int8_t(26 + i);
        }
        for (int i = 0; i < 10; ++i)
            table[size_t('0' + i)] = std::int8_t(52 + i);
        table['-'] = 62;
        table['_'] = 63;
        return table;
    }();
    QByteArray bytes(text.size() * 3 / 4, Qt::Uninitialized);
    char *to = bytes.data();
    const auto valueAt = [&](qsizetype i) { return int(values[std::uint8_t(text[i])]); };
    const qsizetype left = text.size() % 4, whole = text.size() - left;
    int all = left == 1 ? -1 : 0; // below zero: something is not of the alphabet
    for (qsizetype i = 0; i < whole; i += 4) {
        const int a = valueAt(i), b = valueAt(i + 1), c = valueAt(i + 2), d = valueAt(i + 3);
        all |= a | b | c | d;
        *to++ = char(a << 2 | b >> 4);
        *to++ = char(b << 4 | c >> 2);
        *to++ = char(c << 6 | d);
    }
    int held = 0;
    for (qsizetype i = whole; i < text.size(); ++i) {
        all |= valueAt(i);
        held = held << 6 | valueAt(i);
    }
    for (qsizetype bits = left * 6 - 8; bits >= 0; bits -= 8)
        *to++ = char(held >> bits);
    const int unused = left == 2 ? 0xf : left == 3 ? 0x3 : 0; // one spelling: what is left over is zero
    if (all < 0 || (held & unused) != 0)
        return fail(ErrorCode::Malformed, u"not base64url"_s);
    return bytes;
}

} // namespace privity::crypto
