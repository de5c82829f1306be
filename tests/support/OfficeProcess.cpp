// SPDX-License-Identifier: Apache-2.0
#include "tests/support/OfficeProcess.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QSslConfiguration>
#include <QSslSocket>

using namespace Qt::StringLiterals;

namespace privity::test {
namespace {

constexpr int patienceMs = 30000;

void mayBeSaid(const QString &text)
{
    if (const qsizetype at = text.indexOf(QLatin1StringView(OfficeProcess::personsWord())); at >= 0)
        qFatal("the office said what a person said: %s", qPrintable(text.mid(std::max<qsizetype>(0, at - 200), 400)));
}

} // namespace

bool writePrivately(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size()
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

QByteArray OfficeProcess::shownPassphrase()
{
    static const QRegularExpression shown(QStringLiteral("write it down now:\\s+(\\S+)"));
    return shown.match(said()).captured(1).toLatin1();
}

OfficeProcess::~OfficeProcess()
{
    stop();
    mayBeSaid(said());
}

bool OfficeProcess::serve(quint16 port, const QStringList &more)
{
    return start(QStringList{u"--policies"_s, QStringLiteral(PRIVITY_SOURCE_DIR "/resources/policies"), u"--listen"_s,
                     u"127.0.0.1:%1"_s.arg(port)}
        + more);
}

bool OfficeProcess::serveWithout(const QString &folder)
{
    m_process.setWorkingDirectory(folder);
    return start({u"--listen"_s, u"127.0.0.1:0"_s});
}

int OfficeProcess::exitCode() const
{
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

bool OfficeProcess::start(const QStringList &arguments)
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    setEnvironment(u"QT_LOGGING_RULES"_s, u"*.debug=true"_s);
    mayBeSaid(said());
    m_said.clear();
    m_process.start(m_program, QStringList{u"serve"_s, u"--data"_s, m_data} + arguments);
    static const QRegularExpression serving(u"Serving .* on wss://127\\.0\\.0\\.1:(\\d+)"_s);
    QElapsedTimer since;
    since.start();
    while (since.elapsed() < patienceMs && m_process.state() != QProcess::NotRunning) {
        m_process.waitForReadyRead(200);
        m_said += QString::fromUtf8(m_process.readAll());
        if (const auto match = serving.match(m_said); match.hasMatch()) {
            m_port = match.captured(1).toUShort();
            return true;
        }
    }
    m_said += QString::fromUtf8(m_process.readAll());
    return false;
}

QString OfficeProcess::said()
{
    if (!m_process.isOpen()) // not started yet
        return m_said;
    if (m_process.state() != QProcess::NotRunning)
        m_process.waitForReadyRead(0);
    return m_said += QString::fromUtf8(m_process.readAll());
}

QString OfficeProcess::program() { return QStringLiteral(PRIVITY_BIN "/privity-office"); }

void OfficeProcess::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    m_process.waitForFinished(patienceMs);
}

void OfficeProcess::setEnvironment(const QString &name, const QString &value)
{
    QProcessEnvironment environment = m_process.processEnvironment();
    if (environment.isEmpty())
        environment = QProcessEnvironment::systemEnvironment();
    value.isEmpty() ? environment.remove(name) : environment.insert(name, value);
    m_process.setProcessEnvironment(environment);
}

void OfficeProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished(patienceMs);
}

Ran OfficeProcess::runProgram(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(patienceMs))
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()).trimmed(),
        QString::fromUtf8(process.readAllStandardError()).trimmed()};
}

Ran OfficeProcess::run(QStringList arguments) const
{
    arguments += {u"--data"_s, m_data};
    Ran ran = runProgram(m_program, arguments);
    mayBeSaid(ran.out + ran.err);
    return ran;
}

QString OfficeProcess::enrolCode(const QString &name, const QStringList &brands) const
{
    QStringList arguments{u"enrol"_s, u"--name"_s, name};
    for (const QString &brand : brands)
        arguments += {u"--brand"_s, brand};
    return run(arguments).out;
}

QByteArray OfficeProcess::token(const QString &brand) const
{
    return run({u"token"_s, u"--name"_s, u"phone"_s, u"--source"_s, u"/phone"_s, u"--brand"_s, brand}).out.toLatin1();
}

QByteArray OfficeProcess::request(const QByteArray &event, const QByteArray &token, const QByteArray &more)
{
    const QByteArray bearer = token.isEmpty() ? QByteArray() : "Authorization: Bearer " + token + "\r\n";
    return "POST /events HTTP/1.1\r\nHost: office\r\n" + bearer + more
        + "Content-Type: application/cloudevents+json\r\nContent-Length: " + QByteArray::number(event.size())
        + "\r\n\r\n" + event;
}

std::unique_ptr<QSslSocket> OfficeProcess::connect(int waitMs) const
{
    auto socket = std::make_unique<QSslSocket>();
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket->setSslConfiguration(tls);
    socket->connectToHostEncrypted(u"127.0.0.1"_s, m_port);
    return socket->waitForEncrypted(waitMs) ? std::move(socket) : nullptr;
}

int OfficeProcess::post(const QByteArray &event, const QByteArray &token, QByteArray *body, int waitMs) const
{
    return ask(request(event, token, "Connection: close\r\n"), body, waitMs);
}

int OfficeProcess::call(const QByteArray &customerNumber) const
{
    const QByteArray whose = customerNumber.isEmpty() ? "" : ",\"customerNumber\":\"" + customerNumber + '"';
    return post("{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/phone\",\"type\":\"privity.contact.arrived.v1\","
                "\"time\":\"2026-11-21T10:00:00Z\",\"data\":{\"brand\":\"norrland-energi\",\"contact\":\"1\","
                "\"channel\":\"call\",\"direction\":\"inbound\""
            + whose + "}}",
        token());
}

int OfficeProcess::get(const QByteArray &path, QByteArray *body) const
{
    return ask("GET " + path + " HTTP/1.1\r\nHost: office\r\nConnection: close\r\n\r\n", body, patienceMs);
}

int OfficeProcess::ask(const QByteArray &asked, QByteArray *body, int waitMs) const
{
    const std::unique_ptr<QSslSocket> socket = connect(waitMs);
    if (!socket)
        return 0;
    socket->write(asked);
    static const QRegularExpression length(u"content-length: *(\\d+)"_s, QRegularExpression::CaseInsensitiveOption);
    QByteArray answer;
    for (qsizetype end = 0, whole = 0; whole == 0 || answer.size() < whole;) {
        if (socket->bytesAvailable() == 0 && !socket->waitForReadyRead(waitMs))
            return 0;
        answer += socket->readAll();
        if ((end = answer.indexOf("\r\n\r\n") + 4) < 4)
            continue;
        whole = end + length.match(QString::fromLatin1(answer.first(end))).captured(1).toLongLong();
        if (body)
            *body = answer.mid(end);
    }
    return answer.mid(9, 3).toInt();
}

} // namespace privity::test
