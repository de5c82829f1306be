// SPDX-License-Identifier: Apache-2.0
#include "app/desk/WindowFile.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace privity::desk;
using namespace Qt::StringLiterals;

class WindowFileTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void anOptionIsForOneRunOnly()
    {
        WindowSettings kept; // what the file says
        kept.language = u"nl"_s;
        WindowSettings started = kept; // --language de --scale 200
        started.language = u"de"_s;
        started.scale = 2;
        WindowSettings now = started;
        now.size = {500, 900};
        WindowSettings expected = kept;
        expected.size = now.size;
        QVERIFY(keptOf(kept, started, now) == expected);
        now.scale = 1.75; // chosen at the window
        now.theme = view::LookViewModel::Dark;
        expected.scale = now.scale;
        expected.theme = now.theme;
        QVERIFY(keptOf(kept, started, now) == expected);
    }

    void whatIsWrittenIsRead()
    {
        QTemporaryDir folder;
        WindowSettings settings;
        settings.language = u"fr"_s;
        settings.scale = 1.5;
        settings.theme = view::LookViewModel::HighContrast;
        settings.size = {400, 700};
        QVERIFY(writeWindowFile(folder.filePath(u"window.json"_s), settings));
        QVERIFY(readWindowFile(folder.filePath(u"window.json"_s)) == settings);
        QVERIFY(readWindowFile(folder.filePath(u"none.json"_s)) == WindowSettings());
    }
};

PRIVITY_TEST(WindowFileTest)
#include "tst_WindowFile.moc"
