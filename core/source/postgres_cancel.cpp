#include "core/source/postgres_cancel.h"

#include "core/source/postgres_socket.h"

#include <libpq-fe.h>

#include <array>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace backstory::postgres {
namespace {

constexpr std::chrono::milliseconds kGrace{40};

} // namespace

struct CancelGuard::Shared {
    explicit Shared(PGconn *connection)
        : cancel(PQgetCancel(connection)), socket(PQsocket(connection)) {}
    ~Shared() { PQfreeCancel(cancel); }
    Shared(const Shared &) = delete;
    Shared &operator=(const Shared &) = delete;

    /// Asks the server. May take as long as the network does.
    void ask() const {
        std::array<char, 256> complaint{};
        if (cancel != nullptr)
            PQcancel(cancel, complaint.data(), static_cast<int>(complaint.size()));
    }

    /// Cuts the connection unless it answers in time. The lock keeps the socket from being closed,
    /// and its number from being another's.
    void cutIfSilent() {
        std::unique_lock lock(mutex);
        if (!changed.wait_for(lock, kGrace, [this] { return done; }))
            shutDownSocket(socket);
    }

    PGcancel *cancel;
    int socket;
    std::mutex mutex;
    std::condition_variable changed;
    bool done = false;
};

CancelGuard::CancelGuard(pg_conn *connection, const std::stop_token &stop) {
    if (!stop.stop_possible())
        return;
    m_shared = std::make_shared<Shared>(connection);
    m_callback.emplace(stop, [shared = m_shared] {
        // Threads of their own: the one that asks to stop is often the window's.
        std::thread([shared] { shared->ask(); }).detach();
        std::thread([shared] { shared->cutIfSilent(); }).detach();
    });
}

CancelGuard::~CancelGuard() {
    m_callback.reset();
    if (!m_shared)
        return;
    const std::scoped_lock lock(m_shared->mutex);
    m_shared->done = true;
    m_shared->changed.notify_all();
}

} // namespace backstory::postgres
