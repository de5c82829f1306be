// SPDX-License-Identifier: Apache-2.0
#include "models/desk/Effects.h"
#include "models/desk/Projection.h"
#include "models/desk/UseCases.h"

using namespace Qt::StringLiterals;

namespace privity::desk {
namespace {

Result<QString> textToKeep(const QString &typed)
{
    const QString text = typed.trimmed().normalized(QString::NormalizationForm_C);
    if (text.isEmpty())
        return fail(ErrorCode::MissingField, u"there is no text"_s);
    if (text.size() > longestText)
        return fail(ErrorCode::TooLarge, u"%1 characters; at most %2"_s.arg(text.size()).arg(longestText));
    if (text.contains(QChar(0)))
        return fail(ErrorCode::Malformed, u"a character that can't be kept"_s);
    return text;
}

//! Works on an interaction, narrows it to what it may show now, keeps it and tells it.
template<class F>
Done change(Change &change, const InteractionId &id, F &&work)
{
    Result<OpenInteraction> open = openOf(change, id);
    if (!open)
        return open.error();
    if (const Done done = work(*open); !done)
        return done;
    if (const PolicyPack *pack = change.state.pack(open->row.brand))
        narrow(*open, *pack, change.clock.now());
    change.put(*open);
    change.tell(*open);
    return {};
}

} // namespace

Done acceptInteraction(Change &c, const AcceptInteraction &command)
{
    return change(c, command.interaction, [&](OpenInteraction &open) -> Done {
        if (!stageAfter(open.row.phase, StageEvent::Accepted))
            return fail(ErrorCode::AlreadyDone);
        const InteractionAccepted fact{open.row.id};
        take(open.row, fact, c.clock.now());
        c.record(open, fact);
        return {};
    });
}

Done confirmCustomer(Change &c, const ConfirmCustomer &command)
{
    return change(c, command.interaction, [&](OpenInteraction &open) -> Done {
        const bool offered = std::any_of(open.row.candidates.begin(), open.row.candidates.end(),
            [&](const OfferedCandidate &candidate) { return candidate.customer == command.customer; });
        if (!command.customer.isNull() && !offered)
            return fail(ErrorCode::NotAllowed, u"not one of the candidates"_s);
        open.context.reset();
        outdateChecks(c, open.row.id);
        setDecisions(c, open, {});
        SubjectConfirmed fact{open.row.id, {}};
        if (!command.customer.isNull()) {
            fact.customer = command.customer;
            setDecisions(c, open, knownDecisions(c, open.row.brand, command.customer));
        }
        take(open.row, fact, c.clock.now());
        c.record(open, fact);
        return {};
    });
}

Done setTopic(Change &c, const SetTopic &command)
{
    return change(c, command.interaction, [&](OpenInteraction &open) -> Done {
        const PolicyPack *pack = c.state.pack(open.row.brand);
        if (!pack || !pack->topic(command.topic))
            return fail(ErrorCode::UnknownTopic, command.topic);
        if (open.row.topic == command.topic)
            return {};
        const TopicSet fact{open.row.id, command.topic};
        take(open.row, fact, c.clock.now());
        c.record(open, fact);
        return {};
    });
}

Done setSpeaker(Change &c, const SetSpeaker &command)
{
    return change(c, command.interaction, [&](OpenInteraction &open) -> Done {
        if (open.row.speaker == command.speaker)
            return {};
        const SpeakerSet fact{open.row.id, command.speaker};
        if (open.row.speaker != Speaker::Unknown)
            outdateChecks(c, open.row.id);
        take(open.row, fact, c.clock.now());
        c.record(open, fact);
        return {};
    });
}

Done saveNote(Change &c, const SaveNote &command)
{
    const Result<QString> text = textToKeep(command.text);
    if (!text)
        return text.error();
    return change(c, command.interaction, [&](OpenInteraction &open) -> Done {
        c.record(open, NoteSaved{open.row.id, *text});
        return {};
    });
}

Done say(Change &c, const Say &command)
{
    const Result<QString> text = textToKeep(command.text);
    if (!text)
        return text.error();
    return change(c, command.interaction, [&](OpenInteraction &open) -> Done {
        if (open.row.channel != Channel::Chat)
            return fail(ErrorCode::NotNow, u"this is a call"_s);
        UtteranceRow row{open.row.id, c.clock.now(), timedUuid(c.random, c.clock.now()), false, *text};
        c.record(open, AgentSaid{open.row.id, row.id, row.text});
        open.utterances += row;
        c.rows.put(row);
        c.state.unsentWords.insert(row.id);
        c.facts.push_back(utteranceFact(c.state, row));
        return {};
    });
}

Done wrapUp(Change &c, const WrapUp &command)
{
    const Result<OpenInteraction> open = openOf(c, command.interaction);
    if (!open)
        return open.error();
    QString code = command.code;
    if (const PolicyPack *pack = c.state.pack(open->row.brand)) {
        const auto codes = pack->wrapCodesFor(open->row.topic.isEmpty() ? open->row.guessedTopic : open->row.topic);
        const auto known = [&](const WrapCodeSpec &spec) { return spec.id == code; };
        if (code.isEmpty() && !codes.isEmpty())
            code = codes.first().id;
        else if (std::none_of(codes.begin(), codes.end(), known))
            return fail(ErrorCode::NotFound, u"no such wrap-up code"_s);
    }
    c.record(*open, InteractionWrapped{open->row.id, code});
    c.forget(open->row.id);
    return {};
}

Done lock(Change &c)
{
    c.state.locked = true;
    c.state.asked.removeIf([](const AskedQuestion &asked) { return !asked.show; }); // nobody is there to hear of them
    const QMap<QString, OpenInteraction> all = c.state.open;
    for (OpenInteraction open : all) {
        if (!open.context)
            continue;
        open.context.reset();
        c.put(open);
        c.tell(open);
    }
    return {};
}

Done unlock(Change &c)
{
    c.state.locked = false;
    return {};
}

} // namespace privity::desk
