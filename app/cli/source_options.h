#pragma once

#include "app/cli/syntax.h"

#include <optional>
#include <string>

namespace backstory::cli {

/// What every reading verb takes.
struct SourceOptions {
    std::string source;
    std::string table;
    std::string rules;
    std::optional<std::string> known;
    std::string zone = "UTC";
    std::string format = "text";
    bool csvExact = false;
};

/// What verbs about one stream take on top of it.
struct StreamOptions : SourceOptions {
    std::string stream;
};

void declareSource(Syntax &syntax, SourceOptions &options);
/// `formats` for the help, as `text, json`; CSV among them brings --csv-exact.
void declareOutput(Syntax &syntax, SourceOptions &options, const std::string &formats);

inline constexpr const char *kMomentHelp =
    "A moment: vN (after N events), start, end, or a time; a date alone is the close of that day";

} // namespace backstory::cli
