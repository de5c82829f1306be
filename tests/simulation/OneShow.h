// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/office/Shows.h"
#include "tests/simulation/OneCheck.h"

namespace privity::simulation {

//! A call of somebody who is known by nothing; what is covered is asked for.
struct OneShow : OneCheck {
    static constexpr QLatin1StringView readBack{"read-back"};

    void show(const QString &field, const QString &reason = readBack, const QString &words = {})
    {
        const desk::LinkFact link = *newest<desk::LinkFact>();
        facts = {link}; // what is told from here on is of this
        send(desk::ShowField{call, field, reason, words});
    }
    //! What the agent sees or is told, in one word.
    QString seen()
    {
        for (auto fact = facts.rbegin(); fact != facts.rend(); ++fact) {
            if (const auto *shown = std::get_if<desk::ShowFact>(&*fact))
                return shown->value ? QString::fromUtf8(shown->value->view()) : QString(spell(*shown->end));
            if (const auto *error = std::get_if<desk::ErrorFact>(&*fact))
                return errorInfo(error->error.code).id;
        }
        return u"nothing"_s;
    }
    QString shown(const QString &field, const QString &reason = readBack, const QString &words = {})
    {
        show(field, reason, words);
        return seen();
    }
    void hide(ShowEnd end = ShowEnd::Hidden) { send(desk::HideField{call, end}); }
    //! A bent desk: from here on it names this entry as its reason in words.
    void nameNote(quint64 n)
    {
        bend = [n](QByteArray &frame) {
            if (!frame.contains("privity.field.reveal.v1"))
                return;
            Event event = *Event::fromBytes(frame);
            event.data.insert(QLatin1StringView("note"), sequenceText(n));
            frame = event.toBytes();
        };
    }
    //! The journal's words about shows: "revealed iban purpose read-back 30", "hidden iban time-out 30000".
    QStringList written()
    {
        QStringList all;
        for (const JournalRow &row : officeRows<JournalRow>()) {
            if (!row.type.startsWith("privity.field."_L1) || !row.body || !row.result.isEmpty())
                continue;
            const JsonObject data = Event::fromBytes(*row.body)->data;
            QStringList words{row.type.section(u'.', 2, 2), data["field"_L1].toString()};
            if (row.type == QLatin1StringView(FieldRevealed::type))
                words += {data["kind"_L1].toString(), data["reason"_L1].toString(),
                    QString::number(data["seconds"_L1].toInteger().value_or(0))};
            else
                words += {data["end"_L1].toString(), QString::number(data["shownMs"_L1].toInteger().value_or(0))};
            all += words.join(u' ');
        }
        all.sort(); // "hidden" before "revealed"
        return all;
    }
    template<class R>
    QList<R> deskRows()
    {
        return WorkingSet(deskImage).list<R>();
    }
    //! What was decided beside a link goes to it with the clock's next stroke.
    void strike() { give({office::OfficeInput::Kind::Tick, 0, {}, 0, {}}); }
    using OneCheck::is;
    void is(const QString &place)
    {
        (void)office->decide([&](office::Turn &turn) -> Done {
            DeskRow row = *turn.rows.find<DeskRow>(desk->state().identity->desk);
            row.place = place;
            turn.rows.put(row);
            return {};
        });
    }
    bool isLiveAtOffice()
    {
        const auto rows = officeRows<office::LiveShowRow>();
        return !rows.isEmpty() && rows.first().until > clock.now();
    }
};

} // namespace privity::simulation
