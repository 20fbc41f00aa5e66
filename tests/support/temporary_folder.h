#pragma once

#include <QTemporaryDir>

#include <filesystem>
#include <string_view>
#include <system_error>

namespace backstory::test {

/// An empty folder that goes away with its object, whatever rights a test gave what is in it.
/// Everybody may look into it, so that an UnprivilegedScope can.
class TemporaryFolder {
public:
    TemporaryFolder() {
        m_folder.setAutoRemove(false);
        using std::filesystem::perms;
        std::filesystem::permissions(path(), perms::owner_all | perms::group_read |
                                                 perms::group_exec | perms::others_read |
                                                 perms::others_exec);
    }
    ~TemporaryFolder() {
        namespace fs = std::filesystem;
        using fs::perms;
        constexpr auto kAdd = fs::perm_options::add;
        std::error_code ignored;
        fs::permissions(path(), perms::owner_all, kAdd, ignored);
        for (fs::recursive_directory_iterator entry(path(), ignored), end; entry != end;
             entry.increment(ignored)) {
            if (entry->is_directory(ignored) && !entry->is_symlink(ignored))
                fs::permissions(entry->path(), perms::owner_all, kAdd, ignored);
        }
        fs::remove_all(path(), ignored);
    }
    TemporaryFolder(const TemporaryFolder &) = delete;
    TemporaryFolder &operator=(const TemporaryFolder &) = delete;

    std::filesystem::path path() const { return m_folder.path().toStdString(); }
    std::filesystem::path file(std::string_view name) const { return path() / name; }

private:
    QTemporaryDir m_folder;
};

} // namespace backstory::test
