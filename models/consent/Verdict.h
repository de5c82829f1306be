// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/consent/Ledger.h"

namespace privity {

//! The one sentence why. Words in the agent's language belong to the screen; english() is the command line's.
enum class MayIReason {
    UnknownPurpose, //!< the pack has no such purpose: a policy gap
    OtherChannel,   //!< not on this channel
    ByBasis,        //!< contract, required by law…: `basis`
    Objected,       //!< legitimate interest, objected: `date`
    Agreed,         //!< `date`
    AgreedAgain,    //!< `date`
    EndsSoon,       //!< still agreed: `days`
    NotAsked,
    AskedNoAnswer,  //!< `date`
    Expired,        //!< `date` of the end
    SaidNo,         //!< `date`; nobody asks before `until`
    TookBack,       //!< `date`; nobody asks before `until`
    SaidNoBefore,   //!< `date`; the cool-down is over
    TookBackBefore, //!< `date`; the cool-down is over
    StoppedByBrand, //!< `date`
    NotValid,       //!< `date`
};

struct MayI {
    Verdict verdict = Verdict::NotAllowed;
    MayIReason reason = MayIReason::UnknownPurpose;
    ConsentStatus status = ConsentStatus::Unknown;
    Basis basis = Basis::Consent;
    Timestamp date;           //!< argument of the sentence, see MayIReason; 0: none
    Timestamp until;          //!< end of the cool-down; 0: none runs
    int days = 0;             //!< until the end, at least 1
    Timestamp decidedAt;      //!< of the newest decision that counts; 0: none
    Timestamp endsAt;         //!< of a given consent; 0: does not end
    bool canAsk = false;      //!< rests on consent, not given (or ends soon), no cool-down runs, not stopped
    bool canTakeBack = false; //!< something was given or is waiting for its evidence
    friend bool operator==(const MayI &, const MayI &) = default;
};

//! "May I do this, to this customer, on this channel, now?" Pure; from local data.
MayI mayI(const PolicyPack &pack, const QString &purpose, const Folded &folded, Channel channel, Timestamp now);

//! "took back 9 Nov; may be asked again from 9 Nov 2027". Dates in UTC, the year when it is not the one of `now`.
QString english(const MayI &answer, Timestamp now);

} // namespace privity
