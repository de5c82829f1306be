// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QString>
#include <functional>
#include <memory>
#include <thread>

namespace privity::test {

//! One end of a TLS connection that does only what it is told: blocking, no buffers of its own that grow, no answer to
//! a ping, no reading unless asked. The sockets' own buffers are kept small.
class RawPeer
{
public:
    struct Frame {
        int opcode = -1; //!< -1: the connection ended or nothing came in time
        QByteArray payload;
        [[nodiscard]] int closeCode() const;
    };

    static std::unique_ptr<RawPeer> connectTo(quint16 port); //!< TCP only
    explicit RawPeer(int descriptor);
    ~RawPeer();
    RawPeer(const RawPeer &) = delete;
    RawPeer &operator=(const RawPeer &) = delete;

    [[nodiscard]] bool startTls(int newestVersion = 0); //!< as client; 0: any version
    [[nodiscard]] bool acceptTls(const QByteArray &certificatePem, const QByteArray &keyPem, int newestVersion = 0);
    [[nodiscard]] bool offersResumption() const;
    [[nodiscard]] quint16 localPort() const; //!< by which the other side's end is known

    bool write(const QByteArray &bytes, int timeoutMs = 5'000); //!< false: ended or stuck
    bool writePlain(const QByteArray &bytes);                   //!< past TLS
    QByteArray readSome(int timeoutMs = 5'000);                 //!< empty: ended or nothing came in time
    QByteArray readPlain(int timeoutMs = 5'000);
    bool endsWithin(int timeoutMs); //!< reads and drops until the other side has ended

    //! A whole HTTP answer, with its body; empty if none came.
    QByteArray readHttp(int timeoutMs = 5'000);
    //! Asks for the WebSocket and returns the status; 101 means it stands.
    int upgrade(const QByteArray &path = "/v1/desk",
        const QByteArray &moreHeaders = "Sec-WebSocket-Protocol: cloudevents.json\r\n");
    //! The other side of upgrade(), for a scripted office.
    bool acceptUpgrade(const QByteArray &moreHeaders = "Sec-WebSocket-Protocol: cloudevents.json\r\n");
    Frame readFrame(int timeoutMs = 5'000);

    static QByteArray frame(int opcode, const QByteArray &payload, bool final = true, bool masked = true);

private:
    bool waitFor(short events, int timeoutMs) const;
    bool fill(int timeoutMs);

    struct Tls;
    int m_descriptor;
    std::unique_ptr<Tls> m_tls;
    QByteArray m_buffer;
};

//! A listening socket on loopback whose connections are played by a function, one after the other, on a thread.
class ScriptedOffice
{
public:
    using Script = std::function<void(RawPeer &)>;
    explicit ScriptedOffice(Script script);
    ~ScriptedOffice();
    [[nodiscard]] quint16 port() const { return m_port; }

private:
    Script m_script;
    int m_descriptor;
    quint16 m_port = 0;
    std::thread m_thread;
};

} // namespace privity::test
