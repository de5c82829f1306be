// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/simulation/Processes.h"

namespace privity::simulation {

//! The person at one desk: does something every few seconds with what the desk shows, on the line or not.
class Agent
{
public:
    Agent(Setting &setting, DeskProcess &desk) : m_setting(setting), m_desk(desk) {}

    void start() { later(); }
    void rest() { m_resting = true; }

private:
    void later();
    void act();
    desk::CommandBody work(const desk::OpenInteraction &open);
    std::optional<desk::CommandBody> consent(const desk::OpenInteraction &open);

    Setting &m_setting;
    DeskProcess &m_desk;
    bool m_resting = false;
};

} // namespace privity::simulation
