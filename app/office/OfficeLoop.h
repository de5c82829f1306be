// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/office/Office.h"

#include <memory>
#include <span>

namespace privity::office {

//! What comes in at the edge.
struct OfficeInput {
    enum class Kind { Opened, Received, Closed, Posted, Tick };
    Kind kind = Kind::Tick;
    ConnectionId connection = 0;                  //!< Opened, Received, Closed
    QByteArray bytes;                             //!< Received: one message; Posted: the body
    quint64 request = 0;                          //!< Posted
    QByteArray bearer;                            //!< Posted
    std::shared_ptr<const HeardFrame> heard = {}; //!< Received: read where it came in; none: the core reads it
    qint64 sinceMs = 0;                           //!< Posted: when it came, monotonic
};

struct OfficeAnswer {
    quint64 request = 0;
    int status = 200;
    QByteArray body;
};

struct OfficeReleased {
    bool isTaken = true; //!< false: another program holds the store, and nothing was decided; give the batch again
    OfficeOutputs outputs;
    std::vector<OfficeAnswer> answers;
};

//! Most messages of one batch, and of one transaction, so that a burst does not let the first one wait for all.
inline constexpr size_t batchAtMost = 256;

//! The office's core: drains a batch, decides it over one WorkingSet, commits, and only then releases what goes out.
//! A store that another program holds is waited for: the batch is not taken. A commit that fails changes and releases
//! nothing: its posts are told to come later, every connection is closed, and the desks come back and resume. One
//! thread; no thread of its own.
class OfficeLoop
{
public:
    OfficeLoop(RowStore &store, const OfficeKeys &keys, const PhoneNumbers &phones, const Clock &clock, Random &random);

    OfficeReleased step(std::span<const OfficeInput> batch);

    //! One decision outside any connection (publish, import, enrol): in its own transaction.
    Done decide(const std::function<Done(Turn &)> &act);

    //! The last decision: what was only counted so far is noted.
    Done end();

    [[nodiscard]] size_t liveCount() const { return m_sync->liveCount(); }
    //! Why the newest batch could not be kept; none: it was.
    [[nodiscard]] const std::optional<Error> &fault() const { return m_undone ? m_undone : m_fault; }

private:
    Done begin(); //!< patiently
    Done decideBatch(std::span<const OfficeInput> batch, OfficeReleased &released);

    RowStore &m_store;
    const OfficeKeys &m_keys;
    const Clock &m_clock;
    Random &m_random;
    Packs m_packs;
    Area m_area;
    Office m_office;
    std::unique_ptr<OfficeSync> m_sync;
    std::optional<Error> m_fault;
    std::optional<Error> m_undone; //!< why nothing is served until the next start
};

//! The HTTP status of an error (RFC 9110) and its body as a problem (RFC 9457).
int httpStatus(ErrorCode code);
QByteArray problemJson(const Error &error);

} // namespace privity::office
