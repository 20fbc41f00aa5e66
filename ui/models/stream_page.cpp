#include "ui/models/stream_page.h"

#include "core/json/print.h"
#include "ui/models/reader_decorators.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <unordered_set>

namespace backstory::ui {

namespace {

constexpr std::size_t kIdHits = 200;
constexpr std::size_t kCellBytes = 200; ///< no cell shows more
constexpr std::chrono::milliseconds kBatchTime{80};

QString folded(const std::string &text) {
    return QString::fromStdString(text).toCaseFolded();
}

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
        const auto now = std::chrono::steady_clock::now();
        if (m_first || now - m_handed >= kBatchTime)
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

/// Ends a scan from within when there are enough hits.
struct Enough {};

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

StreamRows readRows(EventReader &reader, const Ruleset &rules, std::optional<Instant> asOf,
                    const ScanRange &range, const Progress &progress) {
    StreamCounter counted(reader);
    BookQuestion question;
    question.asOf = asOf;
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
    return readRows(chosen, rules, std::nullopt, {}, progress).rows;
}

StreamRows readRowsAgain(EventReader &reader, const Ruleset &rules,
                         const std::optional<StreamId> &reached, std::size_t pageSize,
                         const Progress &progress) {
    StreamRows all;
    do {
        StreamRows page = readRows(reader, rules, std::nullopt, {all.last, pageSize}, progress);
        std::ranges::move(page.rows, std::back_inserter(all.rows));
        if (page.last)
            all.last = page.last;
        all.more = page.more;
    } while (all.more && reached && *all.last < *reached);
    return all;
}

RowMatcher::RowMatcher(const std::string &text)
    : m_text(folded(text).trimmed()), m_words(m_text.split(QChar::Space, Qt::SkipEmptyParts)) {}

bool RowMatcher::matches(const StreamRow &row) const {
    if (folded(row.stream.text()).startsWith(m_text))
        return true;
    QString cells;
    for (const StreamRow::Cell &cell : row.cells) {
        cells += folded(cell.text);
        cells += QChar::LineFeed; // no word spans two cells
    }
    return std::ranges::all_of(m_words, [&](const QString &word) { return cells.contains(word); });
}

bool searchRows(EventReader &reader, const Ruleset &rules, const StreamQuery &query,
                const std::function<void(std::vector<StreamRow>)> &take, const Progress &progress) {
    Batches batches(take);
    std::unordered_set<StreamId> handed;
    BookQuestion question;
    question.asOf = query.asOf;

    const RowMatcher matcher(query.text);
    const auto offer = [&](StreamRow &&row) {
        if (handed.contains(row.stream))
            return;
        if (handed.size() >= query.limit)
            throw Enough{};
        handed.insert(row.stream);
        batches.add(std::move(row));
    };
    bool more = false;
    try {
        // The ids are found by an index; that the columns are scanned after it takes longer.
        StreamPage ids = reader.findStreams(query.text, std::min(kIdHits, query.limit), progress);
        ChosenStreams chosen(reader, std::move(ids.streams));
        scanBook(
            chosen, rules, question, [&](BookEntry &&entry) { offer(toRow(std::move(entry))); },
            progress);
        batches.hand();
        scanBook(
            reader, rules, question,
            [&](BookEntry &&entry) {
                StreamRow row = toRow(std::move(entry));
                if (matcher.matches(row))
                    offer(std::move(row));
            },
            progress);
    } catch (const Enough &) {
        more = true;
    }
    batches.hand();
    return more;
}

} // namespace backstory::ui
