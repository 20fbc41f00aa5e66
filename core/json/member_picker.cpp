#include "core/json/member_picker.h"

#include "core/json/reading.h"

#include <algorithm>

namespace backstory::json {

namespace {

/// Keeps the values of some members of the object at the top.
class PickingHandler {
public:
    PickingHandler(std::string_view text, const std::vector<std::string> &keys,
                   std::span<std::string_view> values)
        : m_text(text), m_keys(keys), m_values(values), m_member(keys.size()) {
        reset();
    }

    void reset() {
        std::fill(m_values.begin(), m_values.end(), std::string_view());
        m_depth = 0;
        m_member = m_keys.size();
    }

    void begin(Kind /*kind*/, std::size_t at) {
        if (m_depth == 1)
            m_start = at;
        ++m_depth;
    }

    void end(Kind /*kind*/, std::size_t end) {
        --m_depth;
        if (m_depth == 1)
            keep(m_start, end);
    }

    void key(std::size_t /*at*/, std::string_view inside, bool escaped) {
        if (m_depth == 1)
            m_member = escaped ? escapedMember(inside) : memberOf(inside);
    }

    void scalar(Kind kind, std::size_t at, std::string_view word, bool /*escaped*/) {
        if (m_depth == 1)
            keep(at, at + word.size() + (kind == Kind::String ? 2 : 0)); // the quotes
    }

private:
    // An array at the top has no keys, so none of its elements is kept.
    void keep(std::size_t start, std::size_t end) {
        if (m_member < m_keys.size())
            m_values[m_member] = m_text.substr(start, end - start);
    }

    [[nodiscard]] std::size_t memberOf(std::string_view key) const {
        std::size_t member = 0;
        while (member < m_keys.size() && m_keys[member] != key)
            ++member;
        return member;
    }

    [[nodiscard]] std::size_t escapedMember(std::string_view inside) const {
        std::string key;
        appendDecoded(key, inside);
        return memberOf(key);
    }

    std::string_view m_text;
    const std::vector<std::string> &m_keys;
    std::span<std::string_view> m_values;
    std::size_t m_member;
    std::size_t m_depth = 0;
    std::size_t m_start = 0;
};

} // namespace

MemberPicker::MemberPicker(std::vector<std::string> keys)
    : m_keys(std::move(keys)), m_sieve(m_keys) {}

void MemberPicker::pick(std::string_view text, std::span<std::string_view> values) const {
    PickingHandler handler(text, m_keys, values);
    if (!m_sieve.mayHoldAny(text))
        return;
    Notes notes;
    if (read(text, handler, notes))
        handler.reset(); // what is no document has no members
}

} // namespace backstory::json
