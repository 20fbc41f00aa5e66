#include "tests/support/test_registry.h"
#include "tests/ui/sample_order.h"
#include "ui/timeline/timeline_panel.h"
#include "ui/timeline/timeline_view.h"
#include "ui/views/event_table_view.h"
#include "ui/views/order_tabs.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QHeaderView>
#include <QLabel>
#include <QTextBrowser>
#include <QTextDocument>
#include <QTextEdit>
#include <QVBoxLayout>

using namespace backstory;
using namespace backstory::test;
using namespace backstory::ui;

/// Nothing of an order is ever rendered as markup: looks at every widget and every cell for one
/// that would.
class PlainTextWidgetsTest : public QObject {
    Q_OBJECT

    /// A text that Qt takes for markup must have been escaped: no element but the wrapping one.
    static bool isHarmless(const QString &text) {
        if (!Qt::mightBeRichText(text))
            return true;
        QString inner = text;
        inner.remove(QLatin1String("<p style=\"white-space:pre\">")).remove(QLatin1String("</p>"));
        return !inner.contains(u'<');
    }

    static QStringList harmfulCells(const QAbstractItemModel &model,
                                    const QModelIndex &parent = {}) {
        QStringList found;
        for (int row = 0; row < model.rowCount(parent); ++row) {
            for (int column = 0; column < model.columnCount(parent); ++column) {
                const QModelIndex index = model.index(row, column, parent);
                const QString tip = index.data(Qt::ToolTipRole).toString();
                if (!isHarmless(tip))
                    found << tip;
                const QString text = index.data().toString();
                if (text.contains(QChar(0x202e)) || text.contains(QChar(0x200b)))
                    found << text;
            }
            found << harmfulCells(model, model.index(row, 0, parent));
        }
        return found;
    }

    static QStringList harmful(const QWidget &window) {
        QStringList found;
        for (const QWidget *widget : window.findChildren<QWidget *>()) {
            const QString name =
                QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName();
            if (const auto *label = qobject_cast<const QLabel *>(widget);
                label && label->textFormat() != Qt::PlainText)
                found << name + QLatin1String(" would render markup");
            if (qobject_cast<const QTextEdit *>(widget) ||
                qobject_cast<const QTextBrowser *>(widget))
                found << name + QLatin1String(" renders markup");
            if (!isHarmless(widget->toolTip()) || !isHarmless(widget->whatsThis()))
                found << name + QLatin1String(" has a tooltip of markup");
            if (const auto *view = qobject_cast<const QAbstractItemView *>(widget);
                view && view->model())
                found << harmfulCells(*view->model());
        }
        return found;
    }

private Q_SLOTS:
    void nothingIsRendered() {
        OrderDocument document;
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *panel = new TimelinePanel(&document);
        auto *tabs = new OrderTabs(&document);
        column->addWidget(panel);
        column->addWidget(new EventTableView(&document));
        column->addWidget(tabs);
        openHostile(document);
        document.selectField(path("/<b>key<~1b>"));
        document.pinField(path("/<b>key<~1b>"));
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        for (std::uint32_t moment = 0; moment <= 4; ++moment) {
            document.showMoment(Moment{moment});
            for (int tab = 0; tab < tabs->count(); ++tab) {
                tabs->setCurrentIndex(tab);
                const QStringList found = harmful(window);
                QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
            }
        }
        QVERIFY(panel->view()->describe(panel->view()->width() / 2).isEmpty() ||
                isHarmless(panel->view()->toolTip()));
    }

    void theLookItselfFindsMarkup() {
        QWidget window;
        auto *label = new QLabel(QStringLiteral("<b>x</b>"), &window);
        label->setObjectName(QStringLiteral("bad"));
        auto *tip = new QWidget(&window);
        tip->setToolTip(QStringLiteral("<b>x</b>"));
        new QTextEdit(&window);
        QVERIFY(harmful(window).size() >= 3);
    }

    void everyWidgetThatCanBeUsedHasANameToBeFoundAndRead() {
        OrderDocument document;
        TimelinePanel panel(&document);
        EventTableView events(&document);
        OrderTabs tabs(&document);
        for (const QWidget *window :
             std::initializer_list<const QWidget *>{&panel, &events, &tabs}) {
            for (const QWidget *widget : window->findChildren<QWidget *>()) {
                const bool internal = widget->objectName().startsWith(QLatin1String("qt_")) ||
                                      qobject_cast<const QHeaderView *>(widget) ||
                                      !widget->isEnabledTo(window) ||
                                      widget->parentWidget()->inherits("QTabBar");
                if (internal || widget->focusPolicy() == Qt::NoFocus)
                    continue;
                const QString what = QLatin1String(widget->metaObject()->className());
                QVERIFY2(!widget->objectName().isEmpty(), qPrintable(what));
                const auto *button = qobject_cast<const QAbstractButton *>(widget);
                const bool read = !widget->accessibleName().isEmpty() ||
                                  (button && !button->text().isEmpty()) ||
                                  widget->inherits("QTabBar") || widget->inherits("QTabWidget") ||
                                  widget->inherits("QLabel");
                QVERIFY2(read, qPrintable(what + u' ' + widget->objectName()));
            }
        }
    }
};

BACKSTORY_TEST(PlainTextWidgetsTest);
#include "plain_text_widgets_test.moc"
