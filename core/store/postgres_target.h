#pragma once

#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/source/postgres_errors.h"
#include "core/source/postgres_session.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace backstory::postgres {

class Link;

/// The server refused a statement; the transaction it was part of is over, unless the statement
/// stood behind a savepoint.
struct StatementRefused {
    ServerComplaint complaint;
    std::string detail; ///< DETAIL of the complaint, empty where there is none
};

/// Rows on their way into a table, in PostgreSQL's binary form.
class CopyRows {
public:
    void begin(std::size_t fields);
    void null();
    void bytes(std::string_view value); ///< text, and whatever goes as its bytes
    void jsonb(std::string_view text);
    void integer(std::int64_t value);  ///< bigint
    void instant(std::int64_t micros); ///< timestamptz, µs since 1970
    void uuid(const Uuid &value);

    [[nodiscard]] std::size_t size() const { return m_bytes.size(); }
    [[nodiscard]] std::string_view view() const { return m_bytes; }
    void clear();

private:
    std::string m_bytes;
};

/// What runs inside one transaction of a Target. Statements carry their values as literals
/// (core/source/postgres_sql.h). Throws StatementRefused.
class Transaction {
public:
    virtual ~Transaction() = default;
    /// All rows of the last statement, as text.
    virtual std::vector<TextRow> query(const std::string &sql) = 0;
    /// How many rows the last statement touched.
    virtual std::uint64_t execute(const std::string &sql) = 0;
    /// `into` is `table (columns)`, quoted.
    virtual void copyIn(const std::string &into, const CopyRows &rows) = 0;
};

/// A connection that writes. It is opened when it is first needed, and made again after it broke.
///
/// Throws Error: what connecting throws, TargetUnwritable with the server's own words, and
/// ConnectionLost; Cancelled within 50 ms of a request to stop. Threads: one at a time.
class Target {
public:
    explicit Target(Address address);
    ~Target();
    Target(Target &&) noexcept;
    Target &operator=(Target &&) noexcept;

    using Work = std::function<void(Transaction &)>;

    /// Runs `work` in one transaction (READ COMMITTED) and commits. Where the server ends it in
    /// favour of another one (deadlock, serialization), `work` runs again from its start.
    /// `doing` completes "while …". A StatementRefused that work lets through becomes an Error.
    void transact(const std::string &doing, const Work &work, const Progress &progress);

    /// Runs statements one by one outside of transactions: CREATE INDEX CONCURRENTLY.
    void run(const std::string &doing, const Work &work, const Progress &progress);

    /// Connects unless it is connected, and says to what.
    ServerFacts facts(const Progress &progress);

private:
    class Running;

    void attempt(const std::string &doing, const Work &work, bool transaction,
                 const Progress &progress);
    void attemptOnce(const std::string &doing, const Work &work, bool transaction,
                     const Progress &progress);

    Address m_address;
    std::unique_ptr<Link> m_link;
};

} // namespace backstory::postgres
