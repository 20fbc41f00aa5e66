#include "core/store/postgres_gentle.h"

#include "core/base/pause.h"

namespace backstory::postgres {
namespace {

constexpr std::chrono::milliseconds kLockPatience{500};
constexpr std::chrono::milliseconds kBetweenTries{200};
constexpr const char *kLockNotAvailable = "55P03";

} // namespace

std::string limitedWait() {
    return "SET LOCAL lock_timeout = " + std::to_string(kLockPatience.count());
}

void GentleWork::briefly(const std::vector<std::string> &statements) {
    if (statements.empty())
        return;
    while (!tryBriefly(statements))
        stepBack();
}

bool GentleWork::tryBriefly(const std::vector<std::string> &statements) {
    bool locked = true;
    m_target.transact(
        m_doing,
        [&](Transaction &transaction) {
            locked = true;
            transaction.execute(limitedWait());
            transaction.execute("SAVEPOINT before");
            try {
                for (const std::string &statement : statements)
                    transaction.execute(statement);
            } catch (const StatementRefused &refused) {
                if (refused.complaint.sqlState != kLockNotAvailable)
                    throw;
                transaction.execute("ROLLBACK TO before");
                locked = false;
            }
        },
        m_progress);
    return locked;
}

void GentleWork::stepBack() {
    pauseFor(kBetweenTries, m_progress);
}

void GentleWork::each(const std::vector<std::string> &statements) {
    if (statements.empty())
        return;
    m_target.run(
        m_doing,
        [&](Transaction &transaction) {
            for (const std::string &statement : statements)
                transaction.execute(statement);
        },
        m_progress);
}

} // namespace backstory::postgres
