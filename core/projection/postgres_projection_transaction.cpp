#include "core/projection/postgres_projection_transaction.h"

#include <algorithm>

namespace backstory::postgres {
namespace {

const std::string kBeside = "pg_temp.backstory_beside";
/// Rows that go into one statement of their own.
constexpr std::size_t kPart = 1'000;

/// Whether the database refused rows, not the statement: data exceptions, constraints, and what
/// triggers raise (appendix A of PostgreSQL's manual).
bool refusesRows(std::string_view sqlState) {
    return sqlState.starts_with("22") || sqlState.starts_with("23") || sqlState == "P0001";
}

std::string reasonOf(const StatementRefused &refused) {
    const std::string &detail = refused.detail;
    return refused.complaint.message + (detail.empty() ? "" : " (" + detail + ')');
}

template <class Take>
void inParts(std::span<const ProjectedRow> rows, const Take &take) {
    for (; !rows.empty(); rows = rows.subspan(std::min(rows.size(), kPart)))
        take(rows.first(std::min(rows.size(), kPart)));
}

} // namespace

// Settings of the server that would end a long look at the log, and keys that are only looked at
// when it is too late to do something about them. All rows beside are held against all stored ones:
// with the usual working memory that join goes through files.
ProjectionTransaction::ProjectionTransaction(Transaction &transaction,
                                             const ProjectionDefinition &definition)
    : m_transaction(transaction), m_sql(definition), m_checkpoints(definition) {
    m_transaction.execute("SET LOCAL idle_in_transaction_session_timeout = 0;"
                          "SET LOCAL statement_timeout = 0;"
                          "SET LOCAL work_mem = '64MB';"
                          "SET LOCAL client_min_messages = warning;"
                          "SET CONSTRAINTS ALL IMMEDIATE");
}

void ProjectionTransaction::makeBeside() {
    if (m_hasBeside)
        return;
    m_transaction.execute("CREATE TEMPORARY TABLE backstory_beside (" + m_sql.sourceColumns() +
                          ") ON COMMIT DROP");
    m_hasBeside = true;
}

void ProjectionTransaction::putBeside(std::span<const ProjectedRow> rows) {
    makeBeside();
    CopyRows copy;
    for (const ProjectedRow &row : rows) {
        if (!row.isProjectable())
            continue;
        copy.begin(1 + row.values.size());
        copy.bytes(row.key.text());
        for (const ColumnText &value : row.values)
            value ? copy.bytes(*value) : copy.null();
    }
    if (copy.size() > 0)
        m_transaction.copyIn(kBeside + " (" + m_sql.sourceNames() + ")", copy);
}

void ProjectionTransaction::correctBeside(std::span<const ProjectedRow> rows) {
    makeBeside();
    inParts(rows, [this](std::span<const ProjectedRow> part) {
        std::vector<StreamId> keys;
        for (const ProjectedRow &row : part)
            keys.push_back(row.key);
        m_transaction.execute("DELETE FROM " + kBeside + " b WHERE TRUE" +
                              ProjectionSql::onlyKeys(keys));
        putBeside(part);
    });
}

std::optional<Checkpoint> ProjectionTransaction::lock() {
    if (!m_transaction.query(m_checkpoints.find()).at(0).at(0))
        m_transaction.execute(m_checkpoints.create());
    auto rows = m_transaction.query(m_checkpoints.lock());
    if (rows.empty()) {
        m_transaction.execute(m_checkpoints.add());
        rows = m_transaction.query(m_checkpoints.lock());
    }
    m_sql.setColumns(m_transaction.query(m_sql.columns()));
    return rows.empty() ? std::nullopt : checkpointOf(rows.front());
}

bool ProjectionTransaction::hasTable() {
    return m_sql.hasTable();
}

void ProjectionTransaction::createTable() {
    m_transaction.execute(m_sql.create());
    m_sql.setColumns(m_transaction.query(m_sql.columns()));
}

void ProjectionTransaction::write(std::span<const ProjectedRow> rows) {
    std::vector<ProjectedRow> there;
    std::vector<StreamId> gone;
    for (const ProjectedRow &row : rows) {
        if (row.isProjectable())
            there.push_back(row);
        else
            gone.push_back(row.key);
    }
    inParts(there, [this](std::span<const ProjectedRow> part) {
        bringOverFrom(ProjectionSql::asSource(part));
    });
    m_changes.removed += applyTo(gone, [this](auto keys) { return m_sql.erase(keys); });
}

void ProjectionTransaction::bringOver(Orphans orphans) {
    makeBeside();
    m_transaction.execute("ANALYZE " + kBeside);
    if (orphans == Orphans::Remove)
        m_changes.removed += apply(m_sql.eraseOthers(kBeside), m_sql.keysToErase(kBeside),
                                   [this](auto keys) { return m_sql.erase(keys); });
    bringOverFrom(kBeside);
}

void ProjectionTransaction::bringOverFrom(const std::string &source) {
    m_changes.written +=
        apply(m_sql.update(source, ""), m_sql.keysToUpdate(source),
              [&](auto keys) { return m_sql.update(source, ProjectionSql::onlyKeys(keys)); });
    m_changes.written +=
        apply(m_sql.insert(source, ""), m_sql.keysToInsert(source),
              [&](auto keys) { return m_sql.insert(source, ProjectionSql::onlyKeys(keys)); });
}

void ProjectionTransaction::save(const Checkpoint &checkpoint) {
    m_transaction.execute(m_checkpoints.save(checkpoint));
}

RowAttempt ProjectionTransaction::attempt(const std::string &sql) {
    m_transaction.execute("SAVEPOINT backstory_rows");
    try {
        const std::uint64_t rows = m_transaction.execute(sql);
        m_transaction.execute("RELEASE SAVEPOINT backstory_rows");
        return {rows, std::nullopt};
    } catch (const StatementRefused &refused) {
        if (!refusesRows(refused.complaint.sqlState))
            throw;
        m_transaction.execute("ROLLBACK TO SAVEPOINT backstory_rows;"
                              "RELEASE SAVEPOINT backstory_rows");
        return {0, reasonOf(refused)};
    }
}

// All rows at once; where some are refused, all others.
std::uint64_t ProjectionTransaction::apply(const std::string &all, const std::string &keys,
                                           const SomeKeys &some) {
    const RowAttempt whole = attempt(all);
    if (!whole.refused)
        return whole.rows;
    std::vector<StreamId> affected;
    for (const TextRow &row : m_transaction.query(keys))
        affected.emplace_back(row.at(0).value_or(""));
    return applyTo(affected, some);
}

std::uint64_t ProjectionTransaction::applyTo(std::span<const StreamId> keys, const SomeKeys &some) {
    return applyApart(
        keys, [&](std::span<const StreamId> part) { return attempt(some(part)); }, m_changes);
}

} // namespace backstory::postgres
