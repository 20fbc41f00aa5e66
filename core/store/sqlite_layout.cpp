#include "core/store/sqlite_layout.h"

#include "core/source/sqlite_database.h"

#include <string_view>
#include <utility>

namespace backstory {
namespace {

constexpr std::string_view kNow =
    "CAST(round((julianday('now') - 2440587.5) * 86400000) AS INTEGER)";
/// A random UUID, version 4.
constexpr std::string_view kRandomId =
    "lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || "
    "substr(hex(randomblob(2)), 2) || '-' || substr('89ab', 1 + (random() & 3), 1) || "
    "substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))";
constexpr std::string_view kAppendOnly =
    "events are never changed or deleted: the table is append-only; "
    "write a new event that corrects it";

constexpr std::string_view kNextVersion =
    "the version must be the next one of its stream; leave it out, and it is given";
constexpr std::string_view kNextPosition =
    "the position must be the next one of the log; leave it out, and it is given";
constexpr std::string_view kOwnClock = "recorded_at is when the row is written; "
                                       "leave out version, position and recorded_at, "
                                       "and they are given";

constexpr std::string_view kTable = R"(CREATE TABLE @table@ (
  id TEXT PRIMARY KEY NOT NULL DEFAULT (@randomId@),
  @stream@ TEXT NOT NULL,
  event_type TEXT NOT NULL,
  event_data TEXT NOT NULL,
  created_at INTEGER DEFAULT (@now@),
  version INTEGER,
  position INTEGER,
  metadata TEXT,
  recorded_at INTEGER,
  recorded_by TEXT,
  erased TEXT
))";

// REPLACE deletes the row that stands in its way without asking any trigger, so it must not find
// one. Who brings a place brings all of it, as the trigger below would have given it.
constexpr std::string_view kGiven = R"(CREATE TRIGGER @table@_given BEFORE INSERT ON @table@
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM @table@ WHERE id = NEW.id)
      THEN RAISE(ABORT, 'an event with this id is there already: @appendOnly@')
    WHEN NEW.rowid > 0 AND EXISTS (SELECT 1 FROM @table@ WHERE rowid = NEW.rowid)
      THEN RAISE(ABORT, 'an event with this rowid is there already: @appendOnly@')
    WHEN NEW.version IS NOT NULL AND NEW.version IS NOT
        (SELECT coalesce(max(version), 0) + 1 FROM @table@ WHERE @stream@ = NEW.@stream@)
      THEN RAISE(ABORT, '@nextVersion@')
    WHEN NEW.position IS NOT NULL AND NEW.position IS NOT
        (SELECT coalesce(max(position), 0) + 1 FROM @table@)
      THEN RAISE(ABORT, '@nextPosition@')
    WHEN NEW.version IS NOT NULL AND NEW.position IS NOT NULL AND NEW.recorded_at IS NOT @now@
      THEN RAISE(ABORT, '@ownClock@')
    WHEN NEW.erased IS NOT NULL
      THEN RAISE(ABORT, 'a new event cannot be erased already; leave out the column erased')
  END;
END)";

constexpr std::string_view kAssign = R"(CREATE TRIGGER @table@_assign AFTER INSERT ON @table@
WHEN NEW.version IS NULL OR NEW.position IS NULL
BEGIN
  UPDATE @table@ SET
    id = coalesce(id, @randomId@),
    version = coalesce(version,
        (SELECT coalesce(max(version), 0) + 1 FROM @table@ WHERE @stream@ = NEW.@stream@)),
    position = coalesce(position, (SELECT coalesce(max(position), 0) + 1 FROM @table@)),
    recorded_at = @now@,
    recorded_by = coalesce(recorded_by, 'unknown')
  WHERE rowid = NEW.rowid;
END)";

// What may change: a new row gets its place, once; a payload is erased, once.
constexpr std::string_view kKeep = R"(CREATE TRIGGER @table@_keep BEFORE UPDATE ON @table@
WHEN NOT (@same@ AND CASE
  WHEN OLD.version IS NULL OR OLD.position IS NULL THEN
    NEW.version IS NOT NULL AND NEW.version IS coalesce(OLD.version, NEW.version)
    AND NEW.position IS NOT NULL AND NEW.position IS coalesce(OLD.position, NEW.position)
    AND NEW.id IS coalesce(OLD.id, NEW.id)
    AND NEW.event_data IS OLD.event_data AND NEW.erased IS OLD.erased
  ELSE
    NEW.version IS OLD.version AND NEW.position IS OLD.position AND NEW.id IS OLD.id
    AND NEW.recorded_at IS OLD.recorded_at AND NEW.recorded_by IS OLD.recorded_by
    AND NEW.event_data IS '{}' AND OLD.erased IS NULL
    AND NEW.erased IS NOT NULL AND NEW.erased GLOB '{"at":"*","by":"*","reason":"*"}'
  END)
BEGIN
  SELECT RAISE(ABORT, '@appendOnly@');
END)";

constexpr std::string_view kStay = R"(CREATE TRIGGER @table@_stay BEFORE DELETE ON @table@
BEGIN
  SELECT RAISE(ABORT, '@appendOnly@');
END)";

// A way in: read, it is empty.
constexpr std::string_view kEraseView = R"(CREATE VIEW @table@_erase (id, reason, by) AS
SELECT id, NULL, NULL FROM @table@ WHERE 0)";

// The functions of JSON may not be used here by programs that do not trust the file.
constexpr std::string_view kEraseTrigger =
    R"(CREATE TRIGGER @table@_erasing INSTEAD OF INSERT ON @table@_erase
BEGIN
  SELECT CASE
    WHEN NOT EXISTS (SELECT 1 FROM @table@ WHERE id = NEW.id)
      THEN RAISE(ABORT, 'no event with this id is there')
    WHEN EXISTS (SELECT 1 FROM @table@ WHERE id = NEW.id AND erased IS NOT NULL)
      THEN RAISE(ABORT, 'the payload of this event was erased before')
    WHEN trim(coalesce(NEW.reason, '')) = ''
      THEN RAISE(ABORT, 'an erasure needs a reason: it is shown ever after')
    WHEN trim(coalesce(NEW.by, '')) = ''
      THEN RAISE(ABORT, 'an erasure needs the name of who does it: it is shown ever after')
    WHEN NEW.reason GLOB @control@ OR NEW.by GLOB @control@
      OR instr(CAST(NEW.reason || NEW.by AS BLOB), x'00') > 0
      THEN RAISE(ABORT, 'reason and name of an erasure are one line of text')
  END;
  UPDATE @table@ SET event_data = '{}', erased =
    '{"at":"' || strftime('%Y-%m-%dT%H:%M:%fZ', 'now') ||
    '","by":"' || replace(replace(NEW.by, '\', '\\'), '"', '\"') ||
    '","reason":"' || replace(replace(NEW.reason, '\', '\\'), '"', '\"') || '"}'
  WHERE id = NEW.id;
END)";

void replaceAll(std::string &text, std::string_view mark, std::string_view by) {
    for (std::size_t at = text.find(mark); at != std::string::npos;
         at = text.find(mark, at + by.size()))
        text.replace(at, mark.size(), by);
}

} // namespace

SqliteLayout::SqliteLayout(const std::string &entity)
    : m_relation(entity + "_events"), m_stream(entity + "_id") {}

std::string SqliteLayout::filled(std::string text) const {
    // The words of an entity need no quotes: letters, digits and `_`, with an ending behind them.
    replaceAll(text, "@table@", m_relation);
    replaceAll(text, "@stream@", m_stream);
    replaceAll(text, "@now@", kNow);
    replaceAll(text, "@randomId@", kRandomId);
    replaceAll(text, "@control@", "'*[' || char(1) || '-' || char(31) || ']*'");
    replaceAll(text, "@appendOnly@", kAppendOnly);
    replaceAll(text, "@nextVersion@", kNextVersion);
    replaceAll(text, "@nextPosition@", kNextPosition);
    replaceAll(text, "@ownClock@", kOwnClock);
    return text;
}

std::string SqliteLayout::createTable() const {
    return filled(std::string(kTable));
}

const std::vector<SqliteLayout::Column> &SqliteLayout::addedColumns() {
    static const std::vector<Column> columns{{"version", "INTEGER"},  {"position", "INTEGER"},
                                             {"metadata", "TEXT"},    {"recorded_at", "INTEGER"},
                                             {"recorded_by", "TEXT"}, {"erased", "TEXT"}};
    return columns;
}

std::vector<std::string> SqliteLayout::classicColumns() const {
    return {"id", m_stream, "event_type", "event_data", "created_at"};
}

std::string SqliteLayout::addColumn(const Column &column) const {
    return "ALTER TABLE " + m_relation + " ADD COLUMN " + column.name + ' ' + column.type;
}

std::string SqliteLayout::timeKey() {
    return "CASE WHEN typeof(created_at) = 'text' OR created_at BETWEEN -62167219200000 AND "
           "253402300799999 THEN created_at END";
}

std::vector<SqliteObject> SqliteLayout::indexes() const {
    const auto index = [this](const char *start, const char *ending, const std::string &columns) {
        const std::string name = m_relation + ending;
        return SqliteObject{"index", name,
                            std::string(start) + name + " ON " + m_relation + " (" + columns + ')'};
    };
    return {index("CREATE UNIQUE INDEX ", "_version", m_stream + ", version"),
            index("CREATE UNIQUE INDEX ", "_position", "position"),
            index("CREATE INDEX ", "_created_at", "created_at")};
}

SqliteObject SqliteLayout::idIndex() const {
    const std::string name = m_relation + "_id";
    return {"index", name, "CREATE UNIQUE INDEX " + name + " ON " + m_relation + " (id)"};
}

SqliteObject SqliteLayout::growing(const SqliteObject &index) {
    const bool isOfVersions = index.name.ends_with("_version");
    return {index.kind, index.name,
            index.sql +
                (isOfVersions ? " WHERE version IS NOT NULL" : " WHERE position IS NOT NULL")};
}

std::vector<SqliteObject> SqliteLayout::guards(const std::vector<std::string> &others) const {
    return {givenTrigger(), assignTrigger(), keepTrigger(others),
            stayTrigger(),  eraseView(),     eraseTrigger()};
}

SqliteObject SqliteLayout::givenTrigger() const {
    return {"trigger", m_relation + "_given", filled(std::string(kGiven))};
}

SqliteObject SqliteLayout::assignTrigger() const {
    return {"trigger", m_relation + "_assign", filled(std::string(kAssign))};
}

SqliteObject SqliteLayout::keepTrigger(const std::vector<std::string> &others) const {
    std::vector<std::string> kept{"rowid", m_stream, "event_type", "created_at", "metadata"};
    kept.insert(kept.end(), others.begin(), others.end());
    std::string same;
    for (const std::string &column : kept) {
        const std::string name = quotedName(column);
        same += (same.empty() ? "NEW." : " AND NEW.") + name + " IS OLD." + name;
    }
    std::string sql(kKeep);
    replaceAll(sql, "@same@", same);
    return {"trigger", m_relation + "_keep", filled(std::move(sql))};
}

SqliteObject SqliteLayout::stayTrigger() const {
    return {"trigger", m_relation + "_stay", filled(std::string(kStay))};
}

SqliteObject SqliteLayout::eraseView() const {
    return {"view", m_relation + "_erase", filled(std::string(kEraseView))};
}

SqliteObject SqliteLayout::eraseTrigger() const {
    return {"trigger", m_relation + "_erasing", filled(std::string(kEraseTrigger))};
}

std::string SqliteLayout::createMarkers() {
    return "CREATE TABLE IF NOT EXISTS backstory_store "
           "(relation TEXT PRIMARY KEY, layout INTEGER NOT NULL)";
}

std::string SqliteLayout::mark() const {
    return "INSERT INTO backstory_store VALUES ('" + m_relation + "', " + std::to_string(kLayout) +
           ") ON CONFLICT (relation) DO UPDATE SET layout = excluded.layout";
}

std::string sqliteNow() {
    return std::string(kNow);
}

} // namespace backstory
