// SPDX-License-Identifier: Apache-2.0
#include "app/platform/Keyring.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QTimer>
#include <memory>
#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace privity {
namespace {

constexpr int busMs = 2000;

//! Of the Secret Service; invalid when there is no answer.
QVariant askService(const QString &path, const QString &interface, const QString &method, const QVariantList &arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, path, interface, method);
    message.setArguments(arguments);
    const QDBusMessage answer = QDBusConnection::sessionBus().call(message, QDBus::Block, busMs);
    return answer.type() == QDBusMessage::ReplyMessage ? answer.arguments().value(0) : QVariant();
}

//! QtKeychain 0.13 answers "not found" for a locked keyring too, so the service is asked itself.
bool isLocked()
{
    const QString path =
        askService(u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, u"ReadAlias"_s, {u"default"_s})
            .value<QDBusObjectPath>()
            .path();
    if (path.isEmpty() || path == u"/"_s)
        return false;
    const QVariant locked = askService(
        path, u"org.freedesktop.DBus.Properties"_s, u"Get"_s, {u"org.freedesktop.Secret.Collection"_s, u"Locked"_s});
    return locked.value<QDBusVariant>().variant().toBool();
}

desk::KeyringSays saysFor(QKeychain::Error error)
{
    using enum desk::KeyringSays;
    switch (error) {
    case QKeychain::NoError: return Holds;
    case QKeychain::EntryNotFound: return isLocked() ? Locked : Empty;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser: return Locked;
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError: break;
    }
    return Absent;
}

//! Starts the job and tells its end once: its own, or `late` when nobody answered.
template<class Job>
void run(Job *job, const QString &entry, int patienceMs, std::function<void(Job *)> end, std::function<void()> late)
{
    job->setKey(entry);
    job->setInsecureFallback(false);
    auto *patience = new QTimer(job);
    patience->setSingleShot(true);
    const auto told = std::make_shared<bool>(false);
    QObject::connect(patience, &QTimer::timeout, job, [told, late] {
        if (!std::exchange(*told, true))
            late();
    });
    QObject::connect(job, &Job::finished, job, [told, end](QKeychain::Job *ended) {
        if (!std::exchange(*told, true))
            end(static_cast<Job *>(ended));
    });
    patience->start(patienceMs);
    job->start();
}

} // namespace

SystemKeyring::SystemKeyring(QString entry, int patienceMs, QObject *parent)
    : QObject(parent), m_entry(std::move(entry)), m_patienceMs(patienceMs)
{
}

void SystemKeyring::read(std::function<void(KeyringAnswer)> tell)
{
    run<QKeychain::ReadPasswordJob>(
        new QKeychain::ReadPasswordJob(u"privity"_s, this), m_entry, m_patienceMs,
        [tell](QKeychain::ReadPasswordJob *job) {
            KeyringAnswer answer{saysFor(job->error()), {}};
            if (answer.says == desk::KeyringSays::Holds) {
                QByteArray bytes = QByteArray::fromBase64(job->binaryData());
                answer.value = SecretBytes::take(bytes);
            }
            tell(std::move(answer));
        },
        [tell] {
            tell({desk::KeyringSays::Locked, {}});
        });
}

void SystemKeyring::write(const SecretBytes &value, std::function<void(bool)> tell)
{
    auto *job = new QKeychain::WritePasswordJob(u"privity"_s, this);
    job->setBinaryData(value.view().toByteArray().toBase64()); // text: some keyrings keep nothing else
    run<QKeychain::WritePasswordJob>(
        job, m_entry, m_patienceMs,
        [tell](QKeychain::WritePasswordJob *ended) { tell(ended->error() == QKeychain::NoError); },
        [tell] { tell(false); });
}

void SystemKeyring::erase(std::function<void(bool)> tell)
{
    run<QKeychain::DeletePasswordJob>(
        new QKeychain::DeletePasswordJob(u"privity"_s, this), m_entry, m_patienceMs,
        [tell](QKeychain::DeletePasswordJob *ended) {
            tell(ended->error() == QKeychain::NoError || ended->error() == QKeychain::EntryNotFound);
        },
        [tell] { tell(false); });
}

} // namespace privity
