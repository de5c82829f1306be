// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/Agent.h"

#include "models/consent/Evidence.h"
#include "models/desk/Projection.h"
#include "tests/simulation/Cast.h"

using namespace Qt::StringLiterals;

namespace privity::simulation {

void Agent::later()
{
    m_setting.timeline.after(m_setting.dice.between(400, m_pauseMs), [this] {
        if (m_resting)
            return;
        act();
        later();
    });
}

void Agent::act()
{
    if (!m_desk.isUp())
        return;
    const desk::DeskState &state = m_desk.program().state();
    if (!state.identity || state.order.isEmpty())
        return;
    const desk::OpenInteraction open = *state.open.find(m_setting.dice.oneOf(state.order));
    if (!state.pack(open.row.brand))
        return;
    desk::CommandBody body = work(open);
    m_setting.note("agent" + QByteArray::number(m_desk.index()) + " does " + QByteArray::number(body.index()) + " with "
        + open.row.id.text.left(10).toLatin1());
    m_desk.command(std::move(body));
}

desk::CommandBody Agent::work(const desk::OpenInteraction &open)
{
    using namespace desk;
    Dice &dice = m_setting.dice;
    const InteractionId id = open.row.id;
    const PolicyPack &pack = *m_desk.program().state().pack(open.row.brand);
    if (open.row.phase == Phase::Offered && dice.chance(90))
        return AcceptInteraction{id};
    if (open.row.phase == Phase::Ended ? dice.chance(30) : dice.chance(3))
        return WrapUp{id, {}};
    if (dice.chance(open.row.customer ? 3 : 70)) {
        const bool none = open.row.candidates.isEmpty() || dice.chance(10);
        return ConfirmCustomer{id, none ? CustomerId() : dice.oneOf(open.row.candidates).customer};
    }
    if (open.row.speaker == Speaker::Unknown ? dice.chance(50) : dice.chance(5))
        return SetSpeaker{id,
            dice.chance(70)       ? Speaker::Self
                : dice.chance(50) ? Speaker::Helper
                                  : Speaker::JointHolder};
    if (open.row.topic.isEmpty() ? dice.chance(50) : dice.chance(15))
        return SetTopic{id, dice.oneOf(pack.topics).id};
    if (open.row.customer && dice.chance(22))
        if (std::optional<CommandBody> body = check(open))
            return *std::move(body);
    if (open.row.customer && dice.chance(12))
        if (std::optional<CommandBody> body = show(open))
            return *std::move(body);
    if (open.row.customer && dice.chance(70))
        if (std::optional<CommandBody> body = consent(open))
            return *std::move(body);
    if (open.row.channel == Channel::Chat && dice.chance(50))
        return Say{id, u"antwoord %1"_s.arg(dice.below(1000))};
    return SaveNote{id, u"notitie %1"_s.arg(dice.below(1000))};
}

std::optional<desk::CommandBody> Agent::check(const desk::OpenInteraction &open)
{
    using namespace desk;
    Dice &dice = m_setting.dice;
    const PolicyPack &pack = *m_desk.program().state().pack(open.row.brand);
    const QString &field = dice.chance(80) ? cast::checkedFields.front() : cast::checkedFields.back();
    const bool isAsked = std::ranges::any_of(m_desk.program().state().asked,
        [&](const AskedQuestion &asked) { return asked.interaction == open.row.id && asked.field == field; });
    if (!isThere(open.row.phase) || isAsked || desk::isSeen(open, field) || open.row.speaker == Speaker::Unknown
        || !pack.field(field))
        return std::nullopt;
    if (dice.chance(4)) // whoever may not, is refused
        return ResetChecks{open.row.id, field};
    QByteArray said = cast::valueOf(int(dice.below(cast::customers)), field).toUtf8();
    return CheckField{open.row.id, field, std::make_shared<const SecretBytes>(SecretBytes::take(said))};
}

std::optional<desk::CommandBody> Agent::show(const desk::OpenInteraction &open)
{
    using namespace desk;
    Dice &dice = m_setting.dice;
    const DeskState &state = m_desk.program().state();
    if (state.show && state.show->row.id == open.row.id && dice.chance(60))
        return HideField{open.row.id, ShowEnd::Hidden};
    std::vector<std::pair<QString, ShowKind>> covered;
    if (open.context)
        for (const Cell &cell :
            contextFact(open, *state.pack(open.row.brand), *state.identity, {}, m_desk.clock.now()).otherCells)
            if (cell.show != ShowKind::Never)
                covered.emplace_back(cell.field, cell.show);
    if (covered.empty() || open.row.phase == Phase::Offered)
        return std::nullopt;
    const auto [field, kind] = dice.oneOf(covered);
    const QString words = u"reden %1"_s.arg(dice.below(1000));
    return kind == ShowKind::Anyway ? ShowField{open.row.id, field, {}, words}
                                    : ShowField{open.row.id, field, QString(showReasons.front()), {}};
}

std::optional<desk::CommandBody> Agent::consent(const desk::OpenInteraction &open)
{
    using namespace desk;
    Dice &dice = m_setting.dice;
    QList<const PurposeSpec *> asked;
    for (const PurposeSpec &purpose : m_desk.program().state().pack(open.row.brand)->purposes)
        if (purpose.consent)
            asked += &purpose;
    const PurposeSpec &purpose = *dice.oneOf(asked);
    const bool isOver = open.row.channel == Channel::Call && !isThere(open.row.phase);
    if (!mayAgree(open.row.speaker) || isOver) // the desk would say so; what narrows is always possible
        return TakeBackConsent{open.row.id, purpose.id};
    if (dice.chance(10))
        return BeginConsent{open.row.id, purpose.id, {}};
    if (dice.chance(30))
        return TakeBackConsent{open.row.id, purpose.id};
    static constexpr std::array answers{ConsentAction::Given, ConsentAction::Given, ConsentAction::Given,
        ConsentAction::Refused, ConsentAction::Deferred};
    const QList<EvidenceKind> evidence = evidenceFor(purpose, open.row.channel);
    const bool proven = !evidence.isEmpty() && dice.chance(90);
    return AnswerConsent{open.row.id, purpose.id, dice.oneOf(answers), u"nl"_s,
        proven ? evidence.first() : EvidenceKind::None, u"00:00:%1"_s.arg(dice.between(10, 59))};
}

} // namespace privity::simulation
