#pragma once

#include <cstdint>
#include <exception>
#include <functional>
#include <optional>
#include <stop_token>

namespace backstory {

/// Thrown out of long work after its stop token was asked to stop. Not an Error: cancelled is
/// not failed.
struct Cancelled final : std::exception {
    [[nodiscard]] const char *what() const noexcept override { return "cancelled"; }
};

/// How far a long piece of work has come.
struct ProgressStep {
    std::uint64_t done = 0;
    std::optional<std::uint64_t> total; ///< an estimate, absent while nobody knows
};

/// What long work needs from its caller: a way to stop it and a way to hear from it.
///
/// Threads: `report` is called on the thread that works, at most some tens of times a second.
/// Promise: work that takes a Progress stops within 50 ms of a request and throws Cancelled.
struct Progress {
    std::stop_token stop;
    std::function<void(const ProgressStep &)> report;

    void throwIfStopped() const {
        if (stop.stop_requested())
            throw Cancelled{};
    }
    void tell(const ProgressStep &step) const {
        if (report)
            report(step);
    }
};

} // namespace backstory
