#include "tests/bench/target_line.h"

#include <algorithm>

namespace backstory::bench {

std::string_view wordsOf(TargetLine line) {
    switch (line) {
    case TargetLine::Moment:
        return "random moment of a long order, state written out whole: p99 <= 1 ms";
    case TargetLine::PaintedMoment:
        return "the same until the window has painted it: p99 <= 16 ms";
    case TargetLine::Difference:
        return "difference of two random moments: p99 <= 1 ms";
    case TargetLine::Opening:
        return "open that order: <= 1.5 x its rows raw";
    case TargetLine::Memory:
        return "memory for it: <= 2 x the bytes of its payloads";
    case TargetLine::PostgresFold:
        return "fold the log, rebuild the projection, PostgreSQL: <= 1.25 x raw COPY out";
    case TargetLine::SqliteFold:
        return "fold the log, rebuild the projection, SQLite: <= 2 x a raw scan";
    case TargetLine::FoldMemory:
        return "memory of folding and rebuilding: <= 256 MiB resident";
    case TargetLine::MovedBook:
        return "the book as of T, then as of T': only the events between";
    case TargetLine::FirstScreen:
        return "first screen of a large table: <= 100 ms on top of its one query";
    case TargetLine::Append:
        return "append, batched: >= 0.5 x raw COPY in";
    case TargetLine::OrdinaryOrder:
        return "open an ordinary order, PostgreSQL: <= 1.5 x its bare query";
    case TargetLine::Start:
        break;
    }
    return "start of the application: <= 1.5 x an empty Qt window";
}

std::optional<TargetLine> lineOf(std::string_view words) {
    const auto *const found = std::ranges::find(kTargetLines, words, &wordsOf);
    return found == kTargetLines.end() ? std::nullopt : std::optional(*found);
}

} // namespace backstory::bench
