// SPDX-License-Identifier: Apache-2.0
#include "tests/support/DecryptedPages.h"

#include <QFile>
#include <openssl/evp.h>

using namespace Qt::StringLiterals;

namespace privity::test {
namespace {

constexpr qsizetype pageSize = 4096, reserve = 80, ivSize = 16, saltSize = 16;
constexpr qsizetype logHeader = 32, frameHeader = 24;

QByteArray decrypted(QByteArrayView page, const SecretBytes &key, qsizetype skip)
{
    const auto *bytes = reinterpret_cast<const unsigned char *>(page.data());
    QByteArray clear(pageSize, '\0');
    int size = 0;
    EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new();
    EVP_DecryptInit_ex(context, EVP_aes_256_cbc(), nullptr, key.data(), bytes + pageSize - reserve);
    EVP_CIPHER_CTX_set_padding(context, 0);
    EVP_DecryptUpdate(
        context, reinterpret_cast<unsigned char *>(clear.data()), &size, bytes + skip, int(pageSize - reserve - skip));
    EVP_CIPHER_CTX_free(context);
    return clear.first(size);
}

QByteArray fileAt(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QByteArray decryptedPages(const QString &path, const SecretBytes &key)
{
    QByteArray all;
    const QByteArray file = fileAt(path), log = fileAt(path + u"-wal"_s);
    for (qsizetype at = 0; at + pageSize <= file.size(); at += pageSize)
        all += decrypted(QByteArrayView(file).sliced(at, pageSize), key, at == 0 ? saltSize : 0);
    for (qsizetype at = logHeader; at + frameHeader + pageSize <= log.size(); at += frameHeader + pageSize) {
        const bool first = log.sliced(at, 4) == QByteArray("\0\0\0\1", 4);
        all += decrypted(QByteArrayView(log).sliced(at + frameHeader, pageSize), key, first ? saltSize : 0);
    }
    return all;
}

} // namespace privity::test
