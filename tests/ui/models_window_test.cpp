#include "tests/support/std_text.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"
#include "tests/ui/slow_window.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

#include <filesystem>
#include <regex>
#include <set>

namespace backstory::ui {

namespace fs = std::filesystem;

using test::DemoStore;
using test::makeEvent;
using test::SlowWindow;
using test::WindowFixture;

using Mode = QAbstractItemModelTester::FailureReportingMode;

/// Every item model of the window keeps what it promises its view, whatever happens to what it
/// shows.
class ModelsWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyModelHasATester();
    void theyHoldWhileAnOrderIsWalked();
    void theyHoldWhileOrdersComeAndGo();
    void theyHoldWhileEventsArrive();
    void theyHoldInDialogs();

private:
    /// Puts a tester on every model that is in the window now and has none.
    void watch(QWidget &window);
    void walk(WindowFixture &it);

    std::set<QAbstractItemModel *> m_watched;
};

namespace {

std::string textOf(const fs::path &file) {
    return test::readFile(file);
}

/// The names of all item models that are written in a folder.
std::set<std::string> modelsIn(const fs::path &folder) {
    static const std::regex kModel(
        R"(class (\w+)(?: final)? : public Q(?:Abstract(?:Item|Table|List|Proxy)Model|StandardItemModel|StringListModel|SortFilterProxyModel|IdentityProxyModel))");
    std::set<std::string> names;
    for (const auto &entry : fs::recursive_directory_iterator(folder)) {
        const std::string extension = entry.path().extension().string();
        if (extension != ".h" && extension != ".cpp")
            continue;
        const std::string text = textOf(entry.path());
        for (std::sregex_iterator found(text.begin(), text.end(), kModel), end; found != end;
             ++found)
            names.insert((*found)[1]);
    }
    return names;
}

} // namespace

void ModelsWindowTest::everyModelHasATester() {
    const std::set<std::string> models = modelsIn(test::sourceFolder() / "ui");
    QVERIFY(models.size() >= 9); // else the look is wrong
    std::string tested;
    for (const auto &entry :
         fs::recursive_directory_iterator(test::sourceFolder() / "tests" / "ui")) {
        if (!entry.is_regular_file() || entry.path().extension() != ".cpp")
            continue;
        const std::string text = textOf(entry.path());
        if (text.find("const QAbstractItemModelTester ") != std::string::npos)
            tested += text;
    }
    for (const std::string &name : models) {
        const std::regex use("(using Model = " + name + ";)|(\\b" + name + " \\w+[;({])");
        QVERIFY2(std::regex_search(tested, use),
                 ("no test puts a QAbstractItemModelTester on " + name).c_str());
    }
}

void ModelsWindowTest::watch(QWidget &window) {
    const auto models = window.findChildren<QAbstractItemModel *>();
    for (QAbstractItemModel *model : models) {
        // Some of Qt's own say that they are reset while they are being destroyed.
        const std::string name = model->metaObject()->className();
        const bool ours = name.starts_with("backstory::") || name == "QStandardItemModel" ||
                          name == "QSortFilterProxyModel";
        if (ours && m_watched.insert(model).second)
            new QAbstractItemModelTester(model, Mode::QtTest, model);
    }
    QVERIFY(!models.isEmpty());
}

void ModelsWindowTest::walk(WindowFixture &it) {
    auto &tabs = it.find<QTabWidget>("orderTabs");
    for (int i = 0; i < tabs.count(); ++i) {
        tabs.setCurrentIndex(i);
        it.trigger("actionFirstEvent");
        it.trigger("actionNextEvent");
        it.trigger("actionLastEvent");
        it.trigger("actionPreviousEvent");
        it.workspace().document()->compareWith(Moment{1});
        it.trigger("actionSwapAB");
        it.workspace().document()->selectField(json::Pointer::parse("/status"));
        it.workspace().document()->pinField(*json::Pointer::parse("/amount"));
        QCoreApplication::processEvents();
    }
}

void ModelsWindowTest::theyHoldWhileAnOrderIsWalked() {
    WindowFixture it;
    m_watched.clear();
    watch(it.window());
    it.openDemo(DemoStore::shared().stories.front().stream);
    watch(it.window());
    walk(it);
}

void ModelsWindowTest::theyHoldWhileOrdersComeAndGo() {
    WindowFixture it;
    m_watched.clear();
    watch(it.window());
    it.openDemo(DemoStore::shared().stories.front().stream);
    watch(it.window());
    for (std::size_t i = 1; i < 3; ++i) {
        const std::string stream = DemoStore::shared().stories[i].stream;
        it.workspace().openInNewTab(StreamId(stream));
        QTRY_COMPARE(it.shownStream(), stream);
        walk(it);
    }
    for (const char *filter : {"status=Paid", "amount>100", "nothing like that", ""}) {
        auto &field = it.find<QLineEdit>("searchField");
        field.setText(QLatin1String(filter));
        QTest::keyClick(&field, Qt::Key_Return);
        QTRY_VERIFY(it.list().fill() != StreamListModel::Fill::Loading);
    }
    it.workspace().setAsOf({AsOf::Kind::Moment, *Instant::fromMillis(1'740'000'000'000)});
    QTRY_VERIFY(it.list().fill() != StreamListModel::Fill::Loading);
    for (const EventTable &table : it.workspace().opened()->readers->source().tables()) {
        it.workspace().switchTable(table);
        QTRY_VERIFY(it.workspace().opened()->table == table);
        QTRY_VERIFY(it.list().fill() != StreamListModel::Fill::Loading);
    }
    it.trigger("actionPreviousTab");
    QTRY_VERIFY(!it.workspace().isOpening());
    it.trigger("actionCloseTab");
    QTRY_VERIFY(!it.workspace().isOpening());
}

void ModelsWindowTest::theyHoldWhileEventsArrive() {
    SlowWindow it;
    m_watched.clear();
    watch(it.window());
    it.openAll();
    watch(it.window());
    for (int i = 0; i < 6; ++i) {
        // At its end, before that, and of an order that was not there.
        it.source->add("order", makeEvent(SlowWindow::order(0), "OrderPaid",
                                          "{\"late\":" + std::to_string(i) + "}",
                                          i % 2 == 0 ? 9'000 + i : 4'000 + i, 100 + i));
        it.source->add("order", makeEvent("order-00000" + std::to_string(i) + "-new",
                                          "OrderCreated", R"({"amount":1})", 9'000 + i, 200 + i));
        QTRY_COMPARE(it.document().history()->size(), static_cast<std::uint32_t>(7 + i));
        QTRY_COMPARE(it.list().rowCount(), 21 + i);
        walk(it);
    }
}

void ModelsWindowTest::theyHoldInDialogs() {
    WindowFixture it;
    it.openDemo(DemoStore::shared().stories.front().stream);
    it.trigger("actionToggleBookmark");
    it.trigger("actionPreviousEvent");
    it.trigger("actionToggleBookmark");
    m_watched.clear();
    for (const char *action :
         {"actionBookmarks", "actionPalette", "actionPreferences", "actionSavedSources",
          "actionExport", "actionCompareOrder", "actionKeys"}) {
        const auto *opens = it.window().findChild<QAction *>(QLatin1String(action));
        QVERIFY2(opens, action);
        it.trigger(action);
        watch(it.window());
        const auto dialogs = it.window().findChildren<QDialog *>();
        for (QDialog *dialog : dialogs) {
            const auto fields = dialog->findChildren<QLineEdit *>();
            for (QLineEdit *field : fields) {
                if (field->isVisible() && !field->isReadOnly()) {
                    field->setText(QStringLiteral("e"));
                    field->clear();
                }
            }
            QCoreApplication::processEvents();
            dialog->reject();
        }
        QVERIFY(Job::waitForThreads(5'000));
        QCoreApplication::processEvents();
    }
}

} // namespace backstory::ui

using backstory::ui::ModelsWindowTest;
BACKSTORY_TEST(ModelsWindowTest);
#include "models_window_test.moc"
