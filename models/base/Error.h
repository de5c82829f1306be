// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

namespace privity {

// clang-format off
//! Every fault the programs can name. The table in Error.cpp gives each its severity, its words and the next step.
enum class ErrorCode {
    // input
    Malformed, UnknownType, MissingField, WrongType, TooLarge, UnknownBrand, UnknownTopic, UnknownPurpose,
    CodeForm, AddressForm,
    // access
    NotAllowed, NotProven, TurnedAway, WrongBrand, CodeUnknown, CodeUsed, CodeExpired, CodeDead, TokenRefused,
    // state
    NotFound, Conflict, SequenceGap, ChainBroken, Replaced, NotNow, AlreadyDone, OnRecord, SpeakerFirst, SpeakerMayNotAgree,
    CustomerForgotten, EnrolledAnew, FormerUnknown, CallUnknown, NobodyToAgree, NotCheckable, AlreadySeen, NotOfKind,
    ChecksSpent, NeedsOffice, CheckUnanswered,
    NotShowable, NothingOnFile, WordsNeeded, ShowsSpent, ShowUnanswered,
    // trust
    KeysChanged, ClockOff, SignatureInvalid, SealBroken, VersionTooLow, LogForked, LogShortened, ForgettingUndone,
    EntryMissing, EntriesGone, PolicyOlder, PolicyNotApproved, WipeForged,
    // environment
    StoreWrongKey, KeysOlder, StoreNotEncrypted, StorePlainLibrary, StoreFull, StoreBusy, StoreDamaged, StoreNewer,
    StoreFailed, FileUnreadable, FileUnwritable, LinkDown, OfficeUnreachable, AddressTaken, TimedOut, Internal,
};
// clang-format on

enum class Severity { Note, Refused, Fault, Alarm };

//! One row of the table of errors. `words` is for a person (English source text; translated where it is drawn).
struct ErrorInfo {
    ErrorCode code;
    Severity severity;
    QLatin1StringView id;       //!< stable, lower-case, for logs and the wire
    QLatin1StringView words;    //!< what happened and what is safe
    QLatin1StringView nextStep; //!< what the person can do now; may be empty
};

[[nodiscard]] const ErrorInfo &errorInfo(ErrorCode code);
[[nodiscard]] ErrorCode errorCodeFromId(QStringView id);

//! A fault as a value. `detail` is safe to log and to show: names, paths, counts; never personal data.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString detail;

    //! "words (detail) next step", for a command line.
    [[nodiscard]] QString toText() const;
    friend bool operator==(const Error &, const Error &) = default;
};

} // namespace privity
