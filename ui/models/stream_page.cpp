#include "ui/models/stream_page.h"

#include "core/filter/stream_search.h"
#include "core/json/print.h"
#include "ui/models/reader_decorators.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

namespace backstory::ui {

namespace {

constexpr std::size_t kIdHits = 200;
constexpr std::size_t kCellBytes = 200; ///< no cell shows more
constexpr std::chrono::milliseconds kBatchTime{80};

StreamRow::Cell toCell(const std::optional<json::Value> &value) {
    StreamRow::Cell cell;
    if (!value)
        return cell;
    cell.present = true;
    cell.kind = value->kind();
    // Text stands as it is, whole: it is searched, and copied, and shortened only where it is
    // shown.
    cell.text = value->isString()   ? value->string()
                : value->isNumber() ? value->number()
                                    : json::toShortText(*value, kCellBytes);
    return cell;
}

/// Hands hits out in batches: the first at once, then as many as came in a while.
class Batches {
public:
    explicit Batches(const std::function<void(std::vector<StreamRow>)> &take) : m_take(take) {}

    void add(StreamRow row) {
        m_rows.push_back(std::move(row));
        handIfDue();
    }
    /// To be asked now and then: a hit does not wait for the next one.
    void handIfDue() {
        if (m_first || std::chrono::steady_clock::now() - m_handed >= kBatchTime)
            hand();
    }
    void hand() {
        if (m_rows.empty())
            return;
        m_first = false;
        m_handed = std::chrono::steady_clock::now();
        m_take(std::exchange(m_rows, {}));
    }

private:
    const std::function<void(std::vector<StreamRow>)> &m_take;
    std::vector<StreamRow> m_rows;
    std::chrono::steady_clock::time_point m_handed;
    bool m_first = true;
};

} // namespace

StreamRow toRow(BookEntry &&entry) {
    StreamRow row;
    row.stream = std::move(entry.stream);
    row.events = entry.events;
    row.eventsAfter = entry.eventsAfter;
    row.cells.reserve(entry.columns.size());
    for (const auto &column : entry.columns)
        row.cells.push_back(toCell(column));
    return row;
}

StreamRow toRow(const History &history) {
    StreamRow row;
    row.stream = history.stream();
    row.events = history.size();
    for (const RulesetColumn &column : history.rules().columns()) {
        std::optional<json::Value> value;
        for (auto path = column.paths.begin(); path != column.paths.end() && !value; ++path)
            value = history.valueAt(*path, history.end());
        row.cells.push_back(toCell(value));
    }
    return row;
}

StreamRows readRows(EventReader &reader, const Ruleset &rules, const AsOf &asOf,
                    const ScanRange &range, const Progress &progress) {
    StreamCounter counted(reader);
    BookQuestion question;
    question.asOf = asOf.bound();
    question.knownAt = asOf.known;
    question.range = range;

    StreamRows page;
    scanBook(
        counted, rules, question,
        [&](BookEntry &&entry) { page.rows.push_back(toRow(std::move(entry))); }, progress);
    page.last = counted.last();
    page.more = range.maxStreams && counted.streams() >= *range.maxStreams;
    return page;
}

std::vector<StreamRow> readChosenRows(EventReader &reader, const Ruleset &rules,
                                      std::vector<StreamId> streams, const Progress &progress) {
    std::ranges::sort(streams);
    ChosenStreams chosen(reader, std::move(streams));
    return readRows(chosen, rules, {}, {}, progress).rows;
}

StreamRows readRowsAgain(EventReader &reader, const Ruleset &rules, const ListedRange &listed,
                         std::size_t pageSize, const Progress &progress) {
    StreamRows all;
    all.last = listed.after;
    do {
        StreamRows page = readRows(reader, rules, {}, {all.last, pageSize}, progress);
        std::ranges::move(page.rows, std::back_inserter(all.rows));
        if (page.last)
            all.last = page.last;
        all.more = page.more;
    } while (all.more && listed.reached && *all.last < *listed.reached);
    return all;
}

StreamHits searchRows(EventReader &reader, const Ruleset &rules, StreamQuery query,
                      const std::function<void(std::vector<StreamRow>)> &take,
                      const Progress &progress) {
    Batches batches(take);
    StreamHits hits{std::nullopt, std::move(query.foundById)};
    std::size_t found = 0;
    BookQuestion question;
    question.asOf = query.asOf.bound();
    question.knownAt = query.asOf.known;
    if (query.prefix) {
        StreamPage ids =
            reader.findStreams(*query.prefix, std::min(kIdHits, query.limit), progress);
        hits.foundById.insert(ids.streams.begin(), ids.streams.end());
        ChosenStreams chosen(reader, std::move(ids.streams));
        scanBook(
            chosen, rules, question,
            [&](BookEntry &&entry) {
                batches.add(toRow(std::move(entry)));
                ++found;
            },
            progress);
        batches.hand();
    }
    const Progress handing{progress.stop, [&](const ProgressStep &step) {
                               batches.handIfDue();
                               progress.tell(step);
                           }};
    question.range.after = query.after;
    hits.goOn = searchBook(
        reader, rules, query.filter, question,
        [&](BookEntry &&entry) {
            if (hits.foundById.contains(entry.stream))
                return true;
            batches.add(toRow(std::move(entry)));
            return ++found < query.limit;
        },
        handing);
    batches.hand();
    return hits;
}

} // namespace backstory::ui
