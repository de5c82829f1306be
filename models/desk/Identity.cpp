// SPDX-License-Identifier: Apache-2.0
#include "models/desk/Identity.h"

#include "models/desk/Carry.h"
#include "models/desk/Desk.h"
#include "models/desk/Projection.h"

using namespace Qt::StringLiterals;

namespace privity::desk {
namespace {

//! What of an identity is written down; the signing key is a row of its own.
struct KeptIdentity {
    DeskId desk;
    AgentId agent;
    QString name;
    Role role = Role::Agent;
    QList<QString> brands;
    QString place, url;
    QByteArray identityKey;
    SignedStatement keys;
    static constexpr auto describe()
    {
        using S = KeptIdentity;
        return members(clear("desk", &S::desk), clear("agent", &S::agent), clear("name", &S::name),
            clear("role", &S::role), clear("brands", &S::brands), clear("place", &S::place), clear("url", &S::url),
            clear("identityKey", &S::identityKey), clear("keys", &S::keys));
    }
};

const QString identityName = u"identity"_s;
const QString signKeyName = u"signKey"_s;

QByteArray bytesOf(const DeskIdentity &identity)
{
    const KeptIdentity kept{identity.desk, identity.agent, identity.name, identity.role, identity.brands,
        identity.place, identity.url, identity.identityKey, identity.keys};
    return codec::bytes(kept);
}

Result<std::shared_ptr<const DeskIdentity>> identityOf(QByteArrayView bytes, QByteArray secret)
{
    const Result<JsonObject> object = parseCanonical(bytes);
    KeptIdentity kept;
    if (!object || codec::read(*object, kept))
        return fail(ErrorCode::StoreDamaged, u"identity"_s);
    Result<crypto::SignKey> key = crypto::SignKey::fromSecret(SecretBytes::take(secret));
    if (!key)
        return key.error();
    return std::make_shared<const DeskIdentity>(DeskIdentity{kept.desk, kept.agent, kept.name, kept.role, kept.brands,
        kept.place, kept.url, std::move(*key), kept.identityKey, kept.keys});
}

} // namespace

void keepIdentity(WorkingSet &rows, const DeskIdentity &identity)
{
    rows.put(SettingRow{identityName, bytesOf(identity)});
    rows.put(SettingRow{signKeyName, identity.key.secret.view().toByteArray()});
}

Result<std::shared_ptr<const DeskIdentity>> readIdentity(WorkingSet &rows)
{
    const std::optional<SettingRow> text = rows.find<SettingRow>(identityName);
    const std::optional<SettingRow> secret = rows.find<SettingRow>(signKeyName);
    if (!text || !secret)
        return std::shared_ptr<const DeskIdentity>();
    return identityOf(text->value, secret->value);
}

FormerRow formerRow(const DeskIdentity &identity, quint64 ackedUpTo, Timestamp at)
{
    return {identity.desk, at, bytesOf(identity), identity.key.secret.view().toByteArray(), ackedUpTo, {}};
}

Result<std::shared_ptr<const DeskIdentity>> readIdentity(const FormerRow &row)
{
    return identityOf(row.identity, row.signKey);
}

QByteArray frameOf(const EntryRow &row)
{
    return journal::toFrame({row.desk.text, row.n, row.prev, row.salt.value_or(QByteArray()),
        row.body.value_or(QByteArray()), row.signature, row.wrap.value_or(QByteArray())});
}

Done Desk::load()
{
    WorkingSet rows(m_store);
    Result<std::shared_ptr<const DeskIdentity>> identity = readIdentity(rows);
    if (!identity)
        return identity.error();
    m_state.identity = *std::move(identity);
    for (const PackRow &row : rows.list<PackRow>()) // ascending versions: the newest stays
        if (Result<PolicyPack> pack = readPolicyPack(row.pack))
            m_state.packs.insert(row.brand, std::make_shared<const PolicyPack>(std::move(*pack)));
    for (const CursorRow &row : rows.list<CursorRow>())
        m_state.cursors.insert(row.feed, row.seq);
    QList<OpenRow> open = rows.list<OpenRow>();
    std::sort(open.begin(), open.end(), [](const OpenRow &a, const OpenRow &b) { return a.offeredAt < b.offeredAt; });
    for (const OpenRow &row : open) {
        OpenInteraction interaction{row, {}, {}, rows.list<UtteranceRow>(row.id)};
        interaction.heardMs = m_clock.monotonicMs();
        for (const KnownDecisionRow &known : rows.list<KnownDecisionRow>(row.id))
            interaction.decisions += known.decision;
        m_state.open.insert(row.id.text, interaction);
        m_state.order += row.id.text;
    }
    if (const auto acked = rows.find<SettingRow>(ackedName))
        m_state.ackedUpTo = sequenceFromText(QString::fromLatin1(acked->value)).valueOr(0);
    if (m_state.identity)
        for (const EntryRow &row : rows.rows<EntryRow>(
                 {&tableOf<EntryRow>(), {toValue(m_state.identity->desk)}, toValue(m_state.ackedUpTo), -1, false}))
            if (const QString said = utteranceOf(row); !said.isEmpty())
                m_state.unsentWords.insert(said);
    if (m_state.identity) {
        const QList<EntryRow> newest =
            rows.rows<EntryRow>({&tableOf<EntryRow>(), {toValue(m_state.identity->desk)}, {}, 1, true});
        if (!newest.isEmpty()) {
            m_state.newestN = newest.first().n;
            m_state.newestHash = newest.first().hash;
        }
    }
    m_state.toCarry = countToCarry(rows);
    loadLog(rows, m_state);
    loadEpoch(rows, m_state);
    if (const auto noted = rows.find<SettingRow>(leaseName))
        m_lease.load(noted->value, m_clock.now(), m_clock.monotonicMs());
    return rows.fault() ? Done(*rows.fault()) : Done();
}

Done Desk::enrol(const Enrol &command)
{
    if (m_state.identity && (m_wipe || !m_sync.isTurnedAway()))
        return fail(ErrorCode::AlreadyDone, u"this desk is enrolled"_s);
    if (m_enrolment)
        return fail(ErrorCode::NotNow, u"an enrolment is under way"_s);
    Result<SecretBytes> code = parseEnrolCode(command.code);
    if (!code)
        return code.error();
    if (!command.url.startsWith(u"wss://"_s))
        return fail(ErrorCode::AddressForm);
    std::shared_ptr<const DeskIdentity> before = m_state.identity;
    if (!before) {
        WorkingSet rows(m_store);
        const Result<std::shared_ptr<const DeskIdentity>> former = formerIdentity(rows);
        if (!former || rows.fault())
            return former ? *rows.fault() : former.error();
        before = *former;
    }
    m_sync.pause(m_step.link);
    m_enrolment = std::make_unique<DeskEnrolment>(command.url, std::move(*code), before, m_clock, m_random);
    m_enrolment->start(m_step.link);
    return {};
}

void Desk::enrolled(Result<DeskIdentity> result)
{
    m_enrolment.reset();
    Done done = result ? Done() : Done(result.error());
    if (result) {
        const auto identity = std::make_shared<const DeskIdentity>(std::move(*result));
        done = transact(m_enrolCommand, [&](Change &change) { return become(change, identity); });
    }
    if (!done) {
        m_step.facts.push_back(ErrorFact{m_enrolCommand, done.error()});
        if (m_state.identity)
            m_sync.start(m_step.link); // as before
        return;
    }
    std::vector<Fact> told = std::exchange(m_step.facts, {});
    std::erase_if(told, [](const Fact &fact) { return !std::holds_alternative<ErrorFact>(fact); });
    tellAll();
    std::move(told.begin(), told.end(), std::back_inserter(m_step.facts));
    m_sync.startAnew(m_step.link);
}

Done Desk::adoptKeys(const SignedStatement &keys)
{
    return transact(0, [&](Change &change) -> Done {
        const DeskIdentity &old = *change.state.identity;
        Result<crypto::SignKey> key = crypto::SignKey::fromSecret(old.key.secret.clone());
        if (!key)
            return key.error();
        auto identity = std::make_shared<const DeskIdentity>(DeskIdentity{old.desk, old.agent, old.name, old.role,
            old.brands, old.place, old.url, std::move(*key), old.identityKey, keys});
        keepIdentity(change.rows, *identity);
        change.state.identity = identity;
        return {};
    });
}

void Desk::askForContexts()
{
    for (const OpenInteraction &open : m_state.open) {
        if (!open.row.customer || open.context)
            continue;
        Event question;
        question.id = timedUuid(m_random, m_clock.now());
        question.source = u"urn:privity:desk:"_s + m_state.identity->desk.text.mid(2);
        question.type = QLatin1StringView(ContextOpen::type);
        question.time = m_clock.now();
        question.data = codec::write(ContextOpen{open.row.id});
        m_sync.ask(question, m_step.link);
    }
}

LinkFact Desk::linkFact() const
{
    LinkFact fact;
    fact.unsent = m_state.newestN - std::min(m_state.newestN, m_state.ackedUpTo) + m_state.toCarry;
    fact.enrolsAgain = m_state.identity && !m_wipe && m_sync.isTurnedAway();
    fact.since = m_sync.since();
    fact.error = m_sync.error();
    switch (m_sync.state()) {
    case DeskSync::State::Stopped: fact.state = m_enrolment ? LinkState::Connecting : LinkState::NotEnrolled; break;
    case DeskSync::State::Waiting: fact.state = LinkState::Offline; break;
    case DeskSync::State::Connecting:
    case DeskSync::State::Proving: fact.state = LinkState::Connecting; break;
    case DeskSync::State::Online: fact.state = LinkState::Online; break;
    case DeskSync::State::Refused: fact.state = LinkState::Refused; break;
    }
    const bool waits = fact.state == LinkState::Offline || fact.state == LinkState::Refused;
    if (const auto due = m_sync.nextDueMs(); waits && due)
        fact.nextTry = m_clock.now().plusMs(*due - m_clock.monotonicMs());
    return fact;
}

std::vector<Fact> Desk::snapshot() const
{
    std::vector<Fact> facts{linkFact()};
    if (m_state.identity)
        facts.push_back(
            DeskFact{m_state.identity->name, m_state.identity->role, m_state.identity->brands, m_state.identity->url});
    facts.push_back(m_state.shut);
    if (m_state.shut.state != DoorState::Open)
        return facts;
    if (!m_state.epoch.recovered.isEmpty() && !m_state.epoch.isRead)
        facts.push_back(restoredFact(m_state));
    for (const QString &id : m_state.order) {
        const OpenInteraction &open = *m_state.open.find(id);
        const PolicyPack *pack = m_state.pack(open.row.brand);
        facts.push_back(interactionFact(open, pack, m_state.language));
        if (pack) {
            facts.push_back(contextFact(open, *pack, *m_state.identity, m_state.language, m_clock.now()));
            facts.push_back(mayIFact(open, *pack, m_state.language, m_clock.now()));
        }
        for (const UtteranceRow &row : open.utterances)
            facts.push_back(utteranceFact(m_state, row));
    }
    if (const auto shown = showFact(m_state, m_clock.monotonicMs()))
        facts.push_back(*shown);
    return facts;
}

} // namespace privity::desk
