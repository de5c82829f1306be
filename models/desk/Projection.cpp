// SPDX-License-Identifier: Apache-2.0
#include "models/desk/Projection.h"

#include "models/consent/Ledger.h"
#include "models/policy/Cover.h"
#include "models/policy/Visibility.h"

using namespace Qt::StringLiterals;

namespace privity::desk {
namespace {

//! The name of what would open a covered field, in the agent's language.
QString whyDetail(const CellData &cell, const PolicyPack &pack, const QString &language)
{
    if (cell.why == Why::OtherTopic || cell.why == Why::NoTopic) {
        const TopicSpec *topic = pack.topicOpening(cell.purpose);
        return topic ? topic->title.in(language) : QString();
    }
    const PurposeSpec *purpose = pack.purpose(cell.purpose);
    return purpose ? purpose->title.in(language) : QString();
}

Cell cellOf(const CellData &data, const PolicyPack &pack, const QString &language)
{
    Cell cell;
    cell.field = data.field;
    if (const FieldSpec *spec = pack.field(data.field)) {
        cell.label = spec->label.in(language);
        cell.group = pack.groupTitle(spec->group, language);
    }
    cell.state = data.state;
    cell.text = data.text;
    cell.why = data.why;
    cell.whyDetail = whyDetail(data, pack, language);
    cell.source = data.source.isEmpty() ? QString() : pack.sourceTitle(data.source, language);
    cell.obtainedAt = data.obtainedAt.value_or(Timestamp{});
    cell.lockedUntil = data.lockedUntil.value_or(QString());
    cell.conflict = data.conflict;
    return cell;
}

} // namespace

QMap<QString, Folded> foldedOf(const OpenInteraction &open, const PolicyPack &pack)
{
    QList<Decision> decisions;
    if (!open.row.customer)
        return {};
    for (const DecisionData &data : open.decisions) {
        Decision decision;
        decision.hash = data.hash;
        decision.customer = *open.row.customer;
        decision.brand = open.row.brand;
        decision.purpose = data.purpose;
        decision.action = data.action;
        decision.evidence = data.evidence;
        decision.sees = data.sees;
        decision.desk = data.desk;
        decision.n = data.n;
        decision.at = data.at;
        decision.stands = data.stands;
        decisions += decision;
    }
    return foldAll(decisions, pack, *open.row.customer);
}

QMap<QString, ConsentStatus> consentsOf(const OpenInteraction &open, const PolicyPack &pack, Timestamp now)
{
    return statusesAt(foldedOf(open, pack), pack, now);
}

Identity identityOf(const OpenInteraction &open, const PolicyPack *pack)
{
    const OpenRow &row = open.row;
    Identity identity = privity::identityOf(pack, row.identityLevel, row.identitySource, row.offeredAt, row.known);
    if (open.context)
        identity.level = std::min(identity.level, open.context->identityLevel);
    return identity;
}

bool isSeen(const OpenInteraction &open, const QString &field)
{
    return open.context
        && (open.context->seen.contains(field) || std::ranges::any_of(open.context->cells, [&](const CellData &cell) {
               return cell.field == field && cell.state == FieldState::Clear;
           }));
}

void narrow(OpenInteraction &open, const PolicyPack &pack, Timestamp now)
{
    if (!open.context)
        return;
    VisibilityInput input;
    if (!open.row.topic.isEmpty())
        input.topics = {open.row.topic};
    input.speaker = open.row.speaker;
    input.identityLevel = identityOf(open, &pack).level;
    input.consents = consentsOf(open, pack, now);
    for (const CellData &cell : open.context->cells)
        if (cell.why != Why::NotOnFile)
            input.onFile.insert(cell.field);
    for (CellData &cell : open.context->cells) {
        if (cell.state != FieldState::Clear)
            continue;
        const FieldDecision decision = decide(pack, cell.field, input);
        const bool byDesk =
            decision.why == Why::RoleMayNot || decision.why == Why::PlaceMayNot; // the office knows these
        if (decision.state == FieldState::Clear || byDesk)
            continue;
        CellData covered{cell.field, decision.state, {}, decision.why, decision.purpose, {}, {}, {}, false};
        if (const FieldSpec *spec = pack.field(cell.field); spec && cell.why == Why::Open)
            covered.text = coverText(*spec, decision, cell.text);
        open.context->seen += cell.field;
        cell = covered;
    }
    open.context->cells.removeIf([](const CellData &cell) { return cell.state == FieldState::Absent; });
}

InteractionFact interactionFact(const OpenInteraction &open, const PolicyPack *pack, const QString &language)
{
    const OpenRow &row = open.row;
    InteractionFact fact;
    fact.id = row.id;
    fact.brand = row.brand;
    fact.brandName = pack ? pack->name : row.brand;
    fact.brandLetters = pack ? pack->letters : row.brand.left(2).toUpper();
    fact.brandColour = pack ? pack->colour : 0;
    fact.channel = row.channel;
    fact.direction = row.direction;
    fact.phase = row.phase;
    fact.startedAt = row.acceptedAt.ms > 0 ? row.acceptedAt : row.offeredAt;
    fact.language = open.context ? open.context->language : row.language;
    fact.speaker = row.speaker;
    fact.topic = row.topic;
    fact.guessedTopic = row.guessedTopic;
    fact.guessedFrom = row.queue;
    if (pack) {
        for (const TopicSpec &topic : pack->topics)
            fact.topics += TopicChoice{topic.id, topic.title.in(language)};
        const QString topic = row.topic.isEmpty() ? row.guessedTopic : row.topic;
        for (const WrapCodeSpec &code : pack->wrapCodesFor(topic))
            fact.wrapCodes += WrapCode{code.id, code.title.in(language)};
        for (const QLatin1StringView id : showReasons)
            fact.showReasons += ShowReason{id, {}};
        for (const Named &reason : pack->show.reasons)
            fact.showReasons += ShowReason{reason.id, reason.title.in(language)};
    }
    if (!row.customer)
        for (const OfferedCandidate &candidate : row.candidates)
            fact.candidates += Candidate{candidate.customer, candidate.initials, candidate.lastContact};
    fact.customer = row.customer.value_or(CustomerId{});
    const Identity identity = identityOf(open, pack);
    fact.identityLevel = identity.level;
    fact.identitySource = identity.source;
    fact.identityAt = identity.level > 0 ? identity.at : Timestamp{};
    if (open.context) {
        fact.address = open.context->address;
        fact.customerSince = open.context->customerSince;
        fact.openLine = open.context->openLine;
    }
    return fact;
}

ContextFact contextFact(const OpenInteraction &open, const PolicyPack &pack, const DeskIdentity &desk,
    const QString &language, Timestamp now)
{
    ContextFact fact;
    fact.interaction = open.row.id;
    fact.loading = open.row.customer
        && (!open.context || open.context->topic != open.row.topic || open.context->speaker != open.row.speaker);
    if (!open.context)
        return fact;
    fact.visibilityRevision = open.context->revision;
    const TopicSpec *topic = pack.topic(open.row.topic);
    const QStringList shown = topic ? topic->fields : QStringList();
    const QMap<QString, ConsentStatus> consents = consentsOf(open, pack, now);
    const auto cellOf = [&](const CellData &data) {
        Cell cell = desk::cellOf(data, pack, language);
        const FieldSpec *spec = pack.field(data.field);
        cell.checkable = spec && spec->checkable && !isSeen(open, data.field);
        cell.show = showKind(pack, data.field, data.why, desk.role, desk.place, consents);
        for (const Known &known : open.row.known)
            if (known.field == data.field && known.fits)
                cell.knownAt = known.at;
        cell.awaited = fact.loading && topic && spec && (data.why == Why::OtherTopic || data.why == Why::NoTopic)
            && std::ranges::any_of(spec->purposes, [&](const QString &id) { return topic->purposes.contains(id); });
        return cell;
    };
    QMap<QString, CellData> byField;
    for (const CellData &cell : open.context->cells)
        if (cell.text.isEmpty() || cell.text != open.context->openLine) // the person's card says that already
            byField.insert(cell.field, cell);
    for (const QString &field : shown)
        if (byField.contains(field))
            fact.topicCells += cellOf(byField.value(field));
    for (const CellData &cell : open.context->cells)
        if (byField.contains(cell.field) && !shown.contains(cell.field) && cell.why != Why::NotOnFile)
            fact.otherCells += cellOf(cell);
    return fact;
}

MayIFact mayIFact(const OpenInteraction &open, const PolicyPack &pack, const QString &language, Timestamp now)
{
    MayIFact fact;
    fact.interaction = open.row.id;
    if (!open.row.customer)
        return fact;
    QStringList purposes;
    if (const TopicSpec *topic = pack.topic(open.row.topic))
        purposes = topic->mayI;
    else
        for (const PurposeSpec &purpose : pack.purposes)
            if (!purpose.mayI.texts.isEmpty())
                purposes += purpose.id;
    const QMap<QString, Folded> folded = foldedOf(open, pack);
    for (const QString &id : purposes) {
        const PurposeSpec *purpose = pack.purpose(id);
        if (!purpose)
            continue;
        const MayI answer = mayI(pack, id, folded.value(id), open.row.channel, now);
        MayIChip chip;
        chip.purpose = id;
        chip.title = purpose->mayI.in(language);
        chip.verdict = answer.verdict;
        chip.status = answer.status;
        chip.basis = answer.basis;
        chip.reason = answer.reason;
        chip.date = answer.date;
        chip.until = answer.until;
        chip.days = answer.days;
        chip.sentence = english(answer, now);
        chip.decidedAt = answer.decidedAt;
        chip.endsAt = answer.endsAt;
        chip.canAsk = answer.canAsk;
        chip.canTakeBack = answer.canTakeBack;
        fact.chips += chip;
    }
    return fact;
}

} // namespace privity::desk
