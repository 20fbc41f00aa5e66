#include "core/json/value.h"

#include "core/json/number.h"

#include <algorithm>
#include <cassert>

namespace backstory::json {

namespace {

/// The place of a key among members sorted by key: its own, or where it would stand.
template <class Members>
auto placeOf(Members &members, std::string_view key) {
    return std::lower_bound(members.begin(), members.end(), key,
                            [](const Member &member, std::string_view wanted) {
                                return std::string_view(member.key) < wanted;
                            });
}

/// The value of a key among members sorted by key, as constant as they are; null when it has none.
template <class Members>
auto valueIn(Members &members, std::string_view key) -> decltype(&members.begin()->value) {
    const auto place = placeOf(members, key);
    return place != members.end() && place->key == key ? &place->value : nullptr;
}

} // namespace

Value::Value(Object members) : m_data(std::move(members)) {
    assert(std::is_sorted(object().begin(), object().end(),
                          [](const Member &a, const Member &b) { return a.key < b.key; }));
}

bool Value::hasChildren() const {
    return (isArray() && !array().empty()) || (isObject() && !object().empty());
}

const Value *Value::find(std::string_view key) const {
    return isObject() ? valueIn(object(), key) : nullptr;
}

Value *Value::find(std::string_view key) {
    return isObject() ? valueIn(object(), key) : nullptr;
}

Value &Value::set(std::string_view key, Value value) {
    Object &members = object();
    auto place = placeOf(members, key);
    if (place != members.end() && place->key == key)
        place->value = std::move(value);
    else
        place = members.insert(place, Member{std::string(key), std::move(value)});
    return place->value;
}

bool Value::erase(std::string_view key) {
    Object &members = object();
    const auto place = placeOf(members, key);
    if (place == members.end() || place->key != key)
        return false;
    members.erase(place);
    return true;
}

bool equal(const Value &a, const Value &b) {
    if (a.kind() != b.kind())
        return false;
    switch (a.kind()) {
    case Kind::Null:
        return true;
    case Kind::Boolean:
        return a.boolean() == b.boolean();
    case Kind::Number:
        return compareNumbers(a.number(), b.number()) == 0;
    case Kind::String:
        return a.string() == b.string();
    case Kind::Array:
        return std::equal(a.array().begin(), a.array().end(), b.array().begin(), b.array().end(),
                          equal);
    case Kind::Object:
        return std::equal(a.object().begin(), a.object().end(), b.object().begin(),
                          b.object().end(), [](const Member &x, const Member &y) {
                              return x.key == y.key && equal(x.value, y.value);
                          });
    }
    return false;
}

} // namespace backstory::json
