#pragma once

#include "core/base/error.h"
#include "core/source/postgres_source.h"
#include "tests/support/postgres_cluster.h"
#include "tests/support/std_text.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace QTest {

template <>
inline char *toString(const std::optional<backstory::ErrorKind> &kind) {
    return kind ? toString(static_cast<int>(*kind)) : qstrdup("no error");
}

} // namespace QTest

namespace backstory::test {

/// A database of the shared server, opened as a source with its first event table.
struct PostgresFixture {
    /// Makes the database with what the statements put into it. Names differ between tests.
    explicit PostgresFixture(std::string databaseName, const std::string &statements)
        : name(std::move(databaseName)), uri(PostgresCluster::shared().createDatabase(name)) {
        if (!statements.empty())
            exec(statements);
    }

    void exec(const std::string &statements) const {
        PostgresCluster::shared().exec(name, statements);
    }
    void open(const std::string &table = {},
              std::optional<std::chrono::milliseconds> patience = {}) {
        reader.reset();
        source = openPostgres({uri, table, {}}, {});
        reader = source->openReader(source->tables().front(), patience);
    }

    std::string name;
    std::string uri;
    std::unique_ptr<EventSource> source;
    std::unique_ptr<EventReader> reader;
};

/// The classic table of DESIGN, section 2.
inline const std::string kClassicTable =
    "CREATE TABLE order_events (id UUID PRIMARY KEY DEFAULT gen_random_uuid(), "
    "order_id UUID NOT NULL, event_type VARCHAR(255) NOT NULL, event_data JSONB NOT NULL, "
    "created_at BIGINT DEFAULT extract(epoch FROM now()) * 1000);";

inline std::vector<Event> scanAll(EventReader &reader, const ScanRange &range = {}) {
    std::vector<Event> events;
    reader.scan(range, [&](Event &&event) { events.push_back(std::move(event)); }, {});
    return events;
}

inline std::vector<std::string> texts(const StreamPage &page) {
    std::vector<std::string> result;
    for (const StreamId &stream : page.streams)
        result.push_back(stream.text());
    return result;
}

/// The kind of the Error that a call throws; nothing when it throws none.
inline std::optional<ErrorKind> kindThrown(const std::function<void()> &call,
                                           std::string *what = nullptr) {
    try {
        call();
    } catch (const Error &error) {
        if (what != nullptr)
            *what = std::string(error.what()) + " / " + error.remedy();
        return error.kind();
    }
    return std::nullopt;
}

} // namespace backstory::test
