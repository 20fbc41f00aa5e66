#pragma once

#include "core/base/progress.h"

#include <exception>
#include <istream>
#include <ostream>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace backstory::cli {

/// Thrown when nobody reads the results any more: no error, the work just ends.
struct ReaderGone final : std::exception {
    [[nodiscard]] const char *what() const noexcept override { return "the reader is gone"; }
};

/// Where a verb reads, where its results go, and where everything else goes.
class Console {
public:
    Console(std::istream &in, std::ostream &out, std::ostream &err, std::stop_token stop = {})
        : m_in(in), m_out(out), m_err(err), m_stop(std::move(stop)) {}

    [[nodiscard]] std::istream &in() const { return m_in; }

    /// Writes a piece of the result, as it is. Throws ReaderGone when it cannot.
    void print(std::string_view text) const;
    void printLine(std::string_view text) const;
    /// Hands out what was printed so far.
    void flush() const;
    /// Whether any of the result was printed yet: after an error it is a part.
    [[nodiscard]] bool hasPrinted() const { return m_hasPrinted; }

    /// A line for the person, apart from the results: `note: …`. May hold text from the data.
    void note(std::string_view text) const;
    /// Text for the person that is composed already, line breaks included.
    void complain(std::string_view lines) const;

    /// From now on shows a text as another one in whatever is not a result: so a password on the
    /// command line never comes back in an error.
    void hide(std::string secret, std::string shown);

    /// For core's long work; stops when the person interrupts.
    [[nodiscard]] Progress progress() const { return Progress{m_stop, {}}; }
    /// The same for work that may take long: says now and then how far it has come, as
    /// `… 120000 events`, apart from the results.
    [[nodiscard]] Progress progress(std::string_view what) const;

private:
    [[nodiscard]] std::string withoutSecrets(std::string text) const;

    std::istream &m_in;
    std::ostream &m_out;
    std::ostream &m_err;
    std::stop_token m_stop;
    mutable bool m_hasPrinted = false;
    std::vector<std::pair<std::string, std::string>> m_hidden;
};

} // namespace backstory::cli
