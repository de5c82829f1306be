// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/Fleet.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace privity::bench {
namespace {

Done failed(const QString &what) { return fail(ErrorCode::NotNow, what); }

} // namespace

DarkWire::DarkWire(quint16 officePort)
{
    listen(QHostAddress::LocalHost);
    connect(this, &QTcpServer::newConnection, this, [this, officePort] {
        QTcpSocket *desk = nextPendingConnection();
        connect(desk, &QTcpSocket::disconnected, desk, &QObject::deleteLater);
        if (m_darkSince > 0) // who comes now finds nobody
            return;
        auto *office = new QTcpSocket(this);
        connect(office, &QTcpSocket::disconnected, office, &QObject::deleteLater);
        office->connectToHost(QHostAddress::LocalHost, officePort);
        passOn(*desk, *office);
        passOn(*office, *desk);
        connect(office, &QTcpSocket::disconnected, desk, [this, desk] {
            if (m_darkSince == 0)
                desk->disconnectFromHost();
        });
        connect(office, &QTcpSocket::disconnected, this, [this] {
            if (m_darkSince > 0)
                m_givenUp.add(nowNs() - m_darkSince);
        });
        connect(desk, &QTcpSocket::disconnected, office, [this, office] {
            if (m_darkSince == 0) // else the office is to find out by itself
                office->disconnectFromHost();
        });
    });
}

void DarkWire::cut(quint64 percent, const std::function<quint64(quint64)> &below)
{
    for (QTcpSocket *desk : findChildren<QTcpSocket *>())
        if (below(100) < percent)
            desk->abort();
}

void DarkWire::passOn(QTcpSocket &from, QTcpSocket &to)
{
    connect(&from, &QTcpSocket::readyRead, &to, [this, &from, &to] {
        const QByteArray bytes = from.readAll();
        if (m_darkSince == 0 && to.isOpen())
            to.write(bytes);
    });
}

Done Fleet::serve()
{
    const quint16 port = m_office.port();
    if (!m_office.serve(port))
        return failed(u"the office does not serve: "_s + m_office.said());
    if (port > 0)
        return {};
    m_token = m_office.token();
    const QString sample = QStringLiteral(PRIVITY_SOURCE_DIR "/resources/sample/") + brand();
    QFile crm(sample + u"/crm.csv"_s);
    if (!crm.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, crm.fileName());
    for (crm.readLine(); !crm.atEnd();)
        m_customers += QString::fromUtf8(crm.readLine().split(';').first());
    const test::Ran imported = m_office.run({u"import"_s, sample + u"/mapping-crm.json"_s, sample + u"/crm.csv"_s});
    return imported.code == 0 ? Done() : failed(imported.err);
}

Result<FleetDesk *> Fleet::add(const QString &url)
{
    const QString name = u"Desk %1"_s.arg(m_desks.size() + 1);
    m_desks.push_back(std::make_unique<FleetDesk>(m_folder + u"/desk%1"_s.arg(m_desks.size() + 1), name));
    FleetDesk &desk = *m_desks.back();
    if (const Done opened = desk.open(); !opened)
        return opened.error();
    desk.send(desk::Enrol{url.isEmpty() ? m_office.url() : url, m_office.enrolCode(name)});
    if (!waitUntil([&] { return desk.isOnline(); }))
        return fail(ErrorCode::TimedOut, name + u" does not come online"_s);
    return &desk;
}

int Fleet::post(const QString &deskName, QByteArray &answer, quint64 customer, int waitMs)
{
    const QByteArray event =
        u"{\"specversion\":\"1.0\",\"id\":\"contact-%1\",\"source\":\"/phone\","
        "\"type\":\"privity.contact.arrived.v1\",\"time\":\"2026-11-22T10:00:00Z\",\"data\":"
        "{\"brand\":\"%2\",\"contact\":\"contact-%1\",\"channel\":\"call\","
        "\"direction\":\"inbound\",\"customerNumber\":\"%3\",\"agent\":\"%4\"}}"_s.arg(++m_contacts)
            .arg(brand(), m_customers[qsizetype(customer)], deskName)
            .toUtf8();
    return m_office.post(event, m_token, &answer, waitMs);
}

Done Fleet::call(FleetDesk &desk)
{
    const InteractionId before = desk.interaction.id;
    QByteArray answer;
    if (const int status = post(desk.name(), answer); status != 200)
        return failed(u"%1: %2"_s.arg(status).arg(QString::fromUtf8(answer)));
    const auto is = [&](const char *what, auto holds) {
        return waitUntil([&] { return holds(desk.interaction); }) ? Done()
                                                                  : failed(desk.name() + QString::fromLatin1(what));
    };
    using desk::InteractionFact;
    if (const Done offered = is(" is offered no customer",
            [&](const InteractionFact &at) { return at.id != before && !at.candidates.isEmpty(); });
        !offered)
        return offered;
    const InteractionId id = desk.interaction.id;
    desk.send(desk::AcceptInteraction{id});
    desk.send(desk::ConfirmCustomer{id, desk.interaction.candidates.first().customer});
    desk.send(desk::SetSpeaker{id, Speaker::Self});
    return is(
        " does not come to speak with her", [](const InteractionFact &at) { return at.speaker == Speaker::Self; });
}

} // namespace privity::bench
