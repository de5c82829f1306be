// SPDX-License-Identifier: Apache-2.0
#include "app/simulation/World.h"

using namespace Qt::StringLiterals;

namespace privity::simulation {

void SeededRandom::fill(std::span<std::uint8_t> bytes)
{
    for (size_t i = 0; i < bytes.size(); i += 8) {
        quint64 z = (m_state += 0x9E3779B97F4A7C15u);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        z ^= z >> 31;
        for (size_t k = 0; k < 8 && i + k < bytes.size(); ++k)
            bytes[i + k] = std::uint8_t(z >> (8 * k));
    }
}

MadeKeys makeOfficeKeys(const QStringList &brands, Timestamp now)
{
    MadeKeys made{{}, crypto::SignKey::make(), crypto::SignKey::make()};
    made.keys.identityKey = made.identity.publicKey;
    made.keys.tlsKeyHash = crypto::randomBytes(32);
    KeyStatement &statement = made.keys.statement.statement;
    statement.seq = 1;
    statement.tlsHashes = {made.keys.tlsKeyHash};
    statement.controlKey = made.control.publicKey;
    statement.validFrom = now.plusMs(-60000);
    statement.validUntil = now.plusMs(qint64(400) * 86400000);
    for (const QString &brand : brands) {
        BrandKeys keys{crypto::SignKey::make(), crypto::BoxKey::make(), SecretBytes::random(32), {}};
        keys.epochs.emplace(1, SecretBytes::random(32));
        statement.logKeys += BrandKey{brand, keys.log.publicKey};
        statement.intakeKeys += BrandKey{brand, keys.intake.publicKey};
        made.keys.brands.emplace(brand, std::move(keys));
    }
    made.keys.statement.signature = made.identity.sign(crypto::Domain::Keys, codec::bytes(statement));
    return made;
}

std::optional<QString> PlainPhoneNumbers::toE164(QStringView text, QStringView) const
{
    const bool plain = text.startsWith(u'+') && text.size() > 7
        && std::all_of(text.begin() + 1, text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return plain ? std::optional<QString>(text.toString()) : std::nullopt;
}

QString makeEnrolment(
    office::Turn &turn, const QString &name, Role role, const QStringList &brands, const QString &place)
{
    const SecretBytes code = SecretBytes::random(10);
    turn.rows.put(EnrolmentRow{
        enrolHandle(code), enrolCodeKey(code), name, role, brands, place, turn.now.plusMs(600000), 0, false});
    return enrolCodeText(code);
}

} // namespace privity::simulation
