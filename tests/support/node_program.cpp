#include "tests/support/node_program.h"

#include "tests/support/test_data.h"

#include <QStandardPaths>

#include <stdexcept>

namespace backstory::test {
namespace {

constexpr int kTimeoutMs = 100'000;

QProcessEnvironment environmentWithDriver() {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    QString folders = environment.value(QStringLiteral("BACKSTORY_NODE_PATH"));
    if (folders.isEmpty())
        folders = QString::fromStdString((sourceFolder() / "build/node/node_modules").string()) +
                  QStringLiteral(":/usr/share/nodejs");
    environment.insert(QStringLiteral("NODE_PATH"), folders);
    return environment;
}

} // namespace

NodeProgram::NodeProgram(const PostgresCluster &cluster, std::string_view database)
    : m_environment(environmentWithDriver()) {
    const auto set = [&](const char *name, const std::string &value) {
        m_environment.insert(QString::fromLatin1(name), QString::fromStdString(value));
    };
    set("PGHOST", cluster.socketFolder().string());
    set("PGUSER", std::string(PostgresCluster::kOwner));
    set("PGDATABASE", std::string(database));
}

std::string NodeProgram::fault() {
    constexpr const char *kRemedy =
        " Run ./dev test, which gets both, or install nodejs and node-pg, or name the folder of "
        "pg in BACKSTORY_NODE_PATH.";
    if (QStandardPaths::findExecutable(QStringLiteral("node")).isEmpty())
        return std::string("Node.js is not installed here.") + kRemedy;
    QProcess process;
    process.setProcessEnvironment(environmentWithDriver());
    process.start(QStringLiteral("node"), {QStringLiteral("-e"), QStringLiteral("require('pg')")});
    if (!process.waitForFinished(kTimeoutMs) || process.exitCode() != 0)
        return std::string("Node.js does not find its PostgreSQL driver pg.") + kRemedy;
    return {};
}

void NodeProgram::start(QProcess &process, std::string_view script,
                        const std::vector<std::string> &arguments) const {
    const auto path = testData("classic_node") / script;
    QStringList all{QString::fromStdString(path.string())};
    for (const std::string &argument : arguments)
        all << QString::fromStdString(argument);
    process.setProcessEnvironment(m_environment);
    process.start(QStringLiteral("node"), all);
}

std::string NodeProgram::run(std::string_view script,
                             const std::vector<std::string> &arguments) const {
    QProcess process;
    start(process, script, arguments);
    if (!process.waitForFinished(kTimeoutMs) || process.exitStatus() != QProcess::NormalExit ||
        process.exitCode() != 0)
        throw std::runtime_error(std::string(script) +
                                 " failed: " + process.readAllStandardError().toStdString());
    return process.readAllStandardOutput().toStdString();
}

} // namespace backstory::test
