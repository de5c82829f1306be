// SPDX-License-Identifier: Apache-2.0
#include "app/platform/KeyFile.h"

#include "models/crypto/Crypto.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace privity::keyfile {
namespace {

constexpr qsizetype saltSize = 16;
constexpr QByteArrayView sealedDomain("privity/key-file/v1");

Error unwritable(const QString &path) { return fail(ErrorCode::FileUnwritable, path); }

Done syncFolderOf(const QString &path)
{
    const int folder =
        ::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
    return {};
}

} // namespace

Done write(const QString &path, QByteArrayView bytes)
{
    const QString temporary = path + u".new"_s;
    const int fd =
        ::open(QFile::encodeName(temporary).constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return unwritable(path);
    qsizetype written = 0;
    while (written < bytes.size()) {
        const ssize_t n = ::write(fd, bytes.data() + written, size_t(bytes.size() - written));
        if (n <= 0)
            break;
        written += n;
    }
    const bool durable = written == bytes.size() && ::fsync(fd) == 0;
    ::close(fd);
    if (!durable || ::rename(QFile::encodeName(temporary).constData(), QFile::encodeName(path).constData()) != 0) {
        QFile::remove(temporary);
        return unwritable(path);
    }
    return syncFolderOf(path);
}

Result<SecretBytes> read(const QString &path, qsizetype largest)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::FileUnreadable, path);
    if (file.permissions()
        & (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup | QFileDevice::WriteOther))
        return fail(ErrorCode::FileUnreadable, u"%1: others may read it; make it 0600"_s.arg(path));
    if (file.size() > largest)
        return fail(ErrorCode::TooLarge, path);
    QByteArray bytes = file.readAll();
    return SecretBytes::take(bytes);
}

Done destroy(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const int fd = ::open(name.constData(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW);
    if (fd < 0)
        return QFileInfo::exists(path) ? Done(unwritable(path)) : Done();
    const QByteArray noise = crypto::randomBytes(qsizetype(QFileInfo(path).size()));
    const bool gone = ::write(fd, noise.constData(), size_t(noise.size())) == noise.size() && ::fsync(fd) == 0
        && ::unlink(name.constData()) == 0;
    ::close(fd);
    return gone ? syncFolderOf(path) : Done(unwritable(path));
}

Done makeDirectory(const QString &path)
{
    if (QFileInfo(path).isDir())
        return {};
    const bool made = QDir().mkpath(path)
        && QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    return made ? Done() : Done(unwritable(path));
}

QByteArray sealUnder(QByteArrayView passphrase, QByteArrayView secret)
{
    const QByteArray salt = crypto::randomBytes(saltSize);
    const Result<SecretBytes> key = crypto::keyFromPassphrase(passphrase, salt);
    return key ? salt + crypto::seal(*key, secret, sealedDomain) : QByteArray();
}

Result<SecretBytes> openUnder(QByteArrayView passphrase, QByteArrayView sealed)
{
    if (sealed.size() < saltSize)
        return fail(ErrorCode::SealBroken);
    const Result<SecretBytes> key = crypto::keyFromPassphrase(passphrase, sealed.first(saltSize));
    if (!key)
        return key.error();
    return crypto::open(*key, sealed.sliced(saltSize), sealedDomain);
}

} // namespace privity::keyfile
