// SPDX-License-Identifier: Apache-2.0
// A covered value is shown for a moment: asked for with a key of its own, held in locked memory while it is shown, covered
// again as soon as anything about it is not as it was.
#include "models/desk/Projection.h"
#include "models/desk/UseCases.h"
#include "models/policy/Visibility.h"

using namespace Qt::StringLiterals;

namespace privity::desk {
namespace {

ShowFact factOf(const LiveShow &show, qint64 nowMs)
{
    return {show.command, show.row.id, show.field, show.value, show.kind, std::max<qint64>(0, show.until - nowMs), {}};
}

//! Without it the office would wait for the lease's end before it shows another one.
void noteHidden(Change &change, const LiveShow &show, ShowEnd end)
{
    OpenInteraction about;
    about.row = show.row;
    const qint64 shownMs = show.value ? change.clock.monotonicMs() - show.since : 0;
    if (change.state.identity && change.state.identity->desk == show.desk) // or this is another desk by now
        change.record(about, FieldHidden{show.row.id, show.field, show.question, end, int(shownMs)});
}

//! Whether any purpose of a field has a basis that holds: as if it were of another topic.
bool restsOnPurpose(const PolicyPack &pack, const QString &field, const DeskIdentity &identity,
    const QMap<QString, ConsentStatus> &consents)
{
    return showKind(pack, field, Why::OtherTopic, identity.role, identity.place, consents) == ShowKind::OtherTopic;
}

void tell(Change &change, quint64 command, ErrorCode code) { change.facts.push_back(ErrorFact{command, fail(code)}); }

} // namespace

Done showField(Change &change, const ShowField &command)
{
    const Result<OpenInteraction> open = openOf(change, command.interaction);
    if (!open)
        return open.error();
    const OpenRow &row = open->row;
    const PolicyPack *pack = change.state.pack(row.brand);
    if (!row.customer || !open->context || (row.phase != Phase::Live && row.phase != Phase::Ended))
        return fail(ErrorCode::NotNow, u"there is nobody whom it could be about, or they are on hold"_s);
    const auto cell = std::ranges::find(open->context->cells, command.field, &CellData::field);
    const DeskIdentity &identity = *change.state.identity;
    const QMap<QString, ConsentStatus> consents =
        pack ? consentsOf(*open, *pack, change.clock.now()) : QMap<QString, ConsentStatus>();
    const ShowKind kind = pack && cell != open->context->cells.end()
        ? showKind(*pack, cell->field, cell->why, identity.role, identity.place, consents)
        : ShowKind::Never;
    if (kind == ShowKind::Never)
        return fail(ErrorCode::NotShowable, command.field.left(80));
    if (std::ranges::any_of(change.state.asked, [](const AskedQuestion &asked) { return bool(asked.show); }))
        return fail(ErrorCode::NotNow, u"another one is being asked for"_s);
    if (change.state.show) // one at a time
        endShow(change, ShowEnd::Hidden);

    FieldReveal asked{row.id, command.field, command.reason, {}, {}};
    if (kind == ShowKind::Anyway
        || (command.reason.isEmpty() && !command.words.isEmpty())) {        // or the office knows more
        if (!command.reason.isEmpty() || command.words.trimmed().isEmpty()) // nobody chose words who picked a reason
            return fail(ErrorCode::WordsNeeded);
        if (const Done saved = saveNote(change, SaveNote{row.id, command.words}); !saved)
            return saved;
        asked.note = change.state.newestN;
        asked.reason = reasonInWords;
    }
    auto pending = std::make_shared<AskedShow>();
    pending->key = crypto::BoxKey::make();
    asked.key = pending->key.publicKey;
    Event question = change.question(row, asked);
    pending->as =
        LiveShow{change.command, identity.desk, question.id, row, command.field, kind, identityOf(*open, pack).level,
            pack->version, restsOnPurpose(*pack, command.field, identity, consents), 0, 0, {}};
    change.ask(
        std::move(question), AskedQuestion{{}, change.command, row.id, command.field, 0, true, std::move(pending)});
    return {};
}

Done hideField(Change &change, const HideField &command)
{
    if (change.state.show && change.state.show->row.id == command.interaction) // else it has just ended by itself
        endShow(change, command.end);
    return {};
}

Done showAnswered(Change &change, const AskedQuestion &asked, const Event &answer)
{
    LiveShow show = asked.show->as;
    const Result<FieldShown> shown = answer.read<FieldShown>(codec::Parts::Clear);
    Event sealed = answer;
    sealed.sealedData = shown ? shown->value : QByteArray();
    Result<SecretBytes> value = shown && answer.type == QLatin1StringView(FieldShown::type)
            && shown->interaction == asked.interaction && shown->field == asked.field && shown->seconds >= 0
            && shown->seconds <= longestShowSeconds
            && answer.subject == FieldShown::subject(asked.question, asked.field, shown->seconds)
        ? journal::openBytes(sealed, shown->wrap, asked.show->key, journal::answerPlace, 0)
        : Result<SecretBytes>(fail(ErrorCode::Malformed));
    if (!value) {
        noteHidden(change, show, ShowEnd::NotDelivered);
        tell(change, asked.command, value.error().code);
        return {};
    }
    if (value->isEmpty()) {
        tell(change, asked.command, ErrorCode::NothingOnFile);
        return {};
    }
    if (const auto open = change.state.open.find(asked.interaction.text);
        open != change.state.open.end() && open->context && open->row.customer == show.row.customer) {
        open->context->seen += show.field;
        change.tell(*open);
    }
    show.value = std::make_shared<const SecretBytes>(*std::move(value));
    show.kind = shown->kind;
    show.since = change.clock.monotonicMs();
    show.until = show.since + shown->seconds * 1000;
    change.state.show = show;
    if (const auto end = endOfShow(change.state, change.clock)) // it is other than it was when this was asked for
        endShow(change, *end, asked.command);
    else
        change.facts.push_back(factOf(show, show.since));
    return {};
}

void showUnanswered(Change &change, const AskedQuestion &asked)
{
    noteHidden(change, asked.show->as, ShowEnd::NotDelivered);
    tell(change, asked.command, ErrorCode::ShowUnanswered);
}

std::optional<ShowEnd> endOfShow(const DeskState &state, const Clock &clock)
{
    if (!state.show)
        return std::nullopt;
    const LiveShow &show = *state.show;
    if (state.locked || state.shut.state != DoorState::Open)
        return ShowEnd::Lock;
    const auto open = state.open.constFind(show.row.id.text);
    if (open == state.open.constEnd())
        return ShowEnd::WrapUp;
    if (clock.monotonicMs() >= show.until)
        return ShowEnd::TimeOut;
    const OpenRow &now = open->row;
    if (now.phase == Phase::Held)
        return ShowEnd::Hold;
    if (now.customer != show.row.customer || now.topic != show.row.topic)
        return ShowEnd::Switch;
    const PolicyPack *pack = state.pack(now.brand);
    if (!pack || pack->version != show.policyVersion)
        return ShowEnd::NewPolicy;
    if (now.speaker != show.row.speaker || identityOf(*open, pack).level < show.identityLevel)
        return ShowEnd::LoweredIdentity;
    if (show.rests && !restsOnPurpose(*pack, show.field, *state.identity, consentsOf(*open, *pack, clock.now())))
        return ShowEnd::TakenBack;
    return std::nullopt;
}

void endShow(Change &change, ShowEnd end, quint64 command)
{
    const LiveShow show = *std::exchange(change.state.show, std::nullopt);
    noteHidden(change, show, end);
    change.facts.push_back(ShowFact{command, show.row.id, show.field, {}, show.kind, 0, end});
}

std::optional<ShowFact> showFact(const DeskState &state, qint64 nowMs)
{
    return state.show ? std::optional(factOf(*state.show, nowMs)) : std::nullopt;
}

} // namespace privity::desk
