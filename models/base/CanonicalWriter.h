// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QJsonValue>
#include <QString>

namespace privity {

//! What canonicalJson() writes with, for who has the members at hand and needs no value of them first. Bytes are written
//! one after the other, without a call into the library for each of them.
class CanonicalWriter
{
public:
    CanonicalWriter() : m_bytes(1024, Qt::Uninitialized), m_at(m_bytes.data()), m_end(m_at + m_bytes.size()) {}

    void put(char c)
    {
        need(1);
        *m_at++ = c;
    }
    void put(QByteArrayView text)
    {
        need(text.size());
        m_at = std::copy(text.begin(), text.end(), m_at);
    }
    //! A text in which nothing is escaped, as it stands.
    void putPlain(QByteArrayView text)
    {
        put('"');
        put(text);
        put('"');
    }
    void putInteger(qint64 number); //!< of at most 2^53
    void putText(const QString &text)
    {
        put('"');
        if (!putUnescaped(text))
            putEscaped(text);
        put('"');
    }
    //! False: it holds a number that is not written (canonicalJson); then take() gives nothing of use.
    bool putValue(const QJsonValue &value);
    QByteArray take()
    {
        m_bytes.truncate(m_at - m_bytes.constData());
        return std::move(m_bytes);
    }

private:
    void need(qsizetype more)
    {
        if (m_end - m_at >= more)
            return;
        const qsizetype used = m_at - m_bytes.constData();
        m_bytes.resize(2 * m_bytes.size() + more);
        m_at = m_bytes.data() + used;
        m_end = m_bytes.data() + m_bytes.size();
    }
    //! Nearly every text: nothing to escape. False, and nothing written, otherwise.
    bool putUnescaped(const QString &text)
    {
        need(3 * text.size());
        char *to = m_at;
        for (const QChar one : text) {
            const char16_t c = one.unicode();
            if (c < 0x20 || c == u'"' || c == u'\\' || (c >= 0xd800 && c < 0xe000))
                return false;
            if (c < 0x80) {
                *to++ = char(c);
                continue;
            }
            if (c < 0x800) {
                *to++ = char(0xc0 | c >> 6);
            } else {
                *to++ = char(0xe0 | c >> 12);
                *to++ = char(0x80 | (c >> 6 & 0x3f));
            }
            *to++ = char(0x80 | (c & 0x3f));
        }
        m_at = to;
        return true;
    }
    void putEscaped(const QString &text)
    {
        qsizetype plainFrom = 0;
        const auto flush = [&](qsizetype to) {
            if (to > plainFrom)
                put(QStringView(text).mid(plainFrom, to - plainFrom).toUtf8());
        };
        for (qsizetype i = 0; i < text.size(); ++i) {
            const char16_t c = text[i].unicode();
            if (c >= 0x20 && c != u'"' && c != u'\\')
                continue;
            flush(i);
            plainFrom = i + 1;
            switch (c) {
            case u'"': put("\\\""); break;
            case u'\\': put("\\\\"); break;
            case u'\b': put("\\b"); break;
            case u'\f': put("\\f"); break;
            case u'\n': put("\\n"); break;
            case u'\r': put("\\r"); break;
            case u'\t': put("\\t"); break;
            default: put("\\u00" + QByteArray::number(c, 16).rightJustified(2, '0'));
            }
        }
        flush(text.size());
    }

    QByteArray m_bytes;
    char *m_at, *m_end;
};

} // namespace privity
