#pragma once

#include "core/model/event_source.h"
#include "core/source/json_lines_index.h"
#include "core/source/open_source.h"

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace backstory {

/// A JSON Lines file, plain or gzip. Each event table that its lines can be read as is indexed when
/// it is first read; the default one when the file is opened.
///
/// A file without a line is an empty table of orders, or of what a mapping asked for says.
class JsonLinesSource final : public EventSource {
public:
    /// Throws what openSource throws.
    JsonLinesSource(const OpenRequest &request, const Progress &progress);

    [[nodiscard]] const SourceDescription &description() const override { return m_description; }
    [[nodiscard]] const std::vector<EventTable> &tables() const override { return m_tables; }
    std::unique_ptr<EventReader>
    openReader(const EventTable &table, std::optional<std::chrono::milliseconds> patience) override;
    std::unique_ptr<LogFollower> openFollower(const EventTable &table,
                                              const LogPlace &place) override;
    std::unique_ptr<LogFollower> openFollower(const EventTable &table, FollowFrom from,
                                              const Progress &progress) override;

private:
    void requirePlain() const;
    std::shared_ptr<const JsonLinesIndex> indexOf(const EventTable &table,
                                                  const Progress &progress);

    std::filesystem::path m_path;
    std::shared_ptr<const JsonLinesBytes> m_bytes;
    SourceDescription m_description;
    std::vector<EventTable> m_tables;
    std::mutex m_mutex;
    std::map<std::string, std::shared_ptr<const JsonLinesIndex>> m_indexes; ///< by table name
};

} // namespace backstory
