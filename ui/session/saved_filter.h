#pragma once

#include <QString>

namespace backstory::ui {

/// A filter that a person keeps, under a name of theirs.
struct SavedFilter {
    QString name;
    QString text;

    friend bool operator==(const SavedFilter &, const SavedFilter &) = default;
};

} // namespace backstory::ui
