// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/Result.h"
#include "models/base/Time.h"

#include <QStringList>

//! What is done to files of a program's own directory besides writing them.
namespace privity::home {

//! Moves those of the named files that exist into a new directory of mode 0700 below `folder`, named for the time, and
//! answers its path (empty: there was nothing). Nothing is ever deleted or overwritten.
Result<QString> setAside(const QString &folder, const QStringList &names, Timestamp now);

//! Overwrites, fsyncs and unlinks; a file that is not there is as good as erased. A disk that writes elsewhere (flash,
//! copy on write) may keep the old bytes: that is said in SECURITY.md.
Done erase(const QString &path);

//! True when what is written below `folder` lives in memory or in a layer that goes with the session: tmpfs, ramfs,
//! overlay.
bool isVolatile(const QString &folder);

} // namespace privity::home
