// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/protocol/Codec.h"

namespace privity {

//! What one message may cost after hello (resources/protocol, limits): bytes, nesting, keys of all its objects
//! together.
inline constexpr qsizetype largestMessage = 256 * 1024;
inline constexpr int deepestMessage = 16;
inline constexpr int mostKeys = 2000;
inline constexpr JsonLimits messageLimits{deepestMessage, mostKeys};

//! A CloudEvents 1.0 event in structured JSON: one per WebSocket text frame. `data` holds the clear members;
//! `sealedData` the sealed part as it is on the wire (ciphertext), empty when there is none.
struct Event {
    QString id;      //!< UUIDv7, made once, the same on every retry
    QString source;  //!< urn:privity:desk:<uuid>, urn:privity:office:<brand>
    QString type;    //!< privity.<area>.<fact>.v1
    QString subject; //!< an opaque reference; may be empty
    Timestamp time;
    std::optional<Timestamp> recorded;
    std::optional<quint64> sequence; //!< dense per source or feed
    QString correlation;             //!< the interaction
    QString causation;               //!< the question this answers
    JsonObject data;
    QByteArray sealedData;
    JsonObject extensions; //!< attributes of the carrier: entry…, feed… (texts only)

    [[nodiscard]] QByteArray toBytes() const; //!< canonical (RFC 8785)
    //! Size, depth, keys and NUL, as fromBytes() checks them first.
    static Done fits(QByteArrayView bytes);
    //! Checks size, depth, keys, NUL and canonical spelling first.
    static Result<Event> fromBytes(QByteArrayView bytes);
    //! A CloudEvent from a foreign system: any JSON spelling, `source` any URI, id any text up to 128.
    static Result<Event> fromForeign(QByteArrayView bytes);

    [[nodiscard]] QByteArray extensionBytes(
        QLatin1StringView name) const; //!< base64url decoded; empty if absent or bad
    void setExtension(QLatin1StringView name, QByteArrayView bytes);

    template<Described T>
    Result<T> read(codec::Parts parts = codec::Parts::Clear) const
    {
        T value;
        if (const auto fault = codec::read(data, value, parts))
            return fail(ErrorCode::Malformed, QStringLiteral("data.%1 %2").arg(fault->path, fault->what));
        return value;
    }

private:
    static Result<Event> fromMembers(const JsonMembers &members);
};

} // namespace privity
