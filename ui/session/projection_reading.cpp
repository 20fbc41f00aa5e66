#include "ui/session/projection_reading.h"

#include "core/projection/drift_check.h"

#include <chrono>
#include <utility>

namespace backstory::ui {

namespace {

constexpr auto kShipped = "orders";
constexpr std::chrono::milliseconds kBatchTime{100};

ProjectionPlace placeOf(const OpenedTable &table) {
    const SourceAddress &address = table.readers->address();
    return {address.source, address.password};
}

} // namespace

std::optional<ProjectionDefinition> shippedDefinition(const EventTable &table) {
    ProjectionDefinition definition = ProjectionDefinition::load(kShipped);
    if (!definition.entity.empty() && definition.entity != table.entity)
        return std::nullopt;
    return definition;
}

ProjectionState readProjectionState(const OpenedTable &table,
                                    const ProjectionDefinition &definition,
                                    const Progress &progress) {
    Projector projector(
        {table.readers->source(), table.table, table.rules, definition, placeOf(table)});
    return projector.state(progress);
}

std::uint64_t checkProjection(const OpenedTable &table, const ProjectionDefinition &definition,
                              const std::function<void(std::vector<DriftEntry>)> &take,
                              const Progress &progress) {
    EventSource &source = table.readers->source();
    const auto log = source.openReader(table.table, std::nullopt);
    const auto streams = source.openReader(table.table, std::nullopt);
    const auto rows = readProjection(definition, placeOf(table));
    const auto rowsOfStreams = readProjection(definition, placeOf(table));

    using Clock = std::chrono::steady_clock;
    std::vector<DriftEntry> batch;
    Clock::time_point handed;
    const DriftCheck::Take gather = [&](DriftEntry &&entry) {
        batch.push_back(std::move(entry));
        if (Clock::now() - handed < kBatchTime)
            return;
        take(std::exchange(batch, {}));
        handed = Clock::now();
    };
    const std::uint64_t compared =
        DriftCheck(definition, *table.rules, {*log, *streams, *rows, *rowsOfStreams}, gather)
            .run(progress);
    take(std::move(batch));
    return compared;
}

} // namespace backstory::ui
