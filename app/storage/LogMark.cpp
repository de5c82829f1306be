// SPDX-License-Identifier: Apache-2.0
#include "app/storage/LogMark.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace privity::storage {
namespace {

// https://www.sqlite.org/fileformat2.html#the_write_ahead_log
constexpr qsizetype logHeader = 32, frameHeader = 24, smallestPage = 512, largestPage = 65536;
constexpr quint32 logMagic = 0x377f0682; // its lowest bit: sums are of big-endian words

quint32 word(const char *at) { return qFromBigEndian<quint32>(at); }

//! Runs over the header and all frames: each frame carries what it is there.
class LogSum
{
public:
    explicit LogSum(bool bigEndian) : m_bigEndian(bigEndian) {}
    void add(const char *bytes, qsizetype size)
    {
        for (const char *at = bytes; at < bytes + size; at += 8) {
            m_first += next(at) + m_second;
            m_second += next(at + 4) + m_first;
        }
    }
    bool is(const char *written) const { return word(written) == m_first && word(written + 4) == m_second; }
    quint64 both() const { return quint64(m_first) << 32 | m_second; }

private:
    quint32 next(const char *at) const { return m_bigEndian ? word(at) : qFromLittleEndian<quint32>(at); }
    bool m_bigEndian;
    quint32 m_first = 0, m_second = 0;
};

quint64 sumOf(const MarkPart &part)
{
    const quint64 numbers[] = {qToLittleEndian(part.what), qToLittleEndian(part.where)};
    LogSum sum(false);
    sum.add("privity\1", 8); // so that zeros are no mark
    sum.add(reinterpret_cast<const char *>(numbers), sizeof numbers);
    return sum.both();
}

//! What is said of the log of this very file; nothing: no word.
std::optional<MarkPart> markOf(const QString &store)
{
    QFile file(markPath(store));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return {};
    const QByteArray bytes = file.read(2 * MarkPart::size);
    const auto log = MarkPart::read(QByteArrayView(bytes).first(std::min(bytes.size(), MarkPart::size)));
    const auto of = MarkPart::read(QByteArrayView(bytes).sliced(std::min(bytes.size(), MarkPart::size)));
    return of == fileAsItIs(QFile::encodeName(store)) ? log : std::nullopt;
}

//! How many bytes of it are in order; nothing: up to the marked commit. Of another log than the marked one, none: who
//! begins a log anew withdraws the mark before.
std::optional<qint64> endOf(const QString &log, const MarkPart &mark)
{
    QFile file(log);
    QByteArray bytes(logHeader, '\0');
    if (!file.open(QIODevice::ReadOnly) && QFileInfo::exists(log))
        return {}; // who may not read it is told by SQLite
    if (!file.isOpen() || file.read(bytes.data(), logHeader) != logHeader)
        return 0;
    LogSum sum(bytes.at(3) & 1);
    sum.add(bytes.constData(), logHeader - 8);
    const qsizetype page = word(bytes.constData() + 8);
    if ((word(bytes.constData()) | 1) != (logMagic | 1) || !sum.is(bytes.constData() + logHeader - 8)
        || page < smallestPage || page > largestPage)
        return 0;
    const quint64 salts = qFromBigEndian<quint64>(bytes.constData() + 16);
    if (salts != mark.what)
        return 0;
    bytes.resize(frameHeader + page);
    for (qint64 at = logHeader; at <= qint64(mark.where); at += bytes.size()) {
        if (file.read(bytes.data(), bytes.size()) != bytes.size()
            || qFromBigEndian<quint64>(bytes.constData() + 8) != salts)
            return at;
        sum.add(bytes.constData(), 8);
        sum.add(bytes.constData() + frameHeader, page);
        if (!sum.is(bytes.constData() + 16))
            return at;
    }
    return {};
}

} // namespace

QByteArray MarkPart::bytes() const
{
    const quint64 numbers[] = {qToLittleEndian(what), qToLittleEndian(where), qToLittleEndian(sumOf(*this))};
    return {reinterpret_cast<const char *>(numbers), sizeof numbers};
}

std::optional<MarkPart> MarkPart::read(QByteArrayView bytes)
{
    if (bytes.size() != size)
        return {};
    const MarkPart part{qFromLittleEndian<quint64>(bytes.data()), qFromLittleEndian<quint64>(bytes.data() + 8)};
    return sumOf(part) == qFromLittleEndian<quint64>(bytes.data() + 16) ? std::optional(part) : std::nullopt;
}

QString markPath(const QString &store) { return store + u"-mark"_s; }

MarkPart fileAsItIs(const QByteArray &encodedStore)
{
    struct stat found {};
    if (::stat(encodedStore.constData(), &found) != 0)
        return {};
    return {found.st_ino, quint64(found.st_ctim.tv_sec) * 1'000'000'000 + quint64(found.st_ctim.tv_nsec)};
}

Done checkLog(const QString &store)
{
    const QString log = store + u"-wal"_s;
    std::optional<MarkPart> mark = markOf(store);
    while (mark) {
        const std::optional<qint64> end = endOf(log, *mark);
        if (!end)
            return {};
        // Whoever takes a log away, or begins it anew, withdraws the mark before.
        const std::optional<MarkPart> still = markOf(store);
        if (still == mark)
            return fail(ErrorCode::StoreDamaged,
                u"what was saved last is missing: of %1 the first %2 bytes are whole, and more than %3 were saved"_s
                    .arg(log)
                    .arg(*end)
                    .arg(mark->where));
        mark = still;
    }
    return {};
}

} // namespace privity::storage
