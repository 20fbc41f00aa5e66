#pragma once

#include <QList>
#include <QString>

class QMenuBar;

namespace backstory::ui {

/// Keys, and what they do.
struct KeyLine {
    QString what;
    QString keys;
};

/// Keys that hold in one place, or stand in one menu.
struct KeyGroup {
    QString title;
    QList<KeyLine> lines;
};

/// The keys of the menus, which hold everywhere: read off the actions themselves.
QList<KeyGroup> menuKeys(const QMenuBar &bar);
/// The keys that hold where a view has the focus. Whoever gives a view a key names it here.
QList<KeyGroup> placeKeys();

} // namespace backstory::ui
