#include "core/source/folder_access.h"

// std::filesystem tells the rights of a folder, but not whether they are this user's.
#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

namespace backstory {

bool canWriteTo(const std::filesystem::path &folder) {
    const std::filesystem::path asked = folder.empty() ? std::filesystem::path(".") : folder;
#ifdef _WIN32
    constexpr int kWrite = 2;
    return _waccess(asked.c_str(), kWrite) == 0;
#else
    return access(asked.c_str(), W_OK) == 0;
#endif
}

} // namespace backstory
