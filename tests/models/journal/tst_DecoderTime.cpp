// SPDX-License-Identifier: Apache-2.0
#include "models/journal/Entry.h"
#include "tests/support/TestMain.h"

#include <QJsonDocument>
#include <ctime>

using namespace privity;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype largest = 256 * 1024; //!< of a message (resources/protocol, limits)
constexpr double limitMs = 50;
constexpr double timesPlain = 25; //!< of a plain parse in the same run: a slow or watched machine

//! Of this thread's own time, the shortest of three; other programs on the machine do not count.
double ownMs(const auto &work)
{
    const auto now = [] {
        timespec at{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &at);
        return double(at.tv_sec) * 1e3 + double(at.tv_nsec) / 1e6;
    };
    double best = 1e9;
    for (int i = 0; i < 3; ++i) {
        const double from = now();
        work();
        best = std::min(best, now() - from);
    }
    return best;
}

//! An object of as many such members as there is room for; the text stands for %1.
QByteArray objectOf(const QByteArray &member)
{
    QByteArray all = "{";
    for (int i = 0; all.size() + member.size() + 8 < largest; ++i)
        all += QByteArray(member).replace("%1", QByteArray::number(i).rightJustified(6, '0')) + ',';
    all.back() = '}';
    return all;
}

//! A frame that is as large as may be: its data hold one text.
QByteArray frame(const QByteArray &text)
{
    const QByteArray head = "{\"data\":{\"text\":\"";
    const QByteArray tail = "\"},\"datacontenttype\":\"application/"
                            "json\",\"id\":\"0193a5c0-0000-7000-8000-000000000001\",\"source\":\"urn:privity:desk:"
                            "0193a5c0-0000-7000-8000-000000000002\",\"specversion\":\"1.0\",\"time\":\"2026-11-21T10:"
                            "00:00.000Z\",\"type\":\"privity.note.saved.v1\"}";
    return head + text.repeated((largest - head.size() - tail.size()) / text.size()) + tail;
}

} // namespace

//! F21: whatever 256 KiB say, they are read or refused within 50 ms.
class DecoderTimeTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void anyMessageIsReadOrRefusedInTime_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("brackets") << QByteArray(largest, '[');
        QTest::newRow("objects in objects") << QByteArray("{\"a\":").repeated(largest / 5);
        QTest::newRow("many keys") << objectOf("\"%1\":0");
        QTest::newRow("one key again and again") << objectOf("\"key\":0");
        QTest::newRow("keys that differ at their end") << objectOf('"' + QByteArray(200, 'k') + "%1\":0");
        QTest::newRow("one number") << QByteArray("{\"n\":") + QByteArray(largest - 6, '9') + '}';
        QTest::newRow("one text") << frame("x");
        QTest::newRow("escapes") << frame("\\u0001");
        QTest::newRow("quotation marks") << frame("\\\"");
        QTest::newRow("halves of pairs") << frame("\\ud800");
        QTest::newRow("letters of four bytes") << frame("\xF0\x9F\x98\x80");
        QTest::newRow("bytes that are no text") << frame("\xC3");
    }
    void anyMessageIsReadOrRefusedInTime()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(bytes.size() <= largest && bytes.size() > largest * 9 / 10);
        const QByteArray simple = objectOf("\"%1\":\"a word or two\"");
        const double plain = ownMs([&] { QVERIFY(QJsonDocument::fromJson(simple).isObject()); });
        const double limit = std::max(limitMs, timesPlain * plain);
        const double frames = ownMs([&] { (void)journal::fromFrame(bytes, u"d:somebody"_s); });
        const double events = ownMs([&] { (void)Event::fromBytes(bytes); });
        const double posted = ownMs([&] { (void)Event::fromForeign(bytes); });
        qInfo("entry %.1f ms, event %.1f ms, posted %.1f ms; a plain parse %.1f ms", frames, events, posted, plain);
        QVERIFY(frames < limit && events < limit && posted < limit);
    }
};

PRIVITY_TEST(DecoderTimeTest)
#include "tst_DecoderTime.moc"
