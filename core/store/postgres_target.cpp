#include "core/store/postgres_target.h"

#include "core/base/error.h"
#include "core/base/stages.h"
#include "core/source/postgres_cancel.h"
#include "core/source/postgres_link.h"
#include "core/store/postgres_copy_in.h"

#include <stdexcept>

namespace backstory::postgres {
namespace {

/// How often a transaction that the server ended in favour of another one is tried.
constexpr int kAttempts = 20;

/// The server ended the transaction so that another one could go on: the same again may do.
bool wantsRepeat(std::string_view sqlState) {
    return sqlState == "40001" || sqlState == "40P01";
}

struct Broken {
    std::string message;
};
struct Repeat {
    ServerComplaint complaint;
};

Error refusal(const StatementRefused &refused, const std::string &doing) {
    const std::string &state = refused.complaint.sqlState;
    std::string cause = refused.complaint.message;
    if (!refused.detail.empty())
        cause += " (" + refused.detail + ')';
    if (state == "42501")
        return {ErrorKind::TargetUnwritable, doing, cause,
                "Ask the owner of the database for the right to write there."};
    return {ErrorKind::TargetUnwritable, doing, cause};
}

} // namespace

class Target::Running final : public Transaction {
public:
    Running(Link &link, const Progress &progress)
        : m_link(link), m_progress(progress), m_transaction(link.pqxx()) {}

    std::vector<TextRow> query(const std::string &sql) override { return rowsOf(exec(sql)); }

    std::uint64_t execute(const std::string &sql) override {
        return static_cast<std::uint64_t>(exec(sql).affected_rows());
    }

    void copyIn(const std::string &into, const CopyRows &rows) override {
        m_progress.throwIfStopped();
        try {
            copyInto(m_link.raw(), into, rows);
        } catch (const std::runtime_error &error) {
            throw Broken{error.what()};
        }
        m_progress.throwIfStopped();
    }

private:
    pqxx::result exec(const std::string &sql) {
        m_progress.throwIfStopped();
        try {
            return m_transaction.exec(sql);
        } catch (const pqxx::sql_error &error) {
            const ServerComplaint complaint = complaintOf(error);
            if (endsConnection(complaint.sqlState) || !m_link.pqxx().is_open())
                throw Broken{complaint.message};
            throw StatementRefused{complaint, detailOf(error.what())};
        } catch (const pqxx::pqxx_exception &error) {
            throw Broken{error.base().what()};
        }
    }

    static std::string detailOf(std::string_view text) {
        constexpr std::string_view kMark = "\nDETAIL:  ";
        const std::size_t at = text.find(kMark);
        if (at == std::string_view::npos)
            return {};
        const std::string_view rest = text.substr(at + kMark.size());
        return std::string(rest.substr(0, rest.find('\n')));
    }

    Link &m_link;
    const Progress &m_progress;
    pqxx::nontransaction m_transaction;
};

Target::Target(Address address) : m_address(std::move(address)) {}
Target::~Target() = default;
Target::Target(Target &&) noexcept = default;
Target &Target::operator=(Target &&) noexcept = default;

ServerFacts Target::facts(const Progress &progress) {
    if (!m_link)
        m_link = std::make_unique<Link>(connect(m_address, progress));
    return m_link->facts();
}

void Target::transact(const std::string &doing, const Work &work, const Progress &progress) {
    attempt(doing, work, true, progress);
}

void Target::run(const std::string &doing, const Work &work, const Progress &progress) {
    attempt(doing, work, false, progress);
}

void Target::attempt(const std::string &doing, const Work &work, bool transaction,
                     const Progress &progress) {
    if (m_link && !stillStands(m_link->raw()))
        m_link.reset();
    for (int attempt = 1;; ++attempt) {
        try {
            attemptOnce(doing, work, transaction, progress);
            return;
        } catch (const Repeat &repeat) {
            if (attempt == kAttempts)
                throw refusal({repeat.complaint, {}}, doing);
        } catch (const Broken &broken) {
            throw Error(ErrorKind::ConnectionLost, doing,
                        "the connection was lost: " + readComplaint(broken.message).message,
                        "Whether it was stored is not known; the same again, with the same ids, "
                        "is safe.");
        }
    }
}

// Whatever goes wrong, the connection is kept only where it is known to be idle again.
void Target::attemptOnce(const std::string &doing, const Work &work, bool transaction,
                         const Progress &progress) {
    facts(progress);
    progress.throwIfStopped();
    std::unique_ptr<Link> link = std::move(m_link);
    try {
        const CancelGuard guard(link->raw(), progress.stop);
        Running running(*link, progress);
        try {
            if (transaction)
                running.execute("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE");
            work(running);
            Stages::reach("transaction worked");
            if (transaction)
                running.execute("COMMIT");
            Stages::reach("transaction committed");
        } catch (const StatementRefused &refused) {
            progress.throwIfStopped();
            if (transaction) {
                running.execute("ROLLBACK");
                m_link = std::move(link);
            }
            if (transaction && wantsRepeat(refused.complaint.sqlState))
                throw Repeat{refused.complaint};
            throw refusal(refused, doing);
        } catch (const Error &) { // the answer is no; the connection is sound
            if (transaction) {
                running.execute("ROLLBACK");
                m_link = std::move(link);
            }
            throw;
        }
    } catch (const Broken &) {
        progress.throwIfStopped();
        throw;
    }
    m_link = std::move(link);
}

} // namespace backstory::postgres
