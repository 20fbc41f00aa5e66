#include "core/source/postgres_session.h"

#include "core/source/postgres_cancel.h"
#include "core/source/postgres_copy.h"
#include "core/source/postgres_errors.h"
#include "core/source/postgres_link.h"

#include <algorithm>

namespace backstory::postgres {
namespace {

/// How long to wait for somebody who changes the table itself.
constexpr std::chrono::milliseconds kLockPatience{10'000};

std::string setTimeout(const char *name, std::chrono::milliseconds value) {
    return std::string("SET LOCAL ") + name + " = " + std::to_string(value.count()) + "; ";
}

/// The statement with what makes it a transaction of our kind before it. Statements of one message
/// are one transaction, which ends with the message; without BEGIN there is none to forget.
std::string asTransaction(const std::string &statement, const Errand &errand) {
    // Zero takes away a limit that the server has for everybody: a scan has none.
    const auto patience = errand.patience.value_or(std::chrono::milliseconds(0));
    const auto lockPatience =
        errand.patience ? std::min(*errand.patience, kLockPatience) : kLockPatience;
    return "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY; " +
           setTimeout("statement_timeout", patience) + setTimeout("lock_timeout", lockPatience) +
           statement;
}

/// The connection is gone; what was handed out stays.
struct Broken {
    std::string message;
};

} // namespace

/// An open connection, and whether it may have broken since it answered.
class Session::Held : public Link {
public:
    using Link::Link;
    bool used = false; ///< whether it has answered before
};

Session::Session(Address address) : m_address(std::move(address)) {}
Session::~Session() = default;
Session::Session(Session &&) noexcept = default;
Session &Session::operator=(Session &&) noexcept = default;

void Session::open(const Progress &progress) {
    if (!m_link)
        m_link = std::make_unique<Held>(connect(m_address, progress));
}

ServerFacts Session::facts(const Progress &progress) {
    open(progress);
    return m_link->facts();
}

std::vector<TextRow> Session::query(const std::string &statement, const Errand &errand,
                                    const Progress &progress) {
    std::vector<TextRow> rows;
    const std::string message = asTransaction(statement, errand);
    attempt(
        [&](Link &link) {
            pqxx::nontransaction transaction(link.pqxx());
            const pqxx::result result = transaction.exec(message);
            rows = rowsOf(result);
        },
        [] { return true; }, errand, progress);
    return rows;
}

void Session::copyRows(const std::string &select, const std::function<void(BinaryRow)> &take,
                       const Errand &errand, const Progress &progress) {
    const std::string message =
        asTransaction("COPY (" + select + ") TO STDOUT (FORMAT binary)", errand);
    bool taken = false;
    const auto takeRow = [&](BinaryRow row) {
        taken = true;
        take(row);
    };
    attempt([&](Link &link) { copyOut(link.raw(), message, takeRow, progress.stop); },
            [&] { return !taken; }, errand, progress);
}

void Session::attempt(const std::function<void(Link &)> &work,
                      const std::function<bool()> &mayRepeat, const Errand &errand,
                      const Progress &progress) {
    if (m_link && !stillStands(m_link->raw()))
        m_link.reset();
    const bool reused = m_link && m_link->used;
    try {
        attemptOnce(work, errand, progress);
        return;
    } catch (const Broken &broken) {
        if (!reused || !mayRepeat())
            throw Error(ErrorKind::ConnectionLost, errand.doing, broken.message);
    }
    try {
        attemptOnce(work, errand, progress);
    } catch (const Broken &broken) {
        throw Error(ErrorKind::ConnectionLost, errand.doing, broken.message);
    }
}

// Whatever goes wrong, the connection is kept only where it is known to be idle again.
void Session::attemptOnce(const std::function<void(Link &)> &work, const Errand &errand,
                          const Progress &progress) {
    open(progress);
    progress.throwIfStopped();
    std::unique_ptr<Held> link = std::move(m_link);
    std::optional<ServerComplaint> complaint;
    std::string broken;
    try {
        const CancelGuard guard(link->raw(), progress.stop);
        work(*link);
    } catch (const pqxx::sql_error &error) {
        complaint = complaintOf(error);
    } catch (const CopyRefused &error) {
        complaint = error.complaint;
    } catch (const CopyBroken &error) {
        broken = error.message;
    } catch (const pqxx::pqxx_exception &error) {
        broken = error.base().what();
    }
    // A request to cancel may still be under way, and would meet the next statement.
    progress.throwIfStopped();
    if (!link->pqxx().is_open() || !broken.empty() ||
        (complaint && endsConnection(complaint->sqlState)))
        throw Broken{"the connection to " + link->facts().host + " was lost" +
                     (complaint ? ": " + complaint->message : std::string())};
    link->used = true;
    m_link = std::move(link);
    if (complaint)
        throw statementError(*complaint, errand.doing, errand.relation);
}

} // namespace backstory::postgres
