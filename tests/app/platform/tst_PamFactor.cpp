// SPDX-License-Identifier: Apache-2.0
#include "app/platform/UnlockFactor.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace Qt::StringLiterals;

//! The system's password by PAM itself (pam_wrapper: services and a password of the test's own, tests/CMakeLists.txt).
class PamFactorTest : public test::QuietTest
{
    Q_OBJECT

    static UnlockFactor::Says checks(const char *service, QByteArray typed)
    {
        typed.detach();
        return PamFactor(service).check(SecretBytes::take(typed));
    }

private Q_SLOTS:
    void theRightPasswordOpens() { QCOMPARE(checks("privity", "correct horse"), UnlockFactor::Right); }

    void anythingElseDoesNot_data()
    {
        QTest::addColumn<QByteArray>("typed");
        for (const char *typed : {"", "correct", "correct horse ", "Correct horse"})
            QTest::newRow(typed) << QByteArray(typed);
    }
    void anythingElseDoesNot()
    {
        QFETCH(QByteArray, typed);
        QCOMPARE(checks("privity", typed), UnlockFactor::Wrong);
    }

    void aServiceThatCannotAskIsNeitherRightNorWrong()
    {
        QCOMPARE(checks("broken", "correct horse"), UnlockFactor::Unavailable);
    }
};

PRIVITY_TEST(PamFactorTest)
#include "tst_PamFactor.moc"
