// Draws everything of one order into a picture, for looking at it without the application:
//     order_preview PICTURE.png [light|dark] [TAB] [WIDTH] [HEIGHT] [empty|long|hostile]
#include "tests/ui/sample_order.h"
#include "ui/timeline/timeline_panel.h"
#include "ui/views/event_table_view.h"
#include "ui/views/order_tabs.h"

#include <QApplication>
#include <QSplitter>
#include <QStyleFactory>
#include <QVBoxLayout>

using namespace backstory;
using namespace backstory::ui;

namespace {

QPalette darkPalette() {
    QPalette palette(QColor(0x30, 0x34, 0x3b), QColor(0x1f, 0x22, 0x27));
    palette.setColor(QPalette::Base, QColor(0x26, 0x29, 0x2f));
    palette.setColor(QPalette::AlternateBase, QColor(0x2a, 0x2e, 0x34));
    palette.setColor(QPalette::Highlight, QColor(0x6e, 0xa2, 0xf5));
    palette.setColor(QPalette::PlaceholderText, QColor(0x9a, 0xa3, 0xae));
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(role, QColor(0xe4, 0xe7, 0xeb));
    return palette;
}

void fill(OrderDocument &document, const QString &what) {
    if (what == QLatin1String("empty"))
        return;
    if (what == QLatin1String("long"))
        test::open(document, test::makeHistory(test::longLife(20'000)));
    else if (what == QLatin1String("hostile"))
        test::openHostile(document);
    else
        test::openSample(document);
    document.pinField(test::path("/amount"));
    document.selectField(test::path("/amount"));
}

} // namespace

int main(int argc, char **argv) {
    QApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    const auto argument = [&](int i, const char *otherwise) {
        return arguments.value(i, QLatin1String(otherwise));
    };
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    if (argument(2, "light") == QLatin1String("dark"))
        QApplication::setPalette(darkPalette());

    OrderDocument document;
    QWidget window;
    auto *panel = new TimelinePanel(&document);
    auto *events = new EventTableView(&document);
    auto *tabs = new OrderTabs(&document);
    auto *lower = new QSplitter;
    lower->addWidget(events);
    lower->addWidget(tabs);
    lower->setSizes({560, 440});
    auto *column = new QVBoxLayout(&window);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(panel);
    column->addWidget(lower, 1);
    window.resize(argument(4, "1050").toInt(), argument(5, "800").toInt());
    fill(document, argument(6, "sample"));
    tabs->setCurrentIndex(argument(3, "0").toInt());
    window.show();
    QApplication::processEvents();
    return window.grab().save(arguments.value(1)) ? 0 : 1;
}
