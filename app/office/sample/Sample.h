// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/Result.h"

#include <QByteArrayView>
#include <functional>

//! Sample data: three brands, four source systems each, with what real systems get wrong, and the truth about who is
//! who. From a seed, the same everywhere; streamed, whatever the number of customers.
namespace privity::sample {

//! Takes bytes to append to a file, named relative to the sample's folder ("velocar/crm.csv").
using SampleSink = std::function<Done(const QString &file, QByteArrayView bytes)>;

inline constexpr quint64 defaultSeed = 2026;
inline constexpr qint64 maxCustomers = 5'000'000;

//! Every export with its rows, and "truth.jsonl": {"brand","source","key","person"} a line. A sink's fault ends it.
Done generateSample(qint64 customers, quint64 seed, const SampleSink &sink);

struct SampleReport {
    qint64 customers = 0;
    qint64 records = 0;
    qint64 bytes = 0;
};
//! Writes generateSample() and the mapping files into a folder, which is made; files of an earlier run are replaced.
//! FileUnwritable names the file.
Result<SampleReport> writeSample(const QString &folder, qint64 customers, quint64 seed);

//! The mapping files that describe the exports: relative names. Their text is compiled in from resources/sample.
QStringList mappingFiles();
QByteArray mappingText(const QString &file);

} // namespace privity::sample
