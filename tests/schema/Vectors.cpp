// SPDX-License-Identifier: Apache-2.0
#include "models/journal/Entry.h"
#include "models/protocol/SessionMessages.h"
#include "tests/schema/Wire.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace privity::test {
namespace {

QByteArray counted(int size, char from)
{
    QByteArray bytes(size, '\0');
    for (char &byte : bytes)
        byte = from++;
    return bytes;
}

QString text(QByteArrayView bytes) { return QString::fromLatin1(crypto::toBase64(bytes)); }

QJsonObject vector(const QString &structure, const QJsonObject &given, QByteArrayView gives)
{
    return {{u"structure"_s, structure}, {u"given"_s, given}, {u"gives"_s, text(gives)}};
}

} // namespace

QJsonArray vectors()
{
    const QByteArray officeNonce = counted(32, 0), deskNonce = counted(32, 32), tlsKeyHash = counted(32, 64),
                     deskKey = counted(32, 96);
    QByteArray codeBytes = counted(10, 7);
    const QString codeText = text(codeBytes);
    const SecretBytes code = SecretBytes::take(codeBytes);

    Hello hello;
    hello.desk.text = u"d:00000000-0000-4000-8000-000000000001"_s;
    hello.bootId = u"“boot” \\ 1\n"_s;
    hello.nonce = deskNonce;
    hello.contextKey = counted(32, 11);
    hello.statementSeq = 1;
    hello.resume.cursors = {{u"desk:d:00000000-0000-4000-8000-000000000001"_s, 18446744073709551615u}};
    hello.resume.sentUpTo = 2;

    Event event;
    event.id = u"01936d2e-0000-7000-8000-000000000001"_s;
    event.source = u"urn:privity:desk:00000000-0000-4000-8000-000000000001"_s;
    event.type = u"privity.note.saved.v1"_s;
    event.time = {1795255200000};
    event.sequence = 3;
    event.data = {
        {u"z"_s, qint64(9007199254740992)}, {u"é"_s, u"\u0001\u00e9\U0001f600/\""_s}, {u"a"_s, QJsonArray{true, -1}}};
    const journal::Entry entry{hello.desk.text, 3, counted(32, 21), counted(32, 22), event.toBytes(), {}, {}};
    const QJsonObject ofEntry{{u"entry.salt"_s, text(entry.salt)},
        {u"entry.body"_s, QJsonDocument::fromJson(event.toBytes()).object()}, {u"entry.author"_s, entry.author},
        {u"entry.n"_s, sequenceText(entry.n)}, {u"entry.prev"_s, text(entry.prev)}};

    return {
        vector(u"enrol.handle"_s, {{u"enrol.code"_s, codeText}}, enrolHandle(code)),
        vector(u"enrol.codeKey"_s, {{u"enrol.code"_s, codeText}}, enrolCodeKey(code)),
        vector(u"enrol.deskProof"_s,
            {{u"enrol.code"_s, codeText}, {u"officeNonce"_s, text(officeNonce)}, {u"deskNonce"_s, text(deskNonce)},
                {u"tlsKeyHash"_s, text(tlsKeyHash)}, {u"deskKey"_s, text(deskKey)}},
            enrolProof(
                enrolCodeKey(code), crypto::Domain::EnrolDesk, officeNonce, deskNonce, tlsKeyHash, deskKey, {}, {})),
        vector(u"hello.bytes"_s,
            {{u"officeNonce"_s, text(officeNonce)}, {u"tlsKeyHash"_s, text(tlsKeyHash)},
                {u"data"_s, codec::write(hello).toJson()}},
            helloBytes(hello, officeNonce, tlsKeyHash)),
        vector(u"entry.commitment"_s, ofEntry, entry.commitment()),
        vector(u"entry.link"_s, ofEntry, entry.linkBytes()),
        vector(u"entry.hash"_s, ofEntry, entry.hash()),
        vector(u"snapshot.hash"_s,
            {{u"snapshot.before"_s, text(counted(32, 23))}, {u"snapshot.bytes"_s, text("{}\n")},
                {u"feed.name"_s, u"brand:norrland-energi:policy"_s}, {u"snapshot.head"_s, sequenceText(9)},
                {u"snapshot.count"_s, sequenceText(1)}},
            snapshotEndHash(snapshotHash(counted(32, 23), "{}\n"), u"brand:norrland-energi:policy"_s, 9, 1)),
    };
}

} // namespace privity::test
