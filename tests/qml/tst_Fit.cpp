// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/States.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace Qt::StringLiterals;
using test::ShownWindow;

namespace {

// Two lines that a chat keeps in sight may end in dots: the drawer holds them in full. The same for a hint in an empty
// field: its accessible name is whole.
bool mayEndInDots(const QQuickItem *text) { return text->property("elide").toInt() != Qt::ElideNone; }

bool isText(const QQuickItem *item) { return item->inherits("QQuickText"); }

QString faultOf(const QQuickItem *text, qreal windowWidth)
{
    const QString words = text->property("text").toString();
    const qreal wide = text->property("contentWidth").toReal();
    const qreal high = text->property("contentHeight").toReal();
    if (words.isEmpty())
        return {};
    if (!mayEndInDots(text) && text->property("truncated").toBool())
        return u"cut off"_s;
    if (wide > text->width() + 1 && text->property("fontSizeMode").toInt() == 0)
        return u"wider than its place: %1 in %2"_s.arg(wide).arg(text->width());
    if (high > text->height() + 1)
        return u"higher than its place"_s;
    const qreal left = text->mapToScene({0, 0}).x();
    if (left < -1 || left + std::min(wide, text->width()) > windowWidth + 1)
        return u"outside the window"_s;
    const QQuickItem *box = text->parentItem();
    if (box && !isText(box) && box->width() > 0 && text->x() + std::min(wide, text->width()) > box->width() + 1)
        return u"outside its box"_s;
    return {};
}

void collect(const QQuickItem *item, qreal windowWidth, QStringList &faults)
{
    if (!item->isVisible())
        return;
    if (isText(item))
        if (const QString fault = faultOf(item, windowWidth); !fault.isEmpty())
            faults.append(u"\"%1\" %2"_s.arg(item->property("text").toString(), fault));
    const QList<QQuickItem *> children = item->childItems();
    for (const QQuickItem *child : children)
        collect(child, windowWidth, faults);
}

const QQuickItem *visibleOf(const QQuickItem *item, QLatin1StringView type)
{
    if (!item->isVisible())
        return nullptr;
    if (QLatin1StringView(item->metaObject()->className()).startsWith(type) && item->height() > 0)
        return item;
    for (const QQuickItem *child : item->childItems())
        if (const QQuickItem *found = visibleOf(child, type))
            return found;
    return nullptr;
}

//! In the window.
QRectF placeOf(const QQuickItem *item) { return item->mapRectToScene({0, 0, item->width(), item->height()}); }

//! Empty: there is none of this type in sight.
QRectF placeOf(const QQuickItem *item, QLatin1StringView type)
{
    const QQuickItem *found = visibleOf(item, type);
    return found ? placeOf(found) : QRectF{};
}

//! Whether it is in sight as a whole, and in its sheet.
bool isIn(const QQuickItem *sheet, const QRectF &place)
{
    return !place.isEmpty() && place.top() >= placeOf(sheet).top() && place.bottom() <= placeOf(sheet).bottom();
}

//! What scrolls and stands beyond its end: a page that has room again and does not come back.
QList<const QQuickItem *> scrolled(const QQuickItem *item)
{
    QList<const QQuickItem *> found;
    if (item->isVisible() && QLatin1StringView(item->metaObject()->className()).startsWith("ScrollArea"_L1)
        && item->property("contentY").toReal()
            > std::max(0.0, item->property("contentHeight").toReal() - item->height()) + 1)
        found += item;
    for (const QQuickItem *child : item->childItems())
        found += scrolled(child);
    return found;
}

} // namespace

class FitTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsCutOff_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("language");
        QTest::addColumn<qreal>("scale");
        QTest::addColumn<int>("width");
        for (int state = 0; state < int(test::states().size()); ++state) {
            const QString name = QString::fromLatin1(test::states()[std::size_t(state)].name);
            const auto row = [&](const QString &language, qreal scale, int width) {
                QTest::addRow("%s %s %d%% %d px", qPrintable(name), qPrintable(language), int(scale * 100), width)
                    << state << language << scale << width;
            };
            row(u"de"_s, 2.0, 360);
            if (name > u"57") // the narrowest of these holds for the others
                continue;
            row(u"de"_s, 1.0, 360);
            row(u"fr"_s, 2.0, 360);
            if (name > u"31") // the same pages with other words
                continue;
            row(u"de"_s, 1.5, 420);
            row(u"de"_s, 2.0, 560);
            row(u"en"_s, 1.0, 420);
        }
    }
    void nothingIsCutOff()
    {
        QFETCH(int, state);
        QFETCH(QString, language);
        QFETCH(qreal, scale);
        QFETCH(int, width);
        ShownWindow shown(language);
        const test::State &wanted = test::states()[std::size_t(state)];
        wanted.tell(shown.scene);
        QVERIFY(shown.open(ShownWindow::settings(language, scale, {width, 760})));
        wanted.keys(shown);
        for (int frame = 0; frame < 2; ++frame) { // what is placed by a frame is placed now
            QVERIFY(!shown.window->grab().isNull());
            QVERIFY(shown.settled());
        }
        QStringList faults;
        collect(shown.window->quick().contentItem(), width, faults);
        for (const QQuickItem *area : scrolled(shown.window->quick().contentItem()))
            faults += u"%1 stands at %2 and has no more than %3 of %4"_s
                          .arg(QLatin1StringView(area->metaObject()->className()))
                          .arg(area->property("contentY").toReal())
                          .arg(area->property("contentHeight").toReal())
                          .arg(area->height());
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        QCOMPARE(shown.window->refusedRequests(), 0);
    }

    //! What concerns the whole desk stands below the page's buttons, however long it is.
    void aNoticeOfTheDeskLiesOverNothing_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<qreal>("scale");
        QTest::newRow("100 %") << u"en"_s << 1.0;
        QTest::newRow("200 %") << u"de"_s << 2.0;
    }
    void aNoticeOfTheDeskLiesOverNothing()
    {
        QFETCH(QString, language);
        QFETCH(qreal, scale);
        ShownWindow shown(language);
        shown.scene.tellCallAlone();
        shown.scene.desk.tell({desk::ErrorFact{0, fail(ErrorCode::EnrolledAnew)}});
        QVERIFY(shown.open(ShownWindow::settings(language, scale, {360, 760})));
        QVERIFY(!shown.window->grab().isNull());
        const QQuickItem *all = shown.window->quick().contentItem();
        const QRectF notices = placeOf(all, "ShellNotices"_L1), note = placeOf(all, "NoteBar"_L1);
        QVERIFY(notices.height() > 20 && note.height() > 20);
        QVERIFY(notices.top() >= note.bottom());
        QVERIFY(notices.bottom() <= 760);
    }

    //! What has the keyboard is not hidden by news, nor is what is read with it.
    void newsLeavesWhatHasTheKeyboardInSight_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<qreal>("scale");
        QTest::newRow("100 %") << u"en"_s << 1.0;
        QTest::newRow("150 %") << u"de"_s << 1.5;
    }
    void newsLeavesWhatHasTheKeyboardInSight()
    {
        QFETCH(QString, language);
        QFETCH(qreal, scale);
        ShownWindow shown(language);
        shown.scene.tellAll();
        QVERIFY(shown.open(ShownWindow::settings(language, scale, {360, 700})));
        shown.press(Qt::Key_M, Qt::AltModifier);
        shown.press(Qt::Key_3);
        shown.scene.desk.setLink(desk::LinkState::Offline);
        QVERIFY(shown.settled() && !shown.window->grab().isNull() && shown.settled());
        const QQuickItem *all = shown.window->quick().contentItem();
        const QRectF chip =
            shown.focused()->mapRectToScene({0, 0, shown.focused()->width(), shown.focused()->height()});
        const QRectF facts = placeOf(all, "Facts"_L1), notices = placeOf(all, "Notices"_L1);
        QVERIFY(facts.height() > 50 && notices.height() > 50);
        QVERIFY2(chip.top() >= facts.top() && chip.bottom() <= facts.bottom(),
            qPrintable(u"%1-%2 in %3-%4"_s.arg(chip.top()).arg(chip.bottom()).arg(facts.top()).arg(facts.bottom())));
        QVERIFY(facts.bottom() <= notices.top() + 1);
    }

    //! A page that comes with a long text above its first field begins where one types.
    void theFirstFieldIsInSightHoweverLongThePage()
    {
        ShownWindow shown(u"de"_s);
        for (const test::State &state : test::states())
            if (state.name == QByteArrayView("30-pair-anew"))
                state.tell(shown.scene);
        QVERIFY(shown.open(ShownWindow::settings(u"de"_s, 2, {360, 760})));
        shown.window->desk().setPairsAnew(true);
        QVERIFY(shown.settled() && !shown.window->grab().isNull() && shown.settled());
        const QQuickItem *field = shown.focused();
        QVERIFY(field && field->inherits("QQuickTextEdit"));
        const QRectF place = field->mapRectToScene({0, 0, field->width(), field->height()});
        QVERIFY2(place.top() > 0 && place.bottom() < 760, qPrintable(QString::number(place.top())));
    }

    //! Its title says what is chosen, and stands above the first choice, whatever was open and scrolled before.
    void aSheetOpensAtItsTop_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("height");
        QTest::newRow("wrap-up") << int(Qt::Key_F8) << 860;
        QTest::newRow("wrap-up, low") << int(Qt::Key_F8) << 520;
        QTest::newRow("topic, low") << int(Qt::Key_T) << 520;
        QTest::newRow("speaker, low") << int(Qt::Key_S) << 520;
        QTest::newRow("check, low") << int(Qt::Key_K) << 520;
    }
    void aSheetOpensAtItsTop()
    {
        QFETCH(int, key);
        QFETCH(int, height);
        ShownWindow shown(u"de"_s);
        for (int n = 0; n < 4; ++n)
            shown.scene.meijer.wrapCodes += desk::WrapCode{u"code-%1"_s.arg(n), u"Anliegen %1 weitergegeben"_s.arg(n)};
        shown.scene.tellAll();
        QVERIFY(shown.open(ShownWindow::settings(u"de"_s, 2, {420, height})));
        const QLatin1StringView type = key == Qt::Key_K ? "CheckSheet"_L1 : "ChoiceSheet"_L1;
        for (int time = 0; time < 3; ++time) {
            shown.press(Qt::Key(key), key == Qt::Key_F8 ? Qt::NoModifier : Qt::AltModifier);
            QVERIFY(!shown.window->grab().isNull() && shown.settled());
            const QQuickItem *sheet = visibleOf(shown.window->quick().contentItem(), type);
            QVERIFY(sheet);
            QVERIFY(isIn(sheet, placeOf(sheet, "Heading"_L1)));
            const QRectF first = placeOf(shown.focused());
            QVERIFY(first.top() >= placeOf(sheet, "Heading"_L1).bottom());
            for (int step = 0; key != Qt::Key_K && step < 9; ++step) {
                shown.press(Qt::Key_Down);
                QVERIFY2(isIn(sheet, placeOf(shown.focused())), "what has the keyboard is out of sight");
            }
            if (time > 0)
                shown.press(Qt::Key_Escape); // else another takes its place
        }
    }

    //! Where there is no room for both, the drawer is there in place of the messages, and goes with its own key.
    void aChatsDrawerIsWholeWhenLarge()
    {
        ShownWindow shown(u"de"_s);
        shown.scene.tellAll();
        QVERIFY(shown.open(ShownWindow::settings(u"de"_s, 2, {360, 760})));
        shown.press(Qt::Key_3, Qt::ControlModifier);
        const QQuickItem *all = shown.window->quick().contentItem();
        QVERIFY(placeOf(all, "Facts"_L1).isEmpty() && !placeOf(all, "ChatPane"_L1).isEmpty());
        shown.press(Qt::Key_D, Qt::AltModifier);
        QVERIFY(placeOf(all, "Facts"_L1).height() > 400 && placeOf(all, "ChatPane"_L1).isEmpty());
        shown.press(Qt::Key_N, Qt::ControlModifier); // writing needs the messages
        QVERIFY(placeOf(all, "Facts"_L1).isEmpty() && !placeOf(all, "ChatPane"_L1).isEmpty());
    }

    void aPageThatRangIsLaidOutAsOneThatDidNot()
    {
        qreal heights[2]{};
        for (const bool rang : {false, true}) {
            ShownWindow shown;
            shown.scene.energy.identityLevel = 2;
            shown.scene.energy.identitySource = u"ivr"_s;
            shown.scene.energy.identityAt = shown.scene.energy.startedAt.plusMs(-1000);
            shown.scene.energy.phase = rang ? desk::Phase::Offered : desk::Phase::Live;
            shown.scene.tellCallAlone();
            QVERIFY(shown.open());
            if (rang)
                shown.press(Qt::Key_A, Qt::AltModifier);
            QVERIFY(!shown.window->grab().isNull());
            heights[rang] = placeOf(shown.window->quick().contentItem(), "PersonCard"_L1).height();
        }
        QVERIFY(heights[0] > 0);
        QCOMPARE(heights[1], heights[0]);
    }

    void aChatKeepsItsMessagesInSightWhenLargeAndOffline_data()
    {
        QTest::addColumn<QString>("language");
        for (const char *language : desk::Language::offered)
            QTest::newRow(language) << QString::fromLatin1(language);
    }
    void aChatKeepsItsMessagesInSightWhenLargeAndOffline()
    {
        QFETCH(QString, language);
        ShownWindow shown(language);
        shown.scene.tellAll();
        shown.scene.desk.setLink(desk::LinkState::Offline);
        QVERIFY(shown.open(ShownWindow::settings(language, 2, {360, 760})));
        shown.press(Qt::Key_3, Qt::ControlModifier);
        qreal room = 0;
        const auto look = [&](const auto &self, const QQuickItem *item) -> void {
            if (!item->isVisible())
                return;
            if (item->inherits("QQuickListView"))
                room = item->height();
            for (const QQuickItem *child : item->childItems())
                self(self, child);
        };
        look(look, shown.window->quick().contentItem());
        QVERIFY2(room > 90, qPrintable(QString::number(room)));
    }
};

PRIVITY_TEST(FitTest)
#include "tst_Fit.moc"
