#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

struct sqlite3;

namespace backstory::bench {

/// What reading rows and throwing them away came to.
struct RawReading {
    std::uint64_t rows = 0;
    std::uint64_t payloadBytes = 0;
    std::uint64_t touched = 0; ///< of all bytes read, so that no reading can be left out
};

/// The limit for every reading of an SQLite file: the same rows, by SQLite alone, each value
/// fetched, each byte of the payload looked at, and nothing kept.
class RawSqlite {
public:
    explicit RawSqlite(const std::filesystem::path &file);

    /// The five classic columns; `rest` follows the table's name and may have one parameter.
    RawReading read(const std::string &rest, const std::string &parameter = {});

private:
    std::unique_ptr<sqlite3, int (*)(sqlite3 *)> m_database;
};

} // namespace backstory::bench
