#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace backstory::json {

enum class Kind { Null, Boolean, Number, String, Array, Object };

class Value;
struct Member;

/// The digits of a JSON number, exactly as they were stored (`10.00`, `1E400`, `-0`).
struct Number {
    std::string token;
};
using Array = std::vector<Value>;
/// Sorted by key (UTF-8 bytes, which is code point order), each key once.
using Object = std::vector<Member>;

/// An exact JSON document: numbers keep their digits, text keeps every code point.
///
/// Strings are UTF-8; a lone surrogate, which JSON can escape and UTF-8 cannot say, is kept as its
/// three-byte form (WTF-8) and printed as its escape again. A plain value type: copies are deep.
class Value {
public:
    Value(); ///< null
    Value(std::nullptr_t);
    Value(bool value);
    Value(Number number);
    Value(std::string text);
    Value(std::string_view text);
    Value(const char *text);
    Value(Array elements);
    Value(Object members); ///< must be sorted and unique already

    [[nodiscard]] Kind kind() const { return static_cast<Kind>(m_data.index()); }
    [[nodiscard]] bool isNull() const { return kind() == Kind::Null; }
    [[nodiscard]] bool isNumber() const { return kind() == Kind::Number; }
    [[nodiscard]] bool isString() const { return kind() == Kind::String; }
    [[nodiscard]] bool isArray() const { return kind() == Kind::Array; }
    [[nodiscard]] bool isObject() const { return kind() == Kind::Object; }
    /// An array or an object with something in it.
    [[nodiscard]] bool hasChildren() const;

    // Each of these requires the kind it names.
    [[nodiscard]] bool boolean() const { return std::get<bool>(m_data); }
    [[nodiscard]] const std::string &number() const { return std::get<Number>(m_data).token; }
    [[nodiscard]] const std::string &string() const { return std::get<std::string>(m_data); }
    [[nodiscard]] const Array &array() const { return std::get<Array>(m_data); }
    [[nodiscard]] Array &array() { return std::get<Array>(m_data); }
    [[nodiscard]] const Object &object() const { return std::get<Object>(m_data); }
    [[nodiscard]] Object &object() { return std::get<Object>(m_data); }

    /// The member of that key, or null when this is no object or has none. Binary search.
    [[nodiscard]] const Value *find(std::string_view key) const;
    [[nodiscard]] Value *find(std::string_view key);
    /// Adds or replaces a member, keeping the order. Requires an object.
    Value &set(std::string_view key, Value value);
    /// Removes a member; answers whether it was there. Requires an object.
    bool erase(std::string_view key);

private:
    std::variant<std::monostate, bool, Number, std::string, Array, Object> m_data;
};

struct Member {
    std::string key;
    Value value;
};

// Only here is Member complete, which a vector of it must be before it is made or destroyed.
inline Value::Value() = default;
inline Value::Value(std::nullptr_t) {}
inline Value::Value(bool value) : m_data(value) {}
inline Value::Value(Number number) : m_data(std::move(number)) {}
inline Value::Value(std::string text) : m_data(std::move(text)) {}
inline Value::Value(std::string_view text) : m_data(std::string(text)) {}
inline Value::Value(const char *text) : m_data(std::string(text)) {}
inline Value::Value(Array elements) : m_data(std::move(elements)) {}

/// Whether two documents are the same: numbers by value (`10.0` equals `10.00`), text by code
/// point, objects whatever their key order was.
bool equal(const Value &a, const Value &b);

} // namespace backstory::json
