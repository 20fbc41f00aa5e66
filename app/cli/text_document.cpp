#include "app/cli/text_document.h"

#include "core/json/print.h"
#include "core/report/plain_text.h"

namespace backstory::cli {
namespace {

// Four of them and an id fit on a wide terminal.
constexpr std::size_t kCellBytes = 100;

} // namespace

std::string textOf(const json::Value &value) {
    // Line breaks within strings are escaped already: each one here is layout.
    const std::string pretty = json::toPrettyText(value);
    std::string out;
    std::string_view rest = pretty;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        out += visibleText(rest.substr(0, end));
        out += '\n';
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return out;
}

TextCell cellOf(const std::optional<json::Value> &value) {
    if (!value)
        return {};
    if (value->isNumber())
        return {value->number(), true};
    return {json::toShortText(*value, kCellBytes), false};
}

std::string shortText(std::string_view text) {
    if (text.size() <= kCellBytes)
        return std::string(text);
    std::size_t end = kCellBytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80)
        --end;
    return std::string(text.substr(0, end)) + "…";
}

TextCell cellOf(const std::optional<Instant> &instant, const Zone &zone) {
    return {instant ? zone.toLocalText(*instant) : "", false};
}

} // namespace backstory::cli
