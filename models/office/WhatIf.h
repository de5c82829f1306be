// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/office/Area.h"

//! What another policy would have shown: the recorded interactions, decided again under two packs.
namespace privity::office {

//! One interaction that the two packs differ in. A field gains when more of it was to be seen at a moment: its cover
//! instead of nothing, or its value instead of its cover.
struct SightChange {
    InteractionId interaction;
    Role role = Role::Agent;
    QString place;
    QStringList gained, lost; //!< fields, in the packs' order
};

struct WhatIfReport {
    qsizetype interactions = 0;       //!< that were recorded
    qsizetype replayed = 0;           //!< of these, with a confirmed customer: the others show nobody under any pack
    qsizetype emptied = 0;            //!< of these, with entries that were forgotten: nobody can say what they showed
    std::map<Role, qsizetype> byRole; //!< replayed
    QList<SightChange> changes;       //!< in the order in which they came
};

//! By what is recorded alone: entries' clear parts and consents as they stood; no value is opened, and of every field it
//! is supposed that there is one. A chat's silence, which ends what was proven, is not recorded and not replayed. The
//! packs are of one brand. Error: the rows could not be read.
Result<WhatIfReport> whatIf(RowStore &store, const PolicyPack &before, const PolicyPack &after);

} // namespace privity::office
