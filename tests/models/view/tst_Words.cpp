// SPDX-License-Identifier: Apache-2.0
#include "models/view/Words.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace privity::view;
using namespace Qt::StringLiterals;

class WordsTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void aWrongClockIsNamedAndNotOnlyThatTheOfficeIsAway()
    {
        desk::LinkFact link;
        link.state = desk::LinkState::Offline;
        link.error = fail(ErrorCode::OfficeUnreachable);
        QCOMPARE(Words::link(link), u"Office not reachable."_s);
        link.error = fail(ErrorCode::ClockOff);
        QVERIFY(Words::link(link).contains(u"Set date and time"_s));
    }

    void anIbanStandsInGroupsOfFourAndNothingElseDoes()
    {
        QCOMPARE(Words::value(u"DE89370400440532013000"_s), u"DE89 3704 0044 0532 0130 00"_s);
        for (const QString &other : {u"NE-2026-10-88134"_s, u"+31612345678"_s, u"NL\u2022\u2022 4300"_s, u"DE8937"_s})
            QCOMPARE(Words::value(other), other);
    }

    void whatAlarmsSaysWhatComesNext()
    {
        for (int code = 0; code <= int(ErrorCode::Internal); ++code)
            if (const ErrorInfo &info = errorInfo(ErrorCode(code)); info.severity == Severity::Alarm)
                QVERIFY2(!info.nextStep.isEmpty(), info.words.data());
    }
};

PRIVITY_TEST(WordsTest)
#include "tst_Words.moc"
