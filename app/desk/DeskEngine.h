// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/desk/Wiping.h"
#include "models/desk/DeskClient.h"
#include "models/protocol/Rows.h"

#include <QObject>
#include <QThread>
#include <memory>

namespace privity::desk {

class DeskWorker;

//! The engine's thread: it owns the store, the core and the socket. Commands go down and batches of facts come up as
//! values through the event loops; nothing else crosses.
class DeskEngine : public QObject, public DeskClient
{
    Q_OBJECT
public:
    explicit DeskEngine(QString language);
    ~DeskEngine() override; //!< ends the thread; what was saved is durable

    void send(Command command) override;
    //! Facts are delivered on the thread of this object.
    void subscribe(std::function<void(FactBatch)> receive) override;
    //! Takes the store over; what was sent before waits for it. Again only after wiped(). place: what an order to wipe
    //! erases; none: a store without a directory.
    void start(std::unique_ptr<RowStore> store, std::optional<Wiping> place = {});

Q_SIGNALS:
    void failed(const privity::Error &error); //!< the store can't be read: nothing works
    void wiped(); //!< store and keys are gone; the note is there, and its receipt is still to be sent

private:
    void end();

    QString m_language;
    std::unique_ptr<DeskWorker> m_worker; //!< once started
    std::function<void(FactBatch)> m_receive;
    std::vector<Command> m_early; //!< sent before start()
    QThread m_thread;
};

} // namespace privity::desk
