#include "app/cli/input_file.h"

#include "core/base/error.h"
#include "core/source/utf8_path.h"

#include <cerrno>
#include <filesystem>

namespace backstory::cli {

InputFile::InputFile(const Console &console, const std::string &name) : m_stream(&m_file) {
    if (name == "-") {
        m_stream = &console.in();
        return;
    }
    errno = 0;
    const std::filesystem::path path = pathFromUtf8(name);
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored))
        throw Error(ErrorKind::SourceUnreadable, "opening " + name, "it is a folder, not a file");
    m_file.open(path, std::ios::binary);
    if (m_file) {
        refuseDatabase(name);
        return;
    }
    if (errno == EACCES)
        throw Error(ErrorKind::NoPermission, "opening " + name, "you may not read it");
    throw Error(ErrorKind::SourceMissing, "opening " + name, "there is no such file");
}

// Line by line it would be no JSON two hundred times.
void InputFile::refuseDatabase(const std::string &name) {
    constexpr std::string_view kMagic("SQLite format 3", 15);
    std::string beginning(kMagic.size(), '\0');
    m_file.read(beginning.data(), static_cast<std::streamsize>(beginning.size()));
    m_file.clear();
    m_file.seekg(0);
    if (beginning == kMagic)
        throw Error(ErrorKind::SourceUnreadable, "opening " + name,
                    "it is an SQLite file, not JSON Lines",
                    "Export it first: backstory-cli export " + name + " events.jsonl");
}

} // namespace backstory::cli
