#include "core/store/target_kind.h"

#include "core/base/error.h"
#include "core/source/connection_text.h"
#include "core/source/open_source.h"
#include "core/source/utf8_path.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>

namespace backstory {
namespace {

namespace fs = std::filesystem;

bool isNamedAsLines(const fs::path &path) {
    constexpr std::array<std::string_view, 3> kEndings{".jsonl", ".ndjson", ".gz"};
    const std::string name = utf8Text(path.filename());
    return std::ranges::any_of(kEndings,
                               [&](std::string_view ending) { return name.ends_with(ending); });
}

/// Nothing, or a file without a byte in it: what is made there is a new store.
bool isNew(const fs::path &path) {
    std::error_code error;
    if (!fs::exists(path, error))
        return !error;
    return fs::is_regular_file(path, error) && fs::file_size(path, error) == 0 && !error;
}

Error noTarget(const std::string &doing, const std::string &cause) {
    return {ErrorKind::BadRequest, doing, cause,
            "Give a PostgreSQL connection string or the path of an SQLite file."};
}

} // namespace

TargetKind kindOfTarget(const std::string &target, const std::string &doing) {
    if (target.empty())
        throw noTarget(doing, "no target was given");
    const fs::path path = pathFromUtf8(target);
    if (!isConnectionUri(target) && !isKeywordString(target) && isNew(path)) {
        if (isNamedAsLines(path))
            throw noTarget(doing, "JSON Lines are read only");
        return TargetKind::SqliteFile;
    }
    switch (kindOfSource(target)) {
    case SourceKind::PostgreSql:
        return TargetKind::PostgreSql;
    case SourceKind::SqliteFile:
        return TargetKind::SqliteFile;
    case SourceKind::JsonLinesFile:
        break;
    }
    throw noTarget(doing, "JSON Lines are read only");
}

} // namespace backstory
