// SPDX-License-Identifier: Apache-2.0
#include "models/desk/Projection.h"
#include "tests/support/Packs.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace privity::test;
using namespace Qt::StringLiterals;

class ProjectionTest : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    // The topic was changed while the office is away: a field that the new one opens is not "not needed".
    void whatTheNewTopicOpensIsAwaited()
    {
        const PolicyPack norrland = pack(u"norrland-energi"_s);
        const auto opens = [&](const TopicSpec &topic, const FieldSpec &field) {
            return std::ranges::any_of(field.purposes, [&](const QString &id) { return topic.purposes.contains(id); });
        };
        DeskIdentity identity;
        identity.place = u"eea"_s;
        int awaited = 0, covered = 0;
        for (const TopicSpec &before : norrland.topics)
            for (const TopicSpec &after : norrland.topics) {
                desk::OpenInteraction open;
                open.row.customer = CustomerId{u"c:00000000-0000-4000-8000-000000000000"_s};
                open.row.topic = after.id;
                ContextCells context;
                context.topic = before.id;
                context.speaker = open.row.speaker;
                for (const FieldSpec &field : norrland.fields)
                    if (!opens(before, field))
                        context.cells += CellData{field.id, FieldState::Covered, u"•"_s, Why::OtherTopic,
                            field.purposes.value(0), {}, {}, {}, false};
                open.context = context;
                const desk::ContextFact fact = desk::contextFact(open, norrland, identity, u"en"_s, {});
                QCOMPARE(fact.loading, before.id != after.id);
                for (const desk::Cell &cell : fact.topicCells + fact.otherCells) {
                    QCOMPARE(cell.awaited, opens(after, *norrland.field(cell.field)));
                    (cell.awaited ? awaited : covered) += 1;
                }
            }
        QVERIFY(awaited > 0 && covered > 0);
    }
};

PRIVITY_TEST(ProjectionTest)
#include "tst_Projection.moc"
