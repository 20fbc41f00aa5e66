#pragma once

#include "app/cli/console.h"

#include <fstream>
#include <istream>
#include <string>

namespace backstory::cli {

/// What a verb reads: a file, or standard input for `-`.
class InputFile {
public:
    /// Throws Error(SourceMissing), Error(NoPermission).
    InputFile(const Console &console, const std::string &name);

    [[nodiscard]] std::istream &stream() { return *m_stream; }

private:
    void refuseDatabase(const std::string &name);

    std::ifstream m_file;
    std::istream *m_stream;
};

} // namespace backstory::cli
