#include "core/store/postgres_store.h"

#include "core/base/error.h"
#include "core/json/print.h"
#include "core/source/open_source.h"
#include "core/source/postgres_sql.h"
#include "core/store/backends.h"
#include "core/store/event_ids.h"
#include "core/store/new_event_checks.h"
#include "core/store/postgres_batch.h"
#include "core/store/postgres_store_state.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>
#include <unordered_set>

namespace backstory {
namespace postgres {
namespace {

constexpr const char *kUniqueViolation = "23505";
/// An id that somebody else wrote meanwhile is found by the next look.
constexpr int kAttempts = 3;

/// Whether the server refused the values themselves, and would again.
bool refusesValues(std::string_view sqlState) {
    return sqlState.starts_with("22") || sqlState.starts_with("23") || sqlState == "54000" ||
           sqlState == "54001";
}

/// In the server's own words, which say what the matter is.
std::string saidBy(const StatementRefused &refused) {
    return "the server cannot hold it: " + refused.complaint.message +
           (refused.detail.empty() ? "" : " (" + refused.detail + ')');
}

bool anyWasThere(const std::vector<WriteOutcome> &outcomes) {
    return std::ranges::any_of(outcomes, [](const WriteOutcome &outcome) {
        const auto *written = std::get_if<Written>(&outcome);
        return !written || written->wasThere;
    });
}

NewEvent withId(NewEvent event) {
    if (!event.id)
        event.id = EventId(EventIds::ofThisProcess().next().text());
    return event;
}

/// One event as the store's function takes it.
std::string itemOf(const NewEvent &event) {
    std::string item = "{\"id\":" + json::quoted(event.id->text()) +
                       ",\"type\":" + json::quoted(event.type) + ",\"data\":" + event.payload;
    if (event.metadata)
        item += ",\"metadata\":" + *event.metadata;
    if (event.happenedAt.kind == HappenedAt::Kind::At)
        item += ",\"at\":" + std::to_string(event.happenedAt.millis);
    else if (event.happenedAt.kind == HappenedAt::Kind::Unknown)
        item += ",\"at\":null";
    return item + '}';
}

std::int64_t numberAt(const TextRow &row, std::size_t column) {
    std::int64_t value = 0;
    const std::string text = row.at(column).value_or("");
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// The answers come in the order of the events, and name them as the server spells ids.
std::vector<Written> readAnswers(const std::vector<TextRow> &rows,
                                 std::span<const NewEvent> events) {
    std::vector<Written> written;
    for (std::size_t i = 0; i < rows.size(); ++i)
        written.push_back({StreamId(events[i].stream.uuid()->text()),
                           EventId(rows[i].at(0).value_or("")), numberAt(rows[i], 1),
                           numberAt(rows[i], 2), rows[i].at(3) == "t"});
    return written;
}

void requireSound(const std::string &doing, const std::optional<std::string> &fault,
                  const EventId &id) {
    if (fault)
        throw Error(ErrorKind::BadRequest, doing, "the event " + id.text() + ": " + *fault);
}

} // namespace

PostgresStore::PostgresStore(Target target, EventTable table, StoreLayout layout, bool ownsTable)
    : m_target(std::move(target)),
      m_table(std::move(table)),
      m_layout(std::move(layout)),
      m_ownsTable(ownsTable) {}

std::optional<std::string> PostgresStore::faultHere(const NewEvent &event) const {
    if (auto fault = faultOf(event))
        return fault;
    if (event.payloadIsText)
        return "its payload is text that is no JSON, which this table cannot hold";
    if (!event.id->uuid())
        return "its id is no UUID";
    if (!event.stream.uuid())
        return "its " + m_layout.streamColumn() + " is no UUID";
    if (!canBeSent(event.type))
        return "its type cannot be held by the server (a NUL, or no UTF-8)";
    return std::nullopt;
}

std::vector<Written> PostgresStore::append(const StreamId &stream, std::span<const NewEvent> given,
                                           const Expectation &expectation,
                                           const Progress &progress) {
    const std::string doing = "appending to " + m_table.entity + ' ' + stream.text();
    std::vector<NewEvent> events;
    std::unordered_set<EventId> ids;
    for (const NewEvent &event : given) {
        events.push_back(withId(event));
        const EventId &id = *events.back().id;
        requireSound(doing, faultHere(events.back()), id);
        if (event.stream != stream)
            requireSound(doing, "it belongs to another stream", id);
        if (!ids.insert(id).second)
            requireSound(doing, "the same id stands twice in one call", id);
    }
    if (events.empty())
        return {};
    return callAppend(stream, events, expectation, progress);
}

std::vector<Written> PostgresStore::callAppend(const StreamId &stream,
                                               std::span<const NewEvent> events,
                                               const Expectation &expectation,
                                               const Progress &progress) {
    const std::string doing = "appending to " + m_table.entity + ' ' + stream.text();
    std::string items = "[";
    for (const NewEvent &event : events)
        items += (items.size() > 1 ? "," : "") + itemOf(event);
    const auto &count = expectation.count();
    const std::string sql = "SELECT * FROM " + m_layout.appendFunction() + '(' +
                            literal(stream.uuid()->text()) + "::uuid, " +
                            (count ? std::to_string(*count) : "NULL") + "::bigint, " +
                            literal(items + ']') + "::jsonb)";
    std::vector<Written> written;
    for (int attempt = 1;; ++attempt) {
        bool again = false;
        m_target.transact(
            doing,
            [&](Transaction &transaction) {
                try {
                    written = readAnswers(transaction.query(sql), events);
                } catch (const StatementRefused &refused) {
                    const std::string &state = refused.complaint.sqlState;
                    if (state == kVersionConflict || state == kContentConflict)
                        throw Error(ErrorKind::Conflict, doing, refused.complaint.message);
                    again = state == kUniqueViolation && attempt < kAttempts;
                    if (again)
                        return;
                    if (refusesValues(state))
                        throw Error(ErrorKind::BadRequest, doing, saidBy(refused));
                    throw;
                }
            },
            progress);
        if (!again)
            return written;
    }
}

std::vector<WriteOutcome> PostgresStore::write(std::span<const NewEvent> given,
                                               const Progress &progress) {
    std::vector<WriteOutcome> outcomes(given.size());
    std::vector<NewEvent> sound;
    std::vector<std::size_t> places;
    std::unordered_map<EventId, std::size_t> first;
    std::vector<std::size_t> repeated;
    for (std::size_t i = 0; i < given.size(); ++i) {
        NewEvent event = withId(given[i]);
        if (auto fault = faultHere(event)) {
            outcomes[i] = Refused{*std::move(fault)};
        } else if (!first.try_emplace(*event.id, i).second) {
            repeated.push_back(i); // judged by what the first one stored
        } else {
            places.push_back(i);
            sound.push_back(std::move(event));
        }
    }
    std::vector<WriteOutcome> done(sound.size());
    if (m_ownsTable)
        writeSound(sound, done, progress);
    else
        writeByStream(sound, done, progress);
    for (std::size_t i = 0; i < places.size(); ++i)
        outcomes[places[i]] = std::move(done[i]);
    for (const std::size_t place : repeated)
        outcomes[place] = write({&given[place], 1}, progress).front();
    return outcomes;
}

void PostgresStore::writeSound(std::span<const NewEvent> events, std::span<WriteOutcome> outcomes,
                               const Progress &progress) {
    if (events.empty())
        return;
    std::string fault;
    if (tryBatch(events, outcomes, fault, progress))
        return;
    if (events.size() == 1) {
        outcomes[0] = Refused{fault};
        return;
    }
    // One of them is to blame: the halves tell which.
    const std::size_t half = events.size() / 2;
    writeSound(events.first(half), outcomes.first(half), progress);
    writeSound(events.subspan(half), outcomes.subspan(half), progress);
}

bool PostgresStore::tryBatch(std::span<const NewEvent> events, std::span<WriteOutcome> outcomes,
                             std::string &fault, const Progress &progress) {
    for (int attempt = 1;; ++attempt) {
        bool again = false;
        bool refused = false;
        m_target.transact(
            "writing to " + m_table.displayName(),
            [&](Transaction &transaction) {
                again = refused = false;
                try {
                    auto done = writeBatch(transaction, m_layout, events, m_ids);
                    m_ids = anyWasThere(done) ? BatchIds::LookedUp : BatchIds::AllNew;
                    std::ranges::move(done, outcomes.begin());
                } catch (const StatementRefused &complaint) {
                    const std::string &state = complaint.complaint.sqlState;
                    again = state == kUniqueViolation && attempt < kAttempts;
                    m_ids = again ? BatchIds::LookedUp : m_ids;
                    refused = !again && refusesValues(state);
                    fault = saidBy(complaint);
                    if (!again && !refused)
                        throw;
                }
            },
            progress);
        if (!again)
            return !refused;
    }
}

void PostgresStore::writeByStream(std::span<const NewEvent> events,
                                  std::span<WriteOutcome> outcomes, const Progress &progress) {
    for (std::size_t i = 0; i < events.size(); ++i) {
        try {
            outcomes[i] =
                callAppend(events[i].stream, events.subspan(i, 1), Expectation::any(), progress)
                    .front();
        } catch (const Error &error) {
            if (error.kind() != ErrorKind::Conflict && error.kind() != ErrorKind::BadRequest)
                throw;
            outcomes[i] = Refused{error.cause()};
        }
    }
}

} // namespace postgres

using namespace postgres;

std::unique_ptr<EventStore> openPostgresStore(const StoreRequest &request,
                                              const Progress &progress) {
    const auto source = openSource({request.target, request.table, request.password}, progress);
    const EventTable table = source->tables().front();
    Target target(Address{request.target, request.password});
    const StoreLayout layout(table.schema, table.entity);
    bool isStore = false;
    bool ownsTable = false;
    target.transact(
        "opening the store " + table.displayName(),
        [&](Transaction &transaction) {
            isStore = transaction
                          .query("SELECT EXISTS (SELECT 1 FROM pg_trigger WHERE tgname = "
                                 "'backstory_notify' AND tgrelid = to_regclass(" +
                                 literal(quotedRelation(table)) + "))")
                          .at(0)
                          .at(0) == "t";
            if (isStore && layout.relation() == table.relation)
                ownsTable = transaction
                                .query("SELECT has_table_privilege(" + literal(layout.streams()) +
                                       ", 'INSERT, UPDATE') AND has_column_privilege(" +
                                       layout.tableLiteral() + ", 'version', 'INSERT')")
                                .at(0)
                                .at(0) == "t";
        },
        progress);
    if (!isStore || layout.relation() != table.relation)
        throw Error(ErrorKind::TargetUnwritable, "opening the store " + table.displayName(),
                    "it is an event table, but no store of Backstory's: it gives no versions and "
                    "refuses no change",
                    "Run init --upgrade on it first.");
    return std::make_unique<PostgresStore>(std::move(target), table, layout, ownsTable);
}

} // namespace backstory
