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
    m_file.open(path, std::ios::binary);
    if (m_file && !std::filesystem::is_directory(path))
        return;
    if (errno == EACCES)
        throw Error(ErrorKind::NoPermission, "opening " + name, "you may not read it");
    throw Error(ErrorKind::SourceMissing, "opening " + name, "there is no such file");
}

} // namespace backstory::cli
