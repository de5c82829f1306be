// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/office/Area.h"

//! What is taken out of feeds again, so that they stay as large as what is open and young in them (ADR 0015).
namespace privity::office {

//! For how long what is over can still be fetched row by row: a desk whose agent had a week off, or whose machine was
//! being repaired, is told what is new and nothing else. Personal parts lie in these rows, so not longer than that.
inline constexpr qint64 cutAfterAsBuiltMs = qint64(7) * 86400000;
inline const QString cutAfterName = QStringLiteral("cutAfterMs"); //!< the setting
inline constexpr QLatin1StringView cutDue{"cut"};

//! Rows of the feed that are about this are over, or will be: they are cut when they were kept for long enough.
void cutLater(Turn &turn, const QString &feed, const QString &about);
//! What became due: `ref` is a DueRow's.
void cutNow(Turn &turn, const QString &ref);
//! All that is over in a feed, however young.
void cutOver(Turn &turn, const QString &feed);

} // namespace privity::office
