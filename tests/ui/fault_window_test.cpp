#include "tests/support/std_text.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"
#include "tests/ui/window_fixture.h"
#include "ui/controls/connection_control.h"

#include <QAbstractItemView>
#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <filesystem>

namespace backstory::ui {

namespace fs = std::filesystem;

using test::DemoStore;
using test::WindowFixture;

/// A file that is pulled away under the window: it says so, keeps what it shows, and comes back
/// when the file does.
class FaultWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileThatIsRenamedComesBack_data() { bothKinds(); }
    void aFileThatIsRenamedComesBack();
    void aFileThatIsDeletedIsSaid_data() { bothKinds(); }
    void aFileThatIsDeletedIsSaid();
    void aFileThatIsCutIsSaid_data() { bothKinds(); }
    void aFileThatIsCutIsSaid();
    void aFileThatIsGarbageNowIsSaid_data() { bothKinds(); }
    void aFileThatIsGarbageNowIsSaid();
    void aFileThatIsReplacedIsOpenedAgain_data() { bothKinds(); }
    void aFileThatIsReplacedIsOpenedAgain();

private:
    static void bothKinds();
    /// So many orders of three events each.
    static void writeOrders(const fs::path &file, int count);
    static std::string order(int number);
    /// The file of the row, with thirty orders, open at the first.
    void openFile(WindowFixture &it);
    /// All that was shown is shown, and moves.
    static void verifyScreen(WindowFixture &it);
    static QString awayText(WindowFixture &it) {
        return it.find<QWidget>("awayBanner").isVisible() ? it.find<QLabel>("awayBannerText").text()
                                                          : QString();
    }

    fs::path m_file;
};

void FaultWindowTest::bothKinds() {
    QTest::addColumn<QString>("name");
    QTest::newRow("SQLite") << QStringLiteral("orders.db");
    QTest::newRow("JSON Lines") << QStringLiteral("orders.jsonl");
}

std::string FaultWindowTest::order(int number) {
    std::string digits = std::to_string(number);
    digits.insert(0, 12 - digits.size(), '0');
    return "00000000-0000-4000-8000-" + digits;
}

void FaultWindowTest::writeOrders(const fs::path &file, int count) {
    if (file.extension() == ".db") {
        writeDemo(file, {.orders = static_cast<std::uint32_t>(count), .seed = 3});
        return;
    }
    std::string lines;
    int number = 0;
    for (int i = 0; i < count; ++i) {
        for (const char *type : {"OrderCreated", "OrderPaid", "OrderShipped"}) {
            ++number;
            lines += R"({"id":"00000000-0000-4000-9000-)" + order(number).substr(24) +
                     R"(","order_id":")" + order(i) + R"(","event_type":")" + type +
                     R"(","event_data":{"amount":)" + std::to_string(number) +
                     R"(},"created_at":)" + std::to_string(number) + "000}\n";
        }
    }
    test::writeFile(file, lines);
}

void FaultWindowTest::openFile(WindowFixture &it) {
    QFETCH(QString, name);
    m_file = it.folder.file(name.toStdString());
    writeOrders(m_file, 30);
    it.window().findChild<ConnectionControl *>()->setPatience(std::chrono::milliseconds(0));
    OpenWish wish;
    wish.source = m_file.string();
    it.window().start(wish);
    QTRY_COMPARE(it.list().rowCount(), 30);
    QTRY_VERIFY(it.find<QLabel>("liveText").text().startsWith(QLatin1String("live")));
    it.workspace().openStream(it.list().streamAt(0));
    QTRY_COMPARE(it.shownStream(), it.list().streamAt(0).text());
    QVERIFY(Job::waitForThreads(5'000));
    QCoreApplication::processEvents();
}

void FaultWindowTest::verifyScreen(WindowFixture &it) {
    QCOMPARE(it.list().rowCount(), 30);
    QCOMPARE(it.shownStream(), it.list().streamAt(0).text());
    const Moment end = it.document().history()->end();
    QVERIFY(end.value > 0);
    it.trigger("actionFirstEvent");
    it.trigger("actionLastEvent");
    QCOMPARE(it.document().shownMoment(), end);
    QVERIFY(it.find<QAbstractItemView>("stateTree").model()->rowCount() > 0);
}

void FaultWindowTest::aFileThatIsRenamedComesBack() {
    WindowFixture it;
    openFile(it);
    const fs::path away = it.folder.file("away");
    fs::rename(m_file, away);
    QTRY_VERIFY(awayText(it).contains(QLatin1String("not there any more")));
    verifyScreen(it);
    fs::rename(away, m_file);
    QTRY_VERIFY(awayText(it).isEmpty());
    it.workspace().openStream(it.list().streamAt(3));
    QTRY_COMPARE(it.shownStream(), it.list().streamAt(3).text());
    QVERIFY(!it.find<QWidget>("errorBanner").isVisible());
}

void FaultWindowTest::aFileThatIsDeletedIsSaid() {
    WindowFixture it;
    openFile(it);
    fs::remove(m_file);
    QTRY_VERIFY(awayText(it).contains(QLatin1String("not there any more")));
    verifyScreen(it);
    it.trigger("actionReload"); // what it answers is its own affair; nothing may be lost
    QVERIFY(Job::waitForThreads(5'000));
    QCoreApplication::processEvents();
    verifyScreen(it);
}

void FaultWindowTest::aFileThatIsCutIsSaid() {
    WindowFixture it;
    openFile(it);
    fs::resize_file(m_file, fs::file_size(m_file) / 2);
    QTRY_VERIFY(awayText(it).contains(QLatin1String("replaced or damaged")));
    verifyScreen(it);
    it.workspace().openStream(it.list().streamAt(29));
    QVERIFY(Job::waitForThreads(5'000));
    QTRY_VERIFY(it.find<QWidget>("errorBanner").isVisible());
    verifyScreen(it);
}

void FaultWindowTest::aFileThatIsGarbageNowIsSaid() {
    WindowFixture it;
    openFile(it);
    test::writeFile(m_file, std::string(64, '\0') + "this is no log any more\n");
    QTRY_VERIFY(awayText(it).contains(QLatin1String("replaced or damaged")));
    verifyScreen(it);
    QTest::mouseClick(&it.find<QPushButton>("awayBannerRetry"), Qt::LeftButton);
    QTRY_VERIFY(it.find<QWidget>("errorBanner").isVisible());
    verifyScreen(it);
}

void FaultWindowTest::aFileThatIsReplacedIsOpenedAgain() {
    WindowFixture it;
    openFile(it);
    QFETCH(QString, name);
    const fs::path other = it.folder.file("other-" + name.toStdString());
    writeOrders(other, 5);
    fs::rename(other, m_file);
    QTRY_VERIFY(awayText(it).contains(QLatin1String("replaced or damaged")));
    verifyScreen(it);
    QTest::mouseClick(&it.find<QPushButton>("awayBannerRetry"), Qt::LeftButton);
    QTRY_COMPARE(it.list().rowCount(), 5);
    QTRY_VERIFY(awayText(it).isEmpty());
    QTRY_VERIFY(it.find<QLabel>("liveText").text().startsWith(QLatin1String("live")));
}

} // namespace backstory::ui

using backstory::ui::FaultWindowTest;
BACKSTORY_TEST(FaultWindowTest);
#include "fault_window_test.moc"
