// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/Fuzz.h"
#include "tests/models/sync/OfficeSyncBench.h"
#include "tests/simulation/SeededSodium.h"

#include <QSet>

using namespace privity;
using namespace privity::test;

namespace {

//! The office's side of one desk's links, with the desk's keys in the script's hand, and what must hold all along.
class Script
{
public:
    //! One line: "!open", "!cut", "!wait"; "!hello" or "!note" as the desk would say it, with bytes of it overwritten when
    //! "<place> <text>" follows; "!again" the last of them; every other line is a frame as it stands.
    void play(QByteArrayView line)
    {
        if (line == "!open") {
            m_connection += 1;
            m_closed = false;
            m_nonce = m_bench.open(m_connection);
        } else if (line == "!cut") {
            m_bench.sync.closed(m_connection);
            m_closed = true;
        } else if (line == "!wait") {
            m_bench.clock.advance(3000);
            OfficeOutputs out;
            m_bench.sync.tick(m_bench.clock.now(), out);
            look(out);
        } else if (line.startsWith("!hello") && !m_nonce.isEmpty()) {
            say(m_bench.frame(m_bench.hello(m_nonce, m_bench.made.keys.tlsKeyHash)), line.sliced(6), nullptr);
        } else if (line.startsWith("!note")) {
            const journal::Entry entry = m_bench.entry(u"e%1"_s.arg(m_bench.n));
            say(journal::toFrame(entry), line.sliced(5), &entry);
        } else {
            give(line == "!again" ? m_last : line.toByteArray());
        }
    }

    void check()
    {
        const QList<DeskRow> desks = m_bench.stored<DeskRow>();
        require(desks.size() == 1, "nobody is enrolled without a code");
        require(desks.first().generation <= m_hellos, "no link is taken over without a proof");
        const QList<JournalRow> rows = m_bench.stored<JournalRow>(m_bench.desk.text);
        require(desks.first().acceptedUpTo == quint64(rows.size()), "the counter is the entries'");
        for (qsizetype i = 0; i < rows.size(); ++i)
            require(rows[i].n == quint64(i + 1) && m_signed.contains(rows[i].hash),
                "every entry is next, and as its desk signed it");
    }

private:
    static void require(bool holds, const char *what) { fuzz::require(holds, what); }

    //! What the desk says, or what somebody made of it.
    void say(QByteArray frame, QByteArrayView splice, const journal::Entry *entry)
    {
        const qsizetype space = splice.trimmed().indexOf(' ');
        const QByteArrayView trimmed = splice.trimmed();
        bool isAsMeant = true;
        if (space > 0) {
            const qsizetype at = qsizetype(trimmed.first(space).toByteArray().toUInt()) % (frame.size() + 1);
            const QByteArrayView text = trimmed.sliced(space + 1);
            const Result<Event> meant = Event::fromBytes(frame);
            frame.replace(at, text.size(), text.toByteArray());
            const Result<Event> said = Event::fromBytes(frame);
            isAsMeant = said && said->data == meant->data; // its id and time are nobody's proof
        }
        m_hellos += isAsMeant && !entry ? 1 : 0;
        if (entry)
            m_signed.insert(entry->hash());
        give(frame);
        if (entry && m_bench.stored<JournalRow>(m_bench.desk.text).size() == qsizetype(entry->n))
            m_bench.advance(*entry);
    }

    void give(const QByteArray &frame)
    {
        m_last = frame;
        look(m_bench.give(m_connection, frame));
    }

    void look(const OfficeOutputs &outputs)
    {
        for (const OfficeOutput &out : outputs) {
            require(out.connection <= m_connection, "nobody else is spoken to");
            if (out.connection != m_connection)
                continue;
            require(!m_closed || out.kind == OfficeOutput::Kind::Close, "nothing is said after a close");
            if (out.kind == OfficeOutput::Kind::Send)
                require(out.bytes.size() <= largestMessage && bool(Event::fromBytes(out.bytes)),
                    "what is said can be read");
            m_closed = m_closed || out.kind == OfficeOutput::Kind::Close;
        }
    }

    Bench m_bench;
    ConnectionId m_connection = 0;
    bool m_closed = true;
    QByteArray m_nonce, m_last;
    quint64 m_hellos = 0;
    QSet<QByteArray> m_signed;
};

} // namespace

//! A link from its first byte, before and after a proven hello.
void privity::fuzz::input(QByteArrayView bytes)
{
    const simulation::SeededSodium keys(1); // the same input is the same session
    Script script;
    const QByteArray all = bytes.toByteArray();
    qsizetype lines = 0;
    for (const QByteArray &line : all.split('\n'))
        if (++lines <= 64)
            script.play(line);
    script.check();
}
