#pragma once

#include "tests/bench/event_file.h"
#include "tests/bench/figure.h"

#include <cstdint>

namespace backstory::bench {

/// How large everything is. `--quick` takes a tenth.
struct Sizes {
    std::uint32_t longOrder = 1'000'000; ///< events
    std::uint32_t windowOrder = 100'000; ///< events of the order that the window shows
    std::uint32_t book = 700'000;        ///< orders, of seven events each
    std::uint32_t postgresBook =
        140'000;                      ///< orders; less, since the server is filled anew each run
    std::uint32_t storeBook = 40'000; ///< orders that are written to a new store
    std::uint32_t questions = 5'000;  ///< random moments and differences
    std::uint32_t moves = 1'000;      ///< of the slider

    [[nodiscard]] Sizes tenth() const {
        return {longOrder / 10, windowOrder, book / 10, postgresBook / 10,
                storeBook / 4,  questions,   moves / 2};
    }
};

/// What every part of a run is given.
struct BenchRun {
    Sizes sizes;
    DataFolder data;
    Figures figures;
};

// The parts. Each adds its figures under headings of its own.
void measureMicro(BenchRun &run);
void measureLongOrder(BenchRun &run);
void measureBook(BenchRun &run);
void measurePostgres(BenchRun &run);
/// Writing: append, import, projection.
void measureStore(BenchRun &run);
/// Needs a QApplication.
void measureWindow(BenchRun &run);

} // namespace backstory::bench
