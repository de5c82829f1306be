// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/protocol/CheckMessages.h"
#include "models/protocol/ContextMessages.h"
#include "models/protocol/InteractionMessages.h"
#include "models/protocol/KeyMessages.h"
#include "models/protocol/SessionMessages.h"
#include "models/protocol/ShowMessages.h"

#include <span>

namespace privity {

//! What becomes of a message: kept and synced, fed to desks, asked and answered, spoken about the link, or taken
//! from a source system over HTTP.
enum class Carriage { Journal, Feed, Question, Session, Source };

//! Who may send it. Desks act in a role; Office speaks for itself; Either: both say it to each other; System holds a
//! scoped token.
enum class Sender { Desk, Office, Either, System };

//! One row per type, and every type once: a struct without a row does not compile where it is sent or read.
struct CatalogueRow {
    QLatin1StringView type;
    Carriage carriage;
    Sender sender;
    bool agents, leads, trainers, officers; //!< roles of a desk that may send it; default deny
    bool neverRefused; //!< applied whatever the role, brand, policy or clock: a withdrawal always counts
    QLatin1StringView classification;
    QLatin1StringView answer; //!< the type that answers it; empty: none does
    QJsonObject (*clearSchema)();
    QJsonObject (*sealedSchema)(); //!< null: nothing sealed
};

std::span<const CatalogueRow> catalogue();
const CatalogueRow *catalogueRow(QAnyStringView type);
QLatin1StringView consentType(ConsentAction action);

[[nodiscard]] inline bool mayDesksSend(const CatalogueRow &row)
{
    return row.sender == Sender::Desk || row.sender == Sender::Either;
}

[[nodiscard]] inline bool mayRoleSend(const CatalogueRow &row, Role role)
{
    switch (role) {
    case Role::Agent: return row.agents;
    case Role::Lead: return row.leads;
    case Role::Trainer: return row.trainers;
    case Role::Officer: return row.officers;
    }
    return false;
}

} // namespace privity
