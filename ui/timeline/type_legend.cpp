#include "ui/timeline/type_legend.h"

#include "ui/text/look.h"
#include "ui/text/visible_text.h"
#include "ui/timeline/held_band.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QStringList>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace backstory::ui {
namespace {

constexpr int kLeastMark = 11;
constexpr int kAfterMark = 5;
constexpr int kBetween = space::kTwo;
constexpr int kFilterSign = 18; ///< wide enough for its hatching to be seen

} // namespace

TypeLegend::TypeLegend(OrderDocument *document, TypeHighlight *highlight, QWidget *parent)
    : QWidget(parent), m_document(document), m_highlight(highlight) {
    setObjectName(QStringLiteral("typeLegend"));
    setAccessibleName(tr("Types of events"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(document, &OrderDocument::historyChanged, this, &TypeLegend::takeHistory);
    connect(document, &OrderDocument::historyRenewed, this, [this] {
        if (m_entries.size() != m_document->digest().types().size())
            takeHistory();
    });
    connect(highlight, &TypeHighlight::changed, this, qOverload<>(&QWidget::update));
    takeHistory();
}

void TypeLegend::setSpans(const FilterSpans *spans) {
    m_spans = spans;
    connect(spans, &FilterSpans::changed, this, &TypeLegend::takeHistory);
    takeHistory();
}

QString TypeLegend::filterName() {
    return tr("filter holds");
}

int TypeLegend::filterWidth(const QFontMetrics &metrics) const {
    if (!showsFilter())
        return 0;
    return kFilterSign + kAfterMark + metrics.horizontalAdvance(filterName()) + kBetween;
}

/// Whether there is room for its name, and to say how many types have none.
bool TypeLegend::saysFilter(const QFontMetrics &metrics) const {
    return filterWidth(metrics) + metrics.horizontalAdvance(QStringLiteral("+99")) <= width();
}

void TypeLegend::paintFilter(QPainter &painter, const Look &look, int baseline) const {
    const int side = markSide(painter.fontMetrics());
    const QRectF sign(0, std::round((height() - side) / 2.0) + 2, kFilterSign, side - 3);
    paintHeldRun(painter, sign, look);
    painter.setPen(look.dim);
    if (saysFilter(painter.fontMetrics()))
        painter.drawText(kFilterSign + kAfterMark, baseline, filterName());
}

QSize TypeLegend::sizeHint() const {
    const QFontMetrics metrics(Look::of(this).small);
    int width = filterWidth(metrics);
    for (const Entry &entry : m_entries)
        width += widthOf(entry, metrics) + kBetween;
    return {width, std::max(metrics.height(), kLeastMark) + space::kHalf};
}

QSize TypeLegend::minimumSizeHint() const {
    // As much as it takes to say how many there are, and to open their menu.
    const int least = QFontMetrics(Look::of(this).small).horizontalAdvance(QStringLiteral("+99"));
    return {m_entries.empty() ? 0 : least, sizeHint().height()};
}

int TypeLegend::markSide(const QFontMetrics &metrics) const {
    return std::max(kLeastMark, metrics.ascent());
}

int TypeLegend::widthOf(const Entry &entry, const QFontMetrics &metrics) const {
    return markSide(metrics) + kAfterMark + metrics.horizontalAdvance(entry.name);
}

void TypeLegend::takeHistory() {
    m_entries.clear();
    QStringList whole;
    if (showsFilter())
        whole << (m_spans->spans().empty() ? tr("filter holds: at no moment of this order")
                                           : tr("filter holds: hatched on the timeline"));
    const std::vector<std::string> &types = m_document->digest().types();
    for (const std::string &type : types) {
        m_entries.push_back(
            {m_document->markOf(type), visible(m_document->digest().shortName(type)), type});
        whole << visible(type);
    }
    m_whole = whole.join(u'\n');
    setFocusPolicy(m_entries.empty() ? Qt::NoFocus : Qt::StrongFocus);
    setAccessibleDescription(whole.join(QLatin1String(", ")));
    updateGeometry();
    update();
}

TypeLegend::Layout TypeLegend::layOut() const {
    const QFontMetrics metrics(Look::of(this).small);
    Layout layout;
    double x = 0;
    if (showsFilter())
        x = saysFilter(metrics) ? filterWidth(metrics) : kFilterSign + kBetween;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const std::size_t left = m_entries.size() - i;
        const int wide = widthOf(m_entries[i], metrics);
        const QString more = QStringLiteral("+%1").arg(left);
        const int reserved = left > 1 ? kBetween + metrics.horizontalAdvance(more) : 0;
        if (x + wide + reserved > width()) {
            layout.left = left;
            layout.countAt = x;
            return layout;
        }
        layout.entries.emplace_back(x, 0, wide, height());
        x += wide + kBetween;
    }
    return layout;
}

std::optional<QRectF> TypeLegend::placeOf(std::size_t type) const {
    const Layout layout = layOut();
    return type < layout.entries.size() ? std::optional(layout.entries[type]) : std::nullopt;
}

std::optional<std::size_t> TypeLegend::entryAt(const QPointF &where) const {
    constexpr double kReach = kBetween / 2.0;
    const Layout layout = layOut();
    for (std::size_t i = 0; i < layout.entries.size(); ++i) {
        if (layout.entries[i].adjusted(-kReach, 0, kReach, 0).contains(where))
            return i;
    }
    return std::nullopt;
}

void TypeLegend::paintEvent(QPaintEvent *) {
    const Look look = Look::of(this);
    const QFontMetrics metrics(look.small);
    QPainter painter(this);
    painter.setFont(look.small);
    const int baseline = (height() + metrics.ascent() - metrics.descent()) / 2;
    if (showsFilter())
        paintFilter(painter, look, baseline);
    const Layout layout = layOut();
    for (std::size_t i = 0; i < layout.entries.size(); ++i)
        paintEntry(painter, look, i, layout.entries[i]);
    if (layout.left > 0) {
        painter.setPen(look.dim);
        painter.drawText(QPointF(layout.countAt, baseline), QStringLiteral("+%1").arg(layout.left));
    }
    if (hasFocus() && !m_entries.empty()) {
        QColor frame = look.accent;
        frame.setAlphaF(0.5F);
        painter.setPen(frame);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void TypeLegend::paintEntry(QPainter &painter, const Look &look, std::size_t type,
                            const QRectF &place) const {
    const auto chosen = m_highlight->index();
    const bool standsOut = chosen == type;
    const QFontMetrics metrics(look.small);
    const int side = markSide(metrics);
    const int baseline = (height() + metrics.ascent() - metrics.descent()) / 2;
    if (standsOut) {
        // Underlined, so that it is told without the tone of its text.
        painter.fillRect(QRectF(place.left(), height() - 2, place.width(), 2), look.accent);
    }
    painter.setOpacity(!chosen || standsOut ? 1.0 : 0.5);
    paintTypeMark(painter, QRectF(place.left(), (height() - side) / 2.0, side, side),
                  m_entries[type].mark);
    painter.setPen(standsOut ? look.text : look.dim);
    painter.drawText(QPointF(place.left() + side + kAfterMark, baseline), m_entries[type].name);
    painter.setOpacity(1);
}

QString TypeLegend::describe(const QPointF &where) const {
    const auto entry = entryAt(where);
    if (!entry)
        return m_whole;
    return visible(m_entries[*entry].type) + u'\n' +
           tr("Click: make its events stand out. Double click: go to the next one.");
}

bool TypeLegend::event(QEvent *event) {
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), plainToolTip(describe(help->pos())), this);
        return true;
    }
    return QWidget::event(event);
}

void TypeLegend::keyPressEvent(QKeyEvent *event) {
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        showMenu();
        return;
    case Qt::Key_Escape:
        if (m_highlight->index()) {
            m_highlight->clear();
            return;
        }
        [[fallthrough]];
    default:
        QWidget::keyPressEvent(event);
    }
}

void TypeLegend::mousePressEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton)
        return;
    if (const auto entry = entryAt(event->position()))
        m_highlight->toggle(m_entries[*entry].type);
    else if (layOut().left > 0 && event->position().x() >= layOut().countAt)
        showMenu();
    else
        m_highlight->clear();
}

void TypeLegend::mouseDoubleClickEvent(QMouseEvent *event) {
    const auto entry = entryAt(event->position());
    if (!entry || event->button() != Qt::LeftButton)
        return;
    if (m_highlight->index() != *entry) // the first click of the two has ended it
        m_highlight->toggle(m_entries[*entry].type);
    m_highlight->walk(1);
}

void TypeLegend::contextMenuEvent(QContextMenuEvent *event) {
    showMenu();
    event->accept();
}

void TypeLegend::showMenu() {
    if (m_entries.empty())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("typeMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(menu);
    const Layout layout = layOut();
    const double x = layout.left > 0 ? layout.countAt : 0;
    menu->popup(mapToGlobal(QPoint(static_cast<int>(x), height())));
}

void TypeLegend::fillMenu(QMenu *menu) const {
    const auto chosen = m_highlight->index();
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const Entry &entry = m_entries[i];
        QAction *action =
            menu->addAction(typeMarkIcon(entry.mark), withoutMnemonic(visible(entry.type)));
        action->setToolTip(plainToolTip(visible(entry.type)));
        action->setCheckable(true);
        action->setChecked(chosen == i);
        connect(action, &QAction::triggered, m_highlight,
                [highlight = m_highlight, type = entry.type] { highlight->toggle(type); });
    }
    menu->addSeparator();
    const auto addWalk = [&](const char *name, const QString &text, int direction) {
        QAction *action = menu->addAction(text);
        action->setObjectName(QLatin1String(name));
        action->setEnabled(chosen.has_value());
        connect(action, &QAction::triggered, m_highlight,
                [highlight = m_highlight, direction] { highlight->walk(direction); });
    };
    addWalk("typeMenuNext", tr("&Next event that stands out"), 1);
    addWalk("typeMenuPrevious", tr("&Previous event that stands out"), -1);
    QAction *none = menu->addAction(tr("N&one stands out"));
    none->setObjectName(QStringLiteral("typeMenuNone"));
    none->setEnabled(chosen.has_value());
    connect(none, &QAction::triggered, m_highlight, &TypeHighlight::clear);
}

} // namespace backstory::ui
