#include "ui/timeline/type_legend.h"

#include "ui/text/look.h"
#include "ui/text/visible_text.h"

#include <QPainter>
#include <QStringList>

#include <algorithm>

namespace backstory::ui {
namespace {

constexpr int kMark = 11;
constexpr int kAfterMark = 5;
constexpr int kBetween = space::kTwo;

} // namespace

TypeLegend::TypeLegend(OrderDocument *document, QWidget *parent)
    : QWidget(parent), m_document(document) {
    setObjectName(QStringLiteral("typeLegend"));
    setAccessibleName(tr("Types of events"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(document, &OrderDocument::historyChanged, this, &TypeLegend::takeHistory);
    connect(document, &OrderDocument::historyRenewed, this, &TypeLegend::takeHistory);
    takeHistory();
}

QSize TypeLegend::sizeHint() const {
    const QFontMetrics metrics(Look::of(this).small);
    int width = 0;
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
    int x = 0;
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
