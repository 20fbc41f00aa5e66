#include "core/model/moment.h"

#include "core/base/error.h"

#include <charconv>

namespace backstory {

namespace {

bool looksLikeVersion(std::string_view text) {
    return text.size() > 1 && (text[0] == 'v' || text[0] == 'V') && text[1] >= '0' &&
           text[1] <= '9';
}

std::uint32_t versionNumber(std::string_view text) {
    std::uint32_t number = 0;
    const char *end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data() + 1, end, number);
    if (error != std::errc{} || stop != end) {
        throw Error(ErrorKind::BadRequest, "reading the moment \"" + std::string(text) + "\"",
                    "after the v stands no number of events",
                    "Write v and a whole number, as in v12.");
    }
    return number;
}

} // namespace

MomentQuestion MomentQuestion::parse(std::string_view text, const Zone &zone, TimeBound bound) {
    MomentQuestion question;
    if (text == "start") {
        question.kind = Kind::Start;
    } else if (text == "end") {
        question.kind = Kind::End;
    } else if (looksLikeVersion(text)) {
        question.kind = Kind::AfterEvents;
        question.events = versionNumber(text);
    } else {
        const ParsedTime time = parseTime(text, zone, bound);
        question.kind = Kind::AtTime;
        question.time = time.instant;
        question.dateOnly = time.dateOnly;
    }
    return question;
}

} // namespace backstory
