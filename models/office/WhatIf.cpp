// SPDX-License-Identifier: Apache-2.0
#include "models/office/WhatIf.h"

#include "models/consent/Ledger.h"
#include "models/interaction/Proof.h"
#include "models/office/Audit.h"
#include "models/office/Consents.h"
#include "models/policy/Visibility.h"
#include "models/protocol/CheckMessages.h"
#include "models/protocol/InteractionMessages.h"
#include "models/sync/OfficeCarry.h"

using namespace Qt::StringLiterals;

namespace privity::office {
namespace {

//! What of an entry counts here: of a long journal little is held.
struct Step {
    quint64 epoch = 0, index = 0; //!< its place in the brand's log
    QString interaction, author;
    Timestamp at;
    Event event; //!< its type and clear part
    bool isEmptied = false;
};

//! An interaction as its entries tell it so far.
struct Told {
    SightChange change;
    bool wasShown = false, isEmptied = false;
    int offeredLevel = 0, level = 0; //!< brought along: then, and of who speaks now
    QList<Known> known;
    std::optional<CustomerId> customer;
    VisibilityInput input;
};

int rank(FieldState state) { return state == FieldState::Clear ? 2 : state == FieldState::Covered ? 1 : 0; }

class Replay
{
public:
    Replay(RowStore &store, const PolicyPack &before, const PolicyPack &after)
        : m_store(store), m_rows(store), m_before(before), m_after(after)
    {
        for (const PolicyPack *pack : {&before, &after})
            for (const FieldSpec &field : pack->fields)
                if (!m_fields.contains(field.id))
                    m_fields += field.id;
        m_onFile = QSet<QString>(m_fields.begin(), m_fields.end());
    }

    Result<WhatIfReport> run()
    {
        const Result<QStringList> authors = authorsIn(m_store);
        if (!authors)
            return authors.error();
        std::vector<Step> steps;
        for (const QString &author : *authors) {
            const Done read = eachRow<JournalRow>(m_store, {toValue(author)}, [&](const JournalRow &row) -> Done {
                if (row.brand == m_before.brand && row.result.isEmpty() && InteractionId::isValid(row.correlation))
                    steps.push_back(stepOf(row));
                return {};
            });
            if (!read)
                return read.error();
        }
        std::sort(steps.begin(), steps.end(),
            [](const Step &a, const Step &b) { return std::pair(a.epoch, a.index) < std::pair(b.epoch, b.index); });
        for (const Step &step : steps)
            take(step);
        if (m_rows.fault())
            return *m_rows.fault();
        return report();
    }

private:
    static Step stepOf(const JournalRow &row)
    {
        Step step{row.epoch, row.logIndex.value_or(0), row.correlation, row.author, row.time, {}, false};
        const Result<Event> event = row.body ? Event::fromBytes(*row.body) : fail(ErrorCode::CustomerForgotten);
        step.isEmptied = !event;
        if (!event)
            return step;
        const Origin origin = originOf(row, *event);
        step.author = origin.author;
        step.event.type = origin.type;
        step.event.data = origin.data;
        return step;
    }

    void take(const Step &step)
    {
        const auto [at, isNew] = m_told.try_emplace(step.interaction);
        Told &told = at->second;
        if (isNew) {
            told.change.interaction = InteractionId{step.interaction};
            told.input.onFile = m_onFile;
            m_order += step.interaction;
        }
        told.isEmptied = told.isEmptied || step.isEmptied;
        if (const auto desk = DeskId::isValid(step.author) ? m_rows.find<DeskRow>(DeskId{step.author}) : std::nullopt) {
            told.change.role = told.input.role = desk->role;
            told.change.place = told.input.place = desk->place;
        }
        tell(told, step.event, step.at);
        if (told.customer && !step.isEmptied)
            look(told, step.at);
    }

    static void tell(Told &told, const Event &event, Timestamp at)
    {
        if (const auto offered = factOf<InteractionOffered>(event)) {
            told.offeredLevel = told.level = offered->identityLevel;
        } else if (const auto topic = factOf<TopicSet>(event)) {
            told.input.topics = {topic->topic};
        } else if (const auto speaker = factOf<SpeakerSet>(event)) {
            told.level = levelAfter(told.input.speaker, speaker->speaker, told.level, told.offeredLevel);
            told.known = knownAfter(told.input.speaker, speaker->speaker, std::move(told.known));
            told.input.speaker = speaker->speaker;
        } else if (const auto subject = factOf<SubjectConfirmed>(event)) {
            if (told.customer != subject->customer)
                told.known.clear();
            told.customer = subject->customer;
        } else if (const auto check = factOf<VerifyDone>(event)) {
            if (check->result == CheckResult::Match)
                told.known += Known{check->field, at};
        }
    }

    template<class T>
    static std::optional<T> factOf(const Event &event)
    {
        if (event.type != QLatin1StringView(T::type))
            return std::nullopt;
        const Result<T> fact = clearOf<T>(event);
        return fact ? std::optional(*fact) : std::nullopt;
    }

    //! What stands at this moment, under both.
    void look(Told &told, Timestamp now)
    {
        told.wasShown = true;
        QList<Decision> decisions;
        for (const DecisionRow &row : m_rows.list<DecisionRow>(m_before.brand, *told.customer))
            if (row.at <= now)
                decisions += toDecision(row);
        std::map<QString, int> seen[2];
        for (const int i : {0, 1}) {
            const PolicyPack &pack = i == 0 ? m_before : m_after;
            told.input.identityLevel = privity::identityOf(&pack, told.level, {}, {}, told.known).level;
            told.input.consents = statusesAt(foldAll(decisions, pack, *told.customer), pack, now);
            for (const FieldDecision &decision : decideAll(pack, told.input))
                seen[i][decision.field] = rank(decision.state);
        }
        for (const QString &field : m_fields) {
            const int was = seen[0][field], is = seen[1][field];
            QStringList &list = is > was ? told.change.gained : told.change.lost;
            if (is != was && !list.contains(field))
                list += field;
        }
    }

    WhatIfReport report()
    {
        WhatIfReport report;
        for (const QString &id : std::as_const(m_order)) {
            Told &told = m_told.at(id);
            report.interactions += 1;
            report.emptied += told.isEmptied ? 1 : 0;
            if (!told.wasShown)
                continue;
            report.replayed += 1;
            report.byRole[told.change.role] += 1;
            if (!told.change.gained.isEmpty() || !told.change.lost.isEmpty())
                report.changes += std::move(told.change);
        }
        return report;
    }

    RowStore &m_store;
    WorkingSet m_rows;
    const PolicyPack &m_before, &m_after;
    QStringList m_fields;
    QSet<QString> m_onFile;
    std::map<QString, Told> m_told; // by interaction
    QStringList m_order;
};

} // namespace

Result<WhatIfReport> whatIf(RowStore &store, const PolicyPack &before, const PolicyPack &after)
{
    return Replay(store, before, after).run();
}

} // namespace privity::office
