#pragma once

#include "app/cli/console.h"

#include <span>
#include <string>

namespace backstory::cli {

/// Runs one command line (without the program's name) and answers its exit status.
///
/// Results go to the console's output, everything else to its error output. Throws nothing:
/// whatever goes wrong becomes a sentence and a status.
int runCli(std::span<const std::string> arguments, const Console &console);

} // namespace backstory::cli
