// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/desk/Facts.h"

#include <QCoreApplication>

namespace privity::view {

//! The words of the screen for the values of the vocabularies (translations/glossary.md), in the agent's language.
//! Data that is put into a sentence must be safeLine() already. Dates follow QLocale's default.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
public:
    //! The one line why a cell is as it is; lower case, fits after "IBAN, covered, ". `topic` is the open one.
    static QString why(const desk::Cell &cell, const QString &topic);
    //! The legitimate next step to a covered cell, or nothing.
    static QString nextStep(const desk::Cell &cell);
    //! The one sentence of a chip of "May I…?".
    static QString mayI(const desk::MayIChip &chip, Timestamp now);
    //! Where a chip stands, in two or three words: "took back 9 Nov", "ends in 6 days", "contract".
    static QString mayIShort(const desk::MayIChip &chip, Timestamp now);
    static QString status(ConsentStatus status);
    //! How the chip says a verdict that does not come from a consent: "contract", "required by law"…
    static QString basis(Basis basis);
    static QString verdict(Verdict verdict);
    static QString speaker(Speaker speaker);
    static QString channel(Channel channel);
    static QString language(const QString &tag);    //!< in the agent's language: "Dutch"
    static QString ownLanguage(const QString &tag); //!< in itself: "Nederlands"
    static QString identitySource(const QString &source);
    static QString evidence(EvidenceKind kind);
    static QString showReason(const QString &id); //!< one that every brand has; others stay as they are
    static QString shownNoMore(
        ShowEnd end, const QString &label); //!< why it is covered again; empty: that needs no words
    static QString error(const Error &error);
    static QString sentence(const QString &words);   //!< with a full stop, unless it ends with a mark of its own
    static QString link(const desk::LinkFact &link); //!< the whole sentence
    //! That the office put an older record back, what is done about it, and why; empty once it was read.
    static QString restored(const desk::RestoredFact &fact, Timestamp now);
    static QString linkShort(const desk::LinkFact &link); //!< a word for the header

    //! In form: two letters, two digits, then letters and digits (ISO 13616).
    static bool isIban(QLatin1StringView text);
    static QString value(const QString &text);        //!< one line; an IBAN in groups of four
    static QString clock(qint64 ms);                  //!< "03:42", "1:02:07"
    static QString date(Timestamp at, Timestamp now); //!< "9 Nov", with the year when it is another one than now's
    static QString dateOf(const QString &isoDate);    //!< "31 Dec 2033"; what is no date stays as it is
    //! "last contact 19 Nov" for a date; other words as they stand.
    static QString lastContact(const QString &text, Timestamp now);
    static QString age(Timestamp at, Timestamp now);    //!< "just now", "2 min ago", "at 09:12", a date
    static QString moment(Timestamp at, Timestamp now); //!< to come: "14:05", with the day when it is another one
    static QString waiting(qint64 ms);                  //!< "40 s", "4 min"
    //! "as far as the cover tells": what follows the last covered mark, or nothing.
    static QString coverTail(const QString &cover);
};

} // namespace privity::view
