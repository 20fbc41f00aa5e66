#pragma once

#include "tests/support/postgres_cluster.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace backstory::test {

/// A database or a file for a store, seen from outside: by its own driver, not by the product.
///
/// Threads: one at a time. Failure: std::runtime_error with the driver's words.
class StorePlace {
public:
    virtual ~StorePlace() = default;

    /// As a command line names it.
    [[nodiscard]] virtual std::string target() const = 0;
    /// Runs statements.
    virtual void exec(const std::string &sql) = 0;
    /// What a query of one column answers, as text, a row after the other.
    virtual std::vector<std::string> column(const std::string &sql) = 0;

    /// The one thing that a query answers; empty for NULL and no row.
    std::string value(const std::string &sql) {
        const auto rows = column(sql);
        return rows.empty() ? std::string() : rows.front();
    }
    /// Makes an order store there.
    void init();
};

/// A new, empty database of a cluster.
std::unique_ptr<StorePlace> postgresPlace(PostgresCluster &cluster, std::string_view name);
/// A file, which need not be there yet.
std::unique_ptr<StorePlace> sqlitePlace(const std::filesystem::path &file);

} // namespace backstory::test
