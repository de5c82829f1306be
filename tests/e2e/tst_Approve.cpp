// SPDX-License-Identifier: Apache-2.0
#include "models/policy/PolicyPack.h"
#include "tests/support/OfficeProcess.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace privity;
using namespace privity::test;
using namespace Qt::StringLiterals;

//! Two people agree to what is visible, each with a key of their own, on the real program (docs/adr/0027).
class ApproveTest : public QuietTest
{
    Q_OBJECT

    QTemporaryDir m_folder;
    OfficeProcess m_office{path(u"office"_s)};

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString secret(const QString &name, const QByteArray &word) const
    {
        return writePrivately(path(name), word) ? path(name) : QString();
    }
    //! The shipped pack of a brand, some versions later.
    QString pack(const QString &brand, int later) const
    {
        QFile from(QStringLiteral(PRIVITY_SOURCE_DIR) + u"/resources/policies/%1.json"_s.arg(brand));
        QFile to(path(u"%1-%2.json"_s.arg(brand).arg(later)));
        if (!from.open(QIODevice::ReadOnly) || !to.open(QIODevice::WriteOnly))
            return {};
        QJsonObject object = QJsonDocument::fromJson(from.readAll()).object();
        object["version"_L1] = object["version"_L1].toInt() + later;
        to.write(QJsonDocument(object).toJson());
        return to.fileName();
    }
    static Ran policy(const QStringList &arguments)
    {
        return OfficeProcess::runProgram(OfficeProcess::program(), QStringList{u"policy"_s} + arguments);
    }
    Ran key(const QString &name, const QString &passphrase) const
    {
        return policy({u"key"_s, u"--out"_s, path(name), u"--passphrase-file"_s, passphrase});
    }
    Ran sign(const QString &name, const QString &passphrase, const QStringList &packs) const
    {
        return policy(QStringList{u"sign"_s, u"--key"_s, path(name), u"--passphrase-file"_s, passphrase} + packs);
    }
    Ran publish(const QString &pack) const { return m_office.run({u"policy"_s, u"publish"_s, pack}); }

private Q_SLOTS:
    void packsNeedTheWordOfTwoPeopleOnceTheyAreNamed()
    {
        QVERIFY2(m_office.serve(), qPrintable(m_office.said()));
        const QString identity = secret(u"identity"_s, m_office.shownPassphrase());
        const QString first = secret(u"first"_s, "a word of hers alone\n");
        const QString second = secret(u"second"_s, "a word of his alone");
        const QString brand = OfficeProcess::norrland();
        QCOMPARE(publish(pack(brand, 1)).code, 0); // nobody is named: it is taken as it comes

        QCOMPARE(key(u"short.key"_s, secret(u"short"_s, "short")).code, 2);
        const Ran anna = key(u"anna.key"_s, first), bert = key(u"bert.key"_s, second);
        QCOMPARE(anna.code, 0);
        QVERIFY2(bert.code == 0 && !bert.out.isEmpty() && bert.out != anna.out, qPrintable(bert.err));
        const Ran again = key(u"anna.key"_s, second);
        QVERIFY2(again.code == 1 && again.err.contains(u"left as it is"_s), qPrintable(again.err));

        QStringList inForce;
        for (const auto &[id, later] : {std::pair(brand, 1), {u"velocar"_s, 0}, {u"maison-lys"_s, 0}})
            inForce += pack(id, later);
        QStringList name{u"policy"_s, u"approvers"_s, u"--approver"_s, u"anna="_s + anna.out, u"--approver"_s,
            u"bert="_s + bert.out, u"--passphrase-file"_s, identity};
        name += inForce;
        QCOMPARE(m_office.run(name).code, 3); // it serves
        m_office.stop();
        QCOMPARE(sign(u"anna.key"_s, second, inForce).code, 1); // his word does not open hers
        QCOMPARE(sign(u"anna.key"_s, first, inForce).code, 0);
        const Ran half = m_office.run(name);
        QVERIFY2(half.code == 1 && half.err.contains(u"1 of 2"_s), qPrintable(half.err));
        QCOMPARE(sign(u"bert.key"_s, second, inForce).code, 0);
        const Ran named = m_office.run(name);
        QVERIFY2(named.code == 0 && named.out.contains(u"Approver: bert"_s), qPrintable(named.err));

        QVERIFY2(m_office.serve(), qPrintable(m_office.said())); // the packs of its folder are older
        const QString next = pack(brand, 2);
        QVERIFY2(publish(next).err.contains(u"0 of 2"_s), qPrintable(publish(next).err));
        QCOMPARE(publish(next).code, 1);
        QCOMPARE(sign(u"anna.key"_s, first, {next, next}).code, 0); // twice is once
        QVERIFY(publish(next).err.contains(u"1 of 2"_s));
        QCOMPARE(sign(u"bert.key"_s, second, {next}).code, 0);
        const Ran published = publish(next);
        QVERIFY2(published.code == 0, qPrintable(published.err));
        // Signed, and changed afterwards.
        QFile file(next);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
        file.close();
        object["version"_L1] = object["version"_L1].toInt() + 1;
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(QJsonDocument(object).toJson());
        file.close();
        QVERIFY(publish(next).err.contains(u"0 of 2"_s));
    }
};

PRIVITY_TEST(ApproveTest)
#include "tst_Approve.moc"
