// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/Fuzz.h"
#include "tests/models/desk/DeskBench.h"
#include "tests/simulation/SeededSodium.h"

using namespace privity;
using namespace privity::test;

namespace {

//! A desk at place 3 of its feed with work that the office has not heard of, and the pages of a true snapshot.
class Script
{
public:
    Script()
    {
        m_bench.comeOnline();
        m_bench.give(m_bench.row(1, m_bench.offer(m_open)));
        m_bench.give(m_bench.row(2, m_bench.offer(m_wrapped)));
        m_bench.give(m_bench.row(3, InteractionSaid{m_open, u"word-1"_s, true, m_bench.clock.now(), u"words"_s}));
        m_bench.send(desk::AcceptInteraction{m_open});
        m_bench.send(desk::SaveNote{m_open, u"words"_s});
        m_bench.send(desk::AcceptInteraction{m_wrapped});
        m_bench.send(desk::WrapUp{m_wrapped, u"code"_s});
        m_before = m_bench.all();
        makePages();
    }

    //! One line: "!page k" is the k-th true page, with bytes of it overwritten when " <place> <text>" follows; "!again"
    //! what was given last; "!cut" a broken link and the next one; "!wait" half a minute. Every other line is nothing.
    void play(QByteArrayView line)
    {
        if (line == "!cut") {
            m_bench.lose();
            reconnect();
        } else if (line == "!wait") {
            m_bench.clock.advance(30000);
            m_bench.take(m_bench.desk->tick());
        } else if (line == "!again") {
            give();
        } else if (line.startsWith("!page ")) {
            const QList<QByteArray> words = line.toByteArray().split(' ');
            m_last = m_bench.frame(m_pages[words[1].toUInt() % m_pages.size()]);
            if (words.size() > 3) {
                const QByteArray text = words.sliced(3).join(' ').first(std::min<qsizetype>(16, words[3].size()));
                m_last.replace(qsizetype(words[2].toUInt() % unsigned(m_last.size())), text.size(), text);
            }
            give();
        }
        check();
    }

private:
    static void require(bool holds, const char *what) { fuzz::require(holds, what); }

    void makePages()
    {
        const InteractionId fresh{u"i:00000000-0000-4000-8000-000000000001"_s};
        InteractionOffered offer = m_bench.offer(fresh);
        offer.candidates = {{CustomerId::make(m_bench.random), u"A. M."_s, {}}};
        m_pages = m_bench.pages(
            {m_bench.row(1, m_bench.offer(m_open)), m_bench.row(2, m_bench.offer(m_wrapped)), m_bench.row(5, offer),
                m_bench.row(9, InteractionSaid{fresh, u"word-2"_s, true, m_bench.clock.now(), u"words"_s}),
                m_bench.row(10, InteractionEnded{m_open, {}})},
            head, 900);
    }

    void reconnect()
    {
        m_bench.comeOnline();
        makePages(); // sealed to the same process, made anew
    }

    void give()
    {
        if (!m_bench.isOnline())
            reconnect();
        m_bench.give(m_last);
        for (const Event &said : m_bench.said)
            require(!said.type.isEmpty(), "what is said has a type");
    }

    void check()
    {
        const desk::DeskState &state = m_bench.desk->state();
        require(m_bench.cursor() == 3 || m_bench.cursor() == head, "the place is the desk's or the snapshot's");
        require(m_bench.cursor() == head || m_bench.all() == m_before, "what is not whole changes nothing");
        require(m_bench.kept<desk::EntryRow>() == m_before[3], "no entry is lost or changed");
        require(state.newestN == 4 && state.ackedUpTo == 0, "what is unsent is unsent");
        require(!state.open.contains(m_wrapped.text), "what was wrapped up stays closed");
        const desk::Phase phase = state.open.value(m_open.text).row.phase;
        require(phase == (m_bench.cursor() == head ? desk::Phase::Ended : desk::Phase::Live),
            "what is open is as the office and this desk made it");
    }

    static constexpr quint64 head = 12;
    DeskBench m_bench;
    InteractionId m_open = InteractionId::make(m_bench.random), m_wrapped = InteractionId::make(m_bench.random);
    std::vector<std::vector<Values>> m_before;
    QList<SnapshotPage> m_pages;
    QByteArray m_last = "{}";
};

} // namespace

//! A feed that is told anew, by an office that may be broken or a link that is: it is taken as a whole or not at all.
void privity::fuzz::input(QByteArrayView bytes)
{
    const simulation::SeededSodium keys(1); // the same input is the same desk
    Script script;
    const QByteArray all = bytes.toByteArray();
    qsizetype lines = 0;
    for (const QByteArray &line : all.split('\n'))
        if (++lines <= 64)
            script.play(line);
}
