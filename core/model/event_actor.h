#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace backstory {

/// Who did what an event tells of, as far as its metadata says so: the first of the names under
/// which event stores commonly keep it (`actor`, `user`, `user_id`, `username`, `principal`,
/// `author`, `initiator`, `changed_by` and their other spellings), at the top level. Of an object
/// its `name`, else its `id`.
///
/// Whoever wrote the event wrote this too: it is a claim. Which database role stored the row
/// (Event::recordedBy) is another question. Nothing where the metadata is no JSON object.
std::optional<std::string> actorOf(std::string_view metadata);

} // namespace backstory
