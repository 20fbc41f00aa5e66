#include "ui/models/compare_model.h"

#include "tests/support/test_registry.h"
#include "tests/ui/sample_order.h"

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
                     QStringLiteral("|14 values|the same in both|"),
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
};

BACKSTORY_TEST(CompareModelTest);
#include "compare_model_test.moc"
