// SPDX-License-Identifier: Apache-2.0
#include "models/base/CanonicalWriter.h"
#include "models/desk/Projection.h"
#include "models/desk/UseCases.h"
#include "models/protocol/CheckMessages.h"

using namespace Qt::StringLiterals;

namespace privity::desk {
namespace {

//! {"said": …} in its one spelling. Where it passes through is overwritten; what the containers of Qt gave back on the
//! way is zeroed by the program's own allocator (app/desk/ZeroOnFree.cpp).
Result<SecretBytes> saidPart(const SecretBytes &said)
{
    QString text = QString::fromUtf8(said.view()).trimmed();
    Done done;
    if (text.isEmpty())
        done = fail(ErrorCode::MissingField, u"nothing was typed"_s);
    else if (text.size() > longestSaid)
        done = fail(ErrorCode::TooLarge, u"at most %1 characters"_s.arg(longestSaid));
    else if (text.contains(QChar(0)) || !text.isValidUtf16())
        done = fail(ErrorCode::Malformed, u"a character that can't be compared"_s);
    CanonicalWriter out;
    out.put("{\"said\":");
    out.putText(text);
    out.put('}');
    text.fill(u'\0');
    QByteArray bytes = out.take();
    SecretBytes part = SecretBytes::take(bytes);
    return done ? Result<SecretBytes>(std::move(part)) : done.error();
}

QByteArray intakeKey(const DeskState &state, const QString &brand)
{
    for (const BrandKey &key : state.identity->keys.statement.intakeKeys)
        if (key.brand == brand)
            return key.key;
    return {};
}

} // namespace

Done checkField(Change &change, const CheckField &command)
{
    const Result<OpenInteraction> open = openOf(change, command.interaction);
    if (!open)
        return open.error();
    const OpenRow &row = open->row;
    if (!row.customer || !isThere(row.phase))
        return fail(ErrorCode::NotNow, u"nobody is on the line whose customer is confirmed"_s);
    const PolicyPack *pack = change.state.pack(row.brand);
    const FieldSpec *spec = pack ? pack->field(command.field) : nullptr;
    if (!spec || !spec->checkable)
        return fail(ErrorCode::NotCheckable, command.field.left(80));
    if (isSeen(*open, command.field))
        return fail(ErrorCode::AlreadySeen, command.field);
    for (const AskedQuestion &asked : std::as_const(change.state.asked))
        if (!asked.show && asked.interaction == row.id && asked.field == command.field)
            return fail(ErrorCode::NotNow, u"it is being checked"_s);
    if (!command.said)
        return fail(ErrorCode::MissingField, u"nothing was typed"_s);
    const Result<SecretBytes> part = saidPart(*command.said);
    if (!part)
        return part.error();

    Event question = change.question(row, FieldVerify{row.id, command.field, {}});
    question.setExtension(journal::attribute::wrap,
        journal::sealBytes(
            question, part->view(), intakeKey(change.state, row.brand), change.state.identity->desk.text, 0));
    change.ask(std::move(question), AskedQuestion{{}, change.command, row.id, command.field, 0, true, {}});
    return {};
}

Done resetChecks(Change &change, const ResetChecks &command)
{
    const Result<OpenInteraction> open = openOf(change, command.interaction);
    if (!open)
        return open.error();
    if (!open->row.customer)
        return fail(ErrorCode::NotNow, u"no customer is confirmed"_s);
    change.record(*open, VerifyReset{*open->row.customer, open->row.brand, command.field});
    return {};
}

Done checkAnswered(Change &change, const AskedQuestion &asked, const Event &answer, const JsonObject &personal)
{
    const auto refused = [&](Error error) -> Done {
        change.facts.push_back(ErrorFact{asked.command, std::move(error)});
        return {};
    };
    Result<FieldVerified> verified = answer.read<FieldVerified>(codec::Parts::Clear);
    if (!verified || answer.type != QLatin1StringView(FieldVerified::type)
        || codec::read(personal, *verified, codec::Parts::Sealed) || verified->interaction != asked.interaction
        || verified->field != asked.field)
        return refused(fail(ErrorCode::Malformed, u"the answer to a check"_s));
    change.facts.push_back(CheckFact{asked.command, asked.interaction, asked.field, verified->result, verified->left,
        verified->until, change.clock.now()});
    Result<OpenInteraction> open = openOf(change, asked.interaction);
    if (!open || !asked.isOfWho || verified->result != CheckResult::Match)
        return {};
    open->row.known.removeIf([&](const Known &one) { return one.field == asked.field; });
    open->row.known += Known{asked.field, change.clock.now()};
    change.put(*open);
    change.tell(*open);
    return {};
}

void fallSilent(Change &change, OpenInteraction &open)
{
    const PolicyPack *pack = change.state.pack(open.row.brand);
    const auto ms = silenceMs(pack, open.row.channel);
    if (!ms || change.clock.monotonicMs() - open.heardMs < *ms)
        return;
    open.row.identityLevel = open.row.offeredLevel = 0;
    open.row.known.clear();
    outdateChecks(change, open.row.id);
    if (pack)
        narrow(open, *pack, change.clock.now());
}

void outdateChecks(Change &change, const InteractionId &interaction)
{
    for (AskedQuestion &asked : change.state.asked)
        if (asked.interaction == interaction)
            asked.isOfWho = false;
}

} // namespace privity::desk
