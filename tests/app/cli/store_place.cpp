#include "tests/app/cli/store_place.h"

#include "core/store/init_store.h"

#include <sqlite3.h>

#include <sstream>
#include <stdexcept>

namespace backstory::test {
namespace {

class PostgresPlace final : public StorePlace {
public:
    PostgresPlace(PostgresCluster &cluster, std::string_view name)
        : m_cluster(cluster), m_name(name), m_target(cluster.createDatabase(name)) {}

    [[nodiscard]] std::string target() const override { return m_target; }
    void exec(const std::string &sql) override { m_cluster.exec(m_name, sql); }

    std::vector<std::string> column(const std::string &sql) override {
        std::istringstream lines(m_cluster.query(
            m_name, "SELECT string_agg(line::text, chr(10)) FROM (" + sql + ") AS answer(line)"));
        std::vector<std::string> rows;
        for (std::string line; std::getline(lines, line);)
            rows.push_back(line);
        return rows;
    }

private:
    PostgresCluster &m_cluster;
    std::string m_name;
    std::string m_target;
};

class SqlitePlace final : public StorePlace {
public:
    explicit SqlitePlace(std::filesystem::path file) : m_file(std::move(file)) {}

    [[nodiscard]] std::string target() const override { return m_file.string(); }
    void exec(const std::string &sql) override { column(sql); }

    std::vector<std::string> column(const std::string &sql) override {
        constexpr int kPatienceMs = 30'000;
        std::vector<std::string> rows;
        sqlite3 *opened = nullptr;
        sqlite3_open(m_file.c_str(), &opened);
        const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> database(opened, &sqlite3_close);
        sqlite3_busy_timeout(opened, kPatienceMs);
        const auto take = [](void *taker, int columns, char **values, char **) {
            if (columns > 0)
                static_cast<std::vector<std::string> *>(taker)->emplace_back(values[0] ? values[0]
                                                                                       : "");
            return 0;
        };
        if (sqlite3_exec(opened, sql.c_str(), take, &rows, nullptr) != SQLITE_OK)
            throw std::runtime_error(sql + ": " + sqlite3_errmsg(opened));
        return rows;
    }

private:
    std::filesystem::path m_file;
};

} // namespace

void StorePlace::init() {
    InitRequest request;
    request.target = target();
    initStore(request);
}

std::unique_ptr<StorePlace> postgresPlace(PostgresCluster &cluster, std::string_view name) {
    return std::make_unique<PostgresPlace>(cluster, name);
}

std::unique_ptr<StorePlace> sqlitePlace(const std::filesystem::path &file) {
    return std::make_unique<SqlitePlace>(file);
}

} // namespace backstory::test
