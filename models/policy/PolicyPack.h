// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/Result.h"
#include "models/identifiers/Identifier.h"
#include "models/protocol/Vocabulary.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QStringList>
#include <optional>

//! A brand's policy as data: what may be seen, done and asked. Packs are read by readPolicyPack() alone, which
//! refuses a pack that has any fault, so that the code below and its callers need not check again.
namespace privity {

//! Languages of the interface; every title of a pack exists in all of them.
inline constexpr std::array interfaceLanguages{QLatin1StringView("en"), QLatin1StringView("de"),
    QLatin1StringView("fr"), QLatin1StringView("nl"), QLatin1StringView("es")};

enum class Sensitivity {
    Public, //!< may be told to anybody
    Personal,
    Confidential, //!< only at identity level 2 and above
    Special,      //!< GDPR Art. 9 and the like: absent, not covered, when it is not open
};
//! How a covered value looks; see Cover.h.
enum class CoverKind { None, Full, Iban, Card, Email, Phone, Name, Ending };

PRIVITY_SPELL(Sensitivity, S{Public, QLatin1StringView("public")}, S{Personal, QLatin1StringView("personal")},
    S{Confidential, QLatin1StringView("confidential")}, S{Special, QLatin1StringView("special")})
PRIVITY_SPELL(CoverKind, S{None, QLatin1StringView("none")}, S{Full, QLatin1StringView("full")},
    S{Iban, QLatin1StringView("iban")}, S{Card, QLatin1StringView("card")}, S{Email, QLatin1StringView("email")},
    S{Phone, QLatin1StringView("phone")}, S{Name, QLatin1StringView("name")}, S{Ending, QLatin1StringView("ending")})

//! One short text in all interface languages.
struct Titles {
    QMap<QString, QString> texts;

    //! In `language` (BCP 47; the primary subtag counts), else in English.
    [[nodiscard]] QString in(const QString &language) const;
    friend bool operator==(const Titles &, const Titles &) = default;
};

//! An id with its title: groups, sources, wrap codes, places.
struct Named {
    QString id;
    Titles title;
    friend bool operator==(const Named &, const Named &) = default;
};

//! Who decides why and how; in whose name every wording asks.
struct Controller {
    QString name; //!< the legal person
    QString contact;
    QString ourRole; //!< the contact centre's: processor, sub-processor, joint-controller, controller
    friend bool operator==(const Controller &, const Controller &) = default;
};

//! A place (site, home) from which data is looked at, and the instrument that allows it.
struct PlaceSpec {
    QString id;
    Titles title;
    QString instrument; //!< eea, adequacy, scc, bcr
    QString since;      //!< ISO date
    friend bool operator==(const PlaceSpec &, const PlaceSpec &) = default;
};

struct ConsentSettings {
    QString wording;              //!< id; the newest version of it is in the pack
    int validityMonths = 0;       //!< 0: does not expire
    int coolDownMonths = 0;       //!< after a no or a taking back, nobody asks again for so long
    int soonDays = 0;             //!< "ends in n days" is said from here on
    QList<EvidenceKind> evidence; //!< accepted, the best first
    friend bool operator==(const ConsentSettings &, const ConsentSettings &) = default;
};

struct PurposeSpec {
    QString id;     //!< a DPV term ("dpv:PaymentManagement") or the brand's own ("saving-tips")
    QString parent; //!< the DPV term above a purpose of the brand's own; else empty
    Basis basis = Basis::Consent;
    Titles title;                 //!< as a why names it: "payment"
    Titles mayI;                  //!< as a may-I chip names it: "send the bill by e-mail"; no texts: never a chip
    QList<Channel> channels;      //!< on which it may be pursued and asked
    bool directMarketing = false; //!< an objection to marketing closes it, whatever the basis
    std::optional<ConsentSettings> consent; //!< exactly when the basis is consent
    friend bool operator==(const PurposeSpec &, const PurposeSpec &) = default;
};

//! A field that may be checked: what a caller says is compared, and nobody sees the value.
struct CheckSpec {
    IdentifierKind as = IdentifierKind::Text; //!< by which rules it is compared, whatever a source calls it
    int weight = 0;                           //!< what knowing it counts toward level 2; 0: a fact that others know too
    friend bool operator==(const CheckSpec &, const CheckSpec &) = default;
};

//! How checks raise the identity level, and how often they may miss. A pack may be stricter than what is built.
struct IdentitySpec {
    int attributes = 2;       //!< that must fit before anything rises: one alone could be guessed
    int weight = 2;           //!< of those, together, for level 2; with less it is level 1
    int silenceMinutes = 30;  //!< in a chat; then nobody knows who writes next
    int missesADay = 3;       //!< per person and attribute, within 24 hours; then it is locked until one is older
    int missesAMonth = 6;     //!< within 30 days
    int missesInAll = 10;     //!< then until a lead resets it
    int agentMissesADay = 20; //!< per agent, over all customers
    friend bool operator==(const IdentitySpec &, const IdentitySpec &) = default;
};

//! For how long a covered value is shown, why, and how often. A pack may be stricter than what is built, and name more
//! reasons.
struct ShowSpec {
    int seconds = 30;       //!< 120 at most
    QList<Named> reasons;   //!< besides showReasons
    int perInteraction = 6; //!< shows of one interaction
    int perFieldADay = 3;   //!< of one field of one person, whoever looks
    int perCustomerADay = 12;
    int perAgentADay = 40;
    int anywayADay = 3; //!< per agent, outside every purpose
    friend bool operator==(const ShowSpec &, const ShowSpec &) = default;
};
inline constexpr int longestShowSeconds = 120;
//! Reasons that every brand has; what they are called on screen belongs to the screen.
inline constexpr std::array showReasons{QLatin1StringView("disputed"), QLatin1StringView("asked-what-we-hold"),
    QLatin1StringView("read-back"), QLatin1StringView("legal-duty"), QLatin1StringView("fraud-check"),
    QLatin1StringView("other-system")};
//! The one of a show outside every purpose: it stands in a note.
inline constexpr QLatin1StringView reasonInWords{"in-words"};

struct FieldSpec {
    QString id;
    Titles label;
    QString group;
    QString category; //!< DPV personal data: "pd:BankAccount"
    Sensitivity sensitivity = Sensitivity::Personal;
    CoverKind cover = CoverKind::None;
    QStringList purposes;  //!< any of them opens it
    int identityLevel = 2; //!< at least
    QList<Speaker> speakers;
    QList<Role> roles;
    QStringList places;
    QStringList sourceOrder; //!< whose value wins a conflict; empty: the newest wins
    std::optional<CheckSpec> checkable;
    friend bool operator==(const FieldSpec &, const FieldSpec &) = default;
};

struct TopicSpec {
    QString id;
    Titles title;
    QStringList purposes; //!< that it opens
    QStringList queues;   //!< of the phone or chat system, from which it is guessed
    QStringList fields;   //!< shown for it, in this order
    QStringList mayI;     //!< purposes shown as chips, in this order
    friend bool operator==(const TopicSpec &, const TopicSpec &) = default;
};

struct WrapCodeSpec {
    QString id;
    Titles title;
    QStringList topics; //!< for which it is suggested
    friend bool operator==(const WrapCodeSpec &, const WrapCodeSpec &) = default;
};

struct WordingText {
    QString text;          //!< read aloud; *stressed* words stand between asterisks
    QString channel;       //!< the words of `text` that name the channel
    QStringList ifTheyAsk; //!< sentences to say
    friend bool operator==(const WordingText &, const WordingText &) = default;
};

//! How to address a person whom the sources call by one of `spellings`.
struct SalutationSpec {
    QString id;
    QStringList spellings; //!< "Mevrouw", "Frau", "Mrs": folded, see foldedSalutation()
    Titles address;        //!< patterns with {first}, {family}, {Family} (its first letter large)
    friend bool operator==(const SalutationSpec &, const SalutationSpec &) = default;
};

//! "Mevr." and "mevr" are one.
QString foldedSalutation(const QString &spelling);

//! One question for one purpose.
struct Wording {
    QString id;
    int version = 0;
    QString purpose;
    QMap<QString, WordingText> texts; //!< by language: all that the brand speaks
    friend bool operator==(const Wording &, const Wording &) = default;
};

struct PolicyPack {
    QString brand;   //!< id: "norrland-energi"
    QString name;    //!< "Norrland Energi"
    QString letters; //!< two: "NE"
    int colour = 0;  //!< index of the checked ramp, 0…7
    int version = 0; //!< rises with every change
    Controller controller;
    QString zone;          //!< IANA zone of the controller's legal dates
    QStringList languages; //!< the brand speaks to customers
    QString defaultLanguage;
    QList<Named> sources;
    QList<Named> groups;
    QList<PlaceSpec> places;
    QList<PurposeSpec> purposes;
    QList<FieldSpec> fields;
    QList<TopicSpec> topics;
    QList<WrapCodeSpec> wrapCodes;
    QList<SalutationSpec> salutations; //!< the last one serves when none is known
    QList<Wording> wordings;
    IdentitySpec identity;
    ShowSpec show;
    QByteArray canonical; //!< the pack's canonical bytes (RFC 8785)

    //! Null when the pack has none of that name. The pointers live as long as the pack is not changed.
    [[nodiscard]] const TopicSpec *topic(const QString &id) const;
    [[nodiscard]] const PurposeSpec *purpose(const QString &id) const;
    [[nodiscard]] const FieldSpec *field(const QString &id) const;
    [[nodiscard]] const Wording *wording(const QString &id) const;
    [[nodiscard]] const TopicSpec *topicOfQueue(const QString &queue) const;
    //! The first topic that opens the purpose: what to set so that a field opens.
    [[nodiscard]] const TopicSpec *topicOpening(const QString &purpose) const;
    [[nodiscard]] QString sourceTitle(const QString &id, const QString &language) const;
    [[nodiscard]] QString groupTitle(const QString &id, const QString &language) const;
    //! All codes, those suggested for the topic first.
    [[nodiscard]] QList<WrapCodeSpec> wrapCodesFor(const QString &topic) const;
    //! "Mevrouw Van Dijk": the brand's way to address a person in a language. `salutation` as a source spells it;
    //! one that the pack does not know, or none, gives the neutral form. Empty without a family name.
    [[nodiscard]] QString addressOf(
        const QString &language, const QString &salutation, const QString &firstName, const QString &familyName) const;
    //! The customer's language when the brand speaks it, else the brand's own.
    [[nodiscard]] QString speaks(const QString &language) const;
    //! The identity level, 0 to 2, of somebody who knew these fields. One counts once; what is not checkable, never.
    [[nodiscard]] int levelOf(const QStringList &known) const;
};

//! Reads and checks a pack; the error's detail names every fault with its path. Refused besides what is mistyped,
//! missing or unknown: a name that is not defined or defined twice, a field without a purpose, a purpose without a
//! basis, a consent purpose without a wording, a wording that lacks a language the brand speaks or that does not
//! name the brand and the channel, a topic that shows a field it does not open, a trainer who would see data,
//! a confidential field below identity level 2, an unknown speaker who would hear more than what is public, a check of
//! what must not be told or that proves what others know too (CheckReader.h).
Result<PolicyPack> readPolicyPack(QByteArrayView json);

} // namespace privity
