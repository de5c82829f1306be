// SPDX-License-Identifier: Apache-2.0
#include "models/office/Forget.h"
#include "models/office/Parts.h"
#include "models/sync/OfficeLog.h"
#include "tests/simulation/OneDesk.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace privity::simulation;
using namespace Qt::StringLiterals;

namespace {

const QString words = u"she asked about her neighbour"_s;

const JournalRow *noteOf(const QList<JournalRow> &rows)
{
    for (const JournalRow &row : rows)
        if (row.type == QLatin1StringView(NoteSaved::type))
            return &row;
    return nullptr;
}

QStringList subjectsWithKeys(OneDesk &world)
{
    QStringList subjects;
    for (const keystore::SubjectKeyRow &row : world.officeRows<keystore::SubjectKeyRow>(brand))
        if (!row.wrapped.isEmpty())
            subjects += row.subject.left(2) + u' ' + row.retention;
    return subjects;
}

//! The offered contact of a customer, accepted and not yet confirmed.
InteractionId offered(OneDesk &world)
{
    world.post(ContactArrived::type, arrival(u"call"_s, Channel::Call));
    const InteractionId id = world.newest<desk::InteractionFact>()->id;
    world.send(desk::AcceptInteraction{id});
    return id;
}

} // namespace

//! Whose keys what is kept stands under, and what becomes of it, over one office and one desk in memory.
class ForgottenTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void wordsGoUnderTheCustomersKeyOnceItIsKnown()
    {
        OneDesk world;
        QVERIFY(world.setUp());
        const InteractionId id = offered(world);
        world.send(desk::SaveNote{id, words});
        JournalRow row = *noteOf(world.officeRows<JournalRow>());
        QVERIFY(!row.wrap && row.rewrap && row.keyId); // no receipt for the intake key to open
        const QByteArray before = *row.rewrap;
        QVERIFY(subjectsWithKeys(world).contains(u"i: care"_s));
        const CustomerId customer = world.open(id).row.candidates.first().customer;
        world.send(desk::ConfirmCustomer{id, customer});
        row = *noteOf(world.officeRows<JournalRow>());
        QVERIFY(row.rewrap && *row.rewrap != before && row.body);
        QCOMPARE(subjectsWithKeys(world), QStringList{u"c: care"_s});
        for (const FeedRow &fed : world.officeRows<FeedRow>(deskFeed(world.desk->state().identity->desk)))
            QVERIFY(fed.personal.isEmpty() || fed.subject == customer.text);

        // And the key opens what was noted.
        const Done done = world.office->decide([&](office::Turn &turn) -> Done {
            const auto key = office::keysOf(turn, brand).find(customer.text, keystore::care);
            const Event event = *Event::fromBytes(*row.body);
            const auto part = crypto::openValue(key->key, *row.rewrap,
                keystore::boundTo({brand, customer.text, u"care"_s, row.author, sequenceText(row.n)}));
            const auto wrap =
                part ? crypto::sealTo(world.made.keys.brand(brand)->intake.publicKey, part->view()) : QByteArray();
            const auto opened = journal::openPart(event, wrap, world.made.keys.brand(brand)->intake, row.author, row.n);
            return opened && opened->value("text"_L1).toString() == words ? Done() : fail(ErrorCode::SealBroken);
        });
        QVERIFY(done);
    }

    // What another thread opened counts for the brand it was opened for; else the part is opened again.
    void aPartThatWasOpenedForAnotherBrandIsNotTaken()
    {
        OneDesk world;
        QVERIFY(world.setUp());
        const QString author = u"d:00000000-0000-4000-8000-00000000000a"_s;
        const BrandKeys &keys = *world.made.keys.brand(brand);
        const Done done = world.office->decide([&](office::Turn &turn) -> Done {
            for (const quint64 n : {1, 2, 3}) { // opened for this brand, for another one, for none
                Event event;
                event.id = u"e"_s;
                event.type = QLatin1StringView(NoteSaved::type);
                const QByteArray wrap =
                    journal::sealPart(event, {{u"text"_s, words}}, keys.intake.publicKey, author, n);
                const journal::Entry entry =
                    journal::append(crypto::SignKey::make(), author, n, journal::firstPrev(), event, wrap);
                JournalRow row = journalRow(entry, event, brand, 1, world.clock.now());
                OpenedPart opened = openedBy(keys, wrap);
                if (n > 1)
                    opened.key = SecretBytes::random(32);
                if (n == 2)
                    opened.intake = crypto::BoxKey::make().publicKey;
                if (n == 3)
                    opened.intake.clear();
                office::fileEntry(turn, row, event, opened);
                const auto key = office::keysOf(turn, brand).find(author, keystore::care);
                const auto part = crypto::openValue(
                    key->key, *row.rewrap, keystore::boundTo({brand, author, u"care"_s, author, sequenceText(n)}));
                if (!part || part->view() != keys.intake.open(wrap)->view())
                    return fail(ErrorCode::SealBroken, sequenceText(n));
            }
            return {};
        });
        QVERIFY2(done, qPrintable(done ? QString() : done.error().toText()));
    }

    void whatIsNeverBoundGoesAfterThirtyDays()
    {
        OneDesk world;
        QVERIFY(world.setUp());
        const InteractionId id = offered(world);
        world.send(desk::SaveNote{id, words});
        world.send(desk::WrapUp{id, {}});
        const auto tick = [&](qint64 ms) {
            world.clock.advance(ms);
            world.give({});
            return noteOf(world.officeRows<JournalRow>())->body.has_value();
        };
        QVERIFY(tick(office::unboundMs - 60000));
        QVERIFY(!tick(120000));
        const JournalRow row = *noteOf(world.officeRows<JournalRow>());
        QVERIFY(!row.salt && !row.wrap && !row.rewrap && !row.commitment.isEmpty());
        QCOMPARE(subjectsWithKeys(world), QStringList{u"c: care"_s});
        QVERIFY(world.officeRows<office::DueRow>().isEmpty());
    }

    void aBoundOneStays()
    {
        OneDesk world;
        QVERIFY(world.setUp());
        const InteractionId id = world.begin(u"call"_s, u"bill"_s);
        world.send(desk::SaveNote{id, words});
        world.clock.advance(office::unboundMs + 120000);
        world.give({});
        QVERIFY(noteOf(world.officeRows<JournalRow>())->body);
    }

    // Offline the desk does not know yet: what it sends later about somebody who is forgotten is not kept, proof of
    // consent is, and the desk erases its own once the office has it.
    void whatArrivesLateIsNotKept()
    {
        OneDesk world;
        QVERIFY(world.setUp());
        const InteractionId id = world.begin(u"call"_s, u"bill"_s);
        const CustomerId customer = *world.open(id).row.customer;
        world.cut();
        world.send(desk::SaveNote{id, words});
        world.send(desk::TakeBackConsent{id, u"offers"_s});
        QVERIFY(world.forget(customer));
        world.facts.clear();
        world.heal();
        QVERIFY(world.isOnline() && !world.desk->state().open.contains(id.text));
        QVERIFY(world.newest<desk::InteractionGone>());
        QCOMPARE(world.newest<desk::ErrorFact>()->error.code, ErrorCode::CustomerForgotten);
        int kept = 0;
        for (const JournalRow &row : world.officeRows<JournalRow>(world.desk->state().identity->desk.text)) {
            const bool proof = keystore::classOf(row.type).outlivesForgetting;
            QCOMPARE(row.body.has_value(), proof);
            QCOMPARE(row.salt.has_value(), proof);
            QVERIFY(proof || (!row.wrap && !row.rewrap));
            kept += proof;
        }
        QCOMPARE(kept, 1);
        QCOMPARE(world.officeRows<office::DecisionRow>(brand).size(), 1);
        QVERIFY(!subjectsWithKeys(world).contains(u"c: care"_s));
        WorkingSet rows(world.deskImage);
        int erased = 0;
        for (const desk::EntryRow &row : rows.list<desk::EntryRow>()) {
            QCOMPARE(row.body.has_value(), keystore::classOf(row.type).outlivesForgetting);
            erased += !row.body;
        }
        QVERIFY(erased >= 5);
        QVERIFY(rows.list<desk::OpenRow>().isEmpty() && rows.list<desk::UtteranceRow>().isEmpty());
        QCOMPARE(world.officeRows<ConfirmedRow>(controlFeed(brand)).size(), 1);
    }

    void aForgottenCandidateIsNoneAnyMore()
    {
        OneDesk world;
        QVERIFY(world.setUp());
        const InteractionId id = offered(world);
        const CustomerId customer = world.open(id).row.candidates.first().customer;
        QVERIFY(world.forget(customer));
        world.give({});
        QVERIFY(world.open(id).row.candidates.isEmpty());
        QVERIFY(world.officeRows<office::InteractionRow>(id).first().candidates.isEmpty());
        world.post(ContactArrived::type, arrival(u"again"_s, Channel::Call));
        const InteractionId again = world.newest<desk::InteractionFact>()->id;
        QVERIFY(again != id && world.open(again).row.candidates.isEmpty());
        QVERIFY(world.officeRows<office::TokenRow>(brand).isEmpty());
    }

    // Taken in again from a source, it is somebody whom nobody knows.
    void whoComesBackFromASourceIsSomebodyElse()
    {
        OneDesk world;
        QVERIFY(world.setUp());
        const CustomerId before = world.officeRows<office::RecordRow>(brand).first().customer;
        QVERIFY(world.forget(before));
        const Done done = world.office->decide([&](office::Turn &turn) -> Done {
            const auto counts = office::importRecords(turn, {meijer()});
            return counts ? Done() : Done(counts.error());
        });
        QVERIFY(done);
        QCOMPARE(world.officeRows<office::RecordRow>(brand).size(), 1);
        QVERIFY(world.officeRows<office::RecordRow>(brand).first().customer != before);
    }
};

PRIVITY_TEST(ForgottenTest)
#include "tst_Forgotten.moc"
