#include "tests/ui/slow_window.h"

#include "ui/session/opening.h"

#include <QEvent>
#include <QLabel>
#include <QTest>

namespace backstory::test {

namespace {

EventTable recordingTable() {
    EventTable table = classicTable("order");
    table.recordedAt = StampRef{{"recorded_at", {}}, StampForm::Millis};
    return table;
}

} // namespace

SlowWindow::SlowWindow() : source(std::make_shared<MemorySource>(std::vector{recordingTable()})) {
    source->addOrders(20);
    for (int i = 1; i <= 5; ++i)
        source->add("order", makeEvent(order(0), "OrderPaid", "{\"n\":" + std::to_string(i) + "}",
                                       5'000 + i, i));
    workspace().setTableOpener([slow = source](const ui::OpenWish &wish, const Progress &progress) {
        slow->gate.pass(progress);
        return openTable(std::make_shared<ui::ReaderPool>(slow), slow->tables().front(), wish.rules,
                         progress);
    });
}

SlowWindow::~SlowWindow() {
    source->gate.open();
}

void SlowWindow::openAll() {
    window().start(wish(order(0)));
    QTRY_COMPARE(list().rowCount(), 20);
    QTRY_COMPARE(shownStream(), order(0));
    QTRY_COMPARE(find<QLabel>("liveText").text(), QStringLiteral("live"));
    QVERIFY(ui::Job::waitForThreads(5'000));
    QCoreApplication::processEvents();
}

ui::OpenWish SlowWindow::wish(const std::string &stream) {
    ui::OpenWish wish;
    wish.source = "/slow/source";
    wish.stream = stream;
    return wish;
}

std::string SlowWindow::order(int number) {
    std::string digits = std::to_string(number);
    digits.insert(0, 6 - digits.size(), '0');
    return "order-" + digits;
}

PaintCount::PaintCount(QWidget &watched) {
    watched.installEventFilter(this);
    const auto inside = watched.findChildren<QWidget *>();
    for (QWidget *each : inside)
        each->installEventFilter(this);
}

bool PaintCount::eventFilter(QObject *object, QEvent *event) {
    if (event->type() == QEvent::Paint)
        ++m_paints;
    return QObject::eventFilter(object, event);
}

} // namespace backstory::test
