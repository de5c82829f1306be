// SPDX-License-Identifier: Apache-2.0
#include "tests/e2e/DeskProcess.h"

#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace privity::test {

DeskProcess::DeskProcess(QString program, QString data)
{
    m_process.setProgram(std::move(program));
    m_process.setArguments({std::move(data)});
    m_process.setProcessEnvironment(QProcessEnvironment::systemEnvironment());
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    QObject::connect(&m_process, &QProcess::readyRead, &m_process, [this] { read(); });
}

DeskProcess::~DeskProcess()
{
    m_process.kill();
    m_process.waitForFinished();
}

void DeskProcess::setEnvironment(const QString &name, const QString &value)
{
    QProcessEnvironment environment = m_process.processEnvironment();
    value.isEmpty() ? environment.remove(name) : environment.insert(name, value);
    m_process.setProcessEnvironment(environment);
}

void DeskProcess::start()
{
    m_read.clear();
    m_online = m_wiped = m_delivered = false;
    m_said.clear();
    m_unsent = -1;
    m_process.start();
}

void DeskProcess::tell(const QByteArray &line) { m_process.write(line + '\n'); }

void DeskProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

void DeskProcess::leave() { m_process.closeWriteChannel(); }

void DeskProcess::read()
{
    m_read += m_process.readAll();
    for (qsizetype end; (end = m_read.indexOf('\n')) >= 0; m_read.remove(0, end + 1))
        take(QString::fromUtf8(m_read.first(end)));
}

void DeskProcess::take(const QString &line)
{
    m_said += line + u'\n';
    const QStringList words = line.split(u' ');
    if (words[0] == u"online" || words[0] == u"offline")
        m_online = words[0] == u"online";
    else if (words[0] == u"unsent")
        m_unsent = words.value(1).toLongLong();
    else if (words[0] == u"wiped")
        m_wiped = true;
    else if (words[0] == u"delivered")
        m_delivered = true;
    else if (words[0] == u"synced")
        m_synced.insert(words.value(1).toULongLong());
    else if (words[0] == u"saved") {
        QString &time = m_saved[words.value(1).toULongLong()];
        if (!time.isEmpty() && time != words.value(2))
            m_complaints += u"two entries were shown as saved with the number "_s + words.value(1);
        time = words.value(2);
    } else if (words[0] == u"heard")
        m_heard.insert(words.value(1), words.value(2));
    else if (words[0] == u"count")
        m_counted.insert(words.value(1), words.value(2).toInt());
    else if (words[0] != u"link" && words[0] != u"shut") // why it is offline is no complaint
        m_complaints += line;
}

} // namespace privity::test
