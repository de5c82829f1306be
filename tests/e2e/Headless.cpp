// SPDX-License-Identifier: Apache-2.0
// privity-headless: the desk's engine, store and link as a program without a window, which may be killed.
//   privity-headless <data>
// Reads lines: "enrol <url> <code>", "note <words>", "try"; at their end it leaves once all is acknowledged.
// Writes lines as they become true: "online", "offline", "unsent <k>", "saved <n> <time>", "synced <n>",
// "refused <n>", "wiped <by> <reason>", "delivered", "shut <state>", "heard <message> <the customer's words>", "error <words>". What it calls saved was told by the engine, as it would be to the window.
#include "app/desk/Courier.h"
#include "app/desk/DeskEngine.h"
#include "app/desk/DeskHome.h"
#include "models/sync/DeskWipe.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <unistd.h>

using namespace privity;
using namespace privity::desk;
using namespace Qt::StringLiterals;

namespace {

class Headless
{
public:
    Headless(const QString &home, std::unique_ptr<RowStore> store) : m_place(home), m_courier(m_place)
    {
        QObject::connect(&m_courier, &Courier::delivered, &m_courier, [] {
            say(u"delivered"_s);
            QCoreApplication::quit();
        });
        QObject::connect(&m_engine, &DeskEngine::wiped, &m_courier, [this] { wiped(); });
        if (!store) {
            wiped();
            return;
        }
        m_engine.subscribe([this](const FactBatch &batch) {
            for (const Fact &fact : batch->facts)
                std::visit([this](const auto &one) { take(one); }, fact);
            leaveWhenDone();
        });
        QObject::connect(&m_engine, &DeskEngine::failed, &m_engine, [](const Error &error) {
            say(u"error "_s + error.toText());
            QCoreApplication::exit(3);
        });
        QObject::connect(&m_input, &QSocketNotifier::activated, &m_input, [this] { read(); });
        m_engine.start(std::move(store), m_place);
    }

private:
    void wiped()
    {
        (void)m_place.erase();
        const WipeOrder order = m_place.note().valueOr({}).order;
        say(u"wiped %1 %2"_s.arg(order.by, order.reason));
        m_courier.start();
    }

    static void say(const QString &line)
    {
        const QByteArray bytes = line.toUtf8() + '\n';
        if (::write(STDOUT_FILENO, bytes.constData(), size_t(bytes.size())) != bytes.size())
            QCoreApplication::exit(3);
    }

    void read()
    {
        char bytes[4096];
        const ssize_t size = ::read(STDIN_FILENO, bytes, sizeof bytes);
        if (size <= 0) {
            m_input.setEnabled(false);
            m_ends = true;
            return leaveWhenDone();
        }
        m_read += QByteArray(bytes, qsizetype(size));
        for (qsizetype end; (end = m_read.indexOf('\n')) >= 0; m_read.remove(0, end + 1))
            handle(QString::fromUtf8(m_read.first(end)).split(u' '));
    }

    void handle(const QStringList &words)
    {
        if (words.size() == 3 && words[0] == u"enrol")
            send(desk::Enrol{words[1], words[2]});
        else if (words.size() > 1 && words[0] == u"note")
            note(words.sliced(1).join(u' '));
        else if (words[0] == u"try")
            send(TryNow{});
        else
            say(u"error what is “%1”?"_s.arg(words.join(u' ')));
    }

    void note(const QString &text)
    {
        if (m_interaction.text.isEmpty())
            return m_early.append(text);
        ++m_unsaved;
        send(SaveNote{m_interaction, text});
    }

    void send(CommandBody body) { m_engine.send({++m_command, std::move(body)}); }

    void take(const LinkFact &fact)
    {
        if (const bool online = fact.state == LinkState::Online; online != std::exchange(m_online, online))
            say(online ? u"online"_s : u"offline"_s);
        if (fact.error)
            say(u"link "_s + fact.error->toText());
        m_unsent = fact.unsent;
        say(u"unsent %1"_s.arg(m_unsent));
    }
    void take(const InteractionFact &fact)
    {
        if (fact.phase == Stage::Offered)
            return send(AcceptInteraction{fact.id});
        m_interaction = fact.id;
        for (const QString &text : std::exchange(m_early, {}))
            note(text);
    }
    void take(const SavedFact &fact)
    {
        switch (fact.state) {
        case SavedState::Saved:
            if (fact.type == u"privity.note.saved.v1")
                m_unsaved -= fact.command > 0 ? 1 : 0;
            return say(u"saved %1 %2"_s.arg(fact.n).arg(fact.at.toText()));
        case SavedState::Synced: return say(u"synced %1"_s.arg(fact.n));
        case SavedState::Refused: return say(u"refused %1"_s.arg(fact.n));
        }
    }
    void take(const UtteranceFact &fact)
    {
        if (fact.fromCustomer)
            say(u"heard "_s + fact.id + u' ' + fact.text);
    }
    void take(const ShutFact &fact)
    {
        if (fact.state != DoorState::Open)
            say(u"shut %1"_s.arg(int(fact.state)));
    }
    void take(const ErrorFact &fact) { say(u"error "_s + fact.error.toText()); }
    void take(const auto &) {}

    void leaveWhenDone()
    {
        if (m_ends && m_online && m_unsent == 0 && m_unsaved == 0 && m_early.isEmpty())
            QCoreApplication::quit();
    }

    Wiping m_place;
    Courier m_courier;
    DeskEngine m_engine{u"en"_s};
    QSocketNotifier m_input{STDIN_FILENO, QSocketNotifier::Read};
    QByteArray m_read;
    bool m_ends = false;
    bool m_online = false;
    quint64 m_unsent = 0;
    int m_unsaved = 0; //!< notes of this run that the engine has not told saved
    InteractionId m_interaction;
    QStringList m_early;
    quint64 m_command = 0;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc != 2)
        return 2;
    const QString home = QString::fromLocal8Bit(argv[1]);
    Result<std::unique_ptr<RowStore>> store = std::unique_ptr<RowStore>();
    if (!Wiping(home).isDue())
        store = openDeskHome(home);
    if (!store) {
        fprintf(stderr, "%s\n", qPrintable(store.error().toText()));
        return 3;
    }
    const Headless headless(home, *std::move(store));
    return QCoreApplication::exec();
}
