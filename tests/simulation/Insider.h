// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/simulation/Processes.h"

namespace privity::simulation {

//! Somebody who holds a desk's key and keeps no rule. Each of his links breaks one, and must be closed by the office
//! with that rule's code (resources/protocol, close codes). Nothing of his is ever taken.
class Insider
{
public:
    //! `index`: his place on the net, beside the desks'.
    Insider(Setting &setting, int index) : m_setting(setting), m_index(index) {}

    //! His desks, as an enrolment would leave them: a trainer's, who is offered nothing, and one of a brand that is
    //! served no more.
    void enrol(WorkingSet &rows);
    void start();
    void rest() { m_resting = true; }

    void received(ConnectionId id, const QByteArray &frame);
    void closed(ConnectionId id, int code);
    //! What marks a hello that is signed by another's key, and that key: for a bug that takes it.
    static inline const QString forgedBoot = QStringLiteral("forged");
    static const crypto::SignKey &anothersKey();
    //! The rule that was broken and met another code than its own; none.
    [[nodiscard]] const std::optional<QByteArray> &unanswered() const { return m_unanswered; }

private:
    enum class Wrong { Garbage, Silence, Forged, Replayed, Relayed, Future, NoBrand, TooMuch, Unchained };
    struct Rule {
        Wrong wrong;
        const char *name;
        int code;
    };
    static const std::array<Rule, 9> &rules();

    void later();
    void say(const char *type, const JsonObject &data);
    void sayHello(const QByteArray &nonce);
    void misbehave();
    [[nodiscard]] Event event(const char *type, const JsonObject &data);
    [[nodiscard]] journal::Entry unchainedNote();

    Setting &m_setting;
    const int m_index;
    SeededRandom m_random{1};
    crypto::SignKey m_key = crypto::SignKey::make();
    DeskId m_trainer = DeskId::make(m_random), m_brandless = DeskId::make(m_random);
    const Rule *m_rule = nullptr;
    ConnectionId m_connection = 0;
    QByteArray m_lastHello;
    int m_ids = 0;
    bool m_resting = false;
    bool m_mayNotEnter = false; //!< with the hello that he sent last
    std::optional<QByteArray> m_unanswered;
};

} // namespace privity::simulation
