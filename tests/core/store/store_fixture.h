#pragma once

#include "core/base/error.h"
#include "core/store/event_store.h"
#include "core/store/init_store.h"
#include "tests/support/postgres_cluster.h"
#include "tests/support/std_text.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace QTest {

template <>
inline char *toString(const std::optional<backstory::ErrorKind> &kind) {
    return kind ? toString(static_cast<int>(*kind)) : qstrdup("no error");
}

} // namespace QTest

namespace backstory::test {

/// A database of the shared server, to make a store in.
struct StoreDatabase {
    explicit StoreDatabase(std::string databaseName)
        : name(std::move(databaseName)), uri(PostgresCluster::shared().createDatabase(name)) {}

    void exec(const std::string &sql) const { PostgresCluster::shared().exec(name, sql); }
    [[nodiscard]] std::string query(const std::string &sql) const {
        return PostgresCluster::shared().query(name, sql);
    }
    InitReport init(bool upgrade = false, const std::string &entity = "order") const {
        InitRequest request;
        request.target = uri;
        request.upgrade = upgrade;
        request.entity = entity;
        return initStore(request);
    }
    [[nodiscard]] std::unique_ptr<EventStore> open() const { return openStore({uri, {}, {}}); }

    std::string name;
    std::string uri;
};

/// An id that is easily told from others.
inline std::string uuidOf(int number) {
    std::string digits = std::to_string(number);
    return "00000000-0000-4000-8000-" + std::string(12 - digits.size(), '0') + digits;
}

inline NewEvent newEvent(int stream, std::string type, std::string payload,
                         std::optional<int> id = {}) {
    NewEvent event;
    event.stream = StreamId(uuidOf(stream));
    event.type = std::move(type);
    event.payload = std::move(payload);
    if (id)
        event.id = EventId(uuidOf(*id));
    return event;
}

/// The kind of the Error that a call throws, and all that it says.
inline std::optional<ErrorKind> kindThrown(const std::function<void()> &call,
                                           std::string *what = nullptr) {
    try {
        call();
    } catch (const Error &error) {
        if (what)
            *what = error.doing() + " / " + error.cause() + " / " + error.remedy();
        return error.kind();
    }
    return std::nullopt;
}

} // namespace backstory::test
