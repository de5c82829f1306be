// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QJsonObject>
#include <QStringList>

namespace privity::test {

//! The protocol as an AsyncAPI 3.0.0 document: one message per type of the catalogue, its data by reference to the
//! type's schema beside it, and under `x-privity` what wire() says. Made from the catalogue; knows no type by name but
//! the refusal that may answer any question.
QJsonObject asyncApi(QStringList &faults);

} // namespace privity::test
