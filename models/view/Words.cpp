// SPDX-License-Identifier: Apache-2.0
#include "models/view/Words.h"
#include "models/view/SafeText.h"

#include <QDateTime>
#include <QLocale>
#include <array>

namespace privity::view {
namespace {

using L = QLatin1StringView;

template<class E>
struct Said {
    E value;
    const char *plain;
    const char *detailed = nullptr; //!< with %1, when a detail is known
};

template<class E, std::size_t N>
const Said<E> &row(const std::array<Said<E>, N> &table, E value)
{
    for (const auto &said : table)
        if (said.value == value)
            return said;
    return table.front();
}

// %1 is the argument that why() knows for the row: the open topic, the purpose, or a date.
constexpr std::array whys{
    Said<Why>{Why::NoTopic, QT_TRANSLATE_NOOP("Words", "no topic is set")},
    Said<Why>{Why::Open, QT_TRANSLATE_NOOP("Words", "open for this topic"), QT_TRANSLATE_NOOP("Words", "open for %1")},
    Said<Why>{Why::OtherTopic, QT_TRANSLATE_NOOP("Words", "not needed for this topic"),
        QT_TRANSLATE_NOOP("Words", "not needed for %1")},
    Said<Why>{Why::NoConsent, QT_TRANSLATE_NOOP("Words", "the customer has not agreed"),
        QT_TRANSLATE_NOOP("Words", "the customer has not agreed to %1")},
    Said<Why>{Why::NoSpeaker, QT_TRANSLATE_NOOP("Words", "nobody has said yet who speaks")},
    Said<Why>{Why::SpeakerMayNot, QT_TRANSLATE_NOOP("Words", "not for the person who speaks")},
    Said<Why>{Why::IdentityTooLow, QT_TRANSLATE_NOOP("Words", "identity is not sure enough")},
    Said<Why>{Why::RoleMayNot, QT_TRANSLATE_NOOP("Words", "not for your role")},
    Said<Why>{Why::PlaceMayNot, QT_TRANSLATE_NOOP("Words", "not shown at this place")},
    Said<Why>{Why::LockedByLaw, QT_TRANSLATE_NOOP("Words", "locked by law"),
        QT_TRANSLATE_NOOP("Words", "locked by law until %1")},
    Said<Why>{Why::NotInPolicy, QT_TRANSLATE_NOOP("Words", "no rule for it; reported")},
    Said<Why>{Why::NotOnFile, QT_TRANSLATE_NOOP("Words", "not on file")},
};

// The one sentence of "May I…?". %1 is the date, or the basis (contract, required by law…); detailed: %2 is when the cool-down ends.
constexpr std::array reasons{
    Said<MayIReason>{
        MayIReason::UnknownPurpose, QT_TRANSLATE_NOOP("Words", "The brand has no rule for this; reported.")},
    Said<MayIReason>{MayIReason::OtherChannel, QT_TRANSLATE_NOOP("Words", "Not on this channel.")},
    Said<MayIReason>{MayIReason::ByBasis, QT_TRANSLATE_NOOP("Words", "Nothing to ask: %1.")},
    Said<MayIReason>{MayIReason::Objected, QT_TRANSLATE_NOOP("Words", "The customer objected on %1.")},
    Said<MayIReason>{MayIReason::Agreed, QT_TRANSLATE_NOOP("Words", "The customer agreed on %1.")},
    Said<MayIReason>{MayIReason::AgreedAgain, QT_TRANSLATE_NOOP("Words", "The customer agreed again on %1.")},
    Said<MayIReason>{MayIReason::EndsSoon, QT_TRANSLATE_NOOP("Words", "The agreement ends soon. You may ask again.")},
    Said<MayIReason>{MayIReason::NotAsked, QT_TRANSLATE_NOOP("Words", "Nobody has asked yet.")},
    Said<MayIReason>{MayIReason::AskedNoAnswer, QT_TRANSLATE_NOOP("Words", "Asked on %1, no clear answer.")},
    Said<MayIReason>{MayIReason::Expired, QT_TRANSLATE_NOOP("Words", "The agreement ended on %1.")},
    Said<MayIReason>{MayIReason::SaidNo, QT_TRANSLATE_NOOP("Words", "The customer said no on %1."),
        QT_TRANSLATE_NOOP("Words", "The customer said no on %1. Do not ask before %2.")},
    Said<MayIReason>{MayIReason::TookBack, QT_TRANSLATE_NOOP("Words", "The customer took it back on %1."),
        QT_TRANSLATE_NOOP("Words", "The customer took it back on %1. Do not ask before %2.")},
    Said<MayIReason>{
        MayIReason::SaidNoBefore, QT_TRANSLATE_NOOP("Words", "The customer said no on %1. You may ask again.")},
    Said<MayIReason>{
        MayIReason::TookBackBefore, QT_TRANSLATE_NOOP("Words", "The customer took it back on %1. You may ask again.")},
    Said<MayIReason>{MayIReason::StoppedByBrand, QT_TRANSLATE_NOOP("Words", "The brand stopped it on %1.")},
    Said<MayIReason>{MayIReason::NotValid, QT_TRANSLATE_NOOP("Words", "Found not valid on %1.")},
};

constexpr std::array statuses{
    Said<ConsentStatus>{ConsentStatus::Unknown, QT_TRANSLATE_NOOP("Words", "not asked")},
    Said<ConsentStatus>{ConsentStatus::Requested, QT_TRANSLATE_NOOP("Words", "asked")},
    Said<ConsentStatus>{ConsentStatus::RequestDeferred, QT_TRANSLATE_NOOP("Words", "asked – no answer")},
    Said<ConsentStatus>{ConsentStatus::Given, QT_TRANSLATE_NOOP("Words", "agreed")},
    Said<ConsentStatus>{ConsentStatus::RenewedGiven, QT_TRANSLATE_NOOP("Words", "agreed again")},
    Said<ConsentStatus>{ConsentStatus::Refused, QT_TRANSLATE_NOOP("Words", "said no")},
    Said<ConsentStatus>{ConsentStatus::Withdrawn, QT_TRANSLATE_NOOP("Words", "took back")},
    Said<ConsentStatus>{ConsentStatus::Expired, QT_TRANSLATE_NOOP("Words", "expired")},
    Said<ConsentStatus>{ConsentStatus::Revoked, QT_TRANSLATE_NOOP("Words", "stopped by the brand")},
    Said<ConsentStatus>{ConsentStatus::Invalidated, QT_TRANSLATE_NOOP("Words", "not valid")},
};

constexpr std::array bases{
    Said<Basis>{Basis::Consent, QT_TRANSLATE_NOOP("Words", "customer agreed")},
    Said<Basis>{Basis::Contract, QT_TRANSLATE_NOOP("Words", "contract")},
    Said<Basis>{Basis::LegalObligation, QT_TRANSLATE_NOOP("Words", "required by law")},
    Said<Basis>{Basis::VitalInterest, QT_TRANSLATE_NOOP("Words", "danger to life")},
    Said<Basis>{Basis::PublicTask, QT_TRANSLATE_NOOP("Words", "public task")},
    Said<Basis>{Basis::LegitimateInterest, QT_TRANSLATE_NOOP("Words", "legitimate interest")},
};

constexpr std::array verdicts{
    Said<Verdict>{Verdict::Allowed, QT_TRANSLATE_NOOP("Words", "allowed")},
    Said<Verdict>{Verdict::AskFirst, QT_TRANSLATE_NOOP("Words", "ask them first")},
    Said<Verdict>{Verdict::NotAllowed, QT_TRANSLATE_NOOP("Words", "not allowed")},
};

constexpr std::array speakers{
    Said<Speaker>{Speaker::Unknown, QT_TRANSLATE_NOOP("Words", "Speaker not known")},
    Said<Speaker>{Speaker::Self, QT_TRANSLATE_NOOP("Words", "Customer speaks")},
    Said<Speaker>{Speaker::JointHolder, QT_TRANSLATE_NOOP("Words", "Joint holder speaks")},
    Said<Speaker>{Speaker::Authorised, QT_TRANSLATE_NOOP("Words", "Authorised person speaks")},
    Said<Speaker>{Speaker::Minor, QT_TRANSLATE_NOOP("Words", "Minor speaks")},
    Said<Speaker>{Speaker::CompanyContact, QT_TRANSLATE_NOOP("Words", "Company contact speaks")},
    Said<Speaker>{Speaker::Helper, QT_TRANSLATE_NOOP("Words", "Helper or interpreter present")},
};

constexpr std::array evidences{
    Said<EvidenceKind>{
        EvidenceKind::None, QT_TRANSLATE_NOOP("Words", "none here; a yes stays closed until it is confirmed")},
    Said<EvidenceKind>{EvidenceKind::RecordingOffset, QT_TRANSLATE_NOOP("Words", "this call's recording")},
    Said<EvidenceKind>{EvidenceKind::MessageIds, QT_TRANSLATE_NOOP("Words", "the messages of this chat")},
    Said<EvidenceKind>{EvidenceKind::KeyPress, QT_TRANSLATE_NOOP("Words", "the customer's key press")},
    Said<EvidenceKind>{EvidenceKind::RecorderStart, QT_TRANSLATE_NOOP("Words", "the recorder's own start")},
    Said<EvidenceKind>{EvidenceKind::ConfirmedByLink, QT_TRANSLATE_NOOP("Words", "a link the customer confirms")},
    Said<EvidenceKind>{
        EvidenceKind::NoteAndConfirmation, QT_TRANSLATE_NOOP("Words", "your note and a confirmation sent")},
};

constexpr std::array showReasonWords{
    Said<L>{L("disputed"), QT_TRANSLATE_NOOP("Words", "They say it is wrong")},
    Said<L>{L("asked-what-we-hold"), QT_TRANSLATE_NOOP("Words", "They ask what we hold")},
    Said<L>{L("read-back"), QT_TRANSLATE_NOOP("Words", "It must be read back to them")},
    Said<L>{L("legal-duty"), QT_TRANSLATE_NOOP("Words", "The law asks for it")},
    Said<L>{L("fraud-check"), QT_TRANSLATE_NOOP("Words", "To check for fraud")},
    Said<L>{L("other-system"), QT_TRANSLATE_NOOP("Words", "Another system needs it")},
};

//: %1: a field's name
constexpr std::array showEnds{
    Said<ShowEnd>{
        ShowEnd::Switch, QT_TRANSLATE_NOOP("Words", "%1 is covered again: the topic or the customer changed.")},
    Said<ShowEnd>{ShowEnd::Hold, QT_TRANSLATE_NOOP("Words", "%1 is covered again: they are on hold.")},
    Said<ShowEnd>{ShowEnd::Lock, QT_TRANSLATE_NOOP("Words", "%1 is covered again: this desk was locked.")},
    Said<ShowEnd>{
        ShowEnd::LoweredIdentity, QT_TRANSLATE_NOOP("Words", "%1 is covered again: it is less sure who speaks.")},
    Said<ShowEnd>{ShowEnd::TakenBack,
        QT_TRANSLATE_NOOP("Words", "%1 is covered again: the customer took back what it rested on.")},
    Said<ShowEnd>{ShowEnd::NewPolicy, QT_TRANSLATE_NOOP("Words", "%1 is covered again: the brand's policy changed.")},
};

struct LanguageName {
    QLatin1StringView code;
    const char *name;
    const char *own;
};

constexpr std::array languages{
    LanguageName{QLatin1StringView("en"), QT_TRANSLATE_NOOP("Words", "English"), "English"},
    LanguageName{QLatin1StringView("de"), QT_TRANSLATE_NOOP("Words", "German"), "Deutsch"},
    LanguageName{QLatin1StringView("fr"), QT_TRANSLATE_NOOP("Words", "French"), "Français"},
    LanguageName{QLatin1StringView("nl"), QT_TRANSLATE_NOOP("Words", "Dutch"), "Nederlands"},
    LanguageName{QLatin1StringView("es"), QT_TRANSLATE_NOOP("Words", "Spanish"), "Español"},
};

constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;

} // namespace

QString Words::why(const desk::Cell &cell, const QString &topic)
{
    if (cell.awaited)
        return tr("the office has not answered for this topic yet");
    const auto &said = row(whys, cell.why);
    const QString known = cell.why == Why::LockedByLaw ? dateOf(cell.lockedUntil)
        : cell.why == Why::OtherTopic                  ? topic
                                                       : safeLine(cell.whyDetail);
    return known.isEmpty() || !said.detailed ? tr(said.plain) : tr(said.detailed).arg(isolated(known));
}

QString Words::nextStep(const desk::Cell &cell)
{
    const QString detail = isolated(safeLine(cell.whyDetail));
    if (cell.awaited)
        return {};
    if ((cell.why == Why::OtherTopic || cell.why == Why::NoTopic) && !detail.isEmpty())
        //: Next step to a covered field: %1 is the topic that opens it
        return tr("opens with topic %1").arg(detail);
    if (cell.why == Why::IdentityTooLow)
        return tr("opens once they are identified");
    if (cell.why == Why::NoSpeaker || cell.why == Why::SpeakerMayNot)
        return tr("say who speaks: Alt S");
    return {};
}

QString Words::mayI(const desk::MayIChip &chip, Timestamp now)
{
    const auto &said = row(reasons, chip.reason);
    if (chip.reason == MayIReason::ByBasis)
        return tr(said.plain).arg(basis(chip.basis));
    const bool waits = said.detailed && chip.until.ms != 0;
    QString text = tr(waits ? said.detailed : said.plain);
    if (text.contains(QLatin1StringView("%1")))
        text = text.arg(date(chip.date, now));
    if (waits)
        text = text.arg(date(chip.until, now));
    return text.replace(QLatin1StringView(".."), QLatin1StringView(".")); // a month may be shortened with a full stop
}

QString Words::mayIShort(const desk::MayIChip &chip, Timestamp now)
{
    switch (chip.reason) {
    case MayIReason::UnknownPurpose: return tr("no rule");
    case MayIReason::OtherChannel: return tr("not on this channel");
    case MayIReason::ByBasis: return basis(chip.basis);
    case MayIReason::EndsSoon: return tr("ends in %n days", nullptr, chip.days);
    case MayIReason::Objected: return tr("objected %1").arg(date(chip.date, now));
    case MayIReason::NotAsked: return status(ConsentStatus::Unknown);
    case MayIReason::Agreed:
    case MayIReason::AgreedAgain:
    case MayIReason::AskedNoAnswer:
    case MayIReason::Expired:
    case MayIReason::SaidNo:
    case MayIReason::TookBack:
    case MayIReason::SaidNoBefore:
    case MayIReason::TookBackBefore:
    case MayIReason::StoppedByBrand:
    case MayIReason::NotValid: break;
    }
    //: Status of an agreement and its date: "took back 9 Nov"
    return chip.date.ms ? tr("%1 %2").arg(status(chip.status), date(chip.date, now)) : status(chip.status);
}

QString Words::status(ConsentStatus status) { return tr(row(statuses, status).plain); }

QString Words::basis(Basis basis) { return tr(row(bases, basis).plain); }

QString Words::verdict(Verdict verdict) { return tr(row(verdicts, verdict).plain); }

QString Words::speaker(Speaker speaker) { return tr(row(speakers, speaker).plain); }

QString Words::evidence(EvidenceKind kind) { return tr(row(evidences, kind).plain); }

QString Words::channel(Channel channel) { return channel == Channel::Call ? tr("Call") : tr("Chat"); }

QString Words::language(const QString &tag)
{
    for (const LanguageName &language : languages)
        if (tag.left(2) == language.code)
            return tr(language.name);
    return ownLanguage(tag);
}

QString Words::ownLanguage(const QString &tag)
{
    for (const LanguageName &language : languages)
        if (tag.left(2) == language.code)
            return QString::fromUtf8(language.own);
    const QLocale locale{tag};
    return locale.language() == QLocale::C ? safeLine(tag) : locale.nativeLanguageName();
}

QString Words::identitySource(const QString &source)
{
    if (source == u"ivr")
        return tr("by the phone menu");
    if (source == u"app")
        return tr("by the app");
    if (source == u"bot")
        return tr("by the chat bot");
    if (source == u"agent")
        return tr("by an earlier agent");
    return {};
}

QString Words::showReason(const QString &id)
{
    for (const auto &said : showReasonWords)
        if (said.value == id)
            return tr(said.plain);
    return safeLine(id);
}

QString Words::shownNoMore(ShowEnd end, const QString &label)
{
    for (const auto &said : showEnds)
        if (said.value == end)
            return tr(said.plain).arg(label);
    return {};
}

QString Words::error(const Error &error)
{
    const ErrorInfo &info = errorInfo(error.code);
    const auto said = [](QLatin1StringView text) { return QCoreApplication::translate("Error", text.data()); };
    QString text = said(info.words);
    if (!error.detail.isEmpty())
        text += QStringLiteral(" (%1)").arg(isolated(safeLine(error.detail)));
    return info.nextStep.isEmpty() ? text : text + u' ' + said(info.nextStep);
}

QString Words::sentence(const QString &words)
{
    return words.isEmpty() || QStringView(u".?!…").contains(words.back()) ? words : words + u'.';
}

QString Words::link(const desk::LinkFact &link)
{
    using desk::LinkState;
    const auto unsent = int(link.unsent);
    switch (link.state) {
    case LinkState::NotEnrolled: return tr("Not paired with an office");
    case LinkState::Connecting:
        return unsent ? tr("Connecting… Saved on this desk: %1").arg(unsent) : tr("Connecting…");
    case LinkState::Offline:
        if (link.error && link.error->code == ErrorCode::ClockOff) // the one reason that a person here can mend
            return error(*link.error);
        return unsent ? tr("Office not reachable. Saved on this desk: %1").arg(unsent) : tr("Office not reachable.");
    case LinkState::Online: return unsent ? tr("Saved on this desk: %1").arg(unsent) : tr("Synced");
    case LinkState::Refused: return link.error ? error(*link.error) : tr("The office refused this desk.");
    }
    return {};
}

QString Words::restored(const desk::RestoredFact &fact, Timestamp now)
{
    if (fact.isRead || fact.at.ms == 0)
        return {};
    //: %1: a date, %2: a number of entries, %3: the operator's own words
    return tr("The office put an older record back on %1. What it lost is sent again from this desk: %2. Reason: %3")
        .arg(date(fact.at, now))
        .arg(fact.again)
        .arg(isolated(safeLine(fact.reason)));
}

QString Words::linkShort(const desk::LinkFact &link)
{
    using desk::LinkState;
    switch (link.state) {
    case LinkState::NotEnrolled: return tr("Not paired");
    case LinkState::Connecting: return tr("Connecting…");
    case LinkState::Offline: return tr("Offline");
    case LinkState::Online:
        //: Header, very short: things saved on this desk that the office does not have yet
        return link.unsent ? tr("Saved here: %1").arg(link.unsent) : tr("Synced");
    case LinkState::Refused: return tr("Stopped");
    }
    return {};
}

bool Words::isIban(QLatin1StringView text)
{
    const auto isLetter = [](char c) { return c >= 'A' && c <= 'Z'; };
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const std::string_view form(text.data(), size_t(text.size()));
    return form.size() >= 15 && form.size() <= 34 && isLetter(form[0]) && isLetter(form[1]) && isDigit(form[2])
        && isDigit(form[3]) && std::ranges::all_of(form.substr(4), [&](char c) { return isLetter(c) || isDigit(c); });
}

QString Words::value(const QString &text)
{
    QString value = safeLine(text);
    if (const QByteArray latin = value.toLatin1(); isIban(QLatin1StringView(latin)))
        for (qsizetype at = 4; at < value.size(); at += 5)
            value.insert(at, u' ');
    return value;
}

QString Words::clock(qint64 ms)
{
    const qint64 whole = std::max<qint64>(ms, 0) / second;
    const auto two = [](qint64 n) { return QString::number(n).rightJustified(2, u'0'); };
    const QString tail = two(whole / 60 % 60) + u':' + two(whole % 60);
    return whole < 3600 ? tail : QString::number(whole / 3600) + u':' + tail;
}

QString Words::date(Timestamp at, Timestamp now)
{
    const QDate date = QDateTime::fromMSecsSinceEpoch(at.ms).date();
    if (date.year() != QDateTime::fromMSecsSinceEpoch(now.ms).date().year())
        return dateOf(date.toString(Qt::ISODate));
    //: Date without a year, in QLocale's notation: "9 Nov"
    return QLocale().toString(date, tr("d MMM"));
}

QString Words::dateOf(const QString &isoDate)
{
    const QDate date = QDate::fromString(isoDate.left(10), Qt::ISODate);
    //: Date with its year, in QLocale's notation: "31 Dec 2033"
    return date.isValid() ? QLocale().toString(date, tr("d MMM yyyy")) : safeLine(isoDate);
}

QString Words::lastContact(const QString &text, Timestamp now)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    return day.isValid() ? tr("last contact %1").arg(date({day.startOfDay().toMSecsSinceEpoch()}, now)) : text;
}

QString Words::age(Timestamp at, Timestamp now)
{
    const qint64 gone = now.ms - at.ms;
    if (gone < minute)
        return tr("just now");
    if (gone < hour)
        return tr("%n min ago", nullptr, int(gone / minute));
    const QDateTime then = QDateTime::fromMSecsSinceEpoch(at.ms);
    const QDateTime today = QDateTime::fromMSecsSinceEpoch(now.ms);
    if (then.date() == today.date())
        //: Time of day of a value: "at 09:12"
        return tr("at %1").arg(QLocale().toString(then.time(), QLocale::ShortFormat));
    return date(at, now);
}

QString Words::moment(Timestamp at, Timestamp now)
{
    const QDateTime then = QDateTime::fromMSecsSinceEpoch(at.ms);
    const QString time = QLocale().toString(then.time(), QLocale::ShortFormat);
    if (then.date() == QDateTime::fromMSecsSinceEpoch(now.ms).date())
        return time;
    //: A day and a time of day: "9 Nov, 14:05"
    return tr("%1, %2").arg(date(at, now), time);
}

QString Words::waiting(qint64 ms)
{
    const qint64 gone = std::max<qint64>(ms, 0);
    //: Waiting time in the narrow rail, seconds and minutes
    return gone < minute ? tr("%1 s").arg(gone / second) : tr("%1 min").arg(gone / minute);
}

QString Words::coverTail(const QString &cover)
{
    const qsizetype last = std::max(cover.lastIndexOf(u'•'), cover.lastIndexOf(u'*'));
    return last < 0 ? QString{} : cover.mid(last + 1).trimmed();
}

} // namespace privity::view
