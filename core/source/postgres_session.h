#pragma once

#include "core/base/progress.h"
#include "core/source/postgres_connect.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace backstory::postgres {

class Link;

using TextRow = std::vector<std::optional<std::string>>;
/// The fields of one row in PostgreSQL's binary form, absent for NULL.
using BinaryRow = std::span<const std::optional<std::string_view>>;

/// What errors about a statement say.
struct Errand {
    std::string doing;    ///< completes "while …"
    std::string relation; ///< what is read, for people
    /// How long the server may work at it; no limit without one.
    std::optional<std::chrono::milliseconds> patience;
};

/// One connection, opened when it is first needed, on which each call is one read-only transaction
/// of one statement.
///
/// A call is one message to the server: it needs one round trip, leaves no transaction open
/// whatever happens, and no state behind, so a pooler may stand in between. A connection that broke
/// while nobody used it is made again, once and silently.
///
/// Throws Error, and Cancelled within 50 ms of a request to stop. Threads: one at a time.
class Session {
public:
    explicit Session(Address address);
    ~Session();
    Session(Session &&) noexcept;
    Session &operator=(Session &&) noexcept;

    /// All rows of a statement, as text. For answers that are small.
    std::vector<TextRow> query(const std::string &statement, const Errand &errand,
                               const Progress &progress);

    /// Hands out the rows of a SELECT one by one as they arrive, in bounded memory. Where the
    /// connection breaks after rows were handed out: Error(ConnectionLost).
    void copyRows(const std::string &select, const std::function<void(BinaryRow)> &take,
                  const Errand &errand, const Progress &progress);

    /// Connects unless it is connected, and says to what.
    ServerFacts facts(const Progress &progress);

private:
    class Held;

    void open(const Progress &progress);
    void attempt(const std::function<void(Link &)> &work, const std::function<bool()> &mayRepeat,
                 const Errand &errand, const Progress &progress);
    void attemptOnce(const std::function<void(Link &)> &work, const Errand &errand,
                     const Progress &progress);

    Address m_address;
    std::unique_ptr<Held> m_link;
};

} // namespace backstory::postgres
