#include "core/source/postgres_listen.h"

#include "core/base/error.h"
#include "core/base/pause.h"
#include "core/source/postgres_socket.h"

#include <libpq-fe.h>

#include <algorithm>
#include <string_view>

namespace backstory::postgres {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

/// How often a stop is looked for.
constexpr milliseconds kSlice{20};
constexpr milliseconds kLongest{5'000};
constexpr milliseconds kFirstPause{100};
constexpr milliseconds kLongestPause{2'000};

/// Runs a statement without an answer. False where it was refused, or the connection ended.
bool run(PGconn *connection, const std::string &statement, const Progress &progress) {
    if (PQsendQuery(connection, statement.c_str()) == 0)
        return false;
    while (PQisBusy(connection) != 0) {
        progress.throwIfStopped();
        if (waitForSocket(PQsocket(connection), false, kSlice) && PQconsumeInput(connection) == 0)
            return false;
    }
    bool done = true;
    while (PGresult *result = PQgetResult(connection)) {
        done = done && PQresultStatus(result) == PGRES_COMMAND_OK;
        PQclear(result);
    }
    return done;
}

} // namespace

StoreListener::StoreListener(Address address, std::string message)
    : m_address(std::move(address)), m_message(std::move(message)), m_pause(kFirstPause) {}

bool StoreListener::begin(const Progress &progress) {
    try {
        m_connection = connect(m_address, progress);
        if (run(m_connection.get(), std::string("LISTEN ") + kStoreChannel, progress))
            return true;
    } catch (const Error &) {
        // Whoever looks next gets to know why.
    }
    m_connection.reset();
    return false;
}

bool StoreListener::heard() {
    bool found = false;
    while (PGnotify *notice = PQnotifies(m_connection.get())) {
        found = found || std::string_view(notice->extra) == m_message;
        PQfreemem(notice);
    }
    return found;
}

void StoreListener::wait(const Progress &progress) {
    progress.throwIfStopped();
    if (!m_connection) {
        if (begin(progress)) {
            m_pause = kFirstPause;
        } else {
            pauseFor(m_pause, progress);
            m_pause = std::min(m_pause * 2, kLongestPause);
        }
        return;
    }
    const auto end = steady_clock::now() + kLongest;
    while (!heard() && steady_clock::now() < end) {
        progress.throwIfStopped();
        const bool news = waitForSocket(PQsocket(m_connection.get()), false, kSlice);
        if (news && PQconsumeInput(m_connection.get()) == 0) {
            m_connection.reset();
            return;
        }
    }
    progress.throwIfStopped();
}

} // namespace backstory::postgres
