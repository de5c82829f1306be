// SPDX-License-Identifier: Apache-2.0
#include "models/office/Interactions.h"

#include "models/interaction/Proof.h"
#include "models/office/Checks.h"
#include "models/office/Customers.h"
#include "models/office/Cut.h"
#include "models/office/Parts.h"

using namespace Qt::StringLiterals;

namespace privity::office {
namespace {

//! The desk that gets a contact: the named one, else the online desk of the brand with the fewest open interactions.
std::optional<DeskRow> deskFor(Turn &turn, const ContactArrived &contact)
{
    const auto open = [&](const DeskRow &desk) {
        return turn.rows.find<DeskLoadRow>(desk.id).value_or(DeskLoadRow{}).open;
    };
    std::optional<DeskRow> best;
    for (const DeskRow &desk : turn.rows.list<DeskRow>()) {
        if (desk.isOut() || desk.role != Role::Agent || !desk.brands.contains(contact.brand))
            continue;
        if (contact.agent ? desk.name != *contact.agent : !turn.area.isOnline(desk.id))
            continue;
        if (desk.seenAt.ms
            == 0) // never came: the answer to its enrolment may have been lost, and another one have its name
            continue;
        const bool newerNamesake = contact.agent && best && desk.seenAt > best->seenAt;
        if (!best || newerNamesake || (!contact.agent && open(desk) < open(*best)))
            best = desk;
    }
    return best;
}

void openContact(Turn &turn, const InteractionRow &row)
{
    turn.rows.put(ContactRow{row.brand, row.contact, row.id});
    DeskLoadRow load = turn.rows.find<DeskLoadRow>(row.desk).value_or(DeskLoadRow{row.desk, 0});
    load.open += 1;
    turn.rows.put(load);
}

//! The system's id may serve a newer contact by now: then nothing is closed.
void closeContact(Turn &turn, const InteractionRow &row)
{
    const auto contact = turn.rows.find<ContactRow>(row.brand, row.contact);
    if (!contact || contact->interaction != row.id)
        return;
    turn.rows.erase<ContactRow>(row.brand, row.contact);
    if (auto load = turn.rows.find<DeskLoadRow>(row.desk); load && load->open > 0) {
        load->open -= 1;
        turn.rows.put(*load);
    }
}

void waitForSilence(Turn &turn, const InteractionRow &row)
{
    if (const auto ms = silenceMs(turn.area.packs.inForce(turn.rows, row.brand), row.channel))
        turn.rows.put(DueRow{row.heardAt.plusMs(*ms), silenceDue, row.id.text});
}

Result<InteractionRow> openInteraction(Turn &turn, const QString &brand, const QString &contact)
{
    const std::optional<ContactRow> row = turn.rows.find<ContactRow>(brand, contact);
    std::optional<InteractionRow> interaction = row ? turn.rows.find<InteractionRow>(row->interaction) : std::nullopt;
    if (!interaction)
        return fail(ErrorCode::NotFound, u"no contact of this id is open"_s);
    return *std::move(interaction);
}

} // namespace

Result<QJsonObject> arrived(Turn &turn, const Event &event, const ContactArrived &contact)
{
    const PolicyPack *pack = turn.area.packs.inForce(turn.rows, contact.brand);
    if (!pack)
        return fail(ErrorCode::UnknownBrand, contact.brand.left(80));
    if (turn.rows.find<ContactRow>(contact.brand, contact.contact))
        return fail(ErrorCode::Conflict, u"a contact of this id is open"_s);
    if (contact.topic && !pack->topic(*contact.topic))
        return fail(ErrorCode::UnknownTopic, contact.topic->left(80));
    const std::optional<DeskRow> desk = deskFor(turn, contact);
    if (!desk)
        return fail(ErrorCode::NotFound,
            contact.agent ? u"no desk of this name serves the brand"_s : u"no desk of the brand is online"_s);
    InteractionRow row;
    row.id = InteractionId::make(turn.area.random);
    row.brand = contact.brand;
    row.contact = contact.contact;
    row.desk = desk->id;
    row.channel = contact.channel;
    row.direction = contact.direction;
    row.language = contact.language.value_or(pack->defaultLanguage);
    row.queue = contact.queue.value_or(QString());
    row.identityLevel = row.offeredLevel = std::clamp(contact.identityLevel.value_or(0), 0, 3);
    row.identitySource = contact.identitySource.value_or(QString());
    row.offeredAt = row.heardAt = turn.now;
    if (contact.topic)
        row.guessedTopic = *contact.topic;
    else if (const TopicSpec *topic = pack->topicOfQueue(row.queue))
        row.guessedTopic = topic->id;

    InteractionOffered offer{row.id, row.brand, row.channel, row.direction, row.language, row.queue, row.guessedTopic,
        row.identityLevel, row.identitySource, row.offeredAt, candidatesFor(turn, *pack, contact)};
    for (const OfferedCandidate &candidate : offer.candidates)
        row.candidates += candidate.customer;
    turn.rows.put(row);
    openContact(turn, row);
    const quint64 seq = feedDesk(turn, row, offer);
    for (const CustomerId &candidate : std::as_const(row.candidates)) // it says something of each
        turn.rows.put(PartRow{row.brand, candidate.text, deskFeed(row.desk), seq});
    turn.rows.put(DueRow{turn.now.plusMs(unboundMs), unboundDue, row.id.text});
    waitForSilence(turn, row);
    Event record = officeEvent(turn, row.brand, offer, row.id.text);
    record.causation = event.id;
    recordByOffice(turn.rows, turn.area.keys, row.brand, std::move(record), turn.area.random, turn.now);
    return QJsonObject{{u"interaction"_s, row.id.text}, {u"desk"_s, row.desk.text}};
}

Result<QJsonObject> said(Turn &turn, const Event &event, const ContactSaid &contact)
{
    if (contact.text.trimmed().isEmpty())
        return fail(ErrorCode::MissingField, u"text"_s);
    Result<InteractionRow> row = openInteraction(turn, contact.brand, contact.contact);
    if (!row)
        return row.error();
    if (contact.fromCustomer) {
        silenceNow(turn, row->id.text); // perhaps nobody's clock struck meanwhile
        row = openInteraction(turn, contact.brand, contact.contact);
        row->heardAt = turn.now;
        turn.rows.put(*row);
        waitForSilence(turn, *row);
    }
    feedDesk(turn, *row, InteractionSaid{row->id, event.id.left(128), contact.fromCustomer, event.time, contact.text});
    return QJsonObject{{u"interaction"_s, row->id.text}};
}

Result<QJsonObject> ended(Turn &turn, const Event &, const ContactEnded &contact)
{
    Result<InteractionRow> row = openInteraction(turn, contact.brand, contact.contact);
    if (!row)
        return row.error();
    row->stage = stageAfter(row->stage, StageEvent::Ended).value_or(row->stage);
    turn.rows.put(*row);
    closeContact(turn, *row);
    feedDesk(turn, *row, InteractionEnded{row->id, contact.cause.value_or(QString()).left(80)});
    cutLater(turn, deskFeed(row->desk), row->id.text);
    return QJsonObject{{u"interaction"_s, row->id.text}};
}

Result<InteractionRow> interactionOf(Turn &turn, const DeskRow &desk, const InteractionId &id)
{
    std::optional<InteractionRow> row = turn.rows.find<InteractionRow>(id);
    if (!row)
        return fail(ErrorCode::NotFound, u"interaction"_s);
    if (row->desk != desk.id)
        return fail(ErrorCode::NotAllowed, u"offered to another desk"_s);
    if (row->stage == Stage::Wrapped)
        return fail(ErrorCode::AlreadyDone, u"wrapped up before"_s);
    return *std::move(row);
}

Done accepted(Turn &turn, const DeskRow &desk, const InteractionAccepted &fact)
{
    Result<InteractionRow> row = interactionOf(turn, desk, fact.interaction);
    if (!row)
        return row.error();
    row->stage = stageAfter(row->stage, StageEvent::Accepted).value_or(row->stage);
    turn.rows.put(*row);
    return {};
}

Done topicSet(Turn &turn, const DeskRow &desk, const TopicSet &fact)
{
    Result<InteractionRow> row = interactionOf(turn, desk, fact.interaction);
    if (!row)
        return row.error();
    const PolicyPack *pack = turn.area.packs.inForce(turn.rows, row->brand);
    if (!pack || !pack->topic(fact.topic))
        return fail(ErrorCode::UnknownTopic, fact.topic.left(80));
    row->topic = fact.topic;
    turn.rows.put(*row);
    if (row->customer)
        refresh(turn, row->brand, *row->customer);
    return {};
}

Done speakerSet(Turn &turn, const DeskRow &desk, const SpeakerSet &fact)
{
    Result<InteractionRow> row = interactionOf(turn, desk, fact.interaction);
    if (!row)
        return row.error();
    row->identityLevel = levelAfter(row->speaker, fact.speaker, row->identityLevel, row->offeredLevel);
    row->known = knownAfter(row->speaker, fact.speaker, std::move(row->known));
    row->speaker = fact.speaker;
    turn.rows.put(*row);
    if (row->customer)
        refresh(turn, row->brand, *row->customer);
    return {};
}

Done subjectConfirmed(Turn &turn, const DeskRow &desk, const SubjectConfirmed &fact)
{
    Result<InteractionRow> row = interactionOf(turn, desk, fact.interaction);
    if (!row)
        return row.error();
    if (row->customer)
        turn.rows.erase<OpenContextRow>(row->brand, *row->customer, row->id);
    if (fact.customer && !row->candidates.contains(*fact.customer))
        return fail(ErrorCode::NotAllowed, u"not one of the candidates"_s);
    if (row->customer != fact.customer)
        row->known.clear(); // of somebody else
    row->customer = fact.customer;
    withdrawContext(turn, *row);
    turn.rows.put(*row);
    if (!fact.customer)
        return {};
    bindParts(turn, *row);
    turn.rows.put(OpenContextRow{row->brand, *fact.customer, row->id});
    turn.rows.put(SettledRow{row->brand, *fact.customer});
    refresh(turn, row->brand, *fact.customer);
    return {};
}

static void wrapUp(Turn &turn, InteractionRow &row)
{
    if (row.customer)
        turn.rows.erase<OpenContextRow>(row.brand, *row.customer, row.id);
    closeContact(turn, row);
    withdrawContext(turn, row);
    eraseShows(turn, u"interaction"_s, row.brand, row.id.text);
    row.stage = Stage::Wrapped;
    row.candidates.clear();
    row.seen.clear();
    turn.rows.put(row);
    cutLater(turn, deskFeed(row.desk), row.id.text);
}

Done wrapped(Turn &turn, const DeskRow &desk, const InteractionWrapped &fact)
{
    Result<InteractionRow> row = interactionOf(turn, desk, fact.interaction);
    if (!row)
        return row.error();
    row->wrapCode = fact.code.left(80);
    wrapUp(turn, *row);
    return {};
}

Done noted(Turn &turn, const DeskRow &desk, const NoteSaved &fact)
{
    const Result<InteractionRow> row = interactionOf(turn, desk, fact.interaction);
    return row ? Done() : Done(row.error());
}

Done answered(Turn &turn, const DeskRow &desk, const AgentSaid &fact)
{
    const Result<InteractionRow> row = interactionOf(turn, desk, fact.interaction);
    if (row && row->channel != Channel::Chat)
        return fail(ErrorCode::NotNow, u"not a chat"_s);
    return row ? Done() : Done(row.error());
}

void silenceNow(Turn &turn, const QString &ref)
{
    std::optional<InteractionRow> row = turn.rows.find<InteractionRow>(InteractionId{ref});
    if (!row || row->stage == Stage::Wrapped)
        return;
    const auto ms = silenceMs(turn.area.packs.inForce(turn.rows, row->brand), row->channel);
    if (!ms || turn.now < row->heardAt.plusMs(*ms) || (row->offeredLevel == 0 && row->known.isEmpty()))
        return;
    row->identityLevel = row->offeredLevel = 0;
    row->known.clear();
    turn.rows.put(*row);
    if (row->customer)
        refresh(turn, row->brand, *row->customer);
}

void endForgotten(Turn &turn, const QString &brand, const CustomerId &customer)
{
    QSet<QString> told; // interactions that fed something of the customer
    for (const OpenContextRow &open : turn.rows.list<OpenContextRow>(brand, customer))
        told.insert(open.interaction.text);
    for (const PartRow &part : turn.rows.list<PartRow>(brand, customer.text))
        if (const auto fed = turn.rows.find<FeedRow>(part.place, part.n))
            told.insert(Event::fromBytes(fed->event).valueOr({}).correlation);
    for (const QString &id : std::as_const(told)) {
        std::optional<InteractionRow> row = turn.rows.find<InteractionRow>(InteractionId{id});
        if (!row || row->stage == Stage::Wrapped)
            continue;
        row->candidates.removeAll(customer);
        if (row->customer == customer)
            wrapUp(turn, *row);
        else
            turn.rows.put(*row);
    }
}

void entryRefused(Turn &turn, const DeskRow &desk, const Event &event, const Error &error)
{
    const Result<InteractionAccepted> fact = event.read<InteractionAccepted>();
    if (error.code != ErrorCode::NotFound || event.type != QLatin1StringView(InteractionAccepted::type) || !fact)
        return;
    const InteractionEnded over{fact->interaction, InteractionEnded::isUnknown};
    OfficeSync::feed(
        turn.rows, deskFeed(desk.id), officeEvent(turn, desk.brands.value(0), over, fact->interaction.text));
    cutLater(turn, deskFeed(desk.id), fact->interaction.text);
}

Result<OfficeRules::Answer> contextOpen(Turn &turn, const DeskRow &desk, const Event &, const ContextOpen &question)
{
    Result<InteractionRow> row = interactionOf(turn, desk, question.interaction);
    if (!row)
        return row.error();
    const Result<ContextCells> context = contextFor(turn, *row);
    if (!context)
        return context.error();
    return OfficeRules::Answer{
        officeEvent(turn, row->brand, *context, row->id.text), codec::write(*context, codec::Parts::Sealed)};
}

} // namespace privity::office
