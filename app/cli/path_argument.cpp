#include "app/cli/path_argument.h"

#include "core/base/error.h"

#include <string>

namespace backstory::cli {

json::Pointer pathArgument(std::string_view text) {
    if (auto path = json::Pointer::parse(text))
        return *std::move(path);
    throw Error(ErrorKind::BadRequest, "reading a path",
                "'" + std::string(text) + "' is no JSON Pointer",
                "Write /shipTo/city, or a bare name such as amount; ~ is written ~0 and / within a "
                "name ~1.");
}

} // namespace backstory::cli
