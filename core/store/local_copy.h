#pragma once

#include "core/base/progress.h"
#include "core/model/copy_note.h"
#include "core/model/event_source.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace backstory {

/// What is to be copied, and where to.
struct LocalCopyRequest {
    std::filesystem::path folder; ///< made if it is not there; only this user may look into it
    std::string source;           ///< as openSource takes it, without a password
    std::string request;          ///< the table or mapping that was asked for there
    SourceDescription description;
};

/// A copy of an event table in a file of its own, to work on where the source is slow or far.
struct LocalCopy {
    std::filesystem::path file;
    std::uintmax_t bytes = 0;
    CopyNote note;
};

/// Copies the table that a reader reads, in one snapshot and in bounded memory, with an index on
/// its streams and one on its times. Opened as any SQLite file, the copy gives the same states,
/// the same order and the same findings as its source, with one more that says what it is.
///
/// Only this user may read the file. It has its name when it is whole: a copy that fails or is
/// cancelled leaves nothing behind, and what was left by a program that was killed goes away.
/// Throws Error: TargetUnwritable (rights, a full disk), and what reading the source throws;
/// Cancelled.
LocalCopy makeLocalCopy(const LocalCopyRequest &request, EventReader &reader,
                        const Progress &progress);

/// The note of a source that was opened; nothing where it is no local copy. Looks into its file.
std::optional<CopyNote> copyNoteOf(const SourceDescription &source);

/// The copies in a folder, the newest first. Files that are none are passed over; a folder that is
/// not there holds none.
std::vector<LocalCopy> listLocalCopies(const std::filesystem::path &folder);

/// Deletes a copy. One that is gone already is no failure. Throws Error(TargetUnwritable).
void deleteLocalCopy(const std::filesystem::path &file);

} // namespace backstory
