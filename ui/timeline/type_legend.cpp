#include "ui/timeline/type_legend.h"

#include "ui/text/look.h"
#include "ui/text/visible_text.h"
#include "ui/timeline/held_band.h"

#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace backstory::ui {
namespace {

constexpr int kMark = 11;
constexpr int kAfterMark = 5;
constexpr int kBetween = space::kTwo;
constexpr int kFilterSign = 18; ///< wide enough for its hatching to be seen

} // namespace

TypeLegend::TypeLegend(OrderDocument *document, QWidget *parent)
    : QWidget(parent), m_document(document) {
    setObjectName(QStringLiteral("typeLegend"));
    setAccessibleName(tr("Types of events"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(document, &OrderDocument::historyChanged, this, &TypeLegend::takeHistory);
    connect(document, &OrderDocument::historyRenewed, this, [this] {
        if (m_entries.size() != m_document->digest().types().size())
            takeHistory();
    });
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
    const QRectF sign(0, std::round((height() - kMark) / 2.0) + 2, kFilterSign, kMark - 3);
    paintHeldRun(painter, sign, look);
    if (saysFilter(painter.fontMetrics()))
        painter.drawText(kFilterSign + kAfterMark, baseline, filterName());
}

QSize TypeLegend::sizeHint() const {
    const QFontMetrics metrics(Look::of(this).small);
    int width = filterWidth(metrics);
    for (const Entry &entry : m_entries)
        width += widthOf(entry, metrics) + kBetween;
    return {width, std::max(metrics.height(), kMark)};
}

QSize TypeLegend::minimumSizeHint() const {
    return {0, sizeHint().height()};
}

int TypeLegend::widthOf(const Entry &entry, const QFontMetrics &metrics) const {
    return kMark + kAfterMark + metrics.horizontalAdvance(entry.name);
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
            {m_document->markOf(type), visible(m_document->digest().shortName(type))});
        whole << visible(type);
    }
    setToolTip(plainToolTip(whole.join(u'\n')));
    setAccessibleDescription(whole.join(QLatin1String(", ")));
    updateGeometry();
    update();
}

void TypeLegend::paintEvent(QPaintEvent *) {
    const Look look = Look::of(this);
    const QFontMetrics metrics(look.small);
    QPainter painter(this);
    painter.setFont(look.small);
    painter.setPen(look.dim);
    const int baseline = (height() + metrics.ascent() - metrics.descent()) / 2;
    if (showsFilter())
        paintFilter(painter, look, baseline);
    int x = saysFilter(metrics) ? filterWidth(metrics) : kFilterSign + kBetween;
    if (!showsFilter())
        x = 0;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const Entry &entry = m_entries[i];
        const std::size_t left = m_entries.size() - i;
        const QString more = QStringLiteral("+%1").arg(left);
        const int reserved = left > 1 ? kBetween + metrics.horizontalAdvance(more) : 0;
        if (x + widthOf(entry, metrics) + reserved > width()) {
            painter.drawText(x, baseline, more);
            return;
        }
        paintTypeMark(painter, QRectF(x, (height() - kMark) / 2.0, kMark, kMark), entry.mark);
        painter.drawText(x + kMark + kAfterMark, baseline, entry.name);
        x += widthOf(entry, metrics) + kBetween;
    }
}

} // namespace backstory::ui
