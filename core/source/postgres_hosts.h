#pragma once

#include <optional>
#include <string>

namespace backstory::postgres {

/// The servers that an address lists, as libpq writes them: with commas between. `port` has one
/// entry for all, or one for each.
struct HostList {
    std::string host;
    std::string hostAddress;
    std::string port;

    friend bool operator==(const HostList &, const HostList &) = default;
};

/// What is left of a list after the server that was tried just now; nothing after the last one.
std::optional<HostList> hostsAfter(const HostList &all, const std::string &triedHost,
                                   const std::string &triedPort);

} // namespace backstory::postgres
