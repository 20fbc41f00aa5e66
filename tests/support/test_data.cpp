#include "tests/support/test_data.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace backstory::test {

std::filesystem::path sourceFolder() {
    return BACKSTORY_SOURCE_FOLDER;
}

std::filesystem::path testData(std::string_view name) {
    return sourceFolder() / "tests" / "data" / name;
}

std::optional<std::filesystem::path> realDataFolder() {
    const char *folder = std::getenv("BACKSTORY_REAL_DATA");
    if (folder == nullptr || *folder == '\0')
        return std::nullopt;
    return folder;
}

std::string readFile(const std::filesystem::path &path) {
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(file), {}};
}

void writeFile(const std::filesystem::path &path, std::string_view bytes) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (!file)
        throw std::runtime_error("cannot write " + path.string());
}

} // namespace backstory::test
