// SPDX-License-Identifier: Apache-2.0
#include "models/desk/Desk.h"

#include "models/desk/Identity.h"
#include "models/desk/Projection.h"
#include "models/desk/UseCases.h"

using namespace Qt::StringLiterals;

namespace privity::desk {

Desk::Desk(RowStore &store, const Clock &clock, Random &random, QString language)
    : m_store(store), m_clock(clock), m_random(random), m_bootId(randomUuid(random)), m_sync(*this, clock, random)
{
    m_state.language = std::move(language);
}

Result<DeskStep> Desk::start()
{
    if (const Done loaded = load(); !loaded)
        return loaded.error();
    if (m_state.identity)
        m_sync.start(m_step.link);
    tellAll();
    return finish();
}

Done Desk::transact(quint64 command, const std::function<Done(Change &)> &act)
{
    Done done = m_store.begin();
    if (!done)
        return done;
    WorkingSet rows(m_store);
    Change change{m_state, rows, m_clock, m_random, m_bootId, command, {}, {}};
    done = act(change);
    if (rows.fault()) // what could not be read is no reason for anything that was decided on it
        done = *rows.fault();
    if (done)
        done = rows.flush();
    if (done)
        done = m_store.commit();
    if (!done) {
        m_store.rollback();
        return done;
    }
    const bool isNoted = change.state.newestN != m_state.newestN;
    m_state = std::move(change.state);
    std::move(change.facts.begin(), change.facts.end(), std::back_inserter(m_step.facts));
    if (isNoted) // by a command or by what came; before what is asked with it
        m_sync.entriesWaiting(m_step.link);
    for (const Event &question : change.questions)
        m_sync.ask(question, m_step.link);
    return {};
}

DeskStep Desk::handle(const Command &command)
{
    struct Route {
        Change &change;
        Done operator()(const AcceptInteraction &c) { return acceptInteraction(change, c); }
        Done operator()(const ConfirmCustomer &c) { return confirmCustomer(change, c); }
        Done operator()(const SetTopic &c) { return setTopic(change, c); }
        Done operator()(const SetSpeaker &c) { return setSpeaker(change, c); }
        Done operator()(const BeginConsent &c) { return beginConsent(change, c); }
        Done operator()(const AnswerConsent &c) { return answerConsent(change, c); }
        Done operator()(const CheckField &c) { return checkField(change, c); }
        Done operator()(const ResetChecks &c) { return resetChecks(change, c); }
        Done operator()(const ShowField &c) { return showField(change, c); }
        Done operator()(const HideField &c) { return hideField(change, c); }
        Done operator()(const TakeBackConsent &c) { return takeBackConsent(change, c); }
        Done operator()(const SaveNote &c) { return saveNote(change, c); }
        Done operator()(const Say &c) { return say(change, c); }
        Done operator()(const WrapUp &c) { return wrapUp(change, c); }
        Done operator()(const ReadRestored &) { return readRestored(change); }
        Done operator()(const Enrol &) { return fail(ErrorCode::Internal); }
        Done operator()(const TryNow &) { return fail(ErrorCode::Internal); }
        Done operator()(const SetLanguage &c) { return change.state.language = c.language, Done(); }
        Done operator()(const Lock &) { return lock(change); }
        Done operator()(const Unlock &) { return unlock(change); }
    };
    // What a customer takes back while the page closes is taken: a withdrawal is never refused.
    const bool isNeverRefused =
        m_state.shut.state == DoorState::LeaseOver && std::holds_alternative<TakeBackConsent>(command.body);
    Done done;
    if (const Enrol *asked = std::get_if<Enrol>(&command.body)) {
        m_enrolCommand = command.id;
        done = enrol(*asked);
    } else if (std::holds_alternative<TryNow>(command.body)) {
        m_sync.tryNow(m_step.link);
    } else if (!isOfTheWindow(command.body) && !isNeverRefused
        && (!m_state.identity || m_state.shut.state != DoorState::Open)) {
        done = fail(ErrorCode::NotNow, m_state.identity ? u"this desk is shut"_s : u"this desk is not enrolled"_s);
    } else if (const bool isOnline = m_sync.state() == DeskSync::State::Online;
               asksOffice(command.body) && (!isOnline || m_sync.sentUpTo() < m_state.newestN)) {
        done = fail(isOnline ? ErrorCode::NotNow : ErrorCode::NeedsOffice); // who speaks is still on its way
    } else {
        done = transact(command.id, [&](Change &change) { return std::visit(Route{change}, command.body); });
    }
    if (done && std::holds_alternative<SetLanguage>(command.body))
        tellAll();
    if (done && std::holds_alternative<Unlock>(command.body) && m_sync.state() == DeskSync::State::Online)
        askForContexts();
    if (!done)
        m_step.facts.push_back(ErrorFact{command.id, done.error()});
    return finish();
}

DeskStep Desk::linkOpened(const QByteArray &tlsKeyHash)
{
    m_enrolment ? m_enrolment->linkOpened(tlsKeyHash) : m_sync.linkOpened(tlsKeyHash);
    return finish();
}

DeskStep Desk::received(QByteArrayView bytes)
{
    if (m_enrolment) {
        if (auto result = m_enrolment->received(bytes, m_step.link))
            enrolled(std::move(*result));
    } else {
        const bool wasOnline = m_sync.state() == DeskSync::State::Online;
        m_sync.received(bytes, m_step.link);
        if (!wasOnline && m_sync.state() == DeskSync::State::Online)
            askForContexts();
    }
    return finish();
}

DeskStep Desk::linkClosed(int code, const std::optional<Error> &why)
{
    if (m_enrolment)
        enrolled(why ? *why : fail(ErrorCode::OfficeUnreachable));
    else
        m_sync.linkClosed(code, why);
    return finish();
}

DeskStep Desk::tick()
{
    m_sync.tick(m_step.link);
    return finish();
}

void Desk::tellAll()
{
    m_step.facts = snapshot();
    m_step.snapshot = true;
}

} // namespace privity::desk
