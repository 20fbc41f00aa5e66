#include "app/cli/interrupt.h"

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <thread>

#if defined(__unix__) || defined(__APPLE__)
#include <pthread.h>

#include <signal.h> // NOLINT(modernize-deprecated-headers): sigwait is POSIX's, not csignal's
#include <unistd.h>
#define BACKSTORY_POSIX_SIGNALS 1
#else
#define BACKSTORY_POSIX_SIGNALS 0
#endif

namespace backstory::cli {
namespace {

constexpr int kInterrupted = 130;

} // namespace

#if BACKSTORY_POSIX_SIGNALS

// A handler may hardly do anything, a thread that waits for the signal may do everything.
struct Interrupt::Listener {
    explicit Listener(std::stop_source stop) {
        std::signal(SIGPIPE, SIG_IGN);
        sigset_t signals;
        sigemptyset(&signals);
        sigaddset(&signals, SIGINT);
        sigaddset(&signals, SIGTERM); // a service manager's way to say the same
        pthread_sigmask(SIG_BLOCK, &signals, &m_before);
        m_thread = std::thread([this, stop, signals]() mutable { listen(stop, signals); });
    }

    ~Listener() {
        m_ended = true;
        pthread_kill(m_thread.native_handle(), SIGINT);
        m_thread.join();
        pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }

    Listener(const Listener &) = delete;
    Listener &operator=(const Listener &) = delete;

private:
    void listen(std::stop_source stop, const sigset_t &signals) {
        int signal = 0;
        while (sigwait(&signals, &signal) == 0 && !m_ended)
            if (!stop.request_stop())
                _exit(kInterrupted);
    }

    std::atomic<bool> m_ended = false;
    sigset_t m_before{};
    std::thread m_thread;
};

#else

namespace {

std::stop_source *g_stop = nullptr;

// Elsewhere the handler runs on a thread of its own.
void onInterrupt(int) {
    std::signal(SIGINT, onInterrupt);
    if (!g_stop || !g_stop->request_stop())
        std::_Exit(kInterrupted);
}

} // namespace

struct Interrupt::Listener {
    explicit Listener(std::stop_source stop) : m_stop(std::move(stop)) {
        g_stop = &m_stop;
        std::signal(SIGINT, onInterrupt);
    }

    ~Listener() {
        std::signal(SIGINT, SIG_DFL);
        g_stop = nullptr;
    }

    Listener(const Listener &) = delete;
    Listener &operator=(const Listener &) = delete;

private:
    std::stop_source m_stop;
};

#endif

Interrupt::Interrupt() : m_listener(std::make_unique<Listener>(m_stop)) {}

Interrupt::~Interrupt() = default;

} // namespace backstory::cli
