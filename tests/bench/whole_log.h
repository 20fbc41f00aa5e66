#pragma once

#include "tests/bench/bench_run.h"
#include "tests/bench/order_book.h"

#include <functional>
#include <string>

namespace backstory::bench {

/// A made-up log in one backend, and the limits for reading all of it, in whatever order it comes
/// and in the order of its orders. Made, and in the memory of the system, when it is handed out.
struct WholeLog {
    OrderBook book;
    std::string backend;
    std::string source; ///< as openSource takes it
    std::string limit;  ///< what readRaw is
    std::function<void()> readRaw;
    std::function<void()> readOrdered;
    /// Only some rows: what follows the table's name in a SELECT.
    std::function<void(const std::string &rest)> readSome;
    double allowance = 1; ///< so many times the limit a fold may take
    TargetLine line = TargetLine::SqliteFold;
    /// Runs statements where it is stored; for tables that are derived from it.
    std::function<void(const std::string &)> execute;
};

/// In SQLite; `copy` names a copy of the file, for those who write to it.
WholeLog sqliteLog(const BenchRun &run, const std::string &copy = {});
WholeLog postgresLog(const BenchRun &run);

} // namespace backstory::bench
