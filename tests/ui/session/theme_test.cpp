#include "ui/session/theme.h"

#include "tests/support/test_registry.h"
#include "ui/session/theme_palettes.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>

namespace backstory::ui {

namespace {

class FixedDesktop : public DesktopTheme {
public:
    [[nodiscard]] bool prefersDark() const override { return dark; }
    void turn(bool toDark) {
        dark = toDark;
        Q_EMIT changed();
    }
    bool dark = false;
};

double channel(double value) {
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

/// https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio
double contrast(const QColor &a, const QColor &b) {
    const auto luminance = [](const QColor &color) {
        return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) +
               0.0722 * channel(color.blueF());
    };
    const double x = luminance(a) + 0.05;
    const double y = luminance(b) + 0.05;
    return std::max(x, y) / std::min(x, y);
}

} // namespace

class ThemeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void textsReadBack();
    void lightAndDarkAreChosen();
    void systemFollowsTheDesktop();
    void aChoiceDoesNotFollowTheDesktop();
    void textCanBeRead_data();
    void textCanBeRead();
};

void ThemeTest::cleanup() {
    QApplication::setPalette(lightPalette());
}

void ThemeTest::textsReadBack() {
    for (const ThemeChoice choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark})
        QCOMPARE(themeFromText(themeText(choice)), std::optional(choice));
    QVERIFY(!themeFromText(QStringLiteral("blue")));
}

void ThemeTest::lightAndDarkAreChosen() {
    FixedDesktop desktop;
    Theme theme(&desktop);
    theme.choose(ThemeChoice::Dark);
    QVERIFY(theme.isDark());
    QVERIFY(QApplication::palette().color(QPalette::Base).lightness() < 128);
    theme.choose(ThemeChoice::Light);
    QVERIFY(QApplication::palette().color(QPalette::Base).lightness() > 128);
}

void ThemeTest::systemFollowsTheDesktop() {
    FixedDesktop desktop;
    Theme theme(&desktop);
    theme.choose(ThemeChoice::System);
    QVERIFY(!theme.isDark());
    QSignalSpy changed(&theme, &Theme::changed);
    desktop.turn(true);
    QCOMPARE(changed.count(), 1);
    QVERIFY(QApplication::palette().color(QPalette::Base).lightness() < 128);
}

void ThemeTest::aChoiceDoesNotFollowTheDesktop() {
    FixedDesktop desktop;
    Theme theme(&desktop);
    theme.choose(ThemeChoice::Light);
    desktop.turn(true);
    QVERIFY(!theme.isDark());
    QVERIFY(QApplication::palette().color(QPalette::Base).lightness() > 128);
}

void ThemeTest::textCanBeRead_data() {
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << lightPalette();
    QTest::newRow("dark") << darkPalette();
}

void ThemeTest::textCanBeRead() {
    QFETCH(QPalette, palette);
    constexpr double kEnough = 4.5; // WCAG 2.1, AA
    const auto between = [&](QPalette::ColorRole text, QPalette::ColorRole behind) {
        return contrast(palette.color(text), palette.color(behind));
    };
    QVERIFY(between(QPalette::WindowText, QPalette::Window) >= kEnough);
    QVERIFY(between(QPalette::Text, QPalette::Base) >= kEnough);
    QVERIFY(between(QPalette::Text, QPalette::AlternateBase) >= kEnough);
    QVERIFY(between(QPalette::ButtonText, QPalette::Button) >= kEnough);
    QVERIFY(between(QPalette::HighlightedText, QPalette::Highlight) >= kEnough);
    QVERIFY(between(QPalette::ToolTipText, QPalette::ToolTipBase) >= kEnough);
    QVERIFY(between(QPalette::PlaceholderText, QPalette::Base) >= kEnough);
    QVERIFY(between(QPalette::Link, QPalette::Window) >= kEnough);
}

} // namespace backstory::ui

using backstory::ui::ThemeTest;
BACKSTORY_TEST(ThemeTest);
#include "theme_test.moc"
