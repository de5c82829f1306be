// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/journal/Entry.h"
#include "models/protocol/Rows.h"

#include <memory>

namespace privity::simulation {

enum class Side { Desk, Office };

//! A fault of the programs, planted from outside: around their stores and on the link, so that product code knows
//! nothing of it. This one plants none.
class PlantedBug
{
public:
    virtual ~PlantedBug() = default;

    //! What the program uses instead of its store's image; none: the image itself.
    virtual std::unique_ptr<RowStore> wrap(Side, RowStore &) { return nullptr; }
    //! The process of that store died: what the wrapper made of the image so far is what is found there again.
    virtual void died(Side, RowStore *wrapped) { Q_UNUSED(wrapped) }

    //! A desk hands a frame to the link; `image` is that desk's. Empty: it goes nowhere.
    virtual void sends(const crypto::SignKey &, RowStore &image, QByteArray &frame)
    {
        Q_UNUSED(image)
        Q_UNUSED(frame)
    }
    //! The office takes a frame in. A frame it answers before it has decided anything; empty: none.
    virtual QByteArray answersAtOnce(const QByteArray &) { return {}; }
    //! The office hands a frame to the link.
    virtual void releases(QByteArray &) {}
    //! A posted event met a commit that failed. True: it is answered as done all the same.
    virtual bool saysDoneAnyway() { return false; }
    //! A hello is taken for whatever channel it was signed.
    virtual bool ignoresChannel() { return false; }
};

struct BugRow {
    QByteArray name;
    std::unique_ptr<PlantedBug> (*make)();
    QByteArray shows = {}; //!< the promise that it is recorded by, where it breaks several; empty: any
};
const std::vector<BugRow> &plantedBugs();

//! The world that shows a bug soonest, and by which promise (planted-bugs.csv; written by privity-simulate --bugs).
struct BugRecord {
    QByteArray name;
    quint64 seed = 0;
    QByteArray promise; //!< I1 …
};
std::vector<BugRecord> recordedBugs();

} // namespace privity::simulation
