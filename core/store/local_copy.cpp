#include "core/store/local_copy.h"

#include "core/base/error.h"
#include "core/base/stages.h"
#include "core/source/copy_note_row.h"
#include "core/source/sqlite_file.h"
#include "core/source/sqlite_uri.h"
#include "core/source/utf8_path.h"
#include "core/store/copied_rows.h"
#include "core/store/event_ids.h"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <optional>
#include <system_error>

namespace backstory {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kBeginning = "copy-";
constexpr const char *kEnding = ".db";
constexpr const char *kDraftEnding = ".part";

Error unwritable(const fs::path &folder, const std::string &cause) {
    return {ErrorKind::TargetUnwritable, "making a local copy in " + utf8Text(folder), cause,
            "Check that you may write to that folder."};
}

/// Everybody else is kept out before anything lies in it.
void makePrivateFolder(const fs::path &folder) {
    std::error_code fault;
    fs::create_directories(folder, fault);
    if (!fs::is_directory(folder, fault))
        throw unwritable(folder, fault ? fault.message() : "it is no folder");
    fs::permissions(folder, fs::perms::owner_all, fs::perm_options::replace, fault);
    if (fault)
        throw unwritable(folder, fault.message());
}

bool isDraft(const fs::path &file) {
    const std::string name = utf8Text(file.filename());
    return name.starts_with(kBeginning) && name.ends_with(kDraftEnding);
}

/// Whoever makes a copy holds its lock from the beginning to the end.
bool isAbandoned(const fs::path &draft) {
    try {
        SqliteDatabase database(sqliteUri(draft, "mode=rw"), utf8Text(draft.filename()),
                                SqliteRights::Write);
        database.watch().forWriter = std::chrono::milliseconds{0};
        database.execute("BEGIN IMMEDIATE");
        return true;
    } catch (const Error &error) {
        return error.kind() != ErrorKind::Busy;
    }
}

void removeAbandonedDrafts(const fs::path &folder) {
    std::error_code ignored;
    std::vector<fs::path> drafts;
    for (fs::directory_iterator entry(folder, ignored), end; entry != end;
         entry.increment(ignored)) {
        if (isDraft(entry->path()) && isAbandoned(entry->path()))
            drafts.push_back(entry->path());
    }
    for (const fs::path &draft : drafts)
        fs::remove(draft, ignored);
}

/// A copy that is being made; unless it was finished, it goes away with this object.
class Draft {
public:
    explicit Draft(const fs::path &folder)
        : m_final(folder /
                  (std::string(kBeginning) + EventIds::ofThisProcess().next().text() + kEnding)),
          m_path(fs::path(m_final).concat(kDraftEnding)) {
        std::ofstream made(m_path, std::ios::binary);
        if (!made)
            throw unwritable(folder, std::generic_category().message(errno));
        made.close();
        std::error_code fault;
        fs::permissions(m_path, fs::perms::owner_read | fs::perms::owner_write,
                        fs::perm_options::replace, fault);
        if (fault) {
            fs::remove(m_path);
            throw unwritable(folder, fault.message());
        }
    }
    ~Draft() {
        std::error_code ignored;
        if (!m_finished)
            fs::remove(m_path, ignored);
    }
    Draft(const Draft &) = delete;
    Draft &operator=(const Draft &) = delete;

    [[nodiscard]] const fs::path &path() const { return m_path; }

    fs::path finish() {
        std::error_code fault;
        fs::rename(m_path, m_final, fault);
        if (fault)
            throw unwritable(m_final.parent_path(), fault.message());
        m_finished = true;
        return m_final;
    }

private:
    fs::path m_final;
    fs::path m_path;
    bool m_finished = false;
};

/// The file is thrown away when anything goes wrong, so it needs no journal; what is committed is
/// on the disk before it gets its name.
void prepare(SqliteDatabase &database) {
    // Else SQLite insists on a journal. The file is new and our own.
    sqlite3_db_config(database.handle(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
    database.execute("PRAGMA journal_mode = OFF");
    database.execute("PRAGMA synchronous = FULL");
    database.execute("PRAGMA cache_size = -32768");
    database.execute("BEGIN EXCLUSIVE");
}

/// What went wrong with the file itself, in words of the copy.
Error explained(const SqliteDatabase &database, const Error &error, const fs::path &folder) {
    if (error.kind() != ErrorKind::TargetUnwritable)
        return error;
    const std::string doing = "making a local copy in " + utf8Text(folder);
    const std::string remedy = "Free some space, or delete local copies that are not needed.";
    switch (sqlite3_errcode(database.handle()) & 0xff) {
    case SQLITE_FULL:
        return {error.kind(), doing, "the disk is full", remedy};
    case SQLITE_IOERR: // what SQLite makes of a quota, too
        return {error.kind(), doing, "the disk is full, a quota is used up, or the disk fails",
                remedy};
    default:
        return {error.kind(), doing, error.cause(), error.remedy()};
    }
}

std::uint64_t copyEvents(SqliteDatabase &database, const EventTable &table, EventReader &reader,
                         const Progress &progress) {
    CopiedRows rows(database, table);
    std::uint64_t count = 0;
    // As the log goes, so that what only the place in the file decides is decided in the same way.
    reader.scanLog(
        [&](Event &&event) {
            rows.add(event);
            ++count;
        },
        progress);
    progress.throwIfStopped();
    Stages::reach("local copy filled");
    rows.finish();
    return count;
}

void write(const fs::path &file, EventReader &reader, CopyNote &note, const fs::path &folder,
           const Progress &progress) {
    SqliteDatabase database(sqliteUri(file, "mode=rw"), "the local copy", SqliteRights::Write);
    try {
        prepare(database);
        const SqliteWatch watch(database, progress, std::nullopt);
        note.events = copyEvents(database, note.table, reader, progress);
        writeCopyNote(database, note);
        database.execute("COMMIT");
    } catch (const Error &error) {
        throw explained(database, error, folder);
    }
}

} // namespace

LocalCopy makeLocalCopy(const LocalCopyRequest &request, EventReader &reader,
                        const Progress &progress) {
    makePrivateFolder(request.folder);
    removeAbandonedDrafts(request.folder);
    CopyNote note{request.source,
                  request.request,
                  request.description.label,
                  request.description.kind,
                  reader.table().displayName(),
                  *Instant::fromMillis(Instant::now().floorMillis()),
                  0,
                  copiedTable(reader.table()),
                  request.description.place};
    Draft draft(request.folder);
    write(draft.path(), reader, note, request.folder, progress);
    progress.throwIfStopped();
    LocalCopy copy;
    copy.note = std::move(note);
    copy.file = draft.finish();
    copy.bytes = fs::file_size(copy.file);
    return copy;
}

std::optional<CopyNote> copyNoteOf(const SourceDescription &source) {
    if (source.kind != CopyNote::kKind)
        return std::nullopt;
    const SqliteLease lease = SqliteFile(pathFromUtf8(source.place)).open({}, std::nullopt);
    return readCopyNote(*lease.database);
}

std::vector<LocalCopy> listLocalCopies(const fs::path &folder) {
    std::vector<LocalCopy> copies;
    std::error_code ignored;
    for (fs::directory_iterator entry(folder, ignored), end; entry != end;
         entry.increment(ignored)) {
        const std::string name = utf8Text(entry->path().filename());
        if (!name.starts_with(kBeginning) || !name.ends_with(kEnding))
            continue;
        try {
            const SqliteLease lease = SqliteFile(entry->path()).open({}, std::nullopt);
            if (auto note = readCopyNote(*lease.database))
                copies.push_back({entry->path(), entry->file_size(ignored), *std::move(note)});
        } catch (const Error &) {
            continue; // no copy, or one of another version
        }
    }
    std::ranges::sort(copies, std::ranges::greater{},
                      [](const LocalCopy &copy) { return copy.note.madeAt; });
    return copies;
}

void deleteLocalCopy(const fs::path &file) {
    std::error_code fault;
    fs::remove(file, fault);
    if (fault)
        throw Error(ErrorKind::TargetUnwritable, "deleting the local copy " + utf8Text(file),
                    fault.message(), "Close what reads it, and try again.");
}

} // namespace backstory
