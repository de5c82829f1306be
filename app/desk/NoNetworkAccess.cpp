// SPDX-License-Identifier: Apache-2.0
#include "app/desk/NoNetworkAccess.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace privity::desk {
namespace {

class RefusedReply : public QNetworkReply
{
public:
    RefusedReply(QNetworkAccessManager::Operation operation, const QNetworkRequest &request, QObject *parent)
        : QNetworkReply(parent)
    {
        setOperation(operation);
        setRequest(request);
        setUrl(request.url());
        setError(ContentAccessDenied, QStringLiteral("The window loads nothing from the network."));
        setFinished(true);
        QMetaObject::invokeMethod(this, &QNetworkReply::finished, Qt::QueuedConnection);
    }
    void abort() override {}

protected:
    qint64 readData(char *, qint64) override { return -1; }
};

class RefusingManager : public QNetworkAccessManager
{
public:
    RefusingManager(std::shared_ptr<std::atomic_int> refused, QObject *parent)
        : QNetworkAccessManager(parent), m_refused(std::move(refused))
    {
    }

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request, QIODevice *) override
    {
        ++*m_refused;
        return new RefusedReply(operation, request, this);
    }

private:
    std::shared_ptr<std::atomic_int> m_refused;
};

} // namespace

QNetworkAccessManager *NoNetworkAccess::create(QObject *parent) { return new RefusingManager(m_refused, parent); }

} // namespace privity::desk
