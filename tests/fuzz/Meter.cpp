// SPDX-License-Identifier: Apache-2.0
#include "app/transport/WireMeter.h"
#include "tests/fuzz/Fuzz.h"

#include <vector>

using namespace privity;

namespace {

using Bytes = std::span<const unsigned char>;
constexpr qint64 byteLimit = 4096;
constexpr int controlLimit = 8;

//! What the meter must say of these bytes, read frame by frame as RFC 6455 has them, with all of them at hand.
struct Again {
    bool holds = true;
    bool inMessage = false;
    qint64 since = 0; //!< the place of the message's first byte

    explicit Again(Bytes bytes)
    {
        qint64 cost = 0;
        int controls = 0;
        for (std::size_t at = 0; at < bytes.size() && holds;) {
            const Bytes frame = bytes.subspan(at);
            const bool control = (frame[0] & 0x08) != 0;
            const std::size_t shape = frame.size() > 1 ? frame[1] : 0;
            const std::size_t extended = (shape & 0x7F) == 127 ? 8 : (shape & 0x7F) == 126 ? 2 : 0;
            const std::size_t header = frame.size() > 1 ? 2 + extended + ((shape & 0x80) != 0 ? 4 : 0) : 2;
            quint64 payload = extended == 0 ? shape & 0x7F : 0;
            for (std::size_t i = 2; i < 2 + extended && i < frame.size(); ++i)
                payload = payload << 8 | frame[i];
            const bool whole = frame.size() >= header && frame.size() - header >= payload;
            if (control) {
                controls += 1;
            } else {
                if (!inMessage) {
                    since = qint64(at);
                    cost = 0;
                }
                cost += whole ? qint64(header + payload) : qint64(frame.size());
                inMessage = !whole || (frame[0] & 0x80) == 0;
            }
            holds = cost <= byteLimit && controls <= controlLimit;
            at += whole ? header + std::size_t(payload) : frame.size();
        }
    }
};

struct Metered {
    WireMeter meter;
    bool holds = true;

    //! In pieces of this many bytes; the time is the place.
    Metered(Bytes bytes, std::size_t piece)
    {
        meter.byteLimit = byteLimit;
        meter.controlLimit = controlLimit;
        for (std::size_t at = 0; at < bytes.size() && holds; at += piece)
            holds = meter.feed(bytes.subspan(at, std::min(piece, bytes.size() - at)), qint64(at));
    }
};

} // namespace

//! Raw bytes of a peer after its handshake: the meter knows what a message costs and when it began, whatever its frames
//! are and however the bytes come.
void privity::fuzz::input(QByteArrayView all)
{
    const Bytes bytes(reinterpret_cast<const unsigned char *>(all.data()), std::size_t(all.size()));
    const Again again(bytes);
    const Metered single(bytes, 1);
    require(single.holds == again.holds, "the limits hold or do not, as the frames say");
    if (again.holds) {
        require(single.meter.inMessage() == again.inMessage, "a message is open when its last frame is not whole");
        require(!again.inMessage || single.meter.since() == again.since, "a message began with its first byte");
    }
    for (const std::size_t piece : {std::size_t(7), std::size_t(4096), bytes.size() + 1}) {
        const Metered pieces(bytes, piece);
        require(pieces.holds == single.holds, "pieces do not matter to the limits");
        require(!again.holds || pieces.meter.inMessage() == again.inMessage, "pieces do not matter to the end");
    }
}
