#include "core/replay/derived_update.h"

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

} // namespace

void workOutOperations(PathNode &node, const StateReader &reader) {
    DerivedLog &log = *node.derived;
    const auto baseOf = [&](std::uint32_t op) {
        return *reader.beforeOperations(node, log.ops()[op].version);
    };
    while (log.done() < log.ops().size()) {
        const std::uint32_t version = log.ops()[log.done()].version;
        std::optional<std::uint32_t> lastWrite;
        for (bool first = true;
             log.done() < log.ops().size() && log.ops()[log.done()].version == version;
             first = false) {
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
}

} // namespace backstory
