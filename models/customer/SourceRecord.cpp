// SPDX-License-Identifier: Apache-2.0
#include "models/customer/SourceRecord.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

// The blob: a version byte, then texts (their length, then UTF-8) and numbers (8 bytes, big endian) in the order of
// toBlob(). Not JSON: a context is opened from several of them while the phone rings, and this reads several times quicker.
namespace privity {
namespace {

constexpr quint8 version = 1;

class BlobWriter
{
public:
    void number(qint64 value)
    {
        char bytes[8];
        qToBigEndian(value, bytes);
        m_bytes.append(bytes, 8);
    }
    void byte(quint8 value) { m_bytes += char(value); }
    void size(quint64 value)
    {
        for (; value >= 0x80; value >>= 7)
            byte(quint8(value | 0x80));
        byte(quint8(value));
    }
    void text(const QString &value)
    {
        const QByteArray utf8 = value.toUtf8();
        size(quint64(utf8.size()));
        m_bytes += utf8;
    }
    QByteArray take() { return std::move(m_bytes); }

private:
    QByteArray m_bytes;
};

//! After the first fault everything reads as empty; ask isWhole() at the end.
class BlobReader
{
public:
    explicit BlobReader(QByteArrayView bytes) : m_rest(bytes) {}

    qint64 number()
    {
        const QByteArrayView bytes = next(8);
        return bytes.isEmpty() ? 0 : qFromBigEndian<qint64>(bytes.data());
    }
    quint8 byte()
    {
        const QByteArrayView bytes = next(1);
        return bytes.isEmpty() ? 0 : quint8(bytes[0]);
    }
    qsizetype size()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 28; shift += 7) {
            const quint8 part = byte();
            value |= quint64(part & 0x7f) << shift;
            if (part < 0x80)
                return qsizetype(value);
        }
        m_broken = true;
        return 0;
    }
    QString text()
    {
        const qsizetype length = size();
        return length == 0 ? QString() : QString::fromUtf8(next(length));
    }
    [[nodiscard]] bool isBroken() const { return m_broken; }
    [[nodiscard]] bool isWhole() const { return !m_broken && m_rest.isEmpty(); }

private:
    QByteArrayView next(qsizetype length)
    {
        if (length > m_rest.size())
            m_broken = true;
        if (m_broken)
            return {};
        const QByteArrayView bytes = m_rest.first(length);
        m_rest = m_rest.sliced(length);
        return bytes;
    }

    QByteArrayView m_rest;
    bool m_broken = false;
};

} // namespace

QByteArray SourceRecord::toBlob() const
{
    BlobWriter writer;
    writer.byte(version);
    for (const QString &text : {ref.brand, ref.source, ref.key, how})
        writer.text(text);
    writer.number(obtainedAt.ms);
    writer.number(keepUntil.ms);
    writer.size(quint64(crossReferences.size()));
    for (const CrossReference &reference : crossReferences) {
        writer.text(reference.source);
        writer.text(reference.key);
    }
    writer.size(quint64(fields.size()));
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        writer.text(it.key());
        writer.byte(quint8(it->kind));
        writer.text(it->text);
    }
    return writer.take();
}

Result<SourceRecord> SourceRecord::fromBlob(QByteArrayView blob)
{
    BlobReader reader(blob);
    if (reader.byte() != version)
        return fail(ErrorCode::Malformed, u"source record: version"_s);
    SourceRecord record;
    for (QString *text : {&record.ref.brand, &record.ref.source, &record.ref.key, &record.how})
        *text = reader.text();
    record.obtainedAt = {reader.number()};
    record.keepUntil = {reader.number()};
    for (qsizetype left = reader.size(); left > 0 && !reader.isBroken(); --left) {
        const QString source = reader.text();
        record.crossReferences += {source, reader.text()};
    }
    for (qsizetype left = reader.size(); left > 0 && !reader.isBroken(); --left) {
        const QString field = reader.text();
        const quint8 kind = reader.byte();
        if (kind > quint8(lastKind))
            return fail(ErrorCode::Malformed, u"source record: kind"_s);
        // They were written in order: each goes to the end.
        record.fields.insert(record.fields.cend(), field, {reader.text(), IdentifierKind(kind)});
    }
    if (!reader.isWhole())
        return fail(ErrorCode::Malformed, u"source record: length"_s);
    return record;
}

} // namespace privity
