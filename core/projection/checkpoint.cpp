#include "core/projection/checkpoint.h"

#include <charconv>

namespace backstory {
namespace {

std::optional<std::string> millisText(const std::optional<Instant> &instant) {
    if (!instant)
        return std::nullopt;
    return std::to_string(instant->floorMillis());
}

std::optional<Instant> readMillis(const std::optional<std::string> &text) {
    std::int64_t millis = 0;
    if (!text)
        return std::nullopt;
    const char *end = text->data() + text->size();
    const auto result = std::from_chars(text->data(), end, millis);
    if (result.ec != std::errc{} || result.ptr != end)
        return std::nullopt;
    return Instant::fromMillis(millis);
}

} // namespace

std::vector<std::optional<std::string>> fieldsOf(const Checkpoint &checkpoint) {
    return {checkpoint.relation,
            checkpoint.place.text,
            millisText(checkpoint.lastHappened),
            millisText(checkpoint.projectedAt),
            checkpoint.rules,
            checkpoint.rulesVersion,
            checkpoint.definition};
}

std::optional<Checkpoint> checkpointOf(std::span<const std::optional<std::string>> fields) {
    if (fields.size() != kCheckpointColumns.size() || !fields[1])
        return std::nullopt;
    Checkpoint checkpoint;
    checkpoint.relation = fields[0].value_or("");
    checkpoint.place = LogPlace{*fields[1]};
    checkpoint.lastHappened = readMillis(fields[2]);
    checkpoint.projectedAt = readMillis(fields[3]);
    checkpoint.rules = fields[4].value_or("");
    checkpoint.rulesVersion = fields[5].value_or("");
    checkpoint.definition = fields[6].value_or("");
    return checkpoint;
}

} // namespace backstory
