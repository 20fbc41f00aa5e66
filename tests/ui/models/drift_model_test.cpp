#include "ui/models/drift_model.h"

#include "tests/support/test_registry.h"
#include "ui/models/roles.h"

#include <QAbstractItemModelTester>
#include <QIcon>
#include <QTest>
#include <QTextDocument>

using namespace backstory;
using namespace backstory::ui;

class DriftModelTest : public QObject {
    Q_OBJECT

    static std::vector<DriftEntry> someEntries() {
        return {
            {StreamId("o1"), DriftKind::Differs, "amount", R"("10.00")", "10.50", std::nullopt},
            {StreamId("o2"), DriftKind::Missing, std::nullopt, "null", R"({"status":"Paid"})",
             std::nullopt},
            {StreamId("o3"), DriftKind::Orphan, std::nullopt, R"({"status":"Paid"})", "null",
             "The log has no events of this stream."},
            {StreamId("o4"), DriftKind::Unprojectable, "customer_id", "null", "null",
             "There is no customer."},
            {StreamId("o5"), DriftKind::Rounded, "amount", "10.01", "10.005", std::nullopt},
        };
    }
    static QString textAt(const DriftModel &model, int row, int column) {
        return model.index(row, column).data().toString();
    }

private Q_SLOTS:
    void keepsTheRulesOfModels() {
        DriftModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setEntity("order");
        model.add(someEntries());
        model.add({});
        model.add(someEntries());
        QCOMPARE(model.rowCount(), 10);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.total(), std::size_t{0});
    }

    void kindsAreWordsWithASign() {
        DriftModel model;
        model.add(someEntries());
        const QStringList words{QStringLiteral("differs"), QStringLiteral("missing"),
                                QStringLiteral("orphan"), QStringLiteral("cannot be projected"),
                                QStringLiteral("rounded")};
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex kind = model.index(row, DriftModel::KindColumn);
            QCOMPARE(kind.data().toString(), words.at(row));
            QVERIFY(!kind.data(Qt::DecorationRole).value<QIcon>().isNull());
            QVERIFY(!kind.data(Qt::ToolTipRole).toString().isEmpty());
        }
        QCOMPARE(model.count(DriftKind::Missing), std::size_t{1});
    }

    void aRowThatIsNotThereIsSaid() {
        DriftModel model;
        model.add(someEntries());
        QCOMPARE(textAt(model, 1, DriftModel::StoredColumn), QStringLiteral("no row"));
        QCOMPARE(textAt(model, 1, DriftModel::NameColumn), QStringLiteral("whole row"));
        QCOMPARE(textAt(model, 2, DriftModel::FoldedColumn), QStringLiteral("no row"));
        QCOMPARE(textAt(model, 3, DriftModel::StoredColumn), QStringLiteral("no row"));
        QCOMPARE(textAt(model, 0, DriftModel::StoredColumn), QStringLiteral(R"("10.00")"));
        QCOMPARE(textAt(model, 4, DriftModel::FoldedColumn), QStringLiteral("10.005"));
        QVERIFY(model.index(0, DriftModel::StoredColumn).data(FixedRole).toBool());
        QVERIFY(!model.index(0, DriftModel::ReasonColumn).data(FixedRole).toBool());
    }

    void textsAreTextAndNeverMarkup() {
        DriftModel model;
        model.add({{StreamId("<b>o1</b>\u202e"), DriftKind::Differs, "<i>status</i>",
                    "\"<img src=x>\"", "\"\u202ePaid\"", "<u>why</u>"}});
        for (int column = 0; column < DriftModel::kColumns; ++column) {
            const QModelIndex cell = model.index(0, column);
            QVERIFY(!cell.data().toString().contains(QChar(0x202e)));
            QVERIFY(!Qt::mightBeRichText(cell.data(Qt::ToolTipRole).toString()) ||
                    cell.data(Qt::ToolTipRole).toString().contains(QLatin1String("&lt;")));
        }
        QVERIFY(model.lineAt(model.index(0, 0)).startsWith(QLatin1String("<b>o1</b>\\u202e")));
    }

    void theRestIsCounted() {
        DriftModel model;
        std::vector<DriftEntry> many(DriftModel::kMostListed - 1);
        model.add(many);
        model.add(someEntries());
        model.add(someEntries());
        QCOMPARE(model.rowCount(), static_cast<int>(DriftModel::kMostListed));
        QCOMPARE(model.total(), DriftModel::kMostListed + 9);
    }
};

BACKSTORY_TEST(DriftModelTest);
#include "drift_model_test.moc"
