#include "ui/models/compare_model.h"

#include "tests/support/test_registry.h"
#include "tests/ui/sample_order.h"
#include "ui/models/roles.h"

#include <QAbstractItemModelTester>

using namespace backstory;
using namespace backstory::test;
using namespace backstory::ui;

class CompareModelTest : public QObject {
    Q_OBJECT

    static QStringList lines(const CompareModel &model, const QModelIndex &parent = {},
                             const QString &indent = {}) {
        QStringList out;
        for (int row = 0; row < model.rowCount(parent); ++row) {
            QStringList cells;
            for (int column = 0; column < CompareModel::kColumns; ++column)
                cells << model.index(row, column, parent).data().toString();
            out << indent + cells.join(u'|');
            const QModelIndex index = model.index(row, 0, parent);
            if (index != model.foldIndex())
                out << lines(model, index, indent + u' ');
        }
        return out;
    }

    /// An order of two events, the second after v2 of the sample.
    static OtherSide otherOrder(OtherSide::At at) {
        OtherSide other;
        other.at = at;
        other.moment = Moment{1};
        other.entity = "order";
        const std::int64_t created = sampleEvents().front().millis;
        other.history =
            makeHistory({{"OrderCreated", R"({"amount":99.00,"gift":true})", created},
                         {"OrderItemsChanged", R"({"amount":12.00})", sampleEvents().at(2).millis}},
                        "order-2");
        return other;
    }

private Q_SLOTS:
    void keepsTheRulesOfModels() {
        OrderDocument document;
        CompareModel model(&document);
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        openSample(document);
        model.update();
        document.compareWith(Moment{8});
        model.update();
        document.clear();
        model.update();
        QCOMPARE(model.rowCount(), 0);
    }

    void differencesStandSideBySide() {
        OrderDocument document;
        openSample(document);
        CompareModel model(&document);
        model.update();
        QCOMPARE(lines(model),
                 (QStringList{
                     QStringLiteral("~|amount|249.90|279.80"),
                     QStringLiteral("~|items|[3]|[4]"),
                     QStringLiteral(" +|SKU-409||{ price 29.90, qty 1, sku \"SKU-409\" }"),
                     QStringLiteral("+|method||\"card\""),
                     QStringLiteral("+|paidAt||\"2026-03-02T09:15:39Z\""),
                     QStringLiteral("~|shipTo|{4}|{3}"),
                     QStringLiteral(" ~|city|\"Berlin\"|\"Bern\""),
                     QStringLiteral(" \u2212|street|\"Aarweg 4\"|"),
                     QStringLiteral(" ~|zip|\"10115\"|\"3011\""),
                     QStringLiteral("~|status|\"Created\"|\"Paid\""),
                     QStringLiteral("|14 values|same in both|"),
                 }));
        QCOMPARE(model.differenceCount(),
                 static_cast<int>(document.history()->difference(Moment{1}, Moment{4}).size()));
    }

    void whatIsTheSameUnfolds() {
        OrderDocument document;
        openSample(document);
        CompareModel model(&document);
        model.update();
        const QModelIndex fold = model.foldIndex();
        QVERIFY(fold.isValid());
        QCOMPARE(model.rowCount(fold), 14);
        QStringList names;
        for (int row = 0; row < 14; ++row)
            names << model.index(row, CompareModel::PathColumn, fold).data().toString();
        QVERIFY(names.contains(QStringLiteral("currency")));
        QVERIFY(names.contains(QStringLiteral("items.SKU-118.qty")));
        QVERIFY(names.contains(QStringLiteral("shipTo.name")));
        QVERIFY(!names.contains(QStringLiteral("amount")));
    }

    void equalMomentsDifferInNothing() {
        OrderDocument document;
        openSample(document);
        document.compareWith(Moment{4});
        CompareModel model(&document);
        model.update();
        QCOMPARE(model.differenceCount(), 0);
        QVERIFY(!model.walk({}, 1).isValid());
        QCOMPARE(model.rowCount(), 1);
    }

    void differencesAreWalkedRoundAndRound() {
        OrderDocument document;
        openSample(document);
        CompareModel model(&document);
        model.update();
        QStringList names;
        QModelIndex index;
        for (int i = 0; i <= model.differenceCount(); ++i) {
            index = model.walk(index, 1);
            names << index.siblingAtColumn(CompareModel::PathColumn).data().toString();
        }
        QCOMPARE(names.front(), QStringLiteral("amount"));
        QCOMPARE(names[1], QStringLiteral("SKU-409"));
        QCOMPARE(names.back(), QStringLiteral("amount"));
        QCOMPARE(model.walk(index, -1).siblingAtColumn(CompareModel::PathColumn).data().toString(),
                 QStringLiteral("status"));
        // From a row that only holds differences on to the first of them.
        const QModelIndex items = model.index(1, 0);
        QCOMPARE(model.walk(items, 1).siblingAtColumn(CompareModel::PathColumn).data().toString(),
                 QStringLiteral("SKU-409"));
        QCOMPARE(model.walk(items, -1).siblingAtColumn(CompareModel::PathColumn).data().toString(),
                 QStringLiteral("amount"));
    }

    void anElementPutInFrontIsOneLine() {
        OrderDocument document;
        open(document, makeHistory({{"OrderCreated", R"({"items":[{"sku":"A","n":1}]})", 1000},
                                    {"OrderPaid",
                                     R"({"items":[{"sku":"Z","n":9},{"sku":"A","n":2}]})", 2000}}));
        document.compareWith(Moment{1});
        CompareModel model(&document);
        model.update();
        const QStringList all = lines(model);
        QVERIFY(all.contains(QStringLiteral("  ~|n|1|2")));
        QVERIFY(all.contains(QStringLiteral(" +|Z||{ n 9, sku \"Z\" }")));
    }

    void backwardsShowsTheOtherSign() {
        OrderDocument document;
        openSample(document);
        document.showMoment(Moment{1});
        document.compareWith(Moment{4});
        CompareModel model(&document);
        model.update();
        QVERIFY(lines(model).contains(QStringLiteral("\u2212|method|\"card\"|")));
        const QModelIndex method = model.indexOf(path("/method"));
        QVERIFY(model.fieldAt(method).writer == Version{2});
    }

    void anotherOrderStandsAtTheOtherSide() {
        OrderDocument document;
        openSample(document);
        CompareModel model(&document);
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        document.compareWithOther(otherOrder(OtherSide::At::End));
        model.update();
        const QStringList all = lines(model);
        QVERIFY(all.contains(QStringLiteral("~|amount|12.00|279.80")));
        QVERIFY(all.contains(QStringLiteral("\u2212|gift|true|")));
        QVERIFY(all.contains(QStringLiteral("+|note||\"gift wrap\"")));
        QCOMPARE(model.headerData(CompareModel::LeftColumn, Qt::Horizontal, Qt::DisplayRole),
                 QStringLiteral("B \u00b7 v2"));
        // A writer of the other order is no moment of the one shown.
        const QModelIndex gift = model.indexOf(path("/gift"));
        QVERIFY(!model.fieldAt(gift).writer);
        QVERIFY(model.factAt(gift, false).writer == Version{1});
        const QModelIndex amount = model.indexOf(path("/amount"));
        QVERIFY(model.fieldAt(amount).writer == Version{4});
        QVERIFY(!model.fieldAt(amount.siblingAtColumn(CompareModel::LeftColumn)).writer);
    }

    void theOtherSideFollowsTheTimeOfAOrStays() {
        OrderDocument document;
        openSample(document);
        CompareModel model(&document);
        const auto amountOfB = [&] {
            model.update();
            return model.indexOf(path("/amount"))
                .siblingAtColumn(CompareModel::LeftColumn)
                .data()
                .toString();
        };
        document.compareWithOther(otherOrder(OtherSide::At::SameTime));
        QCOMPARE(amountOfB(), QStringLiteral("12.00"));
        document.showMoment(Moment{2}); // before the other became cheaper
        QCOMPARE(amountOfB(), QStringLiteral("99.00"));
        document.compareWithOther(otherOrder(OtherSide::At::Fixed));
        QCOMPARE(amountOfB(), QStringLiteral("99.00"));
        document.showMoment(Moment{8});
        QCOMPARE(amountOfB(), QStringLiteral("99.00"));
    }

    void sidesChangePlaces() {
        OrderDocument document;
        openSample(document);
        CompareModel model(&document);
        document.compareWithOther(otherOrder(OtherSide::At::End));
        document.swapSides();
        model.update();
        QVERIFY(lines(model).contains(QStringLiteral("~|amount|279.80|12.00")));
        QVERIFY(lines(model).contains(QStringLiteral("+|gift||true")));
        QVERIFY(model.fieldAt(model.indexOf(path("/amount"))).writer == Version{4});
        document.compareMoments();
        QVERIFY(!document.leftIsA());
        document.compareWith(Moment{1});
        document.swapSides();
        QCOMPARE(document.shownMoment().value, 1U);
        QCOMPARE(document.comparedMoment().value, 4U);
    }

    void oneOrderIsReadByTwoRulesets() {
        OrderDocument document;
        openSample(document);
        CompareModel model(&document);
        OtherSide other;
        other.kind = OtherSide::Kind::Rules;
        other.at = OtherSide::At::SameEvent;
        other.history =
            makeHistory(sampleEvents(), "0192f0c4-71aa-7c02-8b1f-52e0c4a39b1e", "generic");
        document.compareWithOther(other);
        model.update();
        QVERIFY(lines(model).contains(QStringLiteral("+|status||\"Paid\"")));
        QCOMPARE(model.headerData(CompareModel::LeftColumn, Qt::Horizontal, Qt::DisplayRole),
                 QStringLiteral("B \u00b7 generic v4"));
        // The same events: a writer at either side leads to its event.
        QVERIFY(model.rowCount(model.foldIndex()) > 0);
        const QModelIndex same = model.index(0, CompareModel::LeftColumn, model.foldIndex());
        QVERIFY(model.fieldAt(same).writer.has_value());
        document.showMoment(Moment{1});
        model.update();
        QVERIFY(lines(model).contains(QStringLiteral("+|status||\"Created\"")));
    }

    void whatIsSoughtIsFoundInDifferencesAndInTheFold() {
        OrderDocument document;
        openSample(document);
        CompareModel model(&document);
        model.update();
        model.search(SoughtText("SKU-"));
        // SKU-409 came: one line for all of it; the others are the same in both.
        QCOMPARE(model.hitCount(), 4);
        QVERIFY(model.hitAt(0).data(HitRole).toBool() ||
                model.hitAt(0).siblingAtColumn(CompareModel::PathColumn).data(HitRole).toBool());
        const QModelIndex folded = model.hitAt(1);
        QVERIFY(folded.parent() == model.foldIndex());
        QCOMPARE(folded.siblingAtColumn(CompareModel::PathColumn).data().toString(),
                 QStringLiteral("items.SKU-118.sku"));
        QCOMPARE(model.hitOf(folded), 1);
        model.search(std::nullopt);
        QCOMPARE(model.hitCount(), 0);
    }

    void whereAnElementIsNotThereNobodyIsBlamed() {
        OrderDocument document;
        openSample(document);
        CompareModel model(&document);
        model.update();
        const QModelIndex came = model.indexOf(path("/items/3")); // SKU-409, of v4
        QCOMPARE(model.fullName(came), QStringLiteral("items.SKU-409"));
        QVERIFY(model.factAt(came, true).writer == Version{4});
        QVERIFY(!model.factAt(came, false).writer);
        model.search(SoughtText("sku-409"));
        QVERIFY(!came.siblingAtColumn(CompareModel::SignColumn).data(HitRole).toBool());
        QVERIFY(!came.siblingAtColumn(CompareModel::LeftColumn).data(HitRole).toBool());
        QVERIFY(came.siblingAtColumn(CompareModel::RightColumn).data(HitRole).toBool());
    }

    void anElementThatMovedIsBlamedWhereItStood() {
        OrderDocument document;
        open(document, makeHistory({{"OrderCreated", R"({"items":[{"sku":"A","n":1}]})", 1000},
                                    {"OrderPaid",
                                     R"({"items":[{"sku":"Z","n":9},{"sku":"A","n":2}]})", 2000}}));
        document.compareWith(Moment{1});
        CompareModel model(&document);
        model.update();
        const QModelIndex n = model.indexOf(path("/items/1/n"));
        QVERIFY(n.isValid());
        const FieldAt before = model.fieldAt(n.siblingAtColumn(CompareModel::LeftColumn));
        QVERIFY(before.path == path("/items/0/n"));
        QVERIFY(before.writer == Version{1});
    }
};

BACKSTORY_TEST(CompareModelTest);
#include "compare_model_test.moc"
