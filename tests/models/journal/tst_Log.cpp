// SPDX-License-Identifier: Apache-2.0
#include "models/journal/Heads.h"
#include "tests/support/TestMain.h"

#include <QCryptographicHash>

using namespace privity;
using namespace privity::journal;
using namespace Qt::StringLiterals;

namespace {

constexpr int sizes = 131;

//! RFC 6962 section 2.1 word for word, over lists of leaves: shares nothing with what is tested.
namespace naive {

QByteArray sha(const QByteArray &bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256); }

qsizetype split(qsizetype n)
{
    qsizetype k = 1;
    while (k * 2 < n)
        k *= 2;
    return k;
}

QByteArray mth(const QList<QByteArray> &d)
{
    if (d.isEmpty())
        return sha({});
    if (d.size() == 1)
        return sha(QByteArray(1, '\0') + d.first());
    const qsizetype k = split(d.size());
    return sha(QByteArray(1, '\1') + mth(d.first(k)) + mth(d.sliced(k)));
}

QList<QByteArray> path(qsizetype m, const QList<QByteArray> &d)
{
    if (d.size() == 1)
        return {};
    const qsizetype k = split(d.size());
    return m < k ? path(m, d.first(k)) << mth(d.sliced(k)) : path(m - k, d.sliced(k)) << mth(d.first(k));
}

QList<QByteArray> subproof(qsizetype m, const QList<QByteArray> &d, bool whole)
{
    if (m == d.size())
        return whole ? QList<QByteArray>{} : QList<QByteArray>{mth(d)};
    const qsizetype k = split(d.size());
    return m <= k ? subproof(m, d.first(k), whole) << mth(d.sliced(k))
                  : subproof(m - k, d.sliced(k), false) << mth(d.first(k));
}

} // namespace naive

Leaf leafAt(quint64 i)
{
    return {u"brand"_s, u"office:brand"_s, i + 1, crypto::sha256({QByteArray::number(i)}), {}, {}, 1};
}

//! A log of the largest size in a store, and its leaves' bytes by their hashes for the naive one.
struct Grown {
    MemoryStore store;
    WorkingSet rows{store};
    QList<QByteArray> leaves; //!< hashes; the naive tree is made over them by hashing once less

    Grown()
    {
        for (quint64 i = 0; i < sizes; ++i) {
            leaves += leafAt(i).node();
            appendLeaf(rows, leafAt(i));
        }
    }
    [[nodiscard]] Nodes nodes() { return keptNodes(rows, u"brand"_s, 1); }
};

//! Nodes over plain leaves, held nowhere.
Nodes over(const QList<QByteArray> &leaves)
{
    return [leaves](int level, quint64 index) {
        return naive::mth(leaves.sliced(qsizetype(index << level), qsizetype(1) << level));
    };
}

QList<QByteArray> plain(qsizetype size)
{
    QList<QByteArray> leaves;
    for (qsizetype i = 0; i < size; ++i)
        leaves += "leaf " + QByteArray::number(i);
    return leaves;
}

} // namespace

class LogTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    // The inputs and roots that Certificate Transparency's own implementations are tested with.
    void theRootsAreThoseOfCertificateTransparency()
    {
        const QList<QByteArray> inputs{
            "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"};
        const QList<QByteArray> roots{"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};
        QList<QByteArray> leaves;
        for (const QByteArray &input : inputs)
            leaves += leafNode(QByteArray::fromHex(input));
        const Nodes nodes = [&](int level, quint64 index) {
            std::function<QByteArray(qsizetype, qsizetype)> whole = [&](qsizetype from, qsizetype to) {
                return to - from == 1 ? leaves[from]
                                      : innerNode(whole(from, (from + to) / 2), whole((from + to) / 2, to));
            };
            return whole(qsizetype(index << level), qsizetype((index + 1) << level));
        };
        for (qsizetype size = 0; size < roots.size(); ++size)
            QCOMPARE(rootOf(nodes, quint64(size)).toHex(), roots[size]);
    }

    void everyRootAndProofIsTheRfcs()
    {
        const QList<QByteArray> leaves = plain(sizes);
        const Nodes nodes = over(leaves);
        for (qsizetype size = 1; size <= sizes; ++size) {
            const QList<QByteArray> tree = leaves.first(size);
            const QByteArray root = naive::mth(tree);
            QCOMPARE(rootOf(nodes, quint64(size)), root);
            for (qsizetype index = 0; index < size; index += 1 + size / 16) {
                const Proof proof = inclusionProof(nodes, quint64(index), quint64(size));
                QCOMPARE(proof, naive::path(index, tree));
                QVERIFY(provesInclusion(leafNode(leaves[index]), quint64(index), quint64(size), proof, root));
            }
            for (qsizetype from = 1; from <= size; from += 1 + size / 16) {
                const Proof proof = consistencyProof(nodes, quint64(from), quint64(size));
                QCOMPARE(proof, naive::subproof(from, tree, true));
                QVERIFY(provesConsistency(quint64(from), naive::mth(tree.first(from)), quint64(size), root, proof));
            }
        }
    }

    void theKeptLogProvesEveryEntryAndEveryEarlierSizeOfItself()
    {
        Grown log;
        const Nodes nodes = log.nodes();
        for (quint64 size = 1; size <= sizes; ++size) {
            const QByteArray root = rootOf(nodes, size);
            for (quint64 index = 0; index < size; ++index)
                QVERIFY(provesInclusion(leafAt(index).node(), index, size, inclusionProof(nodes, index, size), root));
            for (quint64 from = 1; from <= size; ++from)
                QVERIFY(provesConsistency(from, rootOf(nodes, from), size, root, consistencyProof(nodes, from, size)));
        }
    }

    void aProofThatIsNotExactlyTheRightOneProvesNothing()
    {
        Grown log;
        const Nodes nodes = log.nodes();
        for (quint64 size = 2; size <= 40; ++size) {
            const QByteArray root = rootOf(nodes, size);
            for (quint64 index = 0; index < size; ++index) {
                const Proof proof = inclusionProof(nodes, index, size);
                const QByteArray leaf = leafAt(index).node();
                QVERIFY(!provesInclusion(leaf, index, size, Proof(proof) << root, root));
                QVERIFY(!provesInclusion(leaf, index, size, proof.sliced(1), root));
                QVERIFY(!provesInclusion(leaf, index + 1, size, proof, root));
                QVERIFY(!provesInclusion(leaf, index, size, proof, rootOf(nodes, size - 1)));
                QVERIFY(!provesInclusion(leafAt(index + 1).node(), index, size, proof, root));
                for (qsizetype i = 0; i < proof.size(); ++i) {
                    Proof altered = proof;
                    altered[i][5] = char(altered[i][5] ^ 1);
                    QVERIFY(!provesInclusion(leaf, index, size, altered, root));
                }
            }
            for (quint64 from = 1; from < size; ++from) {
                const Proof proof = consistencyProof(nodes, from, size);
                const QByteArray older = rootOf(nodes, from);
                QVERIFY(!provesConsistency(from, older, size, root, Proof(proof) << older));
                QVERIFY(!provesConsistency(from, older, size, root, {}));
                QVERIFY(!provesConsistency(from, root, size, root, proof));
                QVERIFY(!provesConsistency(size, root, from, older, proof));
                for (qsizetype i = 0; i < proof.size(); ++i) {
                    Proof altered = proof;
                    altered[i][5] = char(altered[i][5] ^ 1);
                    QVERIFY(!provesConsistency(from, older, size, root, altered));
                    altered.removeAt(i);
                    QVERIFY(!provesConsistency(from, older, size, root, altered));
                }
            }
            QVERIFY(!provesConsistency(size, root, size, rootOf(nodes, size - 1), {}));
        }
        QVERIFY(!provesConsistency(0, rootOf(nodes, 0), 3, rootOf(nodes, 3), {}));
    }

    //! Counts what is read.
    void aProofReadsFewRowsAndAnAppendWritesTwo()
    {
        MemoryStore store;
        const auto count = [&](auto table) { return WorkingSet(store).list<decltype(table)>(u"brand"_s).size(); };
        constexpr quint64 many = 1000;
        {
            WorkingSet rows(store);
            for (quint64 i = 0; i < many; ++i)
                QCOMPARE(appendLeaf(rows, leafAt(i)).index, i);
            QVERIFY(store.begin() && rows.flush() && store.commit());
        }
        QCOMPARE(count(LogLeafRow{}), qsizetype(many));
        QVERIFY(count(LogNodeRow{}) < qsizetype(many));
        WorkingSet rows(store);
        const Nodes kept = keptNodes(rows, u"brand"_s, 1);
        int reads = 0;
        const Nodes counted = [&](int level, quint64 index) {
            reads += 1;
            return kept(level, index);
        };
        for (quint64 index : {0, 1, 511, 512, 998, 999}) {
            reads = 0;
            QVERIFY(!inclusionProof(counted, index, many).isEmpty());
            QVERIFY(reads <= 20);
        }
        for (quint64 from : {1, 2, 511, 512, 777, 999}) {
            reads = 0;
            QVERIFY(!consistencyProof(counted, from, many).isEmpty());
            QVERIFY(reads <= 20);
        }
    }

    void aTreeWithAMissingNodeHasNoRoot()
    {
        Grown log;
        log.rows.erase<LogNodeRow>(u"brand"_s, 1, 7, quint64(0));
        QVERIFY(rootOf(log.nodes(), sizes).isEmpty());
        QVERIFY(!rootOf(log.nodes(), 64).isEmpty());
    }

    void aLeafCoversEveryPartOfItself()
    {
        const Leaf leaf = leafAt(3);
        const auto other = [&](auto &&change) {
            Leaf changed = leaf;
            change(changed);
            return changed.node() != leaf.node();
        };
        QVERIFY(other([](Leaf &l) { l.brand = u"other"_s; }));
        QVERIFY(other([](Leaf &l) { l.author += u'x'; }));
        QVERIFY(other([](Leaf &l) { l.n += 1; }));
        QVERIFY(other([](Leaf &l) { l.entryHash[0] = char(l.entryHash[0] ^ 1); }));
        QVERIFY(other([](Leaf &l) { l.result = u"not-allowed"_s; }));
        QVERIFY(other([](Leaf &l) { l.recordedAt.ms += 1; }));
        QVERIFY(other([](Leaf &l) { l.generation += 1; }));
        // What moves from one part to the next is another leaf.
        QVERIFY((Leaf{u"ab"_s, u"c"_s, 1, {}, {}, {}, 1}.node() != Leaf{u"a"_s, u"bc"_s, 1, {}, {}, {}, 1}.node()));
    }

    void aHeadGoesOnFromAnotherOrItIsNamedWhyNot()
    {
        Grown log;
        const Nodes nodes = log.nodes();
        const crypto::SignKey key = crypto::SignKey::make();
        const auto head = [&](quint64 size, quint64 forgotten = 2) {
            return signHead(key, {u"brand"_s, 1, size, rootOf(nodes, size), {1000}, {}, forgotten, {}});
        };
        const Head known = head(10);
        QVERIFY(checkHead(known, key.publicKey));
        const auto code = [&](const Head &shown, const Proof &proof) {
            const Done extends = checkExtends(known, shown, proof);
            return extends ? ErrorCode::AlreadyDone : extends.error().code;
        };
        const Proof proof = consistencyProof(nodes, 10, 20);
        QCOMPARE(code(head(20), proof), ErrorCode::AlreadyDone);
        QCOMPARE(code(head(10), {}), ErrorCode::AlreadyDone);
        QCOMPARE(code(head(20), {}), ErrorCode::LogForked);
        QCOMPARE(code(head(9), {}), ErrorCode::LogShortened);
        QCOMPARE(code(head(20, 1), proof), ErrorCode::ForgettingUndone);
        Head other = head(10);
        other.root[0] = char(other.root[0] ^ 1);
        QCOMPARE(code(other, {}), ErrorCode::LogForked);
        Head epoch = head(20);
        epoch.epoch = 2;
        QCOMPARE(code(epoch, proof), ErrorCode::LogForked);
    }

    void aHeadsSignatureCoversAllOfIt()
    {
        const crypto::SignKey key = crypto::SignKey::make();
        const Head head = signHead(key, {u"brand"_s, 1, 5, QByteArray(32, 'r'), {1000}, QByteArray(32, 'p'), 3, {}});
        QVERIFY(checkHead(head, key.publicKey));
        QVERIFY(!checkHead(head, crypto::SignKey::make().publicKey));
        const auto refused = [&](auto &&change) {
            Head changed = head;
            change(changed);
            return !checkHead(changed, key.publicKey) && headHash(changed) != headHash(head);
        };
        QVERIFY(refused([](Head &h) { h.brand = u"other"_s; }));
        QVERIFY(refused([](Head &h) { h.epoch = 2; }));
        QVERIFY(refused([](Head &h) { h.size = 6; }));
        QVERIFY(refused([](Head &h) { h.root[0] = 'x'; }));
        QVERIFY(refused([](Head &h) { h.time.ms += 1; }));
        QVERIFY(refused([](Head &h) { h.previous[0] = 'x'; }));
        QVERIFY(refused([](Head &h) { h.forgotten = 2; }));
    }
};

PRIVITY_TEST(LogTest)
#include "tst_Log.moc"
