#pragma once

#include <QString>

#include <functional>

namespace backstory::ui {

/// Something that can be done, as the palette of commands lists it.
struct Command {
    QString id; ///< by which it is remembered; empty: it is not
    QString text;
    QString place; ///< where else it is found: `Go › Filters`
    QString keys;
    bool enabled = true;
    std::function<void()> run;
};

} // namespace backstory::ui
