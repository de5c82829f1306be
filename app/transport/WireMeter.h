// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QtGlobal>
#include <algorithm>
#include <array>
#include <span>

namespace privity {

//! Follows the frames of one WebSocket peer in the raw bytes, below the library that reads them, and so knows what
//! the library does not tell: how many bytes a message has cost and how old it is, whatever its frames (the
//! limits of resources/protocol). Judges nothing else: masks, opcodes and lengths are the library's.
class WireMeter
{
public:
    //! `now`: any monotonic milliseconds. False: the peer is over one of the two limits.
    bool feed(std::span<const unsigned char> bytes, qint64 now)
    {
        while (!bytes.empty()) {
            if (m_payload > 0) {
                const auto taken = std::size_t(std::min<quint64>(m_payload, bytes.size()));
                m_payload -= taken;
                m_bytes += isControl() ? 0 : qint64(taken);
                bytes = bytes.subspan(taken);
                if (m_payload == 0)
                    endFrame();
            } else {
                m_header[m_have++] = bytes.front();
                bytes = bytes.subspan(1);
                takeHeaderByte(now);
            }
            if (m_bytes > byteLimit || m_controls > controlLimit)
                return false;
        }
        return true;
    }

    [[nodiscard]] bool inMessage() const { return m_inMessage; }
    [[nodiscard]] qint64 since() const { return m_since; } //!< when the message's first byte came
    void startAgain(qint64 now) { m_since = now; }         //!< after a time in which nothing was read
    void forgetControls() { m_controls = 0; }              //!< at each beat of the heart

    qint64 byteLimit = 0; //!< raw bytes that one message may cost, headers of its frames included
    int controlLimit = 0; //!< pings, pongs and closes between two calls of forgetControls()

private:
    [[nodiscard]] bool isControl() const { return (m_header[0] & 0x08) != 0; }

    void takeHeaderByte(qint64 now)
    {
        if (m_have == 1) {
            m_controls += isControl() ? 1 : 0;
            if (!isControl() && !m_inMessage) {
                m_inMessage = true;
                m_since = now;
                m_bytes = 0;
            }
        }
        m_bytes += isControl() ? 0 : 1;
        const int length7 = m_header[1] & 0x7F;
        const std::size_t extended = length7 == 127 ? 8 : length7 == 126 ? 2 : 0;
        const std::size_t mask = (m_header[1] & 0x80) != 0 ? 4 : 0;
        if (m_have < 2 || m_have < 2 + extended + mask)
            return;
        m_payload = extended == 0 ? quint64(length7) : 0;
        for (std::size_t i = 0; i < extended; ++i)
            m_payload = m_payload << 8 | m_header[2 + i];
        m_have = 0;
        if (m_payload == 0)
            endFrame();
    }

    void endFrame()
    {
        if (!isControl() && (m_header[0] & 0x80) != 0)
            m_inMessage = false;
    }

    std::array<unsigned char, 14> m_header{};
    std::size_t m_have = 0; //!< bytes of the header that is being read
    quint64 m_payload = 0;  //!< bytes of payload still to come
    bool m_inMessage = false;
    qint64 m_since = 0;
    qint64 m_bytes = 0;
    int m_controls = 0;
};

} // namespace privity
