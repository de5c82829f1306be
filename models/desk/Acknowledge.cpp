// SPDX-License-Identifier: Apache-2.0
#include "models/desk/Carry.h"
#include "models/desk/Effects.h"
#include "models/desk/Identity.h"
#include "models/desk/UseCases.h"

using namespace Qt::StringLiterals;

namespace privity::desk {
namespace {

//! What a refused entry left outside its own interaction's row. Names the interactions that it touched.
void takeBack(Change &change, const EntryRow &entry, QSet<QString> &touched)
{
    touched.insert(entry.interaction.text);
    const MeantRow meant = meantBy(entry);
    const QString unsaid = meant.event.data.value("utterance"_L1).toString();
    const QMap<QString, OpenInteraction> all = change.state.open;
    for (OpenInteraction open : all) {
        if (open.decisions.removeIf([&](const DecisionData &decision) { return decision.hash == meant.hash; }) > 0) {
            change.rows.erase<KnownDecisionRow>(open.row.id, meant.hash);
            touched.insert(open.row.id.text);
        }
        if (open.row.id == entry.interaction && !unsaid.isEmpty())
            open.utterances.removeIf([&](const UtteranceRow &row) {
                if (row.id == unsaid)
                    change.rows.erase<UtteranceRow>(row.interaction, row.at, row.id);
                return row.id == unsaid;
            });
        change.put(open);
    }
}

} // namespace

void keepAcked(Change &change, quint64 upTo)
{
    change.state.ackedUpTo = upTo;
    change.rows.put(SettingRow{ackedName, sequenceText(upTo).toLatin1()});
}

Done acknowledge(Change &change, quint64 upTo, const QList<EntryResult> &refused)
{
    const quint64 before = change.state.ackedUpTo;
    if (upTo <= before)
        return {};
    const DeskId desk = change.state.identity->desk;
    const Query fresh{&tableOf<EntryRow>(), {toValue(desk)}, toValue(before), int(upTo - before), false};
    QSet<QString> touched;
    for (EntryRow entry : change.rows.rows<EntryRow>(fresh)) {
        SavedFact fact{0, entry.n, entry.interaction, entry.type, entry.purpose, SavedState::Synced, entry.time, {}};
        for (const EntryResult &result : refused) {
            if (result.n != entry.n)
                continue;
            entry.refusal = result.code;
            change.rows.put(entry);
            if (errorCodeFromId(result.code) == ErrorCode::OnRecord)
                continue; // the office had it
            fact.state = SavedState::Refused;
            fact.refusal = fail(errorCodeFromId(result.code));
            takeBack(change, entry, touched);
        }
        change.facts.push_back(fact);
        if (const QString said = utteranceOf(entry); !said.isEmpty()) {
            change.state.unsentWords.remove(said);
            for (const UtteranceRow &row : change.state.open.value(entry.interaction.text).utterances)
                if (row.id == said)
                    change.facts.push_back(utteranceFact(change.state, row));
        }
        eraseForgotten(change, entry);
        if (entry.type == QLatin1StringView(InteractionWrapped::type)
            && change.rows.find<ForgottenRow>(entry.interaction))
            for (EntryRow past : change.rows.list<EntryRow>(desk)) // what was still needed while it was open
                if (past.interaction == entry.interaction && past.n < entry.n)
                    eraseForgotten(change, past);
    }
    keepAcked(change, upTo);
    dropFormer(change, upTo);
    for (const QString &id : std::as_const(change.state.order)) {
        Result<OpenInteraction> open = touched.contains(id) ? openOf(change, {id}) : fail(ErrorCode::NotFound);
        if (!open)
            continue;
        redo(change, *open);
        change.put(*open);
        change.tell(*open);
    }
    return {};
}

} // namespace privity::desk
