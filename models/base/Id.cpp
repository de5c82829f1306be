// SPDX-License-Identifier: Apache-2.0
#include "models/base/Id.h"

#include <array>

namespace privity {
namespace {

QString uuidText(std::array<std::uint8_t, 16> bytes, std::uint8_t version)
{
    bytes[6] = std::uint8_t((bytes[6] & 0x0F) | version << 4);
    bytes[8] = std::uint8_t((bytes[8] & 0x3F) | 0x80);
    static constexpr char16_t hex[] = u"0123456789abcdef";
    QString text;
    text.reserve(36);
    for (int i = 0; i < 16; ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            text += u'-';
        text += QChar(hex[bytes[i] >> 4]);
        text += QChar(hex[bytes[i] & 15]);
    }
    return text;
}

} // namespace

QString randomUuid(Random &random)
{
    std::array<std::uint8_t, 16> bytes{};
    random.fill(bytes);
    return uuidText(bytes, 4);
}

QString timedUuid(Random &random, Timestamp now)
{
    std::array<std::uint8_t, 16> bytes{};
    random.fill(bytes);
    for (int i = 0; i < 6; ++i)
        bytes[i] = std::uint8_t(quint64(now.ms) >> (40 - 8 * i));
    return uuidText(bytes, 7);
}

bool isPrefixedUuid(QStringView text, QLatin1StringView prefix)
{
    if (!text.startsWith(prefix) || text.size() != prefix.size() + 36)
        return false;
    const QStringView uuid = text.mid(prefix.size());
    for (int i = 0; i < 36; ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        const QChar c = uuid[i];
        const bool hex = (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
        if (dash ? c != u'-' : !hex)
            return false;
    }
    return true;
}

} // namespace privity
