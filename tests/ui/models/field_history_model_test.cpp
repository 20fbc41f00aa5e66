#include "ui/models/field_history_model.h"

#include "tests/support/test_registry.h"
#include "tests/ui/sample_order.h"
#include "ui/models/roles.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace backstory;
using namespace backstory::test;
using namespace backstory::ui;

class FieldHistoryModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTheRulesOfModels() {
        OrderDocument document;
        FieldHistoryModel model(&document);
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        openSample(document);
        model.showField(path("/amount"));
        QCOMPARE(model.rowCount(), 2);
        model.showField(path("/nowhere"));
        QCOMPARE(model.rowCount(), 0);
        model.showField(std::nullopt);
        document.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void valuesSayWhenByWhomAndForHowLong() {
        OrderDocument document;
        openSample(document);
        FieldHistoryModel model(&document);
        model.showField(path("/amount"));
        const auto text = [&](int row, int column) {
            return model.index(row, column).data().toString();
        };
        QCOMPARE(text(0, FieldHistoryModel::ValueColumn), QStringLiteral("249.90"));
        QCOMPARE(text(0, FieldHistoryModel::SetAtColumn),
                 QStringLiteral("2026-03-02 09:14:07.120"));
        QCOMPARE(text(0, FieldHistoryModel::WriterColumn), QStringLiteral("v1 OrderCreated"));
        QCOMPARE(text(0, FieldHistoryModel::SpanColumn), QStringLiteral("22 h 16 min"));
        QCOMPARE(text(1, FieldHistoryModel::SpanColumn), QStringLiteral("until the end"));
        QVERIFY(model.fieldAt(model.index(1, 0)).writer == Version{4});
    }

    void theValueOfTheMomentIsMarked() {
        OrderDocument document;
        openSample(document);
        FieldHistoryModel model(&document);
        model.showField(path("/amount"));
        QCOMPARE(model.shownRow(), 1);
        document.showMoment(Moment{3});
        model.markShown();
        QCOMPARE(model.shownRow(), 0);
        document.showMoment(Moment{0});
        model.markShown();
        QCOMPARE(model.shownRow(), -1);
    }

    void itGrowsWithItsHistory() {
        OrderDocument document;
        FieldHistoryModel model(&document);
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto history = makeHistory(sampleEvents());
        open(document, history);
        model.showField(path("/amount"));
        QCOMPARE(model.rowCount(), 2);
        const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        const QSignalSpy renewed(&model, &FieldHistoryModel::renewed);
        const std::int64_t end = sampleEvents().back().millis;
        history->add(sampleEvent({"OrderItemsChanged", R"({"amount":7})", end + 60'000}, 90));
        document.grow({Version{9}}, Moment{9}, Moment{9});
        QCOMPARE(renewed.count(), 1);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.shownRow(), 2);
        QCOMPARE(model.index(2, 0).data().toString(), QStringLiteral("7"));
        // A late one, which does not write the field: the rows are the same, under other numbers.
        history->add(sampleEvent({"OrderPaid", "{}", sampleEvents().front().millis + 1}, 91));
        document.grow({Version{2}}, Moment{10}, Moment{10});
        QCOMPARE(reset.count(), 0);
        QVERIFY(model.fieldAt(model.index(1, 0)).writer == Version{5});
        // And one that does.
        history->add(sampleEvent(
            {"OrderItemsChanged", R"({"amount":8})", sampleEvents().front().millis + 2}, 92));
        document.grow({Version{3}}, Moment{11}, Moment{11});
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("8"));
    }

    void removalsAreValuesToo() {
        OrderDocument document;
        openSample(document);
        FieldHistoryModel model(&document);
        model.showField(path("/shipTo/street"));
        QCOMPARE(model.index(model.rowCount() - 1, 0).data().toString(), QStringLiteral("removed"));
    }

    void whatTheFoldStartsWithHasNoEvent() {
        OrderDocument document;
        openSample(document);
        FieldHistoryModel model(&document);
        model.showField(path("/orderId"));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, FieldHistoryModel::WriterColumn).data().toString(),
                 QStringLiteral("what the fold starts with"));
    }
};

BACKSTORY_TEST(FieldHistoryModelTest);
#include "field_history_model_test.moc"
