// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/bench/FleetDesk.h"
#include "tests/support/OfficeProcess.h"

#include <QTcpServer>
#include <QTcpSocket>

namespace privity::bench {

//! A wire that can go dead: passes bytes on, and from darken() on keeps every connection open and passes nothing.
class DarkWire : public QTcpServer
{
public:
    explicit DarkWire(quint16 officePort);

    [[nodiscard]] QString url() const { return QStringLiteral("wss://127.0.0.1:%1").arg(serverPort()); }
    void darken() { m_darkSince = nowNs(); }
    //! Ends `percent` of the connections, without a word.
    void cut(quint64 percent, const std::function<quint64(quint64)> &below);
    //! Since the wire went dead: after what time the office gave each of its ends up.
    [[nodiscard]] const Samples &givenUp() const { return m_givenUp; }
    [[nodiscard]] qint64 darkSince() const { return m_darkSince; }

private:
    void passOn(QTcpSocket &from, QTcpSocket &to);

    qint64 m_darkSince = 0; //!< 0: it passes
    Samples m_givenUp;
};

//! The real office as a process, with its shipped sample, and desks of the program's own engine that are enrolled with
//! it over TLS on loopback.
class Fleet
{
public:
    explicit Fleet(const QString &folder) : m_folder(folder), m_office(folder + QStringLiteral("/office")) {}

    Done serve(); //!< the first time with packs and sample; again: on the same port
    //! One more desk; `url` empty: straight to the office. Online when it returns.
    Result<FleetDesk *> add(const QString &url = {});
    //! A call of the first customer for this desk, accepted, confirmed, and she herself speaks.
    Done call(FleetDesk &desk);

    //! How many customers the CRM's export names.
    [[nodiscard]] quint64 customers() const { return quint64(m_customers.size()); }
    //! POST of a contact of one of them for the desk of this name; the status, and the answer in `answer`.
    int post(const QString &deskName, QByteArray &answer, quint64 customer = 0, int waitMs = 30000);

    [[nodiscard]] test::OfficeProcess &office() { return m_office; }
    [[nodiscard]] std::vector<std::unique_ptr<FleetDesk>> &desks() { return m_desks; }
    [[nodiscard]] static QString brand() { return test::OfficeProcess::norrland(); }

private:
    QString m_folder;
    test::OfficeProcess m_office;
    QByteArray m_token;
    std::vector<std::unique_ptr<FleetDesk>> m_desks;
    QStringList m_customers; //!< their numbers
    int m_contacts = 0;
};

} // namespace privity::bench
