// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/JsonReader.h"
#include "models/policy/PolicyPack.h"

#include <QHash>
#include <QSet>

//! What is wrong with a policy pack, rule by rule and line by line: all that readPolicyPack() refuses, and what it takes
//! but nobody can have meant. Pure; for those who write packs and for the tools they use.
namespace privity {

enum class PackRule {
    // refused by readPolicyPack()
    NotJson,
    Invalid, //!< a value that its place does not take
    Missing,
    WrongType,
    UnknownKey,
    UnknownName, //!< a purpose, field, place … that the pack does not define
    DefinedTwice,
    QueueTwice,
    TextMissing, //!< a title or wording without a text in one of its languages
    // taken by it
    UnknownTerm,        //!< of DPV, its personal data categories, or the GDPR's articles
    UnreachableField,   //!< no topic can ever open it
    CoverMissing,       //!< its category must not stand clear where it is not open
    CoverMisfit,        //!< its cover is made for another kind of value
    SpecialAsOther,     //!< a special category (GDPR Art. 9) that is covered instead of absent
    LevelByPublicFacts, //!< who checks an identity has nothing but what a stranger can know
    WordingChanged,     //!< other words under the same version: what somebody agreed to can't be told any more
    UnopenedPurpose,
    TopicWithoutFields,
};

PRIVITY_SPELL(PackRule, S{NotJson, QLatin1StringView("not-json")}, S{Invalid, QLatin1StringView("invalid")},
    S{Missing, QLatin1StringView("missing")}, S{WrongType, QLatin1StringView("wrong-type")},
    S{UnknownKey, QLatin1StringView("unknown-key")}, S{UnknownName, QLatin1StringView("unknown-name")},
    S{DefinedTwice, QLatin1StringView("defined-twice")}, S{QueueTwice, QLatin1StringView("queue-twice")},
    S{TextMissing, QLatin1StringView("text-missing")}, S{UnknownTerm, QLatin1StringView("unknown-term")},
    S{UnreachableField, QLatin1StringView("unreachable-field")}, S{CoverMissing, QLatin1StringView("cover-missing")},
    S{CoverMisfit, QLatin1StringView("cover-misfit")}, S{SpecialAsOther, QLatin1StringView("special-as-other")},
    S{LevelByPublicFacts, QLatin1StringView("level-by-public-facts")},
    S{WordingChanged, QLatin1StringView("wording-changed")}, S{UnopenedPurpose, QLatin1StringView("unopened-purpose")},
    S{TopicWithoutFields, QLatin1StringView("topic-without-fields")})

//! What is only worth a look; all else is an error.
constexpr bool isWarning(PackRule rule)
{
    return rule == PackRule::UnopenedPurpose || rule == PackRule::TopicWithoutFields;
}

struct PackComplaint {
    PackRule rule = PackRule::Invalid;
    QString path;       //!< "fields[3].cover"; empty: the pack as a whole
    qsizetype line = 1; //!< of what stands there, or of what it is missing in
    QString what;
    friend bool operator==(const PackComplaint &, const PackComplaint &) = default;
};

//! What a category of personal data is, for the rules of covers.
struct DataCategory {
    bool isSpecial = false;  //!< GDPR Art. 9
    bool needsCover = false; //!< finances and ways to reach somebody: never without one
    QList<CoverKind> covers; //!< that fit
};

//! The terms that packs may use: resources/terms.json.
struct Terms {
    QSet<QString> purposes;                  //!< "dpv:CustomerCare"
    QSet<QString> articles;                  //!< "eu-gdpr:A6-1-a"
    QHash<QString, DataCategory> categories; //!< "pd:Name"
};
Result<Terms> readTerms(QByteArrayView json);

//! A pack as far as it could be read, with every fault that refuses it. What an item with a fault says is not to be
//! used.
struct PackReading {
    PolicyPack pack;
    QJsonObject json;
    QList<JsonFault> faults;
};
PackReading readWithFaults(const QJsonObject &json);

//! In the order of the file. `before`: the pack that this one is to follow, for what only a comparison shows.
QList<PackComplaint> lintPack(QByteArrayView json, const Terms &terms, const PolicyPack *before = nullptr);

} // namespace privity
