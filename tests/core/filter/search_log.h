#pragma once

#include "core/model/event.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace backstory::test {

/// One row of a random log of orders, as every backend gets it.
struct LogRow {
    std::string id;
    std::string stream;
    std::string type;
    std::string payload;
    bool isJson = true;
    std::optional<std::int64_t> at;

    [[nodiscard]] Event event(std::uint64_t ordinal) const;
};

/// What odd things a log holds.
enum class LogKind {
    Plain, ///< what any table can hold: UUIDs, documents that jsonb takes
    Odd,   ///< ids in any spelling, payloads that are no JSON, halves of surrogate pairs
};

/// Orders with texts in many scripts and escapes, absent stamps and types that no rules know.
std::vector<LogRow> randomLog(LogKind kind, std::size_t orders, unsigned seed);

void writeJsonLines(const std::filesystem::path &file, const std::vector<LogRow> &log);
void writeSqlite(const std::filesystem::path &file, const std::vector<LogRow> &log);
/// Statements that make and fill an order_events of these columns.
std::string postgresStatements(const std::string &columns, const std::vector<LogRow> &log);

} // namespace backstory::test
