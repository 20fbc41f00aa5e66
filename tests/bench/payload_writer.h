#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace backstory::bench {

/// Writes one JSON object, member after member. Texts must need no escapes.
class PayloadWriter {
public:
    PayloadWriter &text(std::string_view key, std::string_view value) {
        begin(key);
        m_out.append(1, '"').append(value).append(1, '"');
        return *this;
    }
    /// A number, or whatever stands in JSON without quotes.
    PayloadWriter &raw(std::string_view key, std::string_view value) {
        begin(key);
        m_out.append(value);
        return *this;
    }
    /// An object under a key, or, without one, as an element of an array.
    PayloadWriter &object(std::string_view key = {}) { return open(key, '{'); }
    PayloadWriter &array(std::string_view key) { return open(key, '['); }
    PayloadWriter &close(char bracket = '}') {
        m_out += bracket;
        m_first = false;
        return *this;
    }
    std::string take() {
        close();
        return std::move(m_out);
    }

private:
    PayloadWriter &open(std::string_view key, char bracket) {
        begin(key);
        m_out += bracket;
        m_first = true;
        return *this;
    }
    void begin(std::string_view key) {
        if (!m_first)
            m_out += ',';
        m_first = false;
        if (!key.empty())
            m_out.append(1, '"').append(key).append("\":");
    }

    std::string m_out = "{";
    bool m_first = true;
};

} // namespace backstory::bench
