#pragma once

#include "core/base/ids.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace backstory {

/// Looks into a sorted set of texts: the first that is not before `from`, compared as bytes.
using SeekText = std::function<std::optional<std::string>(const std::string &from)>;

/// Visits, of a sorted set of texts, those that read as UUIDs between two UUIDs (both included), in
/// the order of their 16 bytes, whatever their case, braces and dashes; spellings of one UUID come
/// one after the other. Stops when `visit` answers false.
///
/// Text sorts otherwise than the UUIDs it spells, so this walks the tree that the spellings form,
/// and leaves out what the bounds rule out. Cost: a few looks for each text visited, and some
/// dozens for the start; nothing depends on how many texts there are.
void walkUuids(const SeekText &seek, const Uuid &from, const Uuid &to,
               const std::function<bool(const std::string &)> &visit);

/// The spellings in which one UUID stands there.
std::vector<std::string> spellingsOf(const SeekText &seek, const Uuid &uuid);

/// Visits the texts that begin with `prefix` in any case of its ASCII letters, those of one case
/// after those of the other. Stops when `visit` answers false. Cost: two looks for each letter of
/// the prefix that stands there, and one for each text visited.
void walkPrefix(const SeekText &seek, std::string_view prefix,
                const std::function<bool(const std::string &)> &visit);

} // namespace backstory
