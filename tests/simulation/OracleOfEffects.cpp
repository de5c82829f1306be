// SPDX-License-Identifier: Apache-2.0
#include "models/desk/Projection.h"
#include "models/office/Consents.h"
#include "models/office/Customers.h"
#include "models/protocol/CheckMessages.h"
#include "models/protocol/ShowMessages.h"
#include "tests/simulation/Oracle.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace privity::simulation {
namespace {

QByteArray shortId(const InteractionId &id) { return id.text.left(10).toLatin1(); }

//! What becomes of an interaction by its own desk's entries that the office accepted: the reference for I2.
struct Course {
    bool accepted = false, wrapped = false;
    QString topic;
    Speaker speaker = Speaker::Unknown;
    bool speakerChanged = false;
    std::optional<CustomerId> customer;
    QSet<QString> checked; //!< what fitted, of the customer, said by who speaks

    void take(const Written &entry)
    {
        if (entry.is(InteractionAccepted::type)) {
            accepted = true;
        } else if (entry.is(InteractionWrapped::type)) {
            wrapped = true;
        } else if (entry.is(TopicSet::type)) {
            topic = entry.data["topic"_L1].toString();
        } else if (entry.is(SpeakerSet::type)) {
            const Speaker now = unspell<Speaker>(entry.data["speaker"_L1].toString()).value_or(Speaker::Unknown);
            const bool isAnother = speaker != Speaker::Unknown && speaker != now;
            speakerChanged = speakerChanged || isAnother;
            checked = isAnother ? QSet<QString>() : checked;
            speaker = now;
        } else if (entry.is(SubjectConfirmed::type)) {
            const QString id = entry.data["customer"_L1].toString();
            const auto now = id.isEmpty() ? std::nullopt : std::optional(CustomerId{id});
            checked = customer == now ? checked : QSet<QString>();
            customer = now;
        } else if (entry.is(VerifyDone::type) && entry.data["result"_L1].toString() == u"match") {
            checked += entry.data["field"_L1].toString();
        }
    }
};

QSet<QString> fitting(const QList<Known> &known)
{
    QSet<QString> fields;
    for (const Known &one : known)
        if (one.fits)
            fields += one.field;
    return fields;
}

} // namespace

void Oracle::judgeInteractions() const
{
    std::map<QString, Course> courses;
    for (const Written &entry : accepted())
        courses[entry.interaction.text].take(entry);
    QSet<QString> ended;
    for (const Post &post : m_phones.posts())
        if (post.type == ContactEnded::type && post.status == 200 && !post.lost)
            ended += QJsonDocument::fromJson(post.answer).object()["interaction"_L1].toString();
    QSet<QString> desks;
    for (const auto &[index, seen] : m_seen) {
        desks.insert(seen.id.text);
        for (const Branch &branch : seen.past)
            desks.insert(branch.id.text);
    }
    for (const office::InteractionRow &row : officeRows().list<office::InteractionRow>()) {
        holds(desks.contains(row.desk.text), "I2 " + shortId(row.id) + " was offered to a desk that nobody sits at");
        const Course &course = courses[row.id.text];

        const Stage stage = course.wrapped ? Stage::Wrapped
            : ended.contains(row.id.text)  ? Stage::Ended
            : course.accepted              ? Stage::Live
                                           : Stage::Offered;
        holds(row.stage == stage,
            "I2 " + shortId(row.id) + " is " + spell(row.stage).data() + ", not " + spell(stage).data());
        holds(row.topic == course.topic && row.speaker == course.speaker && row.customer == course.customer,
            "I2 " + shortId(row.id) + " is not what its desk's entries made of it");
        holds(!course.speakerChanged || course.speaker == Speaker::Self || row.identityLevel == 0,
            "I2 " + shortId(row.id) + " keeps another speaker's identity");
        holds(course.speaker != Speaker::Self || row.identityLevel == row.offeredLevel,
            "I2 " + shortId(row.id) + " loses what its customer proved");
        const QSet<QString> checked = fitting(row.known); // a silence ends what fitted in a chat
        holds(row.channel == Channel::Chat ? course.checked.contains(checked) : course.checked == checked,
            "I7 " + shortId(row.id) + " knows what its one who speaks was not checked for, or not what was");
        m_setting.counters.events["field known by a check"] += int(checked.size());
    }
}

void Oracle::judgeDecisions() const
{
    std::vector<const Written *> all;
    std::map<QByteArray, const Written *> byHash;
    const std::vector<Written> entries = accepted();
    for (const Written &entry : entries)
        if (entry.consent) {
            all.push_back(&entry);
            byHash[entry.hash] = &entry;
        }
    const QList<office::DecisionRow> rows = officeRows().list<office::DecisionRow>();
    holds(rows.size() == qsizetype(all.size()),
        "I2 the ledger holds " + QByteArray::number(rows.size()) + " decisions of " + QByteArray::number(all.size()));
    std::map<QString, QList<Decision>> decisions;
    for (const office::DecisionRow &row : rows) {
        const auto at = byHash.find(row.hash);
        holds(at != byHash.end() && at->second->consent->action == row.action && at->second->consent->sees == row.sees
                && at->second->consent->customer == row.customer && at->second->consent->purpose == row.purpose,
            "I2 a decision in the ledger is none that a desk wrote");
        decisions[row.customer.text] += office::toDecision(row);
        const bool grant = row.action == ConsentAction::Given || row.action == ConsentAction::Renewed;
        if (grant && row.evidence != EvidenceKind::None)
            m_setting.counters.events[row.stands ? "grant stands" : "grant held back"] += 1;
    }
    for (const auto &[customer, list] : decisions) {
        const QMap<QString, Folded> folded = foldAll(list, cast::pack(1), CustomerId{customer});
        for (auto it = folded.begin(); it != folded.end(); ++it) {
            const bool given = it->status == ConsentStatus::Given || it->status == ConsentStatus::RenewedGiven;
            holds(!given || isGiven(all, CustomerId{customer}, it.key()),
                "I5 the office holds " + it.key().toLatin1() + " as given against a no");
            m_setting.counters.events[given ? "purpose given" : "purpose not given"] += 1;
        }
    }
}

void Oracle::judgeContacts() const
{
    std::map<QString, int> offers, told, words, contacts;
    QSet<QString> wrapped;
    eachWritten([&](const DeskId &, const Written &entry) {
        if (entry.is(InteractionWrapped::type))
            wrapped += entry.interaction.text;
    });
    WorkingSet rows = officeRows();
    for (const JournalRow &row : rows.list<JournalRow>(u"office:"_s + cast::brand))
        if (row.type == QLatin1StringView(InteractionOffered::type))
            offers[row.correlation] += 1;
    for (const FeedRow &row : rows.list<FeedRow>()) {
        const QByteArray type = typeOf(row.event);
        const Event event = Event::fromBytes(row.event).valueOr({});
        if (type == InteractionOffered::type)
            told[event.correlation] += 1;
        else if (type == InteractionSaid::type)
            words[event.data["utterance"_L1].toString()] += 1;
    }
    // What is over may have been cut from the feed.
    const auto isTold = [&](int times, const QString &interaction) {
        const auto row = rows.find<office::InteractionRow>(InteractionId{interaction});
        const bool isOver = row && (row->stage == Stage::Wrapped || row->stage == Stage::Ended);
        return times == 1 || (isOver && times == 0);
    };
    for (const Post &post : m_phones.posts()) {
        const QByteArray name = post.eventId.toLatin1() + " (" + post.type + ')';
        const bool isLost = m_phones.contacts()[size_t(post.contact)].lost;
        if (post.lost || (isLost && post.status != 200))
            continue;
        const QString interaction = QJsonDocument::fromJson(post.answer).object()["interaction"_L1].toString();
        if (post.status == 200 && post.type == ContactArrived::type) {
            holds(++contacts[interaction] == 1, "I2 two contacts share an interaction: " + name);
            holds(
                offers[interaction] == 1, "I2 offered " + QByteArray::number(offers[interaction]) + " times: " + name);
            holds(isTold(told[interaction], interaction), "I2 an offer is fed and lost: " + name);
            holds(rows.find<office::InteractionRow>(InteractionId{interaction}).has_value(),
                "I2 offered and not there: " + name);
        } else if (post.type == ContactSaid::type) {
            const int times = words[post.eventId];
            holds(post.status == 200 ? isTold(times, interaction) : times == 0,
                "I2 told " + QByteArray::number(times) + " times: " + name);
        }
        if (post.status == 200 || post.type == ContactArrived::type)
            continue;
        // A contact that the agent has wrapped up is not open here any more; no other one may be refused. An office that
        // is restored may have lost that, and the desk that could tell it again be wiped.
        const auto row = rows.find<office::InteractionRow>(m_phones.contacts()[size_t(post.contact)].interaction);
        const bool isWrapped =
            row && (row->stage == Stage::Wrapped || (isRecovered() && wrapped.contains(row->id.text)));
        holds(post.status == 404 && isWrapped,
            "I2 an open contact was refused with " + QByteArray::number(post.status) + ": " + name + ", "
                + (row ? shortId(row->id) + ' ' + spell(row->stage).data() : QByteArray("not begun")));
    }
    holds(rows.list<office::InteractionRow>().size() == qsizetype(contacts.size()),
        "I2 there are interactions that nobody began");
}

void Oracle::judgeDesk(const DeskProcess &desk) const
{
    const QByteArray name = nameOf(desk);
    const desk::DeskState &state = desk.program().state();
    WorkingSet rows = officeRows();
    std::map<QString, bool> answered, wrapped;
    for (const Written &entry : m_seen.at(desk.index()).entries) {
        answered[entry.interaction.text] |= entry.is(InteractionAccepted::type) && !isRefused(desk, entry);
        wrapped[entry.interaction.text] |= entry.is(InteractionWrapped::type);
    }
    for (const office::InteractionRow &row : rows.list<office::InteractionRow>()) {
        const auto open = state.open.find(row.id.text);
        const bool shown = open != state.open.end();
        const QByteArray what = "I4 " + name + ' ' + shortId(row.id);
        if (row.desk != state.identity->desk) {
            holds(!shown, what + " is another desk's");
            continue;
        }
        if (!shown) {
            const bool rangOff = row.stage == Stage::Ended && !answered[row.id.text];
            holds(row.stage == Stage::Wrapped || wrapped[row.id.text] || rangOff, what + " is open and not shown");
            continue;
        }
        holds(row.stage != Stage::Wrapped, what + " was wrapped up and is shown");
        const bool heardOfTheEnd = isRecovered() && open->row.phase == desk::Phase::Ended; // what the office lost
        holds(heardOfTheEnd || spell(row.stage) == spell(open->row.phase),
            what + " is " + spell(open->row.phase).data() + " here, " + spell(row.stage).data() + " there");
        holds(open->row.topic == row.topic && open->row.speaker == row.speaker && open->row.customer == row.customer,
            what + " has another topic, speaker or customer than at the office");
        holds(open->row.identityLevel == row.identityLevel, what + " has another identity level than at the office");
        holds(!row.customer || fitting(row.known) == fitting(open->row.known),
            "I7 " + name + ' ' + shortId(row.id) + " takes for checked what the office does not, or not what it does");
        if (row.customer)
            judgeContext(desk, *open, row);
    }
    for (const desk::OpenInteraction &open : state.open)
        holds(rows.find<office::InteractionRow>(open.row.id).has_value()
                || (isRecovered() && open.row.phase != desk::Phase::Live), // until it is answered, or wrapped up
            "I4 " + name + " shows what the office does not know");
    for (const Contact &contact : m_phones.contacts()) {
        const auto open = state.open.find(contact.interaction.text);
        if (contact.interaction.isNull() || open == state.open.end())
            continue;
        for (const QString &word : contact.said) {
            const auto same = [&](const desk::UtteranceRow &row) { return row.id == word; };
            holds(std::count_if(open->utterances.begin(), open->utterances.end(), same) == 1,
                "I2 " + name + " does not show " + word.toLatin1() + " once");
        }
    }
}

void Oracle::judgeContext(
    const DeskProcess &desk, const desk::OpenInteraction &open, const office::InteractionRow &row) const
{
    const QByteArray what = "I4 " + nameOf(desk) + ' ' + shortId(row.id);
    std::optional<ContextCells> now;
    m_office.decide([&](office::Turn &turn) -> Done {
        office::InteractionRow copy = row;
        if (const Result<ContextCells> context = office::contextFor(turn, copy))
            now = *context;
        return fail(ErrorCode::AlreadyDone); // only looked at
    });
    holds(now.has_value(), what + " has no context at the office");
    const auto ordered = [](QList<DecisionData> list) {
        std::sort(list.begin(), list.end(), [](const auto &a, const auto &b) { return a.hash < b.hash; });
        return list;
    };
    // What narrows survives an office that lost it.
    QList<DecisionData> known = open.decisions;
    known.removeIf([&](const DecisionData &decision) {
        const bool isNo = decision.action == ConsentAction::Refused || decision.action == ConsentAction::Withdrawn;
        return isRecovered() && isNo && !now->decisions.contains(decision);
    });
    holds(ordered(known) == ordered(now->decisions), what + " knows other decisions than the office");
    const PolicyPack &pack = *desk.program().state().pack(row.brand);
    holds(pack.version == now->policyVersion, what + " has an older policy");
    desk::OpenInteraction asOffice = open;
    asOffice.decisions = now->decisions;
    holds(known != open.decisions || desk::foldedOf(open, pack) == desk::foldedOf(asOffice, pack),
        what + " folds another status");
    holds(open.context.has_value(), what + " has no context");
    holds(open.context->address == now->address && open.context->openLine == now->openLine
            && open.context->customerSince == now->customerSince,
        what + " is addressed in another way");
    for (const CellData &cell : now->cells) {
        const auto same = std::find_if(open.context->cells.begin(), open.context->cells.end(),
            [&](const CellData &other) { return other.field == cell.field; });
        const QByteArray field = cell.field.toLatin1();
        holds(same != open.context->cells.end(), what + " lacks " + field);
        holds(*same == cell,
            what + ' ' + field + " is " + spell(same->state).data() + " (" + spell(same->why).data() + ") here, "
                + spell(cell.state).data() + " (" + spell(cell.why).data() + ") there");
    }
    holds(open.context->cells.size() == now->cells.size(), what + " shows more than the office decided");
}

void Oracle::judgeDisk(const DeskProcess &desk) const
{
    QByteArray all;
    const auto scan = [&]<class R>(const R &) {
        WorkingSet rows(desk.disk.image);
        for (const R &row : rows.list<R>())
            for (const Value &value : toValues(row))
                if (const auto *text = std::get_if<QString>(&value))
                    all += text->toUtf8();
                else if (const auto *bytes = std::get_if<QByteArray>(&value))
                    all += *bytes;
    };
    scan(desk::EntryRow());
    scan(desk::OpenRow());
    scan(desk::KnownDecisionRow());
    scan(desk::UtteranceRow());
    scan(desk::SettingRow());
    holds(cast::canariesIn(all).empty(), "I7 " + nameOf(desk) + " has a customer's value on its disk");
}

//! A value leaves the office: on record by then, whatever happens to the record later; one for each question and note.
void Oracle::judgeReveal(const DeskProcess &desk, const Event &answer) const
{
    const Result<FieldShown> shown = answer.read<FieldShown>(codec::Parts::Clear);
    bool isWritten = shown && shown->seconds == 0;
    std::set<QString> served;
    for (const JournalRow &row : officeRows().list<JournalRow>(u"office:"_s + cast::brand))
        if (shown && row.type == QLatin1StringView(FieldRevealed::type)) {
            const JsonObject data = Event::fromBytes(*row.body).valueOr({}).data;
            const QString question = data["question"_L1].toString(), note = data["note"_L1].toString();
            isWritten = isWritten
                || (answer.subject.startsWith(question + u'/') && data["field"_L1].toString() == shown->field
                    && data["kind"_L1].toString() == spell(shown->kind));
            const bool isFirst = served.insert(question).second
                && (note.isEmpty() || served.insert(data["desk"_L1].toString() + note).second);
            holds(isFirst, "I2 a question, or its reason in words, serves more than one show");
        }
    holds(isWritten, "I7 " + nameOf(desk) + " is sent what it shows, and nobody wrote it down");
}

void Oracle::judgeShown(const DeskProcess &desk, const desk::ShowFact &fact) const
{
    const std::optional<desk::LiveShow> &live = desk.program().state().show;
    if (!fact.value || !live) // covered again in the same step
        return;
    const desk::LiveShow &show = *live;
    const std::vector<cast::Canary> canaries = cast::canariesIn(fact.value->view());
    const bool isHers = std::ranges::any_of(canaries, [&](const cast::Canary &canary) {
        return canary.field == fact.field && m_customers.at(canary.customer) == *show.row.customer;
    });
    holds(canaries.empty() || isHers || fact.field == u"phone", // which some of them share
        "I7 " + nameOf(desk) + " shows " + fact.field.toUtf8() + " of somebody else");
}

} // namespace privity::simulation
