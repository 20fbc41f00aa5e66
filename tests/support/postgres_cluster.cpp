#include "tests/support/postgres_cluster.h"

#include "tests/support/test_data.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>

#include <libpq-fe.h>

#include <algorithm>
#include <csignal>
#include <optional>
#include <stdexcept>

#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace backstory::test {
namespace {

constexpr int kStartTimeoutMs = 60'000;
constexpr int kStopTimeoutMs = 20'000;

using Connection = std::unique_ptr<PGconn, decltype(&PQfinish)>;
using Result = std::unique_ptr<PGresult, decltype(&PQclear)>;

QString toQt(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::string percentEncoded(std::string_view text) {
    return QUrl::toPercentEncoding(toQt(text)).toStdString();
}

std::string quoted(std::string_view text, char quote) {
    std::string result(1, quote);
    for (const char c : text) {
        if (c == quote)
            result += c;
        result += c;
    }
    return result + quote;
}

/// Whom the server runs as: PostgreSQL refuses to run as root.
struct Account {
    uid_t user;
    gid_t group;
};

std::optional<Account> serverAccount() {
    if (geteuid() != 0)
        return std::nullopt;
    for (const char *name : {"postgres", "nobody"}) {
        if (const passwd *entry = getpwnam(name))
            return Account{entry->pw_uid, entry->pw_gid};
    }
    return Account{65534, 65534};
}

QString programFolder() {
    QDir versions(QStringLiteral("/usr/lib/postgresql"));
    // The highest version last: 9.6 before 15.
    QStringList names = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    std::ranges::sort(names, {}, [](const QString &name) { return name.toDouble(); });
    while (!names.isEmpty()) {
        const QString folder = versions.filePath(names.takeLast() + QStringLiteral("/bin"));
        if (QFile::exists(folder + QStringLiteral("/initdb")))
            return folder;
    }
    QProcess config;
    config.start(QStringLiteral("pg_config"), {QStringLiteral("--bindir")});
    if (config.waitForFinished()) {
        const QString folder = QString::fromLocal8Bit(config.readAllStandardOutput()).trimmed();
        if (QFile::exists(folder + QStringLiteral("/initdb")))
            return folder;
    }
    const QString initdb = QStandardPaths::findExecutable(QStringLiteral("initdb"));
    if (initdb.isEmpty())
        throw std::runtime_error("PostgreSQL is not installed here: no initdb found");
    return QFileInfo(initdb).absolutePath();
}

} // namespace

/// The folder and the process of one server.
class PostgresCluster::Server {
public:
    explicit Server(Commits commits);
    explicit Server(const std::filesystem::path &kept);
    ~Server() { stop(m_keeps ? SIGINT : SIGQUIT); }
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    std::string folder() const { return m_folder.path().toStdString(); }
    void stop(int signal);
    void startAgain() { start(m_programs); }
    Result run(const std::string &uri, std::string_view sql) const;

private:
    void prepareFolder() const;
    void giveAway(const QString &folder) const;
    void prepare(QProcess &process) const;
    void createCluster(const QString &programs);
    bool isOfThisVersion() const;
    void start(const QString &programs);
    std::string log() const;
    [[noreturn]] void fail(const std::string &what) const;

    // Whoever the server runs as must get here, and a socket's path is short.
    QTemporaryDir m_folder{QStringLiteral("/tmp/backstory-pg-XXXXXX")};
    std::optional<Account> m_account = serverAccount();
    Commits m_commits = Commits::MayBeLost;
    bool m_keeps = false;
    QString m_programs = programFolder();
    QString m_logFile = m_folder.filePath(QStringLiteral("log"));
    QString m_dataFolder = m_folder.filePath(QStringLiteral("data"));
    QProcess m_process;
};

PostgresCluster::Server::Server(Commits commits) : m_commits(commits) {
    prepareFolder();
    createCluster(m_programs);
    start(m_programs);
}

PostgresCluster::Server::Server(const std::filesystem::path &kept) : m_keeps(true) {
    prepareFolder();
    std::filesystem::create_directories(kept);
    const QString folder = QString::fromStdString(std::filesystem::absolute(kept).string());
    giveAway(folder);
    const QString whole = folder + QStringLiteral("/data");
    m_dataFolder = whole;
    if (!isOfThisVersion()) {
        m_dataFolder = folder + QStringLiteral("/unfinished");
        std::filesystem::remove_all(whole.toStdString());
        std::filesystem::remove_all(m_dataFolder.toStdString());
        createCluster(m_programs);
        std::filesystem::rename(m_dataFolder.toStdString(), whole.toStdString());
        m_dataFolder = whole;
    }
    start(m_programs);
}

void PostgresCluster::Server::prepareFolder() const {
    if (!m_folder.isValid())
        throw std::runtime_error("no folder for PostgreSQL: " +
                                 m_folder.errorString().toStdString());
    giveAway(m_folder.path());
    std::filesystem::permissions(folder(), std::filesystem::perms(0711));
}

void PostgresCluster::Server::giveAway(const QString &folder) const {
    const QByteArray path = QFile::encodeName(folder);
    if (m_account && chown(path.constData(), m_account->user, m_account->group) != 0)
        throw std::runtime_error("cannot hand " + path.toStdString() + " to the server's account");
}

bool PostgresCluster::Server::isOfThisVersion() const {
    const QString file = m_dataFolder + QStringLiteral("/PG_VERSION");
    if (!QFile::exists(file))
        return false;
    QProcess program;
    program.start(m_programs + QStringLiteral("/postgres"), {QStringLiteral("--version")});
    if (!program.waitForFinished(kStartTimeoutMs))
        return false;
    // "postgres (PostgreSQL) 15.18 (Debian …)"
    const QString version = QString::fromLatin1(program.readAllStandardOutput());
    const QString made = QString::fromStdString(readFile(file.toStdString())).trimmed();
    return version.contains(QStringLiteral(") ") + made + QLatin1Char('.'));
}

// Runs as the server's account, and ends with this process even if that is killed.
void PostgresCluster::Server::prepare(QProcess &process) const {
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setStandardOutputFile(m_logFile, QIODevice::Append);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setWorkingDirectory(m_folder.path());
    process.setChildProcessModifier([account = m_account] {
        if (account) {
            const bool done = setgroups(0, nullptr) == 0 &&
                              setresgid(account->group, account->group, account->group) == 0 &&
                              setresuid(account->user, account->user, account->user) == 0;
            if (!done)
                _exit(126);
        }
        prctl(PR_SET_PDEATHSIG, SIGQUIT);
    });
}

void PostgresCluster::Server::createCluster(const QString &programs) {
    QProcess initdb;
    prepare(initdb);
    initdb.start(programs + QStringLiteral("/initdb"),
                 {QStringLiteral("--pgdata=") + m_dataFolder,
                  QStringLiteral("--username=") + toQt(kOwner), QStringLiteral("--auth=trust"),
                  QStringLiteral("--encoding=UTF8"), QStringLiteral("--locale=C.UTF-8"),
                  QStringLiteral("--locale-provider=icu"), QStringLiteral("--icu-locale=en"),
                  QStringLiteral("--no-sync"), QStringLiteral("--no-instructions")});
    if (!initdb.waitForFinished(kStartTimeoutMs) || initdb.exitStatus() != QProcess::NormalExit ||
        initdb.exitCode() != 0)
        fail("initdb failed");
    const std::string rules =
        "local all " + std::string(kOwner) + " trust\n" + "local all all scram-sha-256\n";
    writeFile((m_dataFolder + QStringLiteral("/pg_hba.conf")).toStdString(), rules);
}

void PostgresCluster::Server::start(const QString &programs) {
    prepare(m_process);
    QStringList arguments{QStringLiteral("-D"), m_dataFolder, QStringLiteral("-k"),
                          m_folder.path()};
    if (m_keeps) // filled in one go, and then left alone
        for (const char *setting : {"wal_level=minimal", "max_wal_senders=0", "autovacuum=off",
                                    "maintenance_work_mem=512MB", "max_wal_size=4GB"})
            arguments << QStringLiteral("-c") << QString::fromLatin1(setting);
    for (const char *setting :
         {"listen_addresses=", "fsync=off",
          m_commits == Commits::Survive ? "synchronous_commit=on" : "synchronous_commit=off",
          "full_page_writes=off", "max_connections=60", "timezone=UTC", "shared_buffers=64MB",
          "log_timezone=UTC"})
        arguments << QStringLiteral("-c") << QString::fromLatin1(setting);
    m_process.start(programs + QStringLiteral("/postgres"), arguments);

    const std::string socket = "host=" + folder() + " dbname=postgres user=" + std::string(kOwner);
    for (int waited = 0; PQping(socket.c_str()) != PQPING_OK; waited += 20) {
        // Also notices when the process ends.
        if (m_process.waitForFinished(20) || m_process.state() == QProcess::NotRunning)
            fail("the server ended while starting");
        if (waited > kStartTimeoutMs)
            fail("the server does not answer");
    }
}

void PostgresCluster::Server::stop(int signal) {
    if (m_process.state() == QProcess::NotRunning)
        return;
    ::kill(static_cast<pid_t>(m_process.processId()), signal);
    if (!m_process.waitForFinished(kStopTimeoutMs))
        m_process.kill();
}

Result PostgresCluster::Server::run(const std::string &uri, std::string_view sql) const {
    const Connection connection(PQconnectdb(uri.c_str()), &PQfinish);
    if (PQstatus(connection.get()) != CONNECTION_OK)
        fail(PQerrorMessage(connection.get()));
    PQsetNoticeProcessor(
        connection.get(), [](void *, const char *) {}, nullptr);
    Result result(PQexec(connection.get(), std::string(sql).c_str()), &PQclear);
    const ExecStatusType status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        throw std::runtime_error(PQerrorMessage(connection.get()));
    return result;
}

std::string PostgresCluster::Server::log() const {
    return QFile::exists(m_logFile) ? readFile(m_logFile.toStdString()) : std::string();
}

void PostgresCluster::Server::fail(const std::string &what) const {
    throw std::runtime_error("PostgreSQL: " + what + "\n--- its log\n" + log());
}

PostgresCluster::PostgresCluster(Commits commits) : m_server(std::make_unique<Server>(commits)) {
    exec("postgres",
         "CREATE ROLE " + quoted(kClerk, '"') + " LOGIN PASSWORD " + quoted(kClerkPassword, '\''));
}

PostgresCluster::PostgresCluster(const std::filesystem::path &folder)
    : m_server(std::make_unique<Server>(folder)) {}

PostgresCluster::~PostgresCluster() = default;

PostgresCluster &PostgresCluster::shared() {
    static std::unique_ptr<PostgresCluster> cluster;
    if (!cluster) {
        cluster = std::make_unique<PostgresCluster>();
        // Before the application object goes: a QProcess needs it.
        qAddPostRoutine([] { cluster.reset(); });
    }
    return *cluster;
}

std::string PostgresCluster::createDatabase(std::string_view name) {
    exec("postgres", "DROP DATABASE IF EXISTS " + quoted(name, '"') + " WITH (FORCE)");
    exec("postgres", "CREATE DATABASE " + quoted(name, '"'));
    return uri(name);
}

void PostgresCluster::exec(std::string_view database, std::string_view sql) {
    m_server->run(uri(database), sql);
}

std::string PostgresCluster::query(std::string_view database, std::string_view sql) {
    const Result result = m_server->run(uri(database), sql);
    if (PQntuples(result.get()) == 0 || PQnfields(result.get()) == 0)
        return {};
    return PQgetvalue(result.get(), 0, 0);
}

std::string PostgresCluster::uri(std::string_view database) const {
    return uriAs(kOwner, {}, database);
}

std::string PostgresCluster::uriAs(std::string_view role, std::string_view password,
                                   std::string_view database) const {
    const std::string secret = password.empty() ? "" : ":" + percentEncoded(password);
    return "postgresql://" + percentEncoded(role) + secret + "@/" + percentEncoded(database) +
           "?host=" + percentEncoded(m_server->folder());
}

std::filesystem::path PostgresCluster::socketFolder() const {
    return m_server->folder();
}

void PostgresCluster::stopNow() {
    m_server->stop(SIGQUIT);
}

void PostgresCluster::startAgain() {
    m_server->startAgain();
}

} // namespace backstory::test
