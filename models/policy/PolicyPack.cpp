// SPDX-License-Identifier: Apache-2.0
#include "models/policy/PolicyPack.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace privity {
namespace {

template<class T>
const T *byId(const QList<T> &list, const QString &id)
{
    const auto found = std::find_if(list.begin(), list.end(), [&](const T &item) { return item.id == id; });
    return found == list.end() ? nullptr : &*found;
}

QString primarySubtag(const QString &language)
{
    return language.section(u'-', 0, 0).toLower();
}

QString titleOf(const QList<Named> &list, const QString &id, const QString &language)
{
    const Named *named = byId(list, id);
    return named ? named->title.in(language) : QString();
}

//! "Mevr." and "mevr" are one.
QString folded(const QString &salutation)
{
    return salutation.trimmed().remove(u'.').toCaseFolded();
}

} // namespace

QString Titles::in(const QString &language) const
{
    const auto found = texts.find(primarySubtag(language));
    return found != texts.end() ? *found : texts.value(u"en"_s);
}

const TopicSpec *PolicyPack::topic(const QString &id) const { return byId(topics, id); }
const PurposeSpec *PolicyPack::purpose(const QString &id) const { return byId(purposes, id); }
const FieldSpec *PolicyPack::field(const QString &id) const { return byId(fields, id); }
const Wording *PolicyPack::wording(const QString &id) const { return byId(wordings, id); }

const TopicSpec *PolicyPack::topicOfQueue(const QString &queue) const
{
    for (const TopicSpec &each : topics)
        if (each.queues.contains(queue, Qt::CaseInsensitive))
            return &each;
    return nullptr;
}

const TopicSpec *PolicyPack::topicOpening(const QString &purpose) const
{
    for (const TopicSpec &each : topics)
        if (each.purposes.contains(purpose))
            return &each;
    return nullptr;
}

QString PolicyPack::sourceTitle(const QString &id, const QString &language) const
{
    return titleOf(sources, id, language);
}

QString PolicyPack::groupTitle(const QString &id, const QString &language) const
{
    return titleOf(groups, id, language);
}

QList<WrapCodeSpec> PolicyPack::wrapCodesFor(const QString &topic) const
{
    QList<WrapCodeSpec> codes = wrapCodes;
    std::stable_partition(codes.begin(), codes.end(),
        [&](const WrapCodeSpec &code) { return code.topics.contains(topic); });
    return codes;
}

QString PolicyPack::addressOf(const QString &language, const QString &salutation, const QString &firstName,
    const QString &familyName) const
{
    if (familyName.isEmpty() || salutations.isEmpty())
        return {};
    const SalutationSpec *kind = &salutations.last();
    for (const SalutationSpec &each : salutations)
        for (const QString &spelling : each.spellings)
            if (folded(spelling) == folded(salutation))
                kind = &each;
    // One pass over the pattern: a name that itself holds "{first}" stays a name.
    const QMap<QString, QString> parts{{u"first"_s, firstName}, {u"family"_s, familyName},
        {u"Family"_s, familyName.left(1).toUpper() + familyName.mid(1)}};
    QString address;
    for (const QString &piece : kind->address.in(speaks(language)).split(u'{')) {
        const qsizetype close = piece.indexOf(u'}');
        address += close < 0 ? piece : parts.value(piece.left(close)) + piece.mid(close + 1);
    }
    return address.trimmed();
}

QString PolicyPack::speaks(const QString &language) const
{
    const QString tag = primarySubtag(language);
    return languages.contains(tag) ? tag : defaultLanguage;
}

} // namespace privity
