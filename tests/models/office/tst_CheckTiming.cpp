// SPDX-License-Identifier: Apache-2.0
#include "models/office/Checks.h"
#include "models/office/Parts.h"
#include "tests/simulation/OneDesk.h"
#include "tests/support/TestMain.h"

#include <cmath>
#include <ctime>

using namespace privity;
using namespace privity::simulation;
using namespace Qt::StringLiterals;

namespace {

enum Found { Match, NoMatch, Absent, Locked, WithMore, kinds };
constexpr double limit = 4.5; // of |t|: one in 150,000 is above it by chance

//! This thread's own time: what others do on the machine is not in it.
qint64 ownNs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

//! Welch's t of two series, both without what lies above the highest tenth of all: there it was the machine.
double welch(std::vector<double> a, std::vector<double> b)
{
    std::vector<double> all = a;
    all.insert(all.end(), b.begin(), b.end());
    const auto tenth = all.begin() + qsizetype(all.size() * 9 / 10);
    std::nth_element(all.begin(), tenth, all.end());
    const double most = *tenth;
    const auto moments = [&](std::vector<double> &one) {
        std::erase_if(one, [&](double value) { return value > most; });
        double mean = 0, square = 0;
        for (const double value : one)
            mean += value / double(one.size());
        for (const double value : one)
            square += (value - mean) * (value - mean) / double(one.size() - 1);
        return std::pair(mean, square / double(one.size()));
    };
    const auto [meanA, errorA] = moments(a);
    const auto [meanB, errorB] = moments(b);
    return (meanA - meanB) / std::sqrt(errorA + errorB);
}

//! With an e-mail address on file, or with another thing of the same length in its place. The cover is the same.
SourceRecord record(bool hasEmail)
{
    SourceRecord record = meijer();
    if (!hasEmail)
        record.fields.insert(u"emaik"_s, record.fields.take(u"email"_s));
    return record;
}

double median(std::vector<double> ns)
{
    std::ranges::nth_element(ns, ns.begin() + qsizetype(ns.size() / 2));
    return ns[ns.size() / 2] / 1000;
}

struct Timed : OneDesk {
    InteractionId call;
    CustomerId customer;
    std::array<Event, kinds> questions;
    crypto::BoxKey receiver = crypto::BoxKey::make();
    std::array<std::vector<double>, kinds> series;

    bool begins()
    {
        if (!setUp())
            return false;
        QJsonObject data = arrival(u"call"_s);
        data[u"identityLevel"_s] = 0;
        post(ContactArrived::type, data);
        call = newest<desk::InteractionFact>()->id;
        customer = open(call).row.candidates.first().customer;
        send(desk::AcceptInteraction{call});
        send(desk::ConfirmCustomer{call, customer});
        send(desk::SetSpeaker{call, Speaker::Self});
        for (int kind = 0; kind < kinds; ++kind)
            questions[size_t(kind)] = asks(kind == Match ? u"annelies@example.org"_s : u"anneliec@example.org"_s);
        return true;
    }
    Event asks(const QString &said)
    {
        Event question;
        question.id = timedUuid(random, clock.now());
        question.source = u"urn:privity:desk:x"_s;
        question.type = QLatin1StringView(FieldVerify::type);
        question.time = clock.now();
        question.setExtension(journal::attribute::wrap,
            journal::sealPart(question, {{u"said"_s, said}}, made.keys.brand(brand)->intake.publicKey,
                desk->state().identity->desk.text, 0));
        return question;
    }
    //! This one against a miss, in an order that is drawn and each as often, so that the processor expects neither; always
    //! from the same rows, and nothing of it is kept.
    bool measure(Found other, int times)
    {
        bool isSound = true;
        (void)office->decide([&](office::Turn &turn) -> Done {
            const FieldVerify asked{call, u"email"_s, {}};
            const DeskRow row = *turn.rows.find<DeskRow>(desk->state().identity->desk);
            for (int round = 0; round < times; ++round)
                for (int half = 0; half < 2; ++half) {
                    const Found kind = random.below(2) ? other : NoMatch;
                    const size_t before = turn.rows.mark();
                    prepare(turn, kind);
                    const qint64 from = ownNs();
                    const auto answer = office::fieldVerify(turn, row, questions[kind], asked);
                    if (answer) { // as it leaves
                        Event event = answer->event;
                        event.setExtension(journal::attribute::wrap,
                            journal::sealPart(event, answer->personal, receiver.publicKey, journal::answerPlace, 0));
                        isSound = !event.toBytes().isEmpty() && isSound;
                    }
                    if (kind
                        == WithMore) // the control: a fifth more than the others do, which a busy machine does not hide
                        for (int i = 0; i < 80; ++i)
                            isSound = !crypto::keyedToken(made.keys.brand(brand)->index, "more").isEmpty() && isSound;
                    series[kind].push_back(double(ownNs() - from));
                    const QString result = answer ? answer->personal["result"_L1].toString() : QString();
                    isSound = isSound
                        && result
                            == (kind == Match        ? u"match"_s
                                    : kind == Locked ? u"locked"_s
                                                     : u"no-match"_s);
                    turn.rows.rollbackTo(before);
                }
            return fail(ErrorCode::NotNow); // nothing is kept
        });
        return isSound;
    }
    void prepare(office::Turn &turn, Found kind)
    {
        (void)office::putRecord(turn, customer, record(kind != Absent));
        office::CheckRow ration{brand, customer, u"email"_s, {}, 0, false};
        for (int i = 0; i < 3; ++i)
            office::count(ration, true, turn.now.plusMs(kind == Locked ? 0 : -40 * dayMs));
        turn.rows.put(ration);
    }
};

} // namespace

//! How long the core takes tells nothing of what it found.
class CheckTimingTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void theFourAnswersTakeTheSameTime()
    {
        Timed world;
        QVERIFY(world.begins());
        const int times = std::max(2'500, qEnvironmentVariableIntValue("PRIVITY_CHECK_TIMES"));
        for (const auto &[name, kind] :
            {std::pair("match", Match), {"absent", Absent}, {"locked", Locked}, {"control", WithMore}}) {
            QVERIFY(world.measure(kind, 100)); // until all is warm
            world.series = {};
            QVERIFY(world.measure(kind, times));
            const double t = welch(world.series[kind], world.series[NoMatch]);
            qInfo("%s: %zu samples, median %.2f us, of a miss %.2f us; t %.2f", name, world.series[kind].size(),
                median(world.series[kind]), median(world.series[NoMatch]), t);
            QVERIFY2((std::abs(t) < limit) == (kind != WithMore), name);
        }
    }
};

PRIVITY_TEST(CheckTimingTest)
#include "tst_CheckTiming.moc"
