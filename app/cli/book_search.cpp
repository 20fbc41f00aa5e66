#include "app/cli/book_search.h"

namespace backstory::cli {
namespace {

// Beyond so many, hits come quickly enough to be handed out in blocks.
constexpr std::uint64_t kShownAtOnce = 100;

/// Says how far it came, and hands out what was found so far.
Progress searching(const Console &console, const std::string &entity) {
    Progress progress = console.progress(entity + "s searched");
    progress.report = [&console, say = progress.report](const ProgressStep &step) {
        console.flush();
        say(step);
    };
    return progress;
}

} // namespace

bool searchPages(const Console &console, const OpenTable &table, const Filter &filter,
                 const BookQuestion &question, std::optional<std::uint64_t> limit,
                 const std::function<void(BookEntry &&)> &take) {
    if (limit == 0U)
        return true;
    std::uint64_t hits = 0;
    const auto takeHit = [&](BookEntry &&entry) {
        take(std::move(entry));
        if (++hits <= kShownAtOnce)
            console.flush();
        return hits != limit;
    };
    return searchBook(table.reader(), table.rules(), filter, question, takeHit,
                      searching(console, table.table().entity))
        .has_value();
}

} // namespace backstory::cli
