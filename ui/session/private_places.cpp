#include "ui/session/private_places.h"

#include "core/base/error.h"

#include <algorithm>
#include <string_view>
#include <system_error>

namespace backstory::ui {

namespace fs = std::filesystem;

namespace {

PrivateKind kindInCache(std::string_view name) {
    if (name == "copies")
        return PrivateKind::LocalCopies;
    return name.starts_with("sample-") ? PrivateKind::Sample : PrivateKind::Other;
}

PrivateKind kindInData(std::string_view name) {
    if (name == "translations")
        return PrivateKind::Translations;
    if (name.starts_with("session"))
        return PrivateKind::Session;
    if (name.starts_with("bookmark") || name.starts_with("note"))
        return PrivateKind::Bookmarks;
    return name.starts_with("source") ? PrivateKind::Sources : PrivateKind::Other;
}

std::uintmax_t sizeOfFile(const fs::directory_entry &entry) {
    std::error_code error;
    if (entry.is_symlink(error) || !entry.is_regular_file(error))
        return 0;
    const std::uintmax_t bytes = entry.file_size(error);
    return error ? 0 : bytes;
}

/// What is deleted or locked meanwhile counts nothing.
std::uintmax_t sizeOf(const fs::path &path, const Progress &progress) {
    std::error_code error;
    const fs::directory_entry whole(path, error);
    if (error || !whole.is_directory(error) || whole.is_symlink(error))
        return error ? 0 : sizeOfFile(whole);
    std::uintmax_t bytes = 0;
    fs::recursive_directory_iterator entry(path, error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        progress.throwIfStopped();
        bytes += sizeOfFile(*entry);
    }
    return bytes;
}

class Gathering {
public:
    explicit Gathering(const Progress &progress) : m_progress(progress) {}

    void add(PrivateKind kind, const fs::path &path) {
        auto place = std::find_if(m_places.begin(), m_places.end(),
                                  [&](const PrivatePlace &known) { return known.kind == kind; });
        if (place == m_places.end())
            place = m_places.insert(m_places.end(), PrivatePlace{kind, {}, 0});
        place->paths.push_back(path);
        place->bytes += sizeOf(path, m_progress);
    }

    void addFolder(const fs::path &folder, PrivateKind (*kindOf)(std::string_view),
                   const fs::path &without) {
        std::error_code error;
        fs::directory_iterator entry(folder, error);
        for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
            if (entry->path() != without)
                add(kindOf(entry->path().filename().string()), entry->path());
        }
    }

    std::vector<PrivatePlace> take() {
        for (PrivatePlace &place : m_places)
            std::sort(place.paths.begin(), place.paths.end());
        std::sort(m_places.begin(), m_places.end(),
                  [](const PrivatePlace &one, const PrivatePlace &other) {
                      return one.kind < other.kind;
                  });
        return std::move(m_places);
    }

private:
    const Progress &m_progress;
    std::vector<PrivatePlace> m_places;
};

} // namespace

std::vector<PrivatePlace> findPrivatePlaces(const PrivateFolders &folders,
                                            const Progress &progress) {
    Gathering gathering(progress);
    std::error_code error;
    if (!folders.settings.empty() && fs::exists(folders.settings, error))
        gathering.add(PrivateKind::Settings, folders.settings);
    fs::directory_iterator beside(folders.settings.parent_path(), error);
    const std::string aside = folders.settings.filename().string() + ".broken-";
    for (; !error && beside != fs::directory_iterator(); beside.increment(error)) {
        if (!folders.settings.empty() && beside->path().filename().string().starts_with(aside))
            gathering.add(PrivateKind::Settings, beside->path());
    }
    // On Windows the cache lies within the data.
    gathering.addFolder(folders.data, kindInData, folders.cache);
    gathering.addFolder(folders.cache, kindInCache, folders.data);
    return gathering.take();
}

void deletePrivatePlace(const PrivatePlace &place) {
    for (const fs::path &path : place.paths) {
        std::error_code error;
        fs::remove_all(path, error);
        if (error)
            throw Error(ErrorKind::TargetUnwritable, "deleting " + path.string(), error.message());
    }
}

void keepPrivate(const fs::path &folder) {
    std::error_code ignored; // a file system without rights has none to take away
    fs::create_directories(folder, ignored);
    if (fs::is_directory(folder, ignored))
        fs::permissions(folder, fs::perms::owner_all, fs::perm_options::replace, ignored);
}

} // namespace backstory::ui
