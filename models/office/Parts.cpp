// SPDX-License-Identifier: Apache-2.0
#include "models/office/Parts.h"

#include "models/office/Cut.h"
#include "models/office/Interactions.h"
#include "models/office/Office.h"
#include "models/protocol/ContextMessages.h"
#include "models/protocol/InteractionMessages.h"

using namespace Qt::StringLiterals;

namespace privity::office {
namespace {

constexpr qsizetype recordStep = 64; //!< lengths at rest tell little
constexpr int dueAtOnce = 16;
constexpr qsizetype tokenSize = 16;

QByteArray placeOf(const RecordRow &row)
{
    return keystore::boundTo({row.brand, row.customer.text, row.source, row.key});
}

QByteArray placeOf(const JournalRow &row, const QString &subject)
{
    return keystore::boundTo(
        {row.brand, subject, row.retentionClass.value_or(QString()), row.author, sequenceText(row.n)});
}

//! Whom an entry is about: its interaction's customer, or the interaction itself. What a desk writes about somebody
//! else's interaction stands under the desk.
QString subjectOf(Turn &turn, const JournalRow &row, const Event &event)
{
    const Origin origin = originOf(row, event);
    if (const QString named = origin.data.value("customer"_L1).toString();
        keystore::classOf(origin.type).outlivesForgetting && CustomerId::isValid(named))
        return named;
    const auto interaction = InteractionId::isValid(row.correlation)
        ? turn.rows.find<InteractionRow>(InteractionId{row.correlation})
        : std::nullopt;
    if (!interaction || interaction->desk.text != origin.author || interaction->brand != row.brand)
        return row.author;
    return interaction->customer ? interaction->customer->text : interaction->id.text;
}

//! The key of an entry's sealed part, under a subject's key. AlreadyDone: the subject was forgotten.
Done wrapFor(Turn &turn, JournalRow &row, const QString &subject, const SecretBytes &part)
{
    const keystore::RetentionClass retention = keystore::classOf(typeOf(row));
    const Result<keystore::SubjectKey> key = keysOf(turn, row.brand).make(subject, retention);
    if (!key)
        return key.error();
    row.retentionClass = QString(retention.name);
    row.rewrap = crypto::sealValue(key->key, part.view(), placeOf(row, subject));
    row.keyId = QString::fromLatin1(key->id.toHex());
    row.wrap.reset();
    return {};
}

void emptyEntry(JournalRow &row)
{
    row.salt.reset(); // together: what is left hashes as before, and says nothing
    row.body.reset();
    row.wrap.reset();
    row.rewrap.reset();
}

void rebind(Turn &turn, JournalRow row, const QString &from, const QString &to)
{
    if (!row.rewrap)
        return;
    const Result<keystore::SubjectKey> key = keysOf(turn, row.brand).find(from, keystore::classOf(typeOf(row)));
    const Result<SecretBytes> part =
        key ? crypto::openValue(key->key, *row.rewrap, placeOf(row, from)) : Result<SecretBytes>(key.error());
    if (!part)
        return;
    if (const Done done = wrapFor(turn, row, to, *part); !done)
        emptyEntry(row);
    turn.rows.put(row);
}

} // namespace

keystore::SubjectKeys keysOf(Turn &turn, const QString &brand)
{
    static const keystore::KeyEpochs none;
    const BrandKeys *keys = turn.area.keys.brand(brand);
    return {turn.rows, brand, keys ? keys->epochs : none};
}

std::vector<OpenRecord> recordsOf(Turn &turn, const QString &brand, const CustomerId &customer)
{
    const Result<keystore::SubjectKey> key = keysOf(turn, brand).find(customer.text, keystore::care);
    std::vector<OpenRecord> records;
    for (RecordRow &row : turn.rows.list<RecordRow>(brand, customer)) {
        Result<QByteArray> blob = row.keyId.isEmpty() ? Result<QByteArray>(row.blob)
            : key                                     ? crypto::openPadded(key->key, row.blob, placeOf(row))
                                                      : Result<QByteArray>(key.error());
        if (blob)
            records.push_back({std::move(row), *std::move(blob)});
    }
    return records;
}

BlindIndex indexOf(Turn &turn, const QString &brand)
{
    return BlindIndex(brand, 1, turn.area.keys.brand(brand)->index);
}

Done checkIndex(WorkingSet &rows, const QString &brand, const SecretBytes &key)
{
    const QString name = u"indexCheck:"_s + brand;
    const QByteArray value = crypto::keyedToken(key, "privity/index-check/v1");
    const auto kept = rows.find<SettingRow>(name);
    bool isSound = !kept || kept->value == value;
    if (!kept) {
        const BlindIndex index(brand, 1, key);
        for (const RecordRow &row : rows.rows<RecordRow>({&tableOf<RecordRow>(), {toValue(brand)}, {}, 1, false}))
            isSound =
                rows.find<TokenRow>(brand, index.token(crossReferenceTerm(row.source, row.key)), row.source, row.key)
                    .has_value();
        if (isSound)
            rows.put(SettingRow{name, value});
    }
    return isSound ? Done()
                   : Done(fail(ErrorCode::StoreWrongKey,
                       u"keys/%1.index is not the key by which the customers of %1 are found"_s.arg(brand)));
}

void eraseTokens(Turn &turn, const RecordRow &row)
{
    if (row.keyId.isEmpty()) // from before: its tokens stand nowhere else
        if (const Result<SourceRecord> record = SourceRecord::fromBlob(row.blob))
            for (const IndexTerm &term : indexTerms(*record))
                turn.rows.erase<TokenRow>(row.brand, indexOf(turn, row.brand).token(term), row.source, row.key);
    for (qsizetype at = 0; at + tokenSize <= row.tokens.size(); at += tokenSize)
        turn.rows.erase<TokenRow>(row.brand, row.tokens.sliced(at, tokenSize), row.source, row.key);
}

Result<qsizetype> putRecord(Turn &turn, const CustomerId &customer, const SourceRecord &record)
{
    const auto &[brand, source, recordKey] = record.ref;
    const Result<keystore::SubjectKey> key = keysOf(turn, brand).make(customer.text, keystore::care);
    if (!key)
        return key.error();
    RecordRow row{brand, customer, source, recordKey, {}, key->id, {}};
    const BlindIndex index = indexOf(turn, brand);
    for (const IndexTerm &term : indexTerms(record)) {
        row.tokens += index.token(term);
        turn.rows.put(TokenRow{brand, row.tokens.last(tokenSize), source, recordKey, customer});
    }
    row.blob = crypto::sealValue(key->key, record.toBlob(), placeOf(row), recordStep);
    turn.rows.put(row);
    return row.tokens.size() / tokenSize;
}

quint64 feedDesk(Turn &turn, const InteractionRow &interaction, Event event, QByteArrayView personal)
{
    const QString feed = deskFeed(interaction.desk);
    if (personal.isEmpty())
        return OfficeSync::feed(turn.rows, feed, std::move(event));
    const QString subject = interaction.customer ? interaction.customer->text : interaction.id.text;
    const quint64 seq =
        OfficeSync::feed(turn.rows, turn.area.keys, feed, std::move(event), personal, interaction.brand, subject);
    turn.rows.put(PartRow{interaction.brand, subject, feed, seq});
    return seq;
}

void fileEntry(Turn &turn, JournalRow &row, const Event &event, const OpenedPart &opened)
{
    const QString subject = subjectOf(turn, row, event);
    const BrandKeys *keys = turn.area.keys.brand(row.brand);
    if (!keys)
        return;
    turn.rows.put(PartRow{row.brand, subject, row.author, row.n});
    if (keysOf(turn, row.brand).isDestroyed(subject, keystore::classOf(typeOf(row))))
        return emptyEntry(row);
    if (!row.wrap)
        return;
    const bool isOpened = opened.intake == keys->intake.publicKey;
    const OpenedPart here = isOpened ? OpenedPart() : openedBy(*keys, *row.wrap);
    const SecretBytes &part = isOpened ? opened.key : here.key;
    if (!part.isEmpty())
        (void)wrapFor(turn, row, subject, part); // one that does not open for us opens for nobody
}

void bindParts(Turn &turn, const InteractionRow &interaction)
{
    const QString &brand = interaction.brand;
    const QString from = interaction.id.text, to = interaction.customer->text;
    for (const PartRow &part : turn.rows.list<PartRow>(brand, from)) {
        if (const auto fed = turn.rows.find<FeedRow>(part.place, part.n))
            OfficeSync::reseal(turn.rows, turn.area.keys, *fed, to);
        else if (const auto entry = turn.rows.find<JournalRow>(part.place, part.n))
            rebind(turn, *entry, from, to);
        turn.rows.erase<PartRow>(brand, from, part.place, part.n);
        turn.rows.put(PartRow{brand, to, part.place, part.n});
    }
    keysOf(turn, brand).drop(from);
}

qsizetype eraseParts(Turn &turn, const QString &brand, const QString &subject)
{
    qsizetype count = 0;
    for (const PartRow &part : turn.rows.list<PartRow>(brand, subject)) {
        if (auto fed = turn.rows.find<FeedRow>(part.place, part.n)) {
            fed->personal.clear();
            const Event was = Event::fromBytes(fed->event).valueOr({});
            const ContextSuperseded nothing{InteractionId{was.correlation}};
            if (was.type == QLatin1StringView(InteractionOffered::type)) // somebody calls, whoever it is
                turn.rows.put(*fed);
            else
                OfficeSync::replace(turn.rows, part.place, part.n, officeEvent(turn, brand, nothing, was.correlation));
        } else if (auto entry = turn.rows.find<JournalRow>(part.place, part.n)) {
            if (keystore::classOf(typeOf(*entry)).outlivesForgetting)
                continue;
            emptyEntry(*entry);
            turn.rows.put(*entry);
        }
        count += 1;
        turn.rows.erase<PartRow>(brand, subject, part.place, part.n);
    }
    return count;
}

void doDue(Turn &turn)
{
    const auto dueFirst = [&](int limit) { return turn.rows.rows<DueRow>({&tableOf<DueRow>(), {}, {}, limit, false}); };
    const auto first = dueFirst(1); // mostly nothing is
    if (first.isEmpty() || first.first().at > turn.now)
        return;
    for (const DueRow &due : dueFirst(dueAtOnce)) {
        if (due.at > turn.now)
            return;
        turn.rows.erase<DueRow>(due.at, due.kind, due.ref);
        if (due.kind == cutDue) {
            cutNow(turn, due.ref);
            continue;
        }
        if (due.kind == silenceDue) {
            silenceNow(turn, due.ref);
            continue;
        }
        const auto interaction = turn.rows.find<InteractionRow>(InteractionId{due.ref});
        if (due.kind != unboundDue || !interaction || interaction->customer)
            continue;
        eraseParts(turn, interaction->brand, interaction->id.text);
        keysOf(turn, interaction->brand).drop(interaction->id.text);
    }
}

void Office::file(JournalRow &row, const Event &event, const OpenedPart &opened, WorkingSet &rows, Timestamp now)
{
    Turn turn{m_area, rows, now};
    fileEntry(turn, row, event, opened);
}

void Office::tick(WorkingSet &rows, Timestamp now)
{
    Turn turn{m_area, rows, now};
    doDue(turn);
}

} // namespace privity::office
