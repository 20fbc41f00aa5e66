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
#include <QScrollBar>
#include <QVBoxLayout>

namespace backstory::ui {

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
    set(Model::GapColumn, widthFor(QStringLiteral("9 h 59 min"), look.body),
        QHeaderView::Interactive);
    set(Model::TypeColumn, widthFor(QStringLiteral("Delivered"), look.body, true),
        QHeaderView::Interactive);
    set(Model::SummaryColumn, 160, QHeaderView::Stretch);
    // A badge of two letters, or one beside what was found.
    set(Model::MarksColumn, 5 * space::kOne + space::kHalf, QHeaderView::Fixed);
}

void EventTableView::fitToHistory() {
    if (document().isEmpty())
        return;
    const Look look = Look::of(m_table);
    QHeaderView &columns = *m_table->horizontalHeader();
    // Only ever wider: a column that a person made wide stays so.
    const auto atLeast = [&](int column, int width) {
        columns.resizeSection(column, std::max(width, columns.sectionSize(column)));
    };
    const Version last = document().history()->end().lastEvent();
    atLeast(EventTableModel::VersionColumn, widthFor(QString::number(last.value), look.fixed));
    if (last.value > 0) {
        const QModelIndex time = m_model->index(0, EventTableModel::HappenedColumn);
        atLeast(EventTableModel::HappenedColumn, widthFor(time.data().toString(), look.fixed));
    }
    if (document().horizon() < document().history()->end())
        atLeast(EventTableModel::MarksColumn, widthFor(tr("after"), look.body) + 2 * space::kOne);
    int widest = 0;
    for (const std::string &type : document().digest().types()) {
        const std::string_view name = document().digest().shortName(type).substr(0, 64);
        widest = std::max(widest, widthFor(visible(name), look.body, true));
    }
    atLeast(EventTableModel::TypeColumn,
            std::min(widest, QFontMetrics(look.body).averageCharWidth() * 32));
}

void EventTableView::refresh(Changes changes) {
    if (changes.testFlag(Renewal) &&
        m_model->rowCount() != static_cast<int>(document().history()->size()))
        return; // the model has not heard of it yet
    if (changes.testFlag(HistoryChange))
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
    menu->popup(m_table->viewport()->mapToGlobal(where));
}

} // namespace backstory::ui
