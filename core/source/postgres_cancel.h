#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

struct pg_conn;

namespace backstory::postgres {

/// While it lives, a request to stop ends what the connection is waiting for, on any thread.
///
/// The server is asked to cancel its query; where it does not answer within 40 ms (or the network
/// is gone), the connection itself is cut, so that whoever waits on it goes on. Whoever asks to
/// stop waits for neither. The connection must outlive the guard.
class CancelGuard {
public:
    CancelGuard(pg_conn *connection, const std::stop_token &stop);
    ~CancelGuard();
    CancelGuard(const CancelGuard &) = delete;
    CancelGuard &operator=(const CancelGuard &) = delete;

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared;
    std::optional<std::stop_callback<std::function<void()>>> m_callback;
};

} // namespace backstory::postgres
