#include "core/source/sqlite_reader.h"

#include "core/base/error.h"
#include "core/source/sqlite_each_stream.h"
#include "core/source/sqlite_functions.h"
#include "core/source/sqlite_pass.h"
#include "core/source/sqlite_row_condition.h"
#include "core/source/sqlite_rows.h"
#include "core/source/sqlite_scan.h"
#include "core/source/sqlite_stream_pass.h"
#include "core/source/sqlite_streams.h"

#include <algorithm>

namespace backstory {

SqliteReader::SqliteReader(std::shared_ptr<const SqliteFile> file, EventTable table,
                           std::optional<std::chrono::milliseconds> patience,
                           std::vector<Finding> known)
    : m_file(std::move(file)),
      m_table(std::move(table)),
      m_order(m_table),
      m_patience(patience),
      m_known(std::move(known)) {
    // So that what must be known about the table is known from the start.
    answer({}, m_patience, true, [](SqliteSession &) {});
}

void SqliteReader::requireSession(const Progress &progress, Patience patience) {
    if (m_session && !m_file->outdated(m_session->lease()))
        return;
    m_session.reset(); // first: a second connection would not see the first one's copy go
    m_session = std::make_unique<SqliteSession>(m_file->open(progress, patience), m_table);
    m_findings = m_known;
    if (m_session->lease().finding)
        m_findings.push_back(*m_session->lease().finding);
    if (!m_session->hasStreamIndex()) {
        m_findings.push_back({FindingCode::NoStreamIndex, {}, {m_session->sql().createIndex()}});
    } else if (const auto lost = m_session->rowsWithoutStream(); lost > 0) {
        m_findings.push_back(
            {FindingCode::MappingDetail,
             {},
             {"Rows without " + m_table.stream.column + ": " + std::to_string(lost) +
              ". They belong to no stream and are not shown."}});
    }
}

bool SqliteReader::tryAnswer(const Progress &progress, Patience patience, const Work &work) {
    try {
        requireSession(progress, patience);
        const bool done = answerOnce(progress, patience, work);
        if (!done || m_session->lease().access == SqliteAccess::WithWriter)
            m_session.reset();
        return done;
    } catch (...) {
        m_session.reset(); // nothing stays open beside a writer, whatever happened
        throw;
    }
}

bool SqliteReader::answerOnce(const Progress &progress, Patience patience, const Work &work) {
    const SqliteWatch watch(m_session->database(), progress, patience);
    const SqliteSnapshot snapshot(m_session->database());
    // The snapshot begins with the first look.
    m_session->prepare("SELECT 1 FROM sqlite_master").step();
    const SqliteAccess access = m_session->lease().access;
    const bool ownState = access == SqliteAccess::WithWriter || access == SqliteAccess::Copy;
    const SqliteFileState before = ownState ? SqliteFileState{} : m_file->state();
    if (!ownState && before != m_session->lease().state)
        return false;
    work(*m_session);
    // A frozen file has no lock that would keep a writer away, and another connection of this
    // process that closes may have dropped ours: so look whether it held still.
    return ownState || m_file->state() == before;
}

void SqliteReader::answer(const Progress &progress, Patience patience, bool repeatable,
                          const Work &work) {
    constexpr int kAttempts = 5;
    bool begun = false;
    const Work noted = [&](SqliteSession &session) {
        begun = true;
        work(session);
    };
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        progress.throwIfStopped();
        const bool done = tryAnswer(progress, patience, noted);
        if (done)
            return;
        if (begun && !repeatable)
            failChanged();
    }
    throw Error(ErrorKind::Busy, "reading " + m_file->label(),
                "another program keeps changing the file", "Try again when it is done.");
}

void SqliteReader::failChanged() const {
    throw Error(ErrorKind::ConnectionLost, "reading " + m_file->label(),
                "another program changed the file in the middle of this reading", "Read it again.");
}

std::vector<Event> SqliteReader::readStream(const StreamId &stream, const Progress &progress) {
    std::vector<Event> events;
    answer(progress, m_patience, true, [&](SqliteSession &session) {
        events.clear();
        SqliteStatement statement = selectStream(session, stream);
        const SqliteRows rows(m_table, session.sql(), statement);
        while (statement.step())
            events.push_back(rows.read(statement, events.size()));
    });
    m_order.sort(events);
    return events;
}

void SqliteReader::readEachStream(std::span<const StreamId> streams,
                                  const std::function<void(Event &&)> &take,
                                  const Progress &progress) {
    answer(progress, std::nullopt, false, [&](SqliteSession &session) {
        backstory::readEachStream(session, m_table, m_order, streams, take, progress);
    });
}

void SqliteReader::passStream(const StreamId &stream, const TakeBatch &take,
                              const Progress &progress) {
    WholeBatches batches(take, progress);
    answer(progress, m_patience, true, [&](SqliteSession &session) {
        if (batches.handedOn())
            failChanged();
        batches.restart();
        backstory::passStream(session, m_table, stream, batches);
    });
    batches.finish();
}

StreamPage SqliteReader::readStreams(const ScanRange &range, const Progress &progress) {
    StreamPage page;
    answer(progress, m_patience, true,
           [&](SqliteSession &session) { page = listStreams(session, range); });
    return page;
}

StreamPage SqliteReader::findStreams(std::string_view prefix, std::size_t limit,
                                     const Progress &progress) {
    StreamPage page;
    answer(progress, m_patience, true,
           [&](SqliteSession &session) { page = searchStreams(session, prefix, limit); });
    return page;
}

std::optional<StreamPage> SqliteReader::streamsWith(const RowCondition &condition,
                                                    const ScanRange &range,
                                                    const Progress &progress) {
    std::optional<StreamPage> page;
    answer(progress, std::nullopt, true, [&](SqliteSession &session) {
        page = streamsMeeting(session, m_table, condition, range);
    });
    return page;
}

void SqliteReader::pass(const PassQuestion &question, const TakeBatch &take,
                        const Progress &progress) {
    answer(progress, std::nullopt, false,
           [&](SqliteSession &session) { passEvents(session, m_table, question, take, progress); });
}

void SqliteReader::scan(const ScanRange &range, const std::function<void(Event &&)> &take,
                        const Progress &progress) {
    answer(progress, std::nullopt, false, [&](SqliteSession &session) {
        scanEvents(session, m_table, m_order, range, take, progress);
    });
}

void SqliteReader::scanLog(const std::function<void(Event &&)> &take, const Progress &progress) {
    answer(progress, std::nullopt, false,
           [&](SqliteSession &session) { scanLogEvents(session, m_table, take, progress); });
}

SqliteReader::RowsAfter SqliteReader::readRowsAfter(std::int64_t row, const Progress &progress) {
    constexpr std::size_t kMostRows = 10'000;
    constexpr std::size_t kMostBytes = std::size_t{64} << 20U;
    RowsAfter answered;
    answer(progress, std::nullopt, true, [&](SqliteSession &session) {
        answered = {{}, row, false};
        const SqliteSql &sql = session.sql();
        SqliteStatement statement =
            session.prepare(sql.events(sql.rowid() + " > ?1", "ORDER BY " + sql.rowid()));
        statement.bindInteger(1, row);
        const SqliteRows rows(m_table, sql, statement);
        std::size_t bytes = 0;
        while (!answered.more && statement.step()) {
            answered.events.push_back(rows.read(statement, answered.events.size()));
            answered.last = statement.value(static_cast<int>(sql.columns().size())).integer();
            bytes += answered.events.back().payload.size();
            answered.more = answered.events.size() == kMostRows || bytes >= kMostBytes;
        }
    });
    return answered;
}

std::optional<std::int64_t> SqliteReader::lastRowid(const Progress &progress) {
    std::optional<std::int64_t> greatest;
    answer(progress, m_patience, true, [&](SqliteSession &session) {
        greatest.reset();
        if (!session.sql().hasRowid())
            return;
        SqliteStatement last = session.prepare(session.sql().lastRow());
        const bool any = last.step() && !last.value(0).isNull();
        greatest = any ? last.value(0).integer() : kNoRow;
    });
    return greatest;
}

bool SqliteReader::hasAnyType(std::span<const std::string> types, const Progress &progress) {
    bool found = false;
    std::string list;
    for (const std::string &type : types)
        list += (list.empty() ? "" : ", ") + quotedText(type);
    answer(progress, m_patience, true, [&](SqliteSession &session) {
        const SqliteSql &sql = session.sql();
        SqliteStatement statement =
            session.prepare(sql.select("1", sql.type() + " IN (" + list + ")", "LIMIT 1"));
        found = statement.step();
    });
    return found;
}

std::optional<std::uint64_t> SqliteReader::estimateEvents() {
    if (!m_table.filters.empty())
        return std::nullopt;
    const auto last = lastRowid({});
    return last ? std::optional(static_cast<std::uint64_t>(std::max<std::int64_t>(0, *last)))
                : std::nullopt;
}

} // namespace backstory
