// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/FaultyStore.h"

namespace privity::simulation {

void FaultyStore::plan(Plan plan, int calls, ErrorCode code)
{
    m_plan = plan;
    m_calls = calls;
    m_code = code;
}

bool FaultyStore::meets(Plan failing, Plan dying)
{
    if (m_plan == Plan::None || (m_plan != failing && m_plan != dying) || --m_calls > 0)
        return false;
    const bool dies = m_plan == dying;
    m_plan = Plan::None;
    m_met += 1;
    if (dies)
        throw Crash();
    return true;
}

Result<std::vector<Values>> FaultyStore::select(const Query &query)
{
    if (meets(Plan::FailRead, Plan::DieReading))
        return fail(m_code, QStringLiteral("planned"));
    return PassingStore::select(query);
}

Done FaultyStore::put(const TableSpec &table, const Values &row)
{
    if (meets(Plan::FailWrite, Plan::DieWriting))
        return fail(m_code, QStringLiteral("planned"));
    return PassingStore::put(table, row);
}

Done FaultyStore::erase(const TableSpec &table, const Values &keyPrefix)
{
    if (meets(Plan::FailWrite, Plan::DieWriting))
        return fail(m_code, QStringLiteral("planned"));
    return PassingStore::erase(table, keyPrefix);
}

Done FaultyStore::commit()
{
    if (meets(Plan::FailCommit, Plan::DieBeforeCommit))
        return fail(m_code, QStringLiteral("planned"));
    if (m_plan != Plan::DieAfterCommit)
        return PassingStore::commit();
    const Done done = PassingStore::commit();
    meets(Plan::None, Plan::DieAfterCommit);
    return done;
}

} // namespace privity::simulation
