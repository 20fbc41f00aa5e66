#pragma once

#include <QToolButton>

namespace backstory::ui {

/// The name of a pinned field, at the left of its button; without its middle where it is too long.
class PinName : public QToolButton {
    Q_OBJECT

public:
    explicit PinName(QWidget *parent);

    /// What of the name there is room for.
    [[nodiscard]] QString shownText() const;
    /// How wide it is with the whole name.
    [[nodiscard]] int wantedWidth() const;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace backstory::ui
