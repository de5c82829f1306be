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
    QByteArrayView text() { return next(size()); }
    //! A number of things that take `bytesAtLeast` each; what cannot fit is a fault.
    qsizetype count(qsizetype bytesAtLeast)
    {
        const qsizetype things = size();
        m_broken = m_broken || things > m_rest.size() / bytesAtLeast;
        return m_broken ? 0 : things;
    }
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

Result<RecordView> RecordView::of(QByteArrayView blob)
{
    BlobReader reader(blob);
    if (reader.byte() != version)
        return fail(ErrorCode::Malformed, u"source record: version"_s);
    RecordView record;
    for (QByteArrayView *text : {&record.brand, &record.source, &record.key, &record.how})
        *text = reader.text();
    record.obtainedAt = {reader.number()};
    record.keepUntil = {reader.number()};
    record.crossReferences.resize(size_t(reader.count(2)));
    for (auto &[source, key] : record.crossReferences) {
        source = reader.text();
        key = reader.text();
    }
    record.fields.resize(size_t(reader.count(3)));
    for (Field &field : record.fields) {
        field.id = reader.text();
        const quint8 kind = reader.byte();
        if (kind > quint8(lastKind))
            return fail(ErrorCode::Malformed, u"source record: kind"_s);
        field.kind = IdentifierKind(kind);
        field.text = reader.text();
    }
    if (!reader.isWhole())
        return fail(ErrorCode::Malformed, u"source record: length"_s);
    return record;
}

Result<SourceRecord> SourceRecord::fromBlob(QByteArrayView blob)
{
    const Result<RecordView> view = RecordView::of(blob);
    if (!view)
        return view.error();
    const auto text = [](QByteArrayView utf8) { return utf8.isEmpty() ? QString() : QString::fromUtf8(utf8); };
    SourceRecord record{{text(view->brand), text(view->source), text(view->key)}, view->obtainedAt, text(view->how),
        view->keepUntil, {}, {}};
    for (const auto &[source, key] : view->crossReferences)
        record.crossReferences += {text(source), text(key)};
    for (const RecordView::Field &field : view->fields) // they were written in order: each goes to the end
        record.fields.insert(record.fields.cend(), text(field.id), {text(field.text), field.kind});
    return record;
}

} // namespace privity
