#pragma once

#include "core/json/pointer.h"
#include "core/json/value.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace backstory {

/// Reads members of one object of a document, and notes what is wrong with them.
///
/// Holds references to the object and to the list of mistakes, which must outlive it.
class DocumentObject {
public:
    DocumentObject(const json::Value &object, json::Pointer at, std::vector<std::string> &mistakes)
        : m_object(object), m_at(std::move(at)), m_mistakes(mistakes) {}

    /// Notes every member that is none of these.
    void allowOnly(std::initializer_list<std::string_view> keys) const;

    [[nodiscard]] bool has(std::string_view key) const { return m_object.find(key) != nullptr; }
    [[nodiscard]] std::string requiredText(std::string_view key) const;
    [[nodiscard]] std::string text(std::string_view key) const; ///< empty when absent
    [[nodiscard]] bool flag(std::string_view key) const;        ///< false when absent
    [[nodiscard]] std::optional<json::Pointer> path(std::string_view key) const;
    [[nodiscard]] json::Pointer requiredPath(std::string_view key) const;
    [[nodiscard]] std::vector<json::Pointer> paths(std::string_view key) const;
    [[nodiscard]] std::vector<std::string> texts(std::string_view key) const;
    [[nodiscard]] const json::Value *value(std::string_view key) const {
        return m_object.find(key);
    }

    void mistake(std::string_view key, std::string_view what) const;
    void mistake(std::string_view what) const;
    [[nodiscard]] const json::Pointer &at() const { return m_at; }
    [[nodiscard]] std::vector<std::string> &mistakes() const { return m_mistakes; }

private:
    [[nodiscard]] std::optional<json::Pointer> toPath(const json::Value &value,
                                                      const json::Pointer &at) const;

    const json::Value &m_object;
    json::Pointer m_at;
    std::vector<std::string> &m_mistakes;
};

/// `/columns/1/name: what is wrong`; the root prints as `/`.
std::string mistakeText(const json::Pointer &at, std::string_view what);

} // namespace backstory
