// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/customer/SourceRecord.h"

#include <QHash>

namespace privity {

//! Compares the customers that joining made with who the people are. Counts pairs of records of one brand, so that a
//! person with three records has three. 16 bytes a record and customer; a million customers fit.
class TruthComparison
{
public:
    //! One line of a truth file: {"brand","source","key","person"}.
    struct Line {
        RecordRef ref;
        QString person;
    };
    static privity::Result<Line> parseLine(QByteArrayView json);

    void add(const RecordRef &ref, QStringView customer, QStringView person);
    //! A possible duplicate that was noted, and whether both are one person.
    void addPossibleDuplicate(bool samePerson);

    struct Counts {
        qint64 joinedRight = 0;
        qint64 wronglyJoined = 0;
        qint64 missed = 0;
        qint64 possibleDuplicates = 0;      //!< noted pairs
        qint64 possibleDuplicatesRight = 0; //!< of one person
        [[nodiscard]] double recall() const;
        [[nodiscard]] double precision() const;
    };
    [[nodiscard]] Counts finish() const;

private:
    QHash<quint64, qint64> m_byCustomer, m_byPerson, m_byBoth;
    Counts m_counts;
};

} // namespace privity
