#pragma once

#include "core/base/progress.h"

#include <memory>
#include <optional>
#include <string>

struct pg_conn;

namespace backstory::postgres {

/// Whom to connect to.
struct Address {
    std::string source; ///< a URI or a keyword string, as libpq takes it
    std::optional<std::string> password;
};

struct CloseConnection {
    void operator()(pg_conn *connection) const;
};
/// A connection of libpq, closed with its owner.
using Connection = std::unique_ptr<pg_conn, CloseConnection>;

/// What an open connection leads to, in words that may be shown.
struct ServerFacts {
    std::string database;
    std::string host; ///< `localhost` for a socket of this computer
    std::string uri;  ///< without password
    std::string version;
    std::string encryption; ///< `TLSv1.3`; empty where there is none
    bool local = false;     ///< through a socket of this computer, and over no network
};

/// Connects. libpq itself does what it does for every program: service files, several hosts, TLS,
/// .pgpass, the PG… variables.
///
/// Stops within some 20 ms of a request, except while the system resolves a name. Gives up after
/// the connect_timeout that the address says, else 10 s. Throws Error: Unreachable, PasswordNeeded,
/// PasswordWrong, NoPermission, SourceMissing, Busy; no text of it holds a password.
Connection connect(const Address &address, const Progress &progress);

/// Whether a connection that nobody used for a while still stands, as far as this computer has
/// heard. Sends nothing.
bool stillStands(pg_conn *connection);

ServerFacts factsOf(pg_conn *connection);

/// The place that an address names, in few words: `shop on db1`. Needs no server.
std::string placeOf(const Address &address);

} // namespace backstory::postgres
