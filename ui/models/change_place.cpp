#include "ui/models/change_place.h"

#include "core/json/print.h"

namespace backstory::ui {
namespace {

std::string nameText(const json::Value &identity) {
    return identity.isString() ? identity.string() : json::toText(identity);
}

/// The element of an array that carries the same identity, and its index.
struct Found {
    const json::Value *value = nullptr;
    std::size_t index = 0;
};

Found findByIdentity(const json::Value *array, const std::string &key,
                     const json::Value &identity) {
    if (!array || !array->isArray())
        return {};
    const json::Array &elements = array->array();
    for (std::size_t i = 0; i < elements.size(); ++i) {
        const json::Value *other = elements[i].isObject() ? elements[i].find(key) : nullptr;
        if (other && json::equal(*other, identity))
            return {&elements[i], i};
    }
    return {};
}

/// A step into an array. `here` is the side whose indices the path uses, `there` the other one.
PlaceStep stepIntoArray(const std::string &segment, const json::Value &here,
                        const json::Value *there, bool hereIsAfter,
                        std::span<const std::string> identityKeys) {
    PlaceStep step{segment, segment, segment, nullptr, nullptr};
    const auto index = json::arrayIndex(segment);
    if (!index || *index >= here.array().size())
        return step;
    const json::Value &element = here.array()[*index];
    const auto key = identityKeyOf(here.array(), identityKeys);
    step.name = elementName(element, *index, key);
    Found other;
    if (key && element.isObject())
        other = findByIdentity(there, *key, *element.find(*key));
    (hereIsAfter ? step.after : step.before) = &element;
    (hereIsAfter ? step.before : step.after) = other.value;
    if (other.value)
        (hereIsAfter ? step.segmentBefore : step.segment) = std::to_string(other.index);
    return step;
}

} // namespace

std::string elementName(const json::Value &element, std::size_t index,
                        const std::optional<std::string> &identityKey) {
    if (identityKey && element.isObject()) {
        if (const json::Value *identity = element.find(*identityKey))
            return nameText(*identity);
    }
    return '[' + std::to_string(index) + ']';
}

std::vector<PlaceStep> placeOf(const Change &change, const json::Value &before,
                               const json::Value &after,
                               std::span<const std::string> identityKeys) {
    const bool hereIsAfter = change.op != Change::Op::Remove;
    const json::Value *here = hereIsAfter ? &after : &before;
    const json::Value *there = hereIsAfter ? &before : &after;
    std::vector<PlaceStep> steps;
    for (const std::string &segment : change.path.segments) {
        PlaceStep step{segment, segment, segment, nullptr, nullptr};
        if (here && here->isArray()) {
            step = stepIntoArray(segment, *here, there, hereIsAfter, identityKeys);
        } else {
            const json::Value *mine = here && here->isObject() ? here->find(segment) : nullptr;
            const json::Value *other = there && there->isObject() ? there->find(segment) : nullptr;
            step.after = hereIsAfter ? mine : other;
            step.before = hereIsAfter ? other : mine;
        }
        here = hereIsAfter ? step.after : step.before;
        there = hereIsAfter ? step.before : step.after;
        steps.push_back(std::move(step));
    }
    return steps;
}

} // namespace backstory::ui
