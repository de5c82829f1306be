// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/Phones.h"

#include "tests/simulation/Cast.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace privity::simulation {
namespace {

constexpr qint64 retryMs = 4000;
constexpr qint64 queueMs = 15000; //!< between two looks for an agent's desk
constexpr int triesAtMost = 200;

bool isFinal(int status) { return status != 503 && status != 0; }

} // namespace

void Phones::start()
{
    m_setting.timeline.after(m_setting.dice.between(500, 4000), [this] { ring(); });
}

bool Phones::isSettled() const
{
    return std::all_of(m_posts.begin(), m_posts.end(), [](const Post &post) { return isFinal(post.status); });
}

void Phones::ring()
{
    if (m_resting)
        return;
    Dice &dice = m_setting.dice;
    Contact contact;
    contact.customer = int(dice.below(cast::customers));
    contact.channel = dice.chance(50) ? Channel::Chat : Channel::Call;
    // A chat's thread is the customer's and comes again; a call's id does not.
    contact.id =
        contact.channel == Channel::Chat ? u"thread-%1"_s.arg(contact.customer) : u"call-%1"_s.arg(m_contacts.size());
    const bool taken = std::any_of(m_contacts.begin(), m_contacts.end(),
        [&](const Contact &other) { return other.id == contact.id && !other.ended; });
    if (!taken) {
        if (dice.chance(60))
            contact.desk = u"desk %1"_s.arg(dice.below(desks));
        QJsonObject data{{u"brand"_s, cast::brand}, {u"contact"_s, contact.id},
            {u"channel"_s, QString(spell(contact.channel))}, {u"direction"_s, u"inbound"_s},
            {u"phone"_s, cast::phoneOf(contact.customer)}, {u"queue"_s, dice.chance(50) ? u"Billing"_s : u"Outage"_s},
            {u"language"_s, u"nl"_s}, {u"identityLevel"_s, int(dice.below(4))}, {u"identitySource"_s, u"ivr"_s}};
        if (contact.desk)
            data[u"agent"_s] = *contact.desk;
        m_contacts.push_back(contact);
        post(int(m_contacts.size()) - 1, ContactArrived::type, data);
    }
    m_setting.timeline.after(dice.between(4000, 60000), [this] { ring(); });
}

void Phones::talk(int index)
{
    Contact &contact = m_contacts[size_t(index)];
    const bool waits = std::any_of(m_posts.begin(), m_posts.end(),
        [&](const Post &post) { return post.contact == index && !isFinal(post.status); });
    if (waits || contact.ended) { // what is said is passed on in order
        if (!contact.ended)
            m_setting.timeline.after(retryMs, [this, index] { talk(index); });
        return;
    }
    QJsonObject data{{u"brand"_s, cast::brand}, {u"contact"_s, contact.id}};
    Dice &dice = m_setting.dice;
    if (dice.chance(m_resting ? 50 : 20)) {
        post(index, ContactEnded::type, data);
        return;
    }
    if (m_resting)
        return; // the customer stays on the line
    if (contact.channel == Channel::Chat) {
        data[u"text"_s] = u"woorden %1"_s.arg(m_posts.size());
        data[u"fromCustomer"_s] = true;
        post(index, ContactSaid::type, data);
    }
    m_setting.timeline.after(dice.between(4000, 50000), [this, index] { talk(index); });
}

size_t Phones::post(int contact, const char *type, QJsonObject data)
{
    Post post;
    post.eventId = u"event-%1"_s.arg(m_posts.size());
    post.type = type;
    post.contact = contact;
    post.body = QJsonDocument(QJsonObject{{u"specversion"_s, u"1.0"_s}, {u"id"_s, post.eventId},
                                  {u"source"_s, u"/phones"_s}, {u"type"_s, QString::fromLatin1(post.type)},
                                  {u"time"_s, m_setting.clock.now().toText()}, {u"data"_s, std::move(data)}})
                    .toJson(QJsonDocument::Compact);
    m_posts.push_back(std::move(post));
    attempt(m_posts.size() - 1);
    return m_posts.size() - 1;
}

void Phones::attempt(size_t index)
{
    Post &post = m_posts[index];
    if (isFinal(post.status) || ++post.tries > triesAtMost)
        return;
    const quint64 request = ++m_lastRequest;
    post.newestRequest = request;
    m_requests[request] = index;
    const bool lost = m_lossy && m_setting.dice.chance(20);
    m_setting.timeline.after(m_setting.dice.between(1, 300), [this, index, request, lost] {
        if (!lost)
            m_office.give({office::OfficeInput::Kind::Posted, 0, m_posts[index].body, request, bearer.toByteArray()});
    });
    m_setting.timeline.after(retryMs + m_setting.dice.below(2000), [this, index, request] {
        if (m_posts[index].newestRequest == request)
            attempt(index);
    });
}

void Phones::answered(const office::OfficeAnswer &answer)
{
    if (m_lossy && m_setting.dice.chance(20))
        return; // the office has done it, and nobody heard
    m_setting.timeline.after(m_setting.dice.between(1, 300), [this, answer] {
        Post &post = m_posts[m_requests.at(answer.request)];
        if (isFinal(post.status) || answer.request <= m_lastLost)
            return;
        post.status = answer.status;
        post.answer = answer.body;
        // A queue waits until an agent's desk is there.
        const bool queued = answer.status == 404 && post.type == ContactArrived::type && !m_resting;
        if (queued) {
            post.status = 0;
            post.tries = 0; // it may wait for long: a desk that was wiped does not come back
            post.newestRequest = 0;
            m_setting.timeline.after(queueMs, [this, index = m_requests.at(answer.request)] { attempt(index); });
        }
        if (isFinal(post.status))
            settled(post);
    });
}

void Phones::forgetLost(MemoryStore &image)
{
    WorkingSet rows(image);
    m_lastLost = m_lastRequest;
    for (Post &post : m_posts) {
        if (post.status != 200 || rows.find<office::PostedRow>(cast::brand, u"/phones"_s, post.eventId))
            continue;
        post.lost = true;
        Contact &contact = m_contacts[size_t(post.contact)];
        contact.said.removeAll(post.eventId);
        if (post.type != ContactArrived::type)
            continue;
        contact.lost = contact.ended = true;
        contact.interaction = {};
    }
}

void Phones::settled(Post &post)
{
    m_setting.note("phones " + post.eventId.toLatin1() + ' ' + post.type + ' ' + QByteArray::number(post.status));
    m_setting.counters.events["posts answered"] += 1;
    Contact &contact = m_contacts[size_t(post.contact)];
    if (post.type == ContactArrived::type && post.status == 200) {
        contact.interaction.text = QJsonDocument::fromJson(post.answer).object()[u"interaction"_s].toString();
        m_setting.timeline.after(m_setting.dice.between(500, 8000), [this, index = post.contact] { talk(index); });
    } else if (post.type == ContactSaid::type && post.status == 200) {
        contact.said += post.eventId;
    } else {
        contact.ended = true;
    }
}

} // namespace privity::simulation
