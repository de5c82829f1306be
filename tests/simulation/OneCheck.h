// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/desk/Projection.h"
#include "models/office/Checks.h"
#include "tests/simulation/OneDesk.h"

namespace privity::simulation {

using namespace Qt::StringLiterals;

//! A call of somebody of whom the phone menu knows nothing.
struct OneCheck : OneCall {
    QString topic = u"bill"_s;

    bool begins(Channel channel = Channel::Call, const QJsonObject &more = {})
    {
        if (!setUp())
            return false;
        answer(u"call"_s, channel, more);
        return isOnline();
    }
    void answer(const QString &contact, Channel channel = Channel::Call, const QJsonObject &more = {})
    {
        QJsonObject data = arrival(contact, channel);
        data[u"identityLevel"_s] = 0;
        for (auto it = more.begin(); it != more.end(); ++it)
            data[it.key()] = *it;
        post(ContactArrived::type, data);
        call = newest<desk::InteractionFact>()->id;
        send(desk::AcceptInteraction{call});
        send(desk::ConfirmCustomer{call, open(call).row.candidates.first().customer});
        send(desk::SetSpeaker{call, Speaker::Self});
        send(desk::SetTopic{call, topic});
    }
    //! By the office's word.
    void is(Role role)
    {
        (void)office->decide([&](office::Turn &turn) -> Done {
            DeskRow row = *turn.rows.find<DeskRow>(desk->state().identity->desk);
            row.role = role;
            turn.rows.put(row);
            return {};
        });
    }
    void check(const QString &field, QByteArray said)
    {
        const desk::LinkFact link = *newest<desk::LinkFact>();
        facts = {link}; // what is told from here on is of this check
        send(desk::CheckField{call, field, std::make_shared<const SecretBytes>(SecretBytes::take(said))});
    }
    //! What the agent is told, in one word.
    QString told()
    {
        if (const auto *fact = newest<desk::CheckFact>())
            return QString(spell(fact->result));
        const auto *error = newest<desk::ErrorFact>();
        return error ? QString(errorInfo(error->error.code).id) : u"nothing"_s;
    }
    QString said(const QString &field, const QByteArray &words)
    {
        check(field, words);
        return told();
    }
    [[nodiscard]] int level() { return desk::identityOf(open(call), desk->state().pack(brand)).level; }
    office::InteractionRow atOffice() { return officeRows<office::InteractionRow>(call).first(); }
    [[nodiscard]] CustomerId customer() { return *open(call).row.customer; }
    int missesOf(const QString &field)
    {
        const auto rows = officeRows<office::CheckRow>(brand, customer(), field);
        return rows.isEmpty() ? 0 : rows.first().inAll;
    }
    //! The journal's words about checks: field and result.
    QStringList noted()
    {
        QStringList all;
        for (const JournalRow &row : officeRows<JournalRow>(u"office:"_s + brand))
            if (row.type.startsWith("privity.verify."_L1)) {
                const JsonObject data = Event::fromBytes(*row.body)->data;
                all += row.type.section(u'.', 2, 2) + u' ' + data["field"_L1].toString() + u' '
                    + data["result"_L1].toString();
            }
        return all;
    }
    [[nodiscard]] FieldState stateOf(const QString &field)
    {
        for (const CellData &cell : open(call).context->cells)
            if (cell.field == field)
                return cell.state;
        return FieldState::Absent;
    }
};

} // namespace privity::simulation
