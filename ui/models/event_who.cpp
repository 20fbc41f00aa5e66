#include "ui/models/event_who.h"

#include "core/model/event_actor.h"
#include "core/replay/history.h"

namespace backstory::ui {

std::string whoDid(const History &history, Version version) {
    if (const auto metadata = history.metadata(version)) {
        if (auto actor = actorOf(*metadata))
            return *std::move(actor);
    }
    return std::string(history.recordedBy(version));
}

} // namespace backstory::ui
