#include "ui/models/state_model.h"

#include "core/json/print.h"
#include "tests/support/test_registry.h"
#include "tests/ui/sample_order.h"
#include "ui/models/changed_rows.h"
#include "ui/models/roles.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>

#include <random>

using namespace backstory;
using namespace backstory::test;
using namespace backstory::ui;

class StateModelTest : public QObject {
    Q_OBJECT

    static QString cell(const StateModel &model, const char *field, int column) {
        return model.indexOf(path(field)).siblingAtColumn(column).data().toString();
    }
    static void showAt(OrderDocument &document, StateModel &model, std::uint32_t moment) {
        document.showMoment(Moment{moment});
        model.update();
    }
    /// Every row of the tree that is there, as lines, with everything unfolded.
    static QStringList lines(const StateModel &model, const QModelIndex &parent = {},
                             const QString &indent = {}) {
        QStringList out;
        for (int row = 0; row < model.rowCount(parent); ++row) {
            QStringList cells;
            for (int column = 0; column < StateModel::kColumns; ++column)
                cells << model.index(row, column, parent).data().toString();
            out << indent + cells.join(u'|');
            out << lines(model, model.index(row, 0, parent), indent + u' ');
        }
        return out;
    }

private Q_SLOTS:
    void keepsTheRulesOfModels() {
        OrderDocument document;
        StateModel model(&document);
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        openSample(document);
        model.update();
        for (const std::uint32_t moment : {0U, 1U, 4U, 3U, 8U, 2U, 0U})
            showAt(document, model, moment);
        document.clear();
        model.update();
        QCOMPARE(model.rowCount(), 0);
    }

    void valuesNameTheirWriters() {
        OrderDocument document;
        openSample(document);
        const StateModel model(&document);
        QCOMPARE(cell(model, "/amount", StateModel::ValueColumn), QStringLiteral("279.80"));
        QCOMPARE(cell(model, "/amount", StateModel::WriterColumn), QStringLiteral("v4"));
        QCOMPARE(cell(model, "/currency", StateModel::WriterColumn), QStringLiteral("v1"));
        QCOMPARE(cell(model, "/orderId", StateModel::WriterColumn), QStringLiteral("start"));
        QCOMPARE(cell(model, "/items", StateModel::ValueColumn), QStringLiteral("[4]"));
        QCOMPARE(cell(model, "/items/3", StateModel::FieldColumn), QStringLiteral("SKU-409"));
        QCOMPARE(cell(model, "/items/3", StateModel::ValueColumn),
                 QStringLiteral("{ price 29.90, qty 1 }"));
        QVERIFY(model.fieldAt(model.indexOf(path("/amount"))).writer == Version{4});
    }

    void changesOfTheEventAreMarked() {
        OrderDocument document;
        openSample(document);
        const StateModel model(&document);
        QCOMPARE(cell(model, "/amount", StateModel::SignColumn), QStringLiteral("~"));
        QCOMPARE(cell(model, "/items", StateModel::SignColumn), QStringLiteral("~"));
        QCOMPARE(cell(model, "/items/3", StateModel::SignColumn), QStringLiteral("+"));
        QCOMPARE(cell(model, "/items/3/qty", StateModel::SignColumn), QStringLiteral("+"));
        QCOMPARE(cell(model, "/items/0", StateModel::SignColumn), QString());
        QCOMPARE(cell(model, "/currency", StateModel::SignColumn), QString());
    }

    void removedValuesStayVisibleForOneMoment() {
        OrderDocument document;
        openSample(document);
        StateModel model(&document);
        const QModelIndex street = model.indexOf(path("/shipTo/street"));
        QVERIFY(street.isValid());
        QVERIFY(model.signAt(street) == ChangeSign::Removed);
        QVERIFY(street.siblingAtColumn(StateModel::ValueColumn).data(StruckRole).toBool());
        QCOMPARE(cell(model, "/shipTo/street", StateModel::WriterColumn), QStringLiteral("v4"));
        showAt(document, model, 5);
        QVERIFY(!model.indexOf(path("/shipTo/street")).isValid());
    }

    void rowsThatStayAreTheSameRows() {
        OrderDocument document;
        openSample(document);
        StateModel model(&document);
        const QPersistentModelIndex amount(model.indexOf(path("/amount")));
        const QPersistentModelIndex element(model.indexOf(path("/items/1/qty")));
        for (const std::uint32_t moment : {3U, 8U, 1U, 4U})
            showAt(document, model, moment);
        QVERIFY(amount.isValid());
        QVERIFY(element.isValid());
        QVERIFY(QModelIndex(amount) == model.indexOf(path("/amount")));
        QCOMPARE(element.sibling(element.row(), StateModel::ValueColumn).data().toString(),
                 QStringLiteral("2"));
    }

    void anyWayToAMomentShowsTheSame() {
        // Not by way of the neighbour alone: whatever was shown before, a moment looks the same.
        OrderDocument document;
        openSample(document);
        StateModel walked(&document);
        static_cast<void>(lines(walked)); // every child made, so that all are kept in step
        constexpr unsigned kSeed = 20260302;
        std::mt19937 random(kSeed);
        for (int i = 0; i < 60; ++i) {
            showAt(document, walked, static_cast<std::uint32_t>(random() % 9));
            const StateModel fresh(&document);
            QVERIFY2(lines(walked) == lines(fresh),
                     qPrintable(QStringLiteral("seed %1, step %2, v%3")
                                    .arg(kSeed)
                                    .arg(i)
                                    .arg(document.shownMoment().value)));
        }
    }

    void aValueThatBecomesAContainerCanBeUnfolded() {
        OrderDocument document;
        open(document, makeHistory({{"OrderCreated", R"({"a":1})", 1000},
                                    {"OrderPaid", R"({"a":{"b":2}})", 2000},
                                    {"OrderPaid", R"({"a":{}})", 3000}}));
        StateModel model(&document);
        showAt(document, model, 1);
        QVERIFY(!model.hasChildren(model.indexOf(path("/a"))));
        showAt(document, model, 2);
        QVERIFY(model.hasChildren(model.indexOf(path("/a"))));
        showAt(document, model, 3); // empty, but what went is still shown beneath it
        QVERIFY(model.signAt(model.indexOf(path("/a/b"))) == ChangeSign::Removed);
    }

    void removedElementsOfArraysAreShownByName() {
        OrderDocument document;
        open(document, makeHistory({{"OrderCreated",
                                     R"({"items":[{"sku":"A","n":1},{"sku":"B","n":2}]})", 1000},
                                    {"OrderPaid", R"({"items":[{"sku":"B","m":3}]})", 2000}}));
        const StateModel model(&document);
        const QModelIndex items = model.indexOf(path("/items"));
        QStringList rows;
        for (int row = 0; row < model.rowCount(items); ++row) {
            const QModelIndex index = model.index(row, 0, items);
            rows << index.data().toString() +
                        index.siblingAtColumn(StateModel::FieldColumn).data().toString();
        }
        QCOMPARE(rows, (QStringList{QStringLiteral("~B"), QStringLiteral("\u2212A")}));
        // What went from an element that moved is shown within that element.
        const QModelIndex kept = model.index(0, 0, items);
        QStringList members;
        for (int row = 0; row < model.rowCount(kept); ++row)
            members << model.index(row, 0, kept).data().toString() +
                           model.index(row, StateModel::FieldColumn, kept).data().toString();
        QCOMPARE(members, (QStringList{QStringLiteral("+m"), QStringLiteral("\u2212n"),
                                       QStringLiteral("sku")}));
    }

    void thePinnedFieldIsBold() {
        OrderDocument document;
        openSample(document);
        document.pinField(path("/amount"));
        const StateModel model(&document);
        const auto bold = [&](const char *field) {
            return model.indexOf(path(field))
                .siblingAtColumn(StateModel::FieldColumn)
                .data(BoldRole)
                .toBool();
        };
        QVERIFY(bold("/amount"));
        QVERIFY(!bold("/currency"));
    }

    void hostileTextStaysText() {
        OrderDocument document;
        openHostile(document);
        const StateModel model(&document);
        QCOMPARE(cell(model, "/hidden", StateModel::ValueColumn),
                 QStringLiteral("\"a\\u202eb\\u200bc\""));
        const QModelIndex key = model.indexOf(path("/<b>key<~1b>"));
        QVERIFY(key.isValid());
        QVERIFY(!key.siblingAtColumn(StateModel::ValueColumn)
                     .data(Qt::ToolTipRole)
                     .toString()
                     .contains(QLatin1String("<u>")));
    }

    void whatChangedIsWalkedRoundAndRound() {
        OrderDocument document;
        openSample(document); // at v4
        StateModel model(&document);
        QStringList names;
        QModelIndex index;
        for (int i = 0; i < 4; ++i) {
            index = walkChanged(model, index, 1);
            names << QString::fromStdString(model.fieldAt(index).path.text());
        }
        QCOMPARE(names, (QStringList{QStringLiteral("/amount"), QStringLiteral("/items/3"),
                                     QStringLiteral("/shipTo/street"), QStringLiteral("/amount")}));
        QVERIFY(model.fieldAt(walkChanged(model, index, -1)).path == path("/shipTo/street"));
        // From a row that did not change on to the next that did.
        QVERIFY(model.fieldAt(walkChanged(model, model.indexOf(path("/orderId")), 1)).path ==
                path("/shipTo/street"));
        document.showMoment(Moment{0});
        model.update();
        QVERIFY(!walkChanged(model, {}, 1).isValid());
    }

    void rowsThatHoldWhatIsSoughtAreMarked() {
        OrderDocument document;
        openSample(document);
        StateModel model(&document);
        const auto marked = [&](const char *where, int column) {
            return model.indexOf(path(where)).siblingAtColumn(column).data(HitRole).toBool();
        };
        QVERIFY(!marked("/shipTo/city", StateModel::ValueColumn));
        model.markHits(SoughtText("BERN"));
        QVERIFY(marked("/shipTo/city", StateModel::ValueColumn));
        QVERIFY(!marked("/shipTo/city", StateModel::FieldColumn));
        model.markHits(SoughtText("sku-4"));
        QVERIFY(marked("/items/3", StateModel::FieldColumn)); // its identity is its name
        QVERIFY(!marked("/items/3", StateModel::ValueColumn));
        model.markHits(SoughtText("[0]"));
        QVERIFY(!marked("/items/0", StateModel::FieldColumn));
        model.markHits(std::nullopt);
        QVERIFY(!marked("/shipTo/city", StateModel::ValueColumn));
    }
};

BACKSTORY_TEST(StateModelTest);
#include "state_model_test.moc"
