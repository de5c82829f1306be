// SPDX-License-Identifier: Apache-2.0
#include "models/desk/Projection.h"
#include "models/office/Audit.h"
#include "models/office/Consents.h"
#include "models/office/Customers.h"
#include "models/protocol/Catalogue.h"
#include "models/sync/OfficeWipe.h"
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
            speakerChanged = speakerChanged || (speaker != Speaker::Unknown && speaker != now);
            speaker = now;
        } else if (entry.is(SubjectConfirmed::type)) {
            const QString id = entry.data["customer"_L1].toString();
            customer = id.isEmpty() ? std::nullopt : std::optional(CustomerId{id});
        }
    }
};

} // namespace

std::map<QByteArray, std::vector<JournalRow>> Oracle::onRecord() const
{
    std::map<QByteArray, std::vector<JournalRow>> rowsOf;
    for (const JournalRow &row : officeRows().list<JournalRow>()) {
        const bool carries = row.type == QLatin1StringView(EntryCarried::type);
        const QByteArray carried = carries ? carriedIn(Event::fromBytes(*row.body).valueOr({})) : QByteArray();
        rowsOf[row.hash].push_back(row);
        if (!carried.isEmpty() && errorCodeFromId(row.result) != ErrorCode::OnRecord)
            rowsOf[carried].push_back(row);
    }
    return rowsOf;
}

std::vector<const Written *> Oracle::accepted() const
{
    std::map<QByteArray, const Written *> byHash; // a beginning that two histories share is there once
    eachWritten([&](const DeskId &, const Written &entry) { byHash[entry.hash] = &entry; });
    std::map<std::pair<quint64, quint64>, const Written *> inOrder;
    for (const auto &[hash, rows] : onRecord())
        for (const JournalRow &row : rows)
            if (const auto at = byHash.find(hash);
                at != byHash.end() && at->second->carries.isEmpty() && row.result.isEmpty())
                inOrder[{row.epoch, *row.logIndex}] = at->second;
    std::vector<const Written *> all;
    for (const auto &[place, entry] : inOrder)
        all.push_back(entry);
    return all;
}

void Oracle::judge()
{
    for (const auto &desk : m_desks)
        judgeJournal(*desk);
    judgeBranches();
    judgeOfficeJournal();
    judgeInteractions();
    judgeDecisions();
    judgeContacts();
    for (const auto &desk : m_desks) {
        if (desk->isWiped()) {
            judgeWiped(*desk);
            continue;
        }
        judgeDesk(*desk);
        judgeDisk(*desk);
    }
}

//! Nothing is left but the note; what the office does not hold is counted, and was told by the receipt.
void Oracle::judgeWiped(const DeskProcess &desk) const
{
    const QByteArray name = nameOf(desk);
    const Seen &seen = m_seen.at(desk.index());
    holds(WorkingSet(desk.disk.image).list<desk::SettingRow>().isEmpty()
            && WorkingSet(desk.disk.image).list<desk::EntryRow>().isEmpty(),
        "I7 " + name + " was wiped and holds something");
    holds(cast::canariesIn(*desk.note).empty(), "I7 " + name + " was wiped and its note names a customer");
    WorkingSet rows = officeRows();
    const auto row = rows.find<DeskRow>(seen.id);
    const auto wipe = wipeOf(rows, seen.id);
    holds(row && row->revoked && wipe && wipe->doneAt && wipe->receipt, "I1 the office has no receipt of " + name);
    const WipeReceipt &receipt = *wipe->receipt;
    const quint64 held = row->acceptedUpTo, lost = seen.entries.size() - held;
    holds(receipt.newest == seen.entries.size() && wipe->lost == lost && lost <= receipt.unsent
            && receipt.ackedUpTo <= held,
        "I1 the receipt of " + name + " counts " + QByteArray::number(receipt.unsent) + " entries, "
            + QByteArray::number(lost) + " are lost");
    quint64 neverRefused = 0;
    for (const Written &entry : seen.entries)
        neverRefused += entry.n > receipt.ackedUpTo && catalogueRow(entry.type)->neverRefused;
    holds(neverRefused == receipt.neverRefused, "I1 the receipt of " + name + " miscounts what is never refused");
    m_setting.counters.events["wiped"] += 1;
    m_setting.counters.events[lost > 0 ? "wiped with something lost" : "wiped with nothing lost"] += 1;
}

void Oracle::judgeJournal(const DeskProcess &desk) const
{
    const DeskId id = m_seen.at(desk.index()).id;
    const QByteArray name = nameOf(desk);
    const std::vector<Written> &entries = m_seen.at(desk.index()).entries;
    WorkingSet rows = officeRows();
    const auto row = rows.find<DeskRow>(id);
    holds(row.has_value(), "I1 the office does not know " + name);
    QByteArray prev = journal::firstPrev();
    quint64 n = 0;
    for (const JournalRow &kept : rows.list<JournalRow>(id.text)) {
        n += 1;
        const QByteArray place = name + " entry " + QByteArray::number(n);
        const journal::Entry entry{kept.author, kept.n, kept.prev, kept.salt.value_or(QByteArray()),
            kept.body.value_or(QByteArray()), kept.signature, {}};
        holds(n <= entries.size(), "I1 the office holds more than was written: " + place);
        holds(kept.hash == entries[n - 1].hash && kept.eventId == entries[n - 1].eventId,
            "I1 not as it was written: " + place);
        holds(entry.hash() == kept.hash, "I3 the body is not the entry's: " + place);
        holds(kept.n == n && kept.prev == prev, "I3 does not follow: " + place);
        if (n == entries.size()) // through the chain, its signature covers all before
            holds(bool(journal::check(entry, n, prev, row->publicKey)), "I3 not signed: " + place);
        prev = kept.hash;
    }
    holds(n == entries.size() || desk.isWiped(), // then they are counted
        "I1 the office holds " + QByteArray::number(n) + " of " + QByteArray::number(entries.size()) + " entries of "
            + name);
    holds(row->acceptedUpTo == n && row->headHash == prev, "I3 the office's head of " + name + " is another");
}

//! What was written under an id that was given up, by as many machines as had it, is on record once: as that desk's own,
//! or carried by one that came after it.
void Oracle::judgeBranches() const
{
    const std::map<QByteArray, std::vector<JournalRow>> held = onRecord();
    std::map<QString, std::set<QByteArray>> written;
    for (const auto &[index, seen] : m_seen)
        for (const Branch &branch : seen.past)
            for (const Written &entry : branch.entries) {
                written[branch.id.text].insert(entry.hash);
                const auto at = held.find(entry.hash);
                const size_t times = at == held.end() ? 0 : at->second.size();
                const bool isWrap = !entry.carries.isEmpty(); // what it carries is what counts
                holds(isWrap ? times <= 1 : times == 1,
                    "I1 desk" + QByteArray::number(index) + " was another and wrote entry "
                        + QByteArray::number(entry.n) + ": it is on record " + QByteArray::number(quint64(times))
                        + " times");
            }
    for (const auto &[id, hashes] : written) {
        const auto row = officeRows().find<DeskRow>(DeskId{id});
        holds(row && row->frozen, "I3 a desk that another succeeds is not frozen");
        for (const JournalRow &kept : officeRows().list<JournalRow>(id))
            holds(hashes.contains(kept.hash), "I1 the office holds what a frozen desk did not write");
    }
}

void Oracle::judgeOfficeJournal() const
{
    WorkingSet rows = officeRows();
    QByteArray prev = journal::firstPrev();
    quint64 n = 0;
    const QString author = u"office:"_s + cast::brand;
    for (const JournalRow &kept : rows.list<JournalRow>(author)) {
        const journal::Entry entry{kept.author, kept.n, kept.prev, kept.salt.value_or(QByteArray()),
            kept.body.value_or(QByteArray()), kept.signature, {}};
        const Done sound = journal::check(entry, ++n, prev, m_setting.keys.keys.brand(cast::brand)->log.publicKey);
        holds(
            bool(sound) && entry.hash() == kept.hash, "I3 the office's own journal breaks at " + QByteArray::number(n));
        prev = kept.hash;
        const bool isOwn = kept.type == QLatin1StringView(AccessRefused::type)
            || kept.type == QLatin1StringView(LogRecovered::type)
            || kept.type == QLatin1StringView(AccessWipeOrdered::type)
            || kept.type == QLatin1StringView(AccessWiped::type);
        m_setting.counters.messages[kept.type.toLatin1()] += isOwn ? 1 : 0;
    }
}

//! Every entry is a leaf, every head stands, and every desk's head is one of this log.
void Oracle::judgeLog() const
{
    const Result<office::AuditReport> report = office::audit(m_office.disk.image, m_setting.keys.keys, {});
    holds(bool(report), "I9 the log can't be read");
    holds(!report->first, "I9 " + (report->first ? report->first->toText().toUtf8() : QByteArray()));
    WorkingSet rows = officeRows();
    for (const auto &desk : m_desks) {
        if (desk->isWiped())
            continue;
        const desk::DeskState &state = desk->program().state();
        for (const Head &head : state.heads)
            holds(journal::rootOf(journal::keptNodes(rows, head.brand, head.epoch), head.size) == head.root,
                "I9 " + nameOf(*desk) + " holds a head of another log");
        for (const desk::LogAlarmRow &alarm : WorkingSet(desk->disk.image).list<desk::LogAlarmRow>())
            found("I9 " + nameOf(*desk) + " does not trust an office that did nothing wrong: " + alarm.code.toUtf8()
                + ' ' + alarm.detail.toUtf8());
    }
    m_setting.counters.events["head signed"] += int(report->logs.first().heads);
}

void Oracle::judgeProofs() const
{
    judgeLog();
    for (const auto &desk : m_desks) {
        if (desk->isWiped())
            continue;
        const desk::DeskState &state = desk->program().state();
        holds(state.provenUpTo == state.newestN,
            "I9 " + nameOf(*desk) + " has proofs of " + QByteArray::number(state.provenUpTo) + " of "
                + QByteArray::number(state.newestN) + " entries");
        m_setting.counters.events["entry proven"] += int(state.provenUpTo);
    }
}

void Oracle::judgeInteractions() const
{
    std::map<QString, Course> courses;
    for (const Written *entry : accepted())
        courses[entry->interaction.text].take(*entry);
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
    }
}

void Oracle::judgeDecisions() const
{
    std::vector<const Written *> all;
    std::map<QByteArray, const Written *> byHash;
    for (const Written *entry : accepted())
        if (entry->consent) {
            all.push_back(entry);
            byHash[entry->hash] = entry;
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
        // A contact that the agent has wrapped up is not open here any more; no other one may be refused.
        const auto row = rows.find<office::InteractionRow>(m_phones.contacts()[size_t(post.contact)].interaction);
        holds(post.status == 404 && row && row->stage == Stage::Wrapped,
            "I2 an open contact was refused with " + QByteArray::number(post.status) + ": " + name);
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

} // namespace privity::simulation
