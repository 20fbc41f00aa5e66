#pragma once

#include "ui/models/filter_spans.h"
#include "ui/models/order_document.h"
#include "ui/text/look.h"
#include "ui/timeline/type_highlight.h"

#include <QWidget>

#include <optional>
#include <vector>

class QMenu;
class QPainter;

namespace backstory::ui {

/// The types of the order with their marks, on one line; what has no room is counted. Where a
/// filter is shown on the strip, its sign stands before them.
///
/// A click on a type makes it stand out on the strip, another one ends that; a double click goes to
/// its next event. A click on the count, Space, Return or the key for menus opens a menu of all
/// types, so that nothing of it needs a pointer.
class TypeLegend : public QWidget {
    Q_OBJECT

public:
    TypeLegend(OrderDocument *document, TypeHighlight *highlight, QWidget *parent = nullptr);

    /// Where a filter holds. They must outlive it.
    void setSpans(const FilterSpans *spans);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Where the entry of a type stands, by its index; nothing where there was no room for it.
    [[nodiscard]] std::optional<QRectF> placeOf(std::size_t type) const;
    void showMenu();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    struct Entry {
        TypeMark mark;
        QString name;
        std::string type;
    };
    /// What has its place on the line.
    struct Layout {
        std::vector<QRectF> entries; ///< of the first types
        std::size_t left = 0;        ///< how many more there are
        double countAt = 0;          ///< where their number stands
    };

    void takeHistory();
    void fillMenu(QMenu *menu) const;
    [[nodiscard]] Layout layOut() const;
    [[nodiscard]] std::optional<std::size_t> entryAt(const QPointF &where) const;
    [[nodiscard]] QString describe(const QPointF &where) const;
    [[nodiscard]] bool showsFilter() const { return m_spans && m_spans->isKnown(); }
    [[nodiscard]] static QString filterName();
    [[nodiscard]] int filterWidth(const QFontMetrics &metrics) const;
    [[nodiscard]] bool saysFilter(const QFontMetrics &metrics) const;
    void paintFilter(QPainter &painter, const Look &look, int baseline) const;
    void paintEntry(QPainter &painter, const Look &look, std::size_t type,
                    const QRectF &place) const;
    [[nodiscard]] int markSide(const QFontMetrics &metrics) const;
    [[nodiscard]] int widthOf(const Entry &entry, const QFontMetrics &metrics) const;

    OrderDocument *m_document;
    TypeHighlight *m_highlight;
    const FilterSpans *m_spans = nullptr;
    std::vector<Entry> m_entries;
    QString m_whole; ///< all types, a line each
};

} // namespace backstory::ui
