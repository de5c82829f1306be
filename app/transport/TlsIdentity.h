// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/Time.h"

#include <QByteArray>
#include <QStringList>

namespace privity {

//! A TLS certificate with its key, as PEM. The key belongs in a file of its own that nobody else can read.
struct TlsIdentity {
    QByteArray certificatePem;
    QByteArray keyPem; //!< PKCS #8, not encrypted

    //! Self-signed, EC P-256, valid from a day before `now` for ten years: desks pin the key and do not look at
    //! names or dates, a key statement ends it (KeyStatement). `names`: hosts and addresses for clients that do look; what
    //! is no name of a host (RFC 1123) is left out.
    static Result<TlsIdentity> make(const QString &commonName, Timestamp now, const QStringList &names = {});
};

//! SHA-256 over the SubjectPublicKeyInfo (DER) of a certificate given as PEM (the first one counts) or DER: what
//! desks pin and what both sides put into their proofs. Malformed if it is no certificate.
Result<QByteArray> spkiHash(const QByteArray &certificate);

} // namespace privity
