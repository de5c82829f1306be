// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>
#include <QPointer>
#include <QThread>
#include <memory>

namespace privity::desk {

//! Runs `work` on a thread of its own and hands its result to `then` on the thread of `context`, unless that is gone
//! by then. For what takes tenths of a second and must not stop the window: Argon2id, a system's password.
template<class Work, class Then>
void aside(QObject *context, Work work, Then then)
{
    using Value = std::invoke_result_t<Work>;
    const auto value = std::make_shared<std::optional<Value>>();
    QThread *thread = QThread::create([value, work = std::move(work)]() mutable { value->emplace(work()); });
    thread->setParent(nullptr);
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    QObject::connect(
        thread, &QThread::finished, context, [value, then = std::move(then)]() mutable { then(*std::move(*value)); });
    thread->start();
}

} // namespace privity::desk
