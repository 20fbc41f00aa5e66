#include "app/cli/interrupt.h"
#include "app/cli/run.h"
#include "app/cli/standard_output.h"

#include <iostream>

int main(int argc, char **argv) {
    using namespace backstory::cli;
    const Interrupt interrupt;
    StandardOutput buffer;
    std::ostream out(&buffer);
    out.exceptions(std::ios::badbit);
    const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
    return runCli(arguments, Console(std::cin, out, std::cerr, interrupt.token()));
}
