// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/desk/Commands.h"
#include "models/desk/Facts.h"

#include <functional>

namespace privity::desk {

//! The only thing that models/view knows of the desk. send() may be called from the thread that subscribed and
//! returns at once; facts are delivered on that same thread, in order, the first batch being a snapshot.
class DeskClient
{
public:
    virtual ~DeskClient() = default;
    virtual void send(Command command) = 0;
    virtual void subscribe(std::function<void(FactBatch)> receive) = 0;
};

} // namespace privity::desk
