// SPDX-License-Identifier: Apache-2.0
#include "models/office/Customers.h"

#include "models/customer/CustomerContext.h"
#include "models/office/Checks.h"
#include "models/office/Cut.h"
#include "models/office/Parts.h"
#include "models/policy/Cover.h"
#include "models/policy/FieldRoles.h"

using namespace Qt::StringLiterals;

namespace privity::office {
namespace {

constexpr qsizetype candidatesAtMost = 5;

//! The records of one customer, looked at where they lie.
class Records
{
public:
    Records(Turn &turn, const PolicyPack &pack, const QString &brand, const CustomerId &customer)
        : m_open(recordsOf(turn, brand, customer)), m_pack(pack), m_now(turn.now)
    {
        for (const OpenRecord &open : m_open)
            if (Result<RecordView> record = RecordView::of(open.blob))
                m_records.push_back(*std::move(record));
    }

    [[nodiscard]] ContextField field(const FieldSpec &spec) const
    {
        return fieldOf(m_records, spec.id, spec.sourceOrder, m_now);
    }
    //! Of a field that the programs themselves use, whether the pack knows it or not.
    [[nodiscard]] QString text(const QString &role) const
    {
        const FieldSpec *spec = m_pack.field(role);
        return fieldOf(m_records, role, spec ? spec->sourceOrder : QStringList(), m_now).text();
    }
    [[nodiscard]] Timestamp newest() const
    {
        Timestamp moment;
        for (const RecordView &record : m_records)
            if (record.isKeptAt(m_now))
                moment = std::max(moment, record.obtainedAt);
        return moment;
    }

private:
    const std::vector<OpenRecord> m_open;
    const PolicyPack &m_pack;
    Timestamp m_now;
    std::vector<RecordView> m_records;
};

DecisionData toData(const Decision &decision)
{
    return {decision.hash, decision.desk, decision.n, decision.purpose, decision.action, decision.evidence, decision.at,
        decision.sees, decision.stands};
}

CellData cellOf(const FieldSpec &spec, const FieldDecision &decision, const ContextField &value)
{
    const bool clear = decision.state == FieldState::Clear;
    CellData cell;
    cell.field = decision.field;
    cell.state = decision.state;
    cell.why = decision.why;
    cell.purpose = decision.purpose;
    cell.text = clear ? value.text() : coverText(spec, decision, value.text());
    if (clear && !value.isEmpty()) {
        cell.source = QString::fromUtf8(value.winner().from->source);
        cell.obtainedAt = value.winner().from->obtainedAt;
        cell.conflict = value.isConflict();
    }
    return cell;
}

} // namespace

QList<OfferedCandidate> candidatesFor(Turn &turn, const PolicyPack &pack, const ContactArrived &contact)
{
    QList<IndexTerm> terms;
    if (contact.phone)
        if (const auto e164 = turn.area.phones.toE164(*contact.phone, {}))
            if (const auto term = phoneTerm(*e164))
                terms += *term;
    if (contact.email)
        if (const auto term = emailTerm(*contact.email))
            terms += *term;
    if (contact.customerNumber)
        if (const auto term = customerNumberTerm(*contact.customerNumber))
            terms += *term;
    const BlindIndex index = indexOf(turn, contact.brand);
    QList<OfferedCandidate> candidates;
    QSet<QString> known;
    for (const IndexTerm &term : terms) {
        for (const TokenRow &row : turn.rows.list<TokenRow>(contact.brand, index.token(term))) {
            if (candidates.size() >= candidatesAtMost || known.contains(row.customer.text))
                continue;
            known.insert(row.customer.text);
            const Records records(turn, pack, contact.brand, row.customer);
            OfferedCandidate candidate{
                row.customer, initials(records.text(fieldrole::givenName), records.text(fieldrole::familyName)), {}};
            if (const Timestamp newest = records.newest(); newest.ms > 0)
                candidate.lastContact = newest.toText().left(10);
            candidates += candidate;
        }
    }
    return candidates;
}

QList<DecisionRow> decisionsOf(Turn &turn, const QString &brand, const CustomerId &customer)
{
    return turn.rows.list<DecisionRow>(brand, customer);
}

Result<Sight> sightOf(Turn &turn, const Look &look)
{
    const PolicyPack *pack = look.pack;
    if (!pack)
        return fail(ErrorCode::UnknownBrand, look.brand);
    const Records records(turn, *pack, look.brand, look.customer);
    std::vector<ContextField> values; // of the pack's fields, in its order
    values.reserve(size_t(pack->fields.size()));
    for (const FieldSpec &field : pack->fields)
        values.push_back(records.field(field));

    Sight sight;
    sight.pack = pack;
    for (const DecisionRow &row : decisionsOf(turn, look.brand, look.customer))
        sight.decisions += toDecision(row);
    sight.decisions = essentialOf(sight.decisions, *pack, look.customer);
    sight.consents = statusesAt(foldAll(sight.decisions, *pack, look.customer), *pack, turn.now);
    sight.consents.insert(look.given);
    VisibilityInput input;
    if (!look.topic.isEmpty())
        input.topics = {look.topic};
    input.speaker = look.speaker;
    input.identityLevel = look.identityLevel;
    input.role = look.role;
    input.place = look.place;
    input.consents = sight.consents;
    for (qsizetype i = 0; i < pack->fields.size(); ++i)
        if (!values[size_t(i)].isEmpty())
            input.onFile.insert(pack->fields[i].id);
    const QList<FieldDecision> decided = decideAll(*pack, input);
    sight.cells.reserve(decided.size());
    for (qsizetype i = 0; i < decided.size(); ++i)
        sight.cells += cellOf(pack->fields[i], decided[i], values[size_t(i)]);
    const QString language = records.text(fieldrole::language);
    sight.language = pack->speaks(language.isEmpty() ? look.language : language);
    sight.address = pack->addressOf(sight.language, records.text(fieldrole::salutation),
        records.text(fieldrole::givenName), records.text(fieldrole::familyName));
    for (const QString &field : {fieldrole::salutation, fieldrole::givenName, fieldrole::familyName})
        if (const QString text = records.text(field);
            !text.isEmpty() && sight.address.contains(text, Qt::CaseInsensitive))
            sight.addressed += field;
    return sight;
}

Look lookOf(Turn &turn, const InteractionRow &interaction, const DeskRow &desk)
{
    const PolicyPack *pack = turn.area.packs.inForce(turn.rows, interaction.brand);
    return {interaction.brand, *interaction.customer, interaction.topic, interaction.speaker,
        identityOf(interaction, pack).level, desk.role, desk.place, interaction.language, {}, pack};
}

QByteArray valueOf(Turn &turn, const Look &look, const FieldSpec &spec)
{
    return Records(turn, *look.pack, look.brand, look.customer).field(spec).text().toUtf8();
}

void recordShown(Turn &turn, const QString &brand, const AccessShown &shown)
{
    const quint64 n =
        recordByOffice(turn.rows, turn.area.keys, brand, officeEvent(turn, brand, shown), turn.area.random, turn.now);
    turn.rows.put(PartRow{brand, shown.customer.text, officeAuthor(brand), n});
}

static bool isClear(const QList<CellData> &cells, const QString &field)
{
    const auto cell = std::ranges::find(cells, field, &CellData::field);
    return cell != cells.end() && cell->state == FieldState::Clear;
}

Result<ContextCells> contextFor(Turn &turn, InteractionRow &interaction)
{
    const std::optional<DeskRow> desk = turn.rows.find<DeskRow>(interaction.desk);
    if (!interaction.customer || !desk)
        return fail(ErrorCode::UnknownBrand, interaction.brand);
    const Look look = lookOf(turn, interaction, *desk);
    Result<Sight> sight = sightOf(turn, look);
    if (!sight)
        return sight.error();

    const CustomerId &customer = *interaction.customer;
    for (const CellData &cell : std::as_const(sight->cells))
        if (cell.state == FieldState::Clear)
            see(interaction.seen, customer, cell.field);
    for (const QString &field : std::as_const(sight->addressed))
        see(interaction.seen, customer, field);
    interaction.revision += 1;
    turn.rows.put(interaction);
    ContextCells context;
    context.interaction = interaction.id;
    context.customer = *interaction.customer;
    context.revision = interaction.revision;
    context.topic = interaction.topic;
    context.speaker = interaction.speaker;
    context.policyVersion = sight->pack->version;
    context.identityLevel = look.identityLevel;
    context.entriesUpTo = desk->acceptedUpTo;
    context.language = sight->language;
    for (const Known &one : std::as_const(interaction.known))
        context.known += KnownData{one.field, one.fits ? one.at : Timestamp{}};
    context.address = sight->address;
    for (const Decision &decision : std::as_const(sight->decisions))
        context.decisions += toData(decision);
    for (const Seen &one : std::as_const(interaction.seen))
        if (one.customer == customer && !isClear(sight->cells, one.field))
            context.seen += one.field;
    context.cells.reserve(sight->cells.size());
    for (CellData &cell : sight->cells) {
        if (cell.state == FieldState::Absent)
            continue;
        const bool stands = cell.state == FieldState::Clear;
        if (stands && cell.field == fieldrole::customerSince)
            context.customerSince = cell.text.left(4);
        else if (stands && cell.field == fieldrole::openPromise)
            context.openLine = cell.text;
        context.cells += std::move(cell);
    }
    return context;
}

void withdrawContext(Turn &turn, InteractionRow &interaction)
{
    const quint64 seq = std::exchange(interaction.contextSeq, 0);
    if (seq == 0)
        return;
    const QString feed = deskFeed(interaction.desk);
    if (const auto fed = turn.rows.find<FeedRow>(feed, seq))
        turn.rows.erase<PartRow>(fed->brand, fed->subject, feed, seq);
    OfficeSync::replace(turn.rows, feed, seq,
        officeEvent(turn, interaction.brand, ContextSuperseded{interaction.id}, interaction.id.text));
    cutLater(turn, feed, interaction.id.text);
}

void refresh(Turn &turn, const QString &brand, const CustomerId &customer)
{
    for (const OpenContextRow &open : turn.rows.list<OpenContextRow>(brand, customer)) {
        std::optional<InteractionRow> interaction = turn.rows.find<InteractionRow>(open.interaction);
        if (!interaction)
            continue;
        const Result<ContextCells> context = contextFor(turn, *interaction);
        if (!context)
            continue;
        withdrawContext(turn, *interaction);
        const quint64 seq = interaction->contextSeq = feedDesk(turn, *interaction, *context);
        turn.rows.put(*interaction);
        for (const DecisionData &decision : context->decisions)
            if (!turn.rows.find<DeliveredRow>(interaction->desk, decision.hash))
                turn.rows.put(DeliveredRow{interaction->desk, decision.hash, seq});
    }
}

Result<ImportCounts> importRecords(Turn &turn, std::vector<SourceRecord> records)
{
    ImportCounts counts;
    if (records.empty())
        return counts;
    const QString brand = records.front().ref.brand;
    if (!turn.area.keys.brand(brand))
        return fail(ErrorCode::UnknownBrand, brand);
    const BlindIndex index = indexOf(turn, brand);
    const auto known = [&](const TokenRow &row) -> std::optional<KnownRecord> {
        const bool settled = turn.rows.find<SettledRow>(brand, row.customer).has_value();
        for (const OpenRecord &open : recordsOf(turn, brand, row.customer))
            if (open.row.source == row.source && open.row.key == row.key)
                if (Result<SourceRecord> record = SourceRecord::fromBlob(open.blob))
                    return KnownRecord{*std::move(record), row.customer, settled};
        return std::nullopt;
    };
    const RecordLookup lookup = [&](const IndexTerm &term, qsizetype atMost) -> Result<std::vector<KnownRecord>> {
        std::vector<KnownRecord> found;
        const Query query{&tableOf<TokenRow>(), {toValue(brand), toValue(index.token(term))}, {}, int(atMost), false};
        for (const TokenRow &row : turn.rows.rows<TokenRow>(query))
            if (std::optional<KnownRecord> record = known(row))
                found.push_back(std::move(*record));
        if (turn.rows.fault())
            return *turn.rows.fault();
        return found;
    };

    for (SourceRecord &record : records) {
        // The record's own reference finds the older version of itself and with it its customer.
        CustomerId before;
        const IndexTerm self = crossReferenceTerm(record.ref.source, record.ref.key);
        for (const TokenRow &row : turn.rows.list<TokenRow>(brand, index.token(self)))
            if (row.source == record.ref.source && row.key == record.ref.key)
                before = row.customer;
        const bool settled = !before.isNull() && turn.rows.find<SettledRow>(brand, before);
        std::vector<KnownRecord> seeds;
        if (!before.isNull()) {
            for (const auto &[row, blob] : recordsOf(turn, brand, before)) {
                if (row.source == record.ref.source && row.key == record.ref.key)
                    eraseTokens(turn, row);
                else if (Result<SourceRecord> other = SourceRecord::fromBlob(blob))
                    seeds.push_back({std::move(*other), before, settled});
            }
        }
        seeds.push_back({record, before, settled});
        Result<Neighbourhood> neighbourhood = gather(std::move(seeds), lookup);
        if (!neighbourhood)
            return neighbourhood.error();
        const Resolution resolution = resolve(*neighbourhood);
        for (const CustomerGroup &group : resolution.groups) {
            const CustomerId customer = group.customer.isNull() ? CustomerId::make(turn.area.random) : group.customer;
            counts.customers += group.customer.isNull() ? 1 : 0;
            for (const qsizetype i : group.records) {
                const KnownRecord &member = neighbourhood->connected[size_t(i)];
                const RecordRef &ref = member.record.ref;
                if (member.customer == customer && ref != record.ref)
                    continue;
                if (!member.customer.isNull() && member.customer != customer)
                    turn.rows.erase<RecordRow>(brand, member.customer, ref.source, ref.key);
                if (const auto put = putRecord(turn, customer, member.record); !put)
                    return put.error();
            }
        }
        for (const PossibleDuplicate &pair : resolution.possibleDuplicates) {
            const DuplicateRow row{
                brand, pair.a.source, pair.a.key, pair.b.source, pair.b.key, QString(reasonName(pair.reason))};
            if (!turn.rows.find<DuplicateRow>(brand, row.sourceA, row.keyA, row.sourceB, row.keyB))
                counts.possibleDuplicates += 1;
            turn.rows.put(row);
        }
        counts.records += 1;
    }
    return counts;
}

} // namespace privity::office
