#include "app/cli/syntax.h"

#include <CLI/CLI.hpp>

#include <charconv>
#include <system_error>

namespace backstory::cli {

void Syntax::positional(const std::string &name, std::string &target, const std::string &help,
                        bool required) {
    m_command.add_option(name, target, help)->required(required)->type_name("");
}

void Syntax::option(const std::string &name, const std::string &value, std::string &target,
                    const std::string &help) {
    m_command.add_option(name, target, help)->type_name(value);
}

void Syntax::option(const std::string &name, const std::string &value,
                    std::optional<std::string> &target, const std::string &help) {
    m_command.add_option(name, target, help)->type_name(value);
}

void Syntax::option(const std::string &name, const std::string &value,
                    std::optional<std::uint64_t> &target, const std::string &help) {
    // Read here: CLI11 takes -1 for a large number without a sign.
    const auto read = [&target, name](const std::string &text) {
        std::uint64_t number = 0;
        const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (fault != std::errc() || end != text.data() + text.size())
            throw CLI::ValidationError(name, "'" + text + "' is no number from 0 up");
        target = number;
    };
    m_command.add_option_function<std::string>(name, read, help)->type_name(value);
}

void Syntax::option(const std::string &name, const std::string &value,
                    std::vector<std::string> &target, const std::string &help) {
    // Otherwise it would swallow the positionals that follow it.
    m_command.add_option(name, target, help)->type_name(value)->allow_extra_args(false);
}

void Syntax::flag(const std::string &name, bool &target, const std::string &help) {
    m_command.add_flag(name, target, help);
}

void Syntax::footer(const std::string &text) {
    m_command.footer(text);
}

} // namespace backstory::cli
