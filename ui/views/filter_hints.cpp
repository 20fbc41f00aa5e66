#include "ui/views/filter_hints.h"

#include "ui/text/look.h"
#include "ui/views/plain_widgets.h"
#include "ui/views/svg_icon.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QStyle>
#include <QTreeWidget>

#include <algorithm>

namespace backstory::ui {

namespace {

constexpr int kMostRows = 8;
constexpr int kLeastChars = 46;
constexpr int kMostChars = 72; ///< wider, a name and what it is stand too far apart

QString kindText(FilterProposal::Kind kind) {
    using Kind = FilterProposal::Kind;
    switch (kind) {
    case Kind::Column:
        return FilterHints::tr("column");
    case Kind::Path:
        return FilterHints::tr("field");
    case Kind::Type:
        return FilterHints::tr("type of event");
    case Kind::Time:
        return FilterHints::tr("time");
    case Kind::Value:
        return FilterHints::tr("value");
    case Kind::Operator:
        return FilterHints::tr("compare");
    case Kind::Word:
        break;
    }
    return FilterHints::tr("word");
}

} // namespace

FilterHints::FilterHints(QWidget *field)
    : QFrame(field), m_list(new QTreeWidget(this)), m_mistake(makeMistake()) {
    setObjectName(QStringLiteral("filterHints"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setFocusPolicy(Qt::NoFocus);
    makeList();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(m_list);
    column->addWidget(m_mistake);
    m_list->hide();
    m_mistake->hide();
    showIcon();
    hide();
}

void FilterHints::makeList() {
    m_list->setObjectName(QStringLiteral("filterProposals"));
    m_list->setAccessibleName(tr("What may stand here"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setColumnCount(2);
    m_list->header()->setStretchLastSection(false);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_list, &QTreeWidget::itemClicked, this,
            [this](QTreeWidgetItem *item) { Q_EMIT chosen(m_list->indexOfTopLevelItem(item)); });
}

QWidget *FilterHints::makeMistake() {
    auto *line = new QWidget(this);
    m_icon = new QLabel(line);
    m_sentence = makePlainLabel(QStringLiteral("filterMistake"), line);
    m_sentence->setWordWrap(true);
    m_sentence->setToolTip(tr("Click to select the place"));
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(space::kOne, space::kHalf, space::kOne, space::kHalf);
    row->setSpacing(space::kOne);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_sentence, 1);
    line->installEventFilter(this);
    return line;
}

void FilterHints::propose(const std::vector<FilterProposal> &proposals) {
    m_list->clear();
    m_list->setCurrentItem(nullptr);
    const Look look = Look::of(this);
    for (const FilterProposal &proposal : proposals) {
        auto *item = new QTreeWidgetItem(m_list, {visible(proposal.text), kindText(proposal.kind)});
        item->setForeground(1, look.dim);
        item->setSizeHint(0, QSize(0, look.rowHeight()));
    }
    m_list->setVisible(!proposals.empty());
    if (proposals.empty())
        return;
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    const int rows = std::min(kMostRows, static_cast<int>(proposals.size()));
    m_list->setFixedHeight(rows * m_list->sizeHintForRow(0) + 2);
    m_list->scrollToTop();
}

void FilterHints::say(const QString &sentence, bool isMistake) {
    m_isMistake = isMistake;
    showIcon();
    const bool isNew = !sentence.isEmpty() && sentence != m_sentence->text();
    m_sentence->setText(sentence);
    m_mistake->setVisible(!sentence.isEmpty());
    if (isNew) {
        QAccessibleEvent alert(m_sentence, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void FilterHints::placeBelow(const QWidget *field) {
    QWidget *window = field->window();
    // What was hidden by itself counts, not what is hidden with its parent.
    if (m_list->isHidden() && m_mistake->isHidden()) {
        hide();
        return;
    }
    if (parentWidget() != window)
        setParent(window);
    const int letter = fontMetrics().averageCharWidth();
    const int wanted = std::clamp(field->width(), kLeastChars * letter, kMostChars * letter);
    const int wide = std::min(wanted, window->width());
    const QPoint below = field->mapTo(window, QPoint(0, field->height() + 1));
    const int high = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(wide)
                                                   : layout()->totalSizeHint().height();
    setGeometry(std::min(below.x(), window->width() - wide), below.y(), wide, high);
    show();
    raise();
}

bool FilterHints::proposes() const {
    return !m_list->isHidden() && isVisible();
}

int FilterHints::count() const {
    return m_list->topLevelItemCount();
}

int FilterHints::current() const {
    return m_list->currentItem() ? m_list->indexOfTopLevelItem(m_list->currentItem()) : -1;
}

void FilterHints::walk(int direction) {
    const int places = count() + 1; // none is one of them
    const int next = (current() + 1 + direction + places) % places - 1;
    m_list->setCurrentItem(next < 0 ? nullptr : m_list->topLevelItem(next));
    if (next < 0)
        m_list->clearSelection();
}

QString FilterHints::currentText() const {
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? item->text(0) + QLatin1String(", ") + item->text(1) : QString();
}

bool FilterHints::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_mistake && event->type() == QEvent::MouseButtonRelease)
        Q_EMIT mistakeClicked();
    return QFrame::eventFilter(watched, event);
}

void FilterHints::changeEvent(QEvent *event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        showIcon();
}

void FilterHints::showIcon() {
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_icon->setPixmap(svgIcon(m_isMistake ? QStringLiteral("warning") : QStringLiteral("info"))
                          .pixmap(QSize(side, side)));
}

} // namespace backstory::ui
