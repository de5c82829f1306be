// SPDX-License-Identifier: Apache-2.0
#include "models/base/Id.h"
#include "tests/support/TestMain.h"

#include <QDateTime>

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

    void momentsAreWrittenAndReadAsTheCalendarHasThem()
    {
        for (const qint64 ms : {0ll, -1ll, 951782399999ll, 951868800000ll, 1795255200123ll, -62135596800000ll,
                 253402300799999ll, -2203891200000ll}) {
            const QString text = Timestamp{ms}.toText();
            QCOMPARE(text, QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs));
            const bool isMeant = text > u"1900" && text < u"9999";
            QCOMPARE(bool(Timestamp::fromText(text)), isMeant);
            if (isMeant)
                QCOMPARE(Timestamp::fromText(text)->ms, ms);
        }
        QCOMPARE(Timestamp::fromText(u"2026-11-22T10:00:00.000+01:00")->toText(), u"2026-11-22T09:00:00.000Z"_s);
        for (const QStringView wrong : {u"2026-02-29T10:00:00.000Z", u"2026-11-22T10:60:00.000Z",
                 u"2026-11-22T10:00:00.000", u"2026-13-01T10:00:00.000Z", u"2026-11-22 10:00:00.000Z "})
            QVERIFY(!Timestamp::fromText(wrong));
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
