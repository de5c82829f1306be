// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/desk/DeskEngine.h"

#include <QTest>
#include <deque>
#include <functional>

namespace privity::test {

//! The desk's engine without a window: the same thread, store and link as the program's.
class HeadlessDesk
{
public:
    explicit HeadlessDesk(std::unique_ptr<RowStore> store)
        : m_engine(std::make_unique<desk::DeskEngine>(QStringLiteral("en")))
    {
        m_engine->subscribe([this](const desk::FactBatch &batch) {
            m_facts.insert(m_facts.end(), batch->facts.begin(), batch->facts.end());
        });
        QObject::connect(m_engine.get(), &desk::DeskEngine::failed, m_engine.get(), [this](const Error &error) {
            m_facts.push_back(desk::ErrorFact{0, error});
        });
        m_engine->start(std::move(store));
    }

    void send(desk::CommandBody body) { m_engine->send({++m_command, std::move(body)}); }

    //! The newest fact of a kind that satisfies `holds`, waiting for it; null after ten seconds.
    template<class T>
    const T *await(const std::function<bool(const T &)> &holds = [](const T &) { return true; })
    {
        const T *found = nullptr;
        [[maybe_unused]] const bool came =
            QTest::qWaitFor([&] { return (found = newest<T>(holds)) != nullptr; }, 10000);
        return found;
    }
    template<class T>
    const T *newest(const std::function<bool(const T &)> &holds = [](const T &) { return true; }) const
    {
        for (auto it = m_facts.rbegin(); it != m_facts.rend(); ++it)
            if (const T *fact = std::get_if<T>(&*it); fact && holds(*fact))
                return fact;
        return nullptr;
    }
    void forgetFacts() { m_facts.clear(); }

private:
    std::unique_ptr<desk::DeskEngine> m_engine;
    std::deque<desk::Fact> m_facts;
    quint64 m_command = 0;
};

} // namespace privity::test
