#pragma once

#include "core/base/error.h"

#include <string>
#include <string_view>

namespace backstory::postgres {

/// What a server said when it refused something.
struct ServerComplaint {
    std::string sqlState; ///< five characters; empty where there is none
    std::string message;  ///< its primary message, one line, in the server's language
};

/// Takes severity, SQLSTATE, `LINE 1:` and whatever else the driver added off a message. Where the
/// text holds several complaints (one for each host that was tried), the last one with a state.
ServerComplaint readComplaint(std::string_view driverText);

/// The same of the first line alone, for texts whose other lines may hold data.
ServerComplaint readFirstLine(std::string_view driverText);

/// The error that a complaint about a statement means.
Error statementError(const ServerComplaint &complaint, const std::string &doing,
                     const std::string &relation);

/// Whether the server ended the connection with this state, or was about to.
bool endsConnection(std::string_view sqlState);

/// The text with every occurrence of a secret blotted out.
std::string withoutSecret(std::string text, std::string_view secret);

} // namespace backstory::postgres
