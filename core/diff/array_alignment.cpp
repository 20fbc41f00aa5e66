#include "core/diff/array_alignment.h"

#include "core/diff/common_subsequence.h"
#include "core/diff/difference.h"
#include "core/diff/value_classes.h"

#include <algorithm>

namespace backstory {

namespace {

using json::Array;
using json::Value;
using Pairs = std::vector<IndexPair>;

/// Whether all elements are objects with a value of their own under the key.
bool tellsApart(const Array &elements, const std::string &key) {
    ValueClasses classes;
    std::size_t seen = 0;
    for (const Value &element : elements) {
        const Value *id = element.find(key);
        if (!id || !(id->isString() || id->isNumber()))
            return false;
        if (classes.classOf(*id) != seen++)
            return false;
    }
    return true;
}

/// The first key that tells the elements of both sides apart.
const std::string *commonIdentity(const Array &before, const Array &after,
                                  std::span<const std::string> identityKeys) {
    const auto found = std::ranges::find_if(identityKeys, [&](const std::string &key) {
        return tellsApart(before, key) && tellsApart(after, key);
    });
    return found == identityKeys.end() ? nullptr : &*found;
}

std::vector<std::uint32_t> classesOf(const Array &elements, ValueClasses &classes,
                                     const std::string *key) {
    std::vector<std::uint32_t> all;
    all.reserve(elements.size());
    for (const Value &element : elements)
        all.push_back(classes.classOf(key ? *element.find(*key) : element));
    return all;
}

/// Lists what stands between two kept pairs. `pairUp`: elements are paired in place as far as both
/// sides go.
void fillGap(std::vector<AlignedElement> &out, IndexPair from, IndexPair to, bool pairUp) {
    while (pairUp && from.before < to.before && from.after < to.after)
        out.push_back({from.before++, from.after++});
    while (from.before < to.before)
        out.push_back({from.before++, std::nullopt});
    while (from.after < to.after)
        out.push_back({std::nullopt, from.after++});
}

} // namespace

std::optional<std::string> identityKeyOf(const json::Array &elements,
                                         std::span<const std::string> identityKeys) {
    for (const std::string &key : identityKeys)
        if (tellsApart(elements, key))
            return key;
    return std::nullopt;
}

std::vector<AlignedElement> alignArrays(const Array &before, const Array &after,
                                        std::span<const std::string> identityKeys) {
    const std::string *key = commonIdentity(before, after, identityKeys);
    ValueClasses classes;
    const auto left = classesOf(before, classes, key);
    const auto right = classesOf(after, classes, key);
    const Pairs kept = key ? commonInOrder(left, right) : commonSubsequence(left, right);

    std::vector<AlignedElement> out;
    IndexPair done{0, 0};
    for (const IndexPair &pair : kept) {
        fillGap(out, done, pair, key == nullptr);
        out.push_back({pair.before, pair.after});
        done = {pair.before + 1, pair.after + 1};
    }
    fillGap(out, done, {before.size(), after.size()}, key == nullptr);
    return out;
}

} // namespace backstory
