// SPDX-License-Identifier: Apache-2.0
#include "models/view/LookViewModel.h"

#include <algorithm>

namespace privity::view {

LookViewModel::LookViewModel(Theme theme, qreal scale, QString language, bool simulation, QObject *parent)
    : QObject(parent),
      m_theme(theme),
      m_scale(std::clamp(scale, 1.0, 2.0)),
      m_language(std::move(language)),
      m_simulation(simulation)
{
}

void LookViewModel::setTheme(Theme theme)
{
    if (std::exchange(m_theme, theme) != theme)
        Q_EMIT changed();
}

void LookViewModel::setScale(qreal scale)
{
    const qreal kept = std::clamp(scale, 1.0, 2.0);
    if (!qFuzzyCompare(std::exchange(m_scale, kept), kept))
        Q_EMIT changed();
}

void LookViewModel::setLanguage(const QString &language)
{
    if (std::exchange(m_language, language) != language)
        Q_EMIT changed();
}

} // namespace privity::view
