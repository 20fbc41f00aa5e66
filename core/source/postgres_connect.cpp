#include "core/source/postgres_connect.h"

#include "core/source/postgres_errors.h"
#include "core/source/postgres_hosts.h"
#include "core/source/postgres_socket.h"
#include "core/source/service_file.h"

#include <libpq-fe.h>

#include <charconv>
#include <chrono>
#include <map>
#include <vector>

namespace backstory::postgres {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

/// How often a stop is looked for.
constexpr milliseconds kSlice{20};
constexpr std::chrono::seconds kPatience{10};
constexpr const char *kCheckServer = "Check the host and the port, and that the server runs.";

using Options = std::map<std::string, std::string>;

Options takeOptions(PQconninfoOption *list) {
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> owner(list, &PQconninfoFree);
    Options result;
    for (const PQconninfoOption *option = list; option != nullptr && option->keyword != nullptr;
         ++option) {
        if (option->val != nullptr && *option->val != '\0')
            result[option->keyword] = option->val;
    }
    return result;
}

std::string valueOf(const Options &options, const char *keyword) {
    const auto found = options.find(keyword);
    return found == options.end() ? std::string() : found->second;
}

std::string orEmpty(const char *text) {
    return text == nullptr ? std::string() : text;
}

/// A socket's folder, or no host at all, is this computer.
std::string shownHost(const std::string &host) {
    return host.empty() || host.starts_with('/') || host.starts_with('@') ? "localhost" : host;
}

std::string shownPlace(const std::string &database, const std::string &host) {
    return database.empty() ? shownHost(host) : database + " on " + shownHost(host);
}

/// An `@` or a slash in the password that is not written as %40 or %2F makes its rest part of the
/// host, the port or the database, and so of messages.
bool hasStrayAt(std::string_view source) {
    const std::size_t scheme = source.find("://");
    if (scheme == std::string_view::npos)
        return false;
    const std::string_view rest = source.substr(scheme + 3);
    const std::string_view place = rest.substr(0, rest.find('?'));
    const std::size_t first = place.find('@');
    return first != std::string_view::npos &&
           (first != place.rfind('@') || first > place.find('/'));
}

/// What the address says by itself. What libpq says of a malformed one is not passed on: it quotes
/// the text, and the password with it.
Options readAddress(const Address &address) {
    char *complaint = nullptr;
    PQconninfoOption *list =
        hasStrayAt(address.source) ? nullptr : PQconninfoParse(address.source.c_str(), &complaint);
    if (complaint != nullptr)
        PQfreemem(complaint);
    if (list == nullptr)
        throw Error(ErrorKind::SourceUnreadable, "opening a PostgreSQL database",
                    "the connection string is malformed",
                    "Write postgresql://user@host:port/database, with special characters as %40.");
    return takeOptions(list);
}

/// Begins to connect; to the given hosts of the address, if they are given.
Connection start(const Address &address, const std::optional<HostList> &hosts) {
    // Later ones weigh more: ours before the address are defaults, ours after it are firm.
    std::vector<const char *> keywords{"fallback_application_name", "dbname", "client_encoding"};
    std::vector<const char *> values{"backstory", address.source.c_str(), "UTF8"};
    const auto add = [&](const char *keyword, const std::string &value) {
        keywords.push_back(keyword);
        values.push_back(value.c_str());
    };
    if (address.password)
        add("password", *address.password);
    if (hosts) {
        add("host", hosts->host);
        add("hostaddr", hosts->hostAddress);
        add("port", hosts->port);
    }
    keywords.push_back(nullptr);
    values.push_back(nullptr);
    Connection connection(PQconnectStartParams(keywords.data(), values.data(), 1));
    if (!connection)
        throw std::bad_alloc();
    // Only verbose texts tell the SQLSTATE of a refused connection, whatever their language.
    PQsetErrorVerbosity(connection.get(), PQERRORS_VERBOSE);
    PQsetNoticeProcessor(
        connection.get(), [](void *, const char *) {}, nullptr);
    return connection;
}

steady_clock::duration patienceOf(const Options &effective) {
    const std::string text = valueOf(effective, "connect_timeout");
    if (text.empty())
        return kPatience;
    int seconds = 0;
    std::from_chars(text.data(), text.data() + text.size(), seconds);
    // Zero means no limit.
    return seconds > 0 ? std::chrono::seconds(seconds) : std::chrono::hours(24);
}

/// Drives a connection until it stands or failed. Answers false when the time was over before.
bool finish(PGconn *connection, steady_clock::duration patience, const Progress &progress) {
    const auto deadline = steady_clock::now() + patience;
    PostgresPollingStatusType wanted = PGRES_POLLING_WRITING;
    while (PQstatus(connection) != CONNECTION_BAD) {
        while (!waitForSocket(PQsocket(connection), wanted == PGRES_POLLING_WRITING, kSlice)) {
            progress.throwIfStopped();
            if (steady_clock::now() > deadline)
                return false;
        }
        progress.throwIfStopped();
        wanted = PQconnectPoll(connection);
        if (wanted == PGRES_POLLING_OK || wanted == PGRES_POLLING_FAILED)
            break;
    }
    return true;
}

[[noreturn]] void refuse(PGconn *connection, const Options &effective) {
    const std::string doing =
        "connecting to " + shownPlace(valueOf(effective, "dbname"), orEmpty(PQhost(connection)));
    ServerComplaint complaint = readComplaint(orEmpty(PQerrorMessage(connection)));
    complaint.message = withoutSecret(complaint.message, valueOf(effective, "password"));
    complaint.message = withoutSecret(complaint.message, valueOf(effective, "sslpassword"));
    const std::string &state = complaint.sqlState;
    if (PQconnectionNeedsPassword(connection) != 0)
        throw Error(ErrorKind::PasswordNeeded, doing, "the server asks for a password");
    // Some poolers refuse passwords as a breach of the protocol.
    if (state == "28P01" || (state == "08P01" && PQconnectionUsedPassword(connection) != 0))
        throw Error(ErrorKind::PasswordWrong, doing,
                    "the server refused the password of " + valueOf(effective, "user"));
    if (state == "28000" || state == "42501")
        throw Error(ErrorKind::NoPermission, doing, complaint.message);
    if (state == "3D000")
        throw Error(ErrorKind::SourceMissing, doing, complaint.message,
                    "Check the name of the database.");
    if (state == "57P03" || state.starts_with("53"))
        throw Error(ErrorKind::Busy, doing, complaint.message, "Try again in a moment.");
    if (complaint.message.empty())
        complaint.message = "no answer from " + shownHost(orEmpty(PQhost(connection)));
    throw Error(ErrorKind::Unreachable, doing, complaint.message, kCheckServer);
}

std::string percentEncoded(std::string_view text) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string result;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
                           (c >= 'a' && c <= 'z') || c == '-' || c == '.' || c == '_' || c == '~';
        if (plain)
            result += c;
        else
            (result += '%').append({kDigits[byte >> 4U], kDigits[byte & 15U]});
    }
    return result;
}

} // namespace

void CloseConnection::operator()(pg_conn *connection) const {
    PQfinish(connection);
}

// libpq itself goes on to the next host only where one refuses; waiting is left to us.
Connection connect(const Address &given, const Progress &progress) {
    progress.throwIfStopped();
    const Address address{withServiceFile(given.source), given.password};
    readAddress(address);
    Connection connection = start(address, {});
    Options effective = takeOptions(PQconninfo(connection.get()));
    const auto patience = patienceOf(effective);
    while (!finish(connection.get(), patience, progress)) {
        const std::string host = orEmpty(PQhost(connection.get()));
        const auto rest = hostsAfter({valueOf(effective, "host"), valueOf(effective, "hostaddr"),
                                      valueOf(effective, "port")},
                                     host, orEmpty(PQport(connection.get())));
        if (!rest)
            throw Error(ErrorKind::Unreachable,
                        "connecting to " + shownPlace(valueOf(effective, "dbname"), host),
                        "no server answered there in time", kCheckServer);
        connection = start(address, rest);
        effective = takeOptions(PQconninfo(connection.get()));
    }
    if (PQstatus(connection.get()) != CONNECTION_OK)
        refuse(connection.get(), effective);
    return connection;
}

bool stillStands(pg_conn *connection) {
    const auto hasNews = [&] {
        return waitForSocket(PQsocket(connection), false, milliseconds(0));
    };
    if (PQstatus(connection) != CONNECTION_OK)
        return false;
    // A notice may have come; an end of the connection is still there when it was read.
    return !hasNews() || (PQconsumeInput(connection) == 1 && !hasNews());
}

ServerFacts factsOf(pg_conn *connection) {
    ServerFacts facts;
    facts.database = orEmpty(PQdb(connection));
    const std::string host = orEmpty(PQhost(connection));
    facts.host = shownHost(host);
    const std::string version = orEmpty(PQparameterStatus(connection, "server_version"));
    facts.version = version.substr(0, version.find(' '));
    if (PQsslInUse(connection) != 0)
        facts.encryption = orEmpty(PQsslAttribute(connection, "protocol"));
    facts.local = shownHost(host) != host;
    facts.uri = "postgresql://" + percentEncoded(orEmpty(PQuser(connection))) + '@';
    const std::string port = orEmpty(PQport(connection));
    if (facts.host == host)
        facts.uri += (host.find(':') == std::string::npos ? host : '[' + host + ']') + ':' + port;
    facts.uri += '/' + percentEncoded(facts.database);
    if (facts.host != host)
        facts.uri += "?host=" + percentEncoded(host) + "&port=" + port;
    return facts;
}

std::string placeOf(const Address &address) {
    const Options options = readAddress({withServiceFile(address.source), address.password});
    return shownPlace(valueOf(options, "dbname"), valueOf(options, "host"));
}

} // namespace backstory::postgres
