// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/Result.h"
#include "models/protocol/Event.h"
#include "models/protocol/SessionMessages.h"

namespace privity {

//! A feed that is told anew, page by page (ADR 0015). The pages wait in memory: their sealed parts open for this process
//! alone, so one that ends before the last page has come begins anew. Nothing of them counts before they are whole.
class SnapshotIn
{
public:
    static constexpr qsizetype largest = qsizetype(64) * 1024 * 1024; //!< bytes of all pages together
    //! What a page is: one that is held already; one after a hole, so that all of it must come again; the next; the last.
    enum class Step { Known, Hole, More, Whole };

    Result<Step> take(const SnapshotPage &page); //!< TooLarge
    //! After the last page: the rows' frames in order, when all of it is as it was told, and goes on from `cursor`.
    //! Malformed says what does not fit.
    Result<std::vector<Event>> rows(quint64 cursor);

private:
    void restart();

    QString m_feed;
    quint64 m_pages = 0;
    QByteArray m_bytes, m_hash;
    SnapshotEnd m_end;
    QByteArray m_taken; //!< hash of the last whole one
};

} // namespace privity
