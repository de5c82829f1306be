// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/Result.h"

namespace privity {

//! Holds a folder for one program, by a lock of the system on a file in it: it ends with the program, however that ends.
class FolderLock
{
public:
    enum class Kind { Alone, Together }; //!< Together: with others that take it so
    //! path: a file, made when there is none, or a folder that is there. StoreBusy: another program holds it.
    static Result<FolderLock> take(const QString &path, Kind kind = Kind::Alone);
    FolderLock(FolderLock &&other) noexcept;
    FolderLock &operator=(FolderLock &&other) noexcept;
    ~FolderLock();

private:
    explicit FolderLock(int fd) : m_fd(fd) {}
    int m_fd;
};

} // namespace privity
