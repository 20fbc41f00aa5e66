#pragma once

#include "ui/models/filter_spans.h"
#include "ui/models/order_document.h"
#include "ui/text/look.h"

#include <QWidget>

#include <vector>

class QPainter;

namespace backstory::ui {

/// The types of the order with their marks, on one line; what has no room is counted, and all of
/// them stand in the tooltip. Where a filter is shown on the strip, its sign stands before them.
class TypeLegend : public QWidget {
    Q_OBJECT

public:
    explicit TypeLegend(OrderDocument *document, QWidget *parent = nullptr);

    /// Where a filter holds. They must outlive it.
    void setSpans(const FilterSpans *spans);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Entry {
        TypeMark mark;
        QString name;
    };

    void takeHistory();
    [[nodiscard]] bool showsFilter() const { return m_spans && m_spans->isKnown(); }
    [[nodiscard]] static QString filterName();
    [[nodiscard]] int filterWidth(const QFontMetrics &metrics) const;
    [[nodiscard]] bool saysFilter(const QFontMetrics &metrics) const;
    void paintFilter(QPainter &painter, const Look &look, int baseline) const;
    [[nodiscard]] int widthOf(const Entry &entry, const QFontMetrics &metrics) const;

    OrderDocument *m_document;
    const FilterSpans *m_spans = nullptr;
    std::vector<Entry> m_entries;
};

} // namespace backstory::ui
