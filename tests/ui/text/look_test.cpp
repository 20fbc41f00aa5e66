#include "ui/text/look.h"

#include "tests/support/test_registry.h"

#include <QFontMetrics>

#include <algorithm>
#include <cmath>

using namespace backstory::ui;

namespace {

/// The contrast of WCAG 2 between two colours: 4.5 can be read by most.
double contrast(const QColor &a, const QColor &b) {
    const auto luminance = [](const QColor &color) {
        const auto channel = [](double c) {
            return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
        };
        const QColor rgb = color.toRgb();
        return 0.2126 * channel(rgb.redF()) + 0.7152 * channel(rgb.greenF()) +
               0.0722 * channel(rgb.blueF());
    };
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

QPalette paletteOf(bool dark) {
    QPalette palette(dark ? QColor(0x30, 0x34, 0x3b) : QColor(0xef, 0xef, 0xef));
    palette.setColor(QPalette::Base, dark ? QColor(0x26, 0x29, 0x2f) : QColor(Qt::white));
    palette.setColor(QPalette::Text, dark ? QColor(0xe4, 0xe7, 0xeb) : QColor(0x1d, 0x21, 0x29));
    return palette;
}

} // namespace

class LookTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingCanBeRead_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void everythingCanBeRead() {
        QFETCH(bool, dark);
        const Look look = Look::from(paletteOf(dark), QFont());
        QCOMPARE(look.dark, dark);
        QVERIFY(contrast(look.dim, look.base) >= 4.5);
        QVERIFY(contrast(look.text, look.selection) >= 4.5);
        QVERIFY(contrast(look.onAccent, look.accent) >= 4.0);
        QVERIFY(contrast(look.accent, look.base) >= 2.5);
        QVERIFY(contrast(look.warning, look.base) >= 3.0);
        for (const auto sign : {ChangeSign::Added, ChangeSign::Changed, ChangeSign::Removed}) {
            QVERIFY(contrast(look.text, look.tint(sign)) >= 4.5);
            QVERIFY(contrast(look.signColor(sign), look.tint(sign)) >= 4.5);
            QVERIFY(contrast(look.dim, look.tint(sign)) >= 4.0);
        }
        QVERIFY(!look.tint(ChangeSign::None).isValid());
    }

    void signsDifferWithoutColour() {
        QCOMPARE(signText(ChangeSign::Added), QStringLiteral("+"));
        QCOMPARE(signText(ChangeSign::Changed), QStringLiteral("~"));
        QCOMPARE(signText(ChangeSign::Removed), QStringLiteral("\u2212"));
        QVERIFY(signText(ChangeSign::None).isEmpty());
        QVERIFY(!signWord(ChangeSign::SameAgain).isEmpty());
    }

    void aGreyHighlightGetsAnAccent() {
        QPalette palette = paletteOf(false);
        palette.setColor(QPalette::Highlight, QColor(0xf0, 0xf0, 0xf0));
        const Look look = Look::from(palette, QFont());
        QVERIFY(contrast(look.accent, look.base) >= 2.5);
    }

    void twoSizesOfTextAreEnough() {
        const Look look = Look::from(paletteOf(false), QFont());
        QVERIFY(look.small.pointSizeF() < look.body.pointSizeF());
        QCOMPARE(look.fixed.pointSizeF(), look.small.pointSizeF());
        QCOMPARE(look.bold.pointSizeF(), look.body.pointSizeF());
        QVERIFY(look.rowHeight() > QFontMetrics(look.body).height());
    }
};

BACKSTORY_TEST(LookTest);
#include "look_test.moc"
