#pragma once

#include "ui/text/source_color.h"

#include <QPushButton>

namespace backstory::ui {

/// The button that names the source which is open. A source with a colour has a stripe of it at the
/// left, beside its name.
class SourceButton : public QPushButton {
    Q_OBJECT

public:
    explicit SourceButton(QWidget *parent = nullptr);

    void setColor(SourceColor color);
    [[nodiscard]] SourceColor color() const { return m_color; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    SourceColor m_color = SourceColor::None;
};

} // namespace backstory::ui
