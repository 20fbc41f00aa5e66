#include "core/replay/derived_update.h"

#include "core/replay/compact_column.h"

#include <optional>
#include <utility>
#include <vector>

namespace backstory {

namespace {

/// Says what the operations of a version begin with.
void prepare(PathNode &node, const StateReader &reader, std::uint32_t version) {
    DerivedLog &log = *node.derived;
    const std::uint32_t floor = reader.governorAbove(node, version).version();
    const WriteEntry *own = node.lastWhole(floor, version);
    if (own && own->isDerived() && !node.becomesObject(own->version, version - 1)) {
        log.continueFrom(own->operation());
        return;
    }
    const auto base = reader.beforeOperations(node, version);
    log.beginWith(base ? &*base : nullptr);
}

/// Works out the operations of the next version that has some.
void workOutVersion(PathNode &node, const StateReader &reader) {
    DerivedLog &log = *node.derived;
    const auto baseOf = [&](std::uint32_t op) {
        return *reader.beforeOperations(node, log.ops()[op].version);
    };
    const std::uint32_t version = log.ops()[log.done()].version;
    std::optional<std::uint32_t> lastWrite;
    for (bool first = true;
         log.done() < log.ops().size() && log.ops()[log.done()].version == version; first = false) {
        const std::uint32_t index = log.done();
        if (log.ops()[index].fresh)
            log.beginWith(nullptr);
        else if (first)
            prepare(node, reader, version);
        if (log.advance(reader.texts(), baseOf))
            lastWrite = index;
    }
    if (lastWrite)
        node.putWhole(WriteEntry::derived(version, *lastWrite));
}

} // namespace

void workOutOperations(PathNode &node, const StateReader &reader) {
    while (node.derived->done() < node.derived->ops().size())
        workOutVersion(node, reader);
}

void workOutAnew(PathNode &node, const StateReader &reader, const Progress &progress) {
    constexpr std::uint32_t kBetweenLooks = 0x3ff;
    node.forgetDerived(0);
    // Outcomes stand among the other writes: so both are entered in their order, none in between.
    const std::vector<WriteEntry> others = std::exchange(node.writes, {});
    auto next = others.begin();
    const DerivedLog &log = *node.derived;
    for (std::uint32_t round = 1; log.done() < log.ops().size(); ++round) {
        if ((round & kBetweenLooks) == 0)
            progress.throwIfStopped();
        while (next != others.end() && next->version <= log.ops()[log.done()].version)
            appendCompactly(node.writes, *next++);
        workOutVersion(node, reader);
    }
    while (next != others.end())
        appendCompactly(node.writes, *next++);
}

} // namespace backstory
