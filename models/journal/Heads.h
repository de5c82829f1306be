// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/journal/Log.h"
#include "models/protocol/LogMessages.h"

//! Signed heads: making them, checking them, and whether one goes on from another (docs/adr/0009).
namespace privity::journal {

QByteArray headBytes(const Head &head); //!< what the signature covers: canonical JSON of all but the signature
QByteArray headHash(const Head &head);  //!< names the head; SHA-256 of headBytes() under the head domain
Head signHead(const crypto::SignKey &logKey, Head head);
//! SignatureInvalid.
Done checkHead(const Head &head, const QByteArray &logKey);

//! A head as a desk names it, and back: SignatureInvalid when it is not one that the log key signed over a forget
//! counter.
KnownHead knownHead(const Head &head);
Done checkForgotten(const KnownHead &known, const QByteArray &logKey);

//! `shown` is `known`, grown: same brand and epoch, not shorter (LogShortened), one root for one size and a sound proof
//! (LogForked), nothing forgotten come back (ForgettingUndone).
Done checkExtends(const Head &known, const Head &shown, const Proof &consistency);

} // namespace privity::journal
