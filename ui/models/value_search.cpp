#include "ui/models/value_search.h"

#include "core/diff/difference.h"

#include <algorithm>

namespace backstory::ui {
namespace {

/// The numbers of a place in a document, as far as it is there.
std::vector<std::uint32_t> stepsTo(const json::Pointer &path, const json::Value &document) {
    std::vector<std::uint32_t> steps;
    const json::Value *here = &document;
    for (const std::string &segment : path.segments) {
        if (here->isObject()) {
            const json::Object &members = here->object();
            const auto found = std::ranges::lower_bound(members, segment, {}, &json::Member::key);
            steps.push_back(static_cast<std::uint32_t>(found - members.begin()));
            if (found == members.end() || found->key != segment)
                break;
            here = &found->value;
        } else {
            const auto index = here->isArray() ? json::arrayIndex(segment) : std::nullopt;
            if (!index || *index >= here->array().size())
                break;
            steps.push_back(static_cast<std::uint32_t>(*index));
            here = &here->array()[*index];
        }
    }
    return steps;
}

} // namespace

bool isInScalar(const SoughtText &sought, const json::Value &value) {
    switch (value.kind()) {
    case json::Kind::String:
        return sought.isIn(value.string());
    case json::Kind::Number:
        return sought.isIn(value.number());
    case json::Kind::Boolean:
        return sought.isIn(value.boolean() ? "true" : "false");
    case json::Kind::Null:
        return sought.isIn("null");
    case json::Kind::Array:
    case json::Kind::Object:
        break;
    }
    return false;
}

bool isAnywhereIn(const SoughtText &sought, const json::Value &value) {
    if (value.isObject()) {
        return std::ranges::any_of(value.object(), [&](const json::Member &member) {
            return sought.isIn(member.key) || isAnywhereIn(sought, member.value);
        });
    }
    if (value.isArray()) {
        return std::ranges::any_of(value.array(), [&](const json::Value &element) {
            return isAnywhereIn(sought, element);
        });
    }
    return isInScalar(sought, value);
}

class ValueSearch::Walk {
public:
    Walk(ValueSearch &search, const SoughtText &sought, std::span<const std::string> identityKeys)
        : m_search(search), m_sought(sought), m_identityKeys(identityKeys) {}

    void into(const json::Value &value) {
        std::uint32_t number = 0;
        if (value.isObject()) {
            for (const json::Member &member : value.object())
                visit(number++, m_sought.isIn(member.key), member.value);
        } else if (value.isArray()) {
            const auto key = identityKeyOf(value.array(), m_identityKeys);
            for (const json::Value &element : value.array()) {
                const json::Value *name = key ? element.find(*key) : nullptr;
                visit(number++, name && isInScalar(m_sought, *name), element);
            }
        }
    }

private:
    void visit(std::uint32_t number, bool named, const json::Value &value) {
        m_steps.push_back(number);
        if (named || isInScalar(m_sought, value)) {
            m_search.m_steps.insert(m_search.m_steps.end(), m_steps.begin(), m_steps.end());
            m_search.m_ends.push_back(m_search.m_steps.size());
        }
        into(value);
        m_steps.pop_back();
    }

    ValueSearch &m_search;
    const SoughtText &m_sought;
    std::span<const std::string> m_identityKeys;
    std::vector<std::uint32_t> m_steps;
};

ValueSearch::ValueSearch(const json::Value &document, const SoughtText &sought,
                         std::span<const std::string> identityKeys) {
    Walk(*this, sought, identityKeys).into(document);
}

ValueSearch::Steps ValueSearch::stepsOf(std::size_t number) const {
    const std::size_t begin = number == 0 ? 0 : m_ends[number - 1];
    return Steps(m_steps).subspan(begin, m_ends[number] - begin);
}

json::Pointer ValueSearch::at(std::size_t number, const json::Value &document) const {
    json::Pointer path;
    const json::Value *here = &document;
    for (const std::uint32_t step : stepsOf(number)) {
        if (here->isObject()) {
            path.segments.push_back(here->object()[step].key);
            here = &here->object()[step].value;
        } else {
            path.segments.push_back(std::to_string(step));
            here = &here->array()[step];
        }
    }
    return path;
}

std::size_t ValueSearch::countBefore(Steps steps) const {
    std::size_t low = 0;
    std::size_t high = count();
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (std::ranges::lexicographical_compare(stepsOf(middle), steps))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

std::optional<std::size_t> ValueSearch::numberOf(const json::Pointer &path,
                                                 const json::Value &document) const {
    const std::vector<std::uint32_t> steps = stepsTo(path, document);
    const std::size_t number = countBefore(steps);
    const bool there = number < count() && steps.size() == path.segments.size() &&
                       std::ranges::equal(stepsOf(number), steps);
    return there ? std::optional(number) : std::nullopt;
}

std::size_t ValueSearch::from(const json::Pointer &path, int direction,
                              const json::Value &document) const {
    const std::size_t before = countBefore(stepsTo(path, document));
    if (direction < 0)
        return (before + count() - 1) % count();
    const bool here = numberOf(path, document).has_value();
    return (before + (here ? 1 : 0)) % count();
}

} // namespace backstory::ui
