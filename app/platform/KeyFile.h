// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/crypto/SecretBytes.h"

namespace privity::keyfile {

//! Secrets in files of mode 0600, written whole (temporary file, fsync, rename) or not at all.
Done write(const QString &path, QByteArrayView bytes);
//! Refuses a file that others may read: FileUnreadable says so.
Result<SecretBytes> read(const QString &path, qsizetype largest = 1 << 20);
//! Overwrites, and takes away what was there. Nothing there: done.
Done destroy(const QString &path);
//! A directory of mode 0700.
Done makeDirectory(const QString &path);

//! Sealed under a passphrase (Argon2id, XChaCha20-Poly1305): for keys that are kept off the serving host.
QByteArray sealUnder(QByteArrayView passphrase, QByteArrayView secret);
Result<SecretBytes> openUnder(QByteArrayView passphrase, QByteArrayView sealed); //!< SealBroken

} // namespace privity::keyfile
