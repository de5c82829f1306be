// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/crypto/Crypto.h"
#include "models/protocol/Rows.h"

#include <functional>

//! The Merkle tree of a brand's log: RFC 6962 section 2.1 with SHA-256. Pure functions over the hashes of complete
//! subtrees, and the rows in which they are kept. Thread-safe where no WorkingSet is given.
namespace privity::journal {

//! The hash of the complete subtree over the leaves [index << level, (index + 1) << level); level 0: of a leaf.
//! Empty: there is no such node, and whatever would need it is empty too.
using Nodes = std::function<QByteArray(int level, quint64 index)>;
using Proof = QList<QByteArray>;

QByteArray leafNode(QByteArrayView leaf);                              //!< SHA-256(0x00 ‖ leaf)
QByteArray innerNode(QByteArrayView left, QByteArrayView right);       //!< SHA-256(0x01 ‖ left ‖ right)
QByteArray rootOf(const Nodes &nodes, quint64 size);                   //!< SHA-256 of nothing for an empty tree
Proof inclusionProof(const Nodes &nodes, quint64 index, quint64 size); //!< 2.1.1; index < size
Proof consistencyProof(const Nodes &nodes, quint64 from, quint64 to);  //!< 2.1.2; from <= to

//! RFC 9162 sections 2.1.3.2 and 2.1.4.2. An empty tree proves nothing of the one after it.
bool provesInclusion(QByteArrayView leafNode, quint64 index, quint64 size, const Proof &proof, QByteArrayView root);
bool provesConsistency(quint64 from, QByteArrayView fromRoot, quint64 to, QByteArrayView toRoot, const Proof &proof);

//! What is in the log about one entry. Its hash is of "privity/leaf/v1", a NUL and each part with its length.
struct Leaf {
    QString brand, author;
    quint64 n = 0;
    QByteArray entryHash;
    QString result; //!< an ErrorCode's id; empty = accepted
    Timestamp recordedAt;
    quint64 generation = 0;
    [[nodiscard]] QByteArray node() const; //!< leafNode() of its bytes
};

//! A brand's log in the epoch that runs: how long it is, and up to where a head is signed. Earlier epochs' logs grow no
//! more; how long they are stands in the statement of the epoch that followed.
struct LogRow {
    static constexpr auto table = "log";
    static constexpr int keyColumns = 1;
    QString brand;
    quint64 epoch = 1;
    quint64 size = 0;
    quint64 signedSize = 0;
    Timestamp signedAt;
    quint64 forgotten = 0; //!< the forget counter
    static constexpr auto describe()
    {
        using S = LogRow;
        return members(clear("brand", &S::brand), clear("epoch", &S::epoch), clear("size", &S::size),
            clear("signed_size", &S::signedSize), clear("signed_at", &S::signedAt), clear("forgotten", &S::forgotten));
    }
};

//! A leaf, and whose entry it is.
struct LogLeafRow {
    static constexpr auto table = "log_leaf";
    static constexpr int keyColumns = 3;
    QString brand;
    quint64 epoch = 1;
    quint64 position = 0;
    QString author;
    quint64 n = 0;
    QByteArray hash;
    static constexpr auto describe()
    {
        using S = LogLeafRow;
        return members(clear("brand", &S::brand), clear("epoch", &S::epoch), clear("position", &S::position),
            clear("author", &S::author), clear("n", &S::n), clear("hash", &S::hash));
    }
};

//! A complete subtree above the leaves: level >= 1.
struct LogNodeRow {
    static constexpr auto table = "log_node";
    static constexpr int keyColumns = 4;
    QString brand;
    quint64 epoch = 1;
    int level = 1;
    quint64 position = 0;
    QByteArray hash;
    static constexpr auto describe()
    {
        using S = LogNodeRow;
        return members(clear("brand", &S::brand), clear("epoch", &S::epoch), clear("level", &S::level),
            clear("position", &S::position), clear("hash", &S::hash));
    }
};

//! Where a leaf stands.
struct Place {
    quint64 epoch = 1, index = 0;
};
//! Appends to the brand's log: two rows on average, besides the log's own.
Place appendLeaf(WorkingSet &rows, const Leaf &leaf);
//! The nodes that are kept; `rows` must outlive it. A proof reads O(log size) rows.
Nodes keptNodes(WorkingSet &rows, const QString &brand, quint64 epoch);

} // namespace privity::journal
