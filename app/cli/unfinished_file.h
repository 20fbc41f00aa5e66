#pragma once

#include <filesystem>
#include <string>

namespace backstory::cli {

/// The name under which a file is made until it is whole. Unless it was finished, what was made
/// goes away with this object.
class UnfinishedFile {
public:
    /// Throws Error(TargetUnwritable) where a file of the final name is there and holds something.
    explicit UnfinishedFile(const std::string &name);
    ~UnfinishedFile();
    UnfinishedFile(const UnfinishedFile &) = delete;
    UnfinishedFile &operator=(const UnfinishedFile &) = delete;

    [[nodiscard]] const std::filesystem::path &path() const { return m_path; }
    /// Gives it its name. Throws Error(TargetUnwritable).
    void finish();

private:
    std::filesystem::path m_final;
    std::filesystem::path m_path;
    bool m_finished = false;
};

} // namespace backstory::cli
