// SPDX-License-Identifier: Apache-2.0
#include "models/sync/OfficeCarry.h"

#include "models/protocol/Catalogue.h"
#include "models/sync/OfficeSync.h"
#include "models/sync/OfficeWipe.h"

using namespace Qt::StringLiterals;

namespace privity {
namespace {

//! The one that it succeeds, or the one that that one succeeded, and so on: each is newer than the one before.
bool mayCarry(DeskRow carrier, const DeskId &author, WorkingSet &rows)
{
    while (carrier.succeeds) {
        if (*carrier.succeeds == author)
            return true;
        const std::optional<DeskRow> before = rows.find<DeskRow>(*carrier.succeeds);
        if (!before)
            return false;
        carrier = *before;
    }
    return false;
}

} // namespace

Result<MeantEntry> meantBy(const journal::Entry &entry, const Event &event, const DeskRow &desk, WorkingSet &rows)
{
    if (event.type != QLatin1StringView(EntryCarried::type))
        return MeantEntry{desk, entry, event};
    const Result<EntryCarried> carried = event.read<EntryCarried>();
    if (!carried)
        return carried.error();
    const std::optional<DeskRow> author =
        mayCarry(desk, carried->desk, rows) ? rows.find<DeskRow>(carried->desk) : std::nullopt;
    if (!author)
        return fail(ErrorCode::NotAllowed, u"not a desk that this one succeeds"_s);
    Result<journal::Entry> held = journal::fromFrame(carried->frame, carried->desk.text);
    if (!held)
        return held.error();
    const Result<Event> meant = Event::fromBytes(held->body);
    const CatalogueRow *row = meant ? catalogueRow(meant->type) : nullptr;
    if (!row || !mayDesksSend(*row) || row->carriage != Carriage::Journal || meant->type == event.type
        || !held->wrap.isEmpty() || meant->subject != event.subject || meant->correlation != event.correlation)
        return fail(ErrorCode::Malformed, u"it carries no entry"_s);
    if (!crypto::verify(author->publicKey, crypto::Domain::Entry, held->linkBytes(), held->signature))
        return fail(ErrorCode::SignatureInvalid, u"entry %1"_s.arg(held->n));
    const std::optional<JournalRow> own = rows.find<JournalRow>(author->id.text, held->n);
    if ((own && own->hash == held->hash()) || rows.find<CarriedRow>(author->id, held->n, held->hash()))
        return fail(ErrorCode::OnRecord);
    rows.put(CarriedRow{author->id, held->n, held->hash(), desk.id, entry.n});
    held->wrap = entry.wrap;
    return MeantEntry{*author, *std::move(held), *meant};
}

Origin originOf(const JournalRow &row, const Event &event)
{
    const bool carries = row.type == QLatin1StringView(EntryCarried::type);
    const Result<EntryCarried> carried = carries ? event.read<EntryCarried>() : fail(ErrorCode::NotFound);
    const Result<Event> meant = carried ? Event::fromBytes(carried->frame) : carried.error();
    return meant ? Origin{carried->desk.text, meant->type, meant->data} : Origin{row.author, row.type, event.data};
}

QString typeOf(const JournalRow &row)
{
    const bool carries = row.type == QLatin1StringView(EntryCarried::type);
    return carries ? originOf(row, Event::fromBytes(row.body.value_or(QByteArray())).valueOr({})).type : row.type;
}

Result<std::optional<DeskRow>> succeeded(
    const Enrol &asked, QByteArrayView officeNonce, QByteArrayView tlsKeyHash, WorkingSet &rows)
{
    if (!asked.succeeds)
        return std::optional<DeskRow>();
    const Succession &succession = *asked.succeeds;
    std::optional<DeskRow> desk = rows.find<DeskRow>(succession.desk);
    const QByteArray covered = successionBytes(officeNonce, asked.nonce, tlsKeyHash, asked.deskKey, succession.desk);
    if (!desk) // an older store was put back
        return fail(ErrorCode::FormerUnknown, succession.desk.text);
    if (!crypto::verify(desk->publicKey, crypto::Domain::Succeed, covered, succession.signature))
        return fail(ErrorCode::NotProven, u"the desk before"_s);
    if (const std::optional<WipeRow> wipe = wipeOf(rows, desk->id); wipe && !wipe->doneAt)
        return fail(ErrorCode::NotAllowed, u"it is to be wiped"_s);
    return desk;
}

Done OfficeSync::decide(const MeantEntry &meant, const QString &brand, WorkingSet &rows, Timestamp now)
{
    const auto &[desk, entry, event] = meant;
    const CatalogueRow &catalogued = *catalogueRow(event.type);
    const size_t before = rows.mark();
    Done decided;
    if (event.source != deskSource(desk.id))
        decided = fail(ErrorCode::NotProven, u"source is not its desk"_s);
    else if (catalogued.sealedSchema && !catalogued.neverRefused
        && (event.sealedData.isEmpty() || entry.wrap.isEmpty()))
        decided = fail(ErrorCode::Malformed, u"its sealed part is missing"_s); // a note without its words is none
    else if (!mayRoleSend(catalogued, desk.role) && !catalogued.neverRefused)
        decided = fail(ErrorCode::NotAllowed);
    else if (const QString named = event.data.value("brand"_L1).toString(brand);
             !desk.brands.contains(named) && !catalogued.neverRefused)
        decided = fail(ErrorCode::WrongBrand);
    else
        decided = m_rules.decide(entry, event, desk, rows, now);
    if (!decided) {
        rows.rollbackTo(before);
        m_rules.refused(event, desk, decided.error(), rows, now);
    }
    return decided;
}

void OfficeSync::freeze(DeskRow desk, WorkingSet &rows, OfficeOutputs &out)
{
    desk.frozen = true;
    rows.put(desk);
    for (auto it = m_sessions.begin(); it != m_sessions.end(); ++it)
        if (it->second.state == Session::State::Live && it->second.desk == desk.id)
            close(it, CloseGap, u"another desk was enrolled in its place"_s, out);
}

} // namespace privity
