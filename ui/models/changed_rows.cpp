#include "ui/models/changed_rows.h"

#include "ui/models/state_model.h"

#include <algorithm>
#include <vector>

namespace backstory::ui {
namespace {

/// Appends the changed rows beneath a row; answers whether there were any.
bool collect(const StateModel &model, const QModelIndex &parent, std::vector<QModelIndex> &rows) {
    const std::size_t before = rows.size();
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        const ChangeSign sign = model.signAt(index);
        if (sign == ChangeSign::None)
            continue;
        if (sign != ChangeSign::Changed || !collect(model, index, rows))
            rows.push_back(index);
    }
    return rows.size() > before;
}

/// Where a row lies in the tree, comparable.
std::vector<int> placeOf(QModelIndex index) {
    std::vector<int> place;
    for (; index.isValid(); index = index.parent())
        place.insert(place.begin(), index.row());
    return place;
}

} // namespace

QModelIndex walkChanged(const StateModel &model, const QModelIndex &from, int direction) {
    std::vector<QModelIndex> rows;
    collect(model, {}, rows);
    if (rows.empty())
        return {};
    if (!from.isValid())
        return direction > 0 ? rows.front() : rows.back();
    const std::vector<int> here = placeOf(from);
    if (direction > 0) {
        const auto next =
            std::ranges::find_if(rows, [&](const QModelIndex &row) { return here < placeOf(row); });
        return next == rows.end() ? rows.front() : *next;
    }
    const auto notBefore =
        std::ranges::find_if(rows, [&](const QModelIndex &row) { return placeOf(row) >= here; });
    return notBefore == rows.begin() ? rows.back() : *std::prev(notBefore);
}

} // namespace backstory::ui
