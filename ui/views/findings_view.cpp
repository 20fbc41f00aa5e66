#include "ui/views/findings_view.h"

#include "ui/models/findings_model.h"
#include "ui/text/drawn_icon.h"
#include "ui/text/elided_label.h"
#include "ui/text/look.h"
#include "ui/views/empty_state.h"
#include "ui/views/field_menu.h"
#include "ui/views/row_views.h"
#include "ui/views/scroll_keeper.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequence>
#include <QLabel>
#include <QLocale>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace backstory::ui {
namespace {

QToolButton *makeStep(const char *name, Glyph glyph, const QString &text, const QKeySequence &key,
                      QWidget *parent) {
    auto *button = new QToolButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setIcon(glyphIcon(glyph));
    button->setAccessibleName(text);
    button->setToolTip(QStringLiteral("%1 (%2)").arg(text, key.toString(QKeySequence::NativeText)));
    button->setAutoRaise(true);
    return button;
}

} // namespace

FindingsView::FindingsView(OrderDocument *document, QWidget *parent)
    : DocumentView(document, parent),
      m_model(new FindingsModel(document, this)),
      m_empty(emptyState({}, this)) {
    auto *table = new RowTable(this);
    m_table = table;
    table->setObjectName(QStringLiteral("findingsTable"));
    table->setAccessibleName(tr("Findings"));
    table->setModel(m_model);
    QHeaderView &columns = *table->horizontalHeader();
    const int letter = fontMetrics().averageCharWidth();
    columns.setSectionResizeMode(FindingsModel::TextColumn, QHeaderView::Stretch);
    columns.resizeSection(FindingsModel::WeightColumn, letter * 16);
    columns.resizeSection(FindingsModel::EventsColumn, letter * 12);

    m_detail = makeDetail();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_table, 1);
    column->addWidget(m_detail);
    column->addWidget(m_empty, 1);

    connect(table, &RowTable::copyWanted, this,
            [this](const QModelIndex &index) { copyText(m_model->textAt(index).toStdString()); });
    connect(table, &RowTable::rowChosen, this, [this] { walk(1); });
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *back = new QShortcut(QKeySequence(Qt::SHIFT | key), table);
        back->setContext(Qt::WidgetShortcut);
        connect(back, &QShortcut::activated, this, [this] { walk(-1); });
    }
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &FindingsView::showWhole);
}

QWidget *FindingsView::makeDetail() {
    auto *detail = new QWidget(this);
    m_whole = plainLabel({}, detail);
    m_whole->setObjectName(QStringLiteral("findingWhole"));
    m_whole->setWordWrap(true);
    m_whole->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_place = new DimLabel({}, detail);
    m_place->setObjectName(QStringLiteral("findingPlace"));
    m_previous = makeStep("previousFindingEvent", Glyph::Up, tr("Previous event of the finding"),
                          QKeySequence(Qt::SHIFT | Qt::Key_Return), detail);
    m_next = makeStep("nextFindingEvent", Glyph::Down, tr("Next event of the finding"),
                      QKeySequence(Qt::Key_Return), detail);
    connect(m_previous, &QToolButton::clicked, this, [this] { walk(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { walk(1); });
    auto *row = new QHBoxLayout(detail);
    row->setContentsMargins(space::kTwo, space::kHalf, space::kOne, space::kHalf);
    row->setSpacing(space::kHalf);
    row->addWidget(m_whole, 1);
    for (QWidget *part : {static_cast<QWidget *>(m_place), static_cast<QWidget *>(m_previous),
                          static_cast<QWidget *>(m_next)})
        row->addWidget(part, 0, Qt::AlignTop);
    return detail;
}

void FindingsView::refresh(Changes changes) {
    if (!(changes & (HistoryChange | FindingsChange))) {
        if (changes & ShownChange)
            showPlace();
        return;
    }
    const bool keep = changes.testFlag(Renewal) || !changes.testFlag(HistoryChange);
    const ScrollKeeper keeper(*m_table, keep);
    if (!keep || !m_model->isUpToDate())
        m_model->update();
    const bool any = m_model->rowCount() > 0;
    m_table->setVisible(any);
    m_detail->setVisible(any);
    m_empty->setVisible(!any);
    m_empty->setText(document().isEmpty()
                         ? tr("What cannot be trusted about an order appears here: choose one on "
                              "the left.")
                         : tr("Nothing was found that would put this order in doubt."));
    if (m_table->currentIndex().isValid()) { // nothing was made anew
        showPlace();
        return;
    }
    showWhole({});
    if (keep)
        selectAgain();
    // The weightiest is told at once, whole.
    if (any && !m_table->currentIndex().isValid())
        m_table->selectRow(0);
}

void FindingsView::selectAgain() {
    if (!m_selected)
        return;
    const QModelIndex index = m_model->indexLike(*m_selected);
    if (index.isValid())
        m_table->setCurrentIndex(index);
}

void FindingsView::showWhole(const QModelIndex &index) {
    if (index.isValid())
        m_selected = m_model->findingAt(index);
    m_whole->setText(index.isValid() ? m_model->textAt(index)
                                     : tr("Enter or a double click leads to the event."));
    showPlace();
}

void FindingsView::showPlace() {
    const QModelIndex index = m_table->currentIndex();
    const bool any = index.isValid() && !m_model->findingAt(index).events.empty();
    m_previous->setEnabled(any);
    m_next->setEnabled(any);
    QString place;
    if (any) {
        const std::vector<Version> &events = m_model->eventsAt(index);
        const Version shown = document().shownMoment().lastEvent();
        const auto here = std::lower_bound(events.begin(), events.end(), shown);
        if (events.size() > 1 && here != events.end() && *here == shown)
            place = tr("%1 of %2")
                        .arg(QLocale().toString(here - events.begin() + 1),
                             QLocale().toString(static_cast<qulonglong>(events.size())));
    }
    m_place->setText(place);
}

void FindingsView::walk(int direction) {
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid())
        return;
    if (const auto version = m_model->nextEvent(index, document().shownMoment(), direction))
        document().showMoment(Moment::after(*version));
}

} // namespace backstory::ui
