// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/SeededSodium.h"

#include "app/simulation/World.h"

#include <dlfcn.h>
#include <optional>
#include <sodium.h>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace privity::simulation {
namespace {

// libsodium calls back without a context: this one state can't be an object's.
std::optional<SeededRandom> generator;
QList<QByteArray> keys;

void draw(void *const buffer, const size_t size)
{
    generator->fill({static_cast<std::uint8_t *>(buffer), size});
    if (size == 32)
        keys += QByteArray(static_cast<const char *>(buffer), 32);
}

std::uint32_t drawNumber()
{
    std::uint32_t number = 0;
    draw(&number, sizeof number);
    return number;
}

const char *name() { return "seeded"; }

randombytes_implementation seeded{name, drawNumber, nullptr, nullptr, draw, nullptr};

//! What was made in this world: by all that it follows from, compared whole.
struct Known {
    struct Box {
        std::string receiver, plain;
    };
    std::unordered_set<std::string> signatures; //!< key, signature and what is signed
    std::unordered_map<std::string, Box> boxes;
    std::unordered_map<std::string, std::string> publicKeys; //!< by secret key
    std::unordered_set<std::string> receivers;               //!< the public keys
};
std::optional<Known> known; //!< none: everything is calculated

std::string text(const unsigned char *bytes, size_t size)
{
    return size > 0 ? std::string(reinterpret_cast<const char *>(bytes), size) : std::string();
}

template<class F>
F *sodiums(const char *function)
{
    return reinterpret_cast<F *>(dlsym(RTLD_NEXT, function));
}

} // namespace

SeededSodium::SeededSodium(quint64 seed, Curve curve)
{
    if (sodium_init() < 0) // draws once per process: before, not within, the seeded stream
        qFatal("libsodium does not start");
    generator.emplace(seed);
    keys.clear();
    if (curve == Curve::LookedUp)
        known.emplace();
    randombytes_set_implementation(&seeded);
}

SeededSodium::~SeededSodium()
{
    randombytes_set_implementation(&randombytes_sysrandom_implementation);
    generator.reset();
    keys.clear();
    known.reset();
}

QList<QByteArray> SeededSodium::takeKeys() { return std::exchange(keys, {}); }

void SeededSodium::holdsAlso(const QByteArray &publicKey, const QByteArray &signature, const QByteArray &message)
{
    if (known)
        known->signatures.insert((publicKey + signature + message).toStdString());
}

} // namespace privity::simulation

// These stand before libsodium's own.
extern "C" int crypto_sign_detached(unsigned char *signature, unsigned long long *signatureSize,
    const unsigned char *message, unsigned long long size, const unsigned char *secretKey)
{
    using privity::simulation::known, privity::simulation::text;
    static auto *const sign = privity::simulation::sodiums<decltype(crypto_sign_detached)>("crypto_sign_detached");
    if (!known)
        return sign(signature, signatureSize, message, size, secretKey);
    crypto_generichash(signature, crypto_sign_BYTES, message, size, secretKey, crypto_sign_SECRETKEYBYTES);
    if (signatureSize)
        *signatureSize = crypto_sign_BYTES;
    // The public key is the secret key's second half.
    known->signatures.insert(text(secretKey + crypto_sign_SEEDBYTES, crypto_sign_PUBLICKEYBYTES)
        + text(signature, crypto_sign_BYTES) + text(message, size));
    return 0;
}

extern "C" int crypto_sign_verify_detached(const unsigned char *signature, const unsigned char *message,
    unsigned long long size, const unsigned char *publicKey)
{
    using privity::simulation::known, privity::simulation::text;
    static auto *const verify =
        privity::simulation::sodiums<decltype(crypto_sign_verify_detached)>("crypto_sign_verify_detached");
    const bool isMadeHere = known
        && known->signatures.contains(
            text(publicKey, crypto_sign_PUBLICKEYBYTES) + text(signature, crypto_sign_BYTES) + text(message, size));
    return isMadeHere ? 0 : verify(signature, message, size, publicKey);
}

extern "C" int crypto_scalarmult_base(unsigned char *publicKey, const unsigned char *secretKey)
{
    using privity::simulation::known, privity::simulation::text;
    static auto *const multiply =
        privity::simulation::sodiums<decltype(crypto_scalarmult_base)>("crypto_scalarmult_base");
    if (!known)
        return multiply(publicKey, secretKey);
    const auto [at, isNew] = known->publicKeys.try_emplace(text(secretKey, crypto_box_SECRETKEYBYTES));
    if (isNew) {
        multiply(publicKey, secretKey);
        known->receivers.insert(at->second = text(publicKey, crypto_box_PUBLICKEYBYTES));
    }
    at->second.copy(reinterpret_cast<char *>(publicKey), crypto_box_PUBLICKEYBYTES);
    return 0;
}

extern "C" int crypto_box_keypair(unsigned char *publicKey, unsigned char *secretKey)
{
    randombytes_buf(secretKey, crypto_box_SECRETKEYBYTES);
    return crypto_scalarmult_base(publicKey, secretKey);
}

//! Asked for no more than whether a box can be sealed for somebody: for who has the secret key, it can.
extern "C" int crypto_box_beforenm(unsigned char *shared, const unsigned char *publicKey, const unsigned char *secret)
{
    using privity::simulation::known, privity::simulation::text;
    static auto *const agree = privity::simulation::sodiums<decltype(crypto_box_beforenm)>("crypto_box_beforenm");
    const bool isMadeHere = known && known->receivers.contains(text(publicKey, crypto_box_PUBLICKEYBYTES));
    return isMadeHere ? 0 : agree(shared, publicKey, secret);
}

extern "C" int crypto_box_seal(
    unsigned char *box, const unsigned char *message, unsigned long long size, const unsigned char *receiver)
{
    using privity::simulation::known, privity::simulation::text;
    static auto *const seal = privity::simulation::sodiums<decltype(crypto_box_seal)>("crypto_box_seal");
    if (!known)
        return seal(box, message, size, receiver);
    randombytes_buf(box, size + crypto_box_SEALBYTES);
    known->boxes[text(box, size + crypto_box_SEALBYTES)] = {
        text(receiver, crypto_box_PUBLICKEYBYTES), text(message, size)};
    return 0;
}

extern "C" int crypto_box_seal_open(unsigned char *message, const unsigned char *box, unsigned long long size,
    const unsigned char *publicKey, const unsigned char *secretKey)
{
    using privity::simulation::known, privity::simulation::text;
    static auto *const open = privity::simulation::sodiums<decltype(crypto_box_seal_open)>("crypto_box_seal_open");
    if (!known)
        return open(message, box, size, publicKey, secretKey);
    const auto sealed = known->boxes.find(text(box, size));
    if (sealed == known->boxes.end())
        return open(message, box, size, publicKey, secretKey);
    std::string own(crypto_box_PUBLICKEYBYTES, '\0');
    crypto_scalarmult_base(reinterpret_cast<unsigned char *>(own.data()), secretKey);
    if (own != sealed->second.receiver || own != text(publicKey, crypto_box_PUBLICKEYBYTES))
        return open(message, box, size, publicKey, secretKey);
    sealed->second.plain.copy(reinterpret_cast<char *>(message), sealed->second.plain.size());
    return 0;
}
