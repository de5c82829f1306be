// SPDX-License-Identifier: Apache-2.0
#include "models/base/Id.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace Qt::StringLiterals;

namespace {
struct Ones : Random {
    void fill(std::span<std::uint8_t> bytes) override { std::fill(bytes.begin(), bytes.end(), std::uint8_t(0xFF)); }
};
} // namespace

class IdTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void anIdHasItsPrefixVersionAndVariant()
    {
        Ones ones;
        QCOMPARE(CustomerId::make(ones).text, u"c:ffffffff-ffff-4fff-bfff-ffffffffffff"_s);
        QVERIFY(CustomerId::isValid(CustomerId::make(ones).text));
        QVERIFY(!InteractionId::isValid(CustomerId::make(ones).text));
        QVERIFY(!CustomerId::isValid(u"c:ffffffff-ffff-4fff-bfff-fffffffffffG"));
    }

    void eventIdsAreOrderedByTime()
    {
        Ones ones;
        QCOMPARE(timedUuid(ones, {0x0102030405}), u"00010203-0405-7fff-bfff-ffffffffffff"_s);
        QVERIFY(timedUuid(ones, {1000}) < timedUuid(ones, {1001}));
    }

    void sequencesKeepTheirOrderAsText()
    {
        QCOMPARE(sequenceText(7), u"00000000000000000007"_s);
        QVERIFY(sequenceText(9) < sequenceText(10));
        QCOMPARE(*sequenceFromText(sequenceText(18446744073709551615ull)), 18446744073709551615ull);
        QVERIFY(!sequenceFromText(u"7"));
        QVERIFY(!sequenceFromText(u"99999999999999999999"));
    }
};

PRIVITY_TEST(IdTest)
#include "tst_Id.moc"
