// SPDX-License-Identifier: Apache-2.0
#include "models/desk/DeskRows.h"
#include "models/journal/Log.h"
#include "models/office/Rows.h"
#include "models/policy/PolicyPack.h"
#include "tests/simulation/BugStores.h"
#include "tests/simulation/Insider.h"
#include "tests/simulation/PlantedBug.h"

#include <QFile>
#include <QJsonDocument>
#include <set>

using namespace Qt::StringLiterals;

namespace privity::simulation {
namespace {

using L = QLatin1StringView;

QString authorOf(const Event &event) { return u"d:"_s + event.source.mid(qsizetype(sizeof("urn:privity:desk:")) - 1); }
bool isEntry(const QByteArray &frame) { return frame.contains("\"entryprev\""); }

std::optional<journal::Entry> entryOf(const QByteArray &frame)
{
    if (!isEntry(frame))
        return std::nullopt;
    const Event event = Event::fromBytes(frame).valueOr({});
    const Result<journal::Entry> entry = journal::fromFrame(frame, authorOf(event));
    return entry ? std::optional(*entry) : std::nullopt;
}

//! The frame of an entry with another body, signed by that key.
QByteArray rewritten(journal::Entry entry, const crypto::SignKey &key, const std::function<void(QJsonObject &)> &change)
{
    QJsonObject body = QJsonDocument::fromJson(entry.body).object();
    change(body);
    entry.body = *canonicalJson(body);
    entry.signature = key.sign(crypto::Domain::Entry, entry.linkBytes());
    return journal::toFrame(entry);
}

//! "Durable" is said too early on one side: of everything, or of all but that table.
template<Side at, class Row = void>
struct LateCommit : PlantedBug {
    std::unique_ptr<RowStore> wrap(Side side, RowStore &image) override
    {
        L early;
        if constexpr (!std::is_void_v<Row>)
            early = L(Row::table);
        return side == at ? std::make_unique<LateStore>(image, early) : nullptr;
    }
    void died(Side side, RowStore *wrapped) override
    {
        if (side == at)
            static_cast<LateStore *>(wrapped)->die();
    }
};

template<Side at>
struct Bent : PlantedBug {
    std::unique_ptr<RowStore> wrap(Side side, RowStore &image) override
    {
        return side == at ? std::make_unique<BentStore>(image, bends(image)) : nullptr;
    }
    virtual BentStore::Bends bends(RowStore &image) = 0;
};

//! The feed's cursor is never written down.
struct CursorInMemory : Bent<Side::Desk> {
    BentStore::Bends bends(RowStore &) override
    {
        return {L(desk::CursorRow::table), {}, [](const Values &) { return std::nullopt; }};
    }
};

//! An answered post is not remembered.
struct PostsForgotten : Bent<Side::Office> {
    BentStore::Bends bends(RowStore &) override
    {
        return {L(office::PostedRow::table), {}, [](const Values &) { return std::nullopt; }};
    }
};

//! The later yes wins, whatever it knew.
struct LastWriteWins : Bent<Side::Office> {
    BentStore::Bends bends(RowStore &image) override
    {
        return {L(office::DecisionRow::table), [&image](const Values &values) -> std::optional<Values> {
                    auto row = fromValues<office::DecisionRow>(values);
                    if (row.action != ConsentAction::Given && row.action != ConsentAction::Renewed)
                        return values;
                    WorkingSet rows(image);
                    for (const auto &other : rows.list<office::DecisionRow>(row.brand, row.customer))
                        if (other.purpose == row.purpose && other.at < row.at && !row.sees.contains(other.hash))
                            row.sees += other.hash;
                    return toValues(row);
                }};
    }
};

//! Rows of one table that are never written: what they keep is forgotten at once.
template<Side at, class Row, int every = 1>
struct Forgotten : Bent<at> {
    int rows = 0;
    BentStore::Bends bends(RowStore &) override
    {
        return {L(Row::table), {}, [this](const Values &values) {
                    return ++rows % every == 0 ? std::nullopt : std::optional<Values>(values);
                }};
    }
};

//! Rows of one table that are written in another way.
template<Side at, class Row, void (*bend)(Row &)>
struct Miswritten : Bent<at> {
    BentStore::Bends bends(RowStore &) override
    {
        return {L(Row::table), {}, [](const Values &values) -> std::optional<Values> {
                    Row row = fromValues<Row>(values);
                    bend(row);
                    return toValues(row);
                }};
    }
};

//! Rows of one table that are read in another way.
template<Side at, class Row, void (*bend)(Row &)>
struct Misread : Bent<at> {
    BentStore::Bends bends(RowStore &) override
    {
        return {L(Row::table), [](const Values &values) -> std::optional<Values> {
                    Row row = fromValues<Row>(values);
                    bend(row);
                    return toValues(row);
                }};
    }
};

void keepNoRefusal(desk::EntryRow &row) { row.refusal.clear(); }
void keepNoCut(FeedHeadRow &row) { row.cut = 0; }
void keepNoResult(JournalRow &row) { row.result.clear(); }
void keepAnotherSalt(JournalRow &row) { row.salt = QByteArray(32, 's'); }
void everybodyIsAnAgent(DeskRow &row) { row.role = Role::Agent; }
void nothingIsProvenOf(desk::OpenRow &row) { row.identityLevel = 0; }
void nothingWasCarried(desk::FormerRow &row) { row.doneAt.reset(); }

//! A desk carries again what it carried, and the office does not know it again.
struct CarriedTwice : Miswritten<Side::Desk, desk::FormerRow, nothingWasCarried> {
    Forgotten<Side::Office, CarriedRow> office;
    std::unique_ptr<RowStore> wrap(Side side, RowStore &image) override
    {
        return side == Side::Office ? office.wrap(side, image) : Miswritten::wrap(side, image);
    }
};

//! The first pack stays in force.
struct OldPolicy : Bent<Side::Office> {
    BentStore::Bends bends(RowStore &image) override
    {
        return {L(office::PolicyRow::table), [&image](const Values &values) -> std::optional<Values> {
                    WorkingSet rows(image);
                    return toValues(rows.list<office::PolicyRow>(fromValues<office::PolicyRow>(values).brand).first());
                }};
    }
};

//! Every topic opens every purpose.
struct EverythingOpen : Bent<Side::Office> {
    BentStore::Bends bends(RowStore &) override
    {
        return {L(office::PolicyRow::table), [](const Values &values) -> std::optional<Values> {
                    auto row = fromValues<office::PolicyRow>(values);
                    QJsonObject pack = QJsonDocument::fromJson(row.pack).object();
                    QJsonArray purposes, topics;
                    for (const QJsonValue &purpose : pack["purposes"_L1].toArray())
                        purposes += purpose["id"_L1];
                    for (const QJsonValue &value : pack["topics"_L1].toArray()) {
                        QJsonObject topic = value.toObject();
                        topic["purposes"_L1] = purposes;
                        topics += topic;
                    }
                    pack["topics"_L1] = topics;
                    row.pack = *canonicalJson(pack);
                    return toValues(row);
                }};
    }
};

//! The office acknowledges what it has only received.
struct AckBeforeCommit : PlantedBug {
    QByteArray answersAtOnce(const QByteArray &frame) override
    {
        const auto entry = entryOf(frame);
        if (!entry)
            return {};
        Event ack;
        ack.id = u"early-%1"_s.arg(entry->n);
        ack.source = u"urn:privity:office"_s;
        ack.type = L(Ack::type);
        ack.data = codec::write(Ack{entry->n, {}, {}, {}});
        return ack.toBytes();
    }
};

//! The phone system is told that its event was done, whatever became of the commit.
struct DoneBeforeCommit : PlantedBug {
    bool saysDoneAnyway() override { return true; }
};

//! An entry that is sent again gets a new id.
struct NewIdOnRetry : PlantedBug {
    std::set<std::pair<QString, quint64>> sent;
    void sends(const crypto::SignKey &key, RowStore &, QByteArray &frame) override
    {
        const auto entry = entryOf(frame);
        if (entry && !sent.insert({entry->author, entry->n}).second)
            frame = rewritten(*entry, key, [&](QJsonObject &body) { body["id"_L1] = u"retry-%1"_s.arg(entry->n); });
    }
};

//! The desk never asks for proofs of its entries.
struct ProofsNotAsked : PlantedBug {
    void sends(const crypto::SignKey &, RowStore &, QByteArray &frame) override
    {
        if (Event::fromBytes(frame).valueOr({}).type == L(LogProve::type))
            frame.clear();
    }
};

//! An entry leaves the outbox when it is sent, not when it is acknowledged.
struct DeletedBeforeAck : PlantedBug {
    void sends(const crypto::SignKey &, RowStore &image, QByteArray &frame) override
    {
        const auto entry = entryOf(frame);
        if (!entry || !image.begin())
            return;
        (void)image.erase(tableOf<desk::EntryRow>(), {toValue(DeskId{entry->author}), toValue(entry->n)});
        (void)image.commit();
    }
};

//! The desk is not told what was refused.
struct RefusalsSwallowed : PlantedBug {
    void releases(QByteArray &frame) override
    {
        Event event = Event::fromBytes(frame).valueOr({});
        if (event.type != L(Ack::type))
            return;
        Ack ack = event.read<Ack>().valueOr({});
        ack.refused.clear();
        event.data = codec::write(ack);
        frame = event.toBytes();
    }
};

//! A feed that is told anew is laid over what the desk did since.
struct SnapshotOnTop : PlantedBug {
    struct Store : PassingStore {
        using PassingStore::PassingStore;
        Result<std::vector<Values>> select(const Query &query) override
        {
            auto rows = PassingStore::select(query);
            if (rows && query.table->name == L(desk::EntryRow::table) && !query.after && query.limit < 0)
                std::erase_if(*rows, [](const Values &values) {
                    return fromValues<desk::EntryRow>(values).type == L(InteractionWrapped::type);
                });
            return rows;
        }
    };
    std::unique_ptr<RowStore> wrap(Side side, RowStore &image) override
    {
        return side == Side::Desk ? std::make_unique<Store>(image) : nullptr;
    }
};

//! A feed that is told anew takes the newest entry with it that the office has not got.
struct SnapshotDeletes : PlantedBug {
    struct Store : PassingStore {
        using PassingStore::PassingStore;
        Done put(const TableSpec &table, const Values &values) override
        {
            const bool isCursor = table.name == L(desk::CursorRow::table);
            const auto row = isCursor ? fromValues<desk::CursorRow>(values) : desk::CursorRow();
            WorkingSet rows(m_inner);
            if (isCursor && row.seq > rows.find<desk::CursorRow>(row.feed).value_or(desk::CursorRow{}).seq + 1) {
                const auto acked = rows.find<desk::SettingRow>(u"ackedUpTo"_s).value_or(desk::SettingRow{});
                const auto newest = rows.rows<desk::EntryRow>({&tableOf<desk::EntryRow>(), {}, {}, 1, true});
                if (!newest.isEmpty() && newest[0].n > sequenceFromText(QString::fromLatin1(acked.value)).valueOr(0))
                    (void)m_inner.erase(tableOf<desk::EntryRow>(), {toValue(newest[0].desk), toValue(newest[0].n)});
            }
            return PassingStore::put(table, values);
        }
    };
    std::unique_ptr<RowStore> wrap(Side side, RowStore &image) override
    {
        return side == Side::Desk ? std::make_unique<Store>(image) : nullptr;
    }
};

//! The last row of a feed is left out when it is told anew, and nobody could know.
struct SnapshotShort : PlantedBug {
    void releases(QByteArray &frame) override
    {
        Event event = Event::fromBytes(frame).valueOr({});
        SnapshotPage page = event.type == L(SnapshotPage::type) ? *event.read<SnapshotPage>() : SnapshotPage();
        if (page.page != 1 || !page.last || page.last->count < 2)
            return;
        page.bytes.truncate(page.bytes.lastIndexOf('\n', -2) + 1);
        page.last->count -= 1;
        page.last->hash = snapshotEndHash(snapshotHash({}, page.bytes), page.feed, page.last->head, page.last->count);
        event.data = codec::write(page);
        frame = event.toBytes();
    }
};

//! A desk that is let in no more is not told that it is to be erased.
struct OrderSwallowed : PlantedBug {
    void releases(QByteArray &frame) override
    {
        const Event event = Event::fromBytes(frame).valueOr({});
        if (event.type == L(Wipe::type) && !event.extensions.contains(journal::attribute::feed))
            frame = "{}";
    }
};

//! The office takes any later entry for the next one; and some get lost on the way.
struct HoleAccepted : Bent<Side::Office> {
    std::map<QString, journal::Entry> first; //!< of the batch, by desk
    int entries = 0;
    void sends(const crypto::SignKey &, RowStore &, QByteArray &frame) override
    {
        if (isEntry(frame) && ++entries % 7 == 0)
            frame.clear();
    }
    QByteArray answersAtOnce(const QByteArray &frame) override
    {
        if (const auto entry = entryOf(frame))
            first.emplace(entry->author, *entry);
        return {};
    }
    BentStore::Bends bends(RowStore &) override
    {
        return {L(DeskRow::table),
            [this](const Values &values) -> std::optional<Values> {
                auto row = fromValues<DeskRow>(values);
                const auto at = first.find(row.id.text);
                if (at != first.end() && at->second.n > row.acceptedUpTo + 1) {
                    row.acceptedUpTo = at->second.n - 1;
                    row.headHash = at->second.prev;
                }
                return toValues(row);
            },
            {}, [this] { first.clear(); }};
    }
};

//! The office does not check who signed an entry; and somebody alters one in ten.
struct SignatureUnchecked : Bent<Side::Office> {
    std::optional<crypto::SignKey> forger;
    std::set<QByteArray> forged;
    std::set<QString> pending; //!< desks with a forged entry in the batch
    int entries = 0;
    void sends(const crypto::SignKey &, RowStore &, QByteArray &frame) override
    {
        const auto entry = entryOf(frame);
        if (!entry || ++entries % 10 != 0)
            return;
        if (!forger)
            forger = crypto::SignKey::make();
        frame = rewritten(*entry, *forger, [](QJsonObject &body) { body["time"_L1] = u"2026-01-01T00:00:00.000Z"_s; });
        forged.insert(frame);
    }
    QByteArray answersAtOnce(const QByteArray &frame) override
    {
        if (forged.contains(frame))
            pending.insert(authorOf(Event::fromBytes(frame).valueOr({})));
        return {};
    }
    BentStore::Bends bends(RowStore &) override
    {
        return {L(DeskRow::table),
            [this](const Values &values) -> std::optional<Values> {
                auto row = fromValues<DeskRow>(values);
                if (pending.contains(row.id.text))
                    row.publicKey = forger->publicKey;
                return toValues(row);
            },
            {}, [this] { pending.clear(); }};
    }
};

//! The office lets in who names a desk, whoever signed the hello.
struct HelloUnchecked : Bent<Side::Office> {
    QString pending; //!< the desk that is named in the batch
    QByteArray answersAtOnce(const QByteArray &frame) override
    {
        const Event event = Event::fromBytes(frame).valueOr({});
        const Result<Hello> hello = event.read<Hello>();
        if (event.type == L(Hello::type) && hello && hello->bootId == Insider::forgedBoot)
            pending = hello->desk.text;
        return {};
    }
    BentStore::Bends bends(RowStore &) override
    {
        return {L(DeskRow::table),
            [this](const Values &values) -> std::optional<Values> {
                auto row = fromValues<DeskRow>(values);
                if (row.id.text == pending)
                    row.publicKey = Insider::anothersKey().publicKey;
                return toValues(row);
            },
            {}, [this] { pending.clear(); }};
    }
};

//! The office does not look at which channel a hello was signed for.
struct HelloUnbound : PlantedBug {
    bool ignoresChannel() override { return true; }
};

//! The desk does not look at which epoch of the record it is told of.
struct EpochUnchecked : PlantedBug {
    void releases(QByteArray &frame) override
    {
        Event event = Event::fromBytes(frame).valueOr({});
        Result<Welcome> welcome = event.read<Welcome>();
        if (event.type != L(Welcome::type) || !welcome || welcome->epoch <= 1)
            return;
        welcome->epoch = 1;
        event.data = codec::write(*welcome);
        frame = event.toBytes();
    }
};

template<class Bug>
std::unique_ptr<PlantedBug> make()
{
    return std::make_unique<Bug>();
}

} // namespace

const std::vector<BugRow> &plantedBugs()
{
    static const std::vector<BugRow> table{{"desk: commit not durable when it says so", make<LateCommit<Side::Desk>>},
        {"office: commit not durable when it says so", make<LateCommit<Side::Office>>},
        {"desk: cursor durable before what the feed brought", make<LateCommit<Side::Desk, desk::CursorRow>>},
        {"desk: cursor in memory only", make<CursorInMemory>}, {"office: posts forgotten", make<PostsForgotten>},
        {"office: a revoked desk is not told its order", make<OrderSwallowed>},
        {"office: the later yes wins", make<LastWriteWins>, "I5"},
        {"office: every topic opens every purpose", make<EverythingOpen>},
        {"office: acknowledges before the commit", make<AckBeforeCommit>},
        {"office: answers a post before the commit", make<DoneBeforeCommit>},
        {"desk: new id on a retry", make<NewIdOnRetry>},
        {"desk: entry deleted before it is acknowledged", make<DeletedBeforeAck>},
        {"desk: proofs not asked for", make<ProofsNotAsked>}, {"office: refusals not told", make<RefusalsSwallowed>},
        {"office: accepts a hole", make<HoleAccepted>}, {"office: does not check signatures", make<SignatureUnchecked>},
        {"office: does not check who says hello", make<HelloUnchecked>},
        {"office: does not bind a hello to its channel", make<HelloUnbound>},
        {"desk: does not check the epoch", make<EpochUnchecked>},
        {"office: a feed row lost", make<Forgotten<Side::Office, FeedRow, 9>>},
        {"office: a feed's head not kept", make<Forgotten<Side::Office, FeedHeadRow, 9>>},
        {"office: a leaf lost", make<Forgotten<Side::Office, journal::LogLeafRow, 9>>},
        {"office: carried twice", make<CarriedTwice>},
        {"office: decisions not kept", make<Forgotten<Side::Office, office::DecisionRow, 9>>},
        {"office: results not kept", make<Miswritten<Side::Office, JournalRow, keepNoResult>>},
        {"office: salts not kept", make<Miswritten<Side::Office, JournalRow, keepAnotherSalt>>},
        {"office: old policy in force", make<OldPolicy>},
        {"office: roles not looked at", make<Misread<Side::Office, DeskRow, everybodyIsAnAgent>>},
        {"office: a cut not kept", make<Miswritten<Side::Office, FeedHeadRow, keepNoCut>>},
        {"office: a row left out of a snapshot", make<SnapshotShort>},
        {"desk: a snapshot on top of the outbox", make<SnapshotOnTop>},
        {"desk: a snapshot deletes what is unsent", make<SnapshotDeletes>},
        {"desk: refusals not kept", make<Miswritten<Side::Desk, desk::EntryRow, keepNoRefusal>>},
        {"desk: who was identified not kept", make<Miswritten<Side::Desk, desk::OpenRow, nothingIsProvenOf>>}};
    return table;
}

std::vector<BugRecord> recordedBugs()
{
    QFile file(QStringLiteral(PRIVITY_SOURCE_DIR "/tests/simulation/planted-bugs.csv"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("planted-bugs.csv is not there");
    std::vector<BugRecord> records;
    for (const QByteArray &line : file.readAll().split('\n').sliced(1))
        if (const QList<QByteArray> cells = line.split(','); cells.size() >= 3)
            records.push_back({cells[0], cells[1].toULongLong(), cells[2]});
    return records;
}

} // namespace privity::simulation
