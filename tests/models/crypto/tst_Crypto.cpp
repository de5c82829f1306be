// SPDX-License-Identifier: Apache-2.0
#include "models/crypto/Crypto.h"
#include "tests/support/TestMain.h"

#include <QSet>

using namespace privity;
using namespace Qt::StringLiterals;

class CryptoTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    // No signature of one kind is ever one of another.
    void aSignatureHoldsInItsOwnDomainOnly()
    {
        using enum crypto::Domain;
        const QList<crypto::Domain> domains{
            Hello, Entry, Head, Wipe, WipeReceipt, Policy, Keys, Recovery, EnrolDesk, EnrolOffice, Succeed, Export};
        const crypto::SignKey key = crypto::SignKey::make();
        QSet<QByteArray> names;
        for (const crypto::Domain signedIn : domains) {
            const QByteArray signature = key.sign(signedIn, "the same bytes");
            names.insert(crypto::domainName(signedIn).toByteArray());
            for (const crypto::Domain checkedIn : domains)
                QCOMPARE(crypto::verify(key.publicKey, checkedIn, "the same bytes", signature), signedIn == checkedIn);
        }
        QCOMPARE(names.size(), domains.size());
        QVERIFY(!crypto::verify(
            crypto::SignKey::make().publicKey, Hello, "the same bytes", key.sign(Hello, "the same bytes")));
        QVERIFY(!crypto::verify(key.publicKey, Hello, "other bytes", key.sign(Hello, "the same bytes")));
    }

    void aHashInPiecesIsTheHashOfTheWhole()
    {
        crypto::Sha256 pieces;
        QCOMPARE(crypto::Sha256().result(), crypto::sha256({}));
        for (const QByteArray &piece : {"a"_ba, ""_ba, QByteArray(5000, 'b')})
            pieces.add(piece);
        QCOMPARE(pieces.result(), crypto::sha256({"a", QByteArray(5000, 'b')}));
    }

    void aSealedPartOpensAtItsPlaceAndWithItsKeyOnly()
    {
        const SecretBytes key = SecretBytes::random(32);
        const QByteArray sealed = crypto::seal(key, "secret", "place 1");
        QCOMPARE(crypto::open(key, sealed, "place 1")->view().toByteArray(), "secret"_ba);
        QCOMPARE(crypto::open(key, sealed, "place 2").error().code, ErrorCode::SealBroken);
        QVERIFY(!crypto::open(SecretBytes::random(32), sealed, "place 1"));
        for (const qsizetype at : {qsizetype(0), qsizetype(40), qsizetype(60), sealed.size() - 1}) {
            QByteArray changed = sealed;
            changed[at] = char(changed[at] ^ 1);
            QVERIFY2(!crypto::open(key, changed, "place 1"), qPrintable(QString::number(at)));
        }
        QVERIFY(!crypto::open(key, sealed.first(100), "place 1"));
    }

    // A yes and a no, a short and a long note: the length tells only steps of 256 bytes.
    void lengthsAreHiddenInSteps()
    {
        const SecretBytes key = SecretBytes::random(32);
        const auto size = [&](qsizetype plain) { return crypto::seal(key, QByteArray(plain, 'x'), {}).size(); };
        QCOMPARE(size(0), size(255));
        QCOMPARE(size(256) - size(255), 256);
        for (const qsizetype plain : {0, 1, 255, 256, 257, 70000})
            QCOMPARE(crypto::open(key, crypto::seal(key, QByteArray(plain, '\0'), {}), {})->size(), plain);
    }

    void aBoxOpensForItsReceiverOnly()
    {
        const crypto::BoxKey receiver = crypto::BoxKey::make();
        const QByteArray box = crypto::sealTo(receiver.publicKey, "key");
        QCOMPARE(receiver.open(box)->view().toByteArray(), "key"_ba);
        QVERIFY(!crypto::BoxKey::make().open(box));
        QVERIFY(!receiver.open(box.chopped(1)));
        QCOMPARE(crypto::BoxKey::fromSecret(receiver.secret.clone())->publicKey, receiver.publicKey);
        QVERIFY(!crypto::BoxKey::fromSecret(SecretBytes(31)));
    }

    // RFC 4231 test case 2, FIPS 180-4 "abc".
    void hashesAreTheKnownOnes()
    {
        QCOMPARE(
            crypto::sha256({"a", "bc"}).toHex(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_ba);
        QCOMPARE(crypto::hmacSha256("Jefe", {"what do ya want ", "for nothing?"}).toHex(),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"_ba);
    }

    void base64IsStrict()
    {
        QCOMPARE(crypto::toBase64("\xff\xfe"), "__4"_ba);
        QCOMPARE(*crypto::fromBase64(u"__4"), "\xff\xfe"_ba);
        QByteArray bytes;
        for (int i = 0; i < 300; bytes += char(i * 37 % 256), ++i)
            QCOMPARE(*crypto::fromBase64(QString::fromLatin1(crypto::toBase64(bytes))), bytes);
        for (const char16_t *wrong : {u"__4=", u"//4", u"_", u"__4 ", u"__5", u"_", u"_x", u"AAAAA", u"AAAAA-",
                 u"AAA=AAAA", u"AAA\u00e4", u"\u00e4AAA", u"A\u0141AAAAAA", u"A A", u"=A"})
            QVERIFY2(!crypto::fromBase64(wrong), qPrintable(QString(QStringView(wrong).toString())));
    }
};

PRIVITY_TEST(CryptoTest)
#include "tst_Crypto.moc"
