// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/ShownWindow.h"
#include "tests/support/TestMain.h"

#include <QTcpServer>

using namespace privity;
using namespace Qt::StringLiterals;
using test::ShownWindow;

namespace {

// Every text that others write, in every fact, is this one.
void poison(test::Scene &scene, const QString &text)
{
    desk::InteractionFact &call = scene.meijer;
    call.brandName = call.address = call.customerSince = call.openLine = call.guessedFrom = text;
    for (desk::TopicChoice &topic : call.topics)
        topic.title = text;
    for (desk::WrapCode &code : call.wrapCodes)
        code.title = text;
    auto &person = scene.desk.people.begin()->second;
    for (auto &[topic, cells] : person.contexts)
        for (QList<desk::Cell> *list : {&cells.first, &cells.second})
            for (desk::Cell &cell : *list)
                cell.label = cell.group = cell.text = cell.whyDetail = cell.source = text;
    for (desk::MayIChip &chip : person.chips)
        chip.title = chip.sentence = text;
    for (auto &[key, flow] : scene.desk.flows) {
        flow.title = flow.wording = text;
        flow.ifTheyAsk = {text, text};
    }
    scene.fashion.brandName = scene.fashion.address = scene.fashion.openLine = text;
    scene.rental.brandName = scene.rental.guessedFrom = text;
    scene.messages = {desk::UtteranceFact{scene.fashion.id, u"m1"_s, true, text, scene.clock.now()}};
}

} // namespace

class HostileTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void othersTextIsInertEverywhere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown"); // what must stand on the page instead, visibly
        QTest::newRow("image") << u"<img src=\"%1/x.png\">&amp;"_s << u"<img src=\"%1/x.png\">&amp;"_s;
        QTest::newRow("link") << u"<a href='%1'>x</a><b>y</b>"_s << u"<a href='%1'>x</a><b>y</b>"_s;
        QTest::newRow("style") << u"<style>@import url(%1)</style><body background=%1>"_s << u"@import url("_s;
        QTest::newRow("markdown") << u"![x](%1)"_s << u"![x](%1)"_s;
        QTest::newRow("override") << u"abc\u202Edef"_s << u"abc‹202E›def"_s;
        QTest::newRow("isolate left open") << u"abc\u2067def"_s << u"abc‹2067›def"_s;
        QTest::newRow("zero width") << u"pay\u200Bpal\u2060 x\uFEFF"_s << u"pay‹200B›pal‹2060› x‹FEFF›"_s;
        QTest::newRow("controls") << u"a\u0007b\u001B[31m"_s << u"a‹0007›b‹001B›[31m"_s;
    }
    void othersTextIsInertEverywhere()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QTcpServer trap; // would hear a request that got past the engine
        QVERIFY(trap.listen(QHostAddress::LocalHost));
        const QString url = u"http://127.0.0.1:%1"_s.arg(trap.serverPort());
        text.replace(u"%1"_s, url);
        shown.replace(u"%1"_s, url);

        ShownWindow window;
        poison(window.scene, text);
        window.scene.tellAll();
        QVERIFY(window.open());
        QString said = window.tree();
        const auto also = [&](Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
            window.press(key, modifiers);
            said += window.tree();
            QVERIFY(!window.window->grab().isNull());
        };
        also(Qt::Key_C, Qt::AltModifier);
        also(Qt::Key_T, Qt::AltModifier);
        also(Qt::Key_Escape);
        also(Qt::Key_F8);
        also(Qt::Key_Escape);
        also(Qt::Key_M, Qt::AltModifier);
        also(Qt::Key_4);
        also(Qt::Key_Escape);
        also(Qt::Key_3, Qt::ControlModifier);
        also(Qt::Key_D, Qt::AltModifier);
        also(Qt::Key_2, Qt::ControlModifier);

        QVERIFY2(said.count(shown) > 30, qPrintable(said));
        static const QList<char16_t> unseen{0x202E, 0x2067, 0x200B, 0x2060, 0xFEFF, 0x0007, 0x001B};
        for (const char16_t c : unseen)
            QVERIFY2(
                !said.contains(c) && !window.window->quick().title().contains(c), qPrintable(QString::number(c, 16)));
        QCOMPARE(window.window->refusedRequests(), 0);
        QVERIFY(!trap.hasPendingConnections());
    }

    void theEngineRefusesEveryRequest()
    {
        desk::NoNetworkAccess refuse;
        QObject owner;
        QNetworkAccessManager *manager = refuse.create(&owner);
        QTcpServer trap;
        QVERIFY(trap.listen(QHostAddress::LocalHost));
        const QUrl url(u"http://127.0.0.1:%1/x"_s.arg(trap.serverPort()));
        std::unique_ptr<QNetworkReply> reply(manager->get(QNetworkRequest(url)));
        QTRY_VERIFY(reply->isFinished());
        QCOMPARE(reply->error(), QNetworkReply::ContentAccessDenied);
        QCOMPARE(refuse.refused(), 1);
        QVERIFY(!trap.hasPendingConnections());
    }

    void theTrapWouldHearADrawnPicture()
    {
        // The control: the same text in an element that is not PlainText asks for the picture, and is refused.
        QTcpServer trap;
        QVERIFY(trap.listen(QHostAddress::LocalHost));
        desk::NoNetworkAccess refuse;
        QQmlEngine engine;
        engine.setNetworkAccessManagerFactory(&refuse);
        QQmlComponent component(&engine);
        component.setData("import QtQuick\nText { text: \"<img src='http://127.0.0.1:"
                + QByteArray::number(trap.serverPort()) + "/x.png'>\" }",
            {});
        std::unique_ptr<QObject> text(component.create());
        QVERIFY(text);
        QTRY_VERIFY(refuse.refused() > 0);
        QVERIFY(!trap.hasPendingConnections());
    }
};

PRIVITY_TEST(HostileTest)
#include "tst_Hostile.moc"
