// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/PageCache.h"

#include <QFile>
#include <algorithm>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace privity::bench {
namespace {

quint64 inMemory(QFile &file, quint64 pages)
{
    std::vector<unsigned char> in(pages);
    void *mapped = ::mmap(nullptr, size_t(file.size()), PROT_READ, MAP_SHARED, file.handle(), 0);
    if (mapped == MAP_FAILED)
        return pages;
    const bool asked = ::mincore(mapped, size_t(file.size()), in.data()) == 0;
    ::munmap(mapped, size_t(file.size()));
    return asked ? quint64(std::ranges::count_if(in, [](unsigned char page) { return (page & 1) != 0; })) : pages;
}

} // namespace

Result<CacheDrop> dropFromPageCache(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() == 0)
        return fail(ErrorCode::FileUnreadable, path);
    const quint64 pageSize = quint64(::sysconf(_SC_PAGESIZE));
    CacheDrop drop;
    drop.pages = (quint64(file.size()) + pageSize - 1) / pageSize;
    ::fsync(file.handle());
    ::posix_fadvise(file.handle(), 0, 0, POSIX_FADV_DONTNEED);
    drop.stayed = inMemory(file, drop.pages);
    QFile whole(u"/proc/sys/vm/drop_caches"_s);
    if (drop.stayed > 0 && ::geteuid() == 0 && whole.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        drop.whole = whole.write("1\n") == 2;
        drop.stayed = inMemory(file, drop.pages);
    }
    return drop;
}

} // namespace privity::bench
