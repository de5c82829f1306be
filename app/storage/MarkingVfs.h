// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/storage/LogMark.h"

#include <cstddef>
#include <memory>
#include <sqlite3.h>

namespace privity::storage {

//! A file layer of SQLite's, for one connection that writes, which keeps the store's mark (LogMark.h). The mark never
//! names what is not durable in the log, whatever ends the process or the machine, and however many write the store:
//! - it is written when a commit's frames were synced, and not synced itself: that costs no wait;
//! - before bytes that it names are written over or taken away, it is withdrawn, and that is synced;
//! - both happen where SQLite lets in only one (the lock of the log's writer, or of who takes the log away).
//! A mark that can't be written is left as it was; one that can't be withdrawn fails what would have made it untrue.
//! It outlives its connection.
class MarkingVfs
{
public:
    //! under: the file layer that does the work; never null.
    MarkingVfs(const QString &store, sqlite3_vfs *under);
    ~MarkingVfs();
    MarkingVfs(const MarkingVfs &) = delete;
    MarkingVfs &operator=(const MarkingVfs &) = delete;

    [[nodiscard]] const char *name() const { return m_name.constData(); }

private:
    struct File; //!< what SQLite holds open
    struct Methods;

    int beforeLogWrite(const char *bytes, int size, qint64 at);
    void logIsDurable();
    void fileIsDurable();
    int withdraw();
    int openMark();
    bool mayName(const MarkPart &frame);
    sqlite3_file *mark() { return reinterpret_cast<sqlite3_file *>(m_mark.get()); }

    QByteArray m_store, m_markName, m_name;
    sqlite3_vfs *m_under;
    sqlite3_vfs m_vfs;
    std::unique_ptr<std::byte[]> m_mark;
    std::optional<MarkPart> m_commit; //!< the frame that was written last, if it ends a transaction
    qint64 m_end = 0;                 //!< of what was written last to the log
};

} // namespace privity::storage
