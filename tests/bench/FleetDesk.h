// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/desk/DeskEngine.h"
#include "tests/bench/Figures.h"

#include <QHash>
#include <map>

namespace privity::bench {

//! What the desks ask for, and what is taken back.
inline const QString purpose = QStringLiteral("offers");

//! One desk without a window: the program's own engine, with a store on disk, and the times of what it told. Lives in
//! the thread that made it; the engine has its own.
class FleetDesk
{
public:
    FleetDesk(QString folder, QString name) : m_folder(std::move(folder)), m_name(std::move(name)) {}

    Done open(); //!< the store is made when there is none
    [[nodiscard]] const QString &name() const { return m_name; }
    quint64 send(desk::CommandBody body);
    void saveNote(const QString &text) { send(desk::SaveNote{interaction.id, text}); }

    [[nodiscard]] bool isOnline() const { return link.state == desk::LinkState::Online; }
    //! Everything that was told as saved, and what the office did not take.
    quint64 saved = 0, refused = 0;
    Samples saveTimes; //!< from the command to the fact that says: durable here
    Samples syncTimes; //!< from the command to the fact that says: acknowledged by the office
    desk::LinkFact link;
    qint64 offlineAt = 0;              //!< when it was online last, steady nanoseconds
    desk::InteractionFact interaction; //!< that is worked on: the newest; when it is gone, one that is open still
    struct Shown {
        ConsentStatus status = ConsentStatus::Unknown;
        qint64 at = 0;
    };
    std::map<QString, Shown> consents;      //!< by purpose
    std::optional<Error> error;             //!< the newest
    std::function<void(quint64 n)> onSaved; //!< an entry of this run is durable

private:
    void take(const desk::Fact &fact);

    QString m_folder, m_name;
    std::map<QString, desk::InteractionFact> m_open;
    std::unique_ptr<desk::DeskEngine> m_engine;
    QHash<quint64, qint64> m_sentAt;  //!< by command
    QHash<quint64, qint64> m_entryAt; //!< by n: when its command was sent
    quint64 m_command = 0;
};

//! Runs this thread's events until `holds`; false: it does not within the time.
bool waitUntil(const std::function<bool()> &holds, int ms = 60000);

} // namespace privity::bench
