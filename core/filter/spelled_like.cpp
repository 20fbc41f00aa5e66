#include "core/filter/spelled_like.h"

#include "core/filter/folded_text.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace backstory {
namespace {

constexpr std::size_t kLongest = 60; ///< what is longer is no word that one mistypes
constexpr std::size_t kLettersPerSlip = 4;

std::string bareForm(std::string_view word) {
    std::string form;
    appendFolded(form, word);
    std::erase_if(form, [](char c) { return c == '_' || c == '-'; });
    return form;
}

/// How many letters must be put in, taken away, changed or swapped with their neighbour.
std::size_t slipsBetween(std::string_view a, std::string_view b) {
    std::vector<std::size_t> beforeLast;
    std::vector<std::size_t> last(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::vector<std::size_t> here(b.size() + 1, i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            here[j] = std::min({last[j] + 1, here[j - 1] + 1,
                                last[j - 1] + static_cast<std::size_t>(a[i - 1] != b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                here[j] = std::min(here[j], beforeLast[j - 2] + 1);
        }
        beforeLast = std::exchange(last, std::move(here));
    }
    return last.back();
}

} // namespace

std::string spelledLike(std::string_view word, const std::vector<std::string> &known) {
    const std::string wanted = bareForm(word);
    if (wanted.empty() || wanted.size() > kLongest)
        return {};
    std::size_t fewest = (wanted.size() + kLettersPerSlip - 1) / kLettersPerSlip + 1;
    std::string nearest;
    for (const std::string &candidate : known) {
        const std::string form = bareForm(candidate);
        if (form.size() > wanted.size() + fewest || wanted.size() > form.size() + fewest)
            continue;
        const std::size_t slips = slipsBetween(wanted, form);
        if (slips < fewest && slips < form.size()) {
            fewest = slips;
            nearest = candidate;
        }
    }
    return nearest;
}

} // namespace backstory
