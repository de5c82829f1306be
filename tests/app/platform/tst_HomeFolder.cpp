// SPDX-License-Identifier: Apache-2.0
#include "app/platform/FolderLock.h"
#include "app/platform/HomeFolder.h"
#include "app/platform/KeyFile.h"
#include "tests/support/SmallDisk.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <unistd.h>

using namespace privity;
using namespace Qt::StringLiterals;

//! What is moved aside, erased, or lives in memory.
class HomeFolderTest : public test::QuietTest
{
    Q_OBJECT

    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void whatIsSetAsideIsKeptAndNeverOverwritten()
    {
        QTemporaryDir folder;
        const auto put = [&](const QByteArray &bytes) { return bool(keyfile::write(folder.filePath(u"a"_s), bytes)); };
        constexpr Timestamp now{1'795'000'000'000};
        QVERIFY(put("first"));
        const Result<QString> first = home::setAside(folder.path(), {u"a"_s, u"b"_s}, now);
        QVERIFY(put("second"));
        const Result<QString> second = home::setAside(folder.path(), {u"a"_s}, now);
        QVERIFY(first && second && *first != *second);
        QCOMPARE(bytesOf(*first + u"/a"_s), QByteArray("first"));
        QCOMPARE(bytesOf(*second + u"/a"_s), QByteArray("second"));
        QCOMPARE(QFileInfo(*first).permissions() & QFileDevice::Permissions(0x0077), QFileDevice::Permissions());
        QCOMPARE(*home::setAside(folder.path(), {u"a"_s}, now), QString()); // nothing is there: nothing is made
    }

    void whatIsErasedIsOverwrittenFirst()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"key"_s), other = folder.filePath(u"other"_s);
        QVERIFY(keyfile::write(path, QByteArray(9000, 'k')));
        QVERIFY(QFile::exists(path) && ::link(QFile::encodeName(path), QFile::encodeName(other)) == 0);
        QVERIFY(home::erase(path));
        QVERIFY(!QFile::exists(path));
        QVERIFY(!bytesOf(other).isEmpty() && !bytesOf(other).contains('k')); // the same blocks, by another name
        QVERIFY(home::erase(path));                                          // not there: as good as erased
    }

    void aLinkIsNotFollowedWhenErasing()
    {
        QTemporaryDir folder;
        const QString mine = folder.filePath(u"mine"_s), link = folder.filePath(u"link"_s);
        QVERIFY(keyfile::write(mine, "stays"));
        QVERIFY(QFile::link(mine, link));
        QVERIFY(!home::erase(link));
        QCOMPARE(bytesOf(mine), QByteArray("stays"));
    }

    // A data folder is often a link to another disk; it is one folder, by whatever name.
    void aFolderIsLockedThroughALinkToIt()
    {
        QTemporaryDir folder;
        const QString real = folder.filePath(u"real"_s), link = folder.filePath(u"link"_s);
        QVERIFY(QDir().mkdir(real) && QFile::link(real, link));
        const Result<FolderLock> held = FolderLock::take(link);
        QVERIFY(held);
        QCOMPARE(FolderLock::take(real).error().code, ErrorCode::StoreBusy);
    }

    void aDiskInMemoryIsFoundOut()
    {
        test::SmallDisk disk(1 << 20);
        QVERIFY2(disk.complaint().isEmpty(), qPrintable(disk.complaint()));
        QVERIFY(home::isVolatile(disk.path()));
        QVERIFY(!home::isVolatile(u"/proc"_s));
        QVERIFY(!home::isVolatile(disk.path() + u"/nothing"_s)); // not known is not said
    }
};

PRIVITY_TEST(HomeFolderTest)
#include "tst_HomeFolder.moc"
