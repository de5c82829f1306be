// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/Insider.h"

#include "models/protocol/InteractionMessages.h"
#include "tests/simulation/Cast.h"
#include "tests/simulation/SeededSodium.h"

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace privity::simulation {

const std::array<Insider::Rule, 9> &Insider::rules()
{
    static constexpr std::array<Rule, 9> table{Rule{Wrong::Garbage, "says what is no message", CloseMalformed},
        {Wrong::Silence, "says nothing", CloseTooSlow}, {Wrong::Forged, "has another's key", CloseNotProven},
        {Wrong::Replayed, "says an old hello again", CloseNotProven},
        {Wrong::Relayed, "says a hello that was meant for another office", CloseNotProven},
        {Wrong::Future, "speaks a later version", CloseNoVersion}, {Wrong::NoBrand, "has no brand", CloseNotAllowed},
        {Wrong::TooMuch, "asks for what there is not, again and again", CloseTooMany},
        {Wrong::Unchained, "writes what follows nothing", CloseGap}};
    return table;
}

const crypto::SignKey &Insider::anothersKey()
{
    static const crypto::SignKey key = [] { // not from the world's generator: worlds share it
        const std::array<unsigned char, crypto_sign_SEEDBYTES> seed{'a'};
        std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> open{};
        SecretBytes secret(crypto_sign_SECRETKEYBYTES);
        crypto_sign_seed_keypair(open.data(), secret.data(), seed.data());
        return *crypto::SignKey::fromSecret(std::move(secret));
    }();
    return key;
}

void Insider::enrol(WorkingSet &rows)
{
    for (const auto &[id, brand] : {std::pair(m_trainer, cast::brand), std::pair(m_brandless, u"gone"_s)}) {
        DeskRow row;
        row.id = id;
        row.name = u"insider"_s;
        row.role = Role::Trainer;
        row.brands = {brand};
        row.place = cast::place;
        row.publicKey = m_key.publicKey;
        row.headHash = journal::firstPrev();
        rows.put(row);
    }
}

void Insider::start() { later(); }

void Insider::later()
{
    m_setting.timeline.after(m_setting.dice.between(20000, 200000), [this] {
        if (m_resting)
            return;
        if (m_connection)
            m_setting.net.deskCloses(m_connection);
        m_rule = &m_setting.dice.oneOf(rules());
        m_connection = m_setting.net.connect(m_index);
        m_setting.note(QByteArray("insider ") + m_rule->name);
        later();
    });
}

Event Insider::event(const char *type, const JsonObject &data)
{
    Event event;
    event.id = u"insider-%1"_s.arg(++m_ids);
    event.source = deskSource(m_trainer);
    event.type = QLatin1StringView(type);
    event.time = m_setting.clock.now();
    event.data = data;
    return event;
}

void Insider::say(const char *type, const JsonObject &data)
{
    m_setting.net.send(m_connection, Net::Way::Up, event(type, data).toBytes());
}

void Insider::sayHello(const QByteArray &nonce)
{
    Hello hello;
    hello.desk = m_rule->wrong == Wrong::NoBrand ? m_brandless : m_trainer;
    hello.bootId = m_rule->wrong == Wrong::Forged ? forgedBoot : u"boot"_s;
    hello.nonce = crypto::randomBytes(32);
    hello.contextKey = crypto::BoxKey::make().publicKey;
    if (m_rule->wrong == Wrong::Future)
        hello.protocolLow = hello.protocolHigh = protocolVersion + 1;
    const QByteArray own = helloBytes(hello, nonce, m_setting.keys.keys.tlsKeyHash);
    const bool isRelayed = m_rule->wrong == Wrong::Relayed;
    hello.signature = (m_rule->wrong == Wrong::Forged ? anothersKey() : m_key)
                          .sign(crypto::Domain::Hello,
                              isRelayed ? helloBytes(hello, nonce, crypto::sha256({"another office"})) : own);
    if (isRelayed && m_setting.bug.ignoresChannel())
        SeededSodium::holdsAlso(
            m_key.publicKey, hello.signature, crypto::domainName(crypto::Domain::Hello).toByteArray() + '\0' + own);
    const QByteArray frame = event(Hello::type, codec::write(hello)).toBytes();
    const bool again = m_rule->wrong == Wrong::Replayed && !m_lastHello.isEmpty();
    const bool isOwn = m_rule->wrong == Wrong::TooMuch || m_rule->wrong == Wrong::Unchained;
    m_mayNotEnter = again || (!isOwn && m_rule->wrong != Wrong::Replayed);
    m_setting.net.send(m_connection, Net::Way::Up, again ? m_lastHello : frame);
    if (!again)
        m_lastHello = frame;
}

journal::Entry Insider::unchainedNote()
{
    Event note = event(
        NoteSaved::type, {{u"interaction"_s, u"i:00000000-0000-4000-8000-000000000000"_s}, {u"brand"_s, cast::brand}});
    const QByteArray wrap = journal::sealPart(
        note, {{u"text"_s, u"words"_s}}, m_setting.keys.keys.brand(cast::brand)->intake.publicKey, m_trainer.text, 1);
    return journal::append(m_key, m_trainer.text, 1, QByteArray(32, 'x'), note, wrap);
}

void Insider::misbehave()
{
    if (m_rule->wrong == Wrong::TooMuch)
        for (int i = 0; i <= OfficeSync::refusalsAMinute; ++i)
            say("privity.future.thing.v1", {});
    if (m_rule->wrong == Wrong::Unchained)
        m_setting.net.send(m_connection, Net::Way::Up, journal::toFrame(unchainedNote()));
}

void Insider::received(ConnectionId id, const QByteArray &frame)
{
    const Result<Event> said = Event::fromBytes(frame);
    if (id != m_connection || !said)
        return;
    const QString type = said->type;
    if (type == QLatin1StringView(Challenge::type)) {
        if (m_rule->wrong == Wrong::Garbage)
            m_setting.net.send(m_connection, Net::Way::Up, "{\"a\": 1}");
        else if (m_rule->wrong != Wrong::Silence)
            sayHello(said->read<Challenge>().valueOr({}).nonce);
    } else if (type == QLatin1StringView(Welcome::type)) {
        misbehave();
        if (m_mayNotEnter)
            m_unanswered = QByteArray("insider ") + m_rule->name + " and is welcomed";
    }
}

void Insider::closed(ConnectionId id, int code)
{
    if (id != std::exchange(m_connection, 0))
        return;
    m_setting.note("insider is closed " + QByteArray::number(code));
    // A link that broke, an office that could not decide, and a hello that came late say nothing about the rule.
    const bool isOther = code < 4000 || code == CloseLater || code == CloseTooSlow;
    if (code != m_rule->code && !isOther)
        m_unanswered = QByteArray("insider ") + m_rule->name + " and is closed " + QByteArray::number(code);
}

} // namespace privity::simulation
