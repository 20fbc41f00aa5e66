#include "core/store/sqlite_store.h"

#include "core/base/error.h"
#include "core/source/sqlite_file.h"
#include "core/source/sqlite_functions.h"
#include "core/source/sqlite_source.h"
#include "core/source/utf8_path.h"
#include "core/store/backends.h"
#include "core/store/event_ids.h"
#include "core/store/new_event_checks.h"
#include "core/store/sqlite_store_state.h"
#include "core/store/sqlite_target.h"

#include <chrono>
#include <cstdlib>
#include <unordered_set>

namespace backstory {
namespace {

/// Ends a statement's reading with the scope.
class Ended {
public:
    explicit Ended(SqliteStatement &statement) : m_statement(statement) {}
    ~Ended() { m_statement.reset(); }
    Ended(const Ended &) = delete;
    Ended &operator=(const Ended &) = delete;

private:
    SqliteStatement &m_statement;
};

std::string userOfSystem() {
    for (const char *variable : {"USER", "USERNAME", "LOGNAME"}) {
        const char *name = std::getenv(variable);
        if (name && *name)
            return name;
    }
    return "unknown";
}

std::int64_t nowMillis() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

std::string findSql(const SqliteLayout &layout) {
    return "SELECT id, " + layout.streamColumn() +
           ", event_type, event_data, metadata, created_at, erased IS NOT NULL, version, position "
           "FROM " +
           layout.relation() + " WHERE id = ?1";
}

std::string insertSql(const SqliteLayout &layout) {
    return "INSERT INTO " + layout.relation() + " (id, " + layout.streamColumn() +
           ", event_type, event_data, created_at, version, position, metadata, recorded_by, "
           "recorded_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, " +
           sqliteNow() + ')';
}

std::string countedEvents(std::int64_t count) {
    return count == 1 ? "1 event" : std::to_string(count) + " events";
}

bool holdsNul(const std::string &text) {
    return text.find('\0') != std::string::npos;
}

} // namespace

SqliteStore::SqliteStore(std::unique_ptr<SqliteDatabase> database, EventTable table,
                         SqliteLayout layout)
    : m_database(std::move(database)),
      m_table(std::move(table)),
      m_layout(std::move(layout)),
      m_user(userOfSystem()),
      m_find(*m_database, findSql(m_layout)),
      m_lastVersion(*m_database, "SELECT max(version) FROM " + m_layout.relation() + " WHERE " +
                                     m_layout.streamColumn() + " = ?1"),
      m_lastPosition(*m_database, "SELECT max(position) FROM " + m_layout.relation()),
      m_insert(*m_database, insertSql(m_layout)),
      m_columns(m_find) {}

std::optional<std::string> SqliteStore::faultHere(const NewEvent &event) const {
    if (auto fault = faultOf(event))
        return fault;
    if (event.id && event.id->empty())
        return "its id is empty";
    if ((event.id && holdsNul(event.id->text())) || holdsNul(event.stream.text()) ||
        holdsNul(event.type))
        return "its id, stream or type has a NUL in it";
    return m_columns.faultOf(event);
}

void SqliteStore::checkCall(const std::string &doing, const StreamId &stream,
                            std::span<const NewEvent> events) const {
    std::unordered_set<EventId> ids;
    for (std::size_t i = 0; i < events.size(); ++i) {
        const NewEvent &event = events[i];
        auto fault = faultHere(event);
        if (!fault && event.stream != stream)
            fault = "it belongs to another stream";
        if (!fault && event.id && !ids.insert(*event.id).second)
            fault = "the same id stands twice in one call";
        if (fault) {
            const std::string name = event.id ? event.id->text() : std::to_string(i + 1);
            throw Error(ErrorKind::BadRequest, doing, "the event " + name + ": " + *fault);
        }
    }
}

std::vector<Written> SqliteStore::append(const StreamId &stream, std::span<const NewEvent> events,
                                         const Expectation &expectation, const Progress &progress) {
    const std::string name = m_table.entity + ' ' + stream.text();
    const std::string doing = "appending to " + name;
    checkCall(doing, stream, events);
    if (events.empty())
        return {};
    const SqliteWatch watch(*m_database, progress, std::nullopt);
    SqliteTransaction transaction(*m_database);
    std::vector<std::optional<Stored>> stored(events.size());
    bool anyNew = false;
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (events[i].id)
            stored[i] = find(*events[i].id);
        anyNew = anyNew || !stored[i];
        const auto reason = stored[i] ? contradiction(stored[i]->content, events[i]) : std::nullopt;
        if (reason)
            throw Error(ErrorKind::Conflict, doing,
                        "the event " + events[i].id->text() +
                            " is there with other content: " + *reason);
    }
    Ends ends = findEnds();
    const std::int64_t version = endOf(ends, stream).version;
    if (anyNew && !expectation.accepts(version))
        throw Error(ErrorKind::Conflict, doing,
                    name + " has " + countedEvents(version) + " stored, not " +
                        std::to_string(*expectation.count()));
    std::vector<Written> written;
    for (std::size_t i = 0; i < events.size(); ++i)
        written.push_back(stored[i] ? std::move(stored[i]->written) : insert(events[i], ends));
    if (anyNew)
        transaction.commit();
    return written;
}

std::vector<WriteOutcome> SqliteStore::write(std::span<const NewEvent> events,
                                             const Progress &progress) {
    const SqliteWatch watch(*m_database, progress, std::nullopt);
    SqliteTransaction transaction(*m_database);
    Ends ends = findEnds();
    std::vector<WriteOutcome> outcomes;
    outcomes.reserve(events.size());
    for (const NewEvent &event : events) {
        progress.throwIfStopped();
        outcomes.push_back(writeOne(event, ends));
    }
    transaction.commit();
    return outcomes;
}

WriteOutcome SqliteStore::writeOne(const NewEvent &event, Ends &ends) {
    if (auto fault = faultHere(event))
        return Refused{*std::move(fault)};
    if (event.id) {
        if (auto stored = find(*event.id)) {
            if (const auto reason = contradiction(stored->content, event))
                return Refused{"the event is there with other content: " + *reason};
            return std::move(stored->written);
        }
    }
    try {
        return insert(event, ends);
    } catch (const Error &error) {
        // A rule of the table's own. Where it ended the transaction, nothing can go on.
        if (!brokeConstraint(*m_database) || sqlite3_get_autocommit(m_database->handle()) != 0)
            throw;
        return Refused{"the table cannot hold it: " + error.cause()};
    }
}

std::optional<SqliteStore::Stored> SqliteStore::find(const EventId &id) {
    const std::string plain = id.uuid() ? id.uuid()->text() : id.text();
    const Ended ended(m_find);
    if (m_find.bindText(1, plain).step())
        return readStored();
    if (plain == id.text())
        return std::nullopt;
    m_find.reset();
    if (m_find.bindText(1, id.text()).step())
        return readStored();
    return std::nullopt;
}

SqliteStore::Stored SqliteStore::readStored() const {
    enum Column { Id, Stream, Type, Payload, Metadata, CreatedAt, Erased, Version, Position };
    Stored stored;
    stored.content.stream = StreamId(shownId(m_find.value(Stream)));
    stored.content.type = shownId(m_find.value(Type));
    stored.content.payload = shownId(m_find.value(Payload));
    if (!m_find.value(Metadata).isNull())
        stored.content.metadata = shownId(m_find.value(Metadata));
    if (!m_find.value(CreatedAt).isNull())
        stored.content.happenedAt = m_find.value(CreatedAt).integer();
    stored.content.erased = m_find.value(Erased).integer() != 0;
    stored.written = {stored.content.stream, EventId(shownId(m_find.value(Id))),
                      m_find.value(Version).integer(), m_find.value(Position).integer(), true};
    return stored;
}

SqliteStore::StreamEnd SqliteStore::findStream(const StreamId &stream) {
    const auto spellings = spellingsOf(stream.text(), stream.uuid());
    for (const std::string &spelling : spellings) {
        const Ended ended(m_lastVersion);
        if (m_lastVersion.bindText(1, spelling).step() && !m_lastVersion.value(0).isNull())
            return {spelling, m_lastVersion.value(0).integer()};
    }
    return {spellings.front(), 0};
}

SqliteStore::Ends SqliteStore::findEnds() {
    const Ended ended(m_lastPosition);
    Ends ends;
    if (m_lastPosition.step())
        ends.position = m_lastPosition.value(0).integer();
    return ends;
}

SqliteStore::StreamEnd &SqliteStore::endOf(Ends &ends, const StreamId &stream) {
    const auto [place, isNew] = ends.streams.try_emplace(stream);
    if (isNew)
        place->second = findStream(stream);
    return place->second;
}

Written SqliteStore::insert(const NewEvent &event, Ends &ends) {
    StreamEnd &end = endOf(ends, event.stream);
    const Uuid made = event.id ? Uuid{} : EventIds::ofThisProcess().next();
    const std::string id = event.id && !event.id->uuid() ? event.id->text()
                           : event.id                    ? event.id->uuid()->text()
                                                         : made.text();
    const Ended ended(m_insert);
    m_insert.bindText(1, id).bindText(2, end.spelling).bindText(3, event.type);
    m_insert.bindText(4, event.payload);
    switch (event.happenedAt.kind) {
    case HappenedAt::Kind::Now:
        m_insert.bindInteger(5, nowMillis());
        break;
    case HappenedAt::Kind::Unknown:
        m_insert.bindNull(5);
        break;
    case HappenedAt::Kind::At:
        m_insert.bindInteger(5, event.happenedAt.millis);
        break;
    }
    m_insert.bindInteger(6, end.version + 1).bindInteger(7, ends.position + 1);
    if (event.metadata)
        m_insert.bindText(8, *event.metadata);
    else
        m_insert.bindNull(8);
    m_insert.bindText(9, m_user).step();
    ++end.version;
    ++ends.position;
    return {StreamId(end.spelling), EventId(id), end.version, ends.position, false};
}

std::unique_ptr<EventStore> openSqliteStore(const StoreRequest &request, const Progress &progress) {
    const auto file = pathFromUtf8(request.target);
    const SqliteSource source({request.target, request.table, {}}, progress);
    const EventTable &table = source.tables().front();
    constexpr std::string_view kEnding = "_events";
    const std::string &relation = table.relation;
    std::optional<std::int64_t> layout;
    if (relation.ends_with(kEnding)) {
        SqliteLease lease = SqliteFile(file).open(progress, std::nullopt);
        const SqliteWatch watch(*lease.database, progress, std::nullopt);
        layout = markedLayout(*lease.database, relation);
    }
    if (layout != SqliteLayout::kLayout)
        throw Error(ErrorKind::TargetUnwritable, "opening the store " + relation,
                    layout ? "it has another layout than this program writes"
                           : "it is an event table, but no store that can be written",
                    "Run init first (--upgrade for a table that is there).");
    auto database = openSqliteTarget(file, SqliteTargetFile::Existing, progress);
    return std::make_unique<SqliteStore>(
        std::move(database), table,
        SqliteLayout(relation.substr(0, relation.size() - kEnding.size())));
}

} // namespace backstory
