// SPDX-License-Identifier: Apache-2.0
#include "models/base/Error.h"

#include <array>

namespace privity {
namespace {

using enum ErrorCode;
using enum Severity;
using L = QLatin1StringView;

// clang-format off
constexpr std::array table{
    ErrorInfo{Malformed, Refused, L("malformed"), L("This message can't be read. Nothing was changed."), L("Check its form against resources/protocol.")},
    ErrorInfo{UnknownType, Refused, L("unknown-type"), L("This type of message is not known here. Nothing was changed."), L("")},
    ErrorInfo{MissingField, Refused, L("missing-field"), L("Something that is needed is missing. Nothing was changed."), L("Add it and try again.")},
    ErrorInfo{WrongType, Refused, L("wrong-type"), L("A value has another form than it must have. Nothing was changed."), L("Correct it and try again.")},
    ErrorInfo{TooLarge, Refused, L("too-large"), L("This is larger than what is accepted. Nothing was changed."), L("Make it shorter and try again.")},
    ErrorInfo{UnknownBrand, Refused, L("unknown-brand"), L("This brand is not served here."), L("Check the brand's name.")},
    ErrorInfo{UnknownTopic, Refused, L("unknown-topic"), L("The brand's policy has no such topic."), L("Tell your administrator.")},
    ErrorInfo{UnknownPurpose, Refused, L("unknown-purpose"), L("The brand's policy has no such purpose, so it opens nothing."), L("Tell your administrator.")},
    ErrorInfo{CodeForm, Refused, L("code-form"), L("A code has 16 letters and digits, in four groups."), L("Compare it with the one you were given.")},
    ErrorInfo{AddressForm, Refused, L("address-form"), L("The address begins with wss://, then a name, a colon and a number."), L("Compare it with the one you were given.")},
    ErrorInfo{NotAllowed, Refused, L("not-allowed"), L("Your role may not do this. The refusal was noted."), L("Ask your team lead.")},
    ErrorInfo{TurnedAway, Alarm, L("turned-away"), L("The office does not take this desk: it was taken out of service, or it is not known there. What is saved here is kept."), L("Tell your administrator.")},
    ErrorInfo{NotProven, Alarm, L("not-proven"), L("The other side could not prove who it is. Nothing was sent."), L("Tell your administrator before you try again.")},
    ErrorInfo{WrongBrand, Refused, L("wrong-brand"), L("This belongs to another brand."), L("")},
    ErrorInfo{CodeUnknown, Refused, L("code-unknown"), L("This pairing code is not known."), L("Ask for a new code.")},
    ErrorInfo{CodeUsed, Refused, L("code-used"), L("This pairing code was used before."), L("Ask for a new code.")},
    ErrorInfo{CodeExpired, Refused, L("code-expired"), L("This pairing code is older than ten minutes."), L("Ask for a new code.")},
    ErrorInfo{CodeDead, Refused, L("code-dead"), L("This pairing code was tried wrongly five times and is dead."), L("Ask for a new code.")},
    ErrorInfo{TokenRefused, Refused, L("token-refused"), L("The token does not allow this."), L("")},
    ErrorInfo{NotFound, Refused, L("not-found"), L("There is no such thing here."), L("")},
    ErrorInfo{Conflict, Refused, L("conflict"), L("Something else holds this place already. It was kept; this was not taken."), L("Tell your administrator.")},
    ErrorInfo{SequenceGap, Fault, L("sequence-gap"), L("A part of the sequence is missing; it is asked for again."), L("")},
    ErrorInfo{ChainBroken, Alarm, L("chain-broken"), L("The record does not fit what was recorded before."), L("Tell your administrator. Both histories are kept.")},
    ErrorInfo{Replaced, Note, L("replaced"), L("This desk was opened in another place, and only one of the two goes on."), L("To go on here, try now. If nobody opened it elsewhere, tell your administrator.")},
    ErrorInfo{NotNow, Refused, L("not-now"), L("This is not possible at this moment."), L("Try again in a moment.")},
    ErrorInfo{AlreadyDone, Note, L("already-done"), L("This was done before; it was not done again."), L("")},
    ErrorInfo{OnRecord, Note, L("on-record"), L("This entry is on record already; it was not taken a second time."), L("")},
    ErrorInfo{SpeakerFirst, Refused, L("speaker-first"), L("Nobody has said who speaks, so nobody can agree yet. Nothing was noted."), L("Ask, then Alt S. Taking back is always possible.")},
    ErrorInfo{SpeakerMayNotAgree, Refused, L("speaker-may-not-agree"), L("A minor can't agree without a parent or guardian. Nothing was noted."), L("Ask to speak to one, then Alt S. Taking back is always possible.")},
    ErrorInfo{CustomerForgotten, Note, L("customer-forgotten"), L("This customer was forgotten: what was held of them is erased, and their page was closed here."), L("If they are still on the line, say that their data was erased.")},
    ErrorInfo{EnrolledAnew, Note, L("enrolled-anew"), L("This desk was paired anew: what was open here is over. Everything that was saved is kept, and goes to the office."), L("If they are still on the line, take the call anew.")},
    ErrorInfo{FormerUnknown, Refused, L("former-unknown"), L("The office does not know the desk that this was: an older store of it was put back. What is saved here stays here."), L("Tell your administrator before you try again: a newer store of the office knows this desk.")},
    ErrorInfo{NobodyToAgree, Refused, L("nobody-to-agree"), L("Nobody is on the line any more who could agree. Nothing was noted."), L("A no, and taking back, are always possible.")},
    ErrorInfo{CallUnknown, Note, L("call-unknown"), L("The office does not know this call or chat any more: an older record was put back there. It is over here; what you noted of it is kept, and goes to the office."), L("If they are still on the line, take the call anew.")},
    ErrorInfo{NotCheckable, Refused, L("not-checkable"), L("The brand's policy does not let this be checked. Nothing was compared."), L("Ask for something else that can be checked.")},
    ErrorInfo{AlreadySeen, Refused, L("already-seen"), L("It stands or stood here for you to read in this conversation, so a check of it would prove nothing. Nothing was compared."), L("Ask for something that is covered.")},
    ErrorInfo{NotOfKind, Refused, L("not-of-kind"), L("What was typed can't be one: it is too short, too long, or has a slip in it. Nothing was compared, and no try was used."), L("Ask again. A date is typed as day, month and a year of four digits.")},
    ErrorInfo{ChecksSpent, Refused, L("checks-spent"), L("So many answers did not fit today that nothing more is checked for you. It was noted."), L("Ask your team lead.")},
    ErrorInfo{NeedsOffice, Refused, L("needs-office"), L("The office is not reachable, so nothing can be checked or shown."), L("Go on without, or ask again when it is back.")},
    ErrorInfo{CheckUnanswered, Fault, L("check-unanswered"), L("No answer came, so it is not known whether it fits. It may have counted as a try."), L("Ask again, or go on without.")},
    ErrorInfo{NotShowable, Refused, L("not-showable"), L("The brand's policy does not let this be shown here, whatever the reason. Nothing was shown."), L("Checking may be possible: Alt K.")},
    ErrorInfo{NothingOnFile, Note, L("nothing-on-file"), L("Nothing is on file of this. It was noted that you asked."), L("")},
    ErrorInfo{WordsNeeded, Refused, L("words-needed"), L("Nothing that is open now needs this, so it is shown for a reason in words alone. Nothing was shown."), L("Say why; a team lead reads it.")},
    ErrorInfo{ShowsSpent, Refused, L("shows-spent"), L("No more is shown: this call, this field, this customer or you have used up what the brand's policy allows. It was noted."), L("Ask your team lead.")},
    ErrorInfo{ShowUnanswered, Fault, L("show-unanswered"), L("No answer came, so nothing was shown. It may have counted."), L("Ask again, or go on without.")},
    ErrorInfo{KeysChanged, Alarm, L("keys-changed"), L("The office shows other keys than the ones this desk knows. Nothing was sent."), L("Tell your administrator before you try again.")},
    ErrorInfo{ClockOff, Fault, L("clock-off"), L("The clock of this computer is wrong, so the office's keys can't be checked. What you note here is kept."), L("Set date and time, then try again.")},
    ErrorInfo{SignatureInvalid, Alarm, L("signature-invalid"), L("A signature is not valid. Nothing was changed."), L("Tell your administrator.")},
    ErrorInfo{SealBroken, Alarm, L("seal-broken"), L("A sealed part does not open: it was changed or belongs elsewhere."), L("Tell your administrator.")},
    ErrorInfo{VersionTooLow, Refused, L("version-too-low"), L("The two programs share no version of the protocol."), L("Update the older one.")},
    ErrorInfo{LogForked, Alarm, L("log-forked"), L("The office shows another record than before: something in it was changed, taken out or put in."), L("Tell your administrator. What it showed before and what it shows now are kept as proof.")},
    ErrorInfo{LogShortened, Alarm, L("log-shortened"), L("The office's record is shorter than it was: entries were taken away, or an old backup was put back."), L("Tell your administrator. What it showed before and what it shows now are kept as proof.")},
    ErrorInfo{ForgettingUndone, Alarm, L("forgetting-undone"), L("The office holds again what it had forgotten: an old backup was put back without its list."), L("Tell your administrator. What it showed before and what it shows now are kept as proof.")},
    ErrorInfo{EntryMissing, Alarm, L("entry-missing"), L("The office can't prove that it holds an entry that it acknowledged. The entry is safe on this desk."), L("Tell your administrator before you try again.")},
    ErrorInfo{EntriesGone, Alarm, L("entries-gone"), L("The office lost entries that this desk does not keep any more, so it can't send them again. What is younger is safe on this desk."), L("Tell your administrator before you try again.")},
    ErrorInfo{PolicyOlder, Alarm, L("policy-older"), L("The office works by an older policy than the one this desk knows. Nothing was sent."), L("Tell your administrator: the newest policy must be published again.")},
    ErrorInfo{PolicyNotApproved, Alarm, L("policy-not-approved"), L("The office wants to put a policy in force that two of the named people did not sign. It was not taken: what was visible before stays so."), L("Tell your administrator: somebody may be trying to see more.")},
    ErrorInfo{WipeForged, Alarm, L("wipe-forged"), L("Somebody ordered this desk to erase itself who may not, or it was meant for another. Nothing was erased."), L("Tell your administrator.")},
    ErrorInfo{StoreWrongKey, Fault, L("store-wrong-key"), L("The store does not open: the key is wrong or the file is damaged. The file was left as it is."), L("Check the key file.")},
    ErrorInfo{KeysOlder, Alarm, L("keys-older"), L("The keys, or the list of who was forgotten, are older than what the office holds: an old copy was put back. Nothing was opened."), L("Put back the newest keys.db and forgotten.list together, and start again.")},
    ErrorInfo{StoreNotEncrypted, Alarm, L("store-not-encrypted"), L("The store's file is not encrypted. It was left as it is."), L("Tell your administrator.")},
    ErrorInfo{StorePlainLibrary, Alarm, L("store-plain-library"), L("The program was linked with plain SQLite, which cannot encrypt. It does not run so."), L("Tell your administrator.")},
    ErrorInfo{StoreFull, Fault, L("store-full"), L("The disk is full. What was saved before is safe; this was not saved."), L("Make room and try again.")},
    ErrorInfo{StoreBusy, Fault, L("store-busy"), L("Another program holds the store."), L("Try again.")},
    ErrorInfo{StoreDamaged, Fault, L("store-damaged"), L("The store is damaged. The file was left as it is."), L("Tell your administrator.")},
    ErrorInfo{StoreNewer, Refused, L("store-newer"), L("The store was written by a newer version of this program. It was left as it is."), L("Update this program.")},
    ErrorInfo{StoreFailed, Fault, L("store-failed"), L("The store did not answer as it must. Nothing was changed."), L("Try again; if it stays so, tell your administrator.")},
    ErrorInfo{FileUnreadable, Fault, L("file-unreadable"), L("This file can't be read."), L("Check that it is there and who may use it.")},
    ErrorInfo{FileUnwritable, Fault, L("file-unwritable"), L("This file can't be written."), L("Check that it is there and who may use it.")},
    ErrorInfo{LinkDown, Note, L("link-down"), L("The office is not reachable. What you record is saved on this desk."), L("")},
    ErrorInfo{OfficeUnreachable, Fault, L("office-unreachable"), L("The office does not answer at this address."), L("Check the address and that the office runs.")},
    ErrorInfo{AddressTaken, Fault, L("address-taken"), L("This address and port can't be used."), L("Stop the program that holds it, or choose another port.")},
    ErrorInfo{TimedOut, Fault, L("timed-out"), L("No answer came in time."), L("Try again.")},
    ErrorInfo{Internal, Fault, L("internal"), L("The program met a state that it should not meet. What was saved is safe."), L("Try again; if it stays so, tell your administrator.")},
};
// clang-format on

} // namespace

const ErrorInfo &errorInfo(ErrorCode code)
{
    for (const ErrorInfo &row : table)
        if (row.code == code)
            return row;
    return table.back();
}

ErrorCode errorCodeFromId(QStringView id)
{
    for (const ErrorInfo &row : table)
        if (id == row.id)
            return row.code;
    return ErrorCode::Internal;
}

QString Error::toText() const
{
    const ErrorInfo &info = errorInfo(code);
    QString text{info.words};
    if (!detail.isEmpty())
        text += QStringLiteral(" (%1)").arg(detail);
    if (!info.nextStep.isEmpty())
        text += u' ' + QString{info.nextStep};
    return text;
}

} // namespace privity
