#include "ui/session/renewal.h"

#include <cstdint>

namespace backstory::ui {

namespace {

constexpr std::uint32_t kEventsAtOnce = 4'096; ///< between two looks at the stop token

/// Which events of `now` are not among those known, which must stand in the same order.
void compare(const History &known, const History &now, Renewal &renewal, const Progress &progress) {
    std::uint32_t met = 0; // of those known
    for (std::uint32_t k = 1; k <= now.size(); ++k) {
        if (k % kEventsAtOnce == 0)
            progress.throwIfStopped();
        if (met < known.size() && known.facts(Version{met + 1}).id == now.facts(Version{k}).id)
            ++met;
        else
            renewal.added.push_back(Version{k});
    }
    renewal.grown = met == known.size();
}

} // namespace

Renewal readAgain(const OpenedTable &table, const SharedHistory &known, const Progress &progress) {
    Renewal renewal;
    renewal.known = known.get();
    renewal.stream = openStream(table, {known.get()->stream(), {}, false, {}}, progress);
    known.ask(
        [&](const History &shown) { compare(shown, *renewal.stream.history, renewal, progress); });
    return renewal;
}

} // namespace backstory::ui
