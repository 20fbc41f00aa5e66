#include "core/source/open_source.h"

#include "core/base/error.h"
#include "core/source/connection_text.h"
#include "core/source/file_beginning.h"
#include "core/source/json_lines_bytes.h"
#include "core/source/json_lines_source.h"
#include "core/source/postgres_source.h"
#include "core/source/sqlite_source.h"
#include "core/source/utf8_path.h"

#include <algorithm>
#include <system_error>

namespace backstory {

namespace fs = std::filesystem;

namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool hasEnding(const fs::path &path, std::initializer_list<std::string_view> endings) {
    std::string name = utf8Text(path.filename());
    std::ranges::transform(name, name.begin(), lower);
    return std::ranges::any_of(endings,
                               [&](std::string_view ending) { return name.ends_with(ending); });
}

std::string firstBytes(const fs::path &path) {
    const std::string doing = "opening " + utf8Text(path.filename());
    std::error_code error;
    const auto status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found)
        throw Error(ErrorKind::SourceMissing, doing, "there is no such file");
    if (error == std::errc::permission_denied)
        throw Error(ErrorKind::NoPermission, doing, "you may not look into its folder");
    if (fs::is_directory(status))
        throw Error(ErrorKind::SourceUnreadable, doing, "it is a folder");
    // Opening a pipe would wait for its writer, and reading takes bytes away for good.
    if (fs::status_known(status) && !fs::is_regular_file(status))
        throw Error(ErrorKind::SourceUnreadable, doing,
                    "it is a pipe or a device, and a history is read more than once",
                    "Save it into a file, and open that.");
    constexpr std::size_t kEnough = 4'096;
    auto bytes = readBeginning(path, kEnough);
    if (!bytes)
        throw Error(ErrorKind::NoPermission, doing, "you may not read it");
    return *std::move(bytes);
}

bool beginsAsJsonLine(std::string_view bytes) {
    if (bytes.starts_with("\xef\xbb\xbf"))
        bytes.remove_prefix(3);
    const auto first = bytes.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && bytes[first] == '{';
}

} // namespace

SourceKind kindOfSource(std::string_view source) {
    const fs::path path = pathFromUtf8(source);
    std::error_code ignored;
    const bool isConnection =
        isConnectionUri(source) || (isKeywordString(source) && !fs::exists(path, ignored));
    if (isConnection)
        return SourceKind::PostgreSql;
    const std::string bytes = firstBytes(path);
    if (bytes.starts_with("SQLite format 3"))
        return SourceKind::SqliteFile;
    if (beginsAsGzip(bytes) || beginsAsJsonLine(bytes))
        return SourceKind::JsonLinesFile;
    // What it begins with says nothing, so the name says what it was meant to be.
    if (hasEnding(path, {".db", ".sqlite", ".sqlite3", ".db3"}))
        return SourceKind::SqliteFile;
    if (hasEnding(path, {".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz"}))
        return SourceKind::JsonLinesFile;
    throw Error(ErrorKind::SourceUnreadable, "opening " + utf8Text(path.filename()),
                bytes.empty() ? "the file has zero bytes"
                              : "it is neither an SQLite database nor JSON Lines");
}

std::unique_ptr<EventSource> openSource(const OpenRequest &request, const Progress &progress) {
    switch (kindOfSource(request.source)) {
    case SourceKind::PostgreSql:
        return openPostgres(request, progress);
    case SourceKind::SqliteFile:
        return std::make_unique<SqliteSource>(request, progress);
    case SourceKind::JsonLinesFile:
        break;
    }
    return std::make_unique<JsonLinesSource>(request, progress);
}

SourceReport trySource(const OpenRequest &request, const Progress &progress) {
    if (kindOfSource(request.source) == SourceKind::PostgreSql)
        return tryPostgres(request, progress);
    const auto source = openSource(request, progress);
    return {source->description(), source->tables(), {}, false};
}

} // namespace backstory
