// SPDX-License-Identifier: Apache-2.0
#include "qml/Ui/Hyphens.h"
#include "tests/qml/ShownWindow.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QRegularExpression>

using namespace privity;
using namespace Qt::StringLiterals;
using test::ShownWindow;

namespace {

void eachLanguage()
{
    QTest::addColumn<QString>("language");
    for (const char *language : desk::Language::offered)
        QTest::newRow(language) << QString::fromLatin1(language);
}

} // namespace

class LanguagesTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void everyStringIsTranslated_data() { eachLanguage(); }
    void everyStringIsTranslated()
    {
        QFETCH(QString, language);
        QFile file(QStringLiteral(PRIVITY_SOURCE_DIR) + u"/translations/privity_%1.ts"_s.arg(language));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QVERIFY(text.count(u"<message"_s) > 200);
        QCOMPARE(text.count(u"type=\"unfinished\""_s), 0);
        QCOMPARE(text.count(u"<translation></translation>"_s), 0);
        QCOMPARE(text.count(u"<numerusform></numerusform>"_s), 0);
        // the same places in the sentence, in whatever order
        static const QRegularExpression message(u"<source>(.*?)</source>.*?<translation>(.*?)</translation>"_s,
            QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression place(u"%(\\d|n)"_s);
        const auto places = [](const QString &of) {
            QSet<QString> found;
            for (auto match = place.globalMatch(of); match.hasNext();)
                found.insert(match.next().captured());
            return found;
        };
        for (auto match = message.globalMatch(text); match.hasNext();) {
            const auto found = match.next();
            QVERIFY2(places(found.captured(1)) == places(found.captured(2)), qPrintable(found.captured(1)));
        }
    }

    //! A word that is longer than a narrow line is broken at a hyphen, and in sight alone.
    void everyLongWordHasItsHyphens_data()
    {
        QTest::addColumn<QString>("language");
        for (const char *language : {"de", "fr", "nl", "es"}) // English words are short enough as they are
            QTest::newRow(language) << QString::fromLatin1(language);
    }
    void everyLongWordHasItsHyphens()
    {
        QFETCH(QString, language);
        QString words;
        for (const QString &path :
            {u"/translations/privity_%1.ts"_s.arg(language), u"/resources/policies/norrland-energi.json"_s,
                u"/resources/policies/maison-lys.json"_s, u"/resources/policies/velocar.json"_s}) {
            QFile file(QStringLiteral(PRIVITY_SOURCE_DIR) + path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            static const QRegularExpression shown(
                u"<(?:translation|numerusform)>(.*?)</"_s, QRegularExpression::DotMatchesEverythingOption);
            const QRegularExpression label(u"\"%1\": \"(.*?)\""_s.arg(language));
            for (auto match = (path.endsWith(u".ts") ? shown : label).globalMatch(text); match.hasNext();)
                words += match.next().captured(1) + u'\n';
        }
        const ui::Hyphens hyphens;
        QStringList missing;
        static const QRegularExpression longWord(u"\\p{L}{12,}"_s);
        for (auto match = longWord.globalMatch(words); match.hasNext();)
            if (const QString word = match.next().captured(); !hyphens.soft(word).contains(QChar::SoftHyphen))
                missing.append(word);
        QVERIFY2(words.size() > 2000 && missing.isEmpty(), qPrintable(missing.join(u' ')));
    }

    void hyphensAreSeenAndNotHeard()
    {
        const ui::Hyphens hyphens;
        QCOMPARE(hyphens.soft(u"Eine EINWILLIGUNG, ja"_s), u"Eine EIN\u00ADWIL\u00ADLI\u00ADGUNG, ja"_s);
        QCOMPARE(hyphens.soft(u"NE-2026-10-88134 Zeedijk"_s), u"NE-2026-10-88134 Zeedijk"_s);
        ShownWindow shown(u"de"_s);
        shown.scene.tellAll();
        desk::WindowSettings settings = ShownWindow::english();
        settings.language = u"de"_s;
        settings.scale = 2;
        QVERIFY(shown.open(settings));
        int drawn = 0;
        const auto look = [&](const auto &self, const QQuickItem *item) -> void {
            drawn += item->inherits("QQuickText") && item->property("text").toString().contains(QChar::SoftHyphen);
            for (const QQuickItem *child : item->childItems())
                self(self, child);
        };
        look(look, shown.window->quick().contentItem());
        QVERIFY(drawn > 0);
        QVERIFY(!shown.says(QString(QChar::SoftHyphen)));
        QVERIFY(shown.says(u"Energiespartipps"_s));
    }

    void everyErrorHasItsWords_data() { eachLanguage(); }
    void everyErrorHasItsWords()
    {
        QFETCH(QString, language);
        QTranslator translator;
        QVERIFY(translator.load(u":/i18n/privity_%1.qm"_s.arg(language)));
        for (int code = 0; code <= int(ErrorCode::Internal); ++code) {
            const ErrorInfo &info = errorInfo(ErrorCode(code));
            for (const QLatin1StringView words : {info.words, info.nextStep})
                QVERIFY2(words.isEmpty() || !translator.translate("Error", words.data()).isEmpty(), words.data());
        }
    }

    void theLanguageChangesWhileTheWindowIsOpen()
    {
        ShownWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.open());
        QVERIFY(shown.says(u"Button \"Wrap up\""_s));
        shown.press(Qt::Key_N, Qt::ControlModifier);
        shown.type(u"half a note"_s);
        shown.window->look().setLanguage(u"de"_s);
        QVERIFY(shown.settled());
        QVERIFY(shown.says(u"Button \"Abschließen\""_s));
        QVERIFY(shown.says(u"Kunde spricht selbst · Niederländisch · seit 2017"_s));
        QVERIFY(shown.says(u"IBAN, verdeckt, endet auf 4300, Identität nicht sicher genug"_s));
        QVERIFY(shown.says(u"offers, nicht erlaubt, widerrufen 9. Nov."_s));
        QVERIFY(shown.says(u"Abgeglichen"_s));
        QVERIFY(!shown.says(u"Wrap up"_s));
        QCOMPARE(shown.current()->property("noteDraft").toString(), u"half a note"_s);
        QCOMPARE(shown.scene.desk.all<desk::SetLanguage>().back().language, u"de"_s); // the packs' titles follow
        shown.window->look().setLanguage(u"fr"_s);
        QVERIFY(shown.settled());
        QVERIFY(shown.says(u"Button \"Clôturer\""_s));
    }

    void noEnglishIsLeft_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("word");
        QTest::newRow("de") << u"de"_s << u"Abschließen"_s;
        QTest::newRow("fr") << u"fr"_s << u"Clôturer"_s;
        QTest::newRow("nl") << u"nl"_s << u"Afronden"_s;
        QTest::newRow("es") << u"es"_s << u"Cerrar"_s;
    }
    void noEnglishIsLeft()
    {
        QFETCH(QString, language);
        QFETCH(QString, word);
        ShownWindow shown(u"de"_s);
        shown.scene.tellAll();
        desk::WindowSettings settings = ShownWindow::english();
        settings.language = language;
        QVERIFY(shown.open(settings));
        QVERIFY(shown.says(word));
        static const QRegularExpression english(u"\\b(the|and|not|with|this|covered|topic|call|asked|agreed)\\b"_s);
        const auto found = english.match(shown.tree());
        QVERIFY2(!found.hasMatch(), qPrintable(found.captured()));
    }
};

PRIVITY_TEST(LanguagesTest)
#include "tst_Languages.moc"
