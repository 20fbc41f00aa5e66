#include "core/rules/operation.h"

#include "core/json/number.h"
#include "core/rules/raw_json.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace backstory {

namespace {

std::string_view trimmed(std::string_view text) {
    const std::size_t start = text.find('{'); // past blanks and a byte-order mark
    return rawjson::valueAt(text, start);
}

std::optional<std::string_view> step(std::string_view value, std::string_view segment) {
    if (value.front() != '[')
        return rawjson::member(value, segment);
    const auto index = json::arrayIndex(segment);
    if (!index)
        return std::nullopt;
    std::vector<std::string_view> all;
    rawjson::elements(value, all);
    if (*index >= all.size())
        return std::nullopt;
    return all[*index];
}

/// A whole number as an index; nothing for any other number.
std::optional<std::int64_t> wholeNumber(std::string_view token) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), value);
    if (error == std::errc::result_out_of_range)
        return token.front() == '-' ? std::numeric_limits<std::int64_t>::min()
                                    : std::numeric_limits<std::int64_t>::max();
    if (error != std::errc{} || end != token.data() + token.size())
        return std::nullopt;
    return value;
}

/// Of members with one key the last stays, in its place.
void dropDuplicates(std::vector<rawjson::Member> &members) {
    std::vector<std::string> seen;
    std::vector<rawjson::Member> kept;
    for (auto it = members.rbegin(); it != members.rend(); ++it) {
        std::string key = it->key();
        const auto place = std::lower_bound(seen.begin(), seen.end(), key);
        if (place != seen.end() && *place == key)
            continue;
        seen.insert(place, std::move(key));
        kept.push_back(*it);
    }
    members.assign(kept.rbegin(), kept.rend());
}

} // namespace

std::optional<std::string_view> PayloadText::find(const json::Pointer &path) const {
    if (!fields)
        return std::nullopt;
    if (path.isRoot())
        return trimmed(text);
    const auto top = std::ranges::find(*fields, path.segments.front(), &json::Field::key);
    if (top == fields->end())
        return std::nullopt;
    std::optional<std::string_view> value = top->value;
    for (std::size_t i = 1; value && i < path.segments.size(); ++i)
        value = step(*value, path.segments[i]);
    return value;
}

void OperationRunner::run(const Operation &operation) {
    // Reused, so that the steady state allocates nothing.
    thread_local std::vector<std::string_view> path;
    path.assign(operation.path.segments.begin(), operation.path.segments.end());
    m_path = &path;

    std::optional<std::string_view> value = operation.value;
    if (operation.kind == Operation::Kind::LayOver) {
        layOver(operation);
        return;
    }
    if (operation.from) {
        value = m_payload.find(*operation.from);
        if (!value)
            return;
    }
    switch (operation.kind) {
    case Operation::Kind::LayOver:
        break;
    case Operation::Kind::Set:
    case Operation::Kind::Copy:
        emit({.op = Write::Op::Set, .value = *value});
        break;
    case Operation::Kind::Append:
        append(operation, *value);
        break;
    case Operation::Kind::RemoveAt:
        removeAt(operation, operation.from ? value : std::nullopt);
        break;
    case Operation::Kind::RemoveWhere:
        emit({.op = Write::Op::RemoveWhere, .value = *value, .key = operation.key});
        break;
    case Operation::Kind::Increment:
        if (json::isNumberToken(*value) && json::isSummable(*value))
            emit({.op = Write::Op::Increment, .value = *value, .negated = operation.negate});
        else
            mismatchAt(operation);
        break;
    case Operation::Kind::Unset:
        emit({.op = Write::Op::Unset});
        break;
    }
}

void OperationRunner::layOver(const Operation &operation) {
    if (!m_payload.fields)
        return;
    if (operation.from && !operation.from->isRoot()) {
        const auto value = m_payload.find(*operation.from);
        if (!value)
            return;
        if (value->front() != '{') {
            mismatchAt(operation);
            return;
        }
        emit({.op = Write::Op::EnsureObject});
        layOverObject(*value, operation.deep);
        return;
    }
    if (!m_path->empty())
        emit({.op = Write::Op::EnsureObject});
    for (const json::Field &field : *m_payload.fields) {
        m_path->push_back(field.key);
        if (operation.deep && field.kind == json::Kind::Object) {
            emit({.op = Write::Op::EnsureObject});
            layOverObject(field.value, true);
        } else {
            emit({.op = Write::Op::Set, .value = field.value});
        }
        m_path->pop_back();
    }
}

void OperationRunner::layOverObject(std::string_view object, bool deep) {
    if (m_payload.duplicateKeys) {
        std::vector<rawjson::Member> members;
        rawjson::members(object, members);
        dropDuplicates(members);
        for (const rawjson::Member &member : members)
            layOverMember(member, deep);
        return;
    }
    rawjson::MemberWalk walk(object);
    for (rawjson::Member member; walk.next(member);)
        layOverMember(member, deep);
}

void OperationRunner::layOverMember(const rawjson::Member &member, bool deep) {
    const auto plain = member.plainKey();
    const std::string decoded = plain ? std::string() : member.key();
    m_path->push_back(plain ? *plain : std::string_view(decoded));
    if (deep && member.value.front() == '{') {
        emit({.op = Write::Op::EnsureObject});
        layOverObject(member.value, true);
    } else {
        emit({.op = Write::Op::Set, .value = member.value});
    }
    m_path->pop_back();
}

void OperationRunner::append(const Operation &operation, std::string_view value) {
    if (!operation.each) {
        emit({.op = Write::Op::Append, .value = value});
        return;
    }
    if (value.front() != '[') {
        mismatchAt(operation);
        return;
    }
    std::vector<std::string_view> elements;
    rawjson::elements(value, elements);
    for (const std::string_view element : elements)
        emit({.op = Write::Op::Append, .value = element});
}

void OperationRunner::removeAt(const Operation &operation, std::optional<std::string_view> index) {
    const auto place = index ? wholeNumber(*index) : operation.index;
    if (place)
        emit({.op = Write::Op::RemoveAt, .index = *place});
    else
        mismatchAt(operation);
}

void OperationRunner::emit(Write write) {
    write.path = *m_path;
    m_sink.write(write);
}

void OperationRunner::mismatchAt(const Operation &operation) {
    if (!m_mismatch)
        m_mismatch = operation.from.value_or(json::Pointer{});
}

} // namespace backstory
