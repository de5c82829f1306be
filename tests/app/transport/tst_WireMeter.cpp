// SPDX-License-Identifier: Apache-2.0
#include "app/transport/WireMeter.h"
#include "tests/app/transport/RawPeer.h"
#include "tests/support/TestMain.h"

using namespace privity;
using test::RawPeer;

namespace {

constexpr qint64 byteLimit = 600;

WireMeter newMeter()
{
    WireMeter meter;
    meter.byteLimit = byteLimit;
    meter.controlLimit = 3;
    return meter;
}

bool feed(WireMeter &meter, const QByteArray &bytes, qint64 now = 0)
{
    return meter.feed({reinterpret_cast<const unsigned char *>(bytes.constData()), std::size_t(bytes.size())}, now);
}

QByteArray text(qsizetype size, bool final = true) { return RawPeer::frame(1, QByteArray(size, 'x'), final); }
QByteArray more(qsizetype size, bool final) { return RawPeer::frame(0, QByteArray(size, 'x'), final); }
const QByteArray ping = RawPeer::frame(9, "?");

} // namespace

class WireMeterTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void messagesAreFoundHoweverTheBytesAreCut_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("inMessage");
        QTest::newRow("nothing") << QByteArray{} << false;
        QTest::newRow("whole") << text(5) << false;
        QTest::newRow("empty") << text(0) << false;
        QTest::newRow("16-bit length") << text(300) << false;
        QTest::newRow("two") << text(5) + text(6) << false;
        QTest::newRow("first byte of a header") << text(5) + text(5).left(1) << true;
        QTest::newRow("half a payload") << text(5).chopped(1) << true;
        QTest::newRow("first fragment") << text(5, false) << true;
        QTest::newRow("empty first fragment") << text(0, false) << true;
        QTest::newRow("all fragments") << text(5, false) + more(5, false) + more(0, true) << false;
        QTest::newRow("ping in between") << text(5, false) + ping << true;
        QTest::newRow("ping in between, then the rest") << text(5, false) + ping + more(1, true) << false;
        QTest::newRow("half a ping") << ping.chopped(1) << false;
        QTest::newRow("unmasked") << RawPeer::frame(1, "abc", true, false) << false;
    }

    void messagesAreFoundHoweverTheBytesAreCut()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, inMessage);
        for (qsizetype step = 1; step <= std::max<qsizetype>(1, bytes.size()); ++step) {
            WireMeter meter = newMeter();
            for (qsizetype at = 0; at < bytes.size(); at += step)
                QVERIFY(feed(meter, bytes.mid(at, step)));
            QCOMPARE(meter.inMessage(), inMessage);
        }
    }

    void aMessageIsAsOldAsItsFirstByte()
    {
        WireMeter meter = newMeter();
        QVERIFY(feed(meter, text(5, false).left(1), 10));
        QVERIFY(feed(meter, text(5, false).mid(1), 20));
        QVERIFY(feed(meter, ping, 25));
        QVERIFY(feed(meter, more(5, false), 30));
        QVERIFY(meter.inMessage());
        QCOMPARE(meter.since(), 10);
        QVERIFY(feed(meter, more(5, true) + text(5, false), 40));
        QCOMPARE(meter.since(), 40);
    }

    void aMessageCostsWhatAllItsFramesCost()
    {
        WireMeter whole = newMeter();
        for (int i = 0; i < 10; ++i)
            QVERIFY(feed(whole, text(500))); // each counts for itself

        WireMeter pieces = newMeter();
        QVERIFY(feed(pieces, text(500, false)));
        QVERIFY(!feed(pieces, more(100, true)));

        WireMeter nothing = newMeter();
        QVERIFY(feed(nothing, text(0, false)));
        int frames = 1;
        while (feed(nothing, more(0, false)))
            ++frames;
        QCOMPARE(frames, int(byteLimit / 6));
    }

    void controlFramesCountUntilTheNextBeat()
    {
        WireMeter meter = newMeter();
        QVERIFY(feed(meter, ping + ping + ping));
        meter.forgetControls();
        QVERIFY(feed(meter, ping + ping + ping));
        QVERIFY(!feed(meter, ping.left(1)));
    }
};

PRIVITY_TEST(WireMeterTest)
#include "tst_WireMeter.moc"
