// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/keystore/SubjectKeys.h"
#include "models/protocol/SessionMessages.h"

#include <map>

namespace privity {

//! The keys of one brand that the serving office holds (docs/adr/0011).
struct BrandKeys {
    crypto::SignKey log;        //!< signs the office's own entries and the log's heads
    crypto::BoxKey intake;      //!< desks seal personal parts to it
    SecretBytes index;          //!< keys the blind index tokens
    keystore::KeyEpochs epochs; //!< wrap the subjects' keys
};

struct OfficeKeys {
    QByteArray identityKey; //!< public; its secret stays sealed, apart from the serving keys
    SignedStatement statement;
    QByteArray tlsKeyHash;
    std::map<QString, BrandKeys> brands;

    [[nodiscard]] const BrandKeys *brand(const QString &id) const
    {
        const auto it = brands.find(id);
        return it == brands.end() ? nullptr : &it->second;
    }
};

} // namespace privity
