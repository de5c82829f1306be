// SPDX-License-Identifier: Apache-2.0
#include "models/customer/BlindIndex.h"

#include "models/crypto/Crypto.h"
#include "models/identifiers/Dates.h"
#include "models/identifiers/Email.h"
#include "models/identifiers/Names.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace privity {
namespace {

constexpr QChar between = u'\u001f';

//! Part of what is hashed: a changed spelling is a new index.
QByteArrayView tokenName(TermKind kind)
{
    switch (kind) {
    case TermKind::CrossReference: return "reference";
    case TermKind::Email: return "e-mail";
    case TermKind::Phone: return "telephone";
    case TermKind::CustomerNumber: return "number";
    case TermKind::NameAndYear: return "name-year";
    }
    return {};
}

void appendPart(QByteArray &bytes, QByteArrayView part)
{
    char size[4];
    qToBigEndian(quint32(part.size()), size);
    bytes.append(size, 4).append(part);
}

} // namespace

IndexTerm crossReferenceTerm(QStringView source, QStringView key)
{
    return {TermKind::CrossReference, source.toString() + between + key.toString()};
}

std::optional<IndexTerm> emailTerm(QStringView text)
{
    std::optional<QString> email = normalisedEmail(text);
    if (!email)
        return std::nullopt;
    return IndexTerm{TermKind::Email, *std::move(email)};
}

std::optional<IndexTerm> phoneTerm(QStringView e164)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (e164.size() < 7 || e164.size() > 16 || e164[0] != u'+' || !std::ranges::all_of(e164.sliced(1), isDigit))
        return std::nullopt;
    return IndexTerm{TermKind::Phone, e164.toString()};
}

std::optional<IndexTerm> customerNumberTerm(QStringView text)
{
    const QString number = comparable(IdentifierKind::CustomerNumber, text);
    if (number.isEmpty())
        return std::nullopt;
    return IndexTerm{TermKind::CustomerNumber, number};
}

std::optional<IndexTerm> nameAndYearTerm(QStringView familyName, int birthYear)
{
    const QString name = foldedName(familyName);
    if (name.isEmpty() || birthYear < 1850)
        return std::nullopt;
    return IndexTerm{TermKind::NameAndYear, name + between + QString::number(birthYear)};
}

QList<IndexTerm> indexTerms(const SourceRecord &record)
{
    QList<IndexTerm> terms;
    const auto add = [&terms](const std::optional<IndexTerm> &term) {
        if (term && !terms.contains(*term))
            terms += *term;
    };
    add(crossReferenceTerm(record.ref.source, record.ref.key));
    for (const CrossReference &reference : record.crossReferences)
        add(crossReferenceTerm(reference.source, reference.key));
    QStringList familyNames;
    QList<int> birthYears;
    for (const FieldValue &value : record.fields) {
        if (value.kind == IdentifierKind::Email)
            add(emailTerm(value.text));
        else if (value.kind == IdentifierKind::Phone)
            add(phoneTerm(value.text));
        else if (value.kind == IdentifierKind::CustomerNumber)
            add(customerNumberTerm(value.text));
        else if (value.kind == IdentifierKind::FamilyName)
            familyNames += value.text;
        else if (value.kind == IdentifierKind::BirthDate && isoDate(value.text) && !isPlaceholderDate(value.text))
            birthYears += QStringView(value.text).first(4).toInt();
    }
    for (const QString &name : std::as_const(familyNames))
        for (const int year : std::as_const(birthYears))
            add(nameAndYearTerm(name, year));
    return terms;
}

BlindIndex::BlindIndex(QString brand, quint32 epoch, const SecretBytes &key)
    : m_brand(std::move(brand)), m_epoch(epoch), m_key(key)
{
}

QByteArray BlindIndex::token(const IndexTerm &term) const
{
    QByteArray text;
    appendPart(text, m_brand.toUtf8());
    appendPart(text, tokenName(term.kind));
    appendPart(text, QByteArray::number(m_epoch));
    appendPart(text, term.value.toUtf8());
    return crypto::keyedToken(m_key, text);
}

} // namespace privity
