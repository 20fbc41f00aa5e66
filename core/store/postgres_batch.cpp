#include "core/store/postgres_batch.h"

#include "core/source/postgres_sql.h"
#include "core/store/same_content.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <unordered_map>

namespace backstory::postgres {
namespace {

/// What the table holds under the ids of a batch.
using Stored = std::unordered_map<EventId, std::pair<StoredContent, Written>>;

std::int64_t numberAt(const TextRow &row, std::size_t column) {
    std::int64_t value = 0;
    const std::string &text = row.at(column).value();
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

template <class Texts>
std::string uuidArray(const Texts &texts) {
    std::string list;
    for (const auto &text : texts)
        list += (list.empty() ? "" : ",") + text;
    return "'{" + list + "}'::uuid[]";
}

Stored readStored(Transaction &transaction, const StoreLayout &layout,
                  std::span<const NewEvent> events) {
    std::vector<std::string> ids;
    for (const NewEvent &event : events)
        ids.push_back(event.id->uuid()->text());
    Stored stored;
    for (const TextRow &row : transaction.query(
             "SELECT id, " + layout.quotedStream() +
             ", event_type, event_data::text, metadata::text, created_at, erased IS NOT NULL, "
             "version, position FROM " +
             layout.table() + " WHERE id = ANY (" + uuidArray(ids) + ')')) {
        StoredContent content;
        const EventId id(row.at(0).value());
        content.stream = StreamId(row.at(1).value());
        content.type = row.at(2).value();
        content.payload = row.at(3).value();
        content.metadata = row.at(4);
        if (row.at(5))
            content.happenedAt = numberAt(row, 5);
        content.erased = row.at(6) == "t";
        Written written{content.stream, id, numberAt(row, 7), numberAt(row, 8), true};
        stored.emplace(id, std::pair(std::move(content), std::move(written)));
    }
    return stored;
}

/// How many events of each stream, in the order in which streams are held.
std::map<std::string, std::int64_t> countByStream(std::span<const NewEvent *const> events) {
    std::map<std::string, std::int64_t> counts;
    for (const NewEvent *event : events)
        ++counts[event->stream.uuid()->text()];
    return counts;
}

using Versions = std::unordered_map<StreamId, std::int64_t>;

/// The last version of each stream, after all of them are held. The row that holds a stream tells
/// it where a batch came last, and is new where there is none; else the table is asked. What may
/// be wrong with those rows must not stop the second attempt, so there the table is always asked.
Versions holdStreams(Transaction &transaction, const StoreLayout &layout,
                     std::span<const NewEvent *const> events, BatchIds ids) {
    const auto counts = countByStream(events);
    std::vector<std::string> streams;
    std::string numbers;
    for (const auto &[stream, count] : counts) {
        streams.push_back(stream);
        numbers += (numbers.empty() ? "" : ",") +
                   (ids == BatchIds::AllNew ? std::to_string(count) : std::string("NULL"));
    }
    const std::string column = layout.quotedStream();
    Versions versions;
    std::vector<std::string> unknown;
    for (const TextRow &row : transaction.query(
             "INSERT INTO " + layout.streams() + " AS held (" + column +
             ", writer, version) SELECT stream, pg_current_xact_id(), count FROM unnest(" +
             uuidArray(streams) + ", '{" + numbers +
             "}'::bigint[]) AS batch(stream, count) ON CONFLICT (" + column +
             ") DO UPDATE SET writer = excluded.writer, version = held.version + excluded.version "
             "RETURNING " +
             column + ", version")) {
        const std::string &stream = row.at(0).value();
        if (row.at(1))
            versions.emplace(StreamId(stream), numberAt(row, 1) - counts.at(stream));
        else
            unknown.push_back(stream);
    }
    if (unknown.empty())
        return versions;
    for (const TextRow &row :
         transaction.query("SELECT stream, (SELECT coalesce(max(e.version), 0) FROM " +
                           layout.table() + " e WHERE e." + column + " = stream) FROM unnest(" +
                           uuidArray(unknown) + ") AS stream"))
        versions.emplace(StreamId(row.at(0).value()), numberAt(row, 1));
    return versions;
}

/// The server's clock in µs since 1970, who is there, and as many positions as asked for. Whoever
/// takes positions has held a stream, and so has a transaction id: followers rely on it.
struct Places {
    std::int64_t micros = 0;
    std::string user;
    std::vector<std::int64_t> positions;
};

Places takePlaces(Transaction &transaction, const StoreLayout &layout, std::size_t count) {
    Places places;
    const auto now = transaction.query(
        "SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint, session_user");
    places.micros = numberAt(now.at(0), 0);
    places.user = now.at(0).at(1).value();
    for (const TextRow &row :
         transaction.query("SELECT nextval(" + literal(layout.sequence()) +
                           ") FROM generate_series(1, " + std::to_string(count) + ')'))
        places.positions.push_back(numberAt(row, 0));
    return places;
}

constexpr std::size_t kFields = 10;

std::string intoAll(const StoreLayout &layout) {
    return layout.table() + " (id, " + layout.quotedStream() +
           ", event_type, event_data, created_at, version, position, metadata, recorded_at, "
           "recorded_by)";
}

void appendRow(CopyRows &rows, const NewEvent &event, const Places &places,
               const Written &written) {
    rows.begin(kFields);
    rows.uuid(*event.id->uuid());
    rows.uuid(*event.stream.uuid());
    rows.bytes(event.type);
    rows.jsonb(event.payload);
    switch (event.happenedAt.kind) {
    case HappenedAt::Kind::Now:
        rows.integer(places.micros / 1'000);
        break;
    case HappenedAt::Kind::Unknown:
        rows.null();
        break;
    case HappenedAt::Kind::At:
        rows.integer(event.happenedAt.millis);
        break;
    }
    rows.integer(written.version);
    rows.integer(written.position);
    if (event.metadata)
        rows.jsonb(*event.metadata);
    else
        rows.null();
    rows.instant(places.micros);
    rows.bytes(places.user);
}

} // namespace

std::vector<WriteOutcome> writeBatch(Transaction &transaction, const StoreLayout &layout,
                                     std::span<const NewEvent> events, BatchIds ids) {
    std::vector<WriteOutcome> outcomes(events.size());
    const Stored stored =
        ids == BatchIds::LookedUp ? readStored(transaction, layout, events) : Stored();
    std::vector<std::size_t> fresh;
    std::vector<const NewEvent *> freshEvents;
    for (std::size_t i = 0; i < events.size(); ++i) {
        const auto there = stored.find(*events[i].id);
        if (there == stored.end()) {
            fresh.push_back(i);
            freshEvents.push_back(&events[i]);
        } else if (auto reason = contradiction(there->second.first, events[i])) {
            outcomes[i] = Refused{"the event is there with other content: " + *reason};
        } else {
            outcomes[i] = there->second.second;
        }
    }
    if (fresh.empty())
        return outcomes;

    transaction.execute("SET LOCAL backstory.batch = 'on'");
    auto versions = holdStreams(transaction, layout, freshEvents, ids);
    const Places places = takePlaces(transaction, layout, fresh.size());
    CopyRows rows;
    for (std::size_t i = 0; i < fresh.size(); ++i) {
        const NewEvent &event = *freshEvents[i];
        Written written{StreamId(event.stream.uuid()->text()), EventId(event.id->uuid()->text()),
                        ++versions.at(event.stream), places.positions[i], false};
        appendRow(rows, event, places, written);
        outcomes[fresh[i]] = std::move(written);
    }
    transaction.copyIn(intoAll(layout), rows);
    return outcomes;
}

} // namespace backstory::postgres
