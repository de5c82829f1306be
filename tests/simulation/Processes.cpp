// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/Processes.h"

#include "tests/simulation/SeededSodium.h"

namespace privity::simulation {
namespace {

constexpr qint64 officeTickMs = 1000;
constexpr qint64 batchMs = 3; // what comes in within it may be decided together

//! Which life of a process a planned act belonged to: one of an earlier life does nothing.
QByteArray named(const char *who, int index) { return who + QByteArray::number(index); }

} // namespace

QByteArray typeOf(QByteArrayView frame)
{
    constexpr QByteArrayView key = "\"type\":\"privity.";
    const qsizetype at = frame.lastIndexOf(key); // canonical order: the envelope's comes after data
    if (at < 0)
        return "?";
    const QByteArrayView tail = frame.sliced(at + 8);
    return tail.first(std::max<qsizetype>(0, tail.indexOf('"'))).toByteArray();
}

DeskProcess::DeskProcess(int index, Setting &setting, Watcher &watcher)
    : seat(index),
      disk(Side::Desk, setting.bug),
      clock(setting.clock),
      m_index(index),
      m_setting(setting),
      m_watcher(watcher)
{
}

void DeskProcess::boot()
{
    m_boots += 1;
    clock.bootMs = m_setting.timeline.now() - 1;
    m_random = std::make_unique<SeededRandom>(m_setting.dice.seed());
    m_sendsLeft = -1;
    if (note)
        return wipe(); // it was ended before it was through
    SeededSodium::takeKeys();
    m_desk = std::make_unique<desk::Desk>(disk.store, clock, *m_random, QStringLiteral("en"));
    contextKeys.clear();
    for (QByteArray secret : SeededSodium::takeKeys())
        if (Result<crypto::BoxKey> key = crypto::BoxKey::fromSecret(SecretBytes::take(secret)))
            contextKeys.push_back(*std::move(key));
    m_setting.note(named("desk", m_index) + " starts");
    std::optional<Error> why;
    act([&](desk::Desk &desk) -> std::optional<desk::DeskStep> {
        Result<desk::DeskStep> step = desk.start();
        if (step)
            return *std::move(step);
        why = step.error();
        return std::nullopt;
    });
    if (why) // the program says so and ends; a person starts it again
        die(m_setting.dice.between(500, 5000));
}

void DeskProcess::die(qint64 backAfterMs)
{
    if (!m_desk && !m_sender)
        return;
    m_setting.note(named("desk", m_index) + " dies");
    m_setting.counters.events["desk crashed"] += 1;
    m_desk.reset();
    m_sender.reset();
    m_connection = 0;
    disk.lose(Side::Desk, m_setting.bug);
    m_setting.net.deskDies(m_index);
    m_setting.timeline.after(backAfterMs, [this] { boot(); });
}

void DeskProcess::act(const std::function<std::optional<desk::DeskStep>(desk::Desk &)> &step)
{
    if (!m_desk)
        return;
    const int met = disk.store.met();
    try {
        const std::optional<desk::DeskStep> done = step(*m_desk);
        storeFailed = disk.store.met() != met;
        if (done)
            release(*done);
    } catch (const Crash &) {
        die(m_setting.dice.between(200, 10000));
    }
}

void DeskProcess::release(const desk::DeskStep &step)
{
    if (step.wipe) {
        maybeDie(15);
        note = step.wipe->note;
        m_setting.note(named("desk", m_index) + " is to be wiped");
        maybeDie(15);
    }
    m_watcher.deskStepped(*this, step.facts);
    if (step.wipe && step.wipe->erases)
        return wipe();
    release(step.link);
    planTick();
}

void DeskProcess::maybeDie(int percent)
{
    if (m_setting.dice.chance(percent))
        throw Crash();
}

//! The program's part: the store goes, then the receipt.
void DeskProcess::wipe()
{
    m_setting.note(named("desk", m_index) + " is wiped");
    if (m_connection)
        m_setting.net.deskCloses(std::exchange(m_connection, 0));
    m_desk.reset();
    disk.lose(Side::Desk, m_setting.bug);
    disk.image = MemoryStore();
    const Result<WipeNote> left = WipeNote::read(*note);
    if (!left || !left->wiped)
        return;
    m_sender = std::make_unique<ReceiptSender>(*left, clock, *m_random);
    if (m_setting.dice.chance(15))
        return die(m_setting.dice.between(200, 10000));
    bring([this](DeskOutputs &out) { m_sender->start(out); });
}

void DeskProcess::bring(const std::function<void(DeskOutputs &)> &step)
{
    DeskOutputs out;
    step(out);
    release(out);
    if (!m_sender)
        return;
    m_setting.timeline.at(clock.bootMs + m_sender->nextDueMs(), [this, life = m_boots, due = m_sender->nextDueMs()] {
        if (m_sender && life == m_boots && m_sender->nextDueMs() == due)
            bring([this](DeskOutputs &late) { m_sender->tick(late); });
    });
}

void DeskProcess::release(const DeskOutputs &link)
{
    const int limit = m_desk ? std::exchange(m_sendsLeft, -1) : -1;
    int sent = 0;
    for (const DeskOutput &out : link) {
        if (limit >= 0 && sent++ >= limit)
            throw Crash();
        switch (out.kind) {
        case DeskOutput::Kind::Connect:
            if (m_connection)
                m_setting.net.deskCloses(m_connection);
            m_connection = m_setting.net.connect(m_index);
            break;
        case DeskOutput::Kind::Close: m_setting.net.deskCloses(std::exchange(m_connection, 0)); break;
        case DeskOutput::Kind::Send: {
            QByteArray frame = out.bytes;
            if (m_desk && m_desk->state().identity)
                m_setting.bug.sends(m_desk->state().identity->key, disk.image, frame);
            if (!frame.isEmpty() && m_connection)
                m_setting.net.send(m_connection, Net::Way::Up, std::move(frame));
        }
        }
    }
}

void DeskProcess::planTick()
{
    const std::optional<qint64> due = m_desk->nextDueMs();
    if (!due)
        return;
    m_setting.timeline.at(clock.bootMs + *due, [this, life = m_boots, due = *due] {
        if (m_desk && life == m_boots && m_desk->nextDueMs() == due)
            act([](desk::Desk &desk) { return desk.tick(); });
    });
}

void DeskProcess::command(desk::CommandBody body)
{
    const quint64 id = ++m_commands;
    if (desk::asksOffice(body))
        asks.insert(id);
    act([&](desk::Desk &desk) { return desk.handle({id, std::move(body)}); });
}

void DeskProcess::opened(ConnectionId id)
{
    if (m_desk && id == m_connection)
        act([&](desk::Desk &desk) { return desk.linkOpened(m_setting.keys.keys.tlsKeyHash); });
}

void DeskProcess::received(ConnectionId id, const QByteArray &frame)
{
    if ((!m_desk && !m_sender) || id != m_connection)
        return;
    const QByteArray type = typeOf(frame);
    m_setting.counters.messages[type] += 1;
    m_setting.note(named("desk", m_index) + " < " + type);
    m_setting.trace.bytes(frame);
    if (m_sender)
        return bring([&](DeskOutputs &out) {
            if (!m_sender->received(frame, out))
                return;
            m_sender.reset();
            WipeNote left = WipeNote::read(*note).valueOr({});
            left.wiped.reset();
            note = left.write();
            m_isDelivered = true;
        });
    const QMap<QString, quint64> before = m_desk->state().cursors;
    act([&](desk::Desk &desk) { return desk.received(frame); });
    if (type != SnapshotPage::type || !m_desk || m_desk->state().cursors == before)
        return;
    auto &events = m_setting.counters.events;
    events["snapshot"] += 1;
    for (auto it = m_desk->state().cursors.begin(); it != m_desk->state().cursors.end(); ++it) {
        const bool isIt = before.value(it.key()) != it.value();
        events["snapshot after a cut"] += isIt && before.contains(it.key()); // in another epoch there are no places
        events["snapshot of a desk's feed"] += isIt && it.key().startsWith(u"desk:");
    }
}

void DeskProcess::closed(ConnectionId id, int code, const std::optional<Error> &why)
{
    if ((!m_desk && !m_sender) || id != m_connection)
        return;
    m_connection = 0;
    m_setting.note(named("desk", m_index) + " link closed " + QByteArray::number(code));
    if (m_sender)
        return bring([this](DeskOutputs &) { m_sender->linkClosed(); });
    act([&](desk::Desk &desk) { return desk.linkClosed(code, why); });
}

OfficeProcess::OfficeProcess(Setting &setting, Watcher &watcher)
    : disk(Side::Office, setting.bug), m_setting(setting), m_watcher(watcher)
{
}

void OfficeProcess::boot()
{
    m_boots += 1;
    m_setting.note("office starts");
    m_random = std::make_unique<SeededRandom>(m_setting.dice.seed());
    m_sendsLeft = -1;
    m_loop =
        std::make_unique<office::OfficeLoop>(disk.store, m_setting.keys.keys, m_phones, m_setting.clock, *m_random);
    tick();
}

void OfficeProcess::tick()
{
    m_setting.timeline.after(officeTickMs, [this, life = m_boots] {
        if (!m_loop || life != m_boots)
            return;
        give({office::OfficeInput::Kind::Tick, 0, {}, 0, {}});
        tick();
    });
}

void OfficeProcess::die(qint64 backAfterMs)
{
    if (!m_loop)
        return;
    m_setting.note("office dies");
    m_setting.counters.events["office crashed"] += 1;
    m_loop.reset();
    m_inbox.clear();
    disk.lose(Side::Office, m_setting.bug);
    m_setting.net.officeDies();
    m_setting.timeline.after(backAfterMs, [this] { boot(); });
}

void OfficeProcess::replaceDisk(MemoryStore image)
{
    m_loop.reset();
    m_inbox.clear();
    disk.lose(Side::Office, m_setting.bug);
    m_setting.net.officeDies();
    disk.image = std::move(image);
    boot();
}

bool OfficeProcess::decide(const std::function<Done(office::Turn &)> &act)
{
    try {
        return m_loop && m_loop->decide(act);
    } catch (const Crash &) {
        die(m_setting.dice.between(200, 8000));
        return false;
    }
}

void OfficeProcess::give(office::OfficeInput input)
{
    if (!m_loop)
        return;
    if (input.kind == office::OfficeInput::Kind::Received) { // as the edge does
        const auto known = m_proven.find(input.connection);
        input.heard = std::make_shared<const HeardFrame>(hear(
            input.bytes, known == m_proven.end() ? std::nullopt : std::optional(known->second), m_setting.keys.keys));
    }
    m_inbox.push_back(std::move(input));
    planStep();
}

void OfficeProcess::planStep()
{
    if (std::exchange(m_stepPlanned, true))
        return;
    m_setting.timeline.after(m_setting.dice.below(batchMs + 1), [this] {
        m_stepPlanned = false;
        step();
    });
}

void OfficeProcess::step()
{
    if (!m_loop || m_inbox.empty())
        return;
    // A batch ends with a question, so that its answer can be judged by what is in the store then.
    size_t size = 0;
    while (size < std::min(m_inbox.size(), office::batchAtMost) && typeOf(m_inbox[size++].bytes) != ContextOpen::type) {
    }
    const std::vector<office::OfficeInput> batch(m_inbox.begin(), m_inbox.begin() + qsizetype(size));
    m_inbox.erase(m_inbox.begin(), m_inbox.begin() + qsizetype(size));
    if (!m_inbox.empty())
        planStep();
    for (const office::OfficeInput &input : batch)
        if (input.kind == office::OfficeInput::Kind::Received || input.kind == office::OfficeInput::Kind::Posted) {
            const QByteArray type = typeOf(input.bytes);
            m_setting.counters.messages[type] += 1;
            m_setting.note("office < " + QByteArray::number(input.connection) + ' ' + type);
            m_setting.trace.bytes(input.bytes);
            if (QByteArray early = m_setting.bug.answersAtOnce(input.bytes); !early.isEmpty())
                m_setting.net.send(input.connection, Net::Way::Down, std::move(early));
        }
    const int limit = std::exchange(m_sendsLeft, -1);
    int sent = 0;
    try {
        const office::OfficeReleased released = m_loop->step(batch);
        for (const OfficeOutput &out : released.outputs) {
            if (limit >= 0 && sent++ >= limit)
                throw Crash();
            if (out.kind == OfficeOutput::Kind::Send) {
                QByteArray frame = out.bytes;
                m_setting.bug.releases(frame);
                m_watcher.officeReleased(out.connection, frame);
                m_setting.net.send(out.connection, Net::Way::Down, std::move(frame));
            } else if (out.kind == OfficeOutput::Kind::Proven) {
                m_proven[out.connection] = {out.reason, out.bytes};
            } else if (out.kind == OfficeOutput::Kind::Close) {
                m_setting.note(
                    "office closes " + QByteArray::number(out.connection) + ' ' + QByteArray::number(out.code));
                m_setting.counters.events["closed " + QByteArray::number(out.code)] += 1;
                if (out.connection == 0)
                    m_setting.net.officeClosesAll(out.code);
                else
                    m_setting.net.officeCloses(out.connection, out.code);
            }
        }
        for (office::OfficeAnswer answer : released.answers) {
            if (limit >= 0 && sent++ >= limit)
                throw Crash();
            if (answer.status == 503 && m_setting.bug.saysDoneAnyway())
                answer = {answer.request, 200, "{}"};
            m_watcher.officeAnswered(answer);
        }
    } catch (const Crash &) {
        die(m_setting.dice.between(200, 8000));
    }
}

} // namespace privity::simulation
