// SPDX-License-Identifier: Apache-2.0
#include "models/policy/PackLint.h"

#include "models/base/JsonFile.h"
#include "models/policy/CheckReader.h"

using namespace Qt::StringLiterals;

namespace privity {
namespace {

PackRule ruleOf(const JsonFault &fault)
{
    if (const auto named = unspell<PackRule>(fault.kind))
        return *named;
    return fault.code == ErrorCode::MissingField ? PackRule::Missing
        : fault.code == ErrorCode::WrongType     ? PackRule::WrongType
                                                 : PackRule::Invalid;
}

QString spelledAll(const QList<CoverKind> &covers)
{
    QStringList all;
    for (const CoverKind cover : covers)
        all += QString(spell(cover));
    return all.join(u", "_s);
}

class Linter
{
public:
    Linter(const PackReading &reading, const Terms &terms, const PolicyPack *before)
        : m_reading(reading), m_pack(reading.pack), m_terms(terms), m_before(before)
    {
        for (const JsonFault &fault : reading.faults)
            complain(ruleOf(fault), fault.path, fault.what);
    }

    QList<PackComplaint> all() &&
    {
        each("purposes"_L1, m_pack.purposes, &Linter::lintPurpose);
        each("wordings"_L1, m_pack.wordings, &Linter::lintWording);
        each("fields"_L1, m_pack.fields, &Linter::lintField);
        each("topics"_L1, m_pack.topics, &Linter::lintTopic);
        return std::move(m_complaints);
    }

private:
    void complain(PackRule rule, const QString &path, const QString &what)
    {
        m_complaints += PackComplaint{rule, path, 1, what};
    }

    //! Whether nothing at the path or below it was refused.
    [[nodiscard]] bool isSound(const QString &path) const
    {
        const auto below = [&](const JsonFault &fault) {
            const QStringView rest = QStringView(fault.path).mid(path.size());
            return fault.path.startsWith(path) && (rest.isEmpty() || rest.front() == u'.' || rest.front() == u'[');
        };
        return std::none_of(m_reading.faults.begin(), m_reading.faults.end(), below);
    }

    //! Every item that nothing is wrong with, with its path: what is no object has no place in `items`.
    template<class T>
    void each(QLatin1StringView list, const QList<T> &items, void (Linter::*lint)(const T &, const QString &))
    {
        const QJsonArray json = m_reading.json.value(list).toArray();
        auto item = items.begin();
        for (qsizetype i = 0; i < json.size(); ++i) {
            const QString path = u"%1[%2]"_s.arg(list).arg(i);
            if (json[i].isObject() && isSound(path))
                (this->*lint)(*item, path);
            item += json[i].isObject() ? 1 : 0;
        }
    }

    void lintPurpose(const PurposeSpec &purpose, const QString &path)
    {
        const QString above = purpose.parent.isEmpty() ? u"id"_s : u"parent"_s;
        const QString term = purpose.parent.isEmpty() ? purpose.id : purpose.parent;
        lintTerm(m_terms.purposes.contains(term), path + u'.' + above, term);
        const QString article(spell(purpose.basis));
        lintTerm(m_terms.articles.contains(article), path + u".basis"_s, article);
        const auto uses = [&](const TopicSpec &topic) {
            return topic.purposes.contains(purpose.id) || topic.mayI.contains(purpose.id);
        };
        if (isSound(u"topics"_s) && std::none_of(m_pack.topics.begin(), m_pack.topics.end(), uses))
            complain(
                PackRule::UnopenedPurpose, path + u".id"_s, u"no topic opens \"%1\" or asks for it"_s.arg(purpose.id));
        if (term == u"dpv:IdentityVerification" || term == u"dpv:IdentityAuthentication")
            lintProofs(purpose, path);
    }

    void lintTerm(bool isKnown, const QString &path, const QString &term)
    {
        if (!isKnown)
            complain(PackRule::UnknownTerm, path, u"\"%1\" is no term of the vocabularies"_s.arg(term));
    }

    //! What is asked to find out who speaks. Levels above 1 must rest on more than what a stranger can know.
    void lintProofs(const PurposeSpec &purpose, const QString &path)
    {
        QStringList asked;
        bool isSecret = false;
        for (const FieldSpec &field : m_pack.fields) {
            if (!field.purposes.contains(purpose.id))
                continue;
            asked += field.id;
            isSecret = isSecret || (field.sensitivity != Sensitivity::Public && !isPublicFact(field.category));
        }
        if (isSound(u"fields"_s) && !asked.isEmpty() && !isSecret)
            complain(PackRule::LevelByPublicFacts, path + u".id"_s,
                u"\"%1\" asks only for what a stranger can know (%2): that is no proof for level 2"_s.arg(
                    purpose.id, asked.join(u", "_s)));
    }

    void lintField(const FieldSpec &field, const QString &path)
    {
        lintTerm(m_terms.categories.contains(field.category), path + u".category"_s, field.category);
        const auto opens = [&](const TopicSpec &topic) {
            return std::any_of(field.purposes.begin(), field.purposes.end(),
                [&](const QString &purpose) { return topic.purposes.contains(purpose); });
        };
        const bool isNowhere = field.places.isEmpty();
        if (isNowhere || (isSound(u"topics"_s) && std::none_of(m_pack.topics.begin(), m_pack.topics.end(), opens)))
            complain(PackRule::UnreachableField, path + u".id"_s,
                isNowhere ? u"\"%1\" is shown at no place"_s.arg(field.id)
                          : u"no topic opens a purpose of \"%1\""_s.arg(field.id));
        lintCover(field, m_terms.categories.value(field.category), path);
    }

    void lintCover(const FieldSpec &field, const DataCategory &category, const QString &path)
    {
        if (category.isSpecial && field.sensitivity != Sensitivity::Special)
            complain(PackRule::SpecialAsOther, path + u".sensitivity"_s,
                u"%1 is a special category (GDPR Art. 9): its field is absent, not covered"_s.arg(field.category));
        const bool isCovered = field.cover != CoverKind::None;
        if (field.sensitivity == Sensitivity::Special)
            return;
        if (!isCovered && (category.needsCover || category.isSpecial || field.sensitivity == Sensitivity::Confidential))
            complain(PackRule::CoverMissing, path + u".cover"_s,
                u"%1 needs a cover here, and has none"_s.arg(field.category));
        if (isCovered && !category.covers.isEmpty() && !category.covers.contains(field.cover))
            complain(PackRule::CoverMisfit, path + u".cover"_s,
                u"\"%1\" does not fit %2; there are: %3"_s.arg(
                    QString(spell(field.cover)), field.category, spelledAll(category.covers)));
    }

    void lintTopic(const TopicSpec &topic, const QString &path)
    {
        if (topic.fields.isEmpty())
            complain(PackRule::TopicWithoutFields, path + u".fields"_s, u"\"%1\" shows no field"_s.arg(topic.id));
    }

    void lintWording(const Wording &wording, const QString &path)
    {
        const Wording *old = m_before ? m_before->wording(wording.id) : nullptr;
        if (old && wording.version < old->version)
            complain(PackRule::WordingChanged, path + u".version"_s,
                u"\"%1\" had version %2 before"_s.arg(wording.id).arg(old->version));
        else if (old && wording.version == old->version && wording != *old)
            complain(PackRule::WordingChanged, path + u".version"_s,
                u"\"%1\" has other words than version %2 had; raise it"_s.arg(wording.id).arg(old->version));
    }

    const PackReading &m_reading;
    const PolicyPack &m_pack;
    const Terms &m_terms;
    const PolicyPack *m_before;
    QList<PackComplaint> m_complaints;
};

} // namespace

Result<Terms> readTerms(QByteArrayView json)
{
    const Result<QJsonDocument> document = readJsonFile(json);
    if (!document)
        return document.error();
    Terms terms;
    JsonReader at(document->object());
    at.text("vocabulary"_L1);
    for (const QString &name : at.texts("dpv"_L1))
        terms.purposes += u"dpv:"_s + name;
    for (const QString &name : at.texts("eu-gdpr"_L1))
        terms.articles += u"eu-gdpr:"_s + name;
    at.objects("pd"_L1, [&](JsonReader &group) {
        DataCategory category;
        category.isSpecial = group.flagOr("isSpecial"_L1, false);
        category.needsCover = group.flagOr("needsCover"_L1, false);
        for (const QString &cover : group.texts("covers"_L1)) {
            if (const auto kind = unspell<CoverKind>(cover))
                category.covers += *kind;
            else
                group.fault("covers"_L1, u"“%1” is no cover"_s.arg(cover));
        }
        for (const QString &name : group.texts("terms"_L1)) {
            if (terms.categories.contains(u"pd:"_s + name))
                group.fault("terms"_L1, u"“%1” stands twice"_s.arg(name));
            terms.categories.insert(u"pd:"_s + name, category);
        }
        group.refuseUnknown();
    });
    at.refuseUnknown();
    const Done done = at.finish();
    return done ? Result<Terms>(std::move(terms)) : done.error();
}

QList<PackComplaint> lintPack(QByteArrayView json, const Terms &terms, const PolicyPack *before)
{
    if (const std::optional<JsonFileFault> fault = faultOfJsonFile(json))
        return {{PackRule::NotJson, {}, fault->line, fault->what}};
    const QJsonDocument document = QJsonDocument::fromJson(json.toByteArray());
    if (!document.isObject())
        return {{PackRule::NotJson, {}, 1, u"not a JSON object"_s}};
    const PackReading reading = readWithFaults(document.object());
    QList<PackComplaint> complaints = Linter(reading, terms, before).all();
    if (reading.faults.isEmpty())
        if (const Result<PolicyPack> pack = readPolicyPack(json); !pack) // it has no canonical form
            complaints += PackComplaint{PackRule::Invalid, {}, 1, pack.error().detail};
    const JsonLines lines = linesOf(json);
    for (PackComplaint &complaint : complaints)
        complaint.line = lineOf(lines, complaint.path);
    std::stable_sort(complaints.begin(), complaints.end(),
        [](const PackComplaint &a, const PackComplaint &b) { return a.line < b.line; });
    return complaints;
}

} // namespace privity
