#pragma once

#include "ui/text/source_color.h"

#include <QComboBox>

namespace backstory::ui {

/// Chooses the colour of a saved source, by name and swatch.
class SourceColorBox : public QComboBox {
    Q_OBJECT

public:
    explicit SourceColorBox(QWidget *parent = nullptr);

    [[nodiscard]] SourceColor color() const;
    void setColor(SourceColor color);
};

} // namespace backstory::ui
