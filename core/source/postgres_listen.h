#pragma once

#include "core/source/postgres_connect.h"

#include <chrono>
#include <string>

namespace backstory::postgres {

/// The channel on which our stores say that events were committed. The message is
/// `schema.relation`.
inline constexpr const char *kStoreChannel = "backstory";

/// Hears what a store says when events are committed to one table, on a connection of its own.
///
/// Where nothing can be heard (a pooler in between, a standby, no server) it is only a pause.
/// Threads: one at a time.
class StoreListener {
public:
    /// Connects when it first waits. `message` is the one to wait for.
    StoreListener(Address address, std::string message);

    /// Waits for the message; five seconds at most, in case none can come. Returns at once after it
    /// has begun to listen, the first time or again: what was committed before was not heard.
    /// Throws Cancelled within some 20 ms of a request, and nothing else.
    void wait(const Progress &progress);

private:
    [[nodiscard]] bool begin(const Progress &progress);
    [[nodiscard]] bool heard();

    Address m_address;
    std::string m_message;
    Connection m_connection;
    std::chrono::milliseconds m_pause;
};

} // namespace backstory::postgres
