// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/protocol/Codec.h"

//! Forgetting (docs/adr/0011).
namespace privity {

//! Journal, made by the office: somebody was forgotten. Names the keys that were destroyed and nobody. The counter is
//! the brand's, and never falls: a lower one shows an older store.
struct SubjectForgotten {
    static constexpr auto type = "privity.subject.forgotten.v1";
    QString brand;
    quint64 counter = 0;
    QString reason; //!< a ground of Art. 17(1) GDPR, in one word
    QList<QByteArray> keys;
    static constexpr auto describe()
    {
        using S = SubjectForgotten;
        return members(clear("brand", &S::brand), clear("counter", &S::counter), clear("reason", &S::reason),
            clear("keys", &S::keys));
    }
};

//! Feed brand:<b>:control: the customer was forgotten. A desk erases what it holds and confirms by acknowledging.
struct KeyDestroyed {
    static constexpr auto type = "privity.key.destroyed.v1";
    QString brand;
    quint64 counter = 0;
    CustomerId customer;
    static constexpr auto describe()
    {
        using S = KeyDestroyed;
        return members(clear("brand", &S::brand), clear("counter", &S::counter), clear("customer", &S::customer));
    }
};

} // namespace privity
