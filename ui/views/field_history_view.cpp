#include "ui/views/field_history_view.h"

#include "ui/models/field_history_model.h"
#include "ui/text/elided_label.h"
#include "ui/text/format.h"
#include "ui/text/look.h"
#include "ui/text/visible_text.h"
#include "ui/views/empty_state.h"
#include "ui/views/field_menu.h"
#include "ui/views/pin_button.h"
#include "ui/views/row_views.h"
#include "ui/views/scroll_keeper.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTimer>
#include <QVBoxLayout>

namespace backstory::ui {
namespace {

constexpr int kValueInChars = 18;
constexpr int kWriterInChars = 20;
constexpr int kSpanInChars = 14;

} // namespace

FieldHistoryView::FieldHistoryView(OrderDocument *document, QWidget *parent)
    : DocumentView(document, parent),
      m_model(new FieldHistoryModel(document, this)),
      m_title(new ElidedLabel(Qt::ElideMiddle, this)),
      m_pin(new PinButton("fieldHistoryPinButton", document, this)),
      m_empty(emptyState({}, this)) {
    auto *table = new RowTable(this);
    m_table = table;
    table->setObjectName(QStringLiteral("fieldHistoryTable"));
    table->setAccessibleName(tr("Every value the field had"));
    table->setModel(m_model);
    table->horizontalHeader()->setSectionResizeMode(FieldHistoryModel::ValueColumn,
                                                    QHeaderView::Stretch);
    m_title->setObjectName(QStringLiteral("fieldHistoryTitle"));
    m_title->setFont(Look::of(this).bold);

    auto *header = new QHBoxLayout;
    header->setContentsMargins(space::kTwo, space::kHalf, space::kOne, space::kHalf);
    header->addWidget(m_title, 1);
    header->addWidget(m_pin);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(header);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);

    connect(table, &RowTable::copyWanted, this,
            [this](const QModelIndex &index) { copyValue(m_model->fieldAt(index)); });
    connect(table, &RowTable::rowChosen, this, [this](const QModelIndex &index) {
        goToWriter(this->document(), m_model->fieldAt(index));
    });
    connect(table, &QWidget::customContextMenuRequested, this, [this](const QPoint &where) {
        const QModelIndex index = m_table->indexAt(where);
        if (index.isValid())
            showFieldMenu(*m_table, where, this->document(), m_model->fieldAt(index));
    });
    connect(m_model, &FieldHistoryModel::renewed, this, [this] {
        if (isVisible())
            takeRows();
    });
}

void FieldHistoryView::resizeEvent(QResizeEvent *event) {
    DocumentView::resizeEvent(event);
    fitColumns();
}

void FieldHistoryView::fitColumns() {
    const Look look = Look::of(this);
    const int letter = fontMetrics().averageCharWidth();
    const int time =
        QFontMetrics(look.fixed).horizontalAdvance(QStringLiteral("2026-03-02 09:14:07.120"));
    // Where all of it does not fit, the value goes first: the rest is in the tooltips.
    const bool narrow = width() < time + letter * (kValueInChars + kWriterInChars + kSpanInChars);
    QHeaderView &columns = *m_table->horizontalHeader();
    columns.resizeSection(FieldHistoryModel::SetAtColumn, time + space::kTwo);
    columns.resizeSection(FieldHistoryModel::WriterColumn, letter * (narrow ? 12 : kWriterInChars));
    columns.resizeSection(FieldHistoryModel::SpanColumn, letter * (narrow ? 12 : kSpanInChars));
    m_model->setCompact(narrow);
}

std::optional<json::Pointer> FieldHistoryView::field() const {
    return document().fieldLookedAt();
}

void FieldHistoryView::refresh(Changes changes) {
    const ScrollKeeper keeper(*m_table, changes.testFlag(Renewal));
    if (changes.testFlag(Renewal) && m_model->shows(field())) {
        takeRows(); // which the model keeps by itself
        return;
    }
    if (changes & (HistoryChange | SelectedChange | PinnedChange | ZoneChange))
        showField();
    else if (changes & ShownChange)
        markShown();
}

void FieldHistoryView::showField() {
    const auto path = document().isEmpty() ? std::nullopt : field();
    m_model->showField(path);
    m_title->setText(path ? pathText(*path) : QString());
    m_title->setDetail(path ? visible(path->text()) : QString());
    m_title->setVisible(path.has_value());
    m_pin->showField(path);
    takeRows();
    // Once the table has its height: at the value that stands at the moment shown, not at the top.
    QTimer::singleShot(0, m_table, [table = m_table] { table->scrollTo(table->currentIndex()); });
}

void FieldHistoryView::takeRows() {
    const bool any = m_model->rowCount() > 0;
    m_table->setVisible(any);
    m_empty->setVisible(!any);
    m_empty->setText(
        field() ? tr("This field was never there in this order.")
                : tr("Every value that a field had appears here: select a field in State."));
    markShown();
}

void FieldHistoryView::markShown() {
    m_model->markShown();
    if (m_model->shownRow() >= 0)
        m_table->selectRow(m_model->shownRow());
    else
        m_table->clearSelection();
}

} // namespace backstory::ui
