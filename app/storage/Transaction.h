// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/Result.h"

namespace privity::storage {

class SqlCipherDatabase;

//! From SqlCipherDatabase::begin() on nobody else writes. What is not committed is rolled back when
//! this ends. The database must neither move nor end before it.
class Transaction
{
public:
    Transaction(Transaction &&other) noexcept;
    ~Transaction();
    Transaction &operator=(Transaction &&) = delete;

    //! Success: durable. Failure: rolled back, no reader sees any of it. If it was the sync that
    //! failed, a power loss may still bring the transaction back, whole: repeat it only with the
    //! same ids.
    [[nodiscard]] Done commit();

private:
    friend class SqlCipherDatabase;
    explicit Transaction(SqlCipherDatabase &database) : m_database(&database) {}
    void rollBack();

    SqlCipherDatabase *m_database;
};

} // namespace privity::storage
