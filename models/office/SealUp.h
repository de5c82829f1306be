// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/office/Area.h"

namespace privity::office {

//! Seals a few of the rows that were written before anything was sealed at rest; false: there are none left. It goes
//! on where it was interrupted.
bool sealUp(Turn &turn);

} // namespace privity::office
