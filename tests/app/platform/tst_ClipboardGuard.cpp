// SPDX-License-Identifier: Apache-2.0
#include "app/platform/ClipboardGuard.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QGuiApplication>
#include <QMimeData>
#include <QProcess>
#include <QTemporaryDir>

using namespace privity;
using namespace Qt::StringLiterals;

namespace {

constexpr int soonMs = 300;

SecretBytes key()
{
    SecretBytes made(32);
    made.data()[0] = 7;
    return made;
}

} // namespace

//! F26 on a real X server, with another program (xclip) that looks and copies.
class ClipboardGuardTest : public test::QuietTest
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QClipboard &m_clipboard = *QGuiApplication::clipboard();

    QString marker() const { return m_folder.filePath(u"clipboard"_s); }
    static QString name(QClipboard::Mode mode) { return mode == QClipboard::Clipboard ? u"clipboard"_s : u"primary"_s; }
    //! What another program gets, while ours goes on answering.
    static QByteArray seen(QClipboard::Mode mode, const QString &type = u"UTF8_STRING"_s)
    {
        QProcess xclip;
        xclip.start(u"xclip"_s, {u"-o"_s, u"-selection"_s, name(mode), u"-t"_s, type});
        (void)QTest::qWaitFor([&] { return xclip.state() == QProcess::NotRunning; }, 10'000);
        return xclip.readAllStandardOutput();
    }
    //! Another program copies and keeps what it copied.
    static bool taken(QProcess &xclip, QClipboard::Mode mode, const QByteArray &text)
    {
        xclip.start(u"xclip"_s, {u"-i"_s, u"-quiet"_s, u"-selection"_s, name(mode)});
        xclip.write(text);
        xclip.closeWriteChannel();
        return QTest::qWaitFor([&] { return seen(mode) == text; }, 10'000);
    }

private Q_SLOTS:
    void eachMode_data()
    {
        QTest::addColumn<QClipboard::Mode>("mode");
        QTest::newRow("clipboard") << QClipboard::Clipboard;
        QTest::newRow("primary") << QClipboard::Selection;
    }

    void whatIsCopiedIsMarkedAndGoesByItself_data() { eachMode_data(); }
    void whatIsCopiedIsMarkedAndGoesByItself()
    {
        QFETCH(QClipboard::Mode, mode);
        ClipboardGuard guard(m_clipboard, marker(), soonMs);
        guard.setKey(key());
        m_clipboard.setText(u"NL91ABNA0417164300"_s, mode);
        QCOMPARE(seen(mode), QByteArray("NL91ABNA0417164300"));
        QTRY_VERIFY_WITH_TIMEOUT(m_clipboard.text(mode).isEmpty(), 10'000);
        QCOMPARE(seen(mode), QByteArray());
        m_clipboard.setText(u"again"_s, mode);
        QCOMPARE(seen(mode, ClipboardGuard::hintFormat()), QByteArray("secret"));
        QVERIFY(QFile::exists(marker()));
        guard.clear();
        QCOMPARE(seen(mode), QByteArray());
        QVERIFY(!QFile::exists(marker()));
    }

    void theNameOfWhatWasCopiedTellsNothing()
    {
        ClipboardGuard guard(m_clipboard, marker(), 60'000);
        guard.setKey(key());
        m_clipboard.setText(u"NL91ABNA0417164300"_s);
        QTRY_VERIFY(QFile::exists(marker()));
        QFile file(marker());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().size(), 16);
    }

    void closingClears_data() { eachMode_data(); }
    void closingClears()
    {
        QFETCH(QClipboard::Mode, mode);
        {
            ClipboardGuard guard(m_clipboard, marker(), 60'000);
            m_clipboard.setText(u"value"_s, mode);
            QCOMPARE(seen(mode), QByteArray("value"));
        }
        QCOMPARE(seen(mode), QByteArray());
    }

    void whatSomebodyElseCopiedStays_data() { eachMode_data(); }
    void whatSomebodyElseCopiedStays()
    {
        QFETCH(QClipboard::Mode, mode);
        QProcess other;
        ClipboardGuard guard(m_clipboard, marker(), soonMs);
        guard.setKey(key());
        m_clipboard.setText(u"ours"_s, mode);
        QVERIFY(taken(other, mode, "theirs"));
        guard.clear();
        QCOMPARE(seen(mode), QByteArray("theirs"));
        other.kill();
        other.waitForFinished();
    }

    // A clipboard manager kept the text when the program crashed.
    void theNextStartClearsWhatACrashLeft_data()
    {
        QTest::addColumn<QByteArray>("left");
        QTest::addColumn<bool>("stays");
        QTest::newRow("ours") << QByteArray("copied before the crash") << false;
        QTest::newRow("somebody else's") << QByteArray("copied after the crash") << true;
    }
    void theNextStartClearsWhatACrashLeft()
    {
        QFETCH(QByteArray, left);
        QFETCH(bool, stays);
        {
            ClipboardGuard crashed(m_clipboard, marker(), 60'000);
            crashed.setKey(key());
            m_clipboard.setText(u"copied before the crash"_s);
            QTRY_VERIFY(QFile::exists(marker()));
            QVERIFY(QFile::copy(marker(), marker() + u".kept"_s));
        }
        QVERIFY(QFile::rename(marker() + u".kept"_s, marker()));
        QProcess manager;
        QVERIFY(taken(manager, QClipboard::Clipboard, left));
        ClipboardGuard guard(m_clipboard, marker());
        guard.setKey(key());
        QCOMPARE(seen(QClipboard::Clipboard), stays ? left : QByteArray());
        QVERIFY(!QFile::exists(marker()));
        manager.kill();
        manager.waitForFinished();
    }
};

PRIVITY_TEST(ClipboardGuardTest)
#include "tst_ClipboardGuard.moc"
