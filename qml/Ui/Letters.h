// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QFont>
#include <QPainter>
#include <QStringView>

//! Painting what must lie nowhere else: one letter at a time, from the left to the right, from where it lies. No text is
//! copied to be kept, neither laid out as a whole nor handed on. Scripts whose letters join are readable, not beautiful.
namespace privity::ui::letters {

//! The letter that begins there, as a reader counts them (Unicode TR29), ends before.
[[nodiscard]] qsizetype endOf(QStringView text, qsizetype from);
[[nodiscard]] qreal widthOf(QStringView text, const QFont &font);
//! `at`: on the base line. Answers the width.
qreal paint(QPainter &painter, QPointF at, QStringView text);
//! What the window's words are written in, in that size.
[[nodiscard]] QFont font(int pixelSize);

} // namespace privity::ui::letters
