// SPDX-License-Identifier: Apache-2.0
#include "models/base/CanonicalJson.h"
#include "models/journal/Entry.h"
#include "tests/fuzz/Fuzz.h"

using namespace privity;

//! One frame as it comes from a desk or an office, and one body as phone and chat systems post it.
void privity::fuzz::input(QByteArrayView bytes)
{
    if (const Result<Event> event = Event::fromBytes(bytes))
        require(bool(Event::fromBytes(event->toBytes())), "what was read can be written and read again");
    if (const Result<JsonObject> object = parseCanonical(bytes))
        require(*canonicalJson(object->toJson()) == bytes, "what is taken as canonical is");
    if (const Result<Event> event = Event::fromForeign(bytes))
        require(!event->type.isEmpty(), "a foreign event has a type");
    if (const Result<journal::Entry> entry = journal::fromFrame(bytes, QStringLiteral("d:fuzz")))
        require(entry->n > 0, "an entry has its number");
}
