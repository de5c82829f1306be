// SPDX-License-Identifier: Apache-2.0
#include "app/office/sample/SamplePeople.h"

#include "models/identifiers/Iban.h"
#include "models/identifiers/Names.h"

#include <array>

using namespace Qt::StringLiterals;

namespace privity::sample {
namespace {

constexpr quint64 block = 20;
constexpr quint64 oldPhones = 5'000'000; //!< where the numbers of former phones begin; so many people at most

//! What the place in its block makes of a person.
enum class Part {
    Ordinary,
    TwoBrands,
    FirstNamesake,
    SecondNamesake, //!< two people of one name and birth date
    TookOverPhone,  //!< has the number that person 4 had before
    OtherScript,    //!< writes the name in Greek, Cyrillic or Arabic letters
    Moved,
    ChangedName,
    Parent,
    Child, //!< of one name, with one e-mail
    FirstOfCouple,
    SecondOfCouple,
    FirstTwin,
    SecondTwin,
};

Part partOf(quint64 index)
{
    static constexpr std::array parts{Part::Ordinary, Part::Ordinary, Part::Ordinary, Part::Ordinary, Part::Moved,
        Part::TwoBrands, Part::Ordinary, Part::Ordinary, Part::FirstNamesake, Part::SecondNamesake, Part::TookOverPhone,
        Part::OtherScript, Part::Moved, Part::ChangedName, Part::Parent, Part::Child, Part::FirstOfCouple,
        Part::SecondOfCouple, Part::FirstTwin, Part::SecondTwin};
    static_assert(parts.size() == block);
    return parts[index % block];
}

bool isSecond(Part part)
{
    return part == Part::SecondNamesake || part == Part::Child || part == Part::SecondOfCouple
        || part == Part::SecondTwin;
}

QString filled(QStringView form, quint64 number)
{
    QString text = form.toString();
    for (qsizetype i = text.size() - 1; i >= 0; --i)
        if (text[i] == u'#') {
            text[i] = QChar(u'0' + ushort(number % 10));
            number /= 10;
        }
    return text;
}

quint64 capacity(QStringView form)
{
    quint64 all = 1;
    for (const QChar c : form)
        all *= c == u'#' ? 10 : 1;
    return all;
}

//! The n-th number of a country. Where its range is used up: direct lines behind the numbers that Germany reserves
//! for fiction, which have room for ten million.
QString phoneAt(const Country &home, quint64 n)
{
    const quint64 first = home.code == u"SE" ? 5 : 0; // its reserved numbers begin with 05
    if (n >= first && n < capacity(home.phone))
        return u'+' + filled(home.phone, n);
    return u'+' + filled(u"493023125#######", n);
}

QString postcodeOf(SampleRandom &random, QStringView form)
{
    QString code;
    for (const QChar c : form)
        code += c == u'9' ? QChar(u'1' + ushort(random.below(9)))
            : c == u'A'   ? QChar(u'A' + ushort(random.below(26)))
                          : c;
    return code;
}

Address addressIn(SampleRandom &random, const Country &home)
{
    return {home.streetForm.toString().arg(random.pick(home.streets)).arg(1 + random.below(180)),
        postcodeOf(random, home.postcodeForm), random.pick(home.cities).toString(), home.code.toString()};
}

const Culture &cultureOf(SampleRandom &random, Brand brand, Part part)
{
    static constexpr std::array<QStringView, brandCount> homes{u"nl", u"fr", u"es"};
    const auto all = cultures();
    if (part == Part::OtherScript)
        return all[all.size() - 1 - size_t(random.below(3))];
    const int roll = random.below(100);
    if (roll < 45)
        return *std::ranges::find(all, homes[size_t(brand)], &Culture::language);
    return all[size_t(random.below(roll < 60 ? 2 : 8))]; // the other scripts only where they are wanted
}

void giveFamilyName(Person &person, SampleRandom &random, const Culture &culture)
{
    const Spelled stem = random.pick(culture.stems);
    const QStringView ending = random.pick(person.woman ? culture.womensEndings : culture.mensEndings);
    const QStringView second = random.pick(culture.stems).own;
    person.family = culture.form.toString();
    for (const auto &[place, text] :
        {std::pair{"%1"_L1, stem.own}, std::pair{"%2"_L1, ending}, std::pair{"%3"_L1, second}})
        person.family.replace(place, text.toString());
    person.familyLatin = stem.latin.isEmpty() ? person.family : stem.latin.toString();
}

QString latin(const Spelled &name) { return (name.latin.isEmpty() ? name.own : name.latin).toString(); }

QString emailOf(SampleRandom &random, const QString &first, const QString &last, quint64 index)
{
    static constexpr std::array<QStringView, 6> domains{
        u"example.org", u"example.com", u"example.net", u"post.example", u"mail.example", u"brief.example"};
    return foldedName(first) + u'.' + foldedName(last) + u'.' + QString::number(index, 36) + u'@'
        + random.pick(domains).toString();
}

QDate bornBetween(SampleRandom &random, int first, int last)
{
    return QDate(first, 1, 1).addDays(random.below((last - first + 1) * 365));
}

//! What somebody is on their own, before anything is shared with a neighbour.
Person alone(quint64 seed, quint64 index)
{
    SampleRandom random{seed, index};
    const Part part = partOf(index);
    Person person;
    person.index = index;
    person.brand = Brand((index / block + index % block / 2) % brandCount);
    person.alsoNextBrand = part == Part::TwoBrands;
    const Culture &culture = cultureOf(random, person.brand, part);
    const Country &home = country(random.pick(culture.countries));
    person.language = random.percent(75) ? culture.language.toString() : home.language.toString();
    person.woman = random.percent(51);
    person.given = random.pick(person.woman ? culture.women : culture.men);
    giveFamilyName(person, random, culture);
    person.born = bornBetween(random, part == Part::Parent ? 1945 : 1948, part == Part::Parent ? 1960 : 2006);
    person.email = emailOf(random, latin(person.given), person.familyLatin, index);
    person.phone = phoneAt(home, index);
    person.address = addressIn(random, home);
    const QString bank = filled(home.bban, random.next() % 1'000'000'000);
    person.iban = ibanOf(home.code, bank);
    person.customerSince = 2011 + random.below(15);
    if (part == Part::Moved)
        person.oldAddress = addressIn(random, home);
    if (part == Part::Moved || random.percent(15))
        person.oldPhone = phoneAt(home, index + oldPhones);
    if (random.percent(12))
        person.oldEmail = emailOf(random, latin(person.given), u"old"_s, index);
    if (part == Part::ChangedName) {
        person.formerFamily = person.family;
        giveFamilyName(person, random, culture);
    }
    return person;
}

} // namespace

Person personAt(quint64 seed, quint64 index)
{
    Person person = alone(seed, index);
    const Part part = partOf(index);
    if (part == Part::TookOverPhone)
        person.phone = alone(seed, index - 6).oldPhone;
    if (part == Part::Parent || part == Part::FirstOfCouple || part == Part::FirstTwin) {
        person.sharesContact = true;
        person.oldEmail.clear();
        person.oldPhone.clear();
        SampleRandom random{seed, index, 1};
        person.email = emailOf(random, u"familie"_s, person.familyLatin, index);
    }
    if (!isSecond(part))
        return person;

    const Person first = personAt(seed, index - 1);
    const bool couple = part == Part::SecondOfCouple;
    SampleRandom random{seed, index, 1};
    if (!couple || random.percent(50)) {
        person.family = first.family;
        person.familyLatin = first.familyLatin;
    }
    if (part == Part::SecondTwin || part == Part::SecondNamesake)
        person.born = first.born;
    if (part == Part::Child || part == Part::SecondNamesake) {
        person.given = first.given;
        person.woman = first.woman;
    }
    if (part == Part::SecondNamesake)
        person.email = emailOf(random, latin(person.given), person.familyLatin, index);
    if (part == Part::Child)
        person.born = bornBetween(random, 1978, 1995);
    if (part == Part::SecondTwin && foldedName(latin(person.given)) == foldedName(latin(first.given)))
        person.given = {u"Robin", {}};
    if (part != Part::SecondNamesake) {
        person.sharesContact = true;
        person.email = first.email;
        person.phone = first.phone;
        person.oldEmail.clear();
        person.oldPhone.clear();
        person.address = first.address;
        person.language = first.language;
    }
    return person;
}

} // namespace privity::sample
