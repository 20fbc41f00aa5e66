#include "core/source/private_folder.h"

#include "core/base/error.h"

#include <cstdint>
#include <random>
#include <string>
#include <system_error>

namespace backstory {

namespace {

std::string randomName() {
    std::random_device device;
    constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz234567";
    std::string name = "backstory-";
    for (int i = 0; i < 4; ++i) {
        std::uint32_t bits = device();
        for (int j = 0; j < 6; ++j, bits >>= 5)
            name += kLetters[bits & 31];
    }
    return name;
}

} // namespace

PrivateFolder::PrivateFolder() {
    namespace fs = std::filesystem;
    std::error_code error;
    const fs::path base = fs::temp_directory_path(error);
    // A name that is taken is no failure: somebody may be guessing.
    for (int attempt = 0; attempt < 8 && !error; ++attempt) {
        const fs::path candidate = base / randomName();
        if (!fs::create_directory(candidate, error))
            continue;
        fs::permissions(candidate, fs::perms::owner_all, error);
        m_path = candidate;
        if (!error)
            return;
    }
    throw Error(ErrorKind::SourceUnreadable, "making a private folder for a copy",
                error ? error.message() : "every name tried is taken");
}

PrivateFolder::~PrivateFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

} // namespace backstory
