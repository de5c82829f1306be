// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/protocol/PassingStore.h"

namespace privity::simulation {

//! Thrown through a program under test: its process is gone. What it had committed is in the store's image.
struct Crash {};

//! A store of which one call fails, or during which the process dies.
class FaultyStore : public PassingStore
{
public:
    enum class Plan { None, FailRead, FailWrite, FailCommit, DieReading, DieWriting, DieBeforeCommit, DieAfterCommit };

    using PassingStore::PassingStore;

    //! The `calls`-th call of the plan's kind from now on (1: the next) meets it, once.
    void plan(Plan plan, int calls, ErrorCode code = ErrorCode::StoreFailed);
    void heal() { m_plan = Plan::None; }
    //! How many planned faults were met so far.
    [[nodiscard]] int met() const { return m_met; }

    Result<std::vector<Values>> select(const Query &query) override;
    Done put(const TableSpec &table, const Values &row) override;
    Done erase(const TableSpec &table, const Values &keyPrefix) override;
    Done commit() override;

private:
    //! Whether this call is the one: dies at `die`, else says so for `fail`.
    bool meets(Plan fail, Plan die);

    Plan m_plan = Plan::None;
    int m_calls = 0;
    ErrorCode m_code = ErrorCode::StoreFailed;
    int m_met = 0;
};

} // namespace privity::simulation
