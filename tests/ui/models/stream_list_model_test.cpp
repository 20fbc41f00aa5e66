#include "ui/models/stream_list_model.h"

#include "tests/support/test_registry.h"
#include "tests/ui/doubles/memory_source.h"
#include "ui/models/roles.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <vector>

namespace backstory::ui {

using test::classicTable;
using test::makeEvent;
using test::MemorySource;
using Fill = StreamListModel::Fill;

namespace {

std::shared_ptr<const OpenedTable> tableOf(const std::shared_ptr<MemorySource> &source) {
    auto opened = std::make_shared<OpenedTable>();
    opened->readers = std::make_shared<ReaderPool>(source);
    opened->table = source->tables().front();
    opened->rules = Ruleset::load("orders");
    return opened;
}

std::shared_ptr<MemorySource> sourceWith(int orders) {
    auto source = std::make_shared<MemorySource>(std::vector{classicTable("order")});
    source->addOrders(orders);
    return source;
}

AsOf atMillis(std::int64_t millis) {
    return {AsOf::Kind::Moment, *Instant::fromMillis(millis), false};
}

QString textAt(const StreamListModel &model, int row, int column) {
    return model.index(row, column).data().toString();
}

} // namespace

class StreamListModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsPageByPage();
    void columnsAreTheRulesets();
    void keepsDigitsAndShowsTextAsText();
    void anEmptyTableIsComplete();
    void asOfLeavesOutWhatWasNotThere();
    void pagesWithoutALineAreSkipped();
    void asOfKeepsTheOldRowsUntilTheNewAreThere();
    void findsByTheBeginningOfAnId();
    void aWordBeginsAnIdFirst();
    void aFilterIsAskedOfEveryStream();
    void aFilterIsAskedAsOfTheMoment();
    void aMistakeChangesNothing();
    void aSearchGoesOnAsOneScrolls();
    void aBlankSearchListsTheBookAgain();
    void aNewerSearchReplacesAnOlder();
    void cancelKeepsWhatWasFound();
    void failureKeepsTheRows();
    void statusHasTheMarkOfItsType();
    void rowsAreFoundById();
    void whatArrivesIsPutInItsPlace();
    void whatLiesBeyondTheListComesWithItsPage();
    void everythingIsReadAgainAsFarAsItWasRead();
    void theEndIsShownAndFromThereBack();
    void whatArrivesBeforeTheEndComesWithItsPage();
    void hitsAreKeptUpToDate();
    void asOfAMomentNothingArrives();
};

namespace {

/// An event that another program adds, and the word of it.
Arrivals arrive(MemorySource &source, const std::string &order, int number) {
    source.add("order", makeEvent(order, "OrderPaid", R"({"amount":99.5})", 900'000, number));
    return {1, {StreamId(order)}, false};
}

} // namespace

void StreamListModelTest::theEndIsShownAndFromThereBack() {
    const auto source = sourceWith(95);
    StreamListModel model(nullptr);
    const QAbstractItemModelTester tester(&model);
    model.setPageSize(20);
    model.setTable(tableOf(source), {});
    QTRY_COMPARE(model.fill(), Fill::More);
    QVERIFY(!model.canFetchEarlier());
    QVERIFY(model.showEnd());
    QTRY_COMPARE(model.fill(), Fill::Complete);
    QVERIFY(model.isPartOfEnd());
    QVERIFY(model.rowCount() <= 20);
    QCOMPARE(model.streamAt(model.rowCount() - 1), StreamId("order-000094"));
    while (model.canFetchEarlier()) {
        model.fetchEarlier();
        QTRY_VERIFY(model.fill() != Fill::Loading);
    }
    QVERIFY(!model.isPartOfEnd());
    QCOMPARE(model.rowCount(), 95);
    QCOMPARE(model.rowOf(StreamId("order-000042")), 42);
    QVERIFY(!model.showEnd()); // all of it is there
    QVERIFY(!model.showStart());
}

void StreamListModelTest::whatArrivesBeforeTheEndComesWithItsPage() {
    const auto source = sourceWith(95);
    StreamListModel model(nullptr);
    model.setPageSize(20);
    model.setTable(tableOf(source), {});
    QTRY_COMPARE(model.fill(), Fill::More);
    QVERIFY(model.showEnd());
    QTRY_COMPARE(model.fill(), Fill::Complete);
    const int rows = model.rowCount();
    source->add("order", makeEvent("order-000003x", "OrderCreated", "{}", 900'000));
    source->add("order", makeEvent("order-000093x", "OrderCreated", "{}", 900'000));
    model.takeArrivals({2, {StreamId("order-000003x"), StreamId("order-000093x")}, false});
    QTRY_COMPARE(model.rowCount(), rows + 1);
    QCOMPARE(model.rowOf(StreamId("order-000003x")), -1);
    model.takeArrivals({1, {}, true});
    QVERIFY(model.showStart());
    QTRY_COMPARE(model.fill(), Fill::More);
    QCOMPARE(model.streamAt(0), StreamId("order-000000"));
    QCOMPARE(model.rowCount(), 20);
}

void StreamListModelTest::whatArrivesIsPutInItsPlace() {
    const auto source = sourceWith(10);
    StreamListModel model(nullptr);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTable(tableOf(source), {});
    QTRY_COMPARE(model.fill(), Fill::Complete);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.takeArrivals(arrive(*source, "order-000004", 1));
    model.takeArrivals(arrive(*source, "order-000004a", 1));
    model.takeArrivals(arrive(*source, "order-000004b", 1));
    model.takeArrivals(arrive(*source, "order", 1));
    model.takeArrivals(arrive(*source, "order-000099", 1));
    QTRY_COMPARE(model.rowCount(), 14);
    QCOMPARE(model.streamAt(0).text(), std::string("order"));
    QCOMPARE(model.streamAt(6).text(), std::string("order-000004a"));
    QCOMPARE(model.streamAt(7).text(), std::string("order-000004b"));
    QCOMPARE(model.streamAt(13).text(), std::string("order-000099"));
    QTRY_VERIFY(model.index(5, 0).data(Qt::ToolTipRole).toString().contains(u'2')); // two events
    QCOMPARE(model.fill(), Fill::Complete);
    QCOMPARE(reset.count(), 0);
}

void StreamListModelTest::whatLiesBeyondTheListComesWithItsPage() {
    const auto source = sourceWith(100);
    StreamListModel model(nullptr); // no tester: it fetches pages by itself
    model.setPageSize(40);
    model.setTable(tableOf(source), {});
    QTRY_COMPARE(model.rowCount(), 40);
    model.takeArrivals(arrive(*source, "order-000080a", 1));
    model.takeArrivals(arrive(*source, "order-000001a", 1));
    QTRY_COMPARE(model.rowCount(), 41);
    QCOMPARE(model.fill(), Fill::More);
    while (model.fill() != Fill::Complete) {
        model.fetchMore({});
        QTRY_VERIFY(model.fill() != Fill::Loading);
    }
    QCOMPARE(model.rowCount(), 102);
    for (int row = 1; row < model.rowCount(); ++row)
        QVERIFY(model.streamAt(row - 1) < model.streamAt(row));
}

void StreamListModelTest::everythingIsReadAgainAsFarAsItWasRead() {
    const auto source = sourceWith(0);
    StreamListModel model(nullptr);
    model.setPageSize(40);
    model.setTable(tableOf(source), {});
    QTRY_COMPARE(model.fill(), Fill::Complete);
    source->addOrders(300);
    model.takeArrivals({300, {}, true});
    QTRY_COMPARE(model.rowCount(), 40); // a page of it: nobody has looked at more
    QCOMPARE(model.fill(), Fill::More);
    model.fetchMore({});
    QTRY_COMPARE(model.rowCount(), 80);
    arrive(*source, "order-000079", 1);
    arrive(*source, "order-000060a", 1);
    model.takeArrivals({2, {}, true});
    QTRY_VERIFY(model.rowOf(StreamId("order-000060a")) >= 0);
    QTRY_VERIFY(model.index(model.rowOf(StreamId("order-000079")), 0)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(u'2'));
    for (int row = 1; row < model.rowCount(); ++row)
        QVERIFY(model.streamAt(row - 1) < model.streamAt(row));
}

void StreamListModelTest::hitsAreKeptUpToDate() {
    const auto source = sourceWith(20);
    StreamListModel model(nullptr);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTable(tableOf(source), {});
    model.search(QStringLiteral("order-00000"));
    QTRY_COMPARE(model.fill(), Fill::Complete);
    QCOMPARE(model.rowCount(), 10);
    model.takeArrivals(arrive(*source, "order-000003", 1));
    model.takeArrivals(arrive(*source, "order-000003a", 1)); // found by the next search
    QTRY_VERIFY(model.index(3, 0).data(Qt::ToolTipRole).toString().contains(u'2'));
    QCOMPARE(model.rowCount(), 10);
}

void StreamListModelTest::asOfAMomentNothingArrives() {
    const auto source = sourceWith(10);
    StreamListModel model(nullptr);
    model.setTable(tableOf(source), atMillis(1'000'000));
    QTRY_COMPARE(model.fill(), Fill::Complete);
    model.takeArrivals(arrive(*source, "order-000099", 1));
    QVERIFY(Job::waitForThreads(5'000));
    QCoreApplication::processEvents();
    QCOMPARE(model.rowCount(), 10);
}

void StreamListModelTest::listsPageByPage() {
    StreamListModel model(nullptr);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setPageSize(40);
    model.setTable(tableOf(sourceWith(100)), {});
    QTRY_COMPARE(model.fill(), Fill::More);
    QCOMPARE(model.rowCount(), 40);
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    QVERIFY(!model.canFetchMore({})); // one page at a time
    QTRY_COMPARE(model.rowCount(), 80);
    model.fetchMore({});
    QTRY_COMPARE(model.fill(), Fill::Complete);
    QCOMPARE(model.rowCount(), 100);
    QCOMPARE(textAt(model, 99, 0), QStringLiteral("order-000099"));
}

void StreamListModelTest::columnsAreTheRulesets() {
    StreamListModel model(nullptr);
    model.setTable(tableOf(sourceWith(1)), {});
    QTRY_COMPARE(model.rowCount(), 1);
    QStringList titles;
    for (int column = 0; column < model.columnCount(); ++column)
        titles << model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    QCOMPARE(titles, (QStringList{QStringLiteral("Order"), QStringLiteral("Customer"),
                                  QStringLiteral("Amount"), QStringLiteral("Status")}));
    QVERIFY(model.isNumeric(2));
    QVERIFY(!model.isNumeric(3));
}

void StreamListModelTest::keepsDigitsAndShowsTextAsText() {
    auto source = std::make_shared<MemorySource>(std::vector{classicTable("order")});
    source->add("order", makeEvent("<b>1</b>", "OrderCreated",
                                   R"({"customer_id":"<img src=x>\u202e","amount":10.00})", 1));
    StreamListModel model(nullptr);
    model.setTable(tableOf(source), {});
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(textAt(model, 0, 0), QStringLiteral("<b>1</b>"));
    QCOMPARE(textAt(model, 0, 1), QStringLiteral("<img src=x>\\u202e"));
    QCOMPARE(textAt(model, 0, 2), QStringLiteral("10.00"));
    QCOMPARE(model.index(0, 2).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight,
             static_cast<int>(Qt::AlignRight));
    // A tooltip is taken for markup by its look; so what looks like it must come escaped.
    for (const int column : {0, 1}) {
        const QString tip = model.index(0, column).data(Qt::ToolTipRole).toString();
        QVERIFY2(!tip.contains(QLatin1String("<b>")) && !tip.contains(QLatin1String("<img")),
                 qPrintable(tip));
    }
}

void StreamListModelTest::anEmptyTableIsComplete() {
    StreamListModel model(nullptr);
    model.setTable(tableOf(sourceWith(0)), {});
    QTRY_COMPARE(model.fill(), Fill::Complete);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.canFetchMore({}));
}

void StreamListModelTest::asOfLeavesOutWhatWasNotThere() {
    StreamListModel model(nullptr);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTable(tableOf(sourceWith(10)), atMillis(1'003)); // one order a millisecond from 1000
    QTRY_COMPARE(model.fill(), Fill::Complete);
    QCOMPARE(model.rowCount(), 4);
}

void StreamListModelTest::pagesWithoutALineAreSkipped() {
    auto source = std::make_shared<MemorySource>(std::vector{classicTable("order")});
    source->addOrders(50);
    source->add("order", makeEvent("zz-early", "OrderCreated", "{}", 5));
    StreamListModel model(nullptr);
    model.setPageSize(10);
    model.setTable(tableOf(source), atMillis(10)); // the only order of that time comes last
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(textAt(model, 0, 0), QStringLiteral("zz-early"));
}

void StreamListModelTest::asOfKeepsTheOldRowsUntilTheNewAreThere() {
    const auto source = sourceWith(10);
    StreamListModel model(nullptr);
    model.setTable(tableOf(source), {});
    QTRY_COMPARE(model.rowCount(), 10);
    source->gate.shut();
    model.setAsOf(atMillis(1'000));
    QCOMPARE(model.fill(), Fill::Loading);
    QCOMPARE(model.rowCount(), 10);
    source->gate.open();
    QTRY_COMPARE(model.rowCount(), 1);
}

void StreamListModelTest::findsByTheBeginningOfAnId() {
    StreamListModel model(nullptr);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTable(tableOf(sourceWith(100)), {});
    model.search(QStringLiteral(" ORDER-00004 "));
    QTRY_COMPARE(model.fill(), Fill::Complete);
    QCOMPARE(model.rowCount(), 10);
    QCOMPARE(textAt(model, 0, 0), QStringLiteral("order-000040"));
}

void StreamListModelTest::aWordBeginsAnIdFirst() {
    const auto source = sourceWith(30);
    source->add("order", makeEvent("a-stranger", "OrderCreated", R"({"note":"order-00001"})", 500));
    StreamListModel model(nullptr);
    model.setTable(tableOf(source), {});
    model.search(QStringLiteral("order-00001"));
    QTRY_COMPARE(model.fill(), Fill::Complete);
    QCOMPARE(model.rowCount(), 11);
    QCOMPARE(model.streamAt(0), StreamId("order-000010"));
    QCOMPARE(model.streamAt(10), StreamId("a-stranger")); // though it comes first by its id
    QCOMPARE(model.rowOf(StreamId("a-stranger")), 10);
}

void StreamListModelTest::aFilterIsAskedOfEveryStream() {
    StreamListModel model(nullptr);
    model.setTable(tableOf(sourceWith(100)), {});
    model.search(QStringLiteral("CUSTOMER-3 status=Paid"));
    QTRY_COMPARE(model.fill(), Fill::Complete);
    QCOMPARE(model.rowCount(), 10);
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(textAt(model, row, 1), QStringLiteral("customer-3"));
    model.search(QStringLiteral("customer-3 status=Created")); // its orders are the odd, paid ones
    QTRY_COMPARE(model.fill(), Fill::Complete);
    QCOMPARE(model.rowCount(), 0);
    model.search(QStringLiteral("amount>97 or amount=0.5"));
    QTRY_COMPARE(model.fill(), Fill::Complete);
    QCOMPARE(model.rowCount(), 4);
}

void StreamListModelTest::aFilterIsAskedAsOfTheMoment() {
    const auto source = sourceWith(10);
    source->add("order", makeEvent("order-000000", "OrderPaid", "{}", 50'000, 1));
    StreamListModel model(nullptr);
    model.setTable(tableOf(source), atMillis(40'000));
    model.search(QStringLiteral("status=Created stream:order-000000"));
    QTRY_COMPARE(model.fill(), Fill::Complete);
    QCOMPARE(model.rowCount(), 1);
    model.setAsOf({});
    QTRY_COMPARE(model.rowCount(), 0);
    QTRY_COMPARE(model.fill(), Fill::Complete);
    // `-30s` counts from the moment of the list, not from now.
    model.setAsOf(atMillis(60'000));
    model.search(QStringLiteral("type:OrderPaid since:-30s"));
    QTRY_COMPARE(model.fill(), Fill::Complete);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.streamAt(0), StreamId("order-000000"));
}

void StreamListModelTest::aMistakeChangesNothing() {
    StreamListModel model(nullptr);
    model.setTable(tableOf(sourceWith(20)), {});
    model.search(QStringLiteral("amount<5"));
    QTRY_COMPARE(model.rowCount(), 5);
    QTRY_COMPARE(model.fill(), Fill::Complete);
    QVERIFY_THROWS_EXCEPTION(FilterMistake, model.search(QStringLiteral("amount<")));
    QCOMPARE(model.fill(), Fill::Complete);
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(model.filter()->text(), std::string("amount<5"));
}

void StreamListModelTest::aSearchGoesOnAsOneScrolls() {
    StreamListModel model(nullptr);
    const QAbstractItemModelTester tester(&model);
    model.setHitsAtOnce(4);
    model.setTable(tableOf(sourceWith(30)), {});
    QTRY_COMPARE(model.fill(), Fill::Complete);
    for (const char *text : {"order-00001", "amount>9 amount<20"}) { // by id, and by the filter
        model.search(QLatin1String(text));
        std::vector<StreamId> found;
        for (int pages = 0; pages < 9; ++pages) {
            QTRY_VERIFY(model.fill() == Fill::More || model.fill() == Fill::Complete);
            if (!model.canFetchMore({}))
                break;
            QVERIFY(model.rowCount() <= 4 * (pages + 1) + 1);
            model.fetchMore({});
        }
        for (int row = 0; row < model.rowCount(); ++row)
            found.push_back(model.streamAt(row));
        std::ranges::sort(found);
        QCOMPARE(found.size(), std::size_t{text[0] == 'o' ? 10U : 11U});
        QVERIFY(std::ranges::adjacent_find(found) == found.end());
    }
}

void StreamListModelTest::aBlankSearchListsTheBookAgain() {
    StreamListModel model(nullptr);
    model.setTable(tableOf(sourceWith(20)), {});
    model.search(QStringLiteral("order-000001"));
    QTRY_COMPARE(model.rowCount(), 1);
    model.search(QStringLiteral("  "));
    QVERIFY(!model.isSearch());
    QTRY_COMPARE(model.rowCount(), 20);
}

void StreamListModelTest::aNewerSearchReplacesAnOlder() {
    const auto source = sourceWith(100);
    StreamListModel model(nullptr);
    model.setTable(tableOf(source), {});
    QTRY_COMPARE(model.rowCount(), 100);
    source->gate.shut();
    source->gate.setDeaf(true); // the older one does not even hear that it is not wanted
    const int before = source->gate.arrived();
    model.search(QStringLiteral("order-000001"));
    QTRY_COMPARE(source->gate.arrived(), before + 1);
    model.search(QStringLiteral("order-000002"));
    QTRY_COMPARE(source->gate.arrived(), before + 2);
    source->gate.open();
    QVERIFY(Job::waitForThreads(5'000));
    QTRY_COMPARE(model.fill(), Fill::Complete);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(textAt(model, 0, 0), QStringLiteral("order-000002"));
}

void StreamListModelTest::cancelKeepsWhatWasFound() {
    const auto source = sourceWith(100);
    StreamListModel model(nullptr);
    model.setTable(tableOf(source), {});
    QTRY_COMPARE(model.rowCount(), 100);
    source->gate.shut();
    model.search(QStringLiteral("order-0"));
    model.cancel();
    QCOMPARE(model.fill(), Fill::Stopped);
    QCOMPARE(model.rowCount(), 100);
    source->gate.open();
}

void StreamListModelTest::failureKeepsTheRows() {
    const auto source = sourceWith(10);
    StreamListModel model(nullptr);
    QSignalSpy failed(&model, &StreamListModel::failed);
    model.setTable(tableOf(source), {});
    QTRY_COMPARE(model.rowCount(), 10);
    QVERIFY(Job::waitForThreads(5'000));
    source->failure = Error(ErrorKind::ConnectionLost, "reading", "the server went away");
    model.reload();
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(model.fill(), Fill::Failed);
    QCOMPARE(model.rowCount(), 10);
    source->failure.reset();
    model.reload();
    QTRY_COMPARE(model.fill(), Fill::Complete);
    QCOMPARE(model.rowCount(), 10);
}

void StreamListModelTest::statusHasTheMarkOfItsType() {
    StreamListModel model(nullptr);
    QList<QByteArray> asked;
    model.setMarks([&](std::string_view type) {
        asked << QByteArray(type.data(), static_cast<qsizetype>(type.size()));
        return TypeMark{};
    });
    model.setTable(tableOf(sourceWith(2)), {});
    QTRY_COMPARE(model.rowCount(), 2);
    QVERIFY(model.index(1, 3).data(Qt::DecorationRole).isValid());
    QCOMPARE(asked.last(), QByteArray("OrderPaid"));
    QVERIFY(!model.index(1, 1).data(Qt::DecorationRole).isValid());
}

void StreamListModelTest::rowsAreFoundById() {
    StreamListModel model(nullptr);
    model.setPageSize(10);
    model.setTable(tableOf(sourceWith(30)), {});
    QTRY_COMPARE(model.rowCount(), 10);
    QCOMPARE(model.rowOf(StreamId("order-000007")), 7);
    QCOMPARE(model.rowOf(StreamId("order-000025")), -1); // not listed yet
    QCOMPARE(model.streamAt(3), StreamId("order-000003"));
}

} // namespace backstory::ui

using backstory::ui::StreamListModelTest;
BACKSTORY_TEST(StreamListModelTest);
#include "stream_list_model_test.moc"
