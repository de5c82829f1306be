// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/desk/DeskWorker.h"

#include <QTest>
#include <deque>

namespace privity::test {

//! The desk's engine in the caller's thread, with a tap behind its TLS: what the office sent, its sealed parts opened
//! with this process's own key. Needs a SeededSodium around it, and no other thread that draws.
class TappedDesk
{
public:
    explicit TappedDesk(std::unique_ptr<RowStore> store);
    ~TappedDesk();

    void send(desk::CommandBody body) { m_worker->handle({++m_command, std::move(body)}); }
    //! The newest fact of a kind that is `about` it; null when there is none.
    template<class T>
    const T *newest(const std::function<bool(const T &)> &about) const
    {
        for (auto it = m_facts.rbegin(); it != m_facts.rend(); ++it)
            if (const T *fact = std::get_if<T>(&*it); fact && about(*fact))
                return fact;
        return nullptr;
    }
    //! Frames since the last call, opened: the frame itself, then the canonical JSON of what was sealed in it.
    QList<QByteArray> takeFrames() { return std::exchange(m_frames, {}); }
    [[nodiscard]] int opened() const { return m_opened; } //!< how many had a sealed part, and it was opened

private:
    QByteArray openedText(const QByteArray &frame);

    std::unique_ptr<desk::DeskWorker> m_worker;
    QList<QByteArray> m_keys; //!< one of them is the process's
    std::deque<desk::Fact> m_facts;
    QList<QByteArray> m_frames;
    int m_opened = 0;
    quint64 m_command = 0;
};

} // namespace privity::test
