#include "core/store/postgres_upgrade.h"

#include "core/base/error.h"
#include "core/source/postgres_sql.h"
#include "core/store/postgres_gentle.h"
#include "core/store/postgres_plan.h"

#include <algorithm>
#include <chrono>

namespace backstory::postgres {
namespace {

using Clock = std::chrono::steady_clock;
using Statements = std::vector<std::string>;

/// So long may a batch take; the next one is made smaller or larger by it.
constexpr std::chrono::milliseconds kBatchTime{200};
constexpr std::uint64_t kFirstBatch = 500;
constexpr std::uint64_t kLargestBatch = 20'000;

std::string textAt(const TextRow &row, std::size_t column) {
    return row.at(column).value_or("");
}

std::uint64_t numberAt(const TextRow &row, std::size_t column) {
    return std::stoull(row.at(column).value_or("0"));
}

Statements addColumns(const StoreState &state, const StoreLayout &layout) {
    Statements sql;
    for (const LayoutColumn &column : layout.addedColumns()) {
        if (!state.columns.contains(column.name))
            sql.push_back("ALTER TABLE " + layout.table() + " ADD COLUMN " + column.name + ' ' +
                          column.type);
    }
    sql.push_back("COMMENT ON COLUMN " + layout.table() + ".version IS '" + kColumnMark +
                  ": the place that the store gave the event in its stream'");
    return sql;
}

Statements dropBrokenIndexes(const StoreState &state, const StoreLayout &layout) {
    Statements sql;
    for (const LayoutObject &index : layout.indexes(true)) {
        if (state.brokenIndexes.contains(index.name))
            sql.push_back("DROP INDEX CONCURRENTLY " + layout.qualified(index.name));
    }
    return sql;
}

Statements buildIndexes(const StoreState &state, const StoreLayout &layout) {
    Statements sql;
    for (const LayoutObject &index : layout.indexes(true)) {
        if (!state.indexes.contains(index.name))
            sql.push_back(index.create);
    }
    return sql;
}

/// From here on every new row gets its place. `from`: where the positions of new rows begin.
Statements beginAssigning(const StoreState &state, const StoreLayout &layout,
                          const std::string &from) {
    Statements sql{layout.createStreams(), layout.createPlaces(),
                   layout.createSequence() + " START WITH " + from, layout.tieSequence(),
                   layout.assignDuringUpgrade().create};
    if (!state.triggers.contains("backstory_assign"))
        sql.push_back(layout.assignTrigger().create);
    return sql;
}

Statements requirePlaces(const StoreLayout &layout) {
    const std::string alter = "ALTER TABLE " + layout.table();
    return {alter + " DROP CONSTRAINT IF EXISTS backstory_placed",
            alter + " ADD CONSTRAINT backstory_placed CHECK (version IS NOT NULL AND position IS "
                    "NOT NULL) NOT VALID"};
}

Statements finish(const StoreLayout &layout) {
    const std::string alter = "ALTER TABLE " + layout.table();
    Statements sql{alter + " ALTER COLUMN version SET NOT NULL, ALTER COLUMN position SET NOT NULL",
                   alter + " DROP CONSTRAINT backstory_placed"};
    for (const LayoutFunction &function : layout.functions())
        for (std::string &statement : makeFunction(layout, function))
            sql.push_back(std::move(statement));
    for (const LayoutObject &trigger : layout.triggers())
        sql.push_back("DROP TRIGGER IF EXISTS " + trigger.name + " ON " + layout.table());
    for (const LayoutObject &trigger : layout.triggers())
        sql.push_back(trigger.create);
    return sql;
}

/// Gaps cost nothing, and whoever writes meanwhile must not use the room up.
std::string roomFor(std::uint64_t count) {
    constexpr std::uint64_t kAtLeast = 1'000'000;
    return std::to_string(count == 0 ? 1 : count * 2 + kAtLeast);
}

/// Over all rows that were there, whatever their order: the sums of the quarters of each row's
/// SHA-256, and of those together the SHA-256.
std::string digestQuery(const StoreLayout &layout) {
    const auto quarter = [](int from) {
        return "sum(('x' || substr(h, " + std::to_string(from) +
               ", 16))::bit(64)::bigint::numeric)";
    };
    return "SELECT count(*), encode(sha256(concat_ws(':', count(*), " + quarter(1) + ", " +
           quarter(17) + ", " + quarter(33) + ", " + quarter(49) +
           ")::bytea), 'hex') FROM (SELECT encode(sha256(convert_to(jsonb_build_array(id, " +
           layout.quotedStream() +
           ", event_type, event_data::text, created_at)::text, 'UTF8')), 'hex') AS h FROM " +
           layout.table() + " WHERE recorded_at IS NULL) AS rows";
}

constexpr const char *kRowsWithStamp = "created_at IS NOT NULL";
constexpr const char *kRowsWithoutStamp = "created_at IS NULL";

/// A batch of rows without a position, in the order of time, from those on that `condition` names.
std::string batchQuery(const StoreLayout &layout, const std::string &condition,
                       std::uint64_t size) {
    return "SELECT id, " + layout.quotedStream() + ", created_at FROM " + layout.table() +
           " WHERE position IS NULL AND " + condition + " ORDER BY created_at, id LIMIT " +
           std::to_string(size);
}

/// The position of a row of a batch, `place` of which is its number in it: after those before, or,
/// where the room is used up, like that of a new row.
std::string positionAfter(std::uint64_t before) {
    return std::to_string(before) + " + numbered.place";
}
std::string newPosition(const StoreLayout &layout) {
    return "nextval(" + literal(layout.sequence()) + ')';
}

/// Places for the rows of a batch. Versions go on from those that the stream has: the batches come
/// in the order of time, and so in the order of each stream.
std::string placeBatch(const StoreLayout &layout, const std::string &ids,
                       const std::string &position) {
    const std::string stream = layout.quotedStream();
    return "UPDATE " + layout.table() +
           " AS late SET version = coalesce(late.version, numbered.version), position = " +
           position +
           " FROM (SELECT id, row_number() OVER (ORDER BY created_at NULLS LAST, "
           "id) AS place, (SELECT coalesce(max(e.version), 0) FROM " +
           layout.table() + " e WHERE e." + stream + " = batch." + stream +
           ") + row_number() OVER (PARTITION BY " + stream +
           " ORDER BY created_at NULLS LAST, id) AS version FROM " + layout.table() +
           " AS batch WHERE id = ANY (" + ids +
           ")) AS numbered WHERE late.id = numbered.id AND late.position IS NULL";
}

std::string holdStreams(const StoreLayout &layout, const std::string &streams) {
    return "INSERT INTO " + layout.streams() + " AS held (" + layout.quotedStream() +
           ", writer) SELECT DISTINCT stream, pg_current_xact_id() FROM unnest(" + streams +
           ") AS stream ORDER BY stream ON CONFLICT (" + layout.quotedStream() +
           ") DO UPDATE SET writer = excluded.writer, version = NULL";
}

class Upgrade {
public:
    Upgrade(Target &target, const StoreState &state, const StoreLayout &layout, InitReport &report,
            const Progress &progress)
        : m_target(target),
          m_state(state),
          m_layout(layout),
          m_report(report),
          m_progress(progress),
          m_doing("upgrading " + layout.relation()),
          m_gently(target, m_doing, progress) {}

    void run() {
        waitForOthers();
        m_gently.briefly(addColumns(m_state, m_layout));
        m_gently.each(dropBrokenIndexes(m_state, m_layout));
        m_gently.each(buildIndexes(m_state, m_layout));
        if (!m_state.triggers.contains("backstory_assign")) {
            while (!m_gently.tryBriefly(beginAssigning(m_state, m_layout, firstNewPosition())))
                m_gently.stepBack();
        }
        m_report.digestBefore = digest();
        placeRows();
        m_gently.briefly(requirePlaces(m_layout));
        m_gently.each(
            {"ALTER TABLE " + m_layout.table() + " VALIDATE CONSTRAINT backstory_placed"});
        m_gently.briefly(finish(m_layout));
        m_report.digestAfter = digest();
        if (m_report.digestBefore != m_report.digestAfter)
            throw Error(ErrorKind::TargetUnwritable, m_doing,
                        "the events that were there are not the same as before: somebody changed "
                        "them meanwhile");
    }

private:
    /// The lock is the session's, and ends with the connection. Asked for again and again: whoever
    /// waits in a statement holds a snapshot, for which an index that is being built waits.
    void waitForOthers() {
        for (;;) {
            bool alone = false;
            m_target.run(
                m_doing,
                [&](Transaction &transaction) {
                    const auto rows = transaction.query(
                        "SELECT pg_try_advisory_lock(hashtextextended('backstory upgrade', 0))");
                    alone = textAt(rows.at(0), 0) == "t";
                },
                m_progress);
            if (alone)
                return;
            m_gently.stepBack();
        }
    }

    /// Room for the rows that are there, and for those that come until the trigger is there.
    std::string firstNewPosition() {
        std::uint64_t count = 0;
        m_target.transact(
            m_doing,
            [&](Transaction &transaction) {
                count = numberAt(
                    transaction.query("SELECT count(*) FROM " + m_layout.table()).at(0), 0);
            },
            m_progress);
        return roomFor(count);
    }

    std::string digest() {
        std::string result;
        m_target.transact(
            m_doing,
            [&](Transaction &transaction) {
                const auto rows = transaction.query(digestQuery(m_layout));
                m_report.events = numberAt(rows.at(0), 0);
                result = textAt(rows.at(0), 1);
            },
            m_progress);
        return result;
    }

    void placeRows() {
        findLastPlace();
        std::uint64_t size = kFirstBatch;
        for (std::string condition : {kRowsWithStamp, kRowsWithoutStamp}) {
            for (auto begun = Clock::now(); placeOne(condition, size); begun = Clock::now()) {
                const bool slow = Clock::now() - begun > kBatchTime;
                size =
                    slow ? std::max<std::uint64_t>(size / 2, 1) : std::min(size * 2, kLargestBatch);
                m_progress.tell({m_lastPlace, m_report.events});
            }
        }
    }

    /// Of the rows that were there; an upgrade that goes on goes on from it.
    void findLastPlace() {
        m_target.transact(
            m_doing,
            [&](Transaction &transaction) {
                const auto rows = transaction.query(
                    "SELECT coalesce(max(position), 0), (SELECT seqstart FROM pg_sequence WHERE "
                    "seqrelid = " +
                    literal(m_layout.sequence()) + "::regclass) FROM " + m_layout.table() +
                    " WHERE recorded_at IS NULL");
                m_lastPlace = numberAt(rows.at(0), 0);
                m_firstNew = numberAt(rows.at(0), 1);
            },
            m_progress);
    }

    /// Answers false where no row is left; else `condition` names where the next batch begins.
    bool placeOne(std::string &condition, std::uint64_t size) {
        std::vector<TextRow> rows;
        m_target.transact(
            m_doing,
            [&](Transaction &transaction) {
                rows = transaction.query(batchQuery(m_layout, condition, size));
                if (rows.empty())
                    return;
                transaction.execute(holdStreams(m_layout, arrayOf(rows, 1)));
                const bool room = m_lastPlace + rows.size() < m_firstNew;
                const std::string position =
                    room ? positionAfter(m_lastPlace) : newPosition(m_layout);
                const auto placed =
                    transaction.execute(placeBatch(m_layout, arrayOf(rows, 0), position));
                if (placed != rows.size())
                    throw Error(ErrorKind::TargetUnwritable, m_doing,
                                "an UPDATE reached " + std::to_string(placed) + " rows of " +
                                    std::to_string(rows.size()) +
                                    ": something in the database is in its way");
            },
            m_progress);
        if (rows.empty())
            return false;
        m_lastPlace += rows.size();
        const TextRow &last = rows.back();
        condition = last.at(2)
                        ? "created_at >= " + *last.at(2)
                        : std::string(kRowsWithoutStamp) + " AND id > '" + textAt(last, 0) + '\'';
        return true;
    }

    static std::string arrayOf(const std::vector<TextRow> &rows, std::size_t column) {
        std::string list;
        for (const TextRow &row : rows)
            list += (list.empty() ? "" : ",") + textAt(row, column);
        return "'{" + list + "}'::uuid[]";
    }

    Target &m_target;
    const StoreState &m_state;
    const StoreLayout &m_layout;
    InitReport &m_report;
    const Progress &m_progress;
    std::string m_doing;
    GentleWork m_gently;
    std::uint64_t m_lastPlace = 0;
    std::uint64_t m_firstNew = 0; ///< where the sequence begins
};

void appendSection(std::string &text, const std::string &comment, const Statements &statements,
                   bool together) {
    if (statements.empty())
        return;
    text += "\n-- " + comment + '\n';
    if (together)
        text += "BEGIN;\n" + limitedWait() + ";\n";
    for (const std::string &statement : statements)
        text += statement + ";\n";
    if (together)
        text += "COMMIT;\n";
}

} // namespace

void upgradeTable(Target &target, const StoreState &state, const StoreLayout &layout,
                  InitReport &report, const Progress &progress) {
    Upgrade(target, state, layout, report, progress).run();
}

std::string upgradeSql(const StoreState &state, const StoreLayout &layout, std::uint64_t rows) {
    std::string text = "-- Transactions that need the table for themselves wait half a second for "
                       "it, and are tried again.\n";
    appendSection(text, "Columns without values: no row is rewritten.", addColumns(state, layout),
                  true);
    appendSection(text, "What an interrupted upgrade left.", dropBrokenIndexes(state, layout),
                  false);
    appendSection(text, "Built while others write.", buildIndexes(state, layout), false);
    appendSection(
        text,
        "From here on every new row gets its place. The number is room for those that are "
        "there: twice their count and a million.",
        beginAssigning(state, layout, roomFor(rows)), true);
    appendSection(text, "A digest over all that was there; the same again at the end.",
                  {digestQuery(layout)}, false);
    appendSection(text,
                  "Repeated until no row is left, each time in a transaction of its own (the ids "
                  "and streams of the batch stand for the two arrays).",
                  {batchQuery(layout, kRowsWithStamp, kFirstBatch),
                   holdStreams(layout, "'{…}'::uuid[]"),
                   placeBatch(layout, "'{…}'::uuid[]", positionAfter(0))},
                  false);
    appendSection(text, "Every row has its place now.", requirePlaces(layout), true);
    appendSection(text, "Read while others write.",
                  {"ALTER TABLE " + layout.table() + " VALIDATE CONSTRAINT backstory_placed"},
                  false);
    appendSection(text, "From here on nothing can be changed.", finish(layout), true);
    return text;
}

} // namespace backstory::postgres
