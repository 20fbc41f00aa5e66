#include "ui/views/event_table_view.h"

#include "core/audit/stream_findings.h"
#include "core/report/json_lines.h"
#include "ui/models/event_table_model.h"
#include "ui/models/moved_moment.h"
#include "ui/text/format.h"
#include "ui/text/look.h"
#include "ui/text/visible_text.h"
#include "ui/timeline/step_keys.h"
#include "ui/views/empty_state.h"
#include "ui/views/field_menu.h"
#include "ui/views/row_views.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QVBoxLayout>

namespace backstory::ui {
namespace {

constexpr int kSummaryInChars = 26; ///< before it gets less than this, the gaps give way
constexpr int kMarksInLines = 3;    ///< a badge of two letters, or one beside what was found

} // namespace

EventTableView::EventTableView(OrderDocument *document, QWidget *parent)
    : DocumentView(document, parent),
      m_table(nullptr),
      m_model(new EventTableModel(document, this)),
      m_empty(emptyState(tr("The events of an order appear here: choose one on the left."), this)) {
    auto *table = new RowTable(this);
    m_table = table;
    m_table->setObjectName(QStringLiteral("eventTable"));
    m_table->setAccessibleName(tr("Events"));
    m_table->setModel(m_model);
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    setColumnWidths();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (!m_selecting && current.isValid())
                    this->document().showMoment(Moment::after(EventTableModel::versionAt(current)));
            });
    connect(table, &RowTable::fitted, this, &EventTableView::takeFont);
    connect(table, &RowTable::copyWanted, this,
            [this](const QModelIndex &index) { copyEvent(EventTableModel::versionAt(index)); });
    connect(m_table, &QWidget::customContextMenuRequested, this, &EventTableView::showMenu);
    // The model hears of another history after this view does.
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        if (isVisible())
            refresh(EveryChange);
    });
    connect(m_model, &EventTableModel::renewed, this, &EventTableView::takeRenewal);
}

int EventTableView::widthFor(const QString &text, const QFont &font, bool withIcon) const {
    const int margin = style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, m_table) + 1;
    const int icon = withIcon ? m_table->iconSize().width() : 0;
    const int iconSide = icon > 0 ? icon : style()->pixelMetric(QStyle::PM_SmallIconSize);
    return QFontMetrics(font).horizontalAdvance(text) + 2 * margin + 2 +
           (withIcon ? iconSide + 2 * margin : 0);
}

void EventTableView::setColumnWidths() {
    const Look look = Look::of(m_table);
    QHeaderView &columns = *m_table->horizontalHeader();
    columns.setStretchLastSection(false);
    const auto set = [&](int column, int width, QHeaderView::ResizeMode mode) {
        columns.setSectionResizeMode(column, mode);
        columns.resizeSection(column, width);
    };
    using Model = EventTableModel;
    set(Model::VersionColumn, widthFor(QStringLiteral("000"), look.fixed),
        QHeaderView::Interactive);
    set(Model::HappenedColumn, widthFor(QStringLiteral("03-02 09:14:07.120"), look.fixed),
        QHeaderView::Interactive);
    m_gapWidth = gapWidth();
    set(Model::GapColumn, m_gapWidth, QHeaderView::Interactive);
    set(Model::TypeColumn, widthFor(QStringLiteral("Delivered"), look.body, true),
        QHeaderView::Interactive);
    set(Model::SummaryColumn, 160, QHeaderView::Stretch);
    set(Model::MarksColumn, marksWidth(), QHeaderView::Fixed);
    for (int column = 0; column < Model::kColumns; ++column)
        m_fitted[static_cast<std::size_t>(column)] = columns.sectionSize(column);
}

/// What was fitted to another order may shrink; what a person made of it only grows.
void EventTableView::fit(int column, int width) {
    QHeaderView &columns = *m_table->horizontalHeader();
    const int now = columns.sectionSize(column);
    int &fitted = m_fitted[static_cast<std::size_t>(column)];
    columns.resizeSection(column, now == fitted ? width : std::max(width, now));
    fitted = width;
}

int EventTableView::gapWidth() const {
    return widthFor(QStringLiteral("119 min"), Look::of(m_table).body);
}

int EventTableView::marksWidth() const {
    return kMarksInLines * m_table->fontMetrics().height();
}

int EventTableView::widthOfTypes() const {
    const QFont font = Look::of(m_table).body;
    int widest = widthFor(tr("Type"), font);
    for (const std::string &type : document().digest().types()) {
        const std::string_view name = document().digest().shortName(type).substr(0, 64);
        widest = std::max(widest, widthFor(visible(name), font, true));
    }
    return std::min(widest, QFontMetrics(font).averageCharWidth() * 32);
}

/// How long between two events the timeline shows too; what an event did is told nowhere else.
void EventTableView::fitGaps() {
    using Model = EventTableModel;
    if (m_fitting) // a column that comes or goes resizes what is beside it
        return;
    const QScopedValueRollback fitting(m_fitting, true);
    QHeaderView &columns = *m_table->horizontalHeader();
    int others = m_gapWidth;
    for (const int column :
         {Model::VersionColumn, Model::HappenedColumn, Model::TypeColumn, Model::MarksColumn})
        others += columns.sectionSize(column);
    const int room = m_table->viewport()->width() - others;
    const bool narrow = room < kSummaryInChars * m_table->fontMetrics().averageCharWidth();
    if (!columns.isSectionHidden(Model::GapColumn))
        m_gapWidth = columns.sectionSize(Model::GapColumn);
    if (columns.isSectionHidden(Model::GapColumn) == narrow)
        return;
    columns.setSectionHidden(Model::GapColumn, narrow);
    if (!narrow)
        columns.resizeSection(Model::GapColumn, m_gapWidth);
}

void EventTableView::fitToHistory() {
    using Model = EventTableModel;
    if (document().isEmpty())
        return;
    const Look look = Look::of(m_table);
    const Version last = document().history()->end().lastEvent();
    fit(Model::VersionColumn, std::max(widthFor(QStringLiteral("00"), look.fixed),
                                       widthFor(QString::number(last.value), look.fixed)));
    if (last.value > 0) {
        const QString time = m_model->index(0, Model::HappenedColumn).data().toString();
        const QString heading =
            m_model->headerData(Model::HappenedColumn, Qt::Horizontal, Qt::DisplayRole).toString();
        fit(Model::HappenedColumn,
            std::max(widthFor(time, look.fixed), widthFor(heading, look.small)));
    }
    const bool later = document().horizon() < document().history()->end();
    fit(Model::MarksColumn,
        later ? widthFor(tr("after"), look.body) + 2 * space::kOne : marksWidth());
    fit(Model::TypeColumn, widthOfTypes());
    fitGaps();
}

void EventTableView::takeFont() {
    if (m_table->isColumnHidden(EventTableModel::GapColumn))
        m_gapWidth = gapWidth();
    if (m_model->isUpToDate())
        fitToHistory();
}

void EventTableView::refresh(Changes changes) {
    if (changes.testFlag(Renewal) &&
        m_model->rowCount() != static_cast<int>(document().history()->size()))
        return; // the model has not heard of it yet
    if (changes.testFlag(HistoryChange) && m_model->isUpToDate())
        fitToHistory();
    const bool any = m_model->rowCount() > 0;
    m_table->setVisible(any);
    m_empty->setVisible(!any);
    if (changes & (HistoryChange | ShownChange))
        selectShown();
}

void EventTableView::takeRenewal(const std::vector<Version> &added) {
    // The row at the top stays there, whatever came in above it.
    QScrollBar &bar = *m_table->verticalScrollBar();
    const Moment top{static_cast<std::uint32_t>(bar.value()) + 1};
    m_table->doItemsLayout(); // the bar learns only now how far it reaches
    bar.setValue(static_cast<int>(movedMoment(top, added).value) - 1);
    if (isVisible())
        refresh(EveryChange);
}

void EventTableView::selectShown() {
    m_selecting = true;
    const QModelIndex index = m_model->indexOf(document().shownMoment());
    if (index.isValid()) {
        const int column = std::max(0, m_table->currentIndex().column());
        m_table->setCurrentIndex(index.siblingAtColumn(column));
    } else {
        m_table->selectionModel()->clear();
        m_table->scrollToTop();
    }
    m_selecting = false;
}

bool EventTableView::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        return takeStepKey(*static_cast<QKeyEvent *>(event), document(),
                           [this] { Q_EMIT playToggled(); });
    }
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        fitGaps();
    if (watched == m_table->viewport() && event->type() == QEvent::MouseButtonPress) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const QModelIndex index = m_table->indexAt(mouse->position().toPoint());
        if (index.isValid() && mouse->button() == Qt::LeftButton &&
            mouse->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)) {
            document().compareWith(Moment::after(EventTableModel::versionAt(index)));
            return true;
        }
    }
    return DocumentView::eventFilter(watched, event);
}

void EventTableView::setMarked(std::function<bool(Version)> isMarked) {
    m_model->setMarked(std::move(isMarked));
}

void EventTableView::repaintMarks() {
    m_model->repaintMarks();
}

void EventTableView::copyEvent(Version version) const {
    copyText(eventToJson(*document().history(), version, document().table(),
                         findingsOf(document().findings(), version), false));
}

void EventTableView::showMenu(const QPoint &where) {
    const QModelIndex index = m_table->indexAt(where);
    if (!index.isValid())
        return;
    const Version version = EventTableModel::versionAt(index);
    const History &history = *document().history();
    auto *menu = new QMenu(m_table);
    menu->setObjectName(QStringLiteral("eventMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const char *name, const QString &text, auto &&run) {
        QAction *action = menu->addAction(text);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, std::forward<decltype(run)>(run));
    };
    add("compareWithAction", tr("Compare with the moment after %1 (B)").arg(versionText(version)),
        [this, version] { document().compareWith(Moment::after(version)); });
    add("compareBeforeAction",
        tr("Compare with the moment before %1 (B)").arg(versionText(version)),
        [this, version] { document().compareWith(Moment{version.value - 1}); });
    menu->addSeparator();
    add("copyEventAction", tr("Copy event as JSON"), [this, version] { copyEvent(version); });
    add("copyEventIdAction", tr("Copy event id"),
        [id = history.facts(version).id.text()] { copyText(id); });
    if (!m_menuActions.isEmpty()) {
        document().showMoment(Moment::after(version));
        menu->addSeparator();
        menu->addActions(m_menuActions);
    }
    menu->popup(m_table->viewport()->mapToGlobal(where));
}

} // namespace backstory::ui
