#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace backstory::cli {

/// Declares what one verb takes, and shows it with --help.
///
/// Targets are written when the command line is read, and must live until then.
class Syntax {
public:
    explicit Syntax(CLI::App &command) : m_command(command) {}

    void positional(const std::string &name, std::string &target, const std::string &help,
                    bool required = true);
    /// `name` with its dashes, `value` the word for what it takes.
    void option(const std::string &name, const std::string &value, std::string &target,
                const std::string &help);
    void option(const std::string &name, const std::string &value,
                std::optional<std::string> &target, const std::string &help);
    void option(const std::string &name, const std::string &value,
                std::optional<std::uint64_t> &target, const std::string &help);
    /// May stand more than once, with one value each.
    void option(const std::string &name, const std::string &value, std::vector<std::string> &target,
                const std::string &help);
    void flag(const std::string &name, bool &target, const std::string &help);

    /// What stands below the options: at least an example.
    void footer(const std::string &text);

private:
    CLI::App &m_command;
};

} // namespace backstory::cli
