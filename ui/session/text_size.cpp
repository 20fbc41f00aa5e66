#include "ui/session/text_size.h"

#include <QApplication>
#include <QEvent>
#include <QFont>
#include <QHeaderView>
#include <QPointer>
#include <QWidget>

#include <algorithm>
#include <vector>

namespace backstory::ui {

namespace {

constexpr int kWhole = 100;

/// How large a font is, in whichever unit it says so.
qreal sizeOf(const QFont &font) {
    return font.pointSizeF() > 0 ? font.pointSizeF() : font.pixelSize();
}

QFont sized(QFont font, qreal size) {
    if (font.pointSizeF() > 0)
        font.setPointSizeF(size);
    else // a system that measures its text in pixels
        font.setPixelSize(qRound(size));
    return font;
}

/// What was made to measure for the text and does not follow the application's font by itself:
/// fonts that widgets have of their own, and columns.
class Measures {
public:
    Measures() {
        for (QWidget *widget : QApplication::allWidgets()) {
            if (widget->testAttribute(Qt::WA_SetFont))
                m_fonts.push_back({widget, sizeOf(widget->font())});
            if (auto *header = qobject_cast<QHeaderView *>(widget))
                noteColumns(header);
        }
    }

    /// What followed meanwhile stays as it is.
    void scale(qreal factor) const {
        for (const OwnFont &own : m_fonts) {
            if (own.widget && qFuzzyCompare(sizeOf(own.widget->font()), own.size))
                own.widget->setFont(sized(own.widget->font(), own.size * factor));
        }
        for (const Column &column : m_columns) {
            if (column.header && column.header->sectionSize(column.section) == column.width)
                column.header->resizeSection(column.section, qRound(column.width * factor));
        }
    }

private:
    struct OwnFont {
        QPointer<QWidget> widget;
        qreal size;
    };
    struct Column {
        QPointer<QHeaderView> header;
        int section;
        int width;
    };

    void noteColumns(QHeaderView *header) {
        if (header->orientation() != Qt::Horizontal)
            return;
        for (int section = 0; section < header->count(); ++section) {
            if (header->sectionResizeMode(section) == QHeaderView::Interactive)
                m_columns.push_back({header, section, header->sectionSize(section)});
        }
    }

    std::vector<OwnFont> m_fonts;
    std::vector<Column> m_columns;
};

/// What the style draws beside text is of another size now, which nobody asks for unasked.
void tellStyleChanged() {
    for (QWidget *widget : QApplication::allWidgets()) {
        QEvent changed(QEvent::StyleChange);
        QApplication::sendEvent(widget, &changed);
        widget->update();
    }
}

} // namespace

void applyTextSize(int percent) {
    static const QFont system = QApplication::font();
    const int wanted =
        percent == 0 ? kWhole : std::clamp(percent, kTextSizes.front(), kTextSizes.back());
    const qreal before = sizeOf(QApplication::font());
    const qreal after = sizeOf(system) * wanted / kWhole;
    if (qFuzzyCompare(before, after))
        return;
    const Measures measures;
    QApplication::setFont(sized(system, after));
    measures.scale(after / before);
    tellStyleChanged();
}

} // namespace backstory::ui
