// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/crypto/SecretBytes.h"

#include <QString>

namespace privity::test {

//! Every page of an encrypted store's file and of its log as it lies there, free ones and overwritten ones too,
//! decrypted by means of its own (AES-256-CBC; SQLCipher's layout: 4096 bytes, the initialisation vector in the last 80).
//! Empty when there is no such file.
QByteArray decryptedPages(const QString &path, const SecretBytes &key);

} // namespace privity::test
