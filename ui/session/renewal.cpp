#include "ui/session/renewal.h"

#include "ui/models/moved_moment.h"

namespace backstory::ui {

namespace {

constexpr std::uint32_t kEventsAtOnce = 4'096; ///< between two looks at the stop token

} // namespace

Renewal readAgain(const OpenedTable &table, std::shared_ptr<const History> known,
                  const Progress &progress) {
    Renewal renewal;
    renewal.stream = openStream(table, {known->stream(), {}, false, {}}, progress);
    const History &now = *renewal.stream.history;
    std::uint32_t met = 0; // of those known
    for (std::uint32_t k = 1; k <= now.size(); ++k) {
        if (k % kEventsAtOnce == 0)
            progress.throwIfStopped();
        if (met < known->size() && known->facts(Version{met + 1}).id == now.facts(Version{k}).id)
            ++met;
        else
            renewal.added.push_back(Version{k});
    }
    renewal.grown = met == known->size();
    renewal.known = std::move(known);
    return renewal;
}

PastChange pastChangeOf(const Renewal &renewal, Moment shownBefore) {
    PastChange change;
    if (shownBefore.value == 0)
        return change;
    const Moment held = movedMoment(shownBefore, renewal.added);
    change.events = held.value - shownBefore.value;
    if (change.events > 0)
        change.first = renewal.stream.history->facts(renewal.added.front()).id;
    return change;
}

} // namespace backstory::ui
