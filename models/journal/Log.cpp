// SPDX-License-Identifier: Apache-2.0
#include "models/journal/Log.h"

#include "models/journal/Entry.h"

#include <bit>

namespace privity::journal {
namespace {

//! Of the leaves [begin, end), where begin is a multiple of the least power of two that is not below end - begin: so
//! are all ranges that the RFC's recursion meets, and a full one is a kept node.
QByteArray rangeHash(const Nodes &nodes, quint64 begin, quint64 end)
{
    const quint64 size = end - begin;
    if (std::has_single_bit(size)) {
        const int level = std::countr_zero(size);
        return nodes(level, begin >> level);
    }
    const quint64 middle = begin + std::bit_floor(size);
    return innerNode(rangeHash(nodes, begin, middle), rangeHash(nodes, middle, end));
}

//! The size of the left part, by the RFC: the largest power of two below `size`.
quint64 leftOf(quint64 size) { return std::bit_ceil(size) / 2; }

//! One step up the tree at a right child, or at a last one that has no sibling on its levels.
void climb(quint64 &at, quint64 &last)
{
    while (!(at & 1) && at != 0) {
        at >>= 1;
        last >>= 1;
    }
}

} // namespace

QByteArray leafNode(QByteArrayView leaf) { return crypto::sha256({QByteArrayView("\0", 1), leaf}); }

QByteArray innerNode(QByteArrayView left, QByteArrayView right)
{
    if (left.isEmpty() || right.isEmpty())
        return {};
    return crypto::sha256({QByteArrayView("\1", 1), left, right});
}

QByteArray rootOf(const Nodes &nodes, quint64 size)
{
    return size == 0 ? crypto::sha256({}) : rangeHash(nodes, 0, size);
}

Proof inclusionProof(const Nodes &nodes, quint64 index, quint64 size)
{
    Proof proof;
    quint64 begin = 0, end = size;
    while (end - begin > 1) {
        const quint64 middle = begin + leftOf(end - begin);
        const bool isLeft = index < middle;
        proof.prepend(isLeft ? rangeHash(nodes, middle, end) : rangeHash(nodes, begin, middle));
        (isLeft ? end : begin) = middle;
    }
    return proof;
}

Proof consistencyProof(const Nodes &nodes, quint64 from, quint64 to)
{
    if (from == 0 || from >= to)
        return {};
    Proof proof;
    quint64 begin = 0, end = to;
    while (end != from) {
        const quint64 middle = begin + leftOf(end - begin);
        const bool isLeft = from <= middle;
        proof.prepend(isLeft ? rangeHash(nodes, middle, end) : rangeHash(nodes, begin, middle));
        (isLeft ? end : begin) = middle;
    }
    if (begin != 0)
        proof.prepend(rangeHash(nodes, begin, end)); // not the whole older tree, whose root the other side holds
    return proof;
}

bool provesInclusion(QByteArrayView leaf, quint64 index, quint64 size, const Proof &proof, QByteArrayView root)
{
    if (index >= size)
        return false;
    quint64 at = index, last = size - 1;
    QByteArray hash = leaf.toByteArray();
    for (const QByteArray &sibling : proof) {
        if (last == 0)
            return false;
        if ((at & 1) || at == last) {
            hash = innerNode(sibling, hash);
            climb(at, last);
        } else {
            hash = innerNode(hash, sibling);
        }
        at >>= 1;
        last >>= 1;
    }
    return last == 0 && !hash.isEmpty() && hash == root;
}

bool provesConsistency(quint64 from, QByteArrayView fromRoot, quint64 to, QByteArrayView toRoot, const Proof &proof)
{
    if (from == 0 || from > to)
        return false;
    if (from == to)
        return proof.isEmpty() && fromRoot == toRoot;
    Proof path = proof;
    if (std::has_single_bit(from))
        path.prepend(fromRoot.toByteArray());
    if (path.isEmpty())
        return false;
    quint64 at = from - 1, last = to - 1;
    while (at & 1) {
        at >>= 1;
        last >>= 1;
    }
    QByteArray older = path.first(), newer = path.first();
    for (const QByteArray &sibling : path.sliced(1)) {
        if (last == 0)
            return false;
        if ((at & 1) || at == last) {
            older = innerNode(sibling, older);
            newer = innerNode(sibling, newer);
            climb(at, last);
        } else {
            newer = innerNode(newer, sibling);
        }
        at >>= 1;
        last >>= 1;
    }
    return last == 0 && !newer.isEmpty() && older == fromRoot && newer == toRoot;
}

QByteArray Leaf::node() const
{
    QByteArray bytes("privity/leaf/v1\0", 16);
    for (const QByteArray &part : {brand.toUtf8(), author.toUtf8(), sequenceText(n).toLatin1(), entryHash,
             result.toUtf8(), recordedAt.toText().toLatin1(), sequenceText(generation).toLatin1()})
        appendPrefixed(bytes, part);
    return leafNode(bytes);
}

Place appendLeaf(WorkingSet &rows, const Leaf &leaf)
{
    LogRow log = rows.find<LogRow>(leaf.brand).value_or(LogRow{});
    log.brand = leaf.brand;
    const quint64 index = log.size++;
    rows.put(log);
    QByteArray hash = leaf.node();
    rows.put(LogLeafRow{leaf.brand, log.epoch, index, leaf.author, leaf.n, hash});
    const Nodes nodes = keptNodes(rows, leaf.brand, log.epoch);
    quint64 at = index;
    for (int level = 0; at & 1; ++level, at >>= 1) {
        hash = innerNode(nodes(level, at - 1), hash);
        rows.put(LogNodeRow{leaf.brand, log.epoch, level + 1, at >> 1, hash});
    }
    return {log.epoch, index};
}

Nodes keptNodes(WorkingSet &rows, const QString &brand, quint64 epoch)
{
    return [&rows, brand, epoch](int level, quint64 index) {
        if (level == 0)
            return rows.find<LogLeafRow>(brand, epoch, index).value_or(LogLeafRow{}).hash;
        return rows.find<LogNodeRow>(brand, epoch, level, index).value_or(LogNodeRow{}).hash;
    };
}

} // namespace privity::journal
