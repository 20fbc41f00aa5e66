#pragma once

#include "app/cli/run.h"

#include <sstream>
#include <string>
#include <vector>

namespace backstory::test {

/// What one command line answered.
struct Answer {
    int status = -1;
    std::string out;
    std::string err;

    [[nodiscard]] bool says(std::string_view text) const {
        return err.find(text) != std::string::npos;
    }
    [[nodiscard]] bool shows(std::string_view text) const {
        return out.find(text) != std::string::npos;
    }
};

/// Runs a command line within this process; its standard input is `input`.
inline Answer command(const std::vector<std::string> &arguments, std::stop_token stop = {},
                      const std::string &input = {}) {
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    const int status = cli::runCli(arguments, cli::Console(in, out, err, std::move(stop)));
    return {status, out.str(), err.str()};
}

} // namespace backstory::test
