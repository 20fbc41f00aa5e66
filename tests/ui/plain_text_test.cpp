#include "tests/support/test_registry.h"
#include "tests/ui/doubles/memory_source.h"
#include "tests/ui/window_fixture.h"

#include <QAbstractItemView>
#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QTabWidget>
#include <QTest>
#include <QTextEdit>

namespace backstory::ui {

using test::classicTable;
using test::makeEvent;
using test::MemorySource;
using test::WindowFixture;

/// Whatever stands in ids, types, payloads, errors and names of sources: nothing of it is ever
/// taken for markup, wherever it is shown.
class PlainTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsRendered();
    void errorsAreNotRendered();
};

namespace {

// It would change the title, load a picture, or lead somewhere, where it was rendered.
const char *const kMarkup = "<b>bold</b><img src='http://127.0.0.1/x.png'><a href='x:y'>link</a>";

std::string quotedMarkup() {
    return std::string("\"") + kMarkup + "\"";
}

/// What a tooltip shows when Qt has taken it for markup or not.
bool rendersMarkup(const QString &toolTip) {
    return Qt::mightBeRichText(toolTip) &&
           (toolTip.contains(QLatin1String("<b>")) || toolTip.contains(QLatin1String("<img")) ||
            toolTip.contains(QLatin1String("<a ")));
}

void checkCells(const QAbstractItemModel &model, const QModelIndex &parent, QStringList &wrong) {
    for (int row = 0; row < std::min(50, model.rowCount(parent)); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            if (rendersMarkup(index.data(Qt::ToolTipRole).toString()))
                wrong << QStringLiteral("cell: ") + index.data(Qt::ToolTipRole).toString();
        }
        checkCells(model, model.index(row, 0, parent), wrong);
    }
}

QStringList findRendering(QWidget &window) {
    QStringList wrong;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        const QString name = widget->objectName();
        if (rendersMarkup(widget->toolTip()))
            wrong << QStringLiteral("tooltip of ") + name;
        if (const auto *label = qobject_cast<QLabel *>(widget)) {
            if (label->textFormat() == Qt::RichText ||
                (label->textFormat() == Qt::AutoText && Qt::mightBeRichText(label->text())))
                wrong << QStringLiteral("label ") + name;
            if (label->openExternalLinks())
                wrong << QStringLiteral("links of ") + name;
        }
        if (const auto *text = qobject_cast<QTextEdit *>(widget); text && text->acceptRichText())
            wrong << QStringLiteral("text ") + name;
        if (const auto *view = qobject_cast<QAbstractItemView *>(widget); view && view->model())
            checkCells(*view->model(), {}, wrong);
    }
    for (const QAction *action : window.findChildren<QAction *>()) {
        if (rendersMarkup(action->toolTip()))
            wrong << QStringLiteral("action ") + action->objectName();
    }
    return wrong;
}

std::shared_ptr<MemorySource> makeSource() {
    EventTable table = classicTable("order");
    table.relation = std::string("order_events") + kMarkup;
    auto source = std::make_shared<MemorySource>(std::vector{table});
    const std::string payload = "{\"customer_id\":" + quotedMarkup() +
                                ",\"amount\":10.00,\"items\":[{\"id\":" + quotedMarkup() + "}]," +
                                quotedMarkup() + ":" + quotedMarkup() + "}";
    source->add("order", makeEvent(kMarkup, "OrderCreated", payload, 1, 1));
    source->add("order", makeEvent(kMarkup, kMarkup, payload, 2, 2));
    source->add("order", makeEvent(kMarkup, "OrderPaid", "{ broken " + std::string(kMarkup), 3, 3));
    return source;
}

} // namespace

void PlainTextTest::nothingIsRendered() {
    WindowFixture it;
    const auto source = makeSource();
    it.workspace().setTableOpener([&](const OpenWish &wish, const Progress &progress) {
        return openTable(std::make_shared<ReaderPool>(source), source->tables().front(), wish.rules,
                         progress);
    });
    OpenWish wish;
    wish.source = std::string("/tmp/") + kMarkup;
    wish.stream = kMarkup;
    it.window().start(wish);
    QTRY_COMPARE(it.shownStream(), std::string(kMarkup));
    QTRY_COMPARE(it.list().rowCount(), 1);

    auto &tabs = it.find<QTabWidget>("orderTabs");
    OrderDocument &document = *it.workspace().document();
    document.compareWith(Moment{1});
    document.pinField(*json::Pointer::parse("/customer_id"));
    document.selectField(*json::Pointer::parse("/customer_id"));
    for (std::uint32_t moment = 0; moment <= document.history()->size(); ++moment) {
        document.showMoment(Moment{moment});
        for (int tab = 0; tab < tabs.count(); ++tab) {
            tabs.setCurrentIndex(tab);
            const QStringList wrong = findRendering(it.window());
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QStringLiteral("\n"))));
        }
    }
}

void PlainTextTest::errorsAreNotRendered() {
    WindowFixture it;
    it.workspace().setTableOpener(
        [](const OpenWish &, const Progress &) -> std::shared_ptr<const OpenedTable> {
            throw Error(ErrorKind::SourceUnreadable, kMarkup, kMarkup, kMarkup);
        });
    OpenWish wish;
    wish.source = kMarkup;
    it.window().start(wish);
    QTRY_VERIFY(it.find<QWidget>("errorBanner").isVisible());
    const QStringList wrong = findRendering(it.window());
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QStringLiteral("\n"))));
}

} // namespace backstory::ui

using backstory::ui::PlainTextTest;
BACKSTORY_TEST(PlainTextTest);
#include "plain_text_test.moc"
