#include "app/cli/filter_argument.h"

#include "app/cli/text_table.h"
#include "core/base/error.h"
#include "core/report/plain_text.h"

#include <algorithm>

namespace backstory::cli {
namespace {

std::string blanks(std::size_t count) {
    return std::string(count, ' ');
}

/// The text with marks on a line beneath it.
std::string marked(std::string_view text, std::size_t offset, std::size_t length) {
    offset = std::min(offset, text.size());
    const std::string before = visibleText(text.substr(0, offset));
    const std::string place = visibleText(text.substr(offset, length));
    const std::size_t width = std::max<std::size_t>(displayWidth(place), 1);
    return visibleText(text) + '\n' + blanks(displayWidth(before)) + std::string(width, '^');
}

} // namespace

Filter filterArgument(std::string_view what, const std::string &text, const OpenTable &table,
                      FilterContext context, const std::optional<Instant> &present) {
    FilterWords words;
    words.columns = table.rules().columns();
    words.zone = table.times().zone();
    words.present = present.value_or(Instant::now());
    words.context = context;
    try {
        return Filter::parse(text, words);
    } catch (const FilterMistake &mistake) {
        throw Error(ErrorKind::BadRequest, "",
                    std::string(what) + " has a mistake:\n" +
                        marked(text, mistake.offset(), mistake.length()),
                    mistake.what());
    }
}

} // namespace backstory::cli
