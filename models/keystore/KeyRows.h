// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/protocol/Rows.h"

#include <array>

//! The rows of the key store (docs/adr/0011): a store of its own, so that data and keys are never in one backup.
namespace privity::keystore {

//! What is kept apart because it ends apart. The names stand in rows: they never change.
struct RetentionClass {
    QLatin1StringView name;
    bool outlivesForgetting;
};
inline constexpr RetentionClass care{QLatin1StringView("care"), false};              //!< records, contexts, words
inline constexpr RetentionClass consentProof{QLatin1StringView("consent"), true};    //!< who agreed to what, and how
inline constexpr RetentionClass suppression{QLatin1StringView("suppression"), true}; //!< do not contact
inline constexpr std::array retentionClasses{care, consentProof, suppression};

//! Under which class a journal entry of this type is kept.
inline RetentionClass classOf(QStringView type)
{
    return type.startsWith(QLatin1StringView("privity.consent.")) ? consentProof : care;
}

//! A key of one subject (a customer, or an interaction whose customer is not known yet) in one class. Without
//! `wrapped` it is destroyed: the row stays, so that nobody makes it again.
struct SubjectKeyRow {
    static constexpr auto table = "subject_key";
    static constexpr int keyColumns = 3;
    QString brand, subject, retention;
    QByteArray id; //!< 16 random bytes: its name in the journal
    quint64 epoch = 0;
    QByteArray wrapped; //!< under KEK[brand, epoch], bound to brand, subject, class, epoch
    static constexpr auto describe()
    {
        using S = SubjectKeyRow;
        return members(clear("brand", &S::brand), clear("subject", &S::subject), clear("retention", &S::retention),
            clear("id", &S::id), clear("epoch", &S::epoch), clear("wrapped", &S::wrapped));
    }
};

//! Which epoch of its keys a brand is in.
struct KeyEpochRow {
    static constexpr auto table = "key_epoch";
    static constexpr int keyColumns = 1;
    QString brand;
    quint64 epoch = 0;
    Timestamp since;
    static constexpr auto describe()
    {
        using S = KeyEpochRow;
        return members(clear("brand", &S::brand), clear("epoch", &S::epoch), clear("since", &S::since));
    }
};

//! One line of the list of who was forgotten. `counter`: dense per brand, from 1.
struct ForgottenRow {
    static constexpr auto table = "forgotten";
    static constexpr int keyColumns = 2;
    QString brand;
    quint64 counter = 0;
    CustomerId customer;
    QString reason;
    Timestamp at;
    static constexpr auto describe()
    {
        using S = ForgottenRow;
        return members(clear("brand", &S::brand), clear("counter", &S::counter), clear("customer", &S::customer),
            clear("reason", &S::reason), clear("at", &S::at));
    }
    friend bool operator==(const ForgottenRow &, const ForgottenRow &) = default;
};

//! How often the key store was written. The data's store keeps the number of its newest write (KeyMarkRow): keys that
//! are older than the data are found at once.
struct KeyWritesRow {
    static constexpr auto table = "key_writes";
    static constexpr int keyColumns = 1;
    QString name;
    quint64 count = 0;
    static constexpr auto describe()
    {
        return members(clear("name", &KeyWritesRow::name), clear("count", &KeyWritesRow::count));
    }
};
struct KeyMarkRow {
    static constexpr auto table = "key_mark";
    static constexpr int keyColumns = 1;
    QString name;
    quint64 count = 0;
    static constexpr auto describe()
    {
        return members(clear("name", &KeyMarkRow::name), clear("count", &KeyMarkRow::count));
    }
};

//! The tables that stand in the key store; all others are data.
inline constexpr std::array keyTables{QLatin1StringView(SubjectKeyRow::table), QLatin1StringView(KeyEpochRow::table),
    QLatin1StringView(ForgottenRow::table), QLatin1StringView(KeyWritesRow::table)};

} // namespace privity::keystore
