#include "core/store/event_store.h"
#include "core/store/init_store.h"
#include "tests/support/postgres_cluster.h"
#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"
#include "tests/ui/window_fixture.h"
#include "ui/views/filter_field.h"

#include <QAbstractItemView>
#include <QAction>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

namespace backstory::ui {

using test::PostgresCluster;
using test::WindowFixture;
using Fill = StreamListModel::Fill;

/// The filter in a real window.
class FilterWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_it = std::make_unique<WindowFixture>(); }
    void cleanup() { m_it.reset(); }
    void filtersTheListAndTheTimeline_data();
    void filtersTheListAndTheTimeline();
    void aMistakeIsSaidAndTheListStays();
    void aNameThatNobodyKnowsIsSaid();
    void completionKnowsTheOrderThatIsOpen();
    void aSavedFilterIsThereAfterARestart();
    void savedFiltersAreRenamedAndDeleted();
    void theHelpTriesItsExamples();
    void anotherTableBeginsWithoutAFilter();

private:
    [[nodiscard]] FilterField &field() { return m_it->find<FilterField>("searchField"); }
    void filter(const char *text) {
        field().setFocus();
        field().clear();
        QTest::keyClicks(&field(), QString::fromLatin1(text));
        QTest::keyClick(&field(), Qt::Key_Return);
        QTRY_COMPARE(m_it->list().fill(), Fill::Complete);
    }
    void save(const QString &name);

    std::unique_ptr<WindowFixture> m_it;
};

void FilterWindowTest::filtersTheListAndTheTimeline_data() {
    QTest::addColumn<bool>("onServer");
    QTest::newRow("SQLite") << false;
    QTest::newRow("PostgreSQL") << true;
}

void FilterWindowTest::filtersTheListAndTheTimeline() {
    QFETCH(const bool, onServer);
    const std::string target = onServer ? PostgresCluster::shared().createDatabase("filter")
                                        : m_it->folder.file("shop.db").string();
    InitRequest request;
    request.target = target;
    initStore(request);
    const auto store = openStore({target, {}, {}});
    const auto append = [&](const char *stream, const char *type, const char *payload,
                            std::int64_t millis) {
        NewEvent event;
        event.stream = StreamId(stream);
        event.type = type;
        event.payload = payload;
        event.happenedAt = HappenedAt::at(millis);
        store->append(event.stream, std::vector{event}, Expectation::any(), {});
    };
    const char *const first = "0190f0c4-0000-7000-8000-000000000001";
    append(first, "OrderCreated", R"({"amount":10})", 1'000);
    append(first, "OrderPaid", R"({"amount":250.0})", 2'000);
    append(first, "OrderShipped", R"({"amount":20})", 3'000);
    append(first, "OrderRefunded", R"({"amount":251})", 4'000);
    append("0190f0c4-0000-7000-8000-000000000002", "OrderCreated", R"({"amount":5})", 1'500);

    OpenWish wish;
    wish.source = target;
    wish.stream = first;
    m_it->window().start(wish);
    QTRY_COMPARE(m_it->shownStream(), std::string(first));
    QTRY_COMPARE(m_it->list().rowCount(), 2);
    filter("amount>100");
    QCOMPARE(m_it->column(0), QStringList{QLatin1String(first)});
    QTRY_VERIFY(m_it->find<QAction>("actionNextFlip").isEnabled());
    m_it->trigger("actionFirstEvent");
    for (const std::uint32_t flip : {2U, 3U, 4U}) {
        m_it->trigger("actionNextFlip");
        QCOMPARE(m_it->document().shownMoment().value, flip);
    }
    m_it->trigger("actionPreviousFlip");
    QCOMPARE(m_it->document().shownMoment().value, 3U);

    filter("type:OrderCreated not type:OrderPaid");
    QCOMPARE(m_it->list().rowCount(), 1);
    QVERIFY(m_it->column(0).first().endsWith(QLatin1String("2")));
    m_it->workspace().setAsOf({AsOf::Kind::Moment, *Instant::fromMillis(1'200), false});
    QTRY_COMPARE(m_it->column(0), QStringList{QLatin1String(first)}); // not paid by then
    m_it->workspace().setAsOf({});
    QTRY_COMPARE(m_it->list().fill(), Fill::Complete);
    QTest::keyClick(&field(), Qt::Key_Escape);
    QTRY_COMPARE(m_it->list().rowCount(), 2);
    QVERIFY(!m_it->find<QAction>("actionNextFlip").isEnabled());
}

void FilterWindowTest::aMistakeIsSaidAndTheListStays() {
    m_it->openDemo();
    filter("status=Paid");
    const QStringList before = m_it->column(0);
    QVERIFY(!before.isEmpty());
    field().setFocus();
    QTest::keyClicks(&field(), QStringLiteral(" amount>"));
    auto &sentence = m_it->find<QLabel>("filterMistake");
    QTRY_VERIFY(!sentence.text().isEmpty());
    QCOMPARE(m_it->list().fill(), Fill::Complete);
    QCOMPARE(m_it->column(0), before);
    QVERIFY(!m_it->find<QWidget>("errorBanner").isVisible());
    QTest::keyClicks(&field(), QStringLiteral("0"));
    QVERIFY(sentence.text().isEmpty());
    QTRY_COMPARE(m_it->list().filter()->text(), std::string("status=Paid amount>0"));
}

void FilterWindowTest::aNameThatNobodyKnowsIsSaid() {
    m_it->openDemo();
    auto &sentence = m_it->find<QLabel>("filterMistake");
    filter("statsu=Paid");
    QCOMPARE(m_it->list().rowCount(), 0);
    QTRY_COMPARE(sentence.text(), QStringLiteral("No event or state seen so far has a field "
                                                 "statsu. Did you mean status?"));
    QVERIFY(m_it->find<QAction>("filterMistakeSign").isVisible());
    QVERIFY(field().selectedText().isEmpty()); // Return asks, it is no mistake
    filter("status=Payd");
    QTRY_VERIFY(sentence.text().startsWith(QLatin1String("No state seen so far has Payd")));
    QVERIFY(sentence.text().contains(QLatin1String("Paid")));
    // What is found is known.
    filter("status=Paid");
    QTRY_VERIFY(m_it->list().rowCount() > 0);
    QVERIFY(sentence.text().isEmpty());
    // A mistake comes first.
    filter("statsu=Paid");
    QTRY_VERIFY(!sentence.text().isEmpty());
    QTest::keyClicks(&field(), QStringLiteral(" amount>"));
    QTRY_VERIFY(sentence.text().startsWith(QLatin1String("There is no value")));
}

void FilterWindowTest::completionKnowsTheOrderThatIsOpen() {
    m_it->openDemo(test::DemoStore::shared().stories.front().stream);
    field().setFocus();
    QTest::keyClicks(&field(), QStringLiteral("data.cust"));
    auto &proposals = m_it->find<QTreeWidget>("filterProposals");
    QVERIFY(proposals.topLevelItemCount() > 0);
    QVERIFY(proposals.topLevelItem(0)->text(0).startsWith(QLatin1String("data.customer")));
    field().clear();
    QTest::keyClicks(&field(), QStringLiteral("type:OrderP"));
    QTest::keyClick(&field(), Qt::Key_Tab);
    QCOMPARE(field().text(), QStringLiteral("type:OrderPaid "));
}

void FilterWindowTest::save(const QString &name) {
    m_it->trigger("actionSaveFilter");
    auto &dialog = m_it->find<QDialog>("saveFilterDialog");
    auto &edit = *dialog.findChild<QLineEdit *>(QStringLiteral("filterName"));
    edit.setText(name);
    QTest::keyClick(&edit, Qt::Key_Return);
    QTRY_VERIFY(!m_it->window().findChild<QDialog *>(QStringLiteral("saveFilterDialog")));
}

void FilterWindowTest::aSavedFilterIsThereAfterARestart() {
    m_it->openDemo();
    filter("status=Paid");
    const int found = m_it->list().rowCount();
    Q_EMIT m_it->find<QMenu>("filtersMenu").aboutToShow();
    save(QStringLiteral("Paid & <b>waiting</b>"));
    m_it->restart();
    m_it->openDemo();
    auto &kept = m_it->find<QAction>("actionSavedFilter");
    QCOMPARE(kept.text(), QStringLiteral("Paid && <b>waiting</b>"));
    kept.trigger();
    QCOMPARE(field().text(), QStringLiteral("status=Paid"));
    QTRY_VERIFY(m_it->list().isSearch() && m_it->list().fill() == Fill::Complete);
    QCOMPARE(m_it->list().rowCount(), found);
}

void FilterWindowTest::savedFiltersAreRenamedAndDeleted() {
    m_it->openDemo();
    for (const char *text : {"amount>1", "amount>2"}) {
        filter(text);
        Q_EMIT m_it->find<QMenu>("filtersMenu").aboutToShow();
        save(QLatin1String(text));
    }
    m_it->trigger("actionManageFilters");
    auto &dialog = m_it->find<QDialog>("savedFiltersDialog");
    auto &list = *dialog.findChild<QTreeWidget *>(QStringLiteral("savedFiltersList"));
    list.topLevelItem(1)->setText(0, QStringLiteral("amount>1"));
    auto *note = dialog.findChild<QLabel *>(QStringLiteral("savedFiltersNote"));
    QVERIFY(!note->text().isEmpty()); // two of one name
    list.topLevelItem(1)->setText(0, QStringLiteral("Two"));
    QVERIFY(note->text().isEmpty());
    list.setCurrentItem(list.topLevelItem(0));
    dialog.findChild<QPushButton *>(QStringLiteral("filterDelete"))->click();
    dialog.reject(); // nothing was lost by that
    QTRY_VERIFY(!m_it->window().findChild<QDialog *>(QStringLiteral("savedFiltersDialog")));
    QCOMPARE(m_it->window().findChildren<QAction *>(QStringLiteral("actionSavedFilter")).size(), 2);

    m_it->trigger("actionManageFilters");
    auto &again = m_it->find<QDialog>("savedFiltersDialog");
    again.findChild<QPushButton *>(QStringLiteral("filterDelete"))->click();
    again.findChild<QTreeWidget *>(QStringLiteral("savedFiltersList"))
        ->topLevelItem(0)
        ->setText(0, QStringLiteral("Two"));
    again.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    QTRY_VERIFY(!m_it->window().findChild<QDialog *>(QStringLiteral("savedFiltersDialog")));
    auto &kept = m_it->find<QAction>("actionSavedFilter");
    QCOMPARE(kept.text(), QStringLiteral("Two"));
    QCOMPARE(m_it->window().findChildren<QAction *>(QStringLiteral("actionSavedFilter")).size(), 1);
}

void FilterWindowTest::theHelpTriesItsExamples() {
    m_it->openDemo();
    m_it->trigger("actionFilterHelp");
    auto &list = m_it->find<QTreeWidget>("filterHelpList");
    FilterWords words = m_it->list().filterWords();
    for (int group = 0; group < list.topLevelItemCount(); ++group) {
        const QTreeWidgetItem *lines = list.topLevelItem(group);
        for (int i = 0; i < lines->childCount(); ++i)
            (void)Filter::parse(lines->child(i)->text(0).toStdString(), words); // none is wrong
    }
    Q_EMIT list.itemActivated(list.topLevelItem(0)->child(0), 0);
    QCOMPARE(field().text(), QStringLiteral("status=Paid"));
    QTRY_VERIFY(m_it->list().isSearch());
}

void FilterWindowTest::anotherTableBeginsWithoutAFilter() {
    m_it->openDemo();
    filter("status=Paid");
    m_it->workspace().switchTable(*m_it->workspace().tableOf("user"));
    QTRY_COMPARE(m_it->workspace().opened()->table.entity, std::string("user"));
    QVERIFY(field().text().isEmpty());
    QVERIFY(!m_it->list().isSearch());
}

} // namespace backstory::ui

using backstory::ui::FilterWindowTest;
BACKSTORY_TEST(FilterWindowTest);
#include "filter_window_test.moc"
