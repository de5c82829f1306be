// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/Peers.h"

#include "app/platform/SystemPorts.h"
#include "app/storage/SqlCipherDatabase.h"
#include "app/transport/Edge.h"
#include "app/transport/TlsIdentity.h"
#include "app/transport/WebSocketClient.h"
#include "models/crypto/Crypto.h"
#include "tests/bench/FleetDesk.h"

#include <QTemporaryDir>
#include <QUrl>
#include <deque>

using namespace Qt::StringLiterals;

namespace privity::bench {
namespace {

struct Echo : EdgeEvents {
    Edge *edge = nullptr;
    void opened(ConnectionId id, QByteArray) override { edge->setProven(id); }
    void received(ConnectionId id, QByteArray message) override
    {
        const qsizetype size = message.size();
        edge->send(id, std::move(message));
        edge->done(id, size);
    }
    void closed(ConnectionId, int) override {}
    void requested(HttpRequest, HttpAnswerer) override {}
};

Result<storage::SqlCipherDatabase> newStore(const QTemporaryDir &folder)
{
    Result<storage::SqlCipherDatabase> store =
        storage::SqlCipherDatabase::open(folder.filePath(u"bare.db"_s), SecretBytes::random(32));
    if (!store)
        return store;
    Result<storage::Transaction> begun = store->begin();
    Done done = begun ? store->run("CREATE TABLE entry (n INTEGER PRIMARY KEY, body BLOB NOT NULL)") : begun.error();
    if (done)
        done = begun->commit();
    if (!done)
        return done.error();
    return store;
}

} // namespace

Result<Samples> bareAppends(const QString &path, int count, qsizetype bytes)
{
    const QTemporaryDir folder(path + u"/bare"_s);
    Result<storage::SqlCipherDatabase> store = newStore(folder);
    if (!store)
        return store.error();
    const QByteArray body = crypto::randomBytes(bytes);
    Samples samples;
    Done done;
    for (qint64 n = 1; done && n <= count; ++n)
        timed(samples, [&] {
            Result<storage::Transaction> begun = store->begin();
            done = begun ? store->run("INSERT INTO entry VALUES (?, ?)", n, body) : Done(begun.error());
            if (done)
                done = begun->commit();
        });
    return done ? Result<Samples>(samples) : done.error();
}

Result<Samples> bareEchoes(int count, int perSecond, qsizetype bytes)
{
    const Result<TlsIdentity> identity = TlsIdentity::make(u"localhost"_s, SystemClock().now());
    if (!identity)
        return identity.error();
    Echo echo;
    EdgeOptions options;
    options.address = "127.0.0.1";
    options.certificatePem = identity->certificatePem;
    options.keyPem = identity->keyPem;
    Edge edge(std::move(options), echo);
    echo.edge = &edge;
    if (const Done started = edge.start(); !started)
        return started.error();
    SystemRandom random;
    WebSocketClient client(random);
    client.connectTo(QUrl(u"wss://127.0.0.1:%1/v1/desk"_s.arg(edge.boundPort())), {edge.spkiHash()});
    if (!waitUntil([&] { return client.isOpen(); }, 10000))
        return fail(ErrorCode::OfficeUnreachable);
    Samples samples;
    std::deque<qint64> sent;
    QObject::connect(&client, &WebSocketClient::received, &client, [&] {
        samples.add(nowNs() - sent.front());
        sent.pop_front();
    });
    const QByteArray message(bytes, 'x');
    QTimer beat;
    beat.setTimerType(Qt::PreciseTimer);
    QObject::connect(&beat, &QTimer::timeout, &client, [&] {
        sent.push_back(nowNs());
        client.send(message);
    });
    beat.start(1000 / perSecond);
    if (!waitUntil([&] { return samples.count() >= size_t(count); }, 10000 + 2000 * count / perSecond))
        return fail(ErrorCode::TimedOut);
    return samples;
}

Result<Spent> bareAppendsAndChecks(const QString &path, quint64 count, quint64 batch, qsizetype bytes)
{
    const QTemporaryDir folder(path + u"/bare"_s);
    Result<storage::SqlCipherDatabase> store = newStore(folder);
    if (!store)
        return store.error();
    const QByteArray body = crypto::randomBytes(bytes), link = crypto::randomBytes(128);
    const crypto::SignKey key = crypto::SignKey::make();
    const QByteArray signature = key.sign(crypto::Domain::Entry, link);
    const Spent from;
    Done done;
    for (quint64 n = 0; done && n < count;) {
        Result<storage::Transaction> begun = store->begin();
        done = begun ? Done() : Done(begun.error());
        for (const quint64 end = std::min(n + batch, count); done && n < end; ++n)
            done = crypto::verify(key.publicKey, crypto::Domain::Entry, link, signature)
                ? store->run("INSERT INTO entry VALUES (?, ?)", qint64(n + 1), body)
                : fail(ErrorCode::SignatureInvalid);
        if (done)
            done = begun->commit();
    }
    return done ? Result<Spent>(from.since()) : done.error();
}

} // namespace privity::bench
