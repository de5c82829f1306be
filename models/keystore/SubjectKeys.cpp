// SPDX-License-Identifier: Apache-2.0
#include "models/keystore/SubjectKeys.h"

#include "models/crypto/Crypto.h"
#include "models/journal/Entry.h"

using namespace Qt::StringLiterals;

namespace privity::keystore {
namespace {

const QString all = u"all"_s;

QByteArray placeOf(const SubjectKeyRow &row)
{
    return boundTo({row.brand, row.subject, row.retention, sequenceText(row.epoch)});
}

} // namespace

QByteArray boundTo(std::initializer_list<QStringView> parts)
{
    QByteArray bytes;
    bytes.reserve(160);
    for (const QStringView part : parts)
        journal::appendPrefixed(bytes, part.toUtf8());
    return bytes;
}

SubjectKeys::SubjectKeys(WorkingSet &rows, QString brand, const KeyEpochs &epochs)
    : m_rows(rows), m_brand(std::move(brand)), m_epochs(epochs)
{
}

Result<SecretBytes> SubjectKeys::unwrap(const SubjectKeyRow &row) const
{
    const auto epoch = m_epochs.find(row.epoch);
    if (epoch == m_epochs.end())
        return fail(ErrorCode::SealBroken, u"%1: there is no key of epoch %2"_s.arg(m_brand).arg(row.epoch));
    return crypto::openValue(epoch->second, row.wrapped, placeOf(row));
}

Done SubjectKeys::check() const
{
    constexpr int asked = 16; // a damaged key opens none of them
    for (const SubjectKeyRow &row :
        m_rows.rows<SubjectKeyRow>({&tableOf<SubjectKeyRow>(), {toValue(m_brand)}, {}, asked, true}))
        if (!row.wrapped.isEmpty() && !unwrap(row))
            return fail(
                ErrorCode::KeysChanged, u"%1: the key of epoch %2 does not open keys.db"_s.arg(m_brand).arg(row.epoch));
    return {};
}

Result<SubjectKey> SubjectKeys::find(const QString &subject, const RetentionClass &retention) const
{
    const auto row = m_rows.find<SubjectKeyRow>(m_brand, subject, QString(retention.name));
    if (!row || row->wrapped.isEmpty())
        return fail(ErrorCode::NotFound, u"the key of what is kept here"_s);
    Result<SecretBytes> key = unwrap(*row);
    return key ? Result<SubjectKey>(SubjectKey{row->id, *std::move(key)}) : key.error();
}

Result<SubjectKey> SubjectKeys::make(const QString &subject, const RetentionClass &retention)
{
    const auto row = m_rows.find<SubjectKeyRow>(m_brand, subject, QString(retention.name));
    if (row)
        return row->wrapped.isEmpty() ? Result<SubjectKey>(fail(ErrorCode::AlreadyDone, u"forgotten"_s))
                                      : find(subject, retention);
    if (m_epochs.empty())
        return fail(ErrorCode::Internal, u"%1 has no key epoch"_s.arg(m_brand));
    SubjectKey made{crypto::randomBytes(16), SecretBytes::random(32)};
    put({m_brand, subject, retention.name, made.id, 0, {}}, made.key);
    return made;
}

bool SubjectKeys::isDestroyed(const QString &subject, const RetentionClass &retention) const
{
    const auto row = m_rows.find<SubjectKeyRow>(m_brand, subject, QString(retention.name));
    return row && row->wrapped.isEmpty();
}

std::optional<QByteArray> SubjectKeys::destroy(const QString &subject, const RetentionClass &retention)
{
    auto row = m_rows.find<SubjectKeyRow>(m_brand, subject, QString(retention.name));
    const bool held = row && !row->wrapped.isEmpty();
    SubjectKeyRow gone = row.value_or(SubjectKeyRow{m_brand, subject, retention.name, {}, 0, {}});
    gone.wrapped.clear();
    m_rows.put(gone);
    written();
    return held ? std::optional(gone.id) : std::nullopt;
}

void SubjectKeys::drop(const QString &subject)
{
    for (const SubjectKeyRow &row : m_rows.list<SubjectKeyRow>(m_brand, subject))
        m_rows.erase<SubjectKeyRow>(row.brand, row.subject, row.retention);
    written();
}

Result<bool> SubjectKeys::rewrap(SubjectKeyRow row)
{
    if (row.wrapped.isEmpty() || m_epochs.empty() || row.epoch == m_epochs.rbegin()->first)
        return false;
    const Result<SecretBytes> key = unwrap(row);
    if (!key)
        return key.error();
    put(std::move(row), *key);
    return true;
}

void SubjectKeys::put(SubjectKeyRow row, const SecretBytes &key)
{
    row.epoch = m_epochs.rbegin()->first;
    row.wrapped = crypto::sealValue(m_epochs.rbegin()->second, key.view(), placeOf(row));
    m_rows.put(row);
    written();
}

void SubjectKeys::written()
{
    KeyWritesRow writes = m_rows.find<KeyWritesRow>(all).value_or(KeyWritesRow{all, 0});
    writes.count += 1;
    m_rows.put(writes);
    m_rows.put(KeyMarkRow{all, writes.count});
}

} // namespace privity::keystore
