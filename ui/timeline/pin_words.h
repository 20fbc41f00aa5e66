#pragma once

#include "ui/models/order_document.h"

#include <QString>

#include <cstddef>

namespace backstory::ui {

/// Events that wrote a field and are drawn as one tick.
struct PinWrites {
    Version first;
    Version last;
    std::size_t count = 1;
};

// What the pointer learns about a place in the lane of a pinned field, a line each, plain.

/// One event: the value before and behind it, its version, type and time in all forms. Several: the
/// value before the first and behind the last, how many, from when to when.
QString writesInWords(const OrderDocument &document, const json::Pointer &field,
                      const PinWrites &writes);

/// Between two of them: the value at a moment, and which event set it.
QString valueInWords(const OrderDocument &document, const json::Pointer &field, Moment moment);

} // namespace backstory::ui
