// SPDX-License-Identifier: Apache-2.0
#include "models/view/EnrolViewModel.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace privity::view;
using namespace Qt::StringLiterals;

class EnrolViewModelTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void whatWentWrongBeforeIsNotThePairings()
    {
        EnrolViewModel enrol([](const desk::CommandBody &) {});
        desk::LinkFact down;
        down.error = fail(ErrorCode::OfficeUnreachable);
        enrol.receive(down); // nobody has asked for anything
        QCOMPARE(enrol.problem(), QString());
        enrol.enrol(u"office.example"_s, u"CODE"_s);
        enrol.receive(down);
        QVERIFY(!enrol.problem().isEmpty());
    }

    void pairingAnewKnowsTheOldAddress()
    {
        EnrolViewModel enrol([](const desk::CommandBody &) {});
        QCOMPARE(enrol.address(), QString());
        desk::DeskFact desk;
        desk.office = u"wss://office.example:8443"_s;
        enrol.receive(desk);
        QCOMPARE(enrol.address(), u"wss://office.example:8443"_s);
    }
};

PRIVITY_TEST(EnrolViewModelTest)
#include "tst_EnrolViewModel.moc"
