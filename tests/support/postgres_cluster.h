#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace backstory::test {

/// A PostgreSQL server of its own for a test: in a temporary folder, reachable through a socket in
/// that folder and over no network, gone with its object or its process.
///
/// Its superuser `kOwner` needs no password. The role `kClerk` has one and no rights but to
/// connect. The default collation is ICU's English, not "C", so that a query which forgets
/// COLLATE "C" is seen. Durability is off, unless it is asked for.
///
/// Threads: one at a time. Cost: about two seconds to make, so take shared() unless the test stops
/// it. Failure: every call throws std::runtime_error, with the server's own words; where no
/// server can be started the tests fail and are not skipped.
class PostgresCluster {
public:
    static constexpr std::string_view kOwner = "backstory_owner";
    static constexpr std::string_view kClerk = "backstory_clerk";
    static constexpr std::string_view kClerkPassword = "p@ss/word: 100%";

    /// What a commit means when the server is killed.
    enum class Commits {
        MayBeLost, ///< the quick way
        Survive,   ///< a killed server, though not a computer that fails
    };

    /// Starts a server for this object alone.
    explicit PostgresCluster(Commits commits = Commits::MayBeLost);
    /// The same on data that stay: what is in `folder` is found again, and made anew where another
    /// version of PostgreSQL made it. The server's account must be able to reach the folder. A
    /// crash of the computer may break them.
    explicit PostgresCluster(const std::filesystem::path &folder);
    ~PostgresCluster();
    PostgresCluster(const PostgresCluster &) = delete;
    PostgresCluster &operator=(const PostgresCluster &) = delete;

    /// The server that all tests of this executable share; started when first asked for. Use a
    /// database of your own in it.
    static PostgresCluster &shared();

    /// Makes an empty database, dropping one of that name, and returns its URI for the owner.
    std::string createDatabase(std::string_view name);

    /// Runs one or more statements in a database, as the owner.
    void exec(std::string_view database, std::string_view sql);

    /// The first column of the first row that the statement returns; empty for NULL and no row.
    std::string query(std::string_view database, std::string_view sql);

    /// postgresql://… for the owner.
    std::string uri(std::string_view database = "postgres") const;

    /// postgresql://… for any role; without a password none is written into it.
    std::string uriAs(std::string_view role, std::string_view password,
                      std::string_view database) const;

    /// The folder of the socket, for `host=…`.
    std::filesystem::path socketFolder() const;

    /// Stops the server at once, as `pg_ctl stop -m immediate` does; connections break.
    void stopNow();
    /// Starts it again after that, on the same folder; it recovers first.
    void startAgain();

private:
    class Server;
    std::unique_ptr<Server> m_server;
};

} // namespace backstory::test
