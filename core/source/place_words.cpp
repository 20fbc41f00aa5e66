#include "core/source/place_words.h"

#include "core/base/error.h"

namespace backstory {

namespace {

/// Enough to recognise it by; a place can be long.
constexpr std::size_t kShown = 40;

} // namespace

std::vector<std::string_view> placeWords(const LogPlace &place, std::string_view kind,
                                         const std::string &table) {
    std::vector<std::string_view> words;
    const std::string_view text = place.text;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        words.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    if (words.empty() || words.front() != kind)
        refusePlace(place, table);
    words.erase(words.begin());
    return words;
}

void refusePlace(const LogPlace &place, const std::string &table) {
    throw Error(ErrorKind::BadRequest, "following " + table,
                "the place \"" + place.text.substr(0, kShown) +
                    (place.text.size() > kShown ? "…" : "") + "\" is none of this table",
                "Follow it from the start, or from now.");
}

} // namespace backstory
