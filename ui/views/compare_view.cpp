#include "ui/views/compare_view.h"

#include "ui/models/compare_model.h"
#include "ui/text/drawn_icon.h"
#include "ui/text/elided_label.h"
#include "ui/text/format.h"
#include "ui/text/look.h"
#include "ui/text/visible_text.h"
#include "ui/views/empty_state.h"
#include "ui/views/field_menu.h"
#include "ui/views/row_views.h"
#include "ui/views/scroll_keeper.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace backstory::ui {
namespace {

/// A moment in few words; all of it is in the tooltip.
QString momentText(const History &history, Moment moment, const Zone &zone, bool withYear) {
    const Version version = moment.lastEvent();
    if (version.value == 0)
        return versionText(version);
    const Stamp stamp = history.facts(version).happenedAt;
    return versionText(version) + QLatin1String(", ") +
           (stamp.instant ? shortInstantText(*stamp.instant, zone, withYear)
                          : stampText(stamp, zone));
}

int yearOf(const History &history, Moment moment, const Zone &zone) {
    const auto time = moment.value > 0 ? history.effectiveTime(moment.lastEvent()) : std::nullopt;
    return time ? wallClock(*time, zone).date().year() : 0;
}

QString momentDetail(const History &history, Moment moment, const Zone &zone) {
    const Version version = moment.lastEvent();
    if (version.value == 0)
        return versionText(version);
    const EventFacts facts = history.facts(version);
    return versionText(version) + u' ' + visible(facts.type) + u'\n' +
           stampForms(facts.happenedAt, zone);
}

} // namespace

CompareView::CompareView(OrderDocument *document, QWidget *parent)
    : DocumentView(document, parent),
      m_model(new CompareModel(document, this)),
      m_tree(new ValueTree(this)),
      m_empty(emptyState(tr("Two moments of an order side by side appear here. A is the moment "
                            "shown; set B with Ctrl+Shift+click on the timeline."),
                         this)) {
    m_tree->setObjectName(QStringLiteral("compareTree"));
    m_tree->setAccessibleName(tr("Differences between B and A"));
    m_tree->setModel(m_model);
    m_tree->arrangeColumns();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(m_tree, 1);
    column->addWidget(m_empty, 1);

    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid() && current != m_model->foldIndex())
                    this->document().selectField(m_model->fieldAt(current).path);
            });
    connect(m_tree, &ValueTree::copyWanted, this,
            [this](const QModelIndex &index) { copyValue(m_model->fieldAt(index)); });
    connect(m_tree, &ValueTree::writerWanted, this, [this](const QModelIndex &index) {
        goToWriter(this->document(), m_model->fieldAt(index));
    });
    connect(m_tree, &QWidget::customContextMenuRequested, this, [this](const QPoint &where) {
        const QModelIndex index = m_tree->indexAt(where);
        if (index.isValid() && index.siblingAtColumn(0) != m_model->foldIndex())
            showFieldMenu(*m_tree, where, this->document(), m_model->fieldAt(index));
    });
    const auto rememberFold = [this](const QModelIndex &index, bool unfolded) {
        if (index == m_model->foldIndex())
            m_sameUnfolded = unfolded;
    };
    connect(m_tree, &QTreeView::expanded, this,
            [rememberFold](const QModelIndex &index) { rememberFold(index, true); });
    connect(m_tree, &QTreeView::collapsed, this,
            [rememberFold](const QModelIndex &index) { rememberFold(index, false); });
}

QWidget *CompareView::makeHeader() {
    auto *header = new QWidget(this);
    m_moments = new ElidedLabel(Qt::ElideRight, header);
    m_moments->setObjectName(QStringLiteral("compareMoments"));
    m_moments->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_count = plainLabel({}, header);
    m_count->setObjectName(QStringLiteral("differenceCount"));

    const auto button = [&](const char *name, Glyph glyph, const QString &text,
                            const QKeySequence &key) {
        auto *action = new QAction(glyphIcon(glyph), text, this);
        action->setShortcut(key);
        action->setToolTip(plainToolTip(text + QStringLiteral(" (") +
                                        key.toString(QKeySequence::NativeText) + u')'));
        addAction(action);
        auto *made = new QToolButton(header);
        made->setDefaultAction(action);
        made->setObjectName(QLatin1String(name));
        made->setAccessibleName(text);
        made->setAutoRaise(true);
        return made;
    };
    m_previous = button("previousDifferenceButton", Glyph::Up, tr("Previous difference"),
                        QKeySequence(Qt::SHIFT | Qt::Key_F7));
    m_next = button("nextDifferenceButton", Glyph::Down, tr("Next difference"),
                    QKeySequence(Qt::Key_F7));
    connect(m_previous->defaultAction(), &QAction::triggered, this,
            &CompareView::previousDifference);
    connect(m_next->defaultAction(), &QAction::triggered, this, &CompareView::nextDifference);

    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(space::kTwo, space::kHalf, space::kOne, space::kHalf);
    row->setSpacing(space::kHalf);
    row->addWidget(m_moments, 1);
    row->addSpacing(space::kOne);
    row->addWidget(m_count);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    return header;
}

void CompareView::refresh(Changes changes) {
    const bool empty = document().isEmpty();
    m_tree->setVisible(!empty);
    m_moments->parentWidget()->setVisible(!empty);
    m_empty->setVisible(empty);
    if (changes & (HistoryChange | ShownChange | ComparedChange)) {
        const ScrollKeeper keeper(*m_tree, changes.testFlag(Renewal));
        m_model->update();
        expandDifferences();
        const int count = m_model->differenceCount();
        m_count->setText(count == 0   ? tr("no differences")
                         : count == 1 ? tr("1 difference")
                                      : tr("%n differences", nullptr, count));
        m_previous->defaultAction()->setEnabled(count > 0);
        m_next->defaultAction()->setEnabled(count > 0);
    }
    if (!empty) {
        const History &history = *document().history();
        const Zone &zone = document().zone();
        const bool years = yearOf(history, document().comparedMoment(), zone) !=
                           yearOf(history, document().shownMoment(), zone);
        m_moments->setText(QStringLiteral("B ") +
                           momentText(history, document().comparedMoment(), zone, years) +
                           QStringLiteral(" \u2192 A ") +
                           momentText(history, document().shownMoment(), zone, years));
        m_moments->setDetail(QStringLiteral("B ") +
                             momentDetail(history, document().comparedMoment(), document().zone()) +
                             QStringLiteral("\n\nA ") +
                             momentDetail(history, document().shownMoment(), document().zone()));
        m_moments->updateGeometry();
    }
}

void CompareView::expandDifferences() {
    const QModelIndex fold = m_model->foldIndex();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        if (index != fold)
            m_tree->expandRecursively(index);
    }
    if (fold.isValid() && m_sameUnfolded)
        m_tree->expand(fold);
    if (const auto &path = document().selectedField()) {
        const QModelIndex index = m_model->indexOf(*path);
        if (index.isValid())
            m_tree->setCurrentIndex(index);
    }
}

void CompareView::nextDifference() {
    walk(1);
}

void CompareView::previousDifference() {
    walk(-1);
}

void CompareView::walk(int direction) {
    const QModelIndex index = m_model->walk(m_tree->currentIndex(), direction);
    if (index.isValid())
        m_tree->setCurrentIndex(index);
}

} // namespace backstory::ui
