#pragma once

#include "ui/report/timeline_sketch.h"
#include "ui/text/look.h"

#include <QObject>
#include <QTextObjectInterface>

#include <vector>

namespace backstory::ui {

/// Draws a timeline into a document that is printed: the strip with A and B, a lane for each pinned
/// field, the times at its ends, and the types with their marks.
class TimelineObject : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    /// `width` and `point` in pixels of the paper. `look` has fonts of that paper.
    TimelineObject(const TimelineSketch &sketch, const Look &look, double width, double point,
                   QObject *parent);

    QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &place, QTextDocument *document, int position,
                    const QTextFormat &format) override;

private:
    struct LegendPlace {
        double x = 0;
        double y = 0; ///< below the first line of the legend
        std::size_t entry = 0;
    };

    void layOutLegend();
    void layOutPins();
    void drawStrip(QPainter &painter, double top) const;
    void drawPins(QPainter &painter, double top) const;
    void drawMoment(QPainter &painter, double top, double place, const QString &name) const;
    void drawLegend(QPainter &painter, double top) const;
    [[nodiscard]] double lineHeight() const;
    [[nodiscard]] double stripWidth() const { return m_width - m_gutter; }
    [[nodiscard]] double stripHeight() const { return m_sketch.height * scale(); }
    [[nodiscard]] double pinsHeight() const;
    [[nodiscard]] double scale() const { return stripWidth() / m_sketch.width; }

    const TimelineSketch &m_sketch;
    const Look &m_look;
    double m_width;
    double m_point;
    std::vector<LegendPlace> m_legend;
    double m_legendHeight = 0;
    double m_gutter = 0; ///< left of the strip, for the names of pinned fields
};

} // namespace backstory::ui
