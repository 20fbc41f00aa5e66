#include "core/json/number.h"
#include "core/rules/write.h"

namespace backstory {

namespace {

using json::Value;

bool creates(Write::Op op) {
    return op == Write::Op::Set || op == Write::Op::EnsureObject || op == Write::Op::Append ||
           op == Write::Op::Increment;
}

/// Whether there is an object to go into, made where the write makes it.
bool enter(Value &value, bool create) {
    if (!value.isObject() && create)
        value = Value(json::Object{});
    return value.isObject();
}

/// The object that holds the last segment of a path; null where there is none and none is made.
Value *parentOf(Value &state, const Write &write) {
    const bool create = creates(write.op);
    Value *at = &state;
    if (!enter(*at, create))
        return nullptr;
    for (const std::string_view segment : write.path.first(write.path.size() - 1)) {
        Value *next = at->find(segment);
        if (!next && create)
            next = &at->set(segment, Value());
        if (!next || !enter(*next, create))
            return nullptr;
        at = next;
    }
    return at;
}

void removeAt(Value &target, std::int64_t index) {
    if (!target.isArray())
        return;
    auto &elements = target.array();
    const auto size = static_cast<std::int64_t>(elements.size());
    const std::int64_t place = index < 0 ? size + index : index;
    if (place >= 0 && place < size)
        elements.erase(elements.begin() + place);
}

void removeWhere(Value &target, std::string_view key, std::string_view raw) {
    if (!target.isArray())
        return;
    const Value wanted = json::parseTrusted(raw);
    std::erase_if(target.array(), [&](const Value &element) {
        const Value *member = element.find(key);
        return member && json::equal(*member, wanted);
    });
}

void append(Value &target, std::string_view raw) {
    if (!target.isArray())
        target = Value(json::Array{});
    target.array().push_back(json::parseTrusted(raw));
}

void applyAt(Value &target, const Write &write) {
    switch (write.op) {
    case Write::Op::Set:
        target = json::parseTrusted(write.value);
        break;
    case Write::Op::Unset:
        break;
    case Write::Op::EnsureObject:
        if (!target.isObject())
            target = Value(json::Object{});
        break;
    case Write::Op::Append:
        append(target, write.value);
        break;
    case Write::Op::RemoveAt:
        removeAt(target, write.index);
        break;
    case Write::Op::RemoveWhere:
        removeWhere(target, write.key, write.value);
        break;
    case Write::Op::Increment: {
        const std::string *number = target.isNumber() ? &target.number() : nullptr;
        target = Value(json::Number{incremented(number, write.value, write.negated)});
        break;
    }
    }
}

} // namespace

void applyWrite(json::Value &state, const Write &write) {
    if (write.path.empty()) {
        applyAt(state, write);
        return;
    }
    Value *parent = parentOf(state, write);
    if (!parent)
        return;
    const std::string_view key = write.path.back();
    if (write.op == Write::Op::Unset) {
        parent->erase(key);
        return;
    }
    Value *target = parent->find(key);
    if (!target) {
        if (!creates(write.op))
            return;
        target = &parent->set(key, Value());
    }
    applyAt(*target, write);
}

std::string incremented(const std::string *number, std::string_view value, bool negated) {
    const std::string current = number ? *number : "0";
    std::string amount(value);
    if (negated)
        amount = amount.starts_with('-') ? amount.substr(1) : "-" + amount;
    return json::addNumbers(current, amount).value_or(current);
}

} // namespace backstory
