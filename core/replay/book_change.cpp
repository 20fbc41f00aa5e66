#include "core/replay/book_change.h"

#include <algorithm>

namespace backstory {
namespace {

bool isNothing(const std::optional<json::Value> &value) {
    return !value || value->isNull();
}

} // namespace

bool BookChange::differs(std::size_t column) const {
    if (isNothing(before[column]) || isNothing(after[column]))
        return isNothing(before[column]) != isNothing(after[column]);
    return !json::equal(*before[column], *after[column]);
}

bool BookChange::differsAnywhere() const {
    for (std::size_t column = 0; column < before.size(); ++column)
        if (differs(column))
            return true;
    return false;
}

void tellChange(const StreamId &stream, BookSide before, BookSide after, std::uint64_t events,
                const TakeBookChange &take) {
    if (!before.isThere && !after.isThere)
        return;
    BookChange change;
    change.stream = stream;
    change.events = events;
    change.before = std::move(before.columns);
    change.after = std::move(after.columns);
    const std::size_t columns = std::max(change.before.size(), change.after.size());
    change.before.resize(columns);
    change.after.resize(columns);
    if (before.isThere != after.isThere)
        change.kind = before.isThere ? BookChange::Kind::Disappeared : BookChange::Kind::Appeared;
    else if (!change.differsAnywhere())
        return;
    take(std::move(change));
}

} // namespace backstory
