// SPDX-License-Identifier: Apache-2.0
#include "models/office/Audit.h"

#include "models/base/CanonicalJson.h"
#include "models/journal/Entry.h"
#include "models/journal/Recovery.h"
#include "models/sync/DeskSync.h"
#include "models/sync/OfficeLog.h"

#include <QJsonDocument>
#include <set>

using namespace Qt::StringLiterals;

namespace privity::office {
namespace {

constexpr qsizetype hashSize = crypto::hashSize;
const QString witnessFormat = u"privity-witness/1"_s;

using LogKey = std::pair<QString, quint64>; //!< brand, epoch; epoch 0: of none

//! A brand's log of one epoch as it was when the audit began: what is appended meanwhile is left to the next one.
struct HeldLog {
    journal::LogRow row;
    std::vector<QByteArray> levels{QByteArray()}; //!< hashes one after another, from the leaves up
    QStringList authors;
    std::vector<std::pair<qsizetype, quint64>> owners; //!< of each leaf: index of the author, n
    std::vector<bool> met;                             //!< whether the journal holds it
    std::optional<quint64> beyond;                     //!< the lowest index of an entry that has no leaf here
    QList<Head> heads;
    LogSummary summary;

    [[nodiscard]] quint64 size() const { return owners.size(); }
    [[nodiscard]] QByteArrayView leaf(quint64 index) const
    {
        return QByteArrayView(levels.front()).sliced(qsizetype(index) * hashSize, hashSize);
    }
    [[nodiscard]] journal::Nodes nodes() const
    {
        return [this](int level, quint64 index) {
            return levels[size_t(level)].mid(qsizetype(index) * hashSize, hashSize);
        };
    }
};

class Auditor
{
public:
    Auditor(RowStore &store, const OfficeKeys &keys) : m_store(store), m_rows(store), m_keys(keys) {}

    Result<AuditReport> run(const std::optional<Witness> &witness)
    {
        Done done;
        const auto then = [&](auto &&step) {
            if (done)
                done = step();
        };
        then([&] { return readLogs(); });
        for (const DeskRow &desk : m_rows.list<DeskRow>())
            m_desks[desk.id.text] = desk;
        for (auto &[of, log] : m_logs)
            then([&, &of = of, &log = log] { return readLeaves(of, log); }); // clang 14 captures no binding itself
        then([&] { return walkAuthors(); });
        for (auto &[of, log] : m_logs) {
            if (done)
                meetLeaves(of, log);
            then([&, &of = of, &log = log] { return climb(of, log); });
            if (!done)
                break;
            walkBeginning(of, log);
            walkHeads(of, log);
            m_report.logs += log.summary;
        }
        if (witness)
            compare(*witness);
        m_report.witnessed = witness.has_value();
        if (!done || m_rows.fault())
            return done ? *m_rows.fault() : done.error();
        return m_report;
    }

private:
    //! What is wrong in itself is named before what is wrong because of something else: a chain after an entry that
    //! was changed, a root above it.
    enum class Rank { Itself, Follows };
    void found(
        Rank rank, const LogKey &of, std::optional<quint64> index, const QString &author, quint64 n, QString what)
    {
        m_report.faults += 1;
        const auto place =
            std::make_tuple(rank, LogKey(of.first, of.second - 1), index.value_or(~quint64(0))); // of none: last
        if (m_report.first && place >= m_place)
            return;
        m_place = place;
        m_report.first = Finding{of.first, of.second, index, author, n, std::move(what)};
    }

    //! The logs' rows and heads of one moment: none was signed between two readings that say the same.
    Done readLogs()
    {
        const auto read = [&] {
            WorkingSet rows(m_store);
            for (const BrandKey &key : m_keys.statement.statement.logKeys)
                m_newest[key.brand];
            for (const journal::LogRow &row : rows.list<journal::LogRow>())
                m_newest[row.brand] = row;
            quint64 moment = 0;
            for (const auto &[brand, row] : m_newest) {
                m_logs[{brand, row.epoch}].row = row;
                moment += row.epoch + row.signedSize;
            }
            readRecoveries(rows.list<RecoveryRow>());
            return rows.fault() ? Result<quint64>(*rows.fault()) : moment;
        };
        for (;;) {
            const Result<quint64> before = read();
            for (auto &[of, log] : m_logs)
                log.heads = WorkingSet(m_store).list<Head>(of.first, of.second);
            const Result<quint64> after = read();
            if (!after || !before)
                return after ? before.error() : after.error();
            if (*before == *after)
                return {};
        }
    }

    //! Each statement closes the logs of the epoch before its own.
    void readRecoveries(const QList<RecoveryRow> &rows)
    {
        m_report.recoveries.clear();
        for (const RecoveryRow &row : rows) {
            const Recovery &said = row.recovered.statement;
            if (said.epoch != row.epoch || said.brand != row.brand
                || !journal::checkRecovery(row.recovered, m_keys.identityKey))
                m_unsigned.insert({row.brand, row.epoch});
            else
                m_report.recoveries += said;
            m_logs[{row.brand, said.previous}].row = {row.brand, said.previous, said.size, said.size, {}, 0};
        }
    }

    Done readLeaves(const LogKey &of, HeldLog &log)
    {
        bool isWhole = true;
        const Done done = eachRow<journal::LogLeafRow>(
            m_store, {toValue(of.first), toValue(of.second)}, [&](const journal::LogLeafRow &leaf) -> Done {
                if (!isWhole || leaf.position >= log.row.size)
                    return {};
                isWhole = leaf.position == log.size() && leaf.hash.size() == hashSize;
                if (!isWhole)
                    return {};
                qsizetype author = log.authors.indexOf(leaf.author);
                if (author < 0) {
                    author = log.authors.size();
                    log.authors += leaf.author;
                }
                log.owners.emplace_back(author, leaf.n);
                log.levels.front() += leaf.hash;
                return {};
            });
        if (done && log.size() < log.row.size)
            found(Rank::Itself, of, log.size(), {}, 0,
                u"the log has %1 leaves, and this one is missing or damaged"_s.arg(log.row.size));
        log.met.resize(log.size());
        return done;
    }

    Done walkAuthors()
    {
        Result<QStringList> authors = authorsIn(m_store);
        if (!authors)
            return authors.error();
        for (const auto &[id, desk] : m_desks)
            if (!authors->contains(id))
                *authors += id;
        for (const QString &author : *authors)
            if (const Done done = walkChain(author); !done)
                return done;
        m_report.authors = quint64(authors->size());
        return {};
    }

    Done walkChain(const QString &author)
    {
        if (DeskId::isValid(author) && !m_desks.contains(author)) // enrolled since the audit began
            if (const auto row = WorkingSet(m_store).find<DeskRow>(DeskId{author}))
                m_desks[author] = *row;
        const auto desk = m_desks.find(author);
        QByteArray key = desk != m_desks.end() ? desk->second.publicKey : QByteArray();
        for (const BrandKey &brand : m_keys.statement.statement.logKeys)
            if (author == officeAuthor(brand.brand))
                key = brand.key;
        quint64 last = 0;
        QByteArray prev = journal::firstPrev(), accepted = prev;
        const Done done = eachRow<JournalRow>(m_store, {toValue(author)}, [&](const JournalRow &row) -> Done {
            m_report.entries += 1;
            const auto wrong = [&](const QString &what, Rank rank = Rank::Itself) {
                found(rank, {row.brand, row.epoch}, row.logIndex, author, row.n, what);
            };
            if (key.isEmpty())
                wrong(u"nobody of this name is enrolled here"_s);
            else if (const QString what = faultOf(row, key); !what.isEmpty())
                wrong(what);
            else if (row.n != last + 1)
                wrong(u"entry %1 of this author is missing before it"_s.arg(last + 1), Rank::Follows);
            else if (row.prev != prev)
                wrong(u"it does not follow the author's entry before it"_s, Rank::Follows);
            meetEntry(row, wrong);
            last = row.n;
            prev = row.hash;
            if (desk != m_desks.end() && last == desk->second.acceptedUpTo)
                accepted = prev;
            return {};
        });
        if (done && desk != m_desks.end()) {
            const DeskRow &row = desk->second;
            if (last < row.acceptedUpTo)
                found(Rank::Itself, {row.brands.value(0), 0}, {}, author, last + 1,
                    u"it is missing: %1 entries of this desk were accepted"_s.arg(row.acceptedUpTo));
            else if (accepted != row.headHash)
                found(Rank::Follows, {row.brands.value(0), 0}, {}, author, row.acceptedUpTo,
                    u"it is another than the one that was accepted"_s);
        }
        return done;
    }

    //! The entry by itself: what it is named by, what was signed, what its columns repeat.
    static QString faultOf(const JournalRow &row, const QByteArray &key)
    {
        if (row.salt.has_value() != row.body.has_value())
            return u"salt and body are kept and deleted together, and one of them is gone"_s;
        if (row.salt && row.salt->size() != journal::saltSize) // salt and body are hashed without a length between them
            return u"the salt is not of %1 bytes"_s.arg(journal::saltSize);
        if (row.body && crypto::sha256({*row.salt, *row.body}) != row.commitment)
            return u"the body is not the one that was committed to"_s;
        const QByteArray link = journal::linkBytes(row.author, row.n, row.prev, row.commitment);
        if (journal::linkHash(link) != row.hash)
            return u"the hash is not the entry's"_s;
        if (!crypto::verify(key, crypto::Domain::Entry, link, row.signature))
            return u"the signature is not the author's"_s;
        if (!row.body)
            return {};
        const QJsonObject body = QJsonDocument::fromJson(*row.body).object();
        const Result<Timestamp> time = Timestamp::fromText(body.value("time"_L1).toString());
        const bool agrees = body.value("id"_L1).toString() == row.eventId
            && body.value("type"_L1).toString() == row.type && body.value("subject"_L1).toString() == row.subject
            && body.value("correlationid"_L1).toString() == row.correlation && time && *time == row.time;
        return agrees ? QString() : u"a column says otherwise than the body"_s;
    }

    template<class Wrong>
    void meetEntry(const JournalRow &row, const Wrong &wrong)
    {
        const auto at = m_logs.find({row.brand, row.epoch});
        if (at == m_logs.end() || !row.logIndex)
            return wrong(u"it is in no log"_s);
        HeldLog &log = at->second;
        const quint64 index = *row.logIndex;
        if (index >= log.size()) {
            log.beyond = std::min(log.beyond.value_or(index), index);
            return;
        }
        const auto &[author, n] = log.owners[index];
        if (log.authors[author] != row.author || n != row.n)
            return wrong(u"another entry stands at its place in the log"_s);
        log.met[index] = true;
        if (leafOf(row).node() != log.leaf(index))
            wrong(u"its result, time, generation or hash is not what the log holds"_s);
    }

    //! Every leaf has its entry, and every entry its leaf.
    void meetLeaves(const LogKey &of, HeldLog &log)
    {
        for (quint64 index = 0; index < log.size(); ++index)
            if (!log.met[index])
                found(Rank::Itself, of, index, log.authors[log.owners[index].first], log.owners[index].second,
                    u"the log holds it and the journal does not"_s);
        if (log.beyond) {
            const auto now = WorkingSet(m_store).find<journal::LogRow>(of.first).value_or(journal::LogRow{});
            if (*log.beyond >= (now.epoch == of.second ? now.size : log.size()))
                found(Rank::Itself, of, log.beyond, {}, 0, u"the journal holds it and the log does not"_s);
        }
    }

    //! The tree over the leaves, compared with the nodes that are kept.
    Done climb(const LogKey &of, HeldLog &log)
    {
        while (log.levels.back().size() >= 2 * hashSize) {
            const QByteArray &below = log.levels.back();
            QByteArray level;
            for (qsizetype at = 0; at + 2 * hashSize <= below.size(); at += 2 * hashSize)
                level += journal::innerNode(
                    QByteArrayView(below).sliced(at, hashSize), QByteArrayView(below).sliced(at + hashSize, hashSize));
            const int number = int(log.levels.size());
            qsizetype next = 0;
            bool isSame = true;
            const Done done = eachRow<journal::LogNodeRow>(m_store,
                {toValue(of.first), toValue(of.second), toValue(number)}, [&](const journal::LogNodeRow &node) -> Done {
                    const qsizetype at = next * hashSize;
                    if (!isSame || at >= level.size())
                        return {};
                    isSame = qsizetype(node.position) == next && node.hash == level.mid(at, hashSize);
                    next += isSame ? 1 : 0;
                    return {};
                });
            if (!done)
                return done;
            if (next * hashSize < level.size())
                found(Rank::Follows, of, quint64(next) << number, {}, 0,
                    u"the tree's node %1 of level %2 is missing or is not that of its leaves"_s.arg(next).arg(number));
            log.levels.push_back(std::move(level));
        }
        return {};
    }

    //! Leaf 0 of every epoch but the first is the statement by which it began.
    void walkBeginning(const LogKey &of, const HeldLog &log)
    {
        if (m_unsigned.contains(of))
            found(
                Rank::Itself, of, {}, {}, 0, u"the statement by which the epoch began is not signed by the identity"_s);
        if (of.second == firstEpoch || log.size() == 0)
            return;
        const auto &[author, n] = log.owners.front();
        const auto row = m_rows.find<JournalRow>(log.authors[author], n);
        const Event event = Event::fromBytes(row && row->body ? *row->body : QByteArray()).valueOr({});
        const Result<LogRecovered> recovered = event.read<LogRecovered>();
        if (event.type != QLatin1StringView(LogRecovered::type) || !recovered
            || !journal::checkRecovery(*recovered, m_keys.identityKey) || recovered->statement.epoch != of.second
            || recovered->statement.brand != of.first)
            found(Rank::Itself, of, 0, log.authors[author], n,
                u"the epoch does not begin with a statement of its recovery, signed by the identity"_s);
    }

    void walkHeads(const LogKey &of, HeldLog &log)
    {
        const QString &brand = of.first;
        log.summary.brand = brand;
        log.summary.epoch = of.second;
        log.summary.entries = log.size();
        std::optional<Head> &before = m_lastHeads[brand]; // of the epoch before
        QByteArray key;
        for (const BrandKey &known : m_keys.statement.statement.logKeys)
            if (known.brand == brand)
                key = known.key;
        std::optional<Head> &last = log.summary.newest;
        for (const Head &head : log.heads) {
            const auto wrong = [&](const QString &what) {
                found(Rank::Follows, of, last ? last->size : 0, {}, 0,
                    u"the head over %1 entries %2"_s.arg(head.size).arg(what));
            };
            if (!journal::checkHead(head, key))
                wrong(u"is not signed by the brand's log key"_s);
            else if (head.size > log.size())
                wrong(u"covers more than the %1 that are here"_s.arg(log.size()));
            else if (journal::rootOf(log.nodes(), head.size) != head.root)
                wrong(u"does not have the root of these entries: this one or one after it was changed"_s);
            else if (head.previous != (before ? journal::headHash(*before) : journal::firstPrev()))
                wrong(u"does not follow the head before it"_s);
            else if (before && (head.epoch < before->epoch || head.forgotten < before->forgotten))
                wrong(u"has an older epoch or forget counter than the head before it"_s);
            last = before = head;
            log.summary.heads += 1;
        }
        if ((last ? last->size : 0) != log.row.signedSize)
            found(Rank::Follows, of, {}, {}, 0, u"the newest head is not the one that was signed last"_s);
    }

    //! A recovery said that the log was this long, and that its end is gone.
    [[nodiscard]] bool isKnownLost(const Head &head) const
    {
        return std::any_of(m_report.recoveries.begin(), m_report.recoveries.end(), [&](const Recovery &one) {
            return one.brand == head.brand && one.known && one.epoch > head.epoch
                && std::pair(head.epoch, head.size) <= std::pair(one.known->epoch, one.known->size);
        });
    }

    void compare(const Witness &witness)
    {
        for (const Head &head : witness.heads) {
            const LogKey of{head.brand, head.epoch};
            const auto at = m_logs.find(of);
            const quint64 size = at == m_logs.end() ? 0 : at->second.size();
            const QString what = u"what was witnessed on %1"_s.arg(head.time.toText());
            if (head.size > size && !isKnownLost(head))
                found(Rank::Follows, of, size, {}, 0,
                    at == m_logs.end()
                        ? u"the log was witnessed and is not here"_s
                        : u"the log is shorter than %1: %2 entries, then %3"_s.arg(what).arg(head.size).arg(size));
            else if (head.size <= size && journal::rootOf(at->second.nodes(), head.size) != head.root)
                found(Rank::Follows, of, {}, {}, 0,
                    u"the first %1 entries are not %2: one of them was changed"_s.arg(head.size).arg(what));
            else if (head.forgotten > m_newest[head.brand].forgotten)
                found(Rank::Follows, of, {}, {}, 0, u"the forget counter is below %1"_s.arg(what));
        }
        if (witness.identityKey != m_keys.identityKey)
            found(Rank::Follows, {}, {}, {}, 0, u"the office's identity key is not the one that was witnessed"_s);
    }

    RowStore &m_store;
    WorkingSet m_rows;
    const OfficeKeys &m_keys;
    std::map<LogKey, HeldLog> m_logs;
    std::map<QString, journal::LogRow> m_newest; //!< of each brand, in the epoch that runs
    std::map<QString, std::optional<Head>> m_lastHeads;
    std::set<LogKey> m_unsigned; //!< epochs whose statement is not one
    std::map<QString, DeskRow> m_desks;
    AuditReport m_report;
    std::tuple<Rank, LogKey, quint64> m_place; //!< of the first finding
};

} // namespace

QString Finding::toText() const
{
    QStringList place;
    if (!brand.isEmpty())
        place += brand;
    if (epoch > firstEpoch)
        place += u"epoch %1"_s.arg(epoch);
    if (index)
        place += u"log index %1"_s.arg(*index);
    if (!author.isEmpty())
        place += u"%1 entry %2"_s.arg(author).arg(n);
    return place.isEmpty() ? what : place.join(u", "_s) + u": "_s + what;
}

Result<AuditReport> audit(RowStore &store, const OfficeKeys &keys, const std::optional<Witness> &witness)
{
    return Auditor(store, keys).run(witness);
}

Result<QStringList> authorsIn(RowStore &store)
{
    QStringList authors;
    std::optional<Value> after;
    for (;;) {
        const Result<std::vector<Values>> next = store.select({&tableOf<JournalRow>(), {}, after, 1, false});
        if (!next)
            return next.error();
        if (next->empty())
            return authors;
        authors += fromValues<JournalRow>(next->front()).author;
        after = toValue(authors.last());
    }
}

Result<Witness> witnessOf(RowStore &store, const OfficeKeys &keys)
{
    WorkingSet rows(store);
    Witness witness{keys.identityKey, keys.statement, {}};
    for (const BrandKey &key : keys.statement.statement.logKeys)
        if (const std::optional<Head> head = newestHead(rows, key.brand))
            witness.heads += *head;
    return rows.fault() ? Result<Witness>(*rows.fault()) : witness;
}

QByteArray witnessBytes(const Witness &witness)
{
    JsonObject object = codec::write(witness);
    object.insert("format"_L1, witnessFormat);
    return object.bytes() + '\n';
}

Result<Witness> readWitness(QByteArrayView bytes)
{
    const JsonObject object(QJsonDocument::fromJson(bytes.toByteArray()).object());
    Witness witness;
    if (object.value("format"_L1).toString() != witnessFormat || codec::read(object, witness))
        return fail(ErrorCode::Malformed, u"no witness of %1"_s.arg(witnessFormat));
    const KeyStatement &statement = witness.keys.statement;
    if (const Done sound =
            checkStatement(witness.keys, witness.identityKey, 0, statement.validFrom, statement.validFrom);
        !sound)
        return sound.error();
    for (const Head &head : witness.heads) {
        const auto signedBy = [&](const BrandKey &key) {
            return key.brand == head.brand && journal::checkHead(head, key.key);
        };
        if (std::none_of(statement.logKeys.begin(), statement.logKeys.end(), signedBy))
            return fail(ErrorCode::SignatureInvalid, u"the witness's head of %1"_s.arg(head.brand));
    }
    return witness;
}

} // namespace privity::office
