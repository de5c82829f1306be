// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QQmlNetworkAccessManagerFactory>
#include <atomic>
#include <memory>

namespace privity::desk {

//! The network access of the QML engine: it refuses everything. The face never loads anything from anywhere, so a
//! request is somebody's text that got drawn as markup. May be called from the engine's loader threads.
class NoNetworkAccess : public QQmlNetworkAccessManagerFactory
{
public:
    QNetworkAccessManager *create(QObject *parent) override;
    //! How many requests were refused so far.
    [[nodiscard]] int refused() const { return *m_refused; }

private:
    std::shared_ptr<std::atomic_int> m_refused = std::make_shared<std::atomic_int>(0);
};

} // namespace privity::desk
