// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QSslServer>
#include <QString>

namespace privity::test {

//! A man in the middle: takes TLS with a certificate of its own, opens TLS to the office, and passes everything on.
class TlsRelay : public QSslServer
{
public:
    explicit TlsRelay(quint16 officePort);

    bool listen();
    [[nodiscard]] QString url() const { return QStringLiteral("wss://127.0.0.1:%1").arg(serverPort()); }
    [[nodiscard]] qint64 relayed() const { return m_relayed; } //!< bytes seen in clear
    [[nodiscard]] const QString &complaint() const { return m_complaint; }

private:
    void relay(class QSslSocket &inside);

    quint16 m_officePort;
    qint64 m_relayed = 0;
    QString m_complaint;
};

} // namespace privity::test
