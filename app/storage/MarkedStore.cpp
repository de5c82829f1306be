// SPDX-License-Identifier: Apache-2.0
#include "app/storage/MarkedStore.h"

#include "app/storage/DeskMigrations.h"

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace privity::storage {
namespace {

const TableSpec places{deskJournal, 2, {"desk"_L1, "n"_L1}};

} // namespace

Result<std::unique_ptr<RowStore>> MarkedStore::open(std::unique_ptr<RowStore> inner, const QString &markPath)
{
    std::unique_ptr<MarkedStore> store(new MarkedStore(std::move(inner)));
    store->m_mark.setFileName(markPath);
    if (!store->m_mark.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return std::unique_ptr<RowStore>(std::move(store)); // nothing to hold on to; what is saved is saved
    store->m_mark.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const QList<QByteArray> words = store->m_mark.read(200).simplified().split(' ');
    bool isNumber = false;
    const qint64 marked = words.size() == 2 ? words[1].toLongLong(&isNumber) : 0;
    if (!isNumber)
        return std::unique_ptr<RowStore>(std::move(store));
    store->m_marked = {QString::fromLatin1(words[0]), marked};
    const auto newest = store->select({&places, {store->m_marked.desk}, {}, 1, true});
    if (!newest)
        return newest.error();
    const qint64 found = newest->empty() ? 0 : std::get<qint64>(newest->front()[1]);
    if (found < marked)
        return fail(ErrorCode::StoreDamaged, u"entries %1 to %2 are missing"_s.arg(found + 1).arg(marked));
    return std::unique_ptr<RowStore>(std::move(store));
}

Done MarkedStore::put(const TableSpec &table, const Values &row)
{
    Done done = PassingStore::put(table, row);
    if (!done || table.name != deskJournal)
        return done;
    Place place{std::get<QString>(row[0]), std::get<qint64>(row[1])};
    const Place &newest = m_next ? *m_next : m_marked;
    if (place.desk != newest.desk || place.n > newest.n)
        m_next = std::move(place);
    return done;
}

Done MarkedStore::erase(const TableSpec &table, const Values &keyPrefix)
{
    m_dropsOther = m_dropsOther || (table.name == deskJournal && std::get<QString>(keyPrefix[0]) != m_marked.desk);
    return PassingStore::erase(table, keyPrefix);
}

Done MarkedStore::commit()
{
    if (std::exchange(m_dropsOther, false) && m_mark.isOpen())
        ::fsync(m_mark.handle());
    Done done = PassingStore::commit();
    if (!done || !m_next)
        return done;
    m_marked = *std::exchange(m_next, {});
    if (m_mark.isOpen() && m_mark.seek(0)) // the marks of one desk are all of one length
        m_mark.write(m_marked.desk.toLatin1() + ' ' + QByteArray::number(m_marked.n).rightJustified(20, '0') + '\n');
    return done;
}

void MarkedStore::rollback()
{
    m_next.reset();
    m_dropsOther = false;
    PassingStore::rollback();
}

} // namespace privity::storage
