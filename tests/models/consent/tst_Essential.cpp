// SPDX-License-Identifier: Apache-2.0
#include "models/consent/Ledger.h"
#include "tests/support/Packs.h"
#include "tests/support/TestMain.h"

#include <random>

using namespace privity;
using namespace Qt::StringLiterals;

namespace {

const CustomerId caller{u"c:anna"_s};

//! Histories at random: of several purposes, with yeses without proof, objections, names of what is not there, and
//! authors who each knew another part of it.
struct Histories {
    const PolicyPack pack = test::pack(u"norrland-energi"_s);
    std::mt19937 random{20261122};
    QStringList purposes;
    int made = 0;

    Histories()
    {
        for (const PurposeSpec &purpose : pack.purposes)
            if (purpose.consent && purposes.size() < 3)
                purposes += purpose.id;
    }
    size_t below(size_t bound) { return random() % bound; }

    //! A new decision by somebody who knew that part of a history; he names its newest.
    Decision after(const QList<Decision> &known)
    {
        using enum ConsentAction;
        static constexpr std::array actions{Requested, Deferred, Given, Given, Given, Renewed, Renewed, Refused,
            Withdrawn, Withdrawn, Revoked, Invalidated};
        Decision decision;
        decision.hash = QByteArray::number(++made).rightJustified(6, '0');
        decision.customer = caller;
        decision.brand = pack.brand;
        decision.action = actions[below(actions.size())];
        decision.evidence = below(10) == 0 ? EvidenceKind::None : EvidenceKind::RecordingOffset;
        decision.stands = below(15) != 0;
        decision.at = Timestamp{1'700'000'000'000 + qint64(below(1000)) * 86'400'000};
        const QMap<QString, Folded> folded = foldAll(known, pack, caller);
        decision.objection = below(20) == 0;
        if (decision.objection) {
            decision.action = Withdrawn;
            for (const Folded &of : folded)
                for (const QByteArray &hash : of.frontier)
                    if (!decision.sees.contains(hash))
                        decision.sees += hash;
        } else {
            decision.purpose = purposes[qsizetype(below(size_t(purposes.size())))];
            decision.sees = folded.value(decision.purpose).frontier;
        }
        if (below(30) == 0)
            decision.sees += "lost";
        return decision;
    }
    QList<Decision> history(size_t size)
    {
        QList<Decision> all;
        const size_t blind = below(4); // of how many in four its author heard nothing
        while (size_t(all.size()) < size) {
            QList<Decision> known;
            for (const Decision &decision : std::as_const(all))
                if (below(4) >= blind)
                    known += decision;
            all += after(known);
        }
        return all;
    }
    [[nodiscard]] auto folds(const QList<Decision> &decisions) const { return foldAll(decisions, pack, caller); }
    [[nodiscard]] auto essential(const QList<Decision> &decisions) const
    {
        return essentialOf(decisions, pack, caller);
    }
};

} // namespace

class EssentialTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void itFoldsAsTheWholeDoes()
    {
        Histories histories;
        size_t decisions = 0, kept = 0, given = 0;
        for (int run = 0; run < 4000; ++run) {
            const QList<Decision> whole = histories.history(1 + histories.below(40));
            const QList<Decision> essential = histories.essential(whole);
            QVERIFY(histories.folds(essential) == histories.folds(whole));
            QVERIFY(histories.essential(essential) == essential);
            decisions += size_t(whole.size());
            kept += size_t(essential.size());
            for (const Folded &of : histories.folds(whole))
                given += of.status == ConsentStatus::Given ? 1 : 0;
        }
        std::printf("         %zu decisions, %zu essential, %zu purposes given\n", decisions, kept, given);
        QVERIFY(kept < decisions && given > 500);
    }

    //! A desk that holds the essential decides next, and again: everybody sees what those see who hold all.
    void itFoldsAsTheWholeDoesWhenMoreIsDecided()
    {
        Histories histories;
        for (int run = 0; run < 1000; ++run) {
            QList<Decision> whole = histories.history(1 + histories.below(30));
            QList<Decision> desk = histories.essential(whole);
            for (int more = 0; more < 4; ++more) {
                Decision next = histories.after(desk);
                next.sees.removeAll("lost");
                whole += next;
                desk += next;
                QVERIFY(histories.folds(desk) == histories.folds(whole));
            }
        }
    }

    void itDoesNotGrowWithTheYears()
    {
        Histories histories;
        QList<Decision> years;
        while (years.size() < 600) { // each knew all before it
            Decision next = histories.after(histories.essential(years));
            next.sees.removeAll("lost");
            years += next;
        }
        const qsizetype purposes = histories.folds(years).size();
        QVERIFY2(histories.essential(years).size() <= 3 * purposes,
            qPrintable(u"%1 of 600"_s.arg(histories.essential(years).size())));
    }

    //! More than may be named, known through others: the names stay few enough to count.
    void aYesThatKnewOfManyThroughOthersStaysAYes()
    {
        Histories histories;
        const auto fact = [&](const QByteArray &hash, ConsentAction action, const QList<QByteArray> &sees = {}) {
            Decision decision;
            decision.hash = hash;
            decision.customer = caller;
            decision.brand = histories.pack.brand;
            decision.purpose = histories.purposes.first();
            decision.action = action;
            decision.evidence = EvidenceKind::RecordingOffset;
            decision.sees = sees;
            return decision;
        };
        QList<Decision> all;
        QList<QByteArray> asked;
        for (int group = 0; group < 2; ++group) {
            QList<QByteArray> noes;
            for (int i = 0; i < 40; ++i) {
                noes += "no-" + QByteArray::number(group * 40 + i);
                all += fact(noes.last(), ConsentAction::Withdrawn);
            }
            asked += "asked-" + QByteArray::number(group);
            all += fact(asked.last(), ConsentAction::Requested, noes);
        }
        all += fact("yes", ConsentAction::Given, asked);
        QCOMPARE(histories.folds(all)[histories.purposes.first()].status, ConsentStatus::Given);
        QVERIFY(histories.folds(histories.essential(all)) == histories.folds(all));
    }
};

PRIVITY_TEST(EssentialTest)
#include "tst_Essential.moc"
