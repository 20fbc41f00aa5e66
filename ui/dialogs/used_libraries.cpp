#include "ui/dialogs/used_libraries.h"

#include <QFile>
#include <QStringList>

namespace backstory::ui {

QList<UsedLibrary> usedLibraries() {
    QFile file(QStringLiteral(":/libraries.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<UsedLibrary> all;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList parts = line.split(u'\t');
        UsedLibrary library{parts.value(0), parts.value(1), parts.value(2)};
        if (library.name == QLatin1String("Qt"))
            library.version = QLatin1String(qVersion());
        all << library;
    }
    return all;
}

} // namespace backstory::ui
