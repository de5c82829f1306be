// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/sync/DeskSync.h"

//! The desk's side of a wipe (docs/adr/0016): what an order must be, what outlives the keys, and how the receipt
//! gets to the office without them.
namespace privity {

//! Signed by the control key of the statement that the desk holds, for this desk and its key. WipeForged.
Done checkWipe(const Wipe &wipe, const DeskIdentity &identity);

//! All that is left of a desk: a plain file, nothing of a customer in it. That it is there says that what it was there
//! with is to be erased, unless `isRead`.
struct WipeNote {
    WipeOrder order;
    std::optional<Wiped> wiped; //!< until the office has the receipt
    QString url;
    QList<QByteArray> pins;
    bool isRead = false; //!< a person began anew on this desk: only the receipt is still to be sent
    static constexpr auto describe()
    {
        using S = WipeNote;
        return members(clear("order", &S::order), clear("wiped", &S::wiped), clear("url", &S::url),
            clear("pins", &S::pins), clear("isRead", &S::isRead));
    }
    [[nodiscard]] QByteArray write() const;
    static Result<WipeNote> read(QByteArrayView bytes); //!< Malformed
};

//! Brings the receipt to the office, over as many links as it takes. Like DeskSync it holds no socket and no timer.
class ReceiptSender
{
public:
    ReceiptSender(WipeNote note, const Clock &clock, Random &random);

    void start(DeskOutputs &out) { tick(out); }
    //! True once the office has it: then this is over.
    bool received(QByteArrayView bytes, DeskOutputs &out);
    void linkClosed();
    void tick(DeskOutputs &out);
    [[nodiscard]] qint64 nextDueMs() const { return m_due; } //!< monotonic

private:
    WipeNote m_note;
    const Clock &m_clock;
    Random &m_random;
    QString m_sent; //!< the message's id, while it waits for its answer
    bool m_isTrying = false;
    int m_attempts = 0;
    qint64 m_due = 0;
};

} // namespace privity
