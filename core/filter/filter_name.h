#pragma once

#include "core/filter/filter_lexer.h"
#include "core/json/pointer.h"

#include <optional>
#include <string>

namespace backstory {

/// A name before an operator, or one with `data.` or `state.` before it.
struct FilterName {
    enum class Of {
        Plain, ///< a column, a word about the stream, or a state path
        State,
        Data
    };

    Of of = Of::Plain;
    json::Pointer path;
};

/// Reads `shipTo.city`, `shipTo."odd name"`, `/shipTo/city`, each also behind `data.` or `state.`.
/// Throws FilterMistake.
FilterName readFilterName(const FilterToken &token);

/// Whether a word begins with `data.` or `state.`, and so asks by itself whether something is
/// there.
bool asksPresence(const FilterToken &token);

} // namespace backstory
