// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/office/sample/Sample.h"
#include "app/simulation/World.h"
#include "models/customer/Mapping.h"

//! An office's store full of sample customers, for measuring. Who is one customer is the generator's truth: nothing
//! is joined. Rows are those that import writes.
namespace privity::bench {

//! The folder of one store: store.db and its keys, each in a file of its own with mode 0600.
struct BenchHome {
    QString path;
    SecretBytes storeKey;
    OfficeKeys keys; //!< the blind index keys are those of the folder, so that a fill can go on with them
    static Result<BenchHome> open(const QString &path); //!< makes what is not there
    [[nodiscard]] QString storePath() const { return path + QStringLiteral("/store.db"); }
    [[nodiscard]] QString keysPath() const { return path + QStringLiteral("/keys.db"); }
    //! Data and keys as the office opens them.
    [[nodiscard]] Result<std::unique_ptr<RowStore>> open() const;
};

//! How far a store is filled; kept in the store, in the transaction that writes the rows.
struct FillState {
    quint64 persons = 0; //!< the generator's indices below it are in
    quint64 customers = 0, records = 0, tokens = 0;
    quint64 ms = 0; //!< spent on it, over all runs
    static constexpr auto describe()
    {
        using S = FillState;
        return members(clear("persons", &S::persons), clear("customers", &S::customers), clear("records", &S::records),
            clear("tokens", &S::tokens), clear("ms", &S::ms));
    }
};

//! One person as the systems' exports tell it, read through the shipped mappings.
class SampleRecords
{
public:
    static Result<SampleRecords> make(const PhoneNumbers &phones);
    [[nodiscard]] Result<std::vector<SourceRecord>> of(quint64 person) const;

private:
    explicit SampleRecords(const PhoneNumbers &phones) : m_phones(phones) {}
    struct Source {
        Mapping mapping;
        QList<qsizetype> cells; //!< by the mapping's columns: where they stand in the export's row
    };
    const PhoneNumbers &m_phones;
    std::vector<Source> m_sources; //!< by export
};

//! A person is one customer of each of their brands, always the same one.
CustomerId customerOf(quint64 person, const QString &brand);
//! The one desk of the store; it serves all brands.
DeskId benchDesk();
//! The pack that ships for a brand.
Result<PolicyPack> packOf(const QString &brand);

using Progress = std::function<void(const FillState &)>;

//! Makes the store or goes on where an earlier run was ended: puts the brands' packs in force, enrols the desk, writes
//! persons up to `persons`. `progress` is told after each transaction.
Result<FillState> fill(const BenchHome &home, const PhoneNumbers &phones, quint64 persons, const Progress &progress);

} // namespace privity::bench
