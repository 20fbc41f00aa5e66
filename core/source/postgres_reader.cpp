#include "core/source/postgres_reader.h"

#include "core/base/error.h"
#include "core/source/postgres_each_stream.h"
#include "core/source/postgres_filters.h"
#include "core/source/postgres_log_query.h"
#include "core/source/postgres_pass.h"
#include "core/source/postgres_row_condition.h"
#include "core/source/postgres_sql.h"
#include "core/source/whole_batches.h"

#include <algorithm>

namespace backstory::postgres {
namespace {

/// Between reports and looks at the clock.
constexpr std::uint64_t kReportEvery = 4'096;
constexpr std::chrono::milliseconds kReportGap{50};
/// Streams of one statement.
constexpr std::size_t kLookedUpAtOnce = 1'000;
constexpr std::size_t kSoughtAtOnce = 20'000;
/// More than a page can hold.
constexpr std::size_t kAllStreams = 1'000'000'000;

/// Tells how many events came, not too often.
class Counter {
public:
    Counter(const Progress &progress, std::optional<std::uint64_t> total)
        : m_progress(progress), m_total(total) {}

    void count() {
        if (++m_done % kReportEvery != 0)
            return;
        const auto now = std::chrono::steady_clock::now();
        if (now - m_last < kReportGap)
            return;
        m_last = now;
        m_progress.tell({m_done, m_total});
    }
    void finish() const { m_progress.tell({m_done, m_total}); }
    [[nodiscard]] std::uint64_t done() const { return m_done; }

private:
    const Progress &m_progress;
    std::optional<std::uint64_t> m_total;
    std::uint64_t m_done = 0;
    std::chrono::steady_clock::time_point m_last = std::chrono::steady_clock::now();
};

/// Holds the events of one stream back until the next one begins, and hands them out in order.
class StreamSorter {
public:
    StreamSorter(const EventOrder &order, const std::function<void(Event &&)> &take)
        : m_order(order), m_take(take) {}

    void add(Event &&event) {
        if (!m_events.empty() && m_events.front().stream != event.stream)
            flush();
        m_events.push_back(std::move(event));
    }
    void flush() {
        m_order.sort(m_events);
        for (Event &event : m_events)
            m_take(std::move(event));
        m_events.clear();
    }

private:
    const EventOrder &m_order;
    const std::function<void(Event &&)> &m_take;
    std::vector<Event> m_events;
};

} // namespace

std::optional<Finding> missingIndex(const EventTable &table, const TableFacts &facts) {
    if (!facts.indexKnown || facts.hasIndex)
        return std::nullopt;
    // The server builds none concurrently on a partitioned table as a whole.
    const bool partitioned = facts.relation.kind == RelationKind::PartitionedTable;
    return Finding{FindingCode::NoStreamIndex,
                   {},
                   {std::string("CREATE INDEX ") + (partitioned ? "" : "CONCURRENTLY ") + "ON " +
                    quotedRelation(table) + " (" + quotedName(table.stream.column) + ");"}};
}

PostgresReader::PostgresReader(std::shared_ptr<SourceState> state, EventTable table,
                               TableFacts facts, std::optional<std::chrono::milliseconds> patience)
    : m_state(std::move(state)),
      m_table(std::move(table)),
      m_facts(std::move(facts)),
      m_patience(patience),
      m_session(m_state->takeSession()),
      m_columns(m_table, m_facts.relation),
      m_order(m_table),
      m_key(m_table, m_facts),
      m_relation(quotedRelation(m_table)),
      m_filters(filterConditions(m_table, m_facts.relation)) {
    if (auto finding = missingIndex(m_table, m_facts))
        m_findings.push_back(*std::move(finding));
    if (const auto spellings = m_state->spellings(m_relation))
        m_key.setSpellings(*spellings);
}

PostgresReader::~PostgresReader() {
    m_state->giveBack(std::move(m_session));
}

Errand PostgresReader::errand(const char *what) const {
    return {std::string(what) + ' ' + m_table.displayName(), m_table.displayName(), m_patience};
}

std::string PostgresReader::restricted(const std::string &condition) const {
    return bothOf(m_filters, condition);
}

// Where it takes longer than the caller waits, lookups go on without, and say so.
void PostgresReader::learnSpellings(const Progress &progress) {
    if (!m_key.wantsSpellings() || m_spellingsUnknown)
        return;
    if (const auto known = m_state->spellings(m_relation)) {
        m_key.setSpellings(*known);
        return;
    }
    try {
        const auto rows = m_session.query(m_key.spellingsQuery(m_relation),
                                          errand("looking at the ids of"), progress);
        const auto spellings = StreamKey::readSpellings(rows.at(0).at(0).value_or("0"));
        m_key.setSpellings(spellings);
        m_state->setSpellings(m_relation, spellings);
    } catch (const Error &error) {
        if (error.kind() != ErrorKind::Busy)
            throw;
        m_spellingsUnknown = true;
        m_findings.push_back(
            {FindingCode::MappingDetail,
             {},
             {"ids that are UUIDs in mixed case are not found: looking for them took too long"}});
    }
}

std::vector<Event> PostgresReader::readStream(const StreamId &stream, const Progress &progress) {
    if (stream.uuid())
        learnSpellings(progress);
    const auto condition = m_key.equals(stream);
    std::vector<Event> events;
    if (!condition)
        return events;
    Counter counter(progress, std::nullopt);
    m_session.copyRows(
        "SELECT " + m_columns.selectList() + " FROM " + m_relation + " WHERE " +
            restricted(*condition),
        [&](BinaryRow row) {
            Event event = m_columns.read(row, counter.done());
            counter.count();
            // A collation may call texts equal that are not.
            if (event.stream == stream)
                events.push_back(std::move(event));
        },
        errand("reading"), progress);
    m_order.sort(events);
    return events;
}

void PostgresReader::readEachStream(std::span<const StreamId> streams,
                                    const std::function<void(Event &&)> &take,
                                    const Progress &progress) {
    if (std::ranges::any_of(streams, [](const StreamId &stream) { return !!stream.uuid(); }))
        learnSpellings(progress);
    Errand reading = errand("reading");
    reading.patience.reset();
    // Without an index each statement reads the whole table.
    const std::size_t atOnce = m_facts.hasIndex ? kLookedUpAtOnce : kSoughtAtOnce;
    const EachStream::Table table{m_session,  m_key,     m_columns, m_order,
                                  m_relation, m_filters, atOnce,    reading};
    EachStream(
        table, take, [&](const StreamId &stream) { return readStream(stream, progress); }, progress)
        .read(streams);
}

void PostgresReader::passStream(const StreamId &stream, const TakeBatch &take,
                                const Progress &progress) {
    if (stream.uuid())
        learnSpellings(progress);
    const auto condition = m_key.equals(stream);
    if (!condition)
        return;
    WholeBatches batches(take, progress);
    MadeTexts made;
    PassedEvent event;
    EventRest rest;
    // A collation may call texts equal that are not.
    const auto isAsked = [&](const PassedId &id) {
        return stream.uuid() ? id.uuid == stream.uuid() : !id.uuid && id.text == stream.text();
    };
    m_session.copyRows(
        "SELECT " + m_columns.selectList() + " FROM " + m_relation + " WHERE " +
            restricted(*condition),
        [&](BinaryRow row) {
            if (!m_columns.passWhole(row, batches.read(), made, event, rest)) {
                if (const Event whole = m_columns.read(row, batches.read()); whole.stream == stream)
                    batches.add(whole);
            } else if (isAsked(event.stream)) {
                batches.add(event, rest);
            }
        },
        errand("reading"), progress);
    batches.finish();
}

// The statement asks for one more than the limit.
StreamPage PostgresReader::readPage(const std::string &statement, std::size_t limit,
                                    const Errand &errand, const Progress &progress) {
    StreamPage page;
    for (const TextRow &row : m_session.query(statement, errand, progress))
        page.streams.emplace_back(row.at(0).value_or(""));
    page.more = page.streams.size() > limit;
    if (page.more)
        page.streams.pop_back();
    return page;
}

StreamPage PostgresReader::readStreams(const ScanRange &range, const Progress &progress) {
    if (m_facts.hasOrder)
        learnSpellings(progress);
    const std::size_t limit = std::min(range.maxStreams.value_or(kAllStreams), kAllStreams);
    const std::string rows = restricted(range.after ? m_key.after(*range.after) : "");
    return readPage(m_key.page(m_relation, rows, limit + 1), limit, errand("listing"), progress);
}

StreamPage PostgresReader::findStreams(std::string_view prefix, std::size_t limit,
                                       const Progress &progress) {
    if (m_facts.hasOrder)
        learnSpellings(progress);
    limit = std::min(limit, kAllStreams);
    const auto statement = m_key.pageOf(prefix, m_relation, m_filters, limit + 1);
    if (!statement)
        return {};
    return readPage(*statement, limit, errand("searching"), progress);
}

std::optional<StreamPage> PostgresReader::streamsWith(const RowCondition &condition,
                                                      const ScanRange &range,
                                                      const Progress &progress) {
    if (m_facts.hasOrder || condition.stream)
        learnSpellings(progress);
    std::string rows = rowCondition(condition, m_table, m_facts.relation);
    if (condition.stream) {
        const auto stream = m_key.equals(*condition.stream);
        if (!stream)
            return StreamPage{};
        rows = bothOf(rows, *stream);
    }
    if (rows.empty())
        return std::nullopt;
    if (range.after)
        rows = bothOf(rows, m_key.after(*range.after));
    const std::size_t limit = std::min(range.maxStreams.value_or(kAllStreams), kAllStreams);
    Errand searching = errand("searching");
    searching.patience.reset();
    return readPage(m_key.gatheredPage(m_relation, restricted(rows), limit + 1), limit, searching,
                    progress);
}

void PostgresReader::pass(const PassQuestion &question, const TakeBatch &take,
                          const Progress &progress) {
    const bool asksAll = !question.after && !question.upTo;
    PassBatches batches(question, take, progress, asksAll ? estimateEvents() : std::nullopt);
    passEvents(m_session, m_table, m_facts, question, batches, progress);
}

void PostgresReader::scan(const ScanRange &range, const std::function<void(Event &&)> &take,
                          const Progress &progress) {
    if (!range.maxStreams) {
        const std::string condition = range.after ? m_key.after(*range.after) : "";
        scanRows(condition, take, range.after ? std::nullopt : estimateEvents(), progress);
        return;
    }
    const StreamPage page = readStreams(range, progress);
    if (page.streams.empty())
        return;
    // A range of ids makes the server plan for many rows: it compiles, and starts workers, for a
    // page that is there before they are.
    if (m_facts.hasIndex) {
        readEachStream(page.streams, take, progress);
        return;
    }
    std::string condition = "NOT " + m_key.after(page.streams.back());
    if (range.after)
        condition += " AND " + m_key.after(*range.after);
    // A stream that is newer than the page waits for the next one.
    const auto takeKnown = [&](Event &&event) {
        if (std::ranges::binary_search(page.streams, event.stream))
            take(std::move(event));
    };
    scanRows(condition, takeKnown, std::nullopt, progress);
}

void PostgresReader::scanRows(const std::string &condition,
                              const std::function<void(Event &&)> &take,
                              const std::optional<std::uint64_t> &total, const Progress &progress) {
    const std::string rows = restricted(condition);
    const auto &inStream = m_columns.orderBy();
    const std::string select = "SELECT " + m_columns.selectList() + " FROM " + m_relation +
                               (rows.empty() ? "" : " WHERE " + rows) + " ORDER BY " +
                               m_key.orderBy() + (inStream ? ", " + *inStream : "");
    Errand scanning = errand("reading");
    scanning.patience.reset();
    Counter counter(progress, total);
    StreamSorter sorter(m_order, take);
    m_session.copyRows(
        select,
        [&](BinaryRow row) {
            Event event = m_columns.read(row, counter.done());
            counter.count();
            if (inStream)
                take(std::move(event));
            else
                sorter.add(std::move(event));
        },
        scanning, progress);
    sorter.flush();
    counter.finish();
}

void PostgresReader::scanLog(const std::function<void(Event &&)> &take, const Progress &progress) {
    const LogQuery query(m_table, m_facts.relation);
    Counter counter(progress, estimateEvents());
    LogBatch batch(query.order(), query.arrives(), take);
    m_session.copyRows(
        query.select({}),
        [&](BinaryRow row) {
            Event event = query.columns().read(row, counter.done());
            counter.count();
            batch.add(std::move(event));
        },
        query.errand("reading"), progress);
    batch.finish();
    counter.finish();
}

bool PostgresReader::hasAnyType(std::span<const std::string> types, const Progress &progress) {
    std::vector<std::string> sendable;
    std::ranges::copy_if(types, std::back_inserter(sendable),
                         [](const std::string &type) { return canBeSent(type); });
    const std::string type = m_columns.typeExpression();
    const std::string condition = restricted(type + " IN (" + literalList(sendable) + ')');
    const auto rows =
        m_session.query("SELECT EXISTS (SELECT 1 FROM " + m_relation + " WHERE " + condition + ')',
                        errand("looking at the types of"), progress);
    return rows.at(0).at(0) == "t";
}

std::optional<std::uint64_t> PostgresReader::estimateEvents() {
    return m_filters.empty() ? m_facts.rows : std::nullopt;
}

} // namespace backstory::postgres
