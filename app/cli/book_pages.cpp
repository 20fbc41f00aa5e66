#include "app/cli/book_pages.h"

#include <algorithm>

namespace backstory::cli {

bool scanPages(EventReader &reader, const Ruleset &rules, const BookQuestion &question,
               std::optional<std::uint64_t> limit, const std::function<void(BookEntry &&)> &take,
               const Progress &progress) {
    if (!limit) {
        scanBook(reader, rules, question, take, progress);
        return false;
    }
    // A stream of the page may have no event by the moment: so pages are read until enough have.
    BookQuestion page = question;
    std::uint64_t left = *limit;
    bool more = false;
    while (left > 0) {
        page.range.maxStreams = std::max<std::uint64_t>(left, 100);
        const StreamPage streams = reader.readStreams(page.range, progress);
        if (streams.streams.empty())
            return more;
        scanBook(
            reader, rules, page,
            [&](BookEntry &&entry) {
                more = left == 0;
                if (more)
                    return;
                --left;
                take(std::move(entry));
            },
            progress);
        if (!streams.more)
            return more;
        page.range.after = streams.streams.back();
    }
    return true;
}

} // namespace backstory::cli
