// SPDX-License-Identifier: Apache-2.0
#include "tests/schema/Schemas.h"
#include "tests/schema/Wire.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

class ProtocolTest : public privity::test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    // A message that changed shows in resources/protocol: run ./dev schema and read the difference.
    void whatIsWrittenIsTheCodesOwn()
    {
        const QDir folder(QStringLiteral(PRIVITY_SOURCE_DIR "/resources/protocol"));
        QStringList faults;
        const QMap<QString, QByteArray> files = privity::test::protocolFiles(faults);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u"; "_s)));
        QCOMPARE(folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name), QStringList(files.keys()));
        for (auto it = files.begin(); it != files.end(); ++it) {
            QFile file(folder.filePath(it.key()));
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(it.key()));
            QVERIFY2(file.readAll() == it.value(), qPrintable(it.key()));
        }
    }

    // Whoever builds a frame from the document alone must learn what stands in each member that must be there.
    void everyRequiredMemberOfASessionMessageHasItsTerm()
    {
        QStringList faults;
        const QJsonObject wire = privity::test::wire(faults);
        const QJsonObject known = wire.value("members"_L1).toObject();
        const auto types = privity::catalogue();
        for (const privity::CatalogueRow &row : types) {
            if (row.carriage == privity::Carriage::Session)
                faults += unknown(row.clearSchema(), known.value(row.type), row.type);
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u"; "_s)));
    }

private:
    //! Required members of `schema` that `shape` does not name, and members it names that the schema does not know.
    static QStringList unknown(const QJsonObject &schema, const QJsonValue &shape, const QString &path)
    {
        const QJsonObject properties = schema.value("properties"_L1).toObject();
        if (shape.isString() || properties.isEmpty())
            return {};
        QStringList faults;
        const QJsonArray required = schema.value("required"_L1).toArray();
        for (const QJsonValue member : required)
            if (!shape.toObject().contains(member.toString()) && !shape.toObject().contains(QString()))
                faults += path + u'.' + member.toString() + u" has no term"_s;
        const QJsonObject members = shape.toObject();
        for (auto it = members.begin(); it != members.end(); ++it) {
            const QString at = path + u'.' + it.key();
            const QJsonObject own = properties.value(it.key()).toObject();
            if (!it.key().isEmpty() && own.isEmpty())
                faults += at + u" is not in the schema"_s;
            else if (it->isArray())
                faults += unknown(own.value("items"_L1).toObject(), it->toArray().at(1), at + u"[]"_s);
            else
                faults += unknown(own, *it, at);
        }
        return faults;
    }
};

PRIVITY_TEST(ProtocolTest)
#include "tst_Protocol.moc"
