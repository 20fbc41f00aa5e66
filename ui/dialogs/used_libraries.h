#pragma once

#include <QList>
#include <QString>

namespace backstory::ui {

/// A library that the program stands on.
struct UsedLibrary {
    QString name;
    QString version;
    QString license;
};

/// All of them, as they were when the program was built; Qt as it is now.
QList<UsedLibrary> usedLibraries();

} // namespace backstory::ui
