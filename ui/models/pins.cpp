#include "ui/models/pins.h"

#include <algorithm>
#include <utility>

namespace backstory::ui {

bool Pins::hold(const json::Pointer &field) const {
    return std::find(fields.begin(), fields.end(), field) != fields.end();
}

Pins tidied(Pins pins) {
    Pins tidy;
    for (json::Pointer &field : pins.fields) {
        if (!tidy.areFull() && !tidy.hold(field))
            tidy.fields.push_back(std::move(field));
    }
    if (pins.walked && tidy.hold(*pins.walked))
        tidy.walked = std::move(pins.walked);
    return tidy;
}

} // namespace backstory::ui
