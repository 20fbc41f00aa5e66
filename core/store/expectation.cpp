#include "core/store/expectation.h"

#include "core/base/error.h"

#include <charconv>

namespace backstory {

Expectation Expectation::parse(std::string_view text) {
    if (text == "any")
        return any();
    if (text == "new")
        return none();
    std::int64_t count = 0;
    const char *end = text.data() + text.size();
    const auto [stop, fault] = std::from_chars(text.data(), end, count);
    if (fault != std::errc() || stop != end || count < 0)
        throw Error(ErrorKind::BadRequest, "reading the expected version",
                    '\'' + std::string(text) + "' is no expected version",
                    "Give new, any, or how many events the stream has stored.");
    return stored(count);
}

} // namespace backstory
