#pragma once

#include <memory>
#include <stop_token>

namespace backstory::cli {

/// Turns Ctrl-C into a request to stop, and a closed pipe into a failed write instead of a signal.
///
/// A second Ctrl-C ends the process at once with status 130, for work that does not listen.
/// At most one at a time, made in main before any other thread, since threads inherit what it sets.
class Interrupt {
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt &) = delete;
    Interrupt &operator=(const Interrupt &) = delete;

    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

private:
    struct Listener;

    std::stop_source m_stop;
    std::unique_ptr<Listener> m_listener;
};

} // namespace backstory::cli
