// SPDX-License-Identifier: Apache-2.0
#include "models/sync/DeskSync.h"

#include "models/protocol/Catalogue.h"

using namespace Qt::StringLiterals;

namespace privity {
namespace {

constexpr qint64 firstRetryMs = 500;
constexpr qint64 longestRetryMs = 60000;
constexpr qint64 stableLinkMs = 60000;
constexpr qint64 linkWithinMs = 15000; // connect, challenge and welcome
// A head is due 60 s after an entry, its proof 120 s after the acknowledgement (docs/adr/0009).
constexpr qint64 proveAfterMs = 70000;
constexpr qint64 proveTogetherMs = 5000; // acknowledgements that come within it
constexpr qint64 proveWithinMs = 45000;
constexpr qint64 gapWithinMs = 20000; // a hole in a feed is filled
constexpr int unansweredAtMost = 2;

template<class T>
bool is(const Event &event)
{
    return event.type == QLatin1StringView(T::type);
}

} // namespace

DeskSync::DeskSync(DeskRecords &records, const Clock &clock, Random &random)
    : m_records(records),
      m_clock(clock),
      m_random(random),
      m_contextKey(crypto::BoxKey::make()),
      m_bootId(randomUuid(random))
{
}

void DeskSync::enter(State state)
{
    m_state = state;
    m_since = m_clock.now();
}

template<class T>
Event DeskSync::say(const T &message)
{
    Event event;
    event.id = timedUuid(m_random, m_clock.now());
    event.source = u"urn:privity:desk:"_s + m_records.identity()->desk.text.mid(2);
    event.type = QLatin1StringView(T::type);
    event.time = m_clock.now();
    event.data = codec::write(message, codec::Parts::Clear);
    return event;
}

void DeskSync::start(DeskOutputs &out)
{
    m_retryAt = m_clock.monotonicMs();
    enter(State::Waiting);
    tick(out);
}

void DeskSync::startAnew(DeskOutputs &out)
{
    m_error.reset();
    m_attempts = 0;
    forgetDue();
    start(out);
}

void DeskSync::forgetDue()
{
    m_due.clear();
    m_unanswered = 0;
    m_mustProve = 0;
}

std::optional<qint64> DeskSync::nextDueMs() const
{
    if (m_state == State::Online && !m_question.isEmpty())
        return m_answerBy;
    if (m_state == State::Online)
        return m_due.empty() ? std::nullopt : std::optional<qint64>(m_due.front().at);
    const bool waits = m_state != State::Stopped && !isReplaced();
    return waits ? std::optional<qint64>(m_retryAt) : std::nullopt;
}

void DeskSync::tick(DeskOutputs &out)
{
    const qint64 now = m_clock.monotonicMs();
    if ((m_state == State::Waiting || (m_state == State::Refused && !isReplaced())) && now >= m_retryAt) {
        enter(State::Connecting);
        m_retryAt = now + linkWithinMs;
        m_tlsKeyHash.clear();
        const std::shared_ptr<const DeskIdentity> identity = m_records.identity();
        out.push_back({DeskOutput::Kind::Connect, {}, identity->url, identity->keys.statement.tlsHashes});
    } else if ((m_state == State::Connecting || m_state == State::Proving) && now >= m_retryAt) {
        out.push_back({DeskOutput::Kind::Close, {}, {}, {}});
        linkClosed(0, fail(ErrorCode::TimedOut));
    } else if (m_state == State::Online && m_question.isEmpty() && !m_due.empty() && now >= m_due.front().at) {
        for (const ProofDue &due : m_due)
            m_mustProve = now >= due.at ? due.upTo : m_mustProve;
        askForProofs(out);
    } else if (m_state == State::Online && !m_question.isEmpty() && now >= m_answerBy) {
        giveUp(fail(ErrorCode::TimedOut), out);
    }
}

void DeskSync::tryNow(DeskOutputs &out)
{
    if (m_state != State::Waiting && m_state != State::Refused)
        return;
    if (isReplaced())
        m_error.reset();
    m_retryAt = m_clock.monotonicMs();
    tick(out);
}

void DeskSync::pause(DeskOutputs &out)
{
    if (m_state == State::Connecting || m_state == State::Proving)
        out.push_back({DeskOutput::Kind::Close, {}, {}, {}});
    m_state = State::Stopped;
}

bool DeskSync::isTurnedAway() const
{
    return m_state != State::Online && m_error
        && (m_error->code == ErrorCode::ChainBroken || m_error->code == ErrorCode::TurnedAway || isReplaced());
}

void DeskSync::linkOpened(QByteArray tlsKeyHash) { m_tlsKeyHash = std::move(tlsKeyHash); }

void DeskSync::linkClosed(int code, const std::optional<Error> &why)
{
    if (m_state == State::Stopped || m_state == State::Refused || m_state == State::Waiting)
        return;
    const qint64 now = m_clock.monotonicMs();
    const bool worked = m_state == State::Online;
    m_unanswered += m_question.isEmpty() ? 0 : 1; // whoever ended it
    m_question.clear();
    m_gaps.clear();
    m_snapshots.clear();
    if (why)
        m_error = why;
    else if (code == CloseNotProven)
        m_error = fail(ErrorCode::TurnedAway);
    else if (code == CloseReplaced)
        m_error = fail(ErrorCode::Replaced);
    else if (code == CloseGap)
        m_error = fail(ErrorCode::ChainBroken);
    else if (code == CloseNotAllowed)
        m_error = fail(ErrorCode::NotAllowed);
    else if (code == CloseNoVersion)
        m_error = fail(ErrorCode::VersionTooLow);
    else
        m_error = fail(worked ? ErrorCode::LinkDown : ErrorCode::OfficeUnreachable);
    // A link that went dead looks the same, once or twice.
    if (worked && m_unanswered > unansweredAtMost && errorInfo(m_error->code).severity != Severity::Alarm)
        m_error = fail(ErrorCode::EntryMissing);
    // A reason that will not go away by itself is shown, and looked at again only now and then.
    const bool refused = errorInfo(m_error->code).severity == Severity::Alarm || m_error->code == ErrorCode::Replaced
        || m_error->code == ErrorCode::VersionTooLow || m_error->code == ErrorCode::NotAllowed;
    if (worked && now - m_onlineSince >= stableLinkMs)
        m_attempts = 0;
    // Full jitter, capped before it is drawn, so that a fleet does not come back in step; the first return after a
    // working link is spread over what the office asked for.
    const qint64 bound =
        worked && m_attempts == 0 ? m_spreadMs : std::min(longestRetryMs, firstRetryMs << std::min(m_attempts, 16));
    m_attempts += 1;
    m_retryAt = now + (refused ? longestRetryMs : 0) + qint64(m_random.below(quint32(std::max<qint64>(bound, 1))));
    enter(refused ? State::Refused : State::Waiting);
}

void DeskSync::giveUp(Error error, DeskOutputs &out)
{
    out.push_back({DeskOutput::Kind::Close, {}, {}, {}});
    linkClosed(0, std::move(error));
}

void DeskSync::received(QByteArrayView bytes, DeskOutputs &out)
{
    if (m_state != State::Connecting && m_state != State::Proving && m_state != State::Online)
        return;
    const Result<Event> event = Event::fromBytes(bytes);
    if (!event)
        return giveUp(event.error(), out);
    if (m_state == State::Connecting)
        return is<Challenge>(*event) ? challenged(*event, out)
                                     : giveUp(fail(ErrorCode::Malformed, u"no challenge"_s), out);
    if (is<Wipe>(*event) && !event->extensions.contains(journal::attribute::feed)) { // to a desk that is let in no more
        if (const Result<Wipe> wipe = event->read<Wipe>())
            m_records.ordered(*wipe);
        return giveUp(fail(ErrorCode::TurnedAway), out);
    }
    if (m_state == State::Proving)
        return is<Welcome>(*event) ? welcomed(*event, out) : giveUp(fail(ErrorCode::Malformed, u"no welcome"_s), out);
    if (is<Ack>(*event)) {
        const Result<Ack> ack = event->read<Ack>();
        if (!ack || ack->feed || ack->upTo > m_sent)
            return giveUp(fail(ErrorCode::Malformed, u"an acknowledgement of what was not sent"_s), out);
        if (ack->after.value_or(0) > m_resultsUpTo) // an acknowledgement before this one got lost, and its refusals
            return giveUp(fail(ErrorCode::SequenceGap, u"acknowledgement"_s), out);
        if (const Done done = m_records.acknowledged(ack->upTo, ack->refused); !done)
            return giveUp(done.error(), out);
        m_resultsUpTo = std::max(m_resultsUpTo, ack->upTo);
        m_acked = std::max(m_acked, ack->upTo);
        proveLater();
        return sendEntries(out);
    }
    if (is<Resync>(*event)) {
        const Result<Resync> resync = event->read<Resync>();
        if (!resync || resync->feed)
            return giveUp(fail(ErrorCode::Malformed, u"a resync that is none"_s), out);
        m_sent = resync->after;
        return sendEntries(out);
    }
    if (is<SnapshotPage>(*event))
        return paged(*event, out);
    if (event->extensions.contains(journal::attribute::feed))
        return fed(*event, out);
    if (!m_question.isEmpty() && event->causation == m_question)
        return proved(*event, out);
    if (!event->causation.isEmpty()) {
        const Result<JsonObject> personal = personalOf(*event, journal::answerPlace, 0);
        if (!personal)
            return giveUp(personal.error(), out);
        if (const Done done = m_records.answered(*event, *personal); !done)
            return giveUp(done.error(), out); // asked again on the next link
    }
}

void DeskSync::challenged(const Event &event, DeskOutputs &out)
{
    const Result<Challenge> challenge = event.read<Challenge>();
    if (!challenge || challenge->nonce.size() != 32)
        return giveUp(fail(ErrorCode::Malformed, u"no challenge"_s), out);
    const std::shared_ptr<const DeskIdentity> identity = m_records.identity();
    Hello hello;
    hello.desk = identity->desk;
    hello.bootId = m_bootId;
    hello.nonce = crypto::randomBytes(32);
    hello.contextKey = m_contextKey.publicKey;
    hello.statementSeq = identity->keys.statement.seq;
    hello.resume = m_records.resume();
    hello.signature = identity->key.sign(crypto::Domain::Hello, helloBytes(hello, challenge->nonce, m_tlsKeyHash));
    resumeFrom(hello.resume);
    m_sent = hello.resume.sentUpTo; // until the welcome says what was accepted
    out.push_back({DeskOutput::Kind::Send, say(hello).toBytes(), {}, {}});
    enter(State::Proving);
}

void DeskSync::resumeFrom(const Resume &resume)
{
    m_cursors.clear();
    for (const FeedCursor &cursor : resume.cursors)
        m_cursors[cursor.feed] = cursor.seq;
    m_resultsUpTo = resume.ackedUpTo;
}

void DeskSync::welcomed(const Event &event, DeskOutputs &out)
{
    const Result<Welcome> welcome = event.read<Welcome>();
    if (!welcome)
        return giveUp(welcome.error(), out);
    if (welcome->protocol != protocolVersion)
        return giveUp(fail(ErrorCode::VersionTooLow, u"version %1"_s.arg(welcome->protocol)), out);
    if (welcome->acceptedUpTo > m_sent)
        return giveUp(fail(ErrorCode::ChainBroken, u"the office holds more than this desk wrote"_s), out);
    if (welcome->keys) {
        const std::shared_ptr<const DeskIdentity> identity = m_records.identity();
        const Done sound = checkStatement(
            *welcome->keys, identity->identityKey, identity->keys.statement.seq, m_clock.now(), event.time);
        const Done kept = sound ? m_records.adoptKeys(*welcome->keys) : sound;
        if (!kept)
            return giveUp(kept.error(), out);
    }
    if (welcome->wipe)
        m_records.ordered(*welcome->wipe);
    const quint64 epoch = m_records.resume().epoch;
    if (const Done done = m_records.welcomed(*welcome); !done)
        return giveUp(done.error(), out);
    if (m_records.resume().epoch != epoch)
        forgetDue(); // another log: what is acknowledged in it is acknowledged anew
    resumeFrom(m_records.resume());
    m_sent = m_acked = welcome->acceptedUpTo;
    m_credits = std::clamp(welcome->credits, 1, 1024);
    m_spreadMs = std::clamp(welcome->reconnectSpreadMs, 0, 600000);
    m_onlineSince = m_clock.monotonicMs();
    m_error.reset();
    enter(State::Online);
    proveLater();
    sendEntries(out);
}

void DeskSync::proveLater()
{
    const LogProve unproven = m_records.unproven();
    const qint64 now = m_clock.monotonicMs();
    while (!m_due.empty() && m_due.front().upTo <= unproven.after)
        m_due.pop_front();
    while (!m_due.empty() && m_due.back().upTo > unproven.upTo) // of an epoch before: acknowledged no more
        m_due.pop_back();
    if (unproven.after >= unproven.upTo || (!m_due.empty() && m_due.back().upTo >= unproven.upTo))
        return;
    if (m_due.empty() || now - m_due.back().since >= proveTogetherMs)
        m_due.push_back({0, now, 0});
    m_due.back().upTo = unproven.upTo;
    m_due.back().at = now + proveAfterMs;
}

void DeskSync::askForProofs(DeskOutputs &out)
{
    const Event question = say(m_records.unproven());
    m_question = question.id;
    m_answerBy = m_clock.monotonicMs() + proveWithinMs;
    out.push_back({DeskOutput::Kind::Send, question.toBytes(), {}, {}});
}

void DeskSync::proved(const Event &answer, DeskOutputs &out)
{
    m_question.clear();
    m_unanswered = 0;
    const Result<LogProved> proved = is<LogProved>(answer) ? answer.read<LogProved>() : LogProved{}; // refused: none
    if (!proved)
        return giveUp(proved.error(), out);
    if (const Done done = m_records.proofsShown(*proved, m_mustProve); !done)
        return giveUp(done.error(), out);
    if (m_records.unproven().after < m_mustProve)
        return askForProofs(out);
    proveLater();
}

void DeskSync::entriesWaiting(DeskOutputs &out)
{
    if (m_state == State::Online)
        sendEntries(out);
}

void DeskSync::sendEntries(DeskOutputs &out)
{
    const int room = m_credits - int(std::min<quint64>(m_sent - std::min(m_sent, m_acked), quint64(m_credits)));
    if (room <= 0)
        return;
    Result<QList<QByteArray>> frames = m_records.entryFrames(m_sent, room);
    if (!frames)
        return giveUp(frames.error(), out); // else they would wait, connected, for something else to happen
    for (QByteArray &frame : *frames) {
        out.push_back({DeskOutput::Kind::Send, std::move(frame), {}, {}});
        m_sent += 1;
    }
}

void DeskSync::ask(const Event &question, DeskOutputs &out)
{
    if (m_state == State::Online)
        out.push_back({DeskOutput::Kind::Send, question.toBytes(), {}, {}});
}

Result<JsonObject> DeskSync::personalOf(const Event &event, const QString &place, quint64 n) const
{
    if (event.sealedData.isEmpty())
        return JsonObject{};
    return journal::openPart(event, event.extensionBytes(journal::attribute::wrap), m_contextKey, place, n);
}

void DeskSync::fed(const Event &event, DeskOutputs &out)
{
    const QString feed = event.extensions.value(journal::attribute::feed).toString();
    const quint64 seq = event.sequence.value_or(0);
    const quint64 next = m_cursors[feed] + 1;
    if (seq < next)
        return; // known already
    if (seq > next)
        return askAgain(feed, out);
    const Result<JsonObject> personal = personalOf(event, feed, seq);
    if (!personal)
        return giveUp(personal.error(), out);
    if (const Done done = m_records.applyFeed(feed, seq, event, *personal); !done)
        return giveUp(done.error(), out);
    m_cursors[feed] = seq;
    m_gaps.erase(feed);
    out.push_back({DeskOutput::Kind::Send, say(Ack{seq, feed, {}, {}}).toBytes(), {}, {}});
}

void DeskSync::askAgain(const QString &feed, DeskOutputs &out)
{
    const qint64 now = m_clock.monotonicMs();
    const quint64 next = m_cursors[feed] + 1;
    Gap &gap = m_gaps.try_emplace(feed, Gap{0, 0}).first->second;
    if (gap.next == next && now - gap.since > gapWithinMs) // the office does not have it: asking on is of no use
        return giveUp(fail(ErrorCode::SequenceGap, feed), out);
    if (gap.next == next)
        return; // what was on its way behind the hole
    gap = {next, now};
    out.push_back({DeskOutput::Kind::Send, say(Resync{next - 1, feed, {}}).toBytes(), {}, {}});
}

Done checkStatement(
    const SignedStatement &keys, const QByteArray &identityKey, quint64 atLeastSeq, Timestamp now, Timestamp officeTime)
{
    const auto isValidAt = [&](Timestamp moment) {
        return keys.statement.validFrom <= moment && moment <= keys.statement.validUntil;
    };
    const QByteArray bytes = codec::bytes(keys.statement);
    if (!crypto::verify(identityKey, crypto::Domain::Keys, bytes, keys.signature))
        return fail(ErrorCode::SignatureInvalid, u"key statement"_s);
    if (keys.statement.seq < atLeastSeq)
        return fail(ErrorCode::KeysChanged, u"an older key statement"_s);
    if (!isValidAt(now))
        return fail(isValidAt(officeTime) ? ErrorCode::ClockOff : ErrorCode::KeysChanged,
            u"the key statement is not valid at this time"_s);
    return {};
}

DeskEnrolment::DeskEnrolment(
    QString url, SecretBytes code, std::shared_ptr<const DeskIdentity> before, const Clock &clock, Random &random)
    : m_url(std::move(url)),
      m_code(std::move(code)),
      m_before(std::move(before)),
      m_clock(clock),
      m_random(random),
      m_key(crypto::SignKey::make()),
      m_nonce(crypto::randomBytes(32))
{
}

void DeskEnrolment::start(DeskOutputs &out) { out.push_back({DeskOutput::Kind::Connect, {}, m_url, {}}); }

std::optional<Result<DeskIdentity>> DeskEnrolment::received(QByteArrayView bytes, DeskOutputs &out)
{
    const auto end = [&](Result<DeskIdentity> result) {
        out.push_back({DeskOutput::Kind::Close, {}, {}, {}});
        return result;
    };
    const Result<Event> event = Event::fromBytes(bytes);
    if (!event)
        return end(event.error());
    const QByteArray codeKey = enrolCodeKey(m_code);
    if (is<Challenge>(*event) && m_officeNonce.isEmpty()) {
        const Result<Challenge> challenge = event->read<Challenge>();
        if (!challenge || challenge->nonce.size() != 32)
            return end(fail(ErrorCode::Malformed, u"no challenge"_s));
        m_officeNonce = challenge->nonce;
        Enrol enrol{enrolHandle(m_code), m_nonce, m_key.publicKey, {}, {}};
        if (m_before)
            enrol.succeeds = Succession{m_before->desk,
                m_before->key.sign(crypto::Domain::Succeed,
                    successionBytes(m_officeNonce, m_nonce, m_tlsKeyHash, m_key.publicKey, m_before->desk))};
        enrol.proof = enrolProof(
            codeKey, crypto::Domain::EnrolDesk, m_officeNonce, m_nonce, m_tlsKeyHash, m_key.publicKey, {}, {});
        Event say;
        say.id = timedUuid(m_random, m_clock.now());
        say.source = u"urn:privity:desk:new"_s;
        say.type = QLatin1StringView(Enrol::type);
        say.time = m_clock.now();
        say.data = codec::write(enrol);
        out.push_back({DeskOutput::Kind::Send, say.toBytes(), {}, {}});
        return std::nullopt;
    }
    if (is<Refused>(*event)) {
        const Result<Refused> refused = event->read<Refused>();
        return end(fail(refused ? errorCodeFromId(refused->code) : ErrorCode::Malformed));
    }
    Result<Enrolled> answer = is<Enrolled>(*event)
        ? event->read<Enrolled>()
        : Result<Enrolled>(fail(ErrorCode::Malformed, u"no answer to enrol"_s));
    if (!answer)
        return end(answer.error());
    Enrolled unproven = *answer;
    unproven.proof.clear();
    const QByteArray proof = enrolProof(codeKey, crypto::Domain::EnrolOffice, m_officeNonce, m_nonce, m_tlsKeyHash,
        m_key.publicKey, answer->brands.join(u' ').toUtf8(), codec::bytes(unproven));
    if (!crypto::equalInConstantTime(proof, answer->proof))
        return end(fail(ErrorCode::NotProven));
    const quint64 known = m_before ? m_before->keys.statement.seq : 0; // pairing anew makes nothing older true again
    if (const Done sound = checkStatement(answer->keys, answer->identityKey, known, m_clock.now(), event->time); !sound)
        return end(sound.error());
    if (!answer->keys.statement.tlsHashes.contains(m_tlsKeyHash)
        || (m_before && m_before->identityKey != answer->identityKey))
        return end(fail(ErrorCode::KeysChanged));
    return end(DeskIdentity{answer->desk, answer->agent, answer->name, answer->role, answer->brands, answer->place,
        m_url, std::move(m_key), answer->identityKey, answer->keys});
}

} // namespace privity
