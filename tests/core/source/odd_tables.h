#pragma once

#include <string>
#include <vector>

namespace backstory::test {

/// An event table of which nothing is as usual.
struct OddTable {
    std::string name;
    std::string sql;
    std::string mapping{}; ///< a mapping file's text; empty: recognised by itself
    bool hasPlaces = true; ///< whether its rows have places that stay
};

namespace odd {

inline const std::string kOne = "11111111-aaaa-4bbb-8ccc-dddddddddddd";
inline const std::string kTwo = "22222222-aaaa-4bbb-8ccc-dddddddddddd";

inline const std::string kPathMapping = R"({"name": "log", "entity": "order", "relation": "log",
    "stream": {"column": "body", "path": "/head/of"}, "id": "n",
    "type": {"column": "body", "path": "/head/what"},
    "payload": {"column": "body", "path": "/data"},
    "metadata": {"column": "body", "path": "/head"},
    "storedVersion": {"column": "body", "path": "/head/v"},
    "happenedAt": {"column": "body", "path": "/head/at", "form": "auto"},
    "order": ["storedVersion"],
    "filters": [{"column": "kind", "prefix": "order"}]})";

/// Rows for kPathMapping: one outside of its filter, one without a stream, one without a payload.
inline const std::string kPathRows =
    R"(INSERT INTO log VALUES (1, 'order-x', '{"head": {"of": "o1", "what": "Second", "at": 1772442847120.5, "v": 2}, "data": {"x": 1.50}}'),)"
    R"((2, 'order-x', '{"head": {"of": "o1", "what": "First", "at": "2026-03-02T09:14:07.121Z", "v": 1}, "data": "text"}'),)"
    R"((3, 'order%', '{"head": {"of": "o2"}}'), (4, 'other', '{"head": {"of": "o1"}}'), (5, 'order', '{}'))";

/// Values for (id, order_id, event_type, event_data, created_at) of text: ids in odd spellings.
inline std::string spelledRows() {
    const std::vector<std::string> streams{kOne,
                                           "11111111-AAAA-4BBB-8CCC-DDDDDDDDDDDD",
                                           "11111111aaaa4bbb8cccdddddddddddd",
                                           "{11111111-aaaa-4BBB-8ccc-dddddddddddd}",
                                           kTwo,
                                           "x",
                                           "X",
                                           "it''s \\ \"odd\"",
                                           ""};
    const std::vector<std::string> stamps{"'1772442847120'", "NULL", "'2026-03-02T09:14:07.5Z'",
                                          "'soon'", "'1772442847.25'"};
    std::string rows;
    for (std::size_t i = 0; i < 2 * streams.size(); ++i) {
        rows += rows.empty() ? "(" : ", (";
        rows += i % 4 == 0 ? "NULL" : "'" + streams[(i * 5) % streams.size()] + "'";
        rows += ", '" + streams[i % streams.size()] + "', " +
                (i % 3 == 0 ? "NULL" : "'T" + std::to_string(i % 2) + "'") +
                ", '{\"n\": " + std::to_string(i) + "}', " + stamps[i % stamps.size()] + ")";
    }
    return rows;
}

} // namespace odd

inline std::vector<OddTable> oddPostgresTables() {
    using namespace odd;
    const std::string insert = "INSERT INTO order_events VALUES ";
    const auto table = [](const std::string &columns) {
        return "CREATE TABLE order_events (" + columns + ");";
    };
    const auto typed = [&](const std::string &id, const std::string &payload,
                           const std::string &stamp) {
        return table("id " + id + ", order_id " + id + ", event_type varchar(20), event_data " +
                     payload + ", created_at " + stamp);
    };
    const std::string stamps = "('" + kOne + "', '" + kTwo + "', 'A', '{\"a\": 1.0}', ";
    const std::string spelled = typed("text", "text", "text") + insert + spelledRows();
    return {
        {"bigint stamps", typed("uuid", "jsonb", "bigint") + insert + stamps + "1772442847120), " +
                              stamps + "NULL), " + stamps + "0), " + stamps +
                              "9223372036854775807), " + stamps + "-62167219200001), " + stamps +
                              "253402300799999), (NULL, NULL, NULL, NULL, -5)"},
        {"ids that differ",
         "CREATE TABLE order_events (id uuid PRIMARY KEY, order_id uuid, event_type text, "
         "event_data jsonb, created_at bigint);" +
             insert + stamps + "1772442847120), ('" + kTwo + "', NULL, 'B', '[]', NULL)",
         "", false},
        {"ids of heirs",
         "CREATE TABLE order_events (id uuid PRIMARY KEY, order_id uuid, event_type text, "
         "event_data jsonb, created_at bigint); CREATE TABLE heir () INHERITS (order_events);" +
             insert + stamps + "1772442847120); INSERT INTO heir VALUES " + stamps + "5)"},
        {"timestamps", typed("uuid", "json", "timestamptz") + insert + stamps +
                           "'2026-03-02 09:14:07.123456+00'), " + stamps + "'infinity'), " +
                           stamps + "'0044-03-15 BC'), " + stamps + "'0001-01-01 BC'), " + stamps +
                           "'10000-01-01'), " + stamps + "NULL)"},
        {"local timestamps", typed("uuid", "bytea", "timestamp") + insert + stamps +
                                 "'2026-03-02 09:14:07.12'), " + stamps + "'-infinity')"},
        {"dates", typed("char(40)", "jsonb", "date") + insert + stamps + "'2026-03-02'), " +
                      stamps + "'2026-03-03'), " + stamps + "'10000-02-29'), " + stamps + "NULL)"},
        {"numeric stamps", typed("uuid", "jsonb", "numeric") + insert + stamps +
                               "1772442847120.5), " + stamps + "'NaN'), " + stamps + "1e30)"},
        {"float stamps", typed("uuid", "jsonb", "double precision") + insert + stamps +
                             "1772442847120.25), " + stamps + "'infinity')"},
        {"spelled", spelled},
        {"spelled, index", spelled + "; CREATE INDEX ON order_events (order_id)"},
        {"plain, index", typed("varchar(80)", "text", "bigint") +
                             "CREATE INDEX ON order_events (order_id COLLATE \"C\");" + insert +
                             stamps + "1772442847120), ('i', '" + kOne + "', 'T', '', 5)"},
        {"numbers", typed("bigint", "jsonb", "bigint") +
                        "CREATE INDEX ON order_events (order_id);" + insert +
                        "(1, 10, 'T', '3', 1772442847120), (2, 9, 'T', 'null', 1772442847121), "
                        "(3, 10, 'T', '[]', 1772442847119), (4, NULL, 'T', '{}', NULL)"},
        {"decimals", typed("numeric", "jsonb", "bigint") + insert +
                         "(1.50, 10, 'T', '3', 1772442847120), (2, 10, 'T', '3', 5)"},
        {"own columns",
         table("id uuid, order_id uuid, event_type text, event_data jsonb, created_at bigint, "
               "metadata json, version text, position bigint, recorded_at timestamptz, "
               "recorded_by text, erased jsonb") +
             insert + stamps +
             "1772442847120, '{}', '3', 9000000000, '2026-03-02', 'app', NULL), " + stamps +
             "1772442847121, NULL, 'x', NULL, NULL, NULL, " +
             R"('{"at": "2026-03-02T09:14:07Z", "by": "dpo", "reason": "r"}'))"},
        {"view",
         "CREATE TABLE kept (id uuid, order_id uuid, event_type text, event_data jsonb, "
         "created_at bigint); CREATE VIEW order_events AS SELECT id, order_id, event_type, "
         "event_data, to_timestamp(created_at / 1000.0) AS created_at FROM kept;"
         "INSERT INTO kept VALUES " +
             stamps + "1772442847120), " + stamps + "1772442847119)",
         "", false},
        {"partitions",
         "CREATE TABLE order_events (id uuid, order_id uuid, event_type text, event_data jsonb, "
         "created_at bigint) PARTITION BY RANGE (created_at); CREATE TABLE p1 PARTITION OF "
         "order_events FOR VALUES FROM (0) TO (1500000000000); CREATE TABLE p2 PARTITION OF "
         "order_events DEFAULT;" +
             insert + stamps + "1600000000000), " + stamps + "1400000000000)"},
        {"paths, jsonb", "CREATE TABLE log (n bigint, kind varchar, body jsonb);" + kPathRows,
         kPathMapping},
        {"paths, text", "CREATE TABLE log (n bigint, kind varchar, body text);" + kPathRows,
         kPathMapping},
        {"marten",
         "CREATE TABLE mt_events (seq_id bigint, id uuid, stream_id uuid, version bigint, "
         "data jsonb, type varchar(500), \"timestamp\" timestamptz, headers jsonb);"
         "INSERT INTO mt_events SELECT n, gen_random_uuid(), '" +
             kOne +
             "', 5 - n, jsonb_build_object('n', n), 't', "
             "'2026-03-02 09:14:07+00'::timestamptz + n * interval '1 hour' "
             "FROM generate_series(1, 5) n"},
        {"message-db",
         "CREATE TABLE messages (global_position bigint, position bigint, \"time\" timestamp, "
         "stream_name text, type text, data jsonb, metadata jsonb, id uuid);"
         "INSERT INTO messages SELECT n, n % 3, '2026-03-02 09:14:07'::timestamp + n * interval "
         "'1 day', 'account-' || n % 2, 'Opened', '{}', '{\"m\": 1}', gen_random_uuid() "
         "FROM generate_series(1, 6) n"},
    };
}

inline std::vector<OddTable> oddSqliteTables() {
    using namespace odd;
    const std::string insert = "INSERT INTO order_events VALUES ";
    const auto table = [](const std::string &columns) {
        return "CREATE TABLE order_events (" + columns + ");";
    };
    const std::string classic =
        table("id UUID, order_id UUID, event_type VARCHAR(255), event_data JSONB, "
              "created_at BIGINT");
    const std::string untyped = table("id, order_id, event_type, event_data, created_at");
    const std::string index = "CREATE INDEX i ON order_events (order_id);";
    const std::string stamps = "('" + kOne + "', '" + kTwo + "', 'A', '{\"a\": 1.0}', ";
    const std::string kinds =
        insert + "(1, 42, 'T', '{}', 1), ('a', '42', 7, x'7b7d', 2.5), "
                 "(x'0a00000000004000800000000000000a', 4.5, NULL, NULL, NULL), "
                 "(3.25, x'0a00000000004000800000000000000a', x'41', 12, '2026-03-02T09:14:07Z'), "
                 "(NULL, NULL, 'T', '{}', 1), (x'ff00', x'ff00', 'T', '1e3', 'soon'), "
                 "('0A000000-0000-4000-8000-00000000000A', 'z', 'T', '', x'31')";
    const std::string spelled =
        table("id TEXT, order_id TEXT, event_type TEXT, event_data TEXT, created_at TEXT") +
        insert + spelledRows();
    return {
        {"classic", classic + index + insert + stamps + "1772442847120), " + stamps + "NULL), " +
                        stamps + "0), " + stamps + "9223372036854775807), " + stamps +
                        "1772442847120.5), " + stamps + "'2026-03-02T09:14:07.1205Z'), " + stamps +
                        "-62167219200001), (NULL, NULL, NULL, NULL, 5)"},
        {"stamps, index", classic + "CREATE INDEX s ON order_events (created_at);" + insert +
                              stamps + "1772442847120), " + stamps + "1772442847120.5), " + stamps +
                              "'2026-03-02T09:14:07.1205Z'), " + stamps + "NULL)"},
        {"kinds", untyped + kinds},
        {"kinds, index", untyped + index + kinds},
        {"kinds, declared", classic + kinds},
        {"spelled", spelled},
        {"spelled, index", spelled + ";" + index},
        {"UTF-16", "PRAGMA encoding = 'UTF-16';" + classic + index + insert + stamps +
                       "1772442847120), ('ä', 'ö', 'Ü', '{\"name\": \"Jürgen\"}', 7)"},
        {"rowids", table("id INTEGER PRIMARY KEY, order_id INTEGER, event_type TEXT, "
                         "event_data TEXT, created_at INTEGER") +
                       index + insert +
                       "(-4, 7, 'T', '{}', 1), (5, 7, 'T', '{}', 1), (6, 8, 'T', '3', 2)"},
        {"own columns",
         table("id TEXT, order_id TEXT, event_type TEXT, event_data TEXT, created_at BIGINT, "
               "metadata TEXT, version INTEGER, position, recorded_at BIGINT, recorded_by TEXT, "
               "erased TEXT") +
             index + insert + stamps +
             "1772442847120, '{}', 3, '17', 1772442847125, 'app', NULL), " + stamps +
             "1772442847121, NULL, 'x', 1.5, NULL, NULL, '{\"at\": \"2026-03-02T09:14:07Z\"}')"},
        {"view, no rowids",
         "CREATE TABLE log (id TEXT PRIMARY KEY, order_id, event_type, event_data, created_at, "
         "rowid TEXT) WITHOUT ROWID; CREATE VIEW order_events AS SELECT * FROM log; "
         "INSERT INTO log VALUES ('1', '" +
             kOne + "', 'T', '{}', 1, 'x'), ('2', '" + kTwo + "', 'T', '{}', 2, 'y')",
         "", false},
        {"paths", "CREATE TABLE log (n INTEGER, kind TEXT, body TEXT);" + kPathRows, kPathMapping},
        {"prooph",
         "CREATE TABLE stream (no INTEGER PRIMARY KEY, event_id TEXT, event_name TEXT, payload "
         "TEXT, metadata TEXT, created_at TEXT); INSERT INTO stream VALUES (1, 'e2', 'B', '{}', "
         "'{\"_aggregate_id\": \"" +
             kOne +
             "\", \"_aggregate_version\": 2}', '2026-01-01T00:00:00'), (2, 'e1', 'A', '{}', "
             "'{\"_aggregate_id\": \"" +
             kOne +
             "\", \"_aggregate_version\": 1}', '2026-01-02 00:00:00'), "
             "(3, 'e3', 'A', '{}', '{}', '2026-01-02 00:00:00')"},
        {"axon",
         "CREATE TABLE domain_event_entry (global_index INTEGER PRIMARY KEY, event_identifier "
         "TEXT, meta_data BLOB, payload BLOB, payload_type TEXT, sequence_number INTEGER, "
         "time_stamp TEXT, aggregate_identifier TEXT); INSERT INTO domain_event_entry VALUES "
         "(1, 'e1', x'7b7d', x'7b2261223a317d', 'com.T', 1, '2026-03-02T09:14:07.12Z', 'a'), "
         "(2, 'e2', x'7b7d', x'7b7d', 'com.T', 0, '2026-03-02T09:14:08Z', 'a')"},
    };
}

} // namespace backstory::test
