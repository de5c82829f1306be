// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/keystore/Restore.h"

namespace privity::office {

//! forgotten.list beside the key store: one line of JSON for each person that was forgotten, durable before anything is
//! destroyed, and one when the key store has followed. Held alone by whoever has it open; others wait as long as for a
//! store, then StoreBusy. A line that a
//! crash left unfinished was never promised to anybody and is cut off.
class ForgetList
{
public:
    //! Makes the file when there is none. Malformed: a line in the middle can't be read, by its number.
    static Result<ForgetList> open(const QString &path);
    ForgetList(ForgetList &&other) noexcept;
    ForgetList &operator=(ForgetList &&) = delete;
    ~ForgetList();

    [[nodiscard]] QList<keystore::ForgetLine> of(const QString &brand) const;
    Done append(const keystore::ForgottenRow &row); //!< durable when it answers
    Done settle(const keystore::ForgottenRow &row);

private:
    ForgetList(int fd, QString path) : m_fd(fd), m_path(std::move(path)) {}
    Done read();
    Done write(const JsonObject &line);

    int m_fd;
    QString m_path;
    QList<keystore::ForgetLine> m_lines;
};

} // namespace privity::office
