// SPDX-License-Identifier: Apache-2.0
#include "tests/support/OfficeProcess.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace privity;
using namespace privity::test;
using namespace Qt::StringLiterals;

namespace {

const QString source = QStringLiteral(PRIVITY_SOURCE_DIR);
const QString norrland = source + u"/resources/policies/norrland-energi.json"_s;

Ran office(const QStringList &arguments) { return OfficeProcess::runProgram(OfficeProcess::program(), arguments); }

QJsonObject object(const Ran &ran) { return QJsonDocument::fromJson(ran.out.toUtf8()).object(); }

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

//! What may be seen, as the office's commands tell it: packs, one customer, and what another pack would change.
class PolicyTest : public QuietTest
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }

private Q_SLOTS:
    void packsThatShipAreLintedWithoutAComplaint()
    {
        const Ran ran = office({u"policy"_s, u"lint"_s, norrland, source + u"/resources/policies/velocar.json"_s,
            source + u"/resources/policies/maison-lys.json"_s});
        QCOMPARE(ran.out, u"3 packs: 0 errors, 0 warnings."_s);
        QCOMPARE(ran.code, 0);
    }

    void complaintsNameFileLineAndPath()
    {
        const QString bad = source + u"/tests/models/policy/packs/taken.json"_s;
        const Ran ran = office({u"policy"_s, u"lint"_s, norrland, bad});
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.out.contains(bad + u":77: error: fields[5].cover: pd:EmailAddress needs a cover"_s)
                && ran.out.contains(bad + u":26: warning: purposes[2].id: "_s)
                && ran.out.endsWith(u"2 packs: 12 errors, 2 warnings."_s),
            qPrintable(ran.out));
        const QJsonObject json = object(office({u"policy"_s, u"lint"_s, u"--json"_s, norrland, bad}));
        QCOMPARE(json.value("held"_L1).toBool(true), false);
        QCOMPARE(json.value("errors"_L1).toInt(), 12);
        QCOMPARE(json.value("warnings"_L1).toInt(), 2);
        const QJsonObject first = json.value("complaints"_L1).toArray().at(0).toObject();
        QCOMPARE(first,
            (QJsonObject{{u"file"_s, bad}, {u"line"_s, 22}, {u"path"_s, u"purposes[1].id"_s},
                {u"severity"_s, u"error"_s}, {u"rule"_s, u"unknown-term"_s},
                {u"what"_s, u"\"dpv:Gossip\" is no term of the vocabularies"_s}}));
    }

    void whatAPackSaysDoesNotSteerTheTerminal()
    {
        const QString next = write(u"next.json"_s,
            read(norrland).replace(
                "\"purposes\": [\"dpv:AccountManagement\"]", "\"purposes\": [\"a\\u001b[2J\\u202eb\"]"));
        const Ran ran = office({u"policy"_s, u"lint"_s, next});
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.out.contains(u"purpose \"a\ufffd[2J\ufffdb\" is not defined"_s), qPrintable(ran.out));
        QVERIFY(!ran.out.contains(QChar(0x1b)) && !ran.out.contains(u'\u202e'));
    }

    void otherWordsNeedAHigherVersion()
    {
        const QString next =
            write(u"next.json"_s, read(norrland).replace("Norrland Energi send", "Norrland Energi mail"));
        const Ran same = office({u"policy"_s, u"lint"_s, u"--against"_s, norrland, norrland});
        QCOMPARE(same.code, 0);
        const Ran changed = office({u"policy"_s, u"lint"_s, u"--against"_s, norrland, next});
        QCOMPARE(changed.code, 1);
        QVERIFY2(changed.out.contains(u"[wording-changed]"_s), qPrintable(changed.out));
        const Ran foreign =
            office({u"policy"_s, u"lint"_s, u"--against"_s, norrland, source + u"/resources/policies/velocar.json"_s});
        QCOMPARE(foreign.code, 1);
        QVERIFY2(foreign.err.contains(u"velocar.json is of “velocar”, and "_s), qPrintable(foreign.err));
    }

    void whatIsWrongWithACallIsSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("says");
        const auto row = [](const QString &call, int code, const QString &says) {
            QTest::newRow(qPrintable(call)) << call.split(u' ') << code << says;
        };
        row(u"policy"_s, 2, u"policy takes lint, what-if, publish, key, sign or approvers."_s);
        row(u"policy lint"_s, 2, u"policy lint needs a policy pack."_s);
        row(u"policy what-if "_s + norrland, 2, u"policy what-if takes two policy packs"_s);
        row(u"policy what-if "_s + norrland + u' ' + norrland + u" --brand velocar"_s, 2, u"not of “velocar”."_s);
        row(u"policy what-if "_s + norrland + u" /nope"_s, 3, u"(/nope)"_s);
        row(u"policy lint /nope"_s, 3, u"(/nope)"_s);
        row(u"policy lint --against /nope "_s + norrland, 3, u"(/nope)"_s);
        row(u"policy lint --against "_s + norrland + u' ' + norrland + u' ' + norrland, 2, u"--against takes one"_s);
    }

    void whatIsWrongWithACallIsSaid()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        const Ran ran = office(arguments);
        QVERIFY2(ran.err.contains(says), qPrintable(ran.err));
        QTEST(ran.code, "code");
        QCOMPARE(ran.out, QString());
    }
};

PRIVITY_TEST(PolicyTest)
#include "tst_Policy.moc"
