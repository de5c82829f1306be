// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/office/Policies.h"

namespace privity::office {

//! The office's core as a router: one row per type, no rules of its own. Pure over the rows.
class Office : public OfficeRules
{
public:
    explicit Office(Area &area) : m_area(area) {}

    Done decide(
        const journal::Entry &entry, const Event &event, const DeskRow &desk, WorkingSet &rows, Timestamp now) override;
    void refused(const Event &event, const DeskRow &desk, const Error &error, WorkingSet &rows, Timestamp now) override;
    QList<PolicyVersion> policies(const DeskRow &desk, WorkingSet &rows) override
    {
        return policiesInForce(m_area.packs, desk, rows);
    }
    Result<Answer> answer(const Event &question, const DeskRow &desk, WorkingSet &rows, Timestamp now) override;
    void file(JournalRow &row, const Event &event, const OpenedPart &opened, WorkingSet &rows, Timestamp now) override;
    void cutOver(const QString &feed, WorkingSet &rows, Timestamp now) override;
    //! What is due by now.
    void tick(WorkingSet &rows, Timestamp now);

    //! An event of a source system, with the bearer token it came with. A retry of a done event changes nothing and
    //! gets the same answer. TokenRefused, Malformed, UnknownBrand, …
    Result<QJsonObject> post(const Event &event, QByteArrayView bearer, WorkingSet &rows, Timestamp now);

private:
    Area &m_area;
};

} // namespace privity::office
