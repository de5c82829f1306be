// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/office/Rows.h"
#include "models/policy/PolicyPack.h"

//! How often a check may miss: each answer tells something, so answers are rationed (numbers: the pack's IdentitySpec).
namespace privity::office {

inline constexpr qint64 dayMs = 86400000;

//! What is counted of one person and field, over all desks and agents. No value, and no form of one. Rows are as large,
//! and take as long to write, however much was missed.
struct CheckRow {
    static constexpr auto table = "check_ration";
    static constexpr int keyColumns = 3;
    QString brand;
    CustomerId customer;
    QString field;
    QList<Timestamp> misses; //!< the newest six, the oldest first; one of long ago where there was none
    int inAll = 0;           //!< since a lead looked into it
    bool toldClose = false;  //!< said once: told again it would lead to the value, letter by letter
    static constexpr auto describe()
    {
        using S = CheckRow;
        return members(clear("brand", &S::brand), clear("customer", &S::customer), clear("field", &S::field),
            clear("misses", &S::misses), clear("in_all", &S::inAll), clear("told_close", &S::toldClose));
    }
};

//! The misses of one agent over all customers: the newest twenty.
struct AgentMissesRow {
    static constexpr auto table = "agent_misses";
    static constexpr int keyColumns = 1;
    AgentId agent;
    QList<Timestamp> misses;
    static constexpr auto describe()
    {
        return members(clear("agent", &AgentMissesRow::agent), clear("misses", &AgentMissesRow::misses));
    }
};

//! Shows of what `kind` names, by `id`: the newest ones, the oldest first. Those of an interaction go when it is wrapped
//! up.
struct ShowRationRow {
    static constexpr auto table = "show_ration";
    static constexpr int keyColumns = 4;
    QString kind;        //!< interaction, customer, agent, anyway
    QString brand;       //!< empty: over all
    QString id;          //!< of an interaction, a customer or an agent
    QString field;       //!< empty: of all; of an interaction also the one question, or note, that it served
    QList<Timestamp> at; //!< as many as may be
    static constexpr auto describe()
    {
        using S = ShowRationRow;
        return members(clear("kind", &S::kind), clear("brand", &S::brand), clear("id", &S::id),
            clear("field", &S::field), clear("at", &S::at));
    }
};

//! What an agent sees now: one value at a time.
struct LiveShowRow {
    static constexpr auto table = "live_show";
    static constexpr int keyColumns = 1;
    AgentId agent;
    QString question; //!< of its FieldReveal
    Timestamp until;
    static constexpr auto describe()
    {
        using S = LiveShowRow;
        return members(clear("agent", &S::agent), clear("question", &S::question), clear("until", &S::until));
    }
};

struct Ration {
    int left = 0;    //!< misses; 0: locked
    Timestamp until; //!< locked until then; 0: not locked, or until a lead resets it
    [[nodiscard]] bool isLocked() const { return left == 0; }
    friend bool operator==(const Ration &, const Ration &) = default;
};

//! What is left now. Times are the office's; one that seems to lie ahead counts.
Ration rationOf(const CheckRow &row, const IdentitySpec &spec, Timestamp now);
bool isSpent(const AgentMissesRow &row, const IdentitySpec &spec, Timestamp now);
//! One more miss, or none.
void count(CheckRow &row, bool missed, Timestamp now);
void count(AgentMissesRow &row, bool missed, Timestamp now);
//! A stronger proof came then: what was missed before counts no more, but in all it does.
void lift(CheckRow &row, Timestamp before);

//! One more show, for each row it counts in; false, and nothing is counted, when one of them has as many as may be.
struct ShowLimit {
    ShowRationRow row; //!< with what was counted so far
    int atMost = 0;
    qint64 withinMs = 0; //!< 0: ever
};
bool count(std::vector<ShowLimit> &limits, Timestamp now);

} // namespace privity::office
