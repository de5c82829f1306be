// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/Cast.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <set>

using namespace Qt::StringLiterals;

namespace privity::simulation::cast {
namespace {

constexpr std::string_view mark = "KANARI";
const QString leavingTopic = u"complaint"_s;
const QString leavingPurpose = u"partners"_s;

struct Person {
    QString salutation, first, family;
};
const std::array people{Person{u"Mevrouw"_s, u"Annelies"_s, u"Meijer"_s}, Person{u"Dhr"_s, u"Bram"_s, u"de Wit"_s},
    Person{u"Mevr"_s, u"Chantal"_s, u"Peeters"_s}, Person{u"Meneer"_s, u"Daan"_s, u"van Dijk"_s}};
static_assert(people.size() == customers);

//! Fields that hold plain values: the programs use them before and beside what a topic opens.
const QStringList plain{u"salutation"_s, u"first_name"_s, u"family_name"_s, u"language"_s};

//! A world shows its contexts a thousand times: every kind of field stays, the second of a kind does not.
const QStringList unneeded{u"address_street"_s, u"address_postcode"_s, u"address_city"_s, u"tariff"_s,
    u"last_invoice"_s, u"payment_plan"_s, u"contract_number"_s, u"customer_number"_s, u"ticket_subject"_s,
    u"accommodation"_s};

QString canaryText(int customer, qsizetype field)
{
    return u"KANARI%1-%2-9f3c"_s.arg(customer).arg(field, 2, 10, QLatin1Char('0'));
}

void dropId(QJsonObject &pack, const QString &list, const QString &member, const QString &id)
{
    QJsonArray kept;
    for (const QJsonValue &row : pack[list].toArray())
        if (row[member].toString() != id)
            kept += row;
    pack[list] = kept;
}

//! Out of the lists of names in the rows of `list`.
void dropName(QJsonObject &pack, const QString &list, const QString &member, const QString &name)
{
    QJsonArray rows;
    for (const QJsonValue &value : pack[list].toArray()) {
        QJsonObject row = value.toObject();
        QJsonArray kept;
        for (const QJsonValue &one : row[member].toArray())
            if (one.toString() != name)
                kept += one;
        row[member] = kept;
        rows += row;
    }
    pack[list] = rows;
}

QByteArray makePack(int version)
{
    QFile file(QStringLiteral(PRIVITY_SOURCE_DIR "/resources/policies/norrland-energi.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the brand's pack is not there");
    QJsonObject pack = QJsonDocument::fromJson(file.readAll()).object();
    pack[u"version"_s] = version;
    for (const QString &field : unneeded) {
        dropId(pack, u"fields"_s, u"id"_s, field);
        dropName(pack, u"topics"_s, u"fields"_s, field);
    }
    QJsonArray wordings;
    for (const QJsonValue &value : pack[u"wordings"_s].toArray()) {
        QJsonObject wording = value.toObject();
        QJsonObject texts = wording[u"texts"_s].toObject();
        for (const QString &language : texts.keys()) {
            QJsonObject text = texts[language].toObject();
            text[u"ifTheyAsk"_s] = QJsonArray{text[u"ifTheyAsk"_s].toArray().first()};
            texts[language] = text;
        }
        wording[u"texts"_s] = texts;
        wordings += wording;
    }
    pack[u"wordings"_s] = wordings;
    if (lacksSome(version)) {
        dropId(pack, u"topics"_s, u"id"_s, leavingTopic);
        dropName(pack, u"wrapCodes"_s, u"topics"_s, leavingTopic);
        dropId(pack, u"purposes"_s, u"id"_s, leavingPurpose);
        dropId(pack, u"wordings"_s, u"purpose"_s, leavingPurpose);
        dropName(pack, u"topics"_s, u"mayI"_s, leavingPurpose);
    }
    return QJsonDocument(pack).toJson(QJsonDocument::Compact);
}

} // namespace

// Every process of every world reads the same few packs: the linker gives them this reader (tests/CMakeLists.txt).
Result<PolicyPack> readAnew(QByteArrayView json) asm("__real__ZN7privity14readPolicyPackE14QByteArrayView");
Result<PolicyPack> readOnce(QByteArrayView json) asm("__wrap__ZN7privity14readPolicyPackE14QByteArrayView");
Result<PolicyPack> readOnce(QByteArrayView json)
{
    static std::map<QByteArray, PolicyPack> read;
    const auto known = read.find(QByteArray::fromRawData(json.data(), json.size()));
    if (known != read.end())
        return known->second;
    Result<PolicyPack> pack = readAnew(json);
    if (pack)
        read.emplace(json.toByteArray(), *pack);
    return pack;
}

const QByteArray &packBytes(int version)
{
    static std::map<int, QByteArray> made;
    const auto at = made.find(version);
    return at != made.end() ? at->second : made.emplace(version, makePack(version)).first->second;
}

const PolicyPack &pack(int version)
{
    static std::map<int, PolicyPack> made;
    const auto at = made.find(version);
    if (at != made.end())
        return at->second;
    const Result<PolicyPack> read = readPolicyPack(packBytes(version));
    if (!read)
        qFatal("pack %d: %s", version, qPrintable(read.error().detail));
    return made.emplace(version, *read).first->second;
}

QString phoneOf(int customer)
{
    return u"+3197010%1"_s.arg(std::min(customer, customers - 2), 6, 10, QLatin1Char('0'));
}

QString valueOf(int customer, const QString &field)
{
    const QList<FieldSpec> &fields = pack(1).fields;
    const auto at = std::ranges::find(fields, field, &FieldSpec::id);
    return field == u"first_name" ? people[size_t(customer)].first : canaryText(customer, at - fields.begin());
}

std::vector<SourceRecord> records(Timestamp now)
{
    std::vector<SourceRecord> all;
    for (int customer = 0; customer < customers; ++customer) {
        SourceRecord crm;
        crm.ref = {brand, u"crm"_s, u"C-%1"_s.arg(customer)};
        crm.obtainedAt = now.plusMs(-qint64(customer + 1) * 86400000);
        const QList<FieldSpec> &fields = pack(1).fields;
        for (qsizetype i = 0; i < fields.size(); ++i)
            if (!plain.contains(fields[i].id))
                crm.fields.insert(fields[i].id, {canaryText(customer, i), IdentifierKind::Text});
        const Person &person = people[size_t(customer)];
        crm.fields[u"salutation"_s] = {person.salutation, IdentifierKind::Text};
        crm.fields[u"first_name"_s] = {person.first, IdentifierKind::GivenName};
        crm.fields[u"family_name"_s] = {person.family, IdentifierKind::FamilyName};
        crm.fields[u"language"_s] = {u"nl"_s, IdentifierKind::Text};
        crm.fields[u"phone"_s] = {phoneOf(customer), IdentifierKind::Phone};
        all.push_back(std::move(crm));
    }
    return all;
}

std::vector<Canary> canariesIn(QByteArrayView text)
{
    static const std::string phones = phoneOf(0).chopped(1).toStdString(); // the last digit tells them apart
    static_assert(customers <= 11);
    const std::string_view all(text.data(), size_t(text.size()));
    const auto each = [&all](std::string_view what, auto &&take) {
        for (size_t at = all.find(what); at != all.npos; at = all.find(what, at + 1))
            take(all.substr(at + what.size()));
    };
    std::vector<Canary> found;
    each(mark, [&found](std::string_view tail) {
        if (tail.size() >= 4)
            found.push_back({tail[0] - '0', pack(1).fields[QByteArrayView(tail).sliced(2, 2).toInt()].id});
    });
    std::set<int> called;
    each(phones, [&called](std::string_view tail) { called.insert(tail.empty() ? -1 : tail[0] - '0'); });
    for (const int customer : called)
        if (customer >= 0 && customer < customers - 1)
            found.push_back({customer, u"phone"_s});
    return found;
}

} // namespace privity::simulation::cast
