// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/Id.h"
#include "models/customer/BlindIndex.h"

#include <QSet>
#include <functional>
#include <span>

//! Which source records are one customer: by a named cross-reference, or by equal e-mail or phone with an equal family
//! name or birth date. The answer is a pure function of the set of records, so it is the same in whatever order they
//! come, in one import or in many.
//!
//! Two records join
//!  - by a cross-reference that the mapping names: a source says so; or
//!  - by an equal e-mail or phone AND an equal family name or birth date, if nothing contradicts. Two given names that
//!    don't go together, or two birth dates that differ, contradict; so do two entries of one source, unless given
//!    name and birth date are the same. So twins and couples with one e-mail, and a father and son of one name, stay
//!    apart. A given name that changed looks like a twin; a person decides.
//! Joining is transitive, with two bounds: a record that fits two customers who contradict each other joins neither,
//! and a whole chain that holds a contradiction isn't joined by its weaker links. Whatever is similar and not joined
//! is a possible duplicate.
namespace privity {

struct KnownRecord {
    SourceRecord record;
    CustomerId customer; //!< null: belongs to nobody yet
    //! The customer has a history (an interaction, a decision, a merge by a person). Settled customers are never
    //! merged or split here: that is an event with undo. Others are only import's own grouping, redone freely.
    bool settled = false;
};

enum class DuplicateReason {
    FitsSeveral,          //!< would join, but fits customers who contradict each other or are settled apart
    GivenNamesDiffer,     //!< would join but for the given names
    BirthDatesDiffer,     //!< would join but for the birth dates
    KeptApart,            //!< would join, but one source has them as two
    SameContact,          //!< same e-mail or phone, nothing else
    SameNameAndBirthDate, //!< same names and birth date, no contact in common
};
QLatin1StringView reasonName(DuplicateReason reason);

//! Two records that could be one customer's. Void once both belong to one customer.
struct PossibleDuplicate {
    RecordRef a, b; //!< a < b
    DuplicateReason reason = DuplicateReason::SameContact;
    friend bool operator==(const PossibleDuplicate &, const PossibleDuplicate &) = default;
};

//! All that bears on some records: everything connected to them by cross-reference, e-mail or phone, however far,
//! and what merely shares a name and birth year.
struct Neighbourhood {
    std::vector<KnownRecord> connected; //!< the seeds among them
    std::vector<KnownRecord> nearby;    //!< to compare with, never to regroup
    QSet<IndexTerm> crowded;            //!< shared by too many to tell people apart ("info@…", "0000"): no evidence
    bool complete = true;               //!< false: more than maxConnected; the seeds are judged alone
};

//! The known records of one brand that have a term, at most `atMost`, in any order.
using RecordLookup = std::function<Result<std::vector<KnownRecord>>(const IndexTerm &term, qsizetype atMost)>;
inline constexpr qsizetype maxConnected = 128;

//! `seeds`: new or changed records of one brand (a changed one with the other records of its customer). It does not
//! matter whether lookup finds them too; the seeds' own values count.
Result<Neighbourhood> gather(std::vector<KnownRecord> seeds, const RecordLookup &lookup);

struct CustomerGroup {
    CustomerId customer;      //!< null: a new one is to be made
    QList<qsizetype> records; //!< indices into connected, ascending by ref
};
struct Resolution {
    QList<CustomerGroup> groups;                 //!< every connected record stands in exactly one
    QList<PossibleDuplicate> possibleDuplicates; //!< the best pair per two groups, sorted
};
//! A group keeps a customer its records had (the settled one, else the smallest id); customers that no group keeps
//! are to be dropped: nothing refers to them.
Resolution resolve(const Neighbourhood &neighbourhood);

} // namespace privity
