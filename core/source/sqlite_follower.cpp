#include "core/source/sqlite_follower.h"

#include "core/base/error.h"
#include "core/source/await_change.h"
#include "core/source/id_set_follower.h"
#include "core/source/log_order.h"
#include "core/source/place_words.h"

#include <utility>

namespace backstory {

namespace {

constexpr const char *kKind = "rowid";

} // namespace

SqliteFollower::SqliteFollower(std::shared_ptr<const SqliteFile> file,
                               std::unique_ptr<SqliteReader> reader, const LogPlace *place)
    : m_file(std::move(file)), m_reader(std::move(reader)) {
    if (place == nullptr)
        return;
    const std::string table = m_reader->table().displayName();
    const auto words = placeWords(*place, kKind, table);
    const auto row = words.size() == 1 ? numberOf<std::int64_t>(words.front()) : std::nullopt;
    if (!row)
        refusePlace(*place, table);
    m_row = *row;
}

void SqliteFollower::skipToNow(const Progress &progress) {
    m_row = m_reader->lastRowid(progress).value_or(SqliteReader::kNoRow);
}

std::string SqliteFollower::way() const {
    return "Each look reads the rows of " + m_reader->table().displayName() +
           " after the last rowid seen, when the file has changed.";
}

bool SqliteFollower::look(const std::function<void(Event &&)> &take, const Progress &progress) {
    if (m_pending.empty()) {
        m_looked = m_file->state();
        requireSameFile(progress);
        SqliteReader::RowsAfter rows = m_reader->readRowsAfter(m_row, progress);
        logOrder(m_reader->table()).sort(rows.events);
        m_pending.set(std::move(rows.events));
        m_pendingLast = rows.last;
        m_more = rows.more;
    }
    m_pending.handOut(take, progress);
    m_row = m_pendingLast;
    return m_more;
}

void SqliteFollower::requireSameFile(const Progress &progress) {
    const auto last = m_reader->lastRowid(progress);
    if (last && *last >= m_row)
        return;
    throw Error(ErrorKind::SourceUnreadable, "following " + m_file->label(),
                "it is no longer the file that was followed: what was read of it is not there",
                "Follow it from the start, or from now.");
}

LogPlace SqliteFollower::place() const {
    return {kKind + (' ' + std::to_string(m_row))};
}

void SqliteFollower::wait(const Progress &progress) {
    awaitChange(
        [this] {
            try {
                return m_file->state() != m_looked;
            } catch (const Error &) {
                return true; // the next look says what is the matter
            }
        },
        progress);
}

std::unique_ptr<LogFollower> openSqliteFollower(const std::shared_ptr<const SqliteFile> &file,
                                                const EventTable &table, const LogPlace *place,
                                                FollowFrom from, const Progress &progress) {
    auto reader = std::make_unique<SqliteReader>(file, table, std::nullopt);
    const bool skip = place == nullptr && from == FollowFrom::Now;
    if (!reader->lastRowid(progress)) {
        auto follower = std::make_unique<IdSetFollower>(std::move(reader), place);
        if (skip)
            follower->look([](Event &&) {}, progress);
        return follower;
    }
    auto follower = std::make_unique<SqliteFollower>(file, std::move(reader), place);
    if (skip)
        follower->skipToNow(progress);
    return follower;
}

} // namespace backstory
