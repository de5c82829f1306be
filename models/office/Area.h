// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/Ports.h"
#include "models/identifiers/PhoneNumbers.h"
#include "models/office/Rows.h"
#include "models/policy/PolicyPack.h"
#include "models/sync/OfficeSync.h"

#include <functional>

//! What every area of the office's core works with. Areas are stateless: all they know is in the rows.
namespace privity::office {

//! The packs that are in force, parsed once per version.
class Packs
{
public:
    //! The newest published pack of a brand; null when the brand has none.
    const PolicyPack *inForce(WorkingSet &rows, const QString &brand);

private:
    std::map<QString, PolicyPack> m_parsed;
};

struct Area {
    const OfficeKeys &keys;
    Packs &packs;
    const PhoneNumbers &phones;
    Random &random;
    std::function<bool(const DeskId &)> isOnline;
};

//! One message under decision.
struct Turn {
    Area &area;
    WorkingSet &rows;
    Timestamp now;
};

template<class T>
Event officeEvent(Turn &turn, const QString &brand, const T &message, const QString &correlation = {})
{
    Event event;
    event.id = timedUuid(turn.area.random, turn.now);
    event.source = officeSource(brand);
    event.type = QLatin1StringView(T::type);
    event.subject = correlation;
    event.correlation = correlation;
    event.time = turn.now;
    event.data = codec::write(message, codec::Parts::Clear);
    return event;
}

//! Feeds the interaction's desk; what is personal stands under the key of whom the interaction is about (Parts.cpp).
quint64 feedDesk(Turn &turn, const InteractionRow &interaction, Event event, QByteArrayView personal);

template<class T>
quint64 feedDesk(Turn &turn, const InteractionRow &interaction, const T &message)
{
    const QByteArray personal = codec::bytes(message, codec::Parts::Sealed);
    return feedDesk(turn, interaction, officeEvent(turn, interaction.brand, message, interaction.id.text),
        personal == "{}" ? QByteArrayView() : personal);
}

//! The clear members of an entry's event, as its type says; Malformed.
template<class T>
Result<T> clearOf(const Event &event)
{
    return event.read<T>(codec::Parts::Clear);
}

} // namespace privity::office
