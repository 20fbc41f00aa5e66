#include "app/cli/open_events.h"

#include "core/source/open_source.h"

namespace backstory::cli {

std::unique_ptr<EventSource> openEvents(const Console &console, const std::string &source,
                                        const std::string &requested) {
    auto opened = openSource({source, requested, std::nullopt}, console.progress());
    const auto &tables = opened->tables();
    const EventTable &table = tables.front();
    std::string line = "table " + table.displayName() + ", an event table of " + table.entity +
                       "s, read by the mapping " + table.preset;
    std::string others;
    for (const EventTable &other : tables)
        if (other != table)
            others += (others.empty() ? "" : ", ") + other.displayName();
    if (!others.empty())
        line += "; also here: " + others + " (choose with --table)";
    console.note(line);
    return opened;
}

} // namespace backstory::cli
