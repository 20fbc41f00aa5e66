#include "core/source/file_beginning.h"

#include "core/source/sqlite_uri.h"

#include <sqlite3.h>

#include <algorithm>
#include <memory>

namespace backstory {

std::optional<std::string> readBeginning(const std::filesystem::path &path, std::size_t count) {
    sqlite3 *opened = nullptr;
    const int code =
        sqlite3_open_v2(sqliteUri(path, "mode=ro&immutable=1").c_str(), &opened,
                        SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nullptr);
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> handle(opened, &sqlite3_close);
    sqlite3_file *file = nullptr;
    if (code != SQLITE_OK ||
        sqlite3_file_control(opened, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK ||
        !file || !file->pMethods)
        return std::nullopt;
    sqlite3_int64 size = 0;
    if (file->pMethods->xFileSize(file, &size) != SQLITE_OK)
        return std::nullopt;
    std::string bytes(std::min(count, static_cast<std::size_t>(size)), '\0');
    if (file->pMethods->xRead(file, bytes.data(), static_cast<int>(bytes.size()), 0) != SQLITE_OK)
        return std::nullopt;
    return bytes;
}

} // namespace backstory
