#include "ui/dialogs/projection_dialog.h"

#include "core/store/event_store.h"
#include "core/store/init_store.h"
#include "tests/core/store/sqlite_shell.h"
#include "tests/support/std_text.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_registry.h"
#include "ui/session/opening.h"

#include <QAbstractItemView>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace backstory::ui {

using test::SqliteShell;
using test::TemporaryFolder;

namespace {

constexpr int kOrders = 12;

std::string idOf(int order) {
    const std::string digits = std::to_string(order);
    return "00000000-0000-4000-8000-" + std::string(12 - digits.size(), '0') + digits;
}

/// A store of ours with a projection, and a dialog that looks at it.
struct Fixture {
    Fixture() {
        InitRequest request;
        request.target = file;
        initStore(request);
        const auto store = openStore({file, {}, {}});
        for (int order = 1; order <= kOrders; ++order)
            append(*store, idOf(order));
        show();
    }
    ~Fixture() {
        dialog.reset();
        Job::waitForThreads(10'000);
    }

    static void append(EventStore &store, const std::string &order) {
        NewEvent event;
        event.stream = StreamId(order);
        event.type = "OrderCreated";
        event.payload = R"({"customer_id":"00000000-0000-4000-9000-000000000001","amount":10.00})";
        store.append(event.stream, std::vector{event}, Expectation::any(), {});
    }

    void show() {
        OpenWish wish;
        wish.source = file;
        table = openTable(wish, {});
        dialog = std::make_unique<ProjectionDialog>(nullptr, nullptr);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->setTable(table);
        dialog->show();
    }
    void project() const {
        Projector projector({table->readers->source(), table->table, table->rules,
                             ProjectionDefinition::load("orders"), ProjectionPlace{file, {}}});
        projector.once({});
    }
    void change(const std::string &sql) const { SqliteShell(file).run(sql); }

    [[nodiscard]] QString said() const {
        return dialog->findChild<QLabel *>(QStringLiteral("projectionSummary"))->text();
    }
    [[nodiscard]] QPushButton &check() const {
        return *dialog->findChild<QPushButton *>(QStringLiteral("projectionCheck"));
    }
    [[nodiscard]] QAbstractItemView &rows() const {
        return *dialog->findChild<QAbstractItemView *>(QStringLiteral("driftTable"));
    }
    /// All that the facts say.
    [[nodiscard]] QString facts() const {
        QStringList texts;
        const auto *grid = dialog->findChild<QWidget *>(QStringLiteral("projectionFacts"));
        for (const QLabel *label : grid->findChildren<QLabel *>())
            texts << label->text();
        return texts.join(u'\n');
    }

    TemporaryFolder folder;
    std::string file = folder.file("shop.db").string();
    std::shared_ptr<const OpenedTable> table;
    std::unique_ptr<ProjectionDialog> dialog;
};

} // namespace

class ProjectionDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSourceWithoutTheTableSaysSo();
    void theStateIsShown();
    void aTableThatEqualsTheFoldHasNoDrift();
    void driftIsListedAndLeadsToItsOrder();
    void aFileWithoutTablesSaysSo();
    void everyControlHasAName();
};

void ProjectionDialogTest::aSourceWithoutTheTableSaysSo() {
    Fixture it;
    QTRY_VERIFY(it.facts().contains(QStringLiteral("orders · it is not there")));
    QVERIFY(it.said().contains(QLatin1String("project TARGET --once")));
    QVERIFY(!it.check().isEnabled());
}

void ProjectionDialogTest::theStateIsShown() {
    Fixture it;
    it.project();
    it.dialog->refresh();
    QTRY_VERIFY(it.facts().contains(QStringLiteral("orders · it is there")));
    QVERIFY(it.facts().contains(QLatin1String("order_events")));
    QVERIFY(it.facts().contains(QLatin1String("UTC")));
    QVERIFY(it.facts().contains(QLatin1String("it is up to date")));
    it.dialog->setZone(Zone::named("Asia/Kolkata"));
    QVERIFY(!it.facts().contains(QLatin1String("UTC")));
    Fixture::append(*openStore({it.file, {}, {}}), idOf(kOrders + 1));
    it.dialog->refresh();
    QTRY_VERIFY(it.facts().contains(QLatin1String("1 event")));
}

void ProjectionDialogTest::aTableThatEqualsTheFoldHasNoDrift() {
    Fixture it;
    it.project();
    it.dialog->refresh();
    QTRY_VERIFY(it.check().isEnabled());
    QTest::mouseClick(&it.check(), Qt::LeftButton);
    QTRY_COMPARE(it.said(), QStringLiteral("No drift: all 12 rows equal the fold."));
    QCOMPARE(it.rows().model()->rowCount(), 0);
    QTRY_VERIFY(it.check().isEnabled());
}

void ProjectionDialogTest::driftIsListedAndLeadsToItsOrder() {
    Fixture it;
    it.project();
    it.change("UPDATE orders SET amount = '11.00' WHERE order_id = '" + idOf(3) + "'");
    it.change("DELETE FROM orders WHERE order_id = '" + idOf(5) + "'");
    it.change("INSERT INTO orders SELECT '" + idOf(900) +
              "', customer_id, amount, status FROM orders LIMIT 1");
    it.dialog->refresh();
    QTRY_VERIFY(it.check().isEnabled());
    QTest::mouseClick(&it.check(), Qt::LeftButton);
    QTRY_VERIFY(it.said().startsWith(QLatin1String("Drift.")));
    QVERIFY2(it.said().contains(QLatin1String("1 differing, 1 missing, 1 orphaned")),
             qPrintable(it.said()));
    const QAbstractItemModel &model = *it.rows().model();
    QCOMPARE(model.rowCount(), 3);

    const QSignalSpy wanted(it.dialog.get(), &ProjectionDialog::streamWanted);
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, 1).data().toString() == QLatin1String("differs")) {
            QCOMPARE(model.index(row, 2).data().toString(), QStringLiteral("amount"));
            it.rows().setCurrentIndex(model.index(row, 0));
        }
    }
    it.rows().setFocus();
    QTest::keyClick(&it.rows(), Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().value<StreamId>().text(), idOf(3));
    QVERIFY(it.dialog->isVisible()); // beside the window, for the next one
    QCOMPARE(SqliteShell(it.file).value("SELECT count(*) FROM orders"), std::string("12"));
}

void ProjectionDialogTest::aFileWithoutTablesSaysSo() {
    Fixture it;
    const QString path = QString::fromStdString(it.folder.file("orders.jsonl").string());
    QFile lines(path);
    QVERIFY(lines.open(QIODevice::WriteOnly));
    lines.write(R"({"id":"e1","order_id":"o1","event_type":"OrderCreated","event_data":{},)"
                R"("created_at":1})"
                "\n");
    lines.close();
    OpenWish wish;
    wish.source = path.toStdString();
    it.dialog->setTable(openTable(wish, {}));
    QTRY_VERIFY(it.said().contains(QLatin1String("There is none")));
    QVERIFY(!it.check().isEnabled());
}

void ProjectionDialogTest::everyControlHasAName() {
    Fixture it;
    for (const QWidget *widget : it.dialog->findChildren<QWidget *>()) {
        const auto *button = qobject_cast<const QPushButton *>(widget);
        if (!button && !qobject_cast<const QAbstractItemView *>(widget))
            continue;
        if (widget->inherits("QHeaderView"))
            continue;
        QVERIFY(!widget->objectName().isEmpty());
        QVERIFY(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()));
    }
}

} // namespace backstory::ui

using backstory::ui::ProjectionDialogTest;
BACKSTORY_TEST(ProjectionDialogTest);
#include "projection_dialog_test.moc"
