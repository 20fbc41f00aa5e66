#include "ui/dialogs/about_dialog.h"

#include "ui/dialogs/dialog_size.h"
#include "ui/dialogs/tab_passes.h"
#include "ui/dialogs/used_libraries.h"
#include "ui/text/look.h"
#include "ui/views/plain_widgets.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QIcon>
#include <QPushButton>
#include <QSysInfo>
#include <QTreeWidget>

namespace backstory::ui {

namespace {

constexpr int kIconSide = 64;

} // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent), m_text(makePlainLabel(QStringLiteral("aboutText"), this)) {
    setObjectName(QStringLiteral("aboutDialog"));
    setWindowTitle(tr("About Backstory"));
    setAttribute(Qt::WA_DeleteOnClose);
    QLabel *built = makePlainLabel(QStringLiteral("aboutBuiltWith"), this);
    built->setText(tr("It stands on these &libraries, with thanks:"));
    QTreeWidget *libraries = makeLibraries();
    built->setBuddy(libraries);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(space::kOne);
    column->addWidget(makeHead());
    column->addWidget(built);
    column->addWidget(libraries, 1);
    column->addWidget(makeButtons());
    sizeToText(*this, 72, 34);
}

QWidget *AboutDialog::makeHead() {
    auto *head = new QWidget(this);
    auto *icon = new QLabel(head);
    icon->setPixmap(
        QApplication::windowIcon().pixmap(QSize(kIconSide, kIconSide), devicePixelRatioF()));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setText(tr("Backstory %1\n\n"
                       "See any order as it was at any moment, and prove how it got there.\n\n"
                       "It reads event tables and never writes to them. It connects to the sources "
                       "that you open and to nothing else: nothing is ever sent anywhere.\n\n"
                       "Licensed under Apache-2.0.")
                        .arg(QCoreApplication::applicationVersion()));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kTwo);
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    return head;
}

QTreeWidget *AboutDialog::makeLibraries() {
    auto *list = new QTreeWidget(this);
    list->setObjectName(QStringLiteral("aboutLibraries"));
    list->setAccessibleName(tr("Libraries"));
    list->setHeaderLabels({tr("Library"), tr("Version"), tr("License")});
    list->setRootIsDecorated(false);
    for (const UsedLibrary &library : usedLibraries()) {
        auto *item = new QTreeWidgetItem(list, {library.name, library.version, library.license});
        item->setSizeHint(2, QSize(0, Look::of(list).rowHeight()));
    }
    for (const int column : {0, 1})
        list->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    list->setMinimumHeight(6 * fontMetrics().height());
    return list;
}

QWidget *AboutDialog::makeButtons() {
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("aboutCopy"));
    copy->setToolTip(tr("Copies the versions, to send along with a question"));
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(wholeText()); });
    letTabPass(*buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

QString AboutDialog::wholeText() const {
    QStringList lines{QStringLiteral("Backstory ") + QCoreApplication::applicationVersion(),
                      QSysInfo::prettyProductName() + u' ' + QSysInfo::currentCpuArchitecture()};
    for (const UsedLibrary &library : usedLibraries())
        lines << library.name + u' ' + library.version;
    return lines.join(u'\n') + u'\n';
}

} // namespace backstory::ui
