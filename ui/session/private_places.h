#pragma once

#include "core/base/progress.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace backstory::ui {

/// What Backstory keeps on this computer, by what it is for.
enum class PrivateKind {
    Settings,
    Session,   ///< what was open
    Sources,   ///< saved sources, without passwords
    Bookmarks, ///< and notes
    Sample,
    LocalCopies,
    Translations, ///< that a person added
    Other,        ///< whatever else lies there
};

/// All of one kind: its files and folders, and how large they are together.
struct PrivatePlace {
    PrivateKind kind = PrivateKind::Other;
    std::vector<std::filesystem::path> paths;
    std::uintmax_t bytes = 0;
};

/// Where it is kept. A folder may be there or not.
struct PrivateFolders {
    std::filesystem::path settings; ///< a file; empty where the system keeps settings elsewhere
    std::filesystem::path data;
    std::filesystem::path cache;
};

/// Everything that lies there, whatever wrote it, in the order of the kinds. Kinds of which there
/// is nothing are left out. Runs in a job. Throws Cancelled.
std::vector<PrivatePlace> findPrivatePlaces(const PrivateFolders &folders,
                                            const Progress &progress);

/// Deletes what a place names. What is gone already is no failure. Throws Error(TargetUnwritable).
void deletePrivatePlace(const PrivatePlace &place);

/// Makes a folder, where it is not there yet, that only this user may look into; one that others
/// could look into is closed to them. A folder that cannot be made is left to whoever writes into
/// it to complain about.
void keepPrivate(const std::filesystem::path &folder);

} // namespace backstory::ui
