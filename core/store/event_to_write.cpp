#include "core/store/event_to_write.h"

#include "core/json/parse.h"

#include <algorithm>
#include <charconv>

namespace backstory {

std::variant<HappenedAt, std::string> storableTime(const Stamp &stamp) {
    if (stamp.instant) {
        const std::int64_t millis = stamp.instant->floorMillis();
        if (Instant::fromMillis(millis) == stamp.instant)
            return HappenedAt::at(millis);
        return "its created_at holds less than a millisecond, which the store cannot";
    }
    if (stamp.raw.empty())
        return HappenedAt::unknown();
    std::int64_t millis = 0;
    const char *end = stamp.raw.data() + stamp.raw.size();
    const auto [stop, fault] = std::from_chars(stamp.raw.data(), end, millis);
    if (fault == std::errc() && stop == end)
        return HappenedAt::at(millis); // beyond the years that are shown, but a number
    return "its created_at is no time: " + stamp.raw;
}

std::variant<NewEvent, std::string> eventToWrite(Event &&event) {
    auto time = storableTime(event.happenedAt);
    if (auto *reason = std::get_if<std::string>(&time))
        return *reason;
    if (std::ranges::count(event.findings, FindingCode::PayloadMissing, &Finding::code) > 0)
        return "it has no payload";
    NewEvent result;
    result.stream = std::move(event.stream);
    result.id = std::move(event.id);
    result.type = std::move(event.type);
    std::vector<json::Field> fields;
    const json::Shape shape = json::readFields(event.payload, fields);
    result.payloadIsText = shape.error.has_value() || shape.notes.byteOrderMark;
    result.payload = std::move(event.payload);
    result.metadata = std::move(event.metadata);
    result.happenedAt = std::get<HappenedAt>(time);
    return result;
}

} // namespace backstory
