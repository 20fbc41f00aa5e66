#include "ui/models/event_table_model.h"

#include "tests/support/test_registry.h"
#include "tests/ui/sample_order.h"
#include "ui/text/drawn_icon.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace backstory;
using namespace backstory::test;
using namespace backstory::ui;

class EventTableModelTest : public QObject {
    Q_OBJECT

    using Model = EventTableModel;
    static QString text(const Model &model, std::uint32_t version, int column) {
        return model.index(static_cast<int>(version) - 1, column).data().toString();
    }

private Q_SLOTS:
    void keepsTheRulesOfModels() {
        OrderDocument document;
        Model model(&document);
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        openSample(document);
        document.showMoment(Moment{2});
        document.compareWith(Moment{3});
        document.setZone(Zone::named("Europe/Berlin"));
        document.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void rowsSayWhatHappened() {
        OrderDocument document;
        openSample(document);
        const Model model(&document);
        QCOMPARE(model.rowCount(), 8);
        QCOMPARE(text(model, 4, Model::VersionColumn), QStringLiteral("4"));
        QCOMPARE(text(model, 4, Model::HappenedColumn), QStringLiteral("03-03 07:30:12.000"));
        QCOMPARE(text(model, 3, Model::GapColumn), QStringLiteral("107 min"));
        QCOMPARE(text(model, 1, Model::GapColumn), QString());
        QCOMPARE(text(model, 8, Model::GapColumn), QStringLiteral("0"));
        QCOMPARE(text(model, 4, Model::TypeColumn), QStringLiteral("ItemsChanged"));
        const QModelIndex type = model.index(3, Model::TypeColumn);
        QCOMPARE(type.data(Qt::ToolTipRole).toString(), QStringLiteral("OrderItemsChanged"));
        QCOMPARE(type.data(Qt::AccessibleTextRole).toString(), QStringLiteral("OrderItemsChanged"));
        QCOMPARE(text(model, 4, Model::SummaryColumn),
                 QStringLiteral("amount 249.90 \u2192 279.80; items +1; shipTo.street removed"));
        QCOMPARE(text(model, 8, Model::SummaryColumn),
                 QStringLiteral("the same again: refund, status"));
        QVERIFY(model.headerData(Model::HappenedColumn, Qt::Horizontal, Qt::DisplayRole)
                    .toString()
                    .contains(QStringLiteral("2026 (UTC)")));
    }

    void newEventsArePutInTheirPlaces() {
        OrderDocument document;
        Model model(&document);
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        openSample(document);
        const QPersistentModelIndex fifth = model.index(4, 0);
        std::vector<SampleEvent> grown = sampleEvents();
        grown.insert(grown.begin() + 3, {"OrderPaid", "{}", grown.at(2).millis + 1});
        grown.push_back({"OrderPaid", "{}", grown.back().millis + 1});
        const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        const QSignalSpy renewed(&model, &EventTableModel::renewed);
        document.renew(makeHistory(grown), {}, {Version{4}, Version{10}}, Moment{10}, Moment{10});
        QCOMPARE(model.rowCount(), 10);
        QCOMPARE(fifth.row(), 5);
        QCOMPARE(text(model, 10, Model::MarksColumn), QStringLiteral("A"));
        QCOMPARE(text(model, 4, Model::TypeColumn), QStringLiteral("Paid"));
        QCOMPARE(reset.count(), 0);
        QCOMPARE(renewed.count(), 1);
    }

    void aHistoryThatGrowsInPlaceDoesToo() {
        OrderDocument document;
        Model model(&document);
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto history = makeHistory(sampleEvents());
        document.open(history, {}, {}, Moment{5}, Moment{8});
        const QPersistentModelIndex third = model.index(2, 0);
        const QPersistentModelIndex fifth = model.index(4, 0);
        QCOMPARE(text(model, 5, Model::MarksColumn), QStringLiteral("A"));
        QVERIFY(!text(model, 5, Model::SummaryColumn).isEmpty()); // and is kept
        const QString fifthDid = text(model, 5, Model::SummaryColumn);
        const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        const std::int64_t afterThird = sampleEvents().at(2).millis;
        history->add(sampleEvent({"OrderPaid", "{}", afterThird + 1}, 90));
        history->add(sampleEvent({"OrderPaid", "{}", afterThird + 2}, 91));
        document.grow({Version{4}, Version{5}}, Moment{7}, Moment{10});
        QCOMPARE(model.rowCount(), 10);
        QCOMPARE(third.row(), 2);
        QCOMPARE(fifth.row(), 6);
        QCOMPARE(text(model, 7, Model::MarksColumn), QStringLiteral("A"));
        QCOMPARE(text(model, 7, Model::SummaryColumn), fifthDid);
        QCOMPARE(text(model, 4, Model::TypeColumn), QStringLiteral("Paid"));
        QCOMPARE(reset.count(), 0);
    }

    void theYearStandsInTheRowsWhereThereAreTwo() {
        OrderDocument document;
        open(document, makeHistory({{"OrderCreated", "{}", 1'767'225'599'000},
                                    {"OrderPaid", "{}", 1'767'225'600'000}}));
        const Model model(&document);
        QCOMPARE(text(model, 1, Model::HappenedColumn), QStringLiteral("2025-12-31 23:59:59.000"));
    }

    void theZoneIsFollowed() {
        OrderDocument document;
        openSample(document);
        const Model model(&document);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        document.setZone(Zone::named("Europe/Berlin"));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(text(model, 1, Model::HappenedColumn), QStringLiteral("03-02 10:14:07.120"));
        const QString tip = model.index(0, Model::HappenedColumn).data(Qt::ToolTipRole).toString();
        QVERIFY(tip.contains(QStringLiteral("2026-03-02T09:14:07.120Z (UTC)")));
        QVERIFY(tip.contains(QStringLiteral("1772442847120")));
    }

    void momentsAndFindingsAreMarked() {
        OrderDocument document;
        openSample(document);
        const Model model(&document);
        const auto badge = [&](int row) {
            return static_cast<Badge>(model.index(row, Model::MarksColumn).data(BadgeRole).toInt());
        };
        QVERIFY(badge(3) == Badge::A);
        QVERIFY(badge(0) == Badge::B);
        QVERIFY(badge(5) == Badge::None);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        document.compareWith(Moment{4});
        QVERIFY(badge(3) == Badge::Both);
        QCOMPARE(changed.count(), 2);
        QCOMPARE(model.index(6, Model::MarksColumn).data(GlyphRole).toInt(),
                 static_cast<int>(Glyph::Warning));
        QVERIFY(!model.index(0, Model::MarksColumn).data(GlyphRole).isValid());
        QVERIFY(model.index(6, Model::MarksColumn)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .startsWith(QStringLiteral("Warning: ")));
        QVERIFY(model.index(3, Model::MarksColumn)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .startsWith(QStringLiteral("A: the moment shown\nB: ")));
    }

    void aPersonsMarksAreShownToo() {
        OrderDocument document;
        openSample(document);
        Model model(&document);
        QVERIFY(!model.index(2, Model::MarksColumn).data(BookmarkRole).toBool());
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setMarked([](Version version) { return version == Version{3}; });
        QCOMPARE(changed.count(), 1);
        const QModelIndex third = model.index(2, Model::MarksColumn);
        QVERIFY(third.data(BookmarkRole).toBool());
        QVERIFY(!model.index(3, Model::MarksColumn).data(BookmarkRole).toBool());
        QCOMPARE(third.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Bookmarked"));
    }

    void eventsBehindTheHorizonAreMarkedAsLater() {
        OrderDocument document;
        document.open(makeHistory(sampleEvents()), {}, {}, Moment{5}, Moment{5});
        const Model model(&document);
        QVERIFY(model.index(5, Model::TypeColumn).data(DimRole).toBool());
        QVERIFY(!model.index(4, Model::TypeColumn).data(DimRole).toBool());
        QCOMPARE(text(model, 6, Model::MarksColumn), QStringLiteral("after"));
    }

    void valuesAreThereForSorting() {
        OrderDocument document;
        openSample(document);
        const Model model(&document);
        QVERIFY(model.index(0, Model::HappenedColumn).data(ValueRole).toLongLong() <
                model.index(1, Model::HappenedColumn).data(ValueRole).toLongLong());
        QCOMPARE(model.index(2, Model::VersionColumn).data(ValueRole).toInt(), 3);
    }
};

BACKSTORY_TEST(EventTableModelTest);
#include "event_table_model_test.moc"
