// SPDX-License-Identifier: Apache-2.0
#include "app/transport/TlsIdentity.h"

#include <QRegularExpression>
#include <QUrl>
#include <memory>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

namespace privity {
namespace {

template<auto freeIt>
struct Free {
    template<class T>
    void operator()(T *held) const
    {
        freeIt(held);
    }
};
using Address = std::unique_ptr<ASN1_OCTET_STRING, Free<ASN1_OCTET_STRING_free>>;
using Bio = std::unique_ptr<BIO, Free<BIO_free>>;
using Certificate = std::unique_ptr<X509, Free<X509_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Free<X509_EXTENSION_free>>;
using Key = std::unique_ptr<EVP_PKEY, Free<EVP_PKEY_free>>;

template<class Write>
QByteArray pem(Write write)
{
    const Bio bio{BIO_new(BIO_s_secmem())}; // wiped when freed: a key passes through it
    if (!bio || write(bio.get()) != 1)
        return {};
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &bytes);
    return {bytes, qsizetype(size)};
}

bool addExtension(X509 *certificate, int nid, const char *value)
{
    const Extension extension{X509V3_EXT_conf_nid(nullptr, nullptr, nid, value)};
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

//! As OpenSSL writes it; empty: none of them is one.
QByteArray alternatives(const QStringList &names)
{
    static const QRegularExpression host(
        QStringLiteral("^(?=.{1,253}\\z)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*\\z"));
    QByteArrayList all;
    for (const QString &name : names)
        if (Address(a2i_IPADDRESS(name.toLatin1().constData())))
            all += "IP:" + name.toLatin1();
        else if (const QByteArray ascii = QUrl::toAce(name); host.match(QString::fromLatin1(ascii)).hasMatch())
            all += "DNS:" + ascii;
    return all.join(',');
}

Certificate parse(const QByteArray &bytes)
{
    if (bytes.contains("-----BEGIN")) {
        const Bio bio{BIO_new_mem_buf(bytes.constData(), int(bytes.size()))};
        return Certificate{PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)};
    }
    auto at = reinterpret_cast<const unsigned char *>(bytes.constData());
    return Certificate{d2i_X509(nullptr, &at, long(bytes.size()))};
}

} // namespace

Result<TlsIdentity> TlsIdentity::make(const QString &commonName, Timestamp now, const QStringList &names)
{
    const Error failed = fail(ErrorCode::Internal, QStringLiteral("making the TLS certificate"));
    const Key key{EVP_EC_gen("P-256")};
    const Certificate certificate{X509_new()};
    std::uint64_t serial = 0;
    if (!key || !certificate || RAND_bytes(reinterpret_cast<unsigned char *>(&serial), sizeof serial) != 1)
        return failed;
    X509 *const it = certificate.get();
    X509_NAME *const name = X509_get_subject_name(it);
    const QByteArray common = commonName.toUtf8();
    const QByteArray others = alternatives(names);
    time_t start = time_t(now.ms / 1000);
    const bool made = X509_set_version(it, X509_VERSION_3) == 1
        && ASN1_INTEGER_set_uint64(X509_get_serialNumber(it), serial >> 1) == 1
        && X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8,
               reinterpret_cast<const unsigned char *>(common.constData()), int(common.size()), -1, 0)
            == 1
        && X509_set_issuer_name(it, name) == 1 && X509_time_adj_ex(X509_getm_notBefore(it), -1, 0, &start)
        && X509_time_adj_ex(X509_getm_notAfter(it), 3650, 0, &start) && X509_set_pubkey(it, key.get()) == 1
        && addExtension(it, NID_basic_constraints, "critical,CA:FALSE")
        && addExtension(it, NID_ext_key_usage, "serverAuth")
        && (others.isEmpty() || addExtension(it, NID_subject_alt_name, others.constData()))
        && X509_sign(it, key.get(), EVP_sha256()) > 0;
    if (!made)
        return failed;
    TlsIdentity identity{pem([&](BIO *bio) { return PEM_write_bio_X509(bio, it); }), pem([&](BIO *bio) {
                             return PEM_write_bio_PKCS8PrivateKey(
                                 bio, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
                         })};
    if (identity.certificatePem.isEmpty() || identity.keyPem.isEmpty())
        return failed;
    return identity;
}

Result<QByteArray> spkiHash(const QByteArray &certificate)
{
    const Certificate parsed = parse(certificate);
    unsigned char *der = nullptr;
    const int size = parsed ? i2d_X509_PUBKEY(X509_get_X509_PUBKEY(parsed.get()), &der) : -1;
    if (size <= 0)
        return fail(ErrorCode::Malformed, QStringLiteral("certificate"));
    QByteArray hash(32, Qt::Uninitialized);
    const bool hashed = EVP_Digest(der, std::size_t(size), reinterpret_cast<unsigned char *>(hash.data()), nullptr,
                            EVP_sha256(), nullptr)
        == 1;
    OPENSSL_free(der);
    if (!hashed)
        return fail(ErrorCode::Internal, QStringLiteral("SHA-256"));
    return hash;
}

} // namespace privity
