// SPDX-License-Identifier: Apache-2.0
#include "models/journal/Entry.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace privity::journal;
using namespace Qt::StringLiterals;

namespace {

Event note(const QString &id = u"e1"_s)
{
    Event event;
    event.id = id;
    event.source = u"urn:privity:desk:1"_s;
    event.type = u"privity.note.saved.v1"_s;
    event.subject = u"i:1"_s;
    event.time = {1795255200000};
    event.data = {{u"interaction"_s, u"i:1"_s}};
    return event;
}

} // namespace

class EntryTest : public test::QuietTest
{
    Q_OBJECT
    crypto::SignKey m_key = crypto::SignKey::make();
    crypto::BoxKey m_office = crypto::BoxKey::make();
    QString m_desk = u"d:1"_s;

private Q_SLOTS:
    void aFrameBringsTheEntryBackExactly()
    {
        Event event = note();
        const QByteArray wrap = sealPart(event, {{u"text"_s, u"wörds"_s}}, m_office.publicKey, m_desk, 1);
        const Entry entry = append(m_key, m_desk, 1, firstPrev(), event, wrap);
        const Result<Entry> back = fromFrame(toFrame(entry), m_desk);
        QVERIFY(back);
        QCOMPARE(back->body, entry.body);
        QCOMPARE(back->hash(), entry.hash());
        QVERIFY(check(*back, 1, firstPrev(), m_key.publicKey));
        QCOMPARE(toFrame(*back), toFrame(entry));
    }

    void anyChangeIsFound_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"body", "salt", "prev", "n", "author", "key"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }

    void anyChangeIsFound()
    {
        QFETCH(QString, what);
        Entry entry = append(m_key, m_desk, 1, firstPrev(), note());
        QVERIFY(check(entry, 1, firstPrev(), m_key.publicKey));
        QByteArray key = m_key.publicKey;
        if (what == u"body")
            entry.body.replace("i:1", "i:2");
        else if (what == u"salt")
            entry.salt[0] = char(entry.salt[0] ^ 1);
        else if (what == u"prev")
            entry.prev[0] = 1;
        else if (what == u"n")
            entry.n = 2;
        else if (what == u"author")
            entry.author = u"d:2"_s;
        else
            key = crypto::SignKey::make().publicKey;
        QVERIFY(!check(entry, entry.n, entry.prev, key));
    }

    void holesAndForeignPredecessorsAreNamed()
    {
        const Entry first = append(m_key, m_desk, 1, firstPrev(), note());
        const Entry second = append(m_key, m_desk, 2, first.hash(), note(u"e2"_s));
        QVERIFY(check(second, 2, first.hash(), m_key.publicKey));
        QCOMPARE(check(second, 3, first.hash(), m_key.publicKey).error().code, ErrorCode::SequenceGap);
        QCOMPARE(check(second, 2, firstPrev(), m_key.publicKey).error().code, ErrorCode::ChainBroken);
    }

    // From what is chained nothing can be guessed, not even with all possible bodies at hand.
    void theSameBodyNeverHasTheSameCommitment()
    {
        const Entry one = append(m_key, m_desk, 1, firstPrev(), note());
        const Entry other = append(m_key, m_desk, 1, firstPrev(), note());
        QCOMPARE(one.body, other.body);
        QVERIFY(one.commitment() != other.commitment());
    }

    // A sealed part moved to another event, customer or desk does not open.
    void aSealedPartOpensOnlyInItsOwnEntry()
    {
        Event event = note();
        const QByteArray wrap = sealPart(event, {{u"text"_s, u"words"_s}}, m_office.publicKey, m_desk, 7);
        QCOMPARE(openPart(event, wrap, m_office, m_desk, 7)->value("text"_L1).toString(), u"words"_s);
        QVERIFY(!openPart(event, wrap, m_office, m_desk, 8));
        QVERIFY(!openPart(event, wrap, m_office, u"d:2"_s, 7));
        QVERIFY(!openPart(event, wrap, crypto::BoxKey::make(), m_desk, 7));
        for (const auto &change : std::initializer_list<void (*)(Event &)>{[](Event &e) { e.id = u"e2"_s; },
                 [](Event &e) { e.subject = u"i:2"_s; },
                 [](Event &e) { e.type = u"privity.interaction.answered.v1"_s; }}) {
            Event moved = event;
            change(moved);
            QVERIFY(!openPart(moved, wrap, m_office, m_desk, 7));
        }
        QVERIFY(!event.toBytes().contains("words"));
    }

    void aFrameWithoutItsPartsIsMalformed()
    {
        const QJsonObject whole =
            QJsonDocument::fromJson(toFrame(append(m_key, m_desk, 1, firstPrev(), note()))).object();
        for (const QString &name : {u"sequence"_s, u"entryprev"_s, u"entrysalt"_s}) {
            QJsonObject cut = whole;
            cut.remove(name);
            QCOMPARE(fromFrame(*canonicalJson(cut), m_desk).error().code, ErrorCode::Malformed);
        }
    }
};

PRIVITY_TEST(EntryTest)
#include "tst_Entry.moc"
