#include "core/source/json_lines_bytes.h"

#include "core/base/error.h"
#include "core/source/gzip_stream.h"
#include "core/source/private_folder.h"
#include "core/source/utf8_path.h"

#include <array>
#include <system_error>

namespace backstory {

namespace fs = std::filesystem;

namespace {

std::ifstream openFile(const fs::path &path, const std::string &label) {
    std::error_code error;
    const auto status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found)
        throw Error(ErrorKind::SourceMissing, "opening " + label, "there is no such file");
    if (fs::is_directory(status))
        throw Error(ErrorKind::SourceUnreadable, "opening " + label, "it is a folder");
    std::ifstream file;
    // Each reading is a whole line or a large piece: a buffer between would only be copied.
    file.rdbuf()->pubsetbuf(nullptr, 0);
    file.open(path, std::ios::binary);
    if (!file)
        throw Error(ErrorKind::NoPermission, "opening " + label, "you may not read it");
    return file;
}

} // namespace

bool beginsAsGzip(std::string_view firstBytes) {
    return firstBytes.starts_with("\x1f\x8b");
}

JsonLinesBytes::JsonLinesBytes(const fs::path &path, const Progress &progress)
    : m_label(utf8Text(path.filename())), m_file(openFile(path, m_label)) {
    std::array<char, 2> first{};
    m_file.read(first.data(), first.size());
    m_isPacked = beginsAsGzip({first.data(), static_cast<std::size_t>(m_file.gcount())});
    m_file.clear();
    m_file.seekg(0);
    if (m_isPacked) {
        inflate(progress);
    } else {
        m_file.seekg(0, std::ios::end);
        m_size = static_cast<std::uint64_t>(m_file.tellg());
    }
}

JsonLinesBytes::~JsonLinesBytes() {
    m_file.close(); // before the folder goes: some systems keep what is open
}

void JsonLinesBytes::inflate(const Progress &progress) {
    auto folder = std::make_unique<PrivateFolder>();
    const fs::path target = folder->path() / "lines.jsonl";
    std::ofstream out(target, std::ios::binary);
    const auto end = inflateGzip(
        m_file,
        [&](std::string_view piece) {
            out.write(piece.data(), static_cast<std::streamsize>(piece.size()));
            m_size += piece.size();
        },
        progress);
    m_isPart = end == GzipEnd::Part;
    out.close();
    if (!out) {
        throw Error(ErrorKind::SourceUnreadable, "opening " + m_label,
                    "the inflated text could not be kept: is the temporary folder full?");
    }
    m_file.close();
    m_file = openFile(target, m_label);
    // Where an open file may lose its name, it does so now: nothing is left even after a crash.
    // Elsewhere this fails, and the folder is removed at the end.
    m_folder = std::move(folder);
    std::error_code error;
    if (fs::remove(target, error) && !error)
        m_folder.reset();
}

void JsonLinesBytes::read(std::uint64_t offset, std::size_t length, std::string &out) const {
    out.resize(length);
    const std::lock_guard lock(m_mutex);
    m_file.clear();
    m_file.seekg(static_cast<std::streamoff>(offset));
    m_file.read(out.data(), static_cast<std::streamsize>(length));
    if (static_cast<std::size_t>(m_file.gcount()) != length) {
        throw Error(ErrorKind::ConnectionLost, "reading " + m_label,
                    "the file became shorter since it was opened", "Open it again.");
    }
}

} // namespace backstory
