// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <deque>
#include <functional>
#include <map>
#include <sodium.h>

namespace privity::simulation {

//! What a run went through: how often, by name.
struct Counters {
    std::map<QByteArray, quint64> messages; //!< taken in by the other side, by type
    std::map<QByteArray, quint64> faults;   //!< that the nemesis did, by kind
    std::map<QByteArray, quint64> events;   //!< what came of them: crashes, take-overs, refused entries …

    void add(const Counters &more)
    {
        const auto sum = [](auto &to, const auto &from) {
            for (const auto &[name, count] : from)
                to[name] += count;
        };
        sum(messages, more.messages);
        sum(faults, more.faults);
        sum(events, more.events);
    }
};

//! All that happened, in order: hashed, so that two runs compare bit by bit; the last lines are kept for the report.
class Trace
{
public:
    using Print = std::function<void(const QByteArray &)>;
    //! `print` is told every line as it comes; none: only the tail is kept.
    explicit Trace(Print print = {}) : m_print(std::move(print)) { crypto_generichash_init(&m_hash, nullptr, 0, 32); }

    void line(qint64 atMs, const QByteArray &text)
    {
        const QByteArray whole = QByteArray::number(atMs).rightJustified(8) + ' ' + text;
        add(whole);
        if (m_print)
            m_print(whole);
        m_tail.push_back(whole);
        if (m_tail.size() > tailLines)
            m_tail.pop_front();
        m_lines += 1;
    }
    //! Counts for the hash only: a frame's bytes.
    void bytes(QByteArrayView frame) { add(frame); }

    [[nodiscard]] QByteArray hash() const
    {
        crypto_generichash_state state = m_hash;
        QByteArray result(32, '\0');
        crypto_generichash_final(&state, reinterpret_cast<unsigned char *>(result.data()), size_t(result.size()));
        return result;
    }
    [[nodiscard]] const std::deque<QByteArray> &tail() const { return m_tail; }
    [[nodiscard]] quint64 lines() const { return m_lines; }

private:
    void add(QByteArrayView bytes)
    {
        crypto_generichash_update(&m_hash, reinterpret_cast<const unsigned char *>(bytes.data()),
            static_cast<unsigned long long>(bytes.size()));
    }

    static constexpr size_t tailLines = 60;
    Print m_print;
    crypto_generichash_state m_hash; // BLAKE2b: the quickest at hand
    std::deque<QByteArray> m_tail;
    quint64 m_lines = 0;
};

} // namespace privity::simulation
