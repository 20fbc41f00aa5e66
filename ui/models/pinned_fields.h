#pragma once

#include "ui/models/field_writers.h"
#include "ui/models/pins.h"

#include <memory>
#include <optional>
#include <vector>

namespace backstory::ui {

/// The pinned fields of the history that is shown, and which events wrote each.
///
/// Cost: the first question about a field searches the history's index of it; what grows at the
/// end costs what came. Threads: the window's.
class PinnedFields {
public:
    [[nodiscard]] const Pins &pins() const { return m_pins; }
    /// Answers whether they are others than before.
    bool set(Pins pins);

    /// They are looked for in this one from now on; null where there is none.
    void setHistory(std::shared_ptr<const History> history);
    /// After the history grew by events that have these versions now, ascending.
    void grow(const std::vector<Version> &added);

    /// Which events wrote a pinned field, ascending; none where there is no history.
    [[nodiscard]] const std::vector<Version> &writersOf(std::size_t pin) const;
    /// The next event (`direction` > 0) or the previous one that wrote the field that is walked,
    /// else any pinned one.
    [[nodiscard]] std::optional<Version> walked(Version from, int direction) const;

private:
    Pins m_pins;
    std::shared_ptr<const History> m_history;
    /// Of each pin, once they were asked for.
    mutable std::vector<std::optional<FieldWriters>> m_writers;
};

} // namespace backstory::ui
