// SPDX-License-Identifier: Apache-2.0
#include "tests/schema/Schemas.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

class ProtocolTest : public privity::test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    // A message that changed shows in resources/protocol: run ./dev schema and read the difference.
    void theWrittenSchemasAreTheCodesOwn()
    {
        const QDir folder(QStringLiteral(PRIVITY_SOURCE_DIR "/resources/protocol"));
        const QMap<QString, QByteArray> files = privity::test::protocolSchemas();
        QCOMPARE(folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name), QStringList(files.keys()));
        for (auto it = files.begin(); it != files.end(); ++it) {
            QFile file(folder.filePath(it.key()));
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(it.key()));
            QVERIFY2(file.readAll() == it.value(), qPrintable(it.key()));
        }
    }
};

PRIVITY_TEST(ProtocolTest)
#include "tst_Protocol.moc"
