// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/Oracle.h"

#include "models/office/Checks.h"
#include "models/office/Customers.h"
#include "models/policy/Visibility.h"
#include "models/sync/OfficeLog.h"

using namespace Qt::StringLiterals;

namespace privity::simulation {
namespace {

bool isBinding(ConsentAction action) { return action == ConsentAction::Withdrawn || action == ConsentAction::Refused; }
bool isGrant(ConsentAction action) { return action == ConsentAction::Given || action == ConsentAction::Renewed; }

Written written(const desk::EntryRow &row)
{
    const Result<Event> event = Event::fromBytes(row.body.value_or(QByteArray()));
    if (!event)
        throw FoundFault{"an entry's body can't be read"};
    Written entry{row.n, row.hash, row.eventId, event->type, row.interaction, event->data, {}, carriedIn(*event)};
    if (entry.type.startsWith("privity.consent."_L1))
        entry.consent = event->read<ConsentRecorded>(codec::Parts::Clear).valueOr({});
    return entry;
}

} // namespace

QByteArray carriedIn(const Event &event)
{
    const auto carried =
        event.type == QLatin1StringView(EntryCarried::type) ? event.read<EntryCarried>() : fail(ErrorCode::NotFound);
    const auto entry =
        carried ? journal::fromFrame(carried->frame, carried->desk.text) : Result<journal::Entry>(carried.error());
    return entry ? entry->hash() : QByteArray();
}

Oracle::Oracle(Setting &setting, const Desks &desks, OfficeProcess &office, const Phones &phones)
    : m_setting(setting), m_desks(desks), m_office(office), m_phones(phones)
{
}

void Oracle::knowCustomers()
{
    WorkingSet rows = officeRows();
    for (const office::RecordRow &row : rows.list<office::RecordRow>(cast::brand))
        m_customers[row.key.mid(2).toInt()] = row.customer;
    holds(m_customers.size() == size_t(cast::customers), "the import did not keep the customers apart");
}

size_t Oracle::entriesWritten() const
{
    size_t all = 0;
    eachWritten([&](const DeskId &, const Written &) { all += 1; });
    return all;
}

void Oracle::catchUp(DeskProcess &desk)
{
    if (!desk.program().state().identity)
        return;
    m_seen[desk.index()].id = desk.program().state().identity->desk;
    std::vector<Written> &entries = m_seen[desk.index()].entries;
    WorkingSet rows(desk.disk.image);
    const Query fresh{&tableOf<desk::EntryRow>(), {toValue(desk.program().state().identity->desk)},
        toValue(quint64(entries.size())), -1, false};
    for (const desk::EntryRow &row : rows.rows<desk::EntryRow>(fresh)) {
        holds(row.n == entries.size() + 1,
            "I3 " + nameOf(desk) + " wrote entry " + QByteArray::number(row.n) + " after "
                + QByteArray::number(entries.size()));
        entries.push_back(written(row));
    }
}

void Oracle::saved(DeskProcess &desk, const std::vector<desk::Fact> &facts)
{
    Seen &seen = m_seen[desk.index()];
    const auto identity = desk.program().state().identity;
    const bool isAnew = !seen.id.isNull() && identity && identity->desk != seen.id;
    if (isAnew)
        seen.past.push_back({seen.id, std::exchange(seen.entries, {})});
    const bool starts = std::exchange(seen.life, desk.life()) != desk.life() || isAnew;
    size_t shown = seen.entries.size();
    for (const desk::Fact &fact : facts)
        if (const auto *told = std::get_if<desk::SavedFact>(&fact); told && told->state == desk::SavedState::Saved) {
            shown += 1;
            holds(told->n == shown,
                "I2 " + nameOf(desk) + " shows entry " + QByteArray::number(told->n) + " as saved, where "
                    + QByteArray::number(shown) + " is next");
        }
    catchUp(desk);
    // A process that died after its commit told nobody: the next one finds the entry.
    holds(starts ? seen.entries.size() >= shown : seen.entries.size() == shown,
        "I1 " + nameOf(desk) + " shows entries up to " + QByteArray::number(shown) + " as saved and holds "
            + QByteArray::number(seen.entries.size()));
    const quint64 newest = desk.program().state().newestN;
    holds(newest == seen.entries.size(),
        "I1 " + nameOf(desk) + " goes on from entry " + QByteArray::number(newest) + " of "
            + QByteArray::number(seen.entries.size()));
}

void Oracle::settledBy(DeskProcess &desk, const desk::SavedFact &fact)
{
    const DeskId id = desk.program().state().identity->desk;
    WorkingSet rows = officeRows();
    if (desk.program().state().epoch.epoch < epochNow(rows))
        return; // told by an office whose store was replaced meanwhile
    const std::optional<JournalRow> row = rows.find<JournalRow>(id.text, fact.n);
    holds(row.has_value(),
        "I1 " + nameOf(desk) + " shows entry " + QByteArray::number(fact.n)
            + " as the office's, and the office does not hold it");
    const bool refused = fact.state == desk::SavedState::Refused;
    m_setting.counters.events[refused ? "entry refused" : "entry acknowledged"] += 1;
    const bool isAgain = errorCodeFromId(row->result) == ErrorCode::OnRecord;
    if (row->type == QLatin1StringView(EntryCarried::type))
        m_setting.counters.events[isAgain ? "entry carried before" : "entry carried"] += 1;
    holds(refused == !(row->result.isEmpty() || isAgain),
        "I2 " + nameOf(desk) + " and office differ on whether entry " + QByteArray::number(fact.n) + " was refused");
}

void Oracle::stepped(DeskProcess &desk, const std::vector<desk::Fact> &facts)
{
    saved(desk, facts);
    std::map<QString, const desk::MayIFact *> chips; // a later fact of one step replaces the earlier
    for (const desk::Fact &fact : facts) {
        if (const auto *told = std::get_if<desk::SavedFact>(&fact)) {
            if (told->state != desk::SavedState::Saved)
                settledBy(desk, *told);
        } else if (const auto *link = std::get_if<desk::LinkFact>(&fact)) {
            m_seen[desk.index()].link = *link;
            const desk::DeskState &state = desk.program().state();
            holds(link->unsent == state.newestN - state.ackedUpTo + state.toCarry,
                "I1 " + nameOf(desk) + " miscounts what is unsent");
            if (link->state == desk::LinkState::Refused)
                m_setting.note(nameOf(desk) + " refused: " + QByteArray(errorInfo(link->error->code).id.data()));
        } else if (const auto *restored = std::get_if<desk::RestoredFact>(&fact)) {
            m_setting.counters.events["entry sent again"] += restored->isRead ? 0 : restored->again;
        } else if (const auto *mayI = std::get_if<desk::MayIFact>(&fact)) {
            chips[mayI->interaction.text] = mayI;
        } else if (const auto *shown = std::get_if<desk::ShowFact>(&fact)) {
            judgeShown(desk, *shown);
        } else if (const auto *error = std::get_if<desk::ErrorFact>(&fact)) {
            m_setting.note(nameOf(desk) + " says " + error->error.toText().toUtf8());
            m_setting.counters.events["errors shown"] += 1;
            const bool enrolling = !desk.program().state().identity || desk.hasTwin;
            const bool shut = desk.program().state().shut.state != desk::DoorState::Open;
            const bool lost = error->error.code == ErrorCode::CallUnknown
                && !desk.program().state().epoch.recovered.isEmpty(); // that office may have lost a call
            // What is asked is asked once: a link that breaks, an office that does not answer or refuses, ends it in words.
            constexpr std::array ends{ErrorCode::NeedsOffice, ErrorCode::CheckUnanswered, ErrorCode::ChecksSpent,
                ErrorCode::NotAllowed, ErrorCode::NotNow, ErrorCode::NotFound, ErrorCode::ShowUnanswered,
                ErrorCode::ShowsSpent, ErrorCode::WordsNeeded, ErrorCode::NothingOnFile, ErrorCode::NotShowable,
                ErrorCode::AlreadySeen};
            const bool unanswered =
                desk.asks.contains(error->command) && std::ranges::find(ends, error->error.code) != ends.end();
            holds(desk.storeFailed || enrolling || shut || lost || unanswered,
                "I8 " + nameOf(desk) + " shows an error: " + error->error.toText().toUtf8());
        }
    }
    for (const auto &[interaction, fact] : chips)
        judgeMayI(desk, *fact);
}

bool Oracle::isGiven(
    const std::vector<const Written *> &known, const CustomerId &customer, const QString &purpose) const
{
    const auto isOfKey = [&](const Written &entry) {
        return entry.consent && entry.consent->customer == customer && entry.consent->purpose == purpose;
    };
    std::map<QByteArray, const ConsentRecorded *> facts, written; // what is known, and through what it was known
    for (const Written *entry : known)
        if (isOfKey(*entry))
            facts[entry->hash] = &*entry->consent;
    eachWritten([&](const DeskId &, const Written &entry) {
        if (isOfKey(entry))
            written[entry.hash] = &*entry.consent;
    });
    for (const auto &[hash, grant] : facts) {
        if (!isGrant(grant->action) || grant->evidence == EvidenceKind::None)
            continue;
        QSet<QByteArray> past;
        QList<QByteArray> open = grant->sees;
        while (!open.isEmpty()) {
            const QByteArray one = open.takeLast();
            const auto at = written.find(one);
            if (past.contains(one) || at == written.end())
                continue;
            past.insert(one);
            open += at->second->sees;
        }
        const bool all = std::all_of(facts.begin(), facts.end(),
            [&](const auto &fact) { return !isBinding(fact.second->action) || past.contains(fact.first); });
        if (all)
            return true;
    }
    return false;
}

void Oracle::judgeMayI(DeskProcess &desk, const desk::MayIFact &fact) const
{
    const auto open = desk.program().state().open.find(fact.interaction.text);
    if (open == desk.program().state().open.end() || !open->row.customer)
        return;
    // What this desk knows: what the office told it, and what it wrote itself and has not been answered yet.
    std::vector<const Written *> known;
    QSet<QByteArray> told;
    for (const DecisionData &decision : open->decisions)
        told.insert(decision.hash);
    eachWritten([&](const DeskId &id, const Written &entry) {
        const bool isUnsent =
            id == m_seen.at(desk.index()).id && entry.n > desk.program().state().ackedUpTo && !desk.hasTwin;
        if (entry.consent && entry.consent->customer == *open->row.customer && (told.contains(entry.hash) || isUnsent))
            known.push_back(&entry);
    });
    for (const desk::MayIChip &chip : fact.chips) {
        const bool given = chip.status == ConsentStatus::Given || chip.status == ConsentStatus::RenewedGiven;
        holds(!given || isGiven(known, *open->row.customer, chip.purpose),
            "I5 " + nameOf(desk) + " shows " + chip.purpose.toLatin1() + " as given against a no that it knows");
    }
}

bool Oracle::isRefused(const DeskProcess &desk, const Written &entry) const
{
    WorkingSet rows(desk.disk.image);
    const auto row = rows.find<desk::EntryRow>(desk.program().state().identity->desk, entry.n);
    return row && !row->refusal.isEmpty();
}

void Oracle::judgePage(ConnectionId connection, const SnapshotPage &page)
{
    QByteArray &bytes = m_paged[{connection, page.feed}];
    bytes = page.page == 1 ? page.bytes : bytes + page.bytes;
    for (qsizetype end; (end = bytes.indexOf('\n')) >= 0; bytes.remove(0, end + 1))
        released(connection, bytes.first(end));
}

void Oracle::released(ConnectionId connection, const QByteArray &frame)
{
    if (typeOf(frame) == SnapshotPage::type)
        return judgePage(connection, *Event::fromBytes(frame)->read<SnapshotPage>());
    const DeskProcess &desk = *m_desks[size_t(m_setting.net.deskOf(connection))];
    if (!frame.contains("\"wrap\""))
        return judgeFrame(desk, {}, frame);
    if (typeOf(frame) == FieldShown::type)
        judgeReveal(desk, Event::fromBytes(frame).valueOr({}));
    // As it left the office; what can't be read, its desk refuses.
    const JsonMembers members{JsonView(frame)}, data(members.value("data"_L1));
    const auto text = [&](QLatin1StringView key) { return members.value(key).toString(); };
    const Result<QByteArray> sealed = crypto::fromBase64(data.value("sealed"_L1).raw()),
                             wrap = crypto::fromBase64(members.value("wrap"_L1).raw());
    holds(members.isWhole() && data.isWhole() && sealed && wrap, "the office sent what can't be read");
    Event event;
    event.id = text("id"_L1);
    event.type = text("type"_L1);
    event.subject = text("subject"_L1);
    event.correlation = text("correlationid"_L1);
    event.sealedData = *sealed;
    const bool isFed = !members.value("feed"_L1).isUndefined();
    const QString place = isFed ? text("feed"_L1) : u"answer"_s;
    for (const crypto::BoxKey &key : desk.contextKeys)
        if (const Result<SecretBytes> personal =
                journal::openBytes(event, *wrap, key, place, isFed ? text("sequence"_L1).toULongLong() : 0))
            return judgeFrame(desk, event, personal->view().toByteArray() + frame);
    judgeFrame(desk, event, frame); // for a process that is gone: nobody can open the rest
}

QSet<QString> Oracle::clearIn(const DeskProcess &desk, const Event &event) const
{
    WorkingSet rows = officeRows();
    const auto interaction = rows.find<office::InteractionRow>(InteractionId{event.correlation});
    const auto row = rows.find<DeskRow>(m_seen.at(desk.index()).id);
    if (!interaction || !row || interaction->desk != row->id || !interaction->customer
        || interaction->stage == Stage::Wrapped)
        return {};
    const auto newest =
        rows.rows<office::PolicyRow>({&tableOf<office::PolicyRow>(), {toValue(cast::brand)}, {}, 1, true});
    const PolicyPack &pack = cast::pack(newest.first().version);
    std::vector<const Written *> ledger;
    eachWritten([&](const DeskId &, const Written &entry) {
        if (entry.consent && entry.consent->customer == *interaction->customer
            && rows.find<office::DecisionRow>(cast::brand, entry.consent->customer, entry.hash))
            ledger.push_back(&entry);
    });
    VisibilityInput input;
    if (!interaction->topic.isEmpty())
        input.topics = {interaction->topic};
    input.speaker = interaction->speaker;
    input.identityLevel = office::identityOf(*interaction, &pack).level;
    input.role = row->role;
    input.place = row->place;
    for (const PurposeSpec &purpose : pack.purposes)
        if (isGiven(ledger, *interaction->customer, purpose.id))
            input.consents[purpose.id] = ConsentStatus::Given;
    QSet<QString> clear;
    for (const FieldDecision &decision : decideAll(pack, input))
        for (int customer = 0; decision.state == FieldState::Clear && customer < cast::customers; ++customer)
            if (m_customers.at(customer) == *interaction->customer)
                clear.insert(
                    decision.field == u"phone" ? cast::phoneOf(customer) : decision.field + QString::number(customer));
    return clear;
}

void Oracle::judgeFrame(const DeskProcess &desk, const Event &event, QByteArrayView text) const
{
    const std::vector<cast::Canary> canaries = cast::canariesIn(text);
    if (canaries.empty())
        return;
    const QSet<QString> clear = clearIn(desk, event);
    for (const cast::Canary &canary : canaries) {
        const QString value =
            canary.field == u"phone" ? cast::phoneOf(canary.customer) : canary.field + QString::number(canary.customer);
        holds(clear.contains(value),
            "I7 " + nameOf(desk) + " is sent " + canary.field.toLatin1() + " of customer "
                + QByteArray::number(canary.customer) + " in " + event.type.toLatin1() + ", where it is not clear");
    }
}

std::optional<QByteArray> Oracle::unsettled() const
{
    if (!m_office.isUp())
        return "the office is not back";
    WorkingSet rows = officeRows();
    for (const auto &desk : m_desks) {
        if (desk->isDelivered())
            continue;
        if (desk->isWiped() || !desk->isUp() || !desk->program().state().identity)
            return nameOf(*desk) + " is not back";
        const desk::DeskState &state = desk->program().state();
        if (m_seen.at(desk->index()).link.state != desk::LinkState::Online)
            return nameOf(*desk) + " is not online";
        if (state.epoch.epoch != epochNow(rows))
            return nameOf(*desk) + " has not heard of the office's epoch";
        if (state.newestN != state.ackedUpTo)
            return nameOf(*desk) + " has " + QByteArray::number(state.newestN - state.ackedUpTo)
                + " entries that are not acknowledged";
        for (const QString &feed : {deskFeed(state.identity->desk), policyFeed(cast::brand)}) {
            const quint64 head = rows.find<FeedHeadRow>(feed).value_or(FeedHeadRow{}).head;
            if (state.cursors.value(feed) != head)
                return nameOf(*desk) + " is at " + QByteArray::number(state.cursors.value(feed)) + " of "
                    + QByteArray::number(head) + " in " + feed.toLatin1();
        }
    }
    if (!m_phones.isSettled())
        return "a post has no answer";
    return m_setting.net.isIdle() ? std::nullopt : std::optional<QByteArray>("messages are on their way");
}

} // namespace privity::simulation
