#pragma once

#include "core/model/copy_note.h"
#include "core/model/event_source.h"
#include "core/source/open_source.h"
#include "core/source/sqlite_file.h"

#include <memory>
#include <optional>

namespace backstory {

/// An SQLite file with event tables. One that is a local copy is read as its note says.
class SqliteSource final : public EventSource {
public:
    /// Throws what openSource throws.
    SqliteSource(const OpenRequest &request, const Progress &progress);

    [[nodiscard]] const SourceDescription &description() const override { return m_description; }
    [[nodiscard]] const std::vector<EventTable> &tables() const override { return m_tables; }
    std::unique_ptr<EventReader>
    openReader(const EventTable &table, std::optional<std::chrono::milliseconds> patience) override;
    std::unique_ptr<LogFollower> openFollower(const EventTable &table,
                                              const LogPlace &place) override;
    std::unique_ptr<LogFollower> openFollower(const EventTable &table, FollowFrom from,
                                              const Progress &progress) override;

private:
    void describe();

    std::shared_ptr<const SqliteFile> m_file;
    std::optional<CopyNote> m_note; ///< of a local copy
    SourceDescription m_description;
    std::vector<EventTable> m_tables;
};

} // namespace backstory
