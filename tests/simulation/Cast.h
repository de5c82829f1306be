// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/customer/SourceRecord.h"
#include "models/policy/PolicyPack.h"

#include <array>
#include <map>
#include <optional>
#include <vector>

//! Who and what every seeded world is peopled with.
namespace privity::simulation::cast {

inline const QString brand = QStringLiteral("norrland-energi");
inline const QString place = QStringLiteral("eea");
inline constexpr int customers = 4;

//! The brand's pack in a version. Even versions lack a topic and a purpose that odd ones have, so that work done by
//! the older one can be refused.
const QByteArray &packBytes(int version);
const PolicyPack &pack(int version);
inline bool lacksSome(int version) { return version % 2 == 0; }

//! Customers' records. The values of fields that can be covered are canaries; names and language, which a confirmed
//! customer is addressed by, are plain.
std::vector<SourceRecord> records(Timestamp now);
QString phoneOf(int customer); //!< the last two share one

//! Fields that agents check: two, and the first one mostly, so that some get locked.
inline const std::array checkedFields{QStringLiteral("first_name"), QStringLiteral("meter_number")};
QString valueOf(int customer, const QString &field); //!< as it is on file

struct Canary {
    int customer = 0;
    QString field;
};
//! Every canary that stands in the text; of customers who share a phone number the first.
std::vector<Canary> canariesIn(QByteArrayView text);

} // namespace privity::simulation::cast
