// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <memory>

class QSslSocket;

namespace privity::test {

//! What a program printed and how it ended.
struct Ran {
    int code = -1;
    QString out, err;
};

//! Writes a file that nobody else may read.
bool writePrivately(const QString &path, const QByteArray &bytes);

//! The real privity-office, as a program of its own in a folder of its own, talking as much as it can. If it ever says
//! personsWord(), the test program ends (F28).
class OfficeProcess
{
public:
    explicit OfficeProcess(QString data, QString program = OfficeProcess::program())
        : m_data(std::move(data)), m_program(std::move(program))
    {
    }
    ~OfficeProcess();

    //! Stands where a person's words do, in what tests send and import.
    static QByteArray personsWord() { return "Zonnebloemlaan"; }

    //! Serves with the shipped packs; true once it says where. port 0: a free one.
    bool serve(quint16 port = 0, const QStringList &more = {});
    bool serveWithout(const QString &folder); //!< started in that folder, and given no packs
    void stop();                              //!< SIGTERM, then waits
    void kill();                              //!< SIGKILL
    //! Of the serving program, from its next start on; an empty value takes it away.
    void setEnvironment(const QString &name, const QString &value);
    void setProgram(const QString &program) { m_program = program; }
    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); } //!< 0: it does not run
    [[nodiscard]] int exitCode() const; //!< of what was stopped; -1: it was killed or crashed
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString url() const { return QStringLiteral("wss://127.0.0.1:%1").arg(m_port); }
    [[nodiscard]] QString said();               //!< all that it printed up to now
    [[nodiscard]] QByteArray shownPassphrase(); //!< the identity's, at its first start

    //! Runs another command of the program on the same data.
    Ran run(QStringList arguments) const;
    [[nodiscard]] QString enrolCode(
        const QString &name = QStringLiteral("Desk 1"), const QStringList &brands = {norrland()}) const;
    [[nodiscard]] QByteArray token(const QString &brand = norrland()) const;

    //! POST /events; the status, and the body in `body`.
    int post(const QByteArray &event, const QByteArray &token, QByteArray *body = nullptr, int waitMs = 30000) const;

    //! A call comes in, of this customer number when there is one: the status.
    int call(const QByteArray &customerNumber = {}) const;
    int get(const QByteArray &path, QByteArray *body = nullptr) const; //!< the status
    //! A connection, encrypted; null when there is none within the time.
    std::unique_ptr<QSslSocket> connect(int waitMs = 30000) const;
    //! What post() sends.
    static QByteArray request(const QByteArray &event, const QByteArray &token, const QByteArray &more = {});

    static QString program(); //!< the one that people get
    static QString norrland() { return QStringLiteral("norrland-energi"); }
    static Ran runProgram(const QString &program, const QStringList &arguments);

private:
    int ask(const QByteArray &request, QByteArray *answer, int waitMs) const;
    bool start(const QStringList &arguments);

    QString m_data;
    QString m_program;
    QProcess m_process;
    quint16 m_port = 0;
    QString m_said;
};

} // namespace privity::test
