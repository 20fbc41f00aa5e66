#pragma once

#include "core/base/instant.h"
#include "core/source/sqlite_database.h"

#include <string>
#include <string_view>

namespace backstory {

/// Adds to a connection what statements of this folder use:
/// - `backstory_key(id)`: a blob that sorts as TextId does; NULL for NULL.
/// - `backstory_plain(id)`: 1 where the id is text and a UUID in lower case with dashes.
/// - `backstory_begins(id, prefix)`: 1 where the id, as shown, begins so, in any case.
/// - `backstory_stamp(value, pointer, form)`: a blob that sorts as the instant does that is read
///   there; NULL where there is none. `form` is a StampForm; an empty pointer is the value itself.
/// - `backstory_number(value, pointer)`: the whole number there; NULL where there is none.
/// - `backstory_may_hold(document, text)`: 0 where no string of this JSON text can be that text,
///   or hold it: its bytes are not there, and no escape either.
/// - `backstory_at(document, pointer)`: what stands at a path of a JSON text, as text.
void addSqliteFunctions(SqliteDatabase &database);

/// The blob that backstory_key gives for an id.
std::string sortKeyOf(std::string_view id);

/// The blob that backstory_stamp gives for an instant.
std::string sortedBytesOf(Instant instant);

/// Whether an id is a UUID in lower case with dashes, the spelling in which text sorts as bytes do.
bool isPlainUuid(std::string_view id);

/// An id as it is shown: text as itself, numbers as their digits, a blob of 16 bytes as the UUID
/// that it is, other blobs as their bytes.
std::string shownId(sqlite3_value *value);
std::string shownId(const SqliteValue &value);

/// The shortest digits that give a floating-point number back.
std::string digitsOf(double value);

} // namespace backstory
