// SPDX-License-Identifier: Apache-2.0
#include "app/transport/TlsIdentity.h"
#include "tests/support/TestMain.h"

#include <QCryptographicHash>
#include <QHostAddress>
#include <QSslCertificate>
#include <QSslKey>

using namespace privity;
using namespace Qt::StringLiterals;

namespace {
constexpr Timestamp now{1'900'000'000'000};
}

class TlsIdentityTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void anIdentityIsACertificateAndItsKey()
    {
        const Result<TlsIdentity> made = TlsIdentity::make(u"Zentrale Köln"_s, now);
        QVERIFY(made);
        const QSslCertificate certificate(made->certificatePem);
        const QSslKey key(made->keyPem, QSsl::Ec);
        QCOMPARE(certificate.subjectInfo(QSslCertificate::CommonName), QStringList{u"Zentrale Köln"_s});
        QCOMPARE(certificate.publicKey().algorithm(), QSsl::Ec);
        QCOMPARE(key.length(), 256);
        QVERIFY(certificate.isSelfSigned());
        const QDateTime start = QDateTime::fromMSecsSinceEpoch(now.ms, Qt::UTC);
        QCOMPARE(certificate.effectiveDate(), start.addDays(-1));
        QCOMPARE(certificate.expiryDate(), start.addDays(3650));
    }

    void itBearsTheNamesOfItsHost()
    {
        const TlsIdentity made = *TlsIdentity::make(u"office"_s, now,
            {u"PBX-1.example"_s, u"127.0.0.1"_s, u"::1"_s, u"grün"_s, u"x,DNS:evil"_s, u"a..b"_s, u"x\n"_s, u"-x"_s,
                {}});
        const auto names = QSslCertificate(made.certificatePem).subjectAlternativeNames();
        QStringList hosts = names.values(QSsl::DnsEntry);
        hosts.sort();
        QCOMPARE(hosts, QStringList({u"pbx-1.example"_s, u"xn--grn-ioa"_s}));
        QStringList addresses = names.values(QSsl::IpAddressEntry);
        addresses.sort();
        QCOMPARE(addresses.size(), 2);
        QCOMPARE(QHostAddress(addresses.first()), QHostAddress(QHostAddress::LocalHost));
        QCOMPARE(QHostAddress(addresses.last()), QHostAddress(QHostAddress::LocalHostIPv6));
    }

    void everyIdentityIsANewOne()
    {
        const TlsIdentity one = *TlsIdentity::make(u"office"_s, now);
        const TlsIdentity other = *TlsIdentity::make(u"office"_s, now);
        QVERIFY(*spkiHash(one.certificatePem) != *spkiHash(other.certificatePem));
        QVERIFY(
            QSslCertificate(one.certificatePem).serialNumber() != QSslCertificate(other.certificatePem).serialNumber());
    }

    void theHashIsOverTheKeyWhateverTheForm()
    {
        const TlsIdentity identity = *TlsIdentity::make(u"office"_s, now);
        const QSslCertificate certificate(identity.certificatePem);
        const QByteArray expected =
            QCryptographicHash::hash(certificate.publicKey().toDer(), QCryptographicHash::Sha256);
        QCOMPARE(*spkiHash(identity.certificatePem), expected);
        QCOMPARE(*spkiHash(certificate.toDer()), expected);
    }

    void whatIsNoCertificateHasNoHash()
    {
        for (const QByteArray &bytes :
            {QByteArray{}, QByteArray("-----BEGIN CERTIFICATE-----\nAA==\n"), QByteArray("0\x82")})
            QCOMPARE(spkiHash(bytes).error().code, ErrorCode::Malformed);
    }
};

PRIVITY_TEST(TlsIdentityTest)
#include "tst_TlsIdentity.moc"
