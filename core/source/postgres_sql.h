#pragma once

#include "core/base/ids.h"
#include "core/model/event_table.h"

#include <string>
#include <string_view>
#include <vector>

namespace backstory::postgres {

/// A name as SQL takes it, whatever is in it: `"Order ""Events"""`.
std::string quotedName(std::string_view name);
/// `"schema"."relation"`; the relation alone where the schema is empty.
std::string quotedRelation(const EventTable &table);

/// A text constant, read the same whatever standard_conforming_strings says. The client encoding
/// must be UTF-8, as it is on every connection of ours, and the text free of NUL.
std::string literal(std::string_view text);
/// `'a', 'b'`, or NULL for none, which equals nothing.
std::string literalList(const std::vector<std::string> &texts);

/// A pattern for LIKE that fits texts which begin with `prefix`, as a constant.
std::string prefixPattern(std::string_view prefix);

/// An expression that is true where a text expression reads as a UUID in one of the spellings that
/// Uuid::parse accepts.
std::string readsAsUuid(std::string_view expression);

/// The spellings of a UUID that an index is asked for: lower and upper case, with and without
/// dashes and braces. Mixed case is not among them.
std::vector<std::string> usualSpellings(const Uuid &uuid);

/// The ways in which the beginning of a text can be written in upper and lower case: sixteen at
/// most, so some end early. Only letters of ASCII count.
std::vector<std::string> caseVariants(std::string_view text);

/// Whether the text can be sent as a constant at all.
bool canBeSent(std::string_view text);

} // namespace backstory::postgres
