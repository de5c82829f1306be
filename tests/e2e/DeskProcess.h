// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/support/OfficeProcess.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QMap>
#include <QProcess>
#include <QSet>
#include <QTimer>

namespace privity::test {

//! privity-headless (Headless.cpp) from outside, over as many lives as it gets: what it has shown to be saved and to
//! be acknowledged stays known here when it is killed.
class DeskProcess
{
public:
    DeskProcess(QString program, QString data);
    ~DeskProcess();

    void setEnvironment(const QString &name, const QString &value);
    void start();
    void tell(const QByteArray &line);
    [[nodiscard]] bool isWiped() const { return m_wiped; } //!< said so, in this life
    [[nodiscard]] bool isDelivered() const { return m_delivered; }
    [[nodiscard]] const QString &said() const { return m_said; } //!< all of this life
    void kill();
    void note() { tell("note " + QByteArray::number(++m_notes) + ' ' + OfficeProcess::personsWord()); }
    void leave(); //!< once all is acknowledged

    [[nodiscard]] bool hasEnded() const { return m_process.state() == QProcess::NotRunning; }
    [[nodiscard]] bool wasKilled() const { return hasEnded() && m_process.exitStatus() == QProcess::CrashExit; }
    [[nodiscard]] int exitCode() const { return wasKilled() ? -1 : m_process.exitCode(); }
    [[nodiscard]] bool isOnline() const { return m_online && !hasEnded(); }
    [[nodiscard]] bool allIsAcknowledged() const { return isOnline() && !m_saved.isEmpty() && m_unsent == 0; }

    [[nodiscard]] int notes() const { return m_notes; }                           //!< that it was told to save
    [[nodiscard]] const QMap<quint64, QString> &saved() const { return m_saved; } //!< n → time
    [[nodiscard]] const QSet<quint64> &synced() const { return m_synced; }
    //! The customer's words, once for each message that bore them.
    [[nodiscard]] QStringList heard() const { return m_heard.values(); }
    //! What KillAt counted of the newest life that was not killed.
    [[nodiscard]] const QMap<QString, int> &counted() const { return m_counted; }
    [[nodiscard]] const QStringList &complaints() const { return m_complaints; }

private:
    void read();
    void take(const QString &line);

    QProcess m_process;
    QByteArray m_read;
    bool m_online = false, m_wiped = false, m_delivered = false;
    QString m_said;
    qint64 m_unsent = -1; //!< not told yet in this life
    int m_notes = 0;
    QMap<quint64, QString> m_saved;
    QSet<quint64> m_synced;
    QMap<QString, QString> m_heard; //!< message → words
    QMap<QString, int> m_counted;
    QStringList m_complaints;
};

//! Lets events happen until it holds; false after that time.
template<class Holds>
bool await(Holds holds, int patienceMs)
{
    QTimer wakes;
    wakes.start(20);
    QElapsedTimer since;
    since.start();
    while (!holds()) {
        if (since.hasExpired(patienceMs))
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

} // namespace privity::test
