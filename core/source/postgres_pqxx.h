#pragma once

// The one place that knows which libpqxx this is. Everything else uses what 6.4 and 7 share.

#include <pqxx/except>
#include <pqxx/nontransaction>
#include <pqxx/result>
#include <pqxx/version>
#if PQXX_VERSION_MAJOR >= 7
#include <pqxx/connection>
#else
#include <pqxx/connection_base>
#include <pqxx/connectionpolicy>
#endif

#include <utility>

namespace backstory::postgres {

#if PQXX_VERSION_MAJOR >= 7

using PqxxConnection = pqxx::connection;

/// Hands an open connection of libpq to libpqxx, which closes it.
inline std::unique_ptr<PqxxConnection> adopt(pg_conn *connection) {
    return std::make_unique<PqxxConnection>(pqxx::connection::seize_raw_connection(connection));
}

#else

/// "Connects" by handing out a connection that is open already, once. libpqxx 6 would connect
/// again by itself in the middle of a transaction; this refuses.
class AdoptedPolicy : public pqxx::connectionpolicy {
public:
    explicit AdoptedPolicy(pg_conn *connection) : connectionpolicy({}), m_connection(connection) {}

    handle do_startconnect(handle original) override {
        if (original != nullptr)
            return original;
        if (m_connection == nullptr)
            throw pqxx::broken_connection();
        return std::exchange(m_connection, nullptr);
    }

private:
    handle m_connection;
};

class PqxxConnection : public pqxx::connection_base {
public:
    explicit PqxxConnection(pg_conn *connection) : connection_base(m_policy), m_policy(connection) {
        init();
    }
    ~PqxxConnection() { close(); }
    PqxxConnection(const PqxxConnection &) = delete;
    PqxxConnection &operator=(const PqxxConnection &) = delete;

private:
    AdoptedPolicy m_policy;
};

/// Hands an open connection of libpq to libpqxx, which closes it.
inline std::unique_ptr<PqxxConnection> adopt(pg_conn *connection) {
    return std::make_unique<PqxxConnection>(connection);
}

#endif

} // namespace backstory::postgres
