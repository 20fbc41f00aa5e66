#pragma once

#include "core/base/progress.h"
#include "core/store/demo_event.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace backstory {

/// A new SQLite file whose event tables are stores, as initStore makes them: one can append to
/// them at once.
///
/// The same events give the same bytes (from the same SQLite). Until finish() the file is no store;
/// if that never comes, it goes away again.
class DemoFile {
public:
    /// Throws Error(TargetUnwritable), also where the file is there already.
    explicit DemoFile(std::filesystem::path file);
    ~DemoFile();
    DemoFile(const DemoFile &) = delete;
    DemoFile &operator=(const DemoFile &) = delete;

    /// Makes the table ENTITY_events and fills it in the order in which events were recorded.
    void addTable(const std::string &entity, std::vector<DemoLife> lives, const Progress &progress);
    void finish();

private:
    struct Database;
    std::filesystem::path m_file;
    std::unique_ptr<Database> m_database;
    bool m_finished = false;
};

} // namespace backstory
