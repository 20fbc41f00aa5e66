#include "ui/dialogs/filter_help_dialog.h"

#include "ui/dialogs/dialog_size.h"
#include "ui/text/look.h"
#include "ui/views/plain_widgets.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>

namespace backstory::ui {

namespace {

struct Line {
    QString example;
    QString meaning;
};

void addGroup(QTreeWidget *list, const QString &title, const QList<Line> &lines) {
    const Look look = Look::of(list);
    auto *group = new QTreeWidgetItem(list, {title});
    group->setFirstColumnSpanned(true);
    group->setFont(0, look.bold);
    group->setFlags(Qt::ItemIsEnabled);
    for (const Line &line : lines) {
        auto *item = new QTreeWidgetItem(group, {line.example, line.meaning});
        item->setFont(0, look.fixed);
        item->setToolTip(1, plainToolTip(line.meaning));
    }
}

QList<Line> stateLines() {
    return {{QStringLiteral("status=Paid"),
             FilterHelpDialog::tr("A column of the list has this value")},
            {QStringLiteral("amount>100"),
             FilterHelpDialog::tr("A number is greater; also >= < <= !=")},
            {QStringLiteral("shipTo.city=\"New York\""),
             FilterHelpDialog::tr("A field of the state; quotes hold "
                                  "what has blanks")},
            {QStringLiteral("state.shipTo"), FilterHelpDialog::tr("The state has this field")},
            {QStringLiteral("not status=Paid"),
             FilterHelpDialog::tr("Another status or none; status!=Paid wants one to be there")}};
}

QList<Line> eventLines() {
    return {
        {QStringLiteral("type:OrderPaid"),
         FilterHelpDialog::tr("An event of this type; type:Order* by its "
                              "beginning")},
        {QStringLiteral("data.trackingNumber"),
         FilterHelpDialog::tr("Any event carries this in its payload")},
        {QStringLiteral("data.amount>100"),
         FilterHelpDialog::tr("… and it has such a value there")},
        {QStringLiteral("type:OrderPaid since:2026-03-01"),
         FilterHelpDialog::tr("… in a time: since and until include, after and before exclude")},
        {QStringLiteral("since:yesterday before:today"),
         FilterHelpDialog::tr("… days as one writes them: 31.03.2026, \"31 March 2026\"")},
        {QStringLiteral("before:-3d"),
         FilterHelpDialog::tr("So long before the moment of the list: s m h d w")},
        {QStringLiteral("any(type:OrderPaid data.amount>100)"),
         FilterHelpDialog::tr("All of it holds of one and the same event")}};
}

QList<Line> wholeLines() {
    return {
        {QStringLiteral("ada"),
         FilterHelpDialog::tr("A word anywhere in an event: ids, type, payload, "
                              "metadata; ids that begin so come first")},
        {QStringLiteral("\"free text\""), FilterHelpDialog::tr("… with blanks, or as it stands")},
        {QStringLiteral("stream:0190*"), FilterHelpDialog::tr("Ids that begin so")},
        {QStringLiteral("events>10"), FilterHelpDialog::tr("How many events there are")},
        {QStringLiteral("last<-30d"),
         FilterHelpDialog::tr("When the last event was; first for the first")},
        {QStringLiteral("(status=Paid or amount>100) not ada"),
         FilterHelpDialog::tr("Side by side means and; or, not and parentheses")}};
}

} // namespace

FilterHelpDialog::FilterHelpDialog(QWidget *parent) : QDialog(parent) {
    setObjectName(QStringLiteral("filterHelpDialog"));
    setWindowTitle(tr("What can be written in the filter"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *list = new QTreeWidget(this);
    fill(list);
    connect(list, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        if (item->parent())
            Q_EMIT exampleChosen(item->text(0));
    });
    QLabel *note = makePlainLabel(QStringLiteral("filterHelpNote"), this);
    note->setText(tr("Everything is asked as of the moment of the list. Return or a double click "
                     "tries a line."));
    note->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->addWidget(list, 1);
    column->addWidget(note);
    column->addWidget(buttons);
    sizeToText(*this, 144, 32);
}

void FilterHelpDialog::fill(QTreeWidget *list) {
    list->setObjectName(QStringLiteral("filterHelpList"));
    list->setAccessibleName(tr("What can be written in the filter"));
    list->setHeaderLabels({tr("Written"), tr("Finds orders where")});
    list->setRootIsDecorated(false);
    list->setWordWrap(true);
    addGroup(list, tr("What the order holds"), stateLines());
    addGroup(list, tr("What happened to it"), eventLines());
    addGroup(list, tr("Words, orders, and how all of it is joined"), wholeLines());
    list->expandAll();
    list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    list->header()->setStretchLastSection(true);
}

} // namespace backstory::ui
