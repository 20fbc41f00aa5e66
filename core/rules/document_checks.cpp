#include "core/rules/document_checks.h"

#include <algorithm>

namespace backstory {

std::string mistakeText(const json::Pointer &at, std::string_view what) {
    return (at.isRoot() ? "/" : at.text()) + ": " + std::string(what);
}

void DocumentObject::mistake(std::string_view key, std::string_view what) const {
    m_mistakes.push_back(mistakeText(m_at.child(key), what));
}

void DocumentObject::mistake(std::string_view what) const {
    m_mistakes.push_back(mistakeText(m_at, what));
}

void DocumentObject::allowOnly(std::initializer_list<std::string_view> keys) const {
    if (!m_object.isObject())
        return;
    for (const json::Member &member : m_object.object())
        if (std::ranges::find(keys, std::string_view(member.key)) == keys.end())
            mistake(member.key, "is not known here");
}

std::string DocumentObject::requiredText(std::string_view key) const {
    if (!has(key))
        mistake(key, "is missing");
    else if (text(key).empty() && value(key)->isString())
        mistake(key, "is empty");
    return text(key);
}

std::string DocumentObject::text(std::string_view key) const {
    const json::Value *found = value(key);
    if (!found)
        return {};
    if (!found->isString()) {
        mistake(key, "is not a string");
        return {};
    }
    return found->string();
}

bool DocumentObject::flag(std::string_view key) const {
    const json::Value *found = value(key);
    if (!found)
        return false;
    if (found->kind() != json::Kind::Boolean) {
        mistake(key, "is neither true nor false");
        return false;
    }
    return found->boolean();
}

std::optional<json::Pointer> DocumentObject::toPath(const json::Value &value,
                                                    const json::Pointer &at) const {
    if (!value.isString()) {
        m_mistakes.push_back(mistakeText(at, "is not a path"));
        return std::nullopt;
    }
    auto path = json::Pointer::parse(value.string());
    if (!path)
        m_mistakes.push_back(mistakeText(at, "is not a path"));
    return path;
}

std::optional<json::Pointer> DocumentObject::path(std::string_view key) const {
    const json::Value *found = value(key);
    return found ? toPath(*found, m_at.child(key)) : std::nullopt;
}

json::Pointer DocumentObject::requiredPath(std::string_view key) const {
    if (!has(key))
        mistake(key, "is missing");
    return path(key).value_or(json::Pointer{});
}

std::vector<json::Pointer> DocumentObject::paths(std::string_view key) const {
    std::vector<json::Pointer> all;
    const json::Value *found = value(key);
    if (!found) {
        return all;
    }
    if (!found->isArray()) {
        mistake(key, "is not a list of paths");
        return all;
    }
    for (std::size_t i = 0; i < found->array().size(); ++i)
        if (auto path = toPath(found->array()[i], m_at.child(key).child(std::to_string(i))))
            all.push_back(std::move(*path));
    return all;
}

std::vector<std::string> DocumentObject::texts(std::string_view key) const {
    std::vector<std::string> all;
    const json::Value *found = value(key);
    if (!found)
        return all;
    if (!found->isArray()) {
        mistake(key, "is not a list of strings");
        return all;
    }
    for (std::size_t i = 0; i < found->array().size(); ++i) {
        const json::Value &entry = found->array()[i];
        if (entry.isString())
            all.push_back(entry.string());
        else
            m_mistakes.push_back(
                mistakeText(m_at.child(key).child(std::to_string(i)), "is not a string"));
    }
    return all;
}

} // namespace backstory
