// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/protocol/Codec.h"

//! What is said and kept about a brand's log (docs/adr/0009; RFC 6962 section 2.1).
namespace privity {

//! The office's word about a brand's whole log: `size` leaves have this root. Signed under Domain::Head by the brand's
//! log key over all members but the signature (journal::headBytes). Column names and names on the wire are the same.
struct Head {
    static constexpr auto table = "head";
    static constexpr int keyColumns = 3;
    QString brand;
    quint64 epoch = 0;
    quint64 size = 0;
    QByteArray root;
    Timestamp time;
    QByteArray previous;   //!< journal::headHash of the head before; 32 zero bytes before the first
    quint64 forgotten = 0; //!< the forget counter: never falls: a lower one shows an older store
    QByteArray signature;
    static constexpr auto describe()
    {
        return members(clear("brand", &Head::brand), clear("epoch", &Head::epoch), clear("size", &Head::size),
            clear("root", &Head::root), clear("time", &Head::time), clear("previous", &Head::previous),
            clear("forgotten", &Head::forgotten), clear("signature", &Head::signature));
    }
    friend bool operator==(const Head &, const Head &) = default;
};

//! Why a brand's log begins anew after an older store was put back: the only word by which a desk takes a shorter
//! record (docs/adr/0013).
struct Recovery {
    quint64 epoch = 0;    //!< that begins; never used before, and the same for all brands
    quint64 previous = 0; //!< epoch of the restored store
    QString brand;
    quint64 size = 0;          //!< entries of the log that the restored store holds
    std::optional<Head> known; //!< the newest head that is known of it, here or outside: more may be lost
    QString reason;
    Timestamp time;
    static constexpr auto describe()
    {
        using S = Recovery;
        return members(clear("epoch", &S::epoch), clear("previous", &S::previous), clear("brand", &S::brand),
            clear("size", &S::size), clear("known", &S::known), clear("reason", &S::reason), clear("time", &S::time));
    }
};

//! Journal, made by the office: leaf 0 of the brand's log of the epoch.
struct LogRecovered {
    static constexpr auto type = "privity.log.recovered.v1";
    Recovery statement;
    QByteArray signature; //!< Domain::Recovery, by the identity key, over the canonical statement
    static constexpr auto describe()
    {
        return members(clear("statement", &LogRecovered::statement), clear("signature", &LogRecovered::signature));
    }
};

//! The newest head that a desk holds, short enough for a hello.
struct KnownHead {
    QString brand;
    quint64 epoch = 0;
    quint64 size = 0;
    QByteArray root;
    quint64 forgotten = 0; //!< its forget counter
    //! What the head was signed over besides, when anything was forgotten: an office that has fewer must believe it.
    std::optional<Timestamp> time;
    std::optional<QByteArray> previous, signature;
    static constexpr auto describe()
    {
        using S = KnownHead;
        return members(clear("brand", &S::brand), clear("epoch", &S::epoch), clear("size", &S::size),
            clear("root", &S::root), clear("forgotten", &S::forgotten), clear("time", &S::time),
            clear("previous", &S::previous), clear("signature", &S::signature));
    }
};

//! The office's newest head, and the proof that it extends the one that the desk holds (empty: of the same size, or
//! the desk holds none).
struct ShownHead {
    Head head;
    QList<QByteArray> consistency;
    static constexpr auto describe()
    {
        return members(clear("head", &ShownHead::head), clear("consistency", &ShownHead::consistency));
    }
};

//! "Prove that my entries above `after`, up to `upTo`, are in the log."
struct LogProve {
    static constexpr auto type = "privity.log.prove.v1";
    static constexpr auto answer = "privity.log.proved.v1";
    quint64 after = 0, upTo = 0;
    QList<KnownHead> heads;
    static constexpr auto describe()
    {
        return members(
            clear("after", &LogProve::after), clear("upTo", &LogProve::upTo), clear("heads", &LogProve::heads));
    }
};

//! Where an entry stands, with what of its leaf the desk does not know by itself.
struct EntryProof {
    quint64 n = 0;
    QString brand;
    quint64 epoch = 0;
    quint64 index = 0;
    QString result; //!< an ErrorCode's id; empty = accepted
    Timestamp recordedAt;
    quint64 generation = 0;
    QList<QByteArray> path; //!< to the root of the epoch's head in the same answer
    static constexpr auto describe()
    {
        using S = EntryProof;
        return members(clear("n", &S::n), clear("brand", &S::brand), clear("epoch", &S::epoch),
            clear("index", &S::index), clear("result", &S::result), clear("recordedAt", &S::recordedAt),
            clear("generation", &S::generation), clear("path", &S::path));
    }
};

//! The answer: in order of n without a hole, as many as one message holds and the heads cover.
struct LogProved {
    static constexpr auto type = "privity.log.proved.v1";
    QList<ShownHead> heads;
    QList<EntryProof> entries;
    static constexpr auto describe()
    {
        return members(clear("heads", &LogProved::heads), clear("entries", &LogProved::entries));
    }
};

//! A desk's entry that carries one of another desk, whose successor it is (ADR 0021). The subject and the correlation
//! are that entry's; the key of its sealed part stands beside the frame, as this entry's own would.
struct EntryCarried {
    static constexpr auto type = "privity.journal.carried.v1";
    DeskId desk;      //!< who wrote it
    QByteArray frame; //!< exactly as it was signed, without entrywrap
    static constexpr auto describe()
    {
        return members(clear("desk", &EntryCarried::desk), clear("frame", &EntryCarried::frame));
    }
};

} // namespace privity
