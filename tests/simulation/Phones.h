// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/simulation/Processes.h"

namespace privity::simulation {

//! One event of a phone or chat system, posted until it is answered: the same id on every try.
struct Post {
    QString eventId;
    QByteArray type, body;
    int contact = 0;
    int tries = 0;
    quint64 newestRequest = 0;
    int status = 0; //!< of the answer that ended it; 0: none yet
    QByteArray answer;
    bool lost = false; //!< done by an office whose older store was put back
};

//! A call or a chat. Its thread's id may serve again, once it has ended.
struct Contact {
    QString id;
    int customer = 0;
    Channel channel = Channel::Call;
    std::optional<QString> desk; //!< asked for by name
    InteractionId interaction;   //!< once the arrival was answered
    QStringList said;            //!< event ids of what was said and taken
    bool ended = false;          //!< and the office has taken it
    bool lost = false;           //!< begun in what a restored office does not know
};

//! The phone and chat systems of the brand: they announce contacts, pass on what is said, end contacts.
class Phones
{
public:
    static constexpr QByteArrayView bearer = "phones";

    Phones(Setting &setting, OfficeProcess &office) : m_setting(setting), m_office(office) {}

    void start();
    //! No new contacts and words; what was begun is still brought to its end.
    void rest() { m_resting = true; }
    void answered(const office::OfficeAnswer &answer);
    //! An older store was put back: what it does not know was never done.
    void forgetLost(MemoryStore &image);
    void setLossy(bool lossy) { m_lossy = lossy; }

    [[nodiscard]] bool isSettled() const;
    [[nodiscard]] const std::vector<Contact> &contacts() const { return m_contacts; }
    [[nodiscard]] const std::vector<Post> &posts() const { return m_posts; }

    int desks = 1;

private:
    void ring();
    void talk(int contact);
    size_t post(int contact, const char *type, QJsonObject data);
    void attempt(size_t post);
    void settled(Post &post);

    Setting &m_setting;
    OfficeProcess &m_office;
    std::vector<Contact> m_contacts;
    std::vector<Post> m_posts;
    std::map<quint64, size_t> m_requests;
    quint64 m_lastRequest = 0, m_lastLost = 0; //!< answers up to the second are another office's
    bool m_resting = false, m_lossy = false;
};

} // namespace privity::simulation
