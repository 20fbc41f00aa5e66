#pragma once

#include "core/base/error.h"
#include "core/source/open_source.h"
#include "tests/support/std_text.h"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace backstory::test {

/// A source and a reader of its default table.
struct OpenedSource {
    explicit OpenedSource(const std::filesystem::path &file, const std::string &table = {},
                          std::optional<std::chrono::milliseconds> patience = {})
        : source(openSource({file.string(), table, {}})),
          reader(source->openReader(source->tables().front(), patience)) {}

    std::unique_ptr<EventSource> source;
    std::unique_ptr<EventReader> reader;
};

inline std::vector<Event> allEvents(EventReader &reader, const ScanRange &range = {}) {
    std::vector<Event> events;
    reader.scan(range, [&](Event &&event) { events.push_back(std::move(event)); }, {});
    return events;
}

inline std::vector<Event> streamEvents(EventReader &reader, const std::string &stream) {
    return reader.readStream(StreamId(stream), {});
}

inline std::vector<std::string> eventIds(const std::vector<Event> &events) {
    std::vector<std::string> ids;
    for (const Event &event : events)
        ids.push_back(event.id.text());
    return ids;
}

inline std::vector<std::string> streamIds(const StreamPage &page) {
    std::vector<std::string> ids;
    for (const StreamId &stream : page.streams)
        ids.push_back(stream.text());
    return ids;
}

inline const Finding *findingOf(const std::vector<Finding> &findings, FindingCode code) {
    const auto found = std::ranges::find(findings, code, &Finding::code);
    return found != findings.end() ? &*found : nullptr;
}

inline bool hasFinding(const std::vector<Finding> &findings, FindingCode code) {
    return findingOf(findings, code) != nullptr;
}

/// The error that a call throws. Throws std::runtime_error when it throws none.
inline Error errorFrom(const std::function<void()> &call) {
    try {
        call();
    } catch (const Error &error) {
        return error;
    }
    throw std::runtime_error("no error was thrown");
}

inline int kindFrom(const std::function<void()> &call) {
    return static_cast<int>(errorFrom(call).kind());
}

/// What lies in a folder, by name, with size and time of change.
inline std::vector<std::string> listing(const std::filesystem::path &folder) {
    std::vector<std::string> names;
    for (const auto &entry : std::filesystem::directory_iterator(folder)) {
        const auto changed = entry.last_write_time().time_since_epoch().count();
        names.push_back(entry.path().filename().string() + ' ' + std::to_string(entry.file_size()) +
                        ' ' + std::to_string(changed));
    }
    std::ranges::sort(names);
    return names;
}

} // namespace backstory::test
