#include "ui/session/name_aside.h"

#include <QFileInfo>

namespace backstory::ui {

QString nameAside(const QString &file) {
    QString aside;
    for (int number = 1; aside.isEmpty() || QFileInfo::exists(aside); ++number)
        aside = file + QStringLiteral(".broken-%1").arg(number);
    return aside;
}

} // namespace backstory::ui
