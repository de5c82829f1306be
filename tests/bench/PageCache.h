// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/Result.h"

namespace privity::bench {

struct CacheDrop {
    quint64 pages = 0;  //!< of the file
    quint64 stayed = 0; //!< of them in memory still
    bool whole = false; //!< the machine's whole cache was dropped: the file's own pages would not go, and we are root
};

//! Writes a file out and takes it from the system's page cache. FileUnreadable.
Result<CacheDrop> dropFromPageCache(const QString &path);

} // namespace privity::bench
