#include "ui/dialogs/local_copies_dialog.h"

#include "ui/dialogs/dialog_size.h"
#include "ui/dialogs/listing.h"
#include "ui/dialogs/tab_passes.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/visible_text.h"
#include "ui/views/plain_widgets.h"
#include "ui/views/row_views.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLocale>
#include <QPushButton>
#include <QStandardItemModel>

#include <algorithm>

namespace backstory::ui {

namespace {

enum Column { What, From, Made, Events, Size, kColumns };

QString textOf(const std::filesystem::path &file) {
    return QString::fromStdU16String(file.u16string());
}

QStandardItem *makeItem(const QString &text, bool isNumber = false) {
    QStandardItem *item = makeListingItem(text, text, isNumber);
    if (isNumber)
        item->setTextAlignment(Qt::AlignVCenter | Qt::AlignRight);
    return item;
}

} // namespace

LocalCopiesDialog::LocalCopiesDialog(std::filesystem::path folder, RunningJobs *jobs,
                                     QWidget *parent)
    : QDialog(parent),
      m_folder(std::move(folder)),
      m_model(new QStandardItemModel(0, kColumns, this)),
      m_rows(new RowTable(this)),
      m_summary(makePlainLabel(QStringLiteral("copiesSummary"), this)),
      m_work(new JobSlot(jobs, this)) {
    setObjectName(QStringLiteral("localCopiesDialog"));
    setWindowTitle(tr("Local copies"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_summary->setWordWrap(true);
    makeTable();
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_summary);
    column->addWidget(m_rows, 1);
    column->addWidget(makeButtons());
    sizeToText(*this, 136, 20);
    connect(m_work, &JobSlot::failed, this, [this](const Error &error) {
        const QString why = describe(error).whole();
        refresh();
        m_summary->setText(why);
    });
    update();
    refresh();
}

void LocalCopiesDialog::makeTable() {
    m_model->setHorizontalHeaderLabels(
        {tr("Copy of"), tr("Source"), tr("Made"), tr("Events"), tr("Size")});
    setUpListing(*m_rows, m_model, QStringLiteral("copiesTable"), tr("Local copies"));
    m_rows->setSelectionMode(QAbstractItemView::SingleSelection);
    connect(m_rows, &RowTable::rowChosen, this, &LocalCopiesDialog::openSelected);
    connect(m_rows->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_asked = false;
        update();
    });
}

QWidget *LocalCopiesDialog::makeButtons() {
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_open = addListingButton(*buttons, QStringLiteral("copiesOpen"), tr("&Open"));
    m_delete = addListingButton(*buttons, QStringLiteral("copiesDelete"), tr("&Delete"));
    m_deleteAll = addListingButton(*buttons, QStringLiteral("copiesDeleteAll"), tr("Delete &all"));
    buttons->button(QDialogButtonBox::Close)->setObjectName(QStringLiteral("copiesClose"));
    connect(m_open, &QPushButton::clicked, this, &LocalCopiesDialog::openSelected);
    connect(m_delete, &QPushButton::clicked, this, &LocalCopiesDialog::deleteSelected);
    connect(m_deleteAll, &QPushButton::clicked, this, &LocalCopiesDialog::deleteAll);
    letTabPass(*buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void LocalCopiesDialog::setOpened(const std::filesystem::path &file) {
    m_opened = file;
    fill();
}

void LocalCopiesDialog::setZone(const Zone &zone) {
    m_zone = zone;
    fill();
}

void LocalCopiesDialog::refresh() {
    m_work->start(
        tr("Looking for local copies"),
        [folder = m_folder](const Progress &) { return listLocalCopies(folder); },
        [this](std::vector<LocalCopy> copies) { take(std::move(copies)); });
}

void LocalCopiesDialog::take(std::vector<LocalCopy> copies) {
    m_copies = std::move(copies);
    std::uintmax_t bytes = 0;
    for (const LocalCopy &copy : m_copies)
        bytes += copy.bytes;
    m_summary->setText(
        m_copies.empty()
            ? tr("There are no local copies. File → Make a local copy makes one of what is open.")
            : tr("%1 in %2. Only you can read them.")
                  .arg(QLocale().formattedDataSize(static_cast<qint64>(bytes)),
                       visible(textOf(m_folder).toStdString())));
    fill();
}

void LocalCopiesDialog::fill() {
    const int row = m_rows->currentIndex().row();
    m_model->removeRows(0, m_model->rowCount());
    for (const LocalCopy &copy : m_copies) {
        const bool open = copy.file == m_opened;
        const QString what = visible(copy.note.tableName);
        const auto events = static_cast<qulonglong>(copy.note.events);
        m_model->appendRow(
            {makeItem(open ? tr("%1 (open now)").arg(what) : what),
             makeItem(visible(copy.note.label)),
             makeItem(instantWithZone(copy.note.madeAt, m_zone)),
             makeItem(QLocale().toString(events), true),
             makeItem(QLocale().formattedDataSize(static_cast<qint64>(copy.bytes)), true)});
    }
    m_rows->resizeColumnsToContents();
    if (!m_copies.empty())
        m_rows->selectRow(std::clamp(row, 0, m_model->rowCount() - 1));
    m_asked = false;
    update();
}

void LocalCopiesDialog::update() {
    const LocalCopy *copy = selected();
    m_open->setEnabled(copy != nullptr && copy->file != m_opened);
    m_delete->setEnabled(copy != nullptr && copy->file != m_opened);
    m_delete->setToolTip(copy != nullptr && copy->file == m_opened
                             ? tr("It is open. Open the live source first.")
                             : QString());
    const auto count = deletable().size();
    m_deleteAll->setEnabled(count > 0);
    m_deleteAll->setText(m_asked ? tr("Really delete %1?").arg(count) : tr("Delete &all"));
}

const LocalCopy *LocalCopiesDialog::selected() const {
    const QModelIndexList rows = m_rows->selectionModel()->selectedRows();
    const auto row = rows.isEmpty() ? m_copies.size() : static_cast<std::size_t>(rows[0].row());
    return row < m_copies.size() ? &m_copies[row] : nullptr;
}

std::vector<std::filesystem::path> LocalCopiesDialog::deletable() const {
    std::vector<std::filesystem::path> files;
    for (const LocalCopy &copy : m_copies) {
        if (copy.file != m_opened)
            files.push_back(copy.file);
    }
    return files;
}

void LocalCopiesDialog::openSelected() {
    const LocalCopy *copy = selected();
    if (copy && copy->file != m_opened)
        Q_EMIT openWanted(textOf(copy->file));
}

void LocalCopiesDialog::deleteSelected() {
    if (const LocalCopy *copy = selected())
        deleteFiles({copy->file});
}

void LocalCopiesDialog::deleteAll() {
    if (m_asked) {
        deleteFiles(deletable());
        return;
    }
    m_asked = true;
    update();
}

void LocalCopiesDialog::deleteFiles(std::vector<std::filesystem::path> files) {
    m_work->start(
        tr("Deleting local copies"),
        [folder = m_folder, files = std::move(files)](const Progress &) {
            for (const std::filesystem::path &file : files)
                deleteLocalCopy(file);
            return listLocalCopies(folder);
        },
        [this](std::vector<LocalCopy> copies) { take(std::move(copies)); });
}

} // namespace backstory::ui
