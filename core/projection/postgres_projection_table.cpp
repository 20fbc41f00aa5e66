#include "core/projection/backends.h"
#include "core/projection/postgres_projection_transaction.h"
#include "core/store/postgres_target.h"

namespace backstory {
namespace {

class PostgresProjectionTable final : public ProjectionTable {
public:
    PostgresProjectionTable(const ProjectionDefinition &definition, postgres::Address address)
        : m_definition(definition), m_target(std::move(address)) {}

    void transact(const Work &work, const Progress &progress) override {
        m_target.transact(
            "projecting into " + m_definition.displayName(),
            [&](postgres::Transaction &transaction) {
                postgres::ProjectionTransaction ours(transaction, m_definition);
                work(ours);
            },
            progress);
    }

private:
    ProjectionDefinition m_definition;
    postgres::Target m_target;
};

} // namespace

std::unique_ptr<ProjectionTable>
openPostgresProjection(const ProjectionDefinition &definition, const std::string &target,
                       const std::optional<std::string> &password) {
    return std::make_unique<PostgresProjectionTable>(definition,
                                                     postgres::Address{target, password});
}

} // namespace backstory
