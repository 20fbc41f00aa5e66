#include "ui/views/program_icon.h"

#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace backstory::ui {

namespace {

void addSizes(QIcon &icon, const QString &file, std::initializer_list<int> sides) {
    QSvgRenderer drawing(file);
    for (const int side : sides) {
        QPixmap picture(side, side);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        drawing.render(&painter);
        painter.end();
        icon.addPixmap(picture);
    }
}

} // namespace

QIcon programIcon() {
    QIcon icon;
    addSizes(icon, QStringLiteral(":/icons/backstory-small"), {16, 20, 22, 24});
    addSizes(icon, QStringLiteral(":/icons/backstory"), {32, 48, 64, 128, 256});
    return icon;
}

} // namespace backstory::ui
