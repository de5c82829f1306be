// SPDX-License-Identifier: Apache-2.0
#include "models/consent/Verdict.h"

#include "models/policy/Visibility.h"

#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace privity {
namespace {

constexpr qint64 dayMs = 24 * 60 * 60 * 1000LL;

//! A consent purpose, by its status. Every status has its row: deny is never what is left over.
void byConsent(MayI &answer, const PurposeSpec &purpose, const Folded &folded, Timestamp now)
{
    using enum ConsentStatus;
    const auto say = [&](Verdict verdict, MayIReason reason) {
        answer.verdict = verdict;
        answer.reason = reason;
        answer.canAsk = verdict == Verdict::AskFirst;
    };
    const auto afterNo = [&](MayIReason running, MayIReason over) {
        const Timestamp end = coolDownEndsAt(folded, purpose);
        answer.until = now < end ? end : Timestamp{};
        say(now < end ? Verdict::NotAllowed : Verdict::AskFirst, now < end ? running : over);
    };
    answer.date = folded.at;
    switch (answer.status) {
    case Unknown: return say(Verdict::AskFirst, MayIReason::NotAsked);
    case Requested:
    case RequestDeferred:
        answer.canTakeBack = answer.status == Requested; // a yes may be waiting for its evidence
        return say(Verdict::AskFirst, MayIReason::AskedNoAnswer);
    case Given:
    case RenewedGiven: {
        const qint64 left = answer.endsAt.ms - now.ms;
        const bool soon = answer.endsAt.ms != 0 && left <= purpose.consent->soonDays * dayMs;
        say(Verdict::Allowed,
            soon                         ? MayIReason::EndsSoon
                : answer.status == Given ? MayIReason::Agreed
                                         : MayIReason::AgreedAgain);
        answer.days = soon ? int((left + dayMs - 1) / dayMs) : 0;
        answer.canAsk = soon;
        answer.canTakeBack = true;
        return;
    }
    case Expired:
        answer.date = answer.endsAt;
        answer.canTakeBack = true;
        return say(Verdict::AskFirst, MayIReason::Expired);
    case Refused: return afterNo(MayIReason::SaidNo, MayIReason::SaidNoBefore);
    case Withdrawn: return afterNo(MayIReason::TookBack, MayIReason::TookBackBefore);
    case Revoked: return say(Verdict::NotAllowed, MayIReason::StoppedByBrand);
    case Invalidated: return say(Verdict::NotAllowed, MayIReason::NotValid);
    }
}

QString basisText(Basis basis)
{
    switch (basis) {
    case Basis::Consent: return u"customer agreed"_s;
    case Basis::Contract: return u"contract"_s;
    case Basis::LegalObligation: return u"required by law"_s;
    case Basis::VitalInterest: return u"danger to life"_s;
    case Basis::PublicTask: return u"public task"_s;
    case Basis::LegitimateInterest: return u"legitimate interest"_s;
    }
    return {};
}

QString dateText(Timestamp moment, Timestamp now)
{
    const QDate date = QDateTime::fromMSecsSinceEpoch(moment.ms, Qt::UTC).date();
    const bool thisYear = date.year() == QDateTime::fromMSecsSinceEpoch(now.ms, Qt::UTC).date().year();
    return QLocale::c().toString(date, thisYear ? u"d MMM"_s : u"d MMM yyyy"_s);
}

} // namespace

MayI mayI(const PolicyPack &pack, const QString &purposeId, const Folded &folded, Channel channel, Timestamp now)
{
    MayI answer;
    const PurposeSpec *purpose = pack.purpose(purposeId);
    if (!purpose)
        return answer;
    answer.basis = purpose->basis;
    answer.status = statusAt(folded, *purpose, now);
    answer.decidedAt = folded.at;
    answer.endsAt = endsAt(folded, *purpose);
    if (purpose->consent) {
        byConsent(answer, *purpose, folded, now);
    } else {
        const bool holds = basisHolds(*purpose, answer.status);
        answer.verdict = holds ? Verdict::Allowed : Verdict::NotAllowed;
        answer.reason = holds ? MayIReason::ByBasis : MayIReason::Objected;
        answer.date = holds ? Timestamp{} : folded.at;
    }
    if (!purpose->channels.contains(channel)) {
        answer.verdict = Verdict::NotAllowed;
        answer.reason = MayIReason::OtherChannel;
        answer.canAsk = false;
    }
    return answer;
}

QString english(const MayI &answer, Timestamp now)
{
    const QString date = dateText(answer.date, now);
    const QString again =
        answer.until.ms == 0 ? QString() : u"; may be asked again from %1"_s.arg(dateText(answer.until, now));
    switch (answer.reason) {
    case MayIReason::UnknownPurpose: return u"the policy has no rule for this"_s;
    case MayIReason::OtherChannel: return u"not on this channel"_s;
    case MayIReason::ByBasis: return basisText(answer.basis);
    case MayIReason::Objected: return u"objected %1"_s.arg(date);
    case MayIReason::Agreed: return u"agreed %1"_s.arg(date);
    case MayIReason::AgreedAgain: return u"agreed again %1"_s.arg(date);
    case MayIReason::EndsSoon: return answer.days == 1 ? u"ends within a day"_s : u"ends in %1 days"_s.arg(answer.days);
    case MayIReason::NotAsked: return u"not asked"_s;
    case MayIReason::AskedNoAnswer: return u"asked %1, no answer"_s.arg(date);
    case MayIReason::Expired: return u"expired %1"_s.arg(date);
    case MayIReason::SaidNo: return u"said no %1"_s.arg(date) + again;
    case MayIReason::TookBack: return u"took back %1"_s.arg(date) + again;
    case MayIReason::SaidNoBefore: return u"said no %1; may be asked again"_s.arg(date);
    case MayIReason::TookBackBefore: return u"took back %1; may be asked again"_s.arg(date);
    case MayIReason::StoppedByBrand: return u"stopped by the brand %1"_s.arg(date);
    case MayIReason::NotValid: return u"not valid since %1"_s.arg(date);
    }
    return {};
}

} // namespace privity
