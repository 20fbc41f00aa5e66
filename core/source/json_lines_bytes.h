#pragma once

#include "core/base/progress.h"
#include "core/source/private_folder.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

namespace backstory {

/// The text of a JSON Lines file, plain or gzip, to be read anywhere.
///
/// A gzip file is inflated once into a private temporary file, which has no name any more where the
/// system allows that, and goes away with this object in any case.
/// Threads: any number may read; each reading is short.
class JsonLinesBytes {
public:
    /// Throws Error: SourceMissing, NoPermission, SourceUnreadable.
    JsonLinesBytes(const std::filesystem::path &path, const Progress &progress);
    ~JsonLinesBytes();
    JsonLinesBytes(const JsonLinesBytes &) = delete;
    JsonLinesBytes &operator=(const JsonLinesBytes &) = delete;

    [[nodiscard]] std::uint64_t size() const { return m_size; }
    /// Whether it is a gzip file.
    [[nodiscard]] bool isPacked() const { return m_isPacked; }
    /// Whether a gzip file ended too early or is damaged: what came before is here.
    [[nodiscard]] bool isPart() const { return m_isPart; }

    /// Fills `out` with `length` bytes from `offset` on. Throws Error(ConnectionLost) where the
    /// file does not have them any more.
    void read(std::uint64_t offset, std::size_t length, std::string &out) const;

private:
    void inflate(const Progress &progress);

    std::string m_label;
    std::uint64_t m_size = 0;
    bool m_isPacked = false;
    bool m_isPart = false;
    std::unique_ptr<PrivateFolder> m_folder; ///< where the inflated text could not lose its name
    mutable std::mutex m_mutex;
    mutable std::ifstream m_file;
};

/// Whether a file begins as gzip files do.
bool beginsAsGzip(std::string_view firstBytes);

} // namespace backstory
