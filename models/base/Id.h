// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/Ports.h"

#include <QHashFunctions>
#include <QString>
#include <compare>

namespace privity {

//! Lower-case UUID v4 text from the given randomness (RFC 9562 5.4).
[[nodiscard]] QString randomUuid(Random &random);
//! Lower-case UUID v7 text: ordered by the clock to the millisecond (RFC 9562 5.7). For event ids only.
[[nodiscard]] QString timedUuid(Random &random, Timestamp now);
[[nodiscard]] bool isPrefixedUuid(QStringView text, QLatin1StringView prefix);

//! An identity that can't be mixed up with another kind's. Text on the wire and in stores: the kind's prefix and a
//! random UUID v4 ("c:…"), so that it tells nothing of when or for whom it was made. Only events have v7 ids.
template<class Tag>
struct Id {
    QString text;

    [[nodiscard]] bool isNull() const { return text.isEmpty(); }
    friend bool operator==(const Id &, const Id &) = default;
    friend std::strong_ordering operator<=>(const Id &a, const Id &b) { return QString::compare(a.text, b.text) <=> 0; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.text, seed); }

    static Id make(Random &random) { return {QLatin1StringView(Tag::prefix) + randomUuid(random)}; }
    //! Accepts what make() gives; anything else is Malformed.
    static bool isValid(QStringView text) { return isPrefixedUuid(text, QLatin1StringView(Tag::prefix)); }
};

struct CustomerTag {
    static constexpr const char *prefix = "c:";
};
struct InteractionTag {
    static constexpr const char *prefix = "i:";
};
struct ProvisionalTag {
    static constexpr const char *prefix = "p:";
};
struct DeskTag {
    static constexpr const char *prefix = "d:";
};
struct RequestTag {
    static constexpr const char *prefix = "r:";
};
struct AgentTag {
    static constexpr const char *prefix = "a:";
}; //!< a pseudonym per employer, never a name

using CustomerId = Id<CustomerTag>;
using InteractionId = Id<InteractionTag>;
using ProvisionalId = Id<ProvisionalTag>;
using DeskId = Id<DeskTag>;
using RequestId = Id<RequestTag>;
using AgentId = Id<AgentTag>;

} // namespace privity
