// SPDX-License-Identifier: Apache-2.0
#include "models/sync/OfficeSync.h"

#include "models/protocol/Catalogue.h"
#include "models/sync/OfficeFork.h"
#include "models/sync/OfficeLog.h"
#include "models/sync/OfficeWipe.h"

using namespace Qt::StringLiterals;

namespace privity {
namespace {

//! A desk has durably applied a feed up to there.
void confirm(WorkingSet &rows, const DeskId &desk, const QString &feed, quint64 seq)
{
    if (seq > 0 && rows.find<ConfirmedRow>(feed, desk).value_or(ConfirmedRow{}).seq < seq)
        rows.put(ConfirmedRow{feed, desk, seq});
}

//! A signed head of ours over more forgotten people than we know of: an old store was put back. It is kept, so that
//! the next start finds it too.
std::optional<Error> undoneBy(const QList<KnownHead> &heads, WorkingSet &rows, const OfficeKeys &keys)
{
    for (const KnownHead &known : heads) {
        const BrandKeys *brand = keys.brand(known.brand);
        const quint64 ours = rows.find<journal::LogRow>(known.brand).value_or(journal::LogRow{}).forgotten;
        if (!brand || known.forgotten <= ours || !journal::checkForgotten(known, brand->log.publicKey))
            continue;
        rows.put(SettingRow{forgottenShown(known.brand), sequenceText(known.forgotten).toLatin1()});
        return fail(ErrorCode::ForgettingUndone,
            u"%1: a desk has seen number %2 forgotten, this office %3"_s.arg(known.brand)
                .arg(known.forgotten)
                .arg(ours));
    }
    return std::nullopt;
}

} // namespace

OfficeSync::OfficeSync(const OfficeKeys &keys, OfficeRules &rules, Random &random, NoteRate notes)
    : m_keys(keys), m_rules(rules), m_random(random), m_notes(std::move(notes))
{
}

OpenedPart openedBy(const BrandKeys &brand, QByteArrayView wrap)
{
    Result<SecretBytes> key = brand.intake.open(wrap);
    return {brand.intake.publicKey, key ? *std::move(key) : SecretBytes()};
}

HeardFrame hear(QByteArrayView bytes, const std::optional<ProvenDesk> &from, const OfficeKeys &keys)
{
    HeardFrame heard{Event::fromBytes(bytes), std::nullopt, {}};
    const CatalogueRow *const row = from && heard.event ? catalogueRow(heard.event->type) : nullptr;
    if (!row || row->carriage != Carriage::Journal)
        return heard;
    heard.entry = journal::readEntry(bytes, *heard.event, from->author, from->publicKey);
    const Result<journal::ReadEntry> &read = *heard.entry;
    const BrandKeys *const brand = keys.brand(heard.event->data.value("brand"_L1).toString());
    if (brand && read && !read->holdsFor.isEmpty() && !read->entry.wrap.isEmpty())
        heard.part = openedBy(*brand, read->entry.wrap);
    return heard;
}

void OfficeSync::opened(ConnectionId connection, Timestamp now, OfficeOutputs &out)
{
    Session session;
    session.nonce = crypto::randomBytes(32);
    session.since = now;
    out.push_back({OfficeOutput::Kind::Send, connection, say(Challenge{session.nonce}, now).toBytes(), 0, {}});
    m_sessions.insert_or_assign(connection, std::move(session));
}

void OfficeSync::closed(ConnectionId connection)
{
    if (const auto at = m_sessions.find(connection); at != m_sessions.end())
        for (const auto &[feed, seq] : at->second.sent)
            m_listeners[feed].erase(connection);
    m_sessions.erase(connection);
}

void OfficeSync::tick(Timestamp now, OfficeOutputs &out)
{
    for (auto it = m_sessions.begin(); it != m_sessions.end(); ++it)
        if (it->second.state == Session::State::Challenged && now.ms - it->second.since.ms > helloWithinMs)
            close(it, CloseTooSlow, u"no hello in time"_s, out);
}

void OfficeSync::close(Sessions::iterator at, int code, const QString &reason, OfficeOutputs &out)
{
    at->second.state = Session::State::Closing;
    out.push_back({OfficeOutput::Kind::Close, at->first, {}, code, reason});
}

void OfficeSync::received(ConnectionId connection, QByteArrayView bytes, const HeardFrame &heard, WorkingSet &rows,
    Timestamp now, OfficeOutputs &out)
{
    const auto at = m_sessions.find(connection);
    if (at == m_sessions.end() || at->second.state == Session::State::Closing)
        return;
    m_due.insert(connection);
    const Result<Event> &event = heard.event;
    if (!event)
        return close(at, CloseMalformed, event.error().detail, out);
    if (at->second.state == Session::State::Challenged) {
        if (event->type == QLatin1StringView(Hello::type))
            return hello(at, *event, rows, now, out);
        if (event->type == QLatin1StringView(Enrol::type))
            return enrol(at, *event, rows, now, out);
        if (event->type == QLatin1StringView(Wiped::type))
            return wiped(at, *event, rows, now, out);
        return close(at, CloseNotProven, u"hello comes first"_s, out);
    }
    const CatalogueRow *row = catalogueRow(event->type);
    if (!row || !mayDesksSend(*row))
        return refuse(at, *event, fail(ErrorCode::UnknownType, event->type.left(80)), rows, now, out);
    if (row->carriage == Carriage::Journal)
        return entry(at, bytes, heard, rows, now, out);
    if (row->carriage == Carriage::Question)
        return question(at, *event, rows, now, out);
    if (!deskOf(at, rows, now, out))
        return;
    if (event->type == QLatin1StringView(Ack::type)) {
        const Result<Ack> ack = event->read<Ack>();
        if (!ack || !ack->feed || !at->second.sent.contains(*ack->feed) || ack->upTo > at->second.sent[*ack->feed])
            return close(at, CloseMalformed, u"an acknowledgement of what was not sent"_s, out);
        at->second.acked[*ack->feed] = std::max(at->second.acked[*ack->feed], ack->upTo);
        if (ack->feed->endsWith(":control"_L1)) // it asked for something
            confirm(rows, at->second.desk, *ack->feed, ack->upTo);
        return;
    }
    if (event->type == QLatin1StringView(Resync::type)) {
        const Result<Resync> resync = event->read<Resync>();
        if (!resync || !goOn(at->second, *resync, rows, now))
            return close(at, CloseMalformed, u"a resync of what is not fed"_s, out);
        return;
    }
    refuse(at, *event, fail(ErrorCode::NotNow, event->type), rows, now, out);
}

void OfficeSync::hello(Sessions::iterator at, const Event &event, WorkingSet &rows, Timestamp now, OfficeOutputs &out)
{
    const Result<Hello> hello = event.read<Hello>();
    if (!hello)
        return close(at, CloseMalformed, hello.error().detail, out);
    if (now.ms - at->second.since.ms > helloWithinMs)
        return close(at, CloseTooSlow, u"no hello in time"_s, out);
    std::optional<DeskRow> desk = rows.find<DeskRow>(hello->desk);
    const QByteArray covered = helloBytes(*hello, at->second.nonce, m_keys.tlsKeyHash);
    const std::optional<WipeRow> wipe = wipeOf(rows, hello->desk);
    const QByteArray key = desk ? desk->publicKey : wipe ? wipe->wipe.order.key : QByteArray(32, '\0');
    const bool isProven = crypto::verify(key, crypto::Domain::Hello, covered, hello->signature);
    if (isProven && (!desk || desk->isOut()))
        order(at, wipe, rows, now, out);
    if (!isProven || !desk || desk->revoked) {
        if (desk)
            note(*desk, NoteRate::Of::Unproven, QLatin1StringView(Hello::type), ErrorCode::NotProven, rows, now);
        return close(at, CloseNotProven, u"the hello does not prove a desk of this office"_s, out);
    }
    if (desk->frozen)
        return close(at, CloseGap, u"another desk was enrolled in its place"_s, out);
    if (hello->protocolLow > protocolVersion || hello->protocolHigh < protocolVersion)
        return close(at, CloseNoVersion, u"no common version"_s, out);
    if (std::none_of(desk->brands.begin(), desk->brands.end(), [&](const QString &id) { return m_keys.brand(id); }))
        return close(at, CloseNotAllowed, u"no brand of this desk is served here"_s, out);
    if (!crypto::canSealTo(hello->contextKey))
        return close(at, CloseMalformed, u"contextKey is no X25519 key"_s, out);

    const Resume &resume = hello->resume;
    if ((m_undone = undoneBy(resume.logHeads, rows, m_keys))) {
        out.push_back({OfficeOutput::Kind::Close, 0, {}, CloseLater, errorInfo(m_undone->code).id});
        return;
    }
    if (resume.sentUpTo < desk->acceptedUpTo
        || (resume.sentUpTo == desk->acceptedUpTo && resume.sentUpTo > 0 && resume.newestHash != desk->headHash))
        return close(at, CloseGap, u"this desk's record is shorter than, or another than, what was accepted"_s, out);

    // From here on the desk is proven: only now may it displace its own older session. A hello that was only late, on
    // a link that its desk has given up for a newer one, displaces nothing.
    for (auto it = m_sessions.begin(); it != m_sessions.end(); ++it) {
        if (it == at || it->second.desk != desk->id || it->second.state != Session::State::Live)
            continue;
        if (it->first > at->first)
            return close(at, CloseReplaced, u"a newer link of this desk is there"_s, out);
        close(it, CloseReplaced, u"opened in another place"_s, out);
    }
    desk->generation += 1;
    desk->seenAt = now;
    rows.put(*desk);

    Session &session = at->second;
    session.state = Session::State::Live;
    session.nonce.clear();
    session.desk = desk->id;
    session.generation = desk->generation;
    session.contextKey = hello->contextKey;
    session.resultsUpTo = std::min(hello->resume.ackedUpTo, desk->acceptedUpTo);

    Welcome welcome;
    welcome.generation = desk->generation;
    welcome.epoch = epochNow(rows);
    welcome.recovered = recoveries(rows, welcome.epoch, desk->brands);
    const auto days = rows.find<SettingRow>(keepDaysName);
    welcome.keepDays = days ? days->value.toInt() : keepDaysAsBuilt;
    welcome.policies = m_rules.policies(*desk, rows);
    welcome.acceptedUpTo = desk->acceptedUpTo;
    welcome.serverTime = now;
    if (m_keys.statement.statement.seq != hello->statementSeq) // an older one is the desk's to refuse
        welcome.keys = m_keys.statement;
    if (wipe)
        welcome.wipe = tellWipe(rows, *wipe, now);
    QStringList feeds{deskFeed(desk->id)};
    for (const QString &brand : desk->brands)
        feeds << policyFeed(brand) << controlFeed(brand);
    for (const QString &name : feeds) {
        const bool isOther = resume.epoch > 0 && resume.epoch != welcome.epoch;
        std::optional<quint64> after = isOther ? std::nullopt : std::optional<quint64>(0);
        for (const FeedCursor &cursor : resume.cursors)
            if (resume.epoch == welcome.epoch && cursor.feed == name)
                after = cursor.seq;
        welcome.heads += tellFrom(session, name, after, rows, now);
        m_listeners[name].insert(at->first);
        confirm(rows, desk->id, name, welcome.heads.last().from);
    }
    welcome.logHeads = shownHeads(rows, desk->brands, resume.logHeads);
    if (resume.ackedUpTo < desk->acceptedUpTo) { // results that the desk did not get
        session.missedUpTo = desk->acceptedUpTo;
        session.ackDue = resume.sentUpTo == desk->acceptedUpTo; // else its next entry shows first whether it fits these
    }
    out.push_back({OfficeOutput::Kind::Proven, at->first, desk->publicKey, 0, desk->id.text});
    out.push_back({OfficeOutput::Kind::Send, at->first, say(welcome, now).toBytes(), 0, {}});
}

void OfficeSync::wiped(Sessions::iterator at, const Event &event, WorkingSet &rows, Timestamp now, OfficeOutputs &out)
{
    const Result<Wiped> wiped = event.read<Wiped>();
    const Done taken = wiped ? takeReceipt(rows, m_keys, *wiped, m_random, now) : Done(wiped.error());
    if (!taken)
        return close(at, wiped ? CloseNotProven : CloseMalformed, taken.error().detail, out);
    const Ack ack{wiped->receipt.newest, {}, {}, {}};
    out.push_back({OfficeOutput::Kind::Send, at->first, say(ack, now, event.id).toBytes(), 0, {}});
    close(at, 1000, u"wiped"_s, out);
}

void OfficeSync::enrol(Sessions::iterator at, const Event &event, WorkingSet &rows, Timestamp now, OfficeOutputs &out)
{
    const Result<Enrol> asked = event.read<Enrol>();
    if (!asked || asked->deskKey.size() != 32 || asked->nonce.size() < 16)
        return close(at, CloseMalformed, u"enrol is not whole"_s, out);
    const auto refusal = [&](ErrorCode code) {
        out.push_back({OfficeOutput::Kind::Send, at->first,
            say(Refused{errorInfo(code).id, {}}, now, event.id).toBytes(), 0, {}});
        close(at, CloseNotProven, errorInfo(code).id, out);
    };
    std::optional<EnrolmentRow> code = rows.find<EnrolmentRow>(asked->handle);
    if (!code)
        return refusal(ErrorCode::CodeUnknown);
    if (code->used)
        return refusal(ErrorCode::CodeUsed);
    if (code->wrongProofs >= wrongProofsAtMost)
        return refusal(ErrorCode::CodeDead);
    if (now > code->expiresAt)
        return refusal(ErrorCode::CodeExpired);
    const QByteArray proof = enrolProof(code->codeKey, crypto::Domain::EnrolDesk, at->second.nonce, asked->nonce,
        m_keys.tlsKeyHash, asked->deskKey, {}, {});
    if (!crypto::equalInConstantTime(proof, asked->proof)) {
        code->wrongProofs += 1;
        rows.put(*code);
        for (const QString &brand : code->brands) {
            Event alarm =
                say(AccessRefused{QLatin1StringView(Enrol::type), errorInfo(ErrorCode::NotProven).id, {}, {}}, now);
            recordByOffice(rows, m_keys, brand, std::move(alarm), m_random, now);
        }
        return refusal(ErrorCode::NotProven);
    }
    Result<std::optional<DeskRow>> before = succeeded(*asked, at->second.nonce, m_keys.tlsKeyHash, rows);
    if (!before)
        return refusal(before.error().code);
    if (*before)
        freeze(**before, rows, out);
    code->used = true;
    rows.put(*code);

    DeskRow desk;
    desk.id = DeskId::make(m_random);
    desk.agent = AgentId::make(m_random);
    desk.name = code->name;
    desk.role = code->role;
    desk.brands = code->brands;
    desk.place = code->place;
    desk.publicKey = asked->deskKey;
    desk.headHash = journal::firstPrev();
    desk.enrolledAt = now;
    if (*before)
        desk.succeeds = (*before)->id;
    if (*before && (*before)->name == desk.name) // what the agent missed stays counted
        desk.agent = (*before)->agent;
    rows.put(desk);

    Enrolled answer{
        desk.id, desk.agent, desk.name, desk.role, desk.brands, desk.place, m_keys.identityKey, m_keys.statement, {}};
    answer.proof = enrolProof(code->codeKey, crypto::Domain::EnrolOffice, at->second.nonce, asked->nonce,
        m_keys.tlsKeyHash, asked->deskKey, desk.brands.join(u' ').toUtf8(), codec::bytes(answer));
    out.push_back({OfficeOutput::Kind::Send, at->first, say(answer, now, event.id).toBytes(), 0, {}});
    close(at, 1000, u"enrolled"_s, out);
}

void OfficeSync::order(
    Sessions::iterator at, const std::optional<WipeRow> &wipe, WorkingSet &rows, Timestamp now, OfficeOutputs &out)
{
    if (wipe)
        out.push_back({OfficeOutput::Kind::Send, at->first, say(tellWipe(rows, *wipe, now), now).toBytes(), 0, {}});
}

std::optional<DeskRow> OfficeSync::deskOf(Sessions::iterator at, WorkingSet &rows, Timestamp now, OfficeOutputs &out)
{
    std::optional<DeskRow> desk = rows.find<DeskRow>(at->second.desk);
    if (!desk || desk->isOut())
        order(at, wipeOf(rows, at->second.desk), rows, now, out);
    if (!desk || desk->revoked)
        close(at, CloseNotProven, u"this desk is not enrolled any more"_s, out);
    else if (desk->frozen)
        close(at, CloseGap, u"another desk was enrolled in its place"_s, out);
    else if (desk->generation != at->second.generation)
        close(at, CloseReplaced, u"opened in another place"_s, out);
    else
        return desk;
    return std::nullopt;
}

void OfficeSync::entry(Sessions::iterator at, QByteArrayView bytes, const HeardFrame &heard, WorkingSet &rows,
    Timestamp now, OfficeOutputs &out)
{
    const Event &event = *heard.event;
    Session &session = at->second;
    std::optional<DeskRow> desk = deskOf(at, rows, now, out);
    if (!desk)
        return;
    std::optional<Result<journal::ReadEntry>> readHere;
    if (!heard.entry)
        readHere = journal::readEntry(bytes, event, desk->id.text, desk->publicKey);
    const Result<journal::ReadEntry> &read = heard.entry ? *heard.entry : *readHere;
    if (!read)
        return close(at, CloseMalformed, read.error().detail, out);
    const journal::Entry *const entry = &read->entry;
    if (entry->n <= desk->acceptedUpTo) {
        const std::optional<JournalRow> known = rows.find<JournalRow>(desk->id.text, entry->n);
        if (known && known->hash == read->hash) {
            if (!known->result.isEmpty())
                session.refused += EntryResult{known->n, known->result};
            session.ackDue = true; // the same again: the acknowledgement was lost
            return;
        }
        quarantine(rows, *desk, *entry, event.type, bytes, now);
        note(*desk, NoteRate::Of::Proven, event.type, ErrorCode::Conflict, rows, now);
        return close(at, CloseGap, u"another entry holds this number"_s, out);
    }
    if (entry->n != desk->acceptedUpTo + 1) {
        // What it sent before it heard of this is answered already.
        if (std::exchange(session.resyncedAt, desk->acceptedUpTo) != desk->acceptedUpTo)
            out.push_back(
                {OfficeOutput::Kind::Send, at->first, say(Resync{desk->acceptedUpTo, {}, {}}, now).toBytes(), 0, {}});
        return;
    }
    Done genuine = journal::checkNext(*entry, desk->acceptedUpTo + 1, desk->headHash);
    if (genuine && (entry->author != desk->id.text || read->holdsFor.isEmpty() || read->holdsFor != desk->publicKey))
        genuine = fail(ErrorCode::SignatureInvalid);
    if (!genuine) {
        quarantine(rows, *desk, *entry, event.type, bytes, now);
        return close(at, genuine.error().code == ErrorCode::ChainBroken ? int(CloseGap) : int(CloseNotProven),
            errorInfo(genuine.error().code).id, out);
    }

    const Result<MeantEntry> meant = event.source == deskSource(desk->id)
        ? meantBy(*entry, event, *desk, rows)
        : Result<MeantEntry>(fail(ErrorCode::NotProven, u"source is not this desk"_s));
    const bool neverRefused = catalogueRow(meant ? meant->event.type : event.type)->neverRefused;
    const QString brand = logBrand(m_keys, meant ? meant->desk : *desk, meant ? meant->event : event, neverRefused);
    JournalRow row =
        journalRow(*read, event, m_keys.brand(brand) ? brand : desk->brands.value(0), session.generation, now);
    desk->acceptedUpTo = entry->n; // also for what is told while it is decided
    desk->headHash = row.hash;
    desk->seenAt = now;
    rows.put(*desk);
    const Done decided = meant ? decide(*meant, row.brand, rows, now) : Done(meant.error());
    if (!decided) {
        row.result = errorInfo(decided.error().code).id;
        session.refused += EntryResult{entry->n, row.result};
    }
    m_rules.file(row, event, heard.part, rows, now);
    enterJournal(rows, row);
    session.ackDue = true;
}

void OfficeSync::question(
    Sessions::iterator at, const Event &event, WorkingSet &rows, Timestamp now, OfficeOutputs &out)
{
    const std::optional<DeskRow> desk = deskOf(at, rows, now, out);
    if (!desk)
        return;
    if (!mayRoleSend(*catalogueRow(event.type), desk->role))
        return refuse(at, event, fail(ErrorCode::NotAllowed), rows, now, out);
    if (event.type == QLatin1StringView(LogProve::type)) {
        const Result<LogProve> asked = event.read<LogProve>();
        if (!asked)
            return refuse(at, event, asked.error(), rows, now, out);
        const QByteArray bytes = say(proveEntries(rows, *desk, *asked), now, event.id).toBytes();
        out.push_back({OfficeOutput::Kind::Send, at->first, bytes, 0, {}});
        return;
    }
    Result<OfficeRules::Answer> answer = m_rules.answer(event, *desk, rows, now);
    if (!answer)
        return refuse(at, event, answer.error(), rows, now, out);
    answer->event.causation = event.id;
    if (!answer->personal.isEmpty())
        answer->event.setExtension(journal::attribute::wrap,
            journal::sealPart(answer->event, answer->personal, at->second.contextKey, journal::answerPlace, 0));
    QByteArray frame = answer->event.toBytes();
    if (frame.size() > largestMessage)
        return refuse(at, event, fail(ErrorCode::TooLarge), rows, now, out);
    out.push_back({OfficeOutput::Kind::Send, at->first, std::move(frame), 0, {}});
}

void OfficeSync::refuse(
    Sessions::iterator at, const Event &event, const Error &error, WorkingSet &rows, Timestamp now, OfficeOutputs &out)
{
    const std::optional<DeskRow> desk = deskOf(at, rows, now, out);
    if (!desk)
        return;
    Session &session = at->second;
    if (now.ms - session.minuteFrom.ms > 60000) {
        session.minuteFrom = now;
        session.refusals = 0;
    }
    if (++session.refusals > refusalsAMinute)
        return close(at, CloseTooMany, u"too many refused messages"_s, out);
    note(*desk, NoteRate::Of::Proven, event.type.left(80), error.code, rows, now);
    out.push_back({OfficeOutput::Kind::Send, at->first,
        say(Refused{errorInfo(error.code).id, error.detail.left(200)}, now, event.id).toBytes(), 0, {}});
}

void OfficeSync::note(
    const DeskRow &desk, NoteRate::Of of, const QString &type, ErrorCode code, WorkingSet &rows, Timestamp now)
{
    if (m_notes.takes(desk.id, of, type, code, now))
        recordByOffice(rows, m_keys, desk.brands.value(0),
            say(AccessRefused{type, errorInfo(code).id, desk.id, {}}, now), m_random, now);
}

void OfficeSync::noteAll(WorkingSet &rows, Timestamp now)
{
    noteSums(rows, m_notes.due(Timestamp{std::numeric_limits<qint64>::max()}), now);
}

void OfficeSync::noteSums(WorkingSet &rows, const std::vector<NoteRate::Sum> &sums, Timestamp now)
{
    for (const NoteRate::Sum &sum : sums)
        recordByOffice(rows, m_keys, rows.find<DeskRow>(sum.desk).value_or(DeskRow{}).brands.value(0),
            say(AccessRefused{sum.type, errorInfo(sum.code).id, sum.desk, sum.times}, now), m_random, now);
}

bool OfficeSync::isOnline(const DeskId &desk) const
{
    return std::any_of(m_sessions.begin(), m_sessions.end(),
        [&](const auto &item) { return item.second.state == Session::State::Live && item.second.desk == desk; });
}

size_t OfficeSync::liveCount() const
{
    return size_t(std::count_if(m_sessions.begin(), m_sessions.end(),
        [](const auto &item) { return item.second.state == Session::State::Live; }));
}

} // namespace privity
