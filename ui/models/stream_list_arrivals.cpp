#include "ui/models/stream_list_model.h"

#include <algorithm>
#include <iterator>

namespace backstory::ui {

namespace {

/// Where more streams changed, the list is read again as far as it was read.
constexpr std::size_t kMostReadSingly = 200;

} // namespace

void StreamListModel::takeArrivals(const Arrivals &arrivals) {
    if (!m_table || !m_asOf.isLive() || (arrivals.streams.empty() && !arrivals.everything))
        return;
    m_changed.insert(arrivals.streams.begin(), arrivals.streams.end());
    if (arrivals.everything || m_changed.size() > kMostReadSingly)
        m_everythingChanged = true;
    m_refreshing->ask();
}

void StreamListModel::takeHistory(const History &history) {
    if (!m_table || !m_asOf.isLive())
        return;
    m_newest = toRow(history);
    if (!m_loading->isRunning()) // else it comes with the page
        mergeRows({*m_newest});
}

/// What was read of the stream whose history is known may be older than that.
void StreamListModel::preferNewest(std::vector<StreamRow> &rows) const {
    if (!m_newest || !m_asOf.isLive())
        return;
    for (StreamRow &row : rows) {
        if (row.stream == m_newest->stream && row.events < m_newest->events)
            row = *m_newest;
    }
}

void StreamListModel::forgetArrivals() {
    m_refreshing->cancel();
    m_changed.clear();
    m_everythingChanged = false;
}

/// Those of the streams that changed which the list has reached.
std::vector<StreamId> StreamListModel::changedInList() const {
    std::vector<StreamId> streams;
    if (isSearch()) {
        for (const StreamRow &row : m_rows) {
            if (m_everythingChanged || m_changed.contains(row.stream))
                streams.push_back(row.stream);
        }
        return streams;
    }
    for (const StreamId &stream : m_changed) {
        if (isListed(stream))
            streams.push_back(stream);
    }
    return streams;
}

void StreamListModel::refresh(JobSlot &slot) {
    // Pages that are being read may or may not hold what arrived: it is looked at after them.
    if (!m_table || m_loading->isRunning() || (m_changed.empty() && !m_everythingChanged))
        return;
    const bool whole = m_everythingChanged && !isSearch();
    std::vector<StreamId> streams = changedInList();
    m_changed.clear();
    m_everythingChanged = false;
    if (!whole && streams.empty())
        return;
    const auto read = [table = m_table](const auto &work) {
        return table->readers->with(table->table, ReaderPool::Use::Screen, work);
    };
    const QString title = tr("Reading the list again");
    if (!whole) {
        slot.start(
            title,
            [read, rules = m_table->rules, streams = std::move(streams)](const Progress &progress) {
                return read([&](EventReader &reader) {
                    return readChosenRows(reader, *rules, streams, progress);
                });
            },
            [this](std::vector<StreamRow> rows) { mergeRows(std::move(rows)); });
        return;
    }
    slot.start(
        title,
        [read, rules = m_table->rules, listed = ListedRange{m_begin, m_last},
         pageSize = m_pageSize](const Progress &progress) {
            return read([&](EventReader &reader) {
                return readRowsAgain(reader, *rules, listed, pageSize, progress);
            });
        },
        [this](StreamRows again) { takeRowsAgain(std::move(again)); });
}

void StreamListModel::takeRowsAgain(StreamRows again) {
    const bool reaches = again.last && (!m_last || *m_last <= *again.last);
    if (reaches && !m_loading->isRunning()) {
        m_last = again.last;
        m_fill = again.more ? Fill::More : Fill::Complete;
    }
    mergeRows(std::move(again.rows));
}

void StreamListModel::mergeRows(std::vector<StreamRow> rows) {
    if (m_fresh)
        return; // what is listed is on its way out
    preferNewest(rows);
    if (!isSearch()) // another page brings what lies beyond
        std::erase_if(rows, [this](const StreamRow &row) { return !isListed(row.stream); });
    noteKinds(rows);
    for (auto next = rows.begin(); next != rows.end();) {
        const int known = rowOf(next->stream);
        if (known >= 0) {
            StreamRow &row = m_rows[static_cast<std::size_t>(known)];
            if (row != *next) {
                row = std::move(*next);
                Q_EMIT dataChanged(index(known, 0), index(known, columnCount() - 1));
            }
            ++next;
            continue;
        }
        if (isSearch()) { // hits are not looked for again
            ++next;
            continue;
        }
        const auto place = std::ranges::lower_bound(m_rows, next->stream, {}, &StreamRow::stream);
        auto end = std::next(next);
        while (end != rows.end() && (place == m_rows.end() || end->stream < place->stream))
            ++end;
        const int first = static_cast<int>(place - m_rows.begin());
        beginInsertRows({}, first, first + static_cast<int>(end - next) - 1);
        m_rows.insert(place, std::make_move_iterator(next), std::make_move_iterator(end));
        endInsertRows();
        next = end;
    }
    if (!isSearch() && !m_rows.empty() && m_last && *m_last < m_rows.back().stream)
        m_last = m_rows.back().stream;
    Q_EMIT fillChanged();
}

} // namespace backstory::ui
