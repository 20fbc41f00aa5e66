#pragma once

#include "tests/bench/event_file.h"
#include "tests/bench/figure.h"

#include <cstdint>

namespace backstory::bench {

/// How large everything is. `--quick` takes a tenth.
struct Sizes {
    std::uint32_t longOrder = 1'000'000;  ///< events
    std::uint32_t book = 700'000;         ///< orders, of seven events each
    std::uint32_t largeTable = 1'430'000; ///< orders, of as many
    std::uint32_t storeBook = 40'000;     ///< orders that are written to a new store
    std::uint32_t questions = 5'000;      ///< random moments and differences
    std::uint32_t moves = 1'000;          ///< of the slider
    std::uint32_t ordinary = 2'000;       ///< ordinary orders that are opened
    std::uint32_t starts = 15;            ///< of a program
    int rounds = 3;                       ///< of what takes seconds

    [[nodiscard]] Sizes tenth() const {
        return {.longOrder = longOrder / 10,
                .book = book / 10,
                .largeTable = largeTable / 10,
                .storeBook = storeBook / 4,
                .questions = questions,
                .moves = moves / 2,
                .ordinary = ordinary / 2,
                .starts = starts,
                .rounds = rounds};
    }
};

/// What every part of a run is given.
struct BenchRun {
    Sizes sizes;
    DataFolder data;
    Figures figures;
};

// The parts. Each runs in a process of its own and adds its figures under headings of its own.
void measureLongOrder(BenchRun &run);
/// The same order in PostgreSQL, and what Node.js takes for it.
void measurePostgresOrder(BenchRun &run);
/// One order in the window. Needs a QApplication, as the next two do.
void measureWindow(BenchRun &run);
/// A large table in the window.
void measureFirstScreen(BenchRun &run);
void measureStart(BenchRun &run);
void measureSqliteFold(BenchRun &run);
void measurePostgresFold(BenchRun &run);
void measureSqliteRebuild(BenchRun &run);
void measurePostgresRebuild(BenchRun &run);
/// The whole book as of one time, then as of others.
void measureSqliteBook(BenchRun &run);
void measurePostgresBook(BenchRun &run);
/// What others take for the whole log: Node.js, and the server alone.
void measureFoldPeers(BenchRun &run);
void measureOrdinaryOrders(BenchRun &run);
/// Writing: append, import, projection.
void measureStore(BenchRun &run);
/// The inner loops, by the clock and by the instructions that they take.
void measureMicro(BenchRun &run);
void measureCounts(BenchRun &run);

} // namespace backstory::bench
