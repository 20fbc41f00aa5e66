#include "ui/models/changes_model.h"

#include "tests/support/test_registry.h"
#include "tests/ui/sample_order.h"

#include <QAbstractItemModelTester>

using namespace backstory;
using namespace backstory::test;
using namespace backstory::ui;

class ChangesModelTest : public QObject {
    Q_OBJECT

    static QStringList rows(const ChangesModel &model) {
        QStringList out;
        for (int row = 0; row < model.rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < ChangesModel::kColumns; ++column)
                cells << model.index(row, column).data().toString();
            out << cells.join(u'|');
        }
        return out;
    }

private Q_SLOTS:
    void keepsTheRulesOfModels() {
        OrderDocument document;
        ChangesModel model(&document);
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        openSample(document);
        model.update();
        document.showMoment(Moment{0});
        model.update();
        QCOMPARE(model.rowCount(), 0);
    }

    void linesSayWhatTheEventDid() {
        OrderDocument document;
        openSample(document);
        ChangesModel model(&document);
        model.update();
        QCOMPARE(model.changeCount(), 3);
        QCOMPARE(
            rows(model),
            (QStringList{QStringLiteral("~|amount|249.90|279.80"),
                         QStringLiteral("+|items.SKU-409||{ price 29.90, qty 1, sku \"SKU-409\" }"),
                         QStringLiteral("\u2212|shipTo.street|\"Aarweg 4\"|")}));
    }

    void whatWasWrittenAgainIsListedBelow() {
        OrderDocument document;
        openSample(document);
        document.showMoment(Moment{8});
        ChangesModel model(&document);
        model.update();
        QCOMPARE(model.changeCount(), 0);
        QCOMPARE(rows(model), (QStringList{QStringLiteral("=|refund|29.90|29.90"),
                                           QStringLiteral("=|status|\"Refunded\"|\"Refunded\"")}));
    }

    void fieldsCanBeTaken() {
        OrderDocument document;
        openSample(document);
        ChangesModel model(&document);
        model.update();
        const FieldAt before = model.fieldAt(model.index(0, ChangesModel::BeforeColumn));
        QVERIFY(before.path == path("/amount"));
        QCOMPARE(before.value->number(), std::string("249.90"));
        QCOMPARE(model.fieldAt(model.index(0, ChangesModel::AfterColumn)).value->number(),
                 std::string("279.80"));
        // What stood there before leads to whoever set that.
        QVERIFY(before.writer == Version{1});
        QVERIFY(model.writerBefore(model.index(2, 0)) == Version{3}); // the street that went
        QVERIFY(!model.writerBefore(model.index(1, 0)));              // the element that came
    }
};

BACKSTORY_TEST(ChangesModelTest);
#include "changes_model_test.moc"
