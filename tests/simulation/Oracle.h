// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/consent/Ledger.h"
#include "models/office/Rows.h"
#include "tests/simulation/Cast.h"
#include "tests/simulation/Phones.h"
#include "tests/simulation/Processes.h"

#include <set>

namespace privity::simulation {

//! A promise that was broken: ends the run. Thrown outside the programs under test.
struct FoundFault {
    QByteArray text;
};

//! A consent decision as its desk wrote it.
struct Written {
    quint64 n = 0;
    QByteArray hash;
    QString eventId, type;
    InteractionId interaction;
    JsonObject data;
    std::optional<ConsentRecorded> consent;
    QByteArray carries; //!< hash of the entry that it carries; empty: none
    [[nodiscard]] bool is(const char *what) const { return type == QLatin1StringView(what); }
};

//! The hash of the entry that an event carries; empty: it carries none.
QByteArray carriedIn(const Event &event);

//! Looks on while a world runs and judges it: I1 every locally committed entry is once in the office's journal, I2 each
//! effect once, I3 order and chain, I4 desks and office agree in the end, I5 no purpose is given against a concurrent
//! withdrawal, I6 the log verifies and is proven, I7 nothing covered is in a frame, I8 in the end nothing waits. It
//! knows what it saw, the entries as the desks wrote them, and reads both stores; it folds by rules of its own, not by
//! the programs'.
class Oracle
{
public:
    using Desks = std::vector<std::unique_ptr<DeskProcess>>;
    Oracle(Setting &setting, const Desks &desks, OfficeProcess &office, const Phones &phones);

    void knowCustomers();

    // While it runs.
    [[nodiscard]] size_t entriesWritten() const;
    void stepped(DeskProcess &desk, const std::vector<desk::Fact> &facts);
    void released(ConnectionId connection, const QByteArray &frame);

    //! Why the world is not at rest yet: outbox, cursors, link, posts; none when it is.
    [[nodiscard]] std::optional<QByteArray> unsettled() const;
    [[nodiscard]] desk::LinkFact linkOf(const DeskProcess &desk) const
    {
        const auto seen = m_seen.find(desk.index());
        return seen == m_seen.end() ? desk::LinkFact() : seen->second.link;
    }
    //! Everything, once at rest.
    void judge();
    //! Once 120 s of rest have passed: every acknowledged entry is proven to every desk.
    void judgeProofs() const;

private:
    //! What a machine wrote as one desk.
    struct Branch {
        DeskId id;
        std::vector<Written> entries;
    };
    struct Seen : Branch { //!< of the desk that it is now
        quint64 life = 0;
        std::vector<Branch> past;
        desk::LinkFact link;
    };
    template<class Visit>
    void eachWritten(const Visit &visit) const
    {
        for (const auto &[index, seen] : m_seen) {
            for (const Branch &branch : seen.past)
                for (const Written &entry : branch.entries)
                    visit(branch.id, entry);
            for (const Written &entry : seen.entries)
                visit(seen.id, entry);
        }
    }

    [[noreturn]] void found(const QByteArray &text) const { throw FoundFault{text}; }
    void holds(bool promise, const QByteArray &text) const
    {
        if (!promise)
            found(text);
    }
    static QByteArray nameOf(const DeskProcess &desk) { return "desk" + QByteArray::number(desk.index()); }
    WorkingSet officeRows() const { return WorkingSet(m_office.disk.image); }

    void saved(DeskProcess &desk, const std::vector<desk::Fact> &facts);
    void settledBy(DeskProcess &desk, const desk::SavedFact &fact);
    void catchUp(DeskProcess &desk);
    void judgeMayI(DeskProcess &desk, const desk::MayIFact &fact) const;
    //! Whether some grant of the key knew of everything in `known` that binds, be it through decisions that are not
    //! there.
    bool isGiven(const std::vector<const Written *> &known, const CustomerId &customer, const QString &purpose) const;
    [[nodiscard]] QSet<QString> clearIn(const DeskProcess &desk, const Event &event) const;
    void judgeShown(const DeskProcess &desk, const desk::ShowFact &fact) const;
    void judgeReveal(const DeskProcess &desk, const Event &answer) const;
    void judgePage(ConnectionId connection, const SnapshotPage &page);
    void judgeFrame(const DeskProcess &desk, const Event &event, QByteArrayView text) const;

    void judgeJournal(const DeskProcess &desk) const;
    void judgeBranches() const;
    void judgeWiped(const DeskProcess &desk) const;
    void judgeOfficeJournal() const;
    void judgeLog() const;
    void judgeInteractions() const;
    void judgeDecisions() const;
    void judgeContacts() const;
    void judgeDesk(const DeskProcess &desk) const;
    void judgeContext(
        const DeskProcess &desk, const desk::OpenInteraction &open, const office::InteractionRow &row) const;
    void judgeDisk(const DeskProcess &desk) const;
    [[nodiscard]] bool isRecovered() const { return m_setting.counters.events["epoch change"] > 0; }
    [[nodiscard]] bool isRefused(const DeskProcess &desk, const Written &entry) const;
    //! What the office accepted and what it checked, as its desk's own or carried, in the order in which it did.
    [[nodiscard]] std::vector<Written> accepted() const;
    //! The entries that stand for a written one, accepted or refused.
    [[nodiscard]] std::map<QByteArray, std::vector<JournalRow>> onRecord() const;

    Setting &m_setting;
    const Desks &m_desks;
    OfficeProcess &m_office;
    const Phones &m_phones;
    std::map<int, Seen> m_seen;
    std::map<int, CustomerId> m_customers;
    std::map<std::pair<ConnectionId, QString>, QByteArray> m_paged; //!< of a feed that is told anew: a row's beginning
};

} // namespace privity::simulation
