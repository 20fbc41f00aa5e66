#include "app/cli/unfinished_file.h"

#include "core/base/error.h"
#include "core/source/utf8_path.h"

#include <system_error>

namespace backstory::cli {

namespace fs = std::filesystem;

UnfinishedFile::UnfinishedFile(const std::string &name) : m_final(pathFromUtf8(name)) {
    std::error_code ignored;
    if (fs::is_directory(m_final, ignored))
        throw Error(ErrorKind::TargetUnwritable, "writing " + name, "it is a folder, not a file",
                    "Give the name of a file in it.");
    if (fs::exists(m_final, ignored) &&
        !(fs::is_regular_file(m_final, ignored) && fs::file_size(m_final, ignored) == 0))
        throw Error(ErrorKind::TargetUnwritable, "writing " + name,
                    "a file of that name is there already, and is never overwritten",
                    "Choose another name, or remove it first.");
    m_path = m_final;
    m_path += ".part";
    fs::remove(m_path, ignored);
}

UnfinishedFile::~UnfinishedFile() {
    if (m_finished)
        return;
    std::error_code ignored;
    for (const char *suffix : {"", "-wal", "-shm", "-journal"}) {
        fs::path made = m_path;
        made += suffix;
        fs::remove(made, ignored);
    }
}

void UnfinishedFile::finish() {
    std::error_code fault;
    fs::rename(m_path, m_final, fault);
    if (fault)
        throw Error(ErrorKind::TargetUnwritable, "writing " + utf8Text(m_final), fault.message());
    m_finished = true;
}

} // namespace backstory::cli
