#include "core/source/postgres_hosts.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace backstory::postgres {
namespace {

using Entries = std::vector<std::string>;

Entries split(const std::string &list) {
    Entries entries;
    if (list.empty())
        return entries;
    for (std::size_t from = 0; from <= list.size();) {
        const std::size_t comma = std::min(list.find(',', from), list.size());
        entries.push_back(list.substr(from, comma - from));
        from = comma + 1;
    }
    return entries;
}

std::string joinedFrom(const Entries &entries, std::size_t first) {
    std::string list;
    for (std::size_t i = first; i < entries.size(); ++i)
        list += (i > first ? "," : "") + entries[i];
    return list;
}

} // namespace

std::optional<HostList> hostsAfter(const HostList &all, const std::string &triedHost,
                                   const std::string &triedPort) {
    const Entries hosts = split(all.host);
    const Entries addresses = split(all.hostAddress);
    const Entries ports = split(all.port);
    const std::size_t count = std::max(hosts.size(), addresses.size());
    const Entries &names = hosts.empty() ? addresses : hosts;
    for (std::size_t i = 0; i + 1 < count; ++i) {
        const bool samePort = ports.size() != count || ports[i] == triedPort;
        if (names[i] != triedHost || !samePort)
            continue;
        return HostList{joinedFrom(hosts, i + 1), joinedFrom(addresses, i + 1),
                        ports.size() == count ? joinedFrom(ports, i + 1) : all.port};
    }
    return std::nullopt;
}

} // namespace backstory::postgres
