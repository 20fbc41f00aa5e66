// backstory-cli, but that it can be hit at a stage of its work (core/base/stages.h):
//   BACKSTORY_STAGES=FILE      the name of each stage is added to the file as it is reached
//   BACKSTORY_KILL_AT=N        at the Nth stage it is killed
//   BACKSTORY_STOP_AT=N,M,…    at these stages it stops until it is told to go on (SIGCONT)

#include "app/cli/interrupt.h"
#include "app/cli/run.h"
#include "app/cli/standard_output.h"
#include "core/base/stages.h"

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <set>
#include <sstream>

#include <unistd.h>

namespace {

std::string variable(const char *name) {
    const char *value = std::getenv(name);
    return value ? value : "";
}

std::set<int> numbersOf(const std::string &list) {
    std::set<int> numbers;
    std::istringstream in(list);
    for (std::string number; std::getline(in, number, ',');)
        numbers.insert(std::stoi(number));
    return numbers;
}

class StageFaults {
public:
    void reach(std::string_view stage) {
        ++m_count;
        m_file << stage << std::endl;
        if (m_kills.contains(m_count))
            ::kill(getpid(), SIGKILL);
        if (m_stops.contains(m_count))
            ::kill(getpid(), SIGSTOP);
    }

private:
    int m_count = 0;
    std::ofstream m_file{variable("BACKSTORY_STAGES"), std::ios::app};
    std::set<int> m_kills = numbersOf(variable("BACKSTORY_KILL_AT"));
    std::set<int> m_stops = numbersOf(variable("BACKSTORY_STOP_AT"));
};

} // namespace

int main(int argc, char **argv) {
    using namespace backstory::cli;
    StageFaults faults;
    backstory::Stages::listen([&](std::string_view stage) { faults.reach(stage); });
    const Interrupt interrupt;
    StandardOutput buffer;
    std::ostream out(&buffer);
    out.exceptions(std::ios::badbit);
    const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
    const int status = runCli(arguments, Console(std::cin, out, std::cerr, interrupt.token()));
    backstory::Stages::listen({});
    return status;
}
