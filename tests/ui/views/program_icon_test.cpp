#include "ui/views/program_icon.h"

#include "tests/support/test_registry.h"

#include <QImage>
#include <QTest>

namespace backstory::ui {

class ProgramIconTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasTheSizesThatAreAskedFor();
    void isSeenOnLightAndDark();
};

void ProgramIconTest::hasTheSizesThatAreAskedFor() {
    const QIcon icon = programIcon();
    for (const int side : {16, 22, 24, 32, 48, 256})
        QVERIFY2(icon.availableSizes().contains(QSize(side, side)),
                 qPrintable(QString::number(side)));
}

void ProgramIconTest::isSeenOnLightAndDark() {
    for (const int side : {16, 24, 32, 48, 256}) {
        const QImage picture = programIcon().pixmap(QSize(side, side)).toImage();
        // Its own ground: what lies behind does not matter.
        QCOMPARE(picture.pixelColor(side / 2, side * 15 / 16 - 1).alpha(), 255);
        QVERIFY(picture.pixelColor(side / 2, side * 15 / 16 - 1).lightness() < 128);
    }
}

} // namespace backstory::ui

using backstory::ui::ProgramIconTest;
BACKSTORY_TEST(ProgramIconTest);

#include "program_icon_test.moc"
