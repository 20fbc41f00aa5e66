#pragma once

#include "core/model/copy_note.h"

#include <optional>

namespace backstory {

class SqliteDatabase;

/// The mapping of a copy of a table.
EventTable copiedTable(const EventTable &original);

/// The note of an SQLite file; nothing where it is no copy. Throws Error(SourceUnreadable) for one
/// that another version of this program made.
std::optional<CopyNote> readCopyNote(SqliteDatabase &database);

/// Makes the note's table, with the note in it.
void writeCopyNote(SqliteDatabase &database, const CopyNote &note);

} // namespace backstory
