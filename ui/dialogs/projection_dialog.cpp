#include "ui/dialogs/projection_dialog.h"

#include "ui/dialogs/dialog_size.h"
#include "ui/dialogs/projection_facts.h"
#include "ui/models/drift_model.h"
#include "ui/text/entity_text.h"
#include "ui/text/error_text.h"
#include "ui/text/look.h"
#include "ui/text/visible_text.h"
#include "ui/views/facts_grid.h"
#include "ui/views/plain_widgets.h"
#include "ui/views/row_views.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

namespace backstory::ui {

namespace {

constexpr int kProgressWidth = 140;
constexpr int kProgressSteps = 1'000;

QString whatACheckDoes() {
    return ProjectionDialog::tr("A check folds the whole log and compares every row. It changes "
                                "nothing.");
}

void keepRoom(QWidget *widget) {
    QSizePolicy policy = widget->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    widget->setSizePolicy(policy);
}

} // namespace

ProjectionDialog::ProjectionDialog(RunningJobs *jobs, QWidget *parent)
    : QDialog(parent),
      m_model(new DriftModel(this)),
      m_facts(new FactsGrid(this)),
      m_summary(makePlainLabel(QStringLiteral("projectionSummary"), this)),
      m_checking(new JobSlot(jobs, this)),
      m_reading(new RepeatedJob([this](JobSlot &slot) { readState(slot); }, this)) {
    setObjectName(QStringLiteral("projectionDialog"));
    setWindowTitle(tr("Projection"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_facts->setObjectName(QStringLiteral("projectionFacts"));
    m_facts->layout()->setContentsMargins({});
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    makeTable();
    QWidget *bar = makeCheckBar();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setObjectName(QStringLiteral("projectionClose"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->addWidget(m_facts);
    column->addWidget(bar);
    column->addWidget(m_summary);
    column->addWidget(m_rows, 1);
    column->addWidget(buttons);
    sizeToText(*this, 144, 32);

    connect(m_reading, &RepeatedJob::failed, this, &ProjectionDialog::takeStateError);
    connect(m_checking, &JobSlot::progressed, this, &ProjectionDialog::showProgress);
    connect(m_checking, &JobSlot::started, this, [this] { showChecking(true); });
    connect(m_checking, &JobSlot::failed, this, [this](const Error &error) {
        m_ended = true;
        say(describe(error).whole());
    });
    connect(m_checking, &JobSlot::ended, this, [this] {
        showChecking(false);
        if (!m_ended)
            say(tr("The check was stopped. %1").arg(driftText(*m_model)).trimmed());
    });
    setTable(nullptr);
}

QWidget *ProjectionDialog::makeCheckBar() {
    auto *bar = new QWidget(this);
    m_check = new QPushButton(tr("Check for &drift"), bar);
    m_check->setObjectName(QStringLiteral("projectionCheck"));
    m_check->setDefault(true);
    m_progress = new QProgressBar(bar);
    m_progress->setObjectName(QStringLiteral("projectionProgress"));
    m_progress->setAccessibleName(tr("Progress of the check"));
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(kProgressWidth);
    m_progress->setMaximumHeight(fontMetrics().height());
    m_cancel = new QPushButton(tr("&Stop"), bar);
    m_cancel->setObjectName(QStringLiteral("projectionCancel"));
    m_cancel->setAutoDefault(false);
    for (QWidget *part : {static_cast<QWidget *>(m_progress), static_cast<QWidget *>(m_cancel)}) {
        keepRoom(part);
        part->hide();
    }
    connect(m_check, &QPushButton::clicked, this, &ProjectionDialog::check);
    connect(m_cancel, &QPushButton::clicked, m_checking, &JobSlot::cancel);

    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins({});
    row->addWidget(m_check);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    row->addStretch(1);
    return bar;
}

void ProjectionDialog::makeTable() {
    m_rows = new RowTable(this);
    m_rows->setObjectName(QStringLiteral("driftTable"));
    m_rows->setAccessibleName(tr("Where the projection does not equal the fold"));
    m_rows->setFrameShape(QFrame::StyledPanel);
    m_rows->setModel(m_model);
    QHeaderView &columns = *m_rows->horizontalHeader();
    const int letter = fontMetrics().averageCharWidth();
    columns.resizeSection(DriftModel::StreamColumn, 17 * letter);
    columns.resizeSection(DriftModel::KindColumn, 24 * letter);
    columns.resizeSection(DriftModel::NameColumn, 14 * letter);
    columns.resizeSection(DriftModel::StoredColumn, 20 * letter);
    columns.resizeSection(DriftModel::FoldedColumn, 20 * letter);
    columns.setStretchLastSection(true);
    connect(m_rows, &RowTable::rowChosen, this, [this](const QModelIndex &index) {
        Q_EMIT streamWanted(m_model->entryAt(index).stream);
    });
    connect(m_rows, &RowTable::copyWanted, this, [this](const QModelIndex &index) {
        QGuiApplication::clipboard()->setText(m_model->lineAt(index));
    });
}

void ProjectionDialog::setTable(std::shared_ptr<const OpenedTable> table) {
    m_checking->cancel();
    m_reading->cancel();
    m_model->clear();
    m_state.reset();
    m_definition.reset();
    m_table = std::move(table);
    m_check->setEnabled(false);
    say({});
    if (m_table) {
        m_definition = shippedDefinition(m_table->table);
        m_model->setEntity(m_table->table.entity);
        if (!m_definition)
            say(tr("There is none: no definition of a projection ships for %1.")
                    .arg(entitiesText(m_table->table.entity)));
    }
    showFacts();
    if (m_definition)
        m_reading->ask();
}

void ProjectionDialog::setZone(const Zone &zone) {
    m_zone = zone;
    showFacts();
}

void ProjectionDialog::readState(JobSlot &slot) {
    if (!m_definition)
        return;
    slot.start(
        tr("Looking at the projection"),
        [table = m_table, definition = *m_definition](const Progress &progress) {
            return readProjectionState(*table, definition, progress);
        },
        [this](const ProjectionState &state) { takeState(state); });
}

void ProjectionDialog::takeState(const ProjectionState &state) {
    if (!m_state && state.hasTable)
        say(whatACheckDoes());
    m_state = state;
    m_check->setEnabled(state.hasTable && !m_checking->isRunning());
    if (!state.hasTable)
        say(tr("There is no table %1 in this source yet. On the command line, backstory-cli "
               "project TARGET --once makes it.")
                .arg(visible(m_definition->displayName())));
    showFacts();
}

void ProjectionDialog::takeStateError(const Error &error) {
    m_check->setEnabled(false);
    if (error.kind() == ErrorKind::NotAnswerable)
        say(tr("There is none: %1. %2").arg(visible(error.cause()), visible(error.remedy())));
    else
        say(describe(error).whole());
}

void ProjectionDialog::check() {
    if (!m_definition || m_checking->isRunning())
        return;
    m_model->clear();
    m_ended = false;
    say(tr("Checking…"));
    m_checking->start(
        tr("Checking the projection"),
        [this, table = m_table, definition = *m_definition](const Progress &progress,
                                                            const Job::Post &post) {
            const auto take = [&](std::vector<DriftEntry> entries) {
                // `this` is touched on its own thread only, while the job's slot, its child, lives.
                post([this, entries = std::move(entries)]() mutable {
                    m_model->add(std::move(entries));
                });
            };
            return checkProjection(*table, definition, take, progress);
        },
        [this](std::uint64_t streams) { takeChecked(streams); });
}

void ProjectionDialog::takeChecked(std::uint64_t streams) {
    m_ended = true;
    QString text = checkedText(*m_model, streams);
    if (isDrifting(*m_model) && m_state && m_state->behind.value_or(0) > 0)
        text += u' ' + tr("Events that it has not taken in yet count as drift.");
    say(text);
    m_reading->ask();
}

void ProjectionDialog::showFacts() {
    if (m_table)
        m_facts->show(projectionFacts(*m_table, m_definition, m_state, m_zone));
    else
        m_facts->show({});
}

void ProjectionDialog::showChecking(bool running) {
    // The focus must not fall out of the dialog with a button that goes.
    if (!running && m_cancel->hasFocus())
        m_rows->setFocus();
    m_progress->setRange(0, 0);
    m_progress->setVisible(running);
    m_cancel->setVisible(running);
    m_check->setEnabled(!running && m_state && m_state->hasTable);
}

void ProjectionDialog::showProgress(const ProgressStep &step) {
    const auto total = step.total ? step.total : m_table->estimatedEvents;
    if (!total || *total == 0)
        return;
    const double share =
        std::min(1.0, static_cast<double>(step.done) / static_cast<double>(*total));
    m_progress->setRange(0, kProgressSteps);
    m_progress->setValue(static_cast<int>(share * kProgressSteps));
}

void ProjectionDialog::say(const QString &text) {
    m_summary->setText(text);
}

} // namespace backstory::ui
