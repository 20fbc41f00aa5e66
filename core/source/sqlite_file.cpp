#include "core/source/sqlite_file.h"

#include "core/base/error.h"
#include "core/source/file_beginning.h"
#include "core/source/folder_access.h"
#include "core/source/sqlite_functions.h"
#include "core/source/sqlite_uri.h"
#include "core/source/utf8_path.h"

#include <fstream>
#include <system_error>
#include <vector>

namespace backstory {

namespace fs = std::filesystem;

namespace {

fs::path beside(const fs::path &path, const char *suffix) {
    fs::path companion = path;
    companion += suffix;
    return companion;
}

/// Copies in pieces, so that a stop is heard.
void copyFile(const fs::path &from, const fs::path &to, const Progress &progress) {
    std::ifstream in(from, std::ios::binary);
    std::ofstream out(to, std::ios::binary);
    std::vector<char> piece(std::size_t{1} << 20);
    while (in && out) {
        progress.throwIfStopped();
        in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        out.write(piece.data(), in.gcount());
    }
    out.flush();
    if (!in.eof() || !out) {
        throw Error(ErrorKind::SourceUnreadable, "copying " + utf8Text(from),
                    "the private copy could not be made");
    }
}

[[noreturn]] void failToOpen(const fs::path &path, const std::error_code &error) {
    const std::string doing = "opening " + utf8Text(path.filename());
    if (error == std::errc::permission_denied)
        throw Error(ErrorKind::NoPermission, doing, "you may not read it");
    throw Error(ErrorKind::SourceMissing, doing, "there is no such file");
}

} // namespace

SqliteFile::SqliteFile(fs::path path) : m_path(std::move(path)) {}

std::string SqliteFile::label() const {
    return utf8Text(m_path.filename());
}

SqliteFileState SqliteFile::state() const {
    std::error_code error;
    SqliteFileState state;
    state.size = fs::file_size(m_path, error);
    if (error)
        failToOpen(m_path, error);
    state.changed = fs::last_write_time(m_path, error);
    const fs::path log = beside(m_path, "-wal");
    state.walSize = fs::file_size(log, error);
    state.walThere = !error;
    if (error)
        state.walSize = 0;
    else
        state.walChanged = fs::last_write_time(log, error);
    return state;
}

bool SqliteFile::keepsWriteAheadLog() const {
    constexpr std::size_t kNeeded = 20;
    const auto header = readBeginning(m_path, kNeeded);
    if (!header)
        throw Error(ErrorKind::NoPermission, "opening " + label(), "you may not read it");
    if (header->empty())
        throw Error(ErrorKind::SourceUnreadable, "opening " + label(), "the file has zero bytes");
    const std::string_view magic("SQLite format 3\0", 16);
    if (header->size() < kNeeded || !header->starts_with(magic)) {
        throw Error(ErrorKind::SourceUnreadable, "opening " + label(),
                    "it is not an SQLite database, or it is encrypted");
    }
    return (*header)[18] == 2 || (*header)[19] == 2;
}

SqliteLease SqliteFile::open(const Progress &progress,
                             std::optional<std::chrono::milliseconds> patience) const {
    SqliteLease lease;
    openOriginal(lease, progress);
    const int code = firstTouch(lease, progress, patience);
    if (code == SQLITE_READONLY_ROLLBACK || code == SQLITE_READONLY_RECOVERY ||
        code == SQLITE_READONLY_CANTINIT) {
        // Only a writer may undo what a dead writer left: in a copy, we are one.
        openCopy(lease, progress,
                 "a writer died in the middle of a change, which has to be undone");
        if (firstTouch(lease, progress, patience) != SQLITE_OK)
            lease.database->fail(code, "opening " + label());
    } else if (code != SQLITE_OK) {
        lease.database->fail(code, "opening " + label());
    }
    addSqliteFunctions(*lease.database);
    return lease;
}

int SqliteFile::firstTouch(SqliteLease &lease, const Progress &progress,
                           std::optional<std::chrono::milliseconds> patience) {
    const SqliteWatch watch(*lease.database, progress, patience);
    // It reads the schema, so everything that is wrong with the file's beginning comes out here.
    // The size bounds what SQLite sorts in one go, during which it hears no stop.
    const int code = sqlite3_exec(lease.database->handle(), "PRAGMA cache_size = -8192", nullptr,
                                  nullptr, nullptr);
    progress.throwIfStopped();
    return code;
}

void SqliteFile::openOriginal(SqliteLease &lease, const Progress &progress) const {
    lease.state = state();
    std::error_code ignored;
    const bool indexThere = fs::exists(beside(m_path, "-shm"), ignored);
    const auto openAs = [&](SqliteAccess access, std::string_view query) {
        lease.access = access;
        lease.database = std::make_unique<SqliteDatabase>(sqliteUri(m_path, query), label());
    };
    if (!keepsWriteAheadLog()) {
        openAs(SqliteAccess::Plain, "mode=ro");
    } else if (!lease.state.walThere || (lease.state.walSize == 0 && !indexThere)) {
        openAs(SqliteAccess::Frozen, "mode=ro&immutable=1");
        if (!canWriteTo(m_path.parent_path())) {
            lease.finding =
                Finding{FindingCode::ReadFromCopy,
                        {},
                        {"its folder cannot be written, so the file is read as it lies there"}};
        }
    } else if (!canWriteTo(m_path.parent_path())) {
        openCopy(lease, progress, "its folder cannot be written, so a private copy was made");
    } else if (!indexThere) {
        openCopy(lease, progress,
                 "a writer left it in the middle of its work, so a private copy was made");
    } else {
        openAs(SqliteAccess::WithWriter, "mode=ro");
    }
}

void SqliteFile::openCopy(SqliteLease &lease, const Progress &progress,
                          const std::string &why) const {
    lease.database.reset();
    constexpr int kAttempts = 5;
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        lease.copy = std::make_unique<PrivateFolder>();
        lease.state = state();
        const fs::path target = lease.copy->path() / "copy.db";
        copyFile(m_path, target, progress);
        for (const char *suffix : {"-wal", "-journal"}) {
            std::error_code ignored;
            if (fs::exists(beside(m_path, suffix), ignored))
                copyFile(beside(m_path, suffix), beside(target, suffix), progress);
        }
        // A copy during which somebody wrote is a mixture of two states.
        if (state() != lease.state)
            continue;
        lease.access = SqliteAccess::Copy;
        lease.finding = Finding{FindingCode::ReadFromCopy, {}, {why}};
        lease.database = std::make_unique<SqliteDatabase>(sqliteUri(target, "mode=rw"), label());
        return;
    }
    throw Error(ErrorKind::Busy, "opening " + label(),
                "another program keeps writing to it, and its folder cannot be written");
}

bool SqliteFile::outdated(const SqliteLease &lease) const {
    const SqliteFileState now = state();
    // Through its log the database itself gives each reading one state.
    if (lease.access == SqliteAccess::WithWriter)
        return !now.walThere;
    return now != lease.state;
}

} // namespace backstory
