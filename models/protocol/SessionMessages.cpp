// SPDX-License-Identifier: Apache-2.0
#include "models/protocol/SessionMessages.h"

#include "models/base/CanonicalJson.h"

using namespace Qt::StringLiterals;

namespace privity {
namespace {

constexpr qsizetype codeSize = 10;                              // 80 bits
constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"; // RFC 4648 base32

QByteArray lengthPrefixed(QByteArrayView part)
{
    QByteArray out(4, '\0');
    for (int i = 0; i < 4; ++i)
        out[i] = char(part.size() >> (24 - 8 * i));
    return out + part.toByteArray();
}

} // namespace

QByteArray helloBytes(const Hello &hello, QByteArrayView challengeNonce, QByteArrayView tlsKeyHash)
{
    return lengthPrefixed(challengeNonce) + lengthPrefixed(tlsKeyHash)
        + lengthPrefixed(codec::bytes(hello, codec::Parts::Both, "signature"_L1));
}

QByteArray enrolProof(QByteArrayView codeKey, crypto::Domain domain, QByteArrayView officeNonce,
    QByteArrayView deskNonce, QByteArrayView tlsKeyHash, QByteArrayView deskKey, QByteArrayView brands,
    QByteArrayView answer)
{
    return crypto::hmacSha256(codeKey,
        {crypto::domainName(domain), QByteArrayView("\0", 1), lengthPrefixed(officeNonce), lengthPrefixed(deskNonce),
            lengthPrefixed(tlsKeyHash), lengthPrefixed(deskKey), lengthPrefixed(brands), lengthPrefixed(answer)});
}

QByteArray successionBytes(QByteArrayView officeNonce, QByteArrayView deskNonce, QByteArrayView tlsKeyHash,
    QByteArrayView deskKey, const DeskId &desk)
{
    return lengthPrefixed(officeNonce) + lengthPrefixed(deskNonce) + lengthPrefixed(tlsKeyHash)
        + lengthPrefixed(deskKey) + lengthPrefixed(desk.text.toUtf8());
}

Result<SecretBytes> parseEnrolCode(QStringView text)
{
    SecretBytes code(codeSize);
    int bits = 0;
    quint32 buffer = 0;
    qsizetype filled = 0;
    qsizetype letters = 0;
    for (const QChar raw : text) {
        if (raw == u'-' || raw.isSpace())
            continue;
        const char16_t c = raw.toUpper().unicode();
        const int value = c >= u'A' && c <= u'Z' ? c - u'A' : c >= u'2' && c <= u'7' ? c - u'2' + 26 : -1;
        if (value < 0 || ++letters > 16)
            return fail(ErrorCode::CodeForm);
        buffer = buffer << 5 | quint32(value);
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            code.data()[filled++] = std::uint8_t(buffer >> bits);
        }
    }
    if (letters != 16)
        return fail(ErrorCode::CodeForm);
    return code;
}

QString enrolCodeText(const SecretBytes &code)
{
    QString text;
    quint64 buffer = 0;
    int bits = 0;
    for (qsizetype i = 0; i < code.size(); ++i) {
        buffer = buffer << 8 | code.data()[i];
        bits += 8;
        while (bits >= 5) {
            bits -= 5;
            if (text.size() % 5 == 4)
                text += u'-';
            text += QLatin1Char(alphabet[buffer >> bits & 31]);
        }
    }
    return text;
}

QByteArray enrolHandle(const SecretBytes &code)
{
    return crypto::sha256({crypto::domainName(crypto::Domain::EnrolHandle), QByteArrayView("\0", 1), code.view()})
        .first(8);
}

QByteArray enrolCodeKey(const SecretBytes &code)
{
    return crypto::sha256({crypto::domainName(crypto::Domain::EnrolCode), QByteArrayView("\0", 1), code.view()});
}

QByteArray snapshotHash(QByteArrayView before, QByteArrayView page) { return crypto::sha256({before, page}); }

QByteArray snapshotEndHash(QByteArrayView pages, const QString &feed, quint64 head, quint64 count)
{
    return crypto::sha256({pages, feed.toUtf8(), sequenceText(head).toLatin1(), sequenceText(count).toLatin1()});
}

} // namespace privity
