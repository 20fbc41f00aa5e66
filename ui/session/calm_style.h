#pragma once

#include <QFont>
#include <QProxyStyle>

#include <optional>

namespace backstory::ui {

/// Fusion without its gradients and bevels: flat bars and headers, tabs that are underlined, rows
/// with room to breathe. All colours come from the palette. What stands beside text (icons, boxes
/// to tick, bars to scroll) is as large as the text of the application.
class CalmStyle : public QProxyStyle {
    Q_OBJECT

public:
    CalmStyle();

    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option,
                                  const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *returned) const override;

private:
    [[nodiscard]] double textScale() const;

    mutable std::optional<double> m_textScale;
    mutable QFont m_scaledFor;
};

} // namespace backstory::ui
