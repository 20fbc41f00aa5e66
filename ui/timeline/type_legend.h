#pragma once

#include "ui/models/order_document.h"

#include <QWidget>

#include <vector>

namespace backstory::ui {

/// The types of the order with their marks, on one line; what has no room is counted, and all of
/// them stand in the tooltip.
class TypeLegend : public QWidget {
    Q_OBJECT

public:
    explicit TypeLegend(OrderDocument *document, QWidget *parent = nullptr);

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
    [[nodiscard]] int widthOf(const Entry &entry, const QFontMetrics &metrics) const;

    OrderDocument *m_document;
    std::vector<Entry> m_entries;
};

} // namespace backstory::ui
