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

QString primarySubtag(const QString &language) { return language.left(language.indexOf(u'-')).toLower(); }

QString titleOf(const QList<Named> &list, const QString &id, const QString &language)
{
    const Named *named = byId(list, id);
    return named ? named->title.in(language) : QString();
}

} // namespace

QString foldedSalutation(const QString &spelling) { return spelling.trimmed().remove(u'.').toCaseFolded(); }

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
    std::stable_partition(
        codes.begin(), codes.end(), [&](const WrapCodeSpec &code) { return code.topics.contains(topic); });
    return codes;
}

QString PolicyPack::addressOf(
    const QString &language, const QString &salutation, const QString &firstName, const QString &familyName) const
{
    if (familyName.isEmpty() || salutations.isEmpty())
        return {};
    const QString spelling = foldedSalutation(salutation);
    const SalutationSpec *kind = &salutations.last();
    for (const SalutationSpec &each : salutations)
        if (each.spellings.contains(spelling))
            kind = &each;
    const auto part = [&](QStringView slot) {
        if (slot == "first"_L1)
            return firstName;
        if (slot == "family"_L1)
            return familyName;
        return slot == "Family"_L1 ? familyName.left(1).toUpper() + familyName.mid(1) : QString();
    };
    // One pass over the pattern: a name that itself holds "{first}" stays a name.
    QString address;
    const QString pattern = kind->address.in(speaks(language));
    for (const QStringView piece : QStringView(pattern).tokenize(u'{')) {
        const qsizetype close = piece.indexOf(u'}');
        if (close >= 0)
            address += part(piece.first(close));
        address += piece.sliced(close + 1);
    }
    return address.trimmed();
}

QString PolicyPack::speaks(const QString &language) const
{
    const QString tag = primarySubtag(language);
    return languages.contains(tag) ? tag : defaultLanguage;
}

int PolicyPack::levelOf(const QStringList &known) const
{
    int attributes = 0, weight = 0;
    for (const FieldSpec &spec : fields)
        if (spec.checkable && known.contains(spec.id)) {
            attributes += 1;
            weight += spec.checkable->weight;
        }
    if (attributes < identity.attributes)
        return 0;
    return weight >= identity.weight ? 2 : 1;
}

} // namespace privity
