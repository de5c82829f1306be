// SPDX-License-Identifier: Apache-2.0
#include "models/base/CanonicalJson.h"
#include "models/base/JsonFile.h"
#include "models/policy/CheckReader.h"
#include "models/policy/PackLint.h"

#include <QDate>
#include <QSet>

using namespace Qt::StringLiterals;

namespace privity {
namespace {

constexpr auto unknownName = spell(PackRule::UnknownName), definedTwice = spell(PackRule::DefinedTwice),
               textMissing = spell(PackRule::TextMissing);

bool isName(QStringView text)
{
    const auto allowed = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_';
    };
    return !text.isEmpty() && text.front() >= u'a' && text.front() <= u'z'
        && std::all_of(text.begin(), text.end(), allowed);
}

//! "dpv:PaymentManagement", "pd:BankAccount".
bool isTerm(QStringView text, QLatin1StringView space)
{
    const QStringView name = text.mid(space.size());
    const auto letter = [](QChar c) { return c.unicode() < 128 && c.isLetter(); };
    return text.startsWith(space) && !name.isEmpty() && name.front().isUpper()
        && std::all_of(name.begin(), name.end(), letter);
}

template<class E>
QString isNoneOf(const QString &text)
{
    QStringList all;
    for (const auto &row : Vocabulary<E>::rows)
        all += row.text;
    return u"\"%1\" is none of %2"_s.arg(text, all.join(u", "_s));
}

template<class E>
E oneOf(JsonReader &at, QLatin1StringView key, QLatin1StringView kind = {})
{
    const bool isText = at.raw().value(key).isString();
    const QString text = at.text(key);
    const std::optional<E> value = unspell<E>(text);
    if (isText && !value)
        at.fault(key, isNoneOf<E>(text), ErrorCode::Malformed, kind);
    return value.value_or(E{});
}

template<class E>
QList<E> someOf(JsonReader &at, QLatin1StringView key)
{
    QList<E> list;
    const QStringList texts = at.texts(key);
    const QJsonArray raw = at.raw().value(key).toArray();
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (const std::optional<E> value = unspell<E>(texts[i]))
            list += *value;
        else if (raw[i].isString())
            at.faultOfItem(key, i, isNoneOf<E>(texts[i]));
    }
    if (list.isEmpty() && raw.isEmpty() && at.raw().value(key).isArray())
        at.fault(key, u"is empty"_s);
    return list;
}

QString filled(JsonReader &at, QLatin1StringView key, QLatin1StringView kind = {})
{
    const QString text = at.text(key);
    const bool isBlank = std::all_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
    if (isBlank && at.raw().value(key).isString())
        at.fault(key, u"is empty"_s, ErrorCode::Malformed, kind);
    return text;
}

//! Of a text that stands under a language: MissingField, told apart from other members.
bool hasText(JsonReader &texts, QLatin1StringView language)
{
    const bool isThere = texts.has(language);
    if (!isThere) {
        texts.textOr(language); // it was asked for
        texts.fault(language, u"is missing"_s, ErrorCode::MissingField, textMissing);
    }
    return isThere;
}

int within(JsonReader &at, QLatin1StringView key, int least, int most)
{
    const qint64 number = at.integer(key);
    if (at.raw().value(key).isDouble() && (number < least || number > most))
        at.fault(key, u"must be %1 to %2"_s.arg(least).arg(most));
    return int(std::clamp<qint64>(number, least, most));
}

//! The names of one kind. A name twice is a fault where it is defined, an unknown one where it is used.
class Names
{
public:
    explicit Names(QLatin1StringView kind) : m_kind(kind) {}

    QString define(JsonReader &at, QLatin1StringView key = "id"_L1)
    {
        const QString name = filled(at, key);
        if (!isName(name) && !isTerm(name, "dpv:"_L1) && !name.isEmpty())
            at.fault(key, u"\"%1\" is not a name (small letters, digits, - and _)"_s.arg(name));
        if (m_names.contains(name))
            at.fault(key, u"%1 \"%2\" is defined twice"_s.arg(m_kind, name), ErrorCode::Malformed, definedTwice);
        m_names.insert(name);
        return name;
    }
    QString check(
        JsonReader &at, QLatin1StringView key, const QString &name, ErrorCode code = ErrorCode::Malformed) const
    {
        if (!name.isEmpty() && !m_names.contains(name))
            at.fault(key, notDefined(name), code, unknownName);
        return name;
    }
    QStringList check(
        JsonReader &at, QLatin1StringView key, const QStringList &names, ErrorCode code = ErrorCode::Malformed) const
    {
        for (qsizetype i = 0; i < names.size(); ++i) {
            if (!m_names.contains(names[i]))
                at.faultOfItem(key, i, notDefined(names[i]), code, unknownName);
            if (names.indexOf(names[i]) < i)
                at.faultOfItem(key, i, u"names one twice"_s);
        }
        return names;
    }

private:
    [[nodiscard]] QString notDefined(const QString &name) const
    {
        return u"%1 \"%2\" is not defined"_s.arg(m_kind, name);
    }

    QLatin1StringView m_kind;
    QSet<QString> m_names;
};

class PackReader
{
public:
    explicit PackReader(const QJsonObject &json) : m_root(json) {}

    PackReading read()
    {
        readHead();
        m_pack.sources = readNamed("sources"_L1, m_sources);
        m_pack.groups = readNamed("groups"_L1, m_groups);
        m_root.objects("places"_L1, [this](JsonReader &at) { m_pack.places += readPlace(at); });
        m_root.objects("purposes"_L1, [this](JsonReader &at) { m_pack.purposes += readPurpose(at); });
        m_root.objects("wordings"_L1, [this](JsonReader &at) { m_pack.wordings += readWording(at); });
        checkConsents();
        JsonReader defaults = m_root.object("fieldDefaults"_L1);
        m_defaults = readAccess(defaults, nullptr);
        defaults.refuseUnknown();
        m_root.objects("fields"_L1, [this](JsonReader &at) { m_pack.fields += readField(at); });
        m_root.objects("topics"_L1, [this](JsonReader &at) { m_pack.topics += readTopic(at); });
        m_pack.identity = readIdentity(m_root);
        m_pack.show = readShow(m_root, [this](JsonReader &at) {
            return Named{m_reasons.define(at), readTitles(at, "title"_L1)};
        });
        m_root.objects("wrapCodes"_L1, [this](JsonReader &at) { m_pack.wrapCodes += readWrapCode(at); });
        m_root.objects("salutations"_L1, [this](JsonReader &at) { m_pack.salutations += readSalutation(at); });
        for (const auto &[key, isEmpty] : {std::pair{"topics"_L1, m_pack.topics.isEmpty()},
                 {"wrapCodes"_L1, m_pack.wrapCodes.isEmpty()}, {"salutations"_L1, m_pack.salutations.isEmpty()}})
            if (isEmpty && m_root.has(key))
                m_root.fault(key, u"is empty"_s);
        m_root.refuseUnknown();
        return {std::move(m_pack), m_root.raw(), m_root.faults()};
    }

private:
    void readHead()
    {
        m_pack.brand = Names("brand"_L1).define(m_root, "brand"_L1);
        m_pack.name = filled(m_root, "name"_L1);
        m_pack.letters = m_root.text("letters"_L1);
        if (m_pack.letters.toUcs4().size() != 2 && m_root.has("letters"_L1))
            m_root.fault("letters"_L1, u"must be two letters"_s);
        m_pack.colour = within(m_root, "colour"_L1, 0, 7);
        m_pack.version = within(m_root, "version"_L1, 1, 1'000'000'000);
        JsonReader controller = m_root.object("controller"_L1);
        m_pack.controller = {
            filled(controller, "name"_L1), filled(controller, "contact"_L1), filled(controller, "ourRole"_L1)};
        static constexpr std::array roles{"processor"_L1, "sub-processor"_L1, "joint-controller"_L1, "controller"_L1};
        if (std::find(roles.begin(), roles.end(), m_pack.controller.ourRole) == roles.end())
            controller.fault("ourRole"_L1, u"must be processor, sub-processor, joint-controller or controller"_s);
        controller.refuseUnknown();
        m_pack.zone = filled(m_root, "zone"_L1);
        m_pack.languages = m_root.texts("languages"_L1);
        for (qsizetype i = 0; i < m_pack.languages.size(); ++i)
            if (std::find(interfaceLanguages.begin(), interfaceLanguages.end(), m_pack.languages[i])
                == interfaceLanguages.end())
                m_root.faultOfItem("languages"_L1, i, u"\"%1\" has no titles here"_s.arg(m_pack.languages[i]));
        m_pack.defaultLanguage = m_root.text("defaultLanguage"_L1);
        if (!m_pack.languages.contains(m_pack.defaultLanguage))
            m_root.fault("defaultLanguage"_L1, u"is not among the languages"_s);
    }

    Titles readTitles(JsonReader &at, QLatin1StringView key)
    {
        Titles titles;
        JsonReader texts = at.object(key);
        if (!at.raw().value(key).isObject()) // one fault, not five more
            return titles;
        for (const QLatin1StringView language : interfaceLanguages)
            if (hasText(texts, language))
                titles.texts.insert(language, filled(texts, language, textMissing));
        texts.refuseUnknown();
        return titles;
    }

    QList<Named> readNamed(QLatin1StringView key, Names &names)
    {
        QList<Named> list;
        m_root.objects(key, [&](JsonReader &at) {
            list += Named{names.define(at), readTitles(at, "title"_L1)};
            at.refuseUnknown();
        });
        return list;
    }

    PlaceSpec readPlace(JsonReader &at)
    {
        PlaceSpec place{
            m_places.define(at), readTitles(at, "title"_L1), filled(at, "instrument"_L1), at.text("since"_L1)};
        static constexpr std::array instruments{"eea"_L1, "adequacy"_L1, "scc"_L1, "bcr"_L1};
        if (std::find(instruments.begin(), instruments.end(), place.instrument) == instruments.end())
            at.fault("instrument"_L1, u"must be eea, adequacy, scc or bcr"_s);
        if (QDate::fromString(place.since, Qt::ISODate).toString(Qt::ISODate) != place.since || place.since.isEmpty())
            at.fault("since"_L1, u"is not a date"_s);
        at.refuseUnknown();
        return place;
    }

    PurposeSpec readPurpose(JsonReader &at)
    {
        PurposeSpec purpose;
        purpose.id = m_purposes.define(at);
        const bool own = !isTerm(purpose.id, "dpv:"_L1);
        if (own)
            purpose.parent = at.text("parent"_L1);
        if (own && at.has("parent"_L1) && !isTerm(purpose.parent, "dpv:"_L1))
            at.fault("parent"_L1, u"is not a DPV term"_s);
        purpose.basis = oneOf<Basis>(at, "basis"_L1, spell(PackRule::UnknownTerm));
        purpose.title = readTitles(at, "title"_L1);
        if (at.has("mayI"_L1))
            purpose.mayI = readTitles(at, "mayI"_L1);
        purpose.channels = someOf<Channel>(at, "channels"_L1);
        purpose.directMarketing = at.flagOr("directMarketing"_L1, false);
        const bool isKnown = unspell<Basis>(at.raw().value("basis"_L1).toString()).has_value();
        if (isKnown && purpose.basis == Basis::Consent)
            purpose.consent = readConsent(at);
        else if (at.has("consent"_L1)) {
            at.object("consent"_L1);
            if (isKnown)
                at.fault("consent"_L1, u"belongs to purposes whose basis is consent"_s);
        }
        at.refuseUnknown();
        return purpose;
    }

    ConsentSettings readConsent(JsonReader &purpose)
    {
        if (purpose.has("basis"_L1) && !purpose.has("mayI"_L1))
            purpose.fault("mayI"_L1, u"is missing: who can't see that it is open can't ask"_s, ErrorCode::MissingField);
        JsonReader at = purpose.object("consent"_L1);
        ConsentSettings consent;
        if (!purpose.has("consent"_L1))
            return consent;
        consent.wording = filled(at, "wording"_L1);
        consent.validityMonths = within(at, "validityMonths"_L1, 0, 120);
        consent.coolDownMonths = within(at, "coolDownMonths"_L1, 0, 120);
        consent.soonDays = within(at, "soonDays"_L1, 0, 366);
        consent.evidence = someOf<EvidenceKind>(at, "evidence"_L1);
        if (consent.evidence.contains(EvidenceKind::None))
            at.fault("evidence"_L1, u"\"none\" is no evidence"_s);
        at.refuseUnknown();
        return consent;
    }

    Wording readWording(JsonReader &at)
    {
        Wording wording;
        wording.id = m_wordings.define(at);
        wording.version = within(at, "version"_L1, 1, 1'000'000);
        wording.purpose = m_purposes.check(at, "purpose"_L1, filled(at, "purpose"_L1), ErrorCode::UnknownPurpose);
        JsonReader texts = at.object("texts"_L1);
        QByteArrayList keys; // outlive their reader's views of them
        for (const QString &language : m_pack.languages) {
            const QLatin1StringView key(keys.emplace_back(language.toLatin1()));
            if (!hasText(texts, key))
                continue;
            JsonReader text = texts.object(key);
            wording.texts.insert(language, readWordingText(text));
        }
        texts.refuseUnknown();
        at.refuseUnknown();
        return wording;
    }

    WordingText readWordingText(JsonReader &at)
    {
        WordingText text{filled(at, "text"_L1), filled(at, "channel"_L1), at.texts("ifTheyAsk"_L1)};
        const QString spoken = QString(text.text).remove(u'*');
        if (text.text.count(u'*') % 2 != 0)
            at.fault("text"_L1, u"a stress (*) is not closed"_s);
        if (!spoken.contains(m_pack.name))
            at.fault("text"_L1, u"does not say who asks (%1)"_s.arg(m_pack.name));
        if (!spoken.contains(text.channel))
            at.fault("text"_L1, u"does not name the channel"_s);
        if (text.ifTheyAsk.isEmpty() || text.ifTheyAsk.contains(QString()))
            at.fault("ifTheyAsk"_L1, u"needs a sentence to say"_s);
        at.refuseUnknown();
        return text;
    }

    //! A consent and its wording name each other: one question, one purpose.
    void checkConsents()
    {
        for (qsizetype i = 0; i < m_pack.purposes.size(); ++i) {
            const PurposeSpec &purpose = m_pack.purposes[i];
            if (!purpose.consent || purpose.consent->wording.isEmpty())
                continue;
            const Wording *wording = m_pack.wording(purpose.consent->wording);
            if (wording && wording->purpose == purpose.id)
                continue;
            const QByteArray path = "purposes[" + QByteArray::number(i) + "].consent.wording";
            m_root.fault(QLatin1StringView(path),
                wording ? u"wording \"%1\" asks for another purpose"_s.arg(wording->id)
                        : u"wording \"%1\" is not defined"_s.arg(purpose.consent->wording));
        }
    }

    //! Who may see a field, from where; what a field does not say is as `defaults` have it.
    FieldSpec readAccess(JsonReader &at, const FieldSpec *defaults)
    {
        FieldSpec field = defaults ? *defaults : FieldSpec{};
        const auto says = [&](QLatin1StringView key) { return !defaults || at.has(key); };
        if (says("identityLevel"_L1))
            field.identityLevel = within(at, "identityLevel"_L1, 0, 3);
        if (says("speakers"_L1))
            field.speakers = someOf<Speaker>(at, "speakers"_L1);
        if (says("roles"_L1))
            field.roles = someOf<Role>(at, "roles"_L1);
        if (says("places"_L1))
            field.places = m_places.check(at, "places"_L1, at.texts("places"_L1));
        if (field.roles.contains(Role::Trainer))
            at.fault("roles"_L1, u"a trainer sees no customer's data"_s);
        return field;
    }

    FieldSpec readField(JsonReader &at)
    {
        FieldSpec field = readAccess(at, &m_defaults);
        field.id = m_fields.define(at);
        field.label = readTitles(at, "label"_L1);
        field.group = m_groups.check(at, "group"_L1, filled(at, "group"_L1));
        field.category = filled(at, "category"_L1);
        if (!isTerm(field.category, "pd:"_L1) && at.has("category"_L1))
            at.fault("category"_L1, u"is not a DPV category (pd:…)"_s);
        field.sensitivity = oneOf<Sensitivity>(at, "sensitivity"_L1);
        field.cover = oneOf<CoverKind>(at, "cover"_L1);
        field.purposes = m_purposes.check(at, "purposes"_L1, at.texts("purposes"_L1), ErrorCode::UnknownPurpose);
        if (field.purposes.isEmpty() && at.has("purposes"_L1))
            at.fault("purposes"_L1, u"is empty: a field without a purpose is never needed"_s);
        field.sourceOrder = m_sources.check(at, "sourceOrder"_L1, at.textsOr("sourceOrder"_L1));
        field.checkable = readCheckable(at, field);
        if (field.sensitivity == Sensitivity::Confidential && field.identityLevel < 2)
            at.fault("identityLevel"_L1, u"a confidential field needs level 2"_s);
        if (field.sensitivity != Sensitivity::Public && field.speakers.contains(Speaker::Unknown))
            at.fault("speakers"_L1, u"an unknown speaker hears only what is public"_s);
        if (field.sensitivity == Sensitivity::Special)
            checkSpecial(at, field);
        at.refuseUnknown();
        return field;
    }

    //! GDPR Art. 9: contract and interest are no grounds for it, and its cover may not hint at it.
    void checkSpecial(JsonReader &at, const FieldSpec &field)
    {
        if (field.cover != CoverKind::None)
            at.fault("cover"_L1, u"a special field has none: it is absent"_s);
        for (qsizetype i = 0; i < field.purposes.size(); ++i) {
            const PurposeSpec *purpose = m_pack.purpose(field.purposes[i]);
            if (purpose && (purpose->basis == Basis::Contract || purpose->basis == Basis::LegitimateInterest))
                at.faultOfItem("purposes"_L1, i, u"\"%1\" can't open a special field on its basis"_s.arg(purpose->id));
        }
    }

    TopicSpec readTopic(JsonReader &at)
    {
        TopicSpec topic;
        topic.id = m_topics.define(at);
        topic.title = readTitles(at, "title"_L1);
        topic.purposes = m_purposes.check(at, "purposes"_L1, at.texts("purposes"_L1), ErrorCode::UnknownPurpose);
        topic.queues = at.textsOr("queues"_L1);
        topic.fields = m_fields.check(at, "fields"_L1, at.texts("fields"_L1));
        topic.mayI = m_purposes.check(at, "mayI"_L1, at.textsOr("mayI"_L1), ErrorCode::UnknownPurpose);
        if (topic.purposes.isEmpty() && at.has("purposes"_L1))
            at.fault("purposes"_L1, u"is empty: the topic opens nothing"_s);
        for (qsizetype i = 0; i < topic.fields.size(); ++i) {
            const FieldSpec *field = m_pack.field(topic.fields[i]);
            const auto opens = [&](const QString &purpose) { return topic.purposes.contains(purpose); };
            if (field && std::none_of(field->purposes.begin(), field->purposes.end(), opens))
                at.faultOfItem("fields"_L1, i, u"\"%1\" is opened by no purpose of this topic"_s.arg(field->id));
        }
        for (qsizetype i = 0; i < topic.mayI.size(); ++i)
            if (const PurposeSpec *purpose = m_pack.purpose(topic.mayI[i]); purpose && purpose->mayI.texts.isEmpty())
                at.faultOfItem("mayI"_L1, i, u"purpose \"%1\" has no mayI title"_s.arg(purpose->id));
        for (qsizetype i = 0; i < topic.queues.size(); ++i) {
            if (m_queues.contains(topic.queues[i].toLower()))
                at.faultOfItem("queues"_L1, i, u"\"%1\" points to two topics"_s.arg(topic.queues[i]),
                    ErrorCode::Malformed, spell(PackRule::QueueTwice));
            m_queues.insert(topic.queues[i].toLower());
        }
        at.refuseUnknown();
        return topic;
    }

    WrapCodeSpec readWrapCode(JsonReader &at)
    {
        WrapCodeSpec code{m_wrapCodes.define(at), readTitles(at, "title"_L1),
            m_topics.check(at, "topics"_L1, at.textsOr("topics"_L1), ErrorCode::UnknownTopic)};
        at.refuseUnknown();
        return code;
    }

    SalutationSpec readSalutation(JsonReader &at)
    {
        SalutationSpec salutation{m_salutations.define(at), {}, readTitles(at, "address"_L1)};
        for (const QString &spelling : at.textsOr("spellings"_L1))
            salutation.spellings += foldedSalutation(spelling);
        for (const QString &pattern : salutation.address.texts)
            if (!pattern.contains(u"{family}"_s, Qt::CaseInsensitive) && !pattern.isEmpty())
                at.fault("address"_L1, u"\"%1\" does not use the family name"_s.arg(pattern));
        at.refuseUnknown();
        return salutation;
    }

    JsonReader m_root;
    PolicyPack m_pack;
    FieldSpec m_defaults;
    QSet<QString> m_queues;
    Names m_reasons{"reason"_L1}, m_sources{"source"_L1}, m_groups{"group"_L1}, m_places{"place"_L1},
        m_purposes{"purpose"_L1}, m_wordings{"wording"_L1}, m_fields{"field"_L1}, m_topics{"topic"_L1},
        m_wrapCodes{"wrap code"_L1}, m_salutations{"salutation"_L1};
};

} // namespace

PackReading readWithFaults(const QJsonObject &json) { return PackReader(json).read(); }

Result<PolicyPack> readPolicyPack(QByteArrayView json)
{
    // As it is stored and sent: nothing stands twice in it, and it is its own canonical spelling.
    const Result<JsonObject> asStored = parseCanonical(json);
    const Result<QJsonDocument> document = asStored ? QJsonDocument(asStored->toJson()) : readJsonFile(json);
    if (!document)
        return document.error();
    if (!document->isObject())
        return fail(ErrorCode::Malformed, u"not a JSON object"_s);
    Result<QByteArray> canonical = asStored ? json.toByteArray() : canonicalJson(document->object());
    if (!canonical)
        return canonical.error();
    PackReading reading = readWithFaults(document->object());
    if (!reading.faults.isEmpty()) {
        QStringList lines;
        for (const JsonFault &fault : reading.faults)
            lines += fault.toText();
        return fail(reading.faults.first().code, lines.join(u"; "_s));
    }
    reading.pack.canonical = *canonical;
    return std::move(reading.pack);
}

} // namespace privity
