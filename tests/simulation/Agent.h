// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/simulation/Processes.h"

namespace privity::simulation {

//! The person at one desk: does something every few seconds with what the desk shows, on the line or not.
class Agent
{
public:
    Agent(Setting &setting, DeskProcess &desk, int agents)
        : m_setting(setting), m_desk(desk), m_pauseMs(longestPauseMs * agents)
    {
    }

    void start() { later(); }
    void rest() { m_resting = true; }

private:
    static constexpr qint64 longestPauseMs = 7500;

    void later();
    void act();
    desk::CommandBody work(const desk::OpenInteraction &open);
    std::optional<desk::CommandBody> check(const desk::OpenInteraction &open);
    std::optional<desk::CommandBody> show(const desk::OpenInteraction &open);
    std::optional<desk::CommandBody> consent(const desk::OpenInteraction &open);

    Setting &m_setting;
    DeskProcess &m_desk;
    const qint64 m_pauseMs; //!< the more agents, the less each does
    bool m_resting = false;
};

} // namespace privity::simulation
