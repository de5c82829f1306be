// SPDX-License-Identifier: Apache-2.0
#include "app/desk/DeskHome.h"
#include "tests/e2e/TappedDesk.h"
#include "tests/simulation/SeededSodium.h"
#include "tests/support/OfficeProcess.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <map>

using namespace privity;
using namespace privity::desk;
using namespace privity::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortest = 6; // what is shorter stands in other words by chance

//! A customer of the sample, named by a number that the CRM knows.
struct Somebody {
    QString brand, number;
};

//! What crossed the wire while one customer was in talk about one topic ("": none yet).
struct Talk {
    Somebody who;
    QString topic;
    QList<QByteArray> frames;
};

//! A pack as its file says it; no code of the house reads it here.
struct Pack {
    QJsonArray topics, fields;
    QSet<QString> byConsent; //!< purposes that need one

    explicit Pack(const QString &brand)
    {
        QFile file(QStringLiteral(PRIVITY_SOURCE_DIR "/resources/policies/%1.json").arg(brand));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
        const QJsonObject pack = QJsonDocument::fromJson(file.readAll()).object();
        topics = pack["topics"_L1].toArray();
        fields = pack["fields"_L1].toArray();
        for (const QJsonValue &purpose : pack["purposes"_L1].toArray())
            if (purpose["basis"_L1].toString().startsWith(u"eu-gdpr:A6-1-a"_s))
                byConsent.insert(purpose["id"_L1].toString());
    }
    //! Nobody agreed to anything, so a topic opens a field by a purpose of both that needs no consent.
    bool opens(const QString &topic, const QJsonValue &field) const
    {
        for (const QJsonValue &each : topics)
            for (const QJsonValue &purpose : each["purposes"_L1].toArray())
                if (each["id"_L1].toString() == topic && field["purposes"_L1].toArray().contains(purpose)
                    && !byConsent.contains(purpose.toString()))
                    return true;
        return false;
    }
};

using FieldValues = std::map<QString, QString>; //!< by field

//! The values in the cells of a frame. "": how to address the customer, which is said in every talk and
//! stands on the panel.
FieldValues cellsIn(const QByteArray &frame)
{
    FieldValues values;
    for (const QByteArray &part : frame.split('\n')) {
        const QJsonDocument document = QJsonDocument::fromJson(part);
        for (const QJsonValue &cell : document["cells"_L1].toArray())
            values[cell["field"_L1].toString()] = cell["text"_L1].toString();
        if (document["cells"_L1].isArray())
            values[QString()] = document["address"_L1].toString();
    }
    return values;
}

QByteArray post(const QByteArray &id, const QByteArray &kind, const QByteArray &data)
{
    return "{\"specversion\":\"1.0\",\"id\":\"" + id + "\",\"source\":\"/phone\",\"type\":\"privity.contact." + kind
        + ".v1\",\"time\":\"2026-11-21T10:00:00Z\",\"data\":" + data + "}";
}

} // namespace

//! A canary in every covered field of the sample: the two real programs over TLS, each customer in talk about each
//! topic, and behind the TLS a tap that opens what was sealed. The canaries are what an office that sends everything
//! sends of the same store; the same scan of its frames must find every field.
class CanaryTest : public QuietTest
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::map<QString, Pack> m_packs;
    QList<Somebody> m_people;
    std::map<QString, QByteArray> m_tokens;
    quint16 m_port = 0;
    int m_calls = 0;

    QList<Talk> talkTo(TappedDesk &agent, OfficeProcess &office, const Somebody &who)
    {
        QList<Talk> talks;
        const QByteArray contact = "call-" + QByteArray::number(++m_calls);
        const QByteArray data = "{\"brand\":\"" + who.brand.toLatin1() + "\",\"contact\":\"" + contact
            + "\",\"channel\":\"call\",\"direction\":\"inbound\",\"customerNumber\":\"" + who.number.toLatin1()
            + "\",\"identityLevel\":2,\"identitySource\":\"ivr\"}";
        QByteArray answer;
        if (office.post(post(contact, "arrived", data), m_tokens[who.brand], &answer) != 200)
            return {};
        const InteractionId id{QJsonDocument::fromJson(answer)["interaction"_L1].toString()};
        const auto offered = [&](const InteractionFact &fact) { return fact.id == id && !fact.candidates.isEmpty(); };
        if (!QTest::qWaitFor([&] { return agent.newest<InteractionFact>(offered); }))
            return {};
        const CustomerId customer = agent.newest<InteractionFact>(offered)->candidates.first().customer;
        agent.send(AcceptInteraction{id});
        agent.send(ConfirmCustomer{id, customer});
        agent.send(SetSpeaker{id, Speaker::Self});
        QStringList topics{QString()};
        for (const QJsonValue &topic : m_packs.at(who.brand).topics)
            topics += topic["id"_L1].toString();
        for (const QString &topic : topics) {
            if (!topic.isEmpty())
                agent.send(SetTopic{id, topic});
            const auto here = [&] {
                const auto *context =
                    agent.newest<ContextFact>([&](const ContextFact &fact) { return fact.interaction == id; });
                return context && !context->loading;
            };
            if (!QTest::qWaitFor(here))
                return {};
            talks.append({who, topic, agent.takeFrames()});
        }
        agent.send(WrapUp{id, {}});
        agent.takeFrames();
        return talks;
    }

    //! One shift with an office of this kind on the one store.
    QList<Talk> shift(const QString &program)
    {
        OfficeProcess office(m_folder.filePath(u"office"_s), program);
        if (!office.serve(m_port)) {
            qWarning("%s", qPrintable(office.said()));
            return {};
        }
        TappedDesk agent(*openDeskHome(m_folder.filePath(u"desk"_s)));
        if (!std::exchange(m_port, office.port())) {
            QStringList brands;
            for (const auto &[brand, pack] : m_packs) {
                brands += brand;
                m_tokens[brand] = office.token(brand);
            }
            agent.send(desk::Enrol{office.url(), office.enrolCode(u"Desk"_s, brands)});
        }
        if (!QTest::qWaitFor([&] {
                return agent.newest<LinkFact>([](const LinkFact &fact) { return fact.state == LinkState::Online; });
            }))
            return {};
        QList<Talk> talks;
        for (const Somebody &who : m_people) {
            const QList<Talk> more = talkTo(agent, office, who);
            if (more.isEmpty()) {
                qWarning("no talk with %s of %s", qPrintable(who.number), qPrintable(who.brand));
                return {};
            }
            talks += more;
        }
        return agent.opened() > talks.size() / 2 ? talks : QList<Talk>();
    }

    //! The fields that are covered in a talk, with values that are nowhere in what may be said there.
    FieldValues coveredIn(const Talk &talk, const FieldValues &values) const
    {
        const Pack &pack = m_packs.at(talk.who.brand);
        FieldValues covered = values;
        QString open = covered.extract(QString()).mapped(); // so that a name in an e-mail address is no alarm
        for (const QJsonValue &field : pack.fields)
            if (pack.opens(talk.topic, field))
                if (const auto clear = covered.extract(field["id"_L1].toString()))
                    open += u'\n' + clear.mapped();
        std::erase_if(
            covered, [&](const auto &each) { return each.second.size() < shortest || open.contains(each.second); });
        return covered;
    }

    //! "brand/field" of every covered value; and of those, which stand in a frame.
    struct Scan {
        QSet<QString> covered, found;
    };
    Scan scan(const QList<Talk> &talks, const std::map<QString, FieldValues> &canaries) const
    {
        Scan scan;
        for (const Talk &talk : talks)
            for (const auto &[field, value] : coveredIn(talk, canaries.at(talk.who.number))) {
                scan.covered.insert(talk.who.brand + u'/' + field);
                for (const QByteArray &frame : talk.frames)
                    if (frame.contains(value.toUtf8()))
                        scan.found.insert(talk.who.brand + u'/' + field);
            }
        return scan;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile truth(QStringLiteral(PRIVITY_SOURCE_DIR "/resources/sample/truth.jsonl"));
        QVERIFY(truth.open(QIODevice::ReadOnly));
        while (!truth.atEnd()) {
            const QJsonDocument line = QJsonDocument::fromJson(truth.readLine());
            const QString brand = line["brand"_L1].toString();
            m_packs.try_emplace(brand, brand);
            if (line["source"_L1] == u"crm"_s)
                m_people.append({brand, line["key"_L1].toString()});
        }
        QStringList files;
        for (const auto &[brand, pack] : m_packs)
            for (const QString &file : {u"crm.csv"_s, u"ledger.csv"_s, u"shop.jsonl"_s, u"tickets.jsonl"_s}) {
                const QString folder = QStringLiteral(PRIVITY_SOURCE_DIR "/resources/sample/%1/").arg(brand);
                files += {folder + u"mapping-%1.json"_s.arg(file.section(u'.', 0, 0)), folder + file};
            }
        OfficeProcess office(m_folder.filePath(u"office"_s));
        QVERIFY2(office.serve(), qPrintable(office.said())); // publishes the packs
        const Ran imported = office.run(QStringList{u"import"_s} + files);
        QVERIFY2(imported.code == 0, qPrintable(imported.err));
    }

    void noCoveredValueIsInAFrame()
    {
        const simulation::SeededSodium opens(2026);
        const QList<Talk> leaky = shift(QCoreApplication::applicationDirPath() + u"/privity-office-leaky"_s);
        QVERIFY(!leaky.isEmpty());
        std::map<QString, FieldValues> canaries;
        for (const Talk &talk : leaky)
            for (const QByteArray &frame : talk.frames)
                for (const auto &[field, value] : cellsIn(frame))
                    canaries[talk.who.number][field] = value;

        const Scan control = scan(leaky, canaries);
        QVERIFY2(control.covered.size() >= 40, QByteArray::number(control.covered.size()));
        const QSet<QString> missed = control.covered - control.found;
        QVERIFY2(missed.isEmpty(), qPrintable(u"the scan does not find "_s + QStringList(missed.values()).join(u' ')));

        const QList<Talk> talks = shift(OfficeProcess::program());
        QCOMPARE(talks.size(), leaky.size());
        const QSet<QString> found = scan(talks, canaries).found;
        QVERIFY2(found.isEmpty(), qPrintable(u"in a frame: "_s + QStringList(found.values()).join(u' ')));
        qInfo("%lld customers, %lld talks, %lld covered fields", qlonglong(m_people.size()), qlonglong(talks.size()),
            qlonglong(control.covered.size()));
    }
};

PRIVITY_TEST(CanaryTest)
#include "tst_Canary.moc"
