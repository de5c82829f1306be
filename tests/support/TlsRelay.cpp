// SPDX-License-Identifier: Apache-2.0
#include "tests/support/TlsRelay.h"

#include "app/transport/TlsIdentity.h"

#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>

namespace privity::test {

TlsRelay::TlsRelay(quint16 officePort) : m_officePort(officePort) {}

bool TlsRelay::listen()
{
    const Result<TlsIdentity> identity = TlsIdentity::make(QStringLiteral("relay"), {1795255200000});
    if (!identity) {
        m_complaint = identity.error().toText();
        return false;
    }
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(identity->certificatePem));
    tls.setPrivateKey(QSslKey(identity->keyPem, QSsl::Ec));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    setSslConfiguration(tls);
    connect(this, &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *pending = nextPendingConnection())
            relay(*static_cast<QSslSocket *>(pending));
    });
    if (QTcpServer::listen(QHostAddress::LocalHost))
        return true;
    m_complaint = errorString();
    return false;
}

void TlsRelay::relay(QSslSocket &inside)
{
    auto *outside = new QSslSocket(&inside);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    outside->setSslConfiguration(tls);
    const auto pass = [this](QSslSocket *from, QSslSocket *to) {
        const QByteArray bytes = from->readAll();
        m_relayed += bytes.size();
        to->write(bytes);
    };
    connect(&inside, &QSslSocket::readyRead, outside, [=, &inside] { pass(&inside, outside); });
    connect(outside, &QSslSocket::readyRead, &inside, [=, &inside] { pass(outside, &inside); });
    connect(outside, &QSslSocket::disconnected, &inside, [&inside] { inside.disconnectFromHost(); });
    connect(&inside, &QSslSocket::disconnected, outside, [outside] { outside->disconnectFromHost(); });
    outside->connectToHostEncrypted(QStringLiteral("127.0.0.1"), m_officePort);
}

} // namespace privity::test
