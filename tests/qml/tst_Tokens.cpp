// SPDX-License-Identifier: Apache-2.0
#include "app/desk/Window.h"
#include "tests/support/TestMain.h"

#include <QColor>
#include <QQmlComponent>
#include <cmath>

using namespace privity;
using namespace Qt::StringLiterals;

namespace {

double luminance(const QColor &color)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

// WCAG 2.2, contrast ratio.
double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

struct Pair {
    const char *ink;
    QList<const char *> grounds;
    double least;
};

const QList<Pair> pairs{
    {"text", {"paper", "surface", "script", "rail", "accentSoft"}, 4.5},
    {"muted", {"paper", "surface", "script", "rail", "accentSoft"}, 4.5},
    {"accentText", {"surface", "paper", "accentSoft"}, 4.5},
    {"accentInk", {"accent"}, 4.5},
    {"amberText", {"amberSoft", "surface"}, 4.5},
    {"newsText", {"newsSoft"}, 4.5},
    {"alarmText", {"alarmSoft"}, 4.5},
    {"coverText", {"cover", "hatch"}, 4.5},
    {"simulationInk", {"simulation"}, 4.5},
    {"surface", {"text"}, 4.5}, // the numbers on chips
    {"outline", {"surface", "paper"}, 3},
    {"example", {"surface", "paper"}, 4.5},
    {"focus", {"surface", "paper", "rail", "accentSoft", "amberSoft", "newsSoft", "alarmSoft"}, 3},
    {"surface", {"accent"}, 3}, // the line between the ring and a button of its colour
    {"accent", {"surface", "paper"}, 3},
};

} // namespace

class TokensTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void everyTextIsReadableInEveryTheme_data()
    {
        QTest::addColumn<QString>("theme");
        for (const char *theme : {"light", "dark", "highContrast"})
            QTest::newRow(theme) << QString::fromLatin1(theme);
    }
    void everyTextIsReadableInEveryTheme()
    {
        QFETCH(QString, theme);
        QQmlEngine engine;
        engine.addImportPath(u"qrc:/qt/qml"_s);
        QQmlComponent component(&engine);
        component.setData("import QtQml\nimport Privity.Ui\nQtObject { property QtObject tokens: Tokens }", {});
        const std::unique_ptr<QObject> holder(component.create());
        QVERIFY2(holder, qPrintable(component.errorString()));
        const auto *tokens = holder->property("tokens").value<QObject *>();
        QVERIFY(tokens);
        const auto *palette = tokens->property(theme.toLatin1()).value<QObject *>();
        QVERIFY(palette);
        const auto color = [&](const char *name) {
            const QVariant value = palette->property(name);
            return value.isValid() ? value.value<QColor>() : QColor();
        };
        for (const Pair &pair : pairs)
            for (const char *ground : pair.grounds) {
                QVERIFY2(color(pair.ink).isValid() && color(ground).isValid(), pair.ink);
                const double ratio = contrast(color(pair.ink), color(ground));
                QVERIFY2(ratio >= pair.least,
                    qPrintable(
                        u"%1 on %2: %3"_s.arg(QLatin1StringView(pair.ink), QLatin1StringView(ground)).arg(ratio)));
            }
        const auto brands = palette->property("brands").value<QList<QColor>>();
        QCOMPARE(brands.size(), 8);
        for (const QColor &brand : brands)
            QVERIFY2(contrast(brand, color("brandInk")) >= 4.5, qPrintable(brand.name()));
    }
};

PRIVITY_TEST(TokensTest)
#include "tst_Tokens.moc"
