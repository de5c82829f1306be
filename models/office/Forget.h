// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/office/Area.h"

//! Forgetting a customer (docs/adr/0011). The line in the list of the forgotten is durable before
//! this is called; it may be called again for the same line over an older store, and then does the same.
namespace privity::office {

//! Why somebody is forgotten: the grounds of Art. 17(1) GDPR, in one word each.
inline constexpr std::array forgetReasons{QLatin1StringView("request"), QLatin1StringView("not-needed"),
    QLatin1StringView("withdrawn"), QLatin1StringView("objection"), QLatin1StringView("unlawful"),
    QLatin1StringView("legal-duty")};

struct Forgotten {
    qsizetype records = 0, parts = 0, keys = 0;
};

//! Destroys the customer's keys but those that outlive forgetting, and erases records, tokens, possible duplicates,
//! words, what is fed and what is open; notes it in the journal, counts it and tells every desk of the brand. Nothing
//! of it is undone. UnknownBrand.
Result<Forgotten> forgetCustomer(Turn &turn, const keystore::ForgottenRow &line);
//! Whether anything of a customer is held that can be forgotten.
bool isHeld(Turn &turn, const QString &brand, const CustomerId &customer);

//! The lines that the brand's data has not followed yet: it is of another age than the list.
QList<keystore::ForgottenRow> unfollowed(Turn &turn, const QString &brand);

//! Who has not confirmed that it erased what it held, of those who could: by counter of the brand.
struct Unconfirmed {
    quint64 counter = 0;
    QList<DeskRow> desks;
};
QList<Unconfirmed> unconfirmed(Turn &turn, const QString &brand);

} // namespace privity::office
