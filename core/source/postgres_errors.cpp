#include "core/source/postgres_errors.h"

#include <algorithm>
#include <cctype>

namespace backstory::postgres {
namespace {

bool isStateCharacter(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
}

/// Where `:  28P01: ` stands, which the driver writes in verbose texts of every language.
std::size_t findState(std::string_view text, std::size_t before) {
    for (std::size_t at = text.rfind(":  ", before); at != std::string_view::npos && at > 0;
         at = text.rfind(":  ", at - 1)) {
        const std::string_view state = text.substr(at + 3, 7);
        if (state.size() == 7 && state.ends_with(": ") &&
            std::ranges::all_of(state.substr(0, 5), isStateCharacter))
            return at + 3;
    }
    return std::string_view::npos;
}

std::string firstLine(std::string_view text) {
    text = text.substr(0, text.find('\n'));
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())) != 0)
        text.remove_suffix(1);
    return std::string(text);
}

} // namespace

ServerComplaint readComplaint(std::string_view driverText) {
    const std::size_t state = findState(driverText, std::string_view::npos);
    if (state != std::string_view::npos)
        return {std::string(driverText.substr(state, 5)), firstLine(driverText.substr(state + 7))};
    std::string message = firstLine(driverText);
    // `ERROR:  relation …`: severity and two blanks, in every language.
    const std::size_t severity = message.find(":  ");
    if (severity != std::string::npos && message.find(' ') == severity + 1)
        message.erase(0, severity + 3);
    return {{}, message};
}

ServerComplaint readFirstLine(std::string_view driverText) {
    const std::string line = firstLine(driverText);
    // `ERROR:  42501: permission denied …`: the first of such marks is the driver's.
    const std::size_t mark = line.find(":  ");
    const std::string_view rest =
        mark == std::string::npos ? std::string_view() : std::string_view(line).substr(mark + 3);
    constexpr std::size_t kState = 5;
    if (rest.size() > kState + 1 && rest.substr(kState, 2) == ": " &&
        std::ranges::all_of(rest.substr(0, kState), isStateCharacter))
        return {std::string(rest.substr(0, kState)), std::string(rest.substr(kState + 2))};
    return readComplaint(line);
}

Error statementError(const ServerComplaint &complaint, const std::string &doing,
                     const std::string &relation) {
    const std::string &state = complaint.sqlState;
    const std::string &message = complaint.message;
    if (state == "42501")
        return {ErrorKind::NoPermission, doing, "no right to read " + relation + ": " + message,
                "Ask the owner of the database for the right to SELECT from it."};
    if (state == "42P01" || state == "3F000")
        return {ErrorKind::TableMissing, doing, message};
    if (state == "42703")
        return {ErrorKind::ColumnMissing, doing, message};
    if (state == "57014")
        return {ErrorKind::Busy, doing, "the server ended its work: " + message};
    if (state == "55P03")
        return {ErrorKind::Busy, doing, relation + " is locked by somebody who changes it"};
    // Short of resources, or in the way of a standby's recovery.
    if (state.starts_with("53") || state.starts_with("40"))
        return {ErrorKind::Busy, doing, message};
    if (state == "25006")
        return {ErrorKind::SourceUnreadable, doing,
                "reading " + relation +
                    " would write to the database, which was refused: " + message};
    return {ErrorKind::SourceUnreadable, doing, message};
}

bool endsConnection(std::string_view sqlState) {
    // What the server itself complains of has a state; without one libpq tells of the connection.
    return sqlState.empty() || sqlState == "57P01" || sqlState == "57P02" || sqlState == "57P03" ||
           sqlState == "57P04" || sqlState == "57P05" || sqlState.starts_with("08");
}

std::string withoutSecret(std::string text, std::string_view secret) {
    if (secret.empty())
        return text;
    for (std::size_t at = text.find(secret); at != std::string::npos;
         at = text.find(secret, at + 3))
        text.replace(at, secret.size(), "***");
    return text;
}

} // namespace backstory::postgres
