#pragma once

#include <filesystem>

namespace backstory {

/// A new, empty folder in the user's temporary folder, which only this user may look into. It goes
/// away, with what is in it, with its object. Throws Error(SourceUnreadable) where none can be
/// made.
class PrivateFolder {
public:
    PrivateFolder();
    ~PrivateFolder();
    PrivateFolder(const PrivateFolder &) = delete;
    PrivateFolder &operator=(const PrivateFolder &) = delete;

    [[nodiscard]] const std::filesystem::path &path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

} // namespace backstory
