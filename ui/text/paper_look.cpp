#include "ui/text/paper_look.h"

namespace backstory::ui {

Look paperLook(const QFont &windowFont) {
    constexpr double kPoints = 9;
    QPalette paper(Qt::lightGray);
    for (const QPalette::ColorRole role : {QPalette::Base, QPalette::Window})
        paper.setColor(role, Qt::white);
    for (const QPalette::ColorRole role : {QPalette::Text, QPalette::WindowText})
        paper.setColor(role, Qt::black);
    paper.setColor(QPalette::Highlight, Qt::black);
    QFont font(windowFont);
    font.setPointSizeF(kPoints);
    return Look::from(paper, font);
}

} // namespace backstory::ui
