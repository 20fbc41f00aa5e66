#include "app/cli/format.h"

#include "core/base/error.h"

#include <string>

namespace backstory::cli {
namespace {

std::string_view nameOf(Format format) {
    switch (format) {
    case Format::Text:
        return "text";
    case Format::Json:
        return "json";
    case Format::JsonLines:
        return "jsonl";
    case Format::Csv:
        return "csv";
    }
    return {};
}

} // namespace

Format formatNamed(std::string_view name, std::string_view verb,
                   std::initializer_list<Format> available) {
    std::string names;
    for (const Format format : available) {
        if (nameOf(format) == name)
            return format;
        names += names.empty() ? "" : ", ";
        names += nameOf(format);
    }
    throw Error(ErrorKind::BadRequest, "reading --format",
                std::string(verb) + " has no format '" + std::string(name) + "'",
                "Choose one of: " + names + ".");
}

} // namespace backstory::cli
