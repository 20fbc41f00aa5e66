#pragma once

#include "core/json/lexis.h"

#include <simdjson.h>

#include <cstddef>
#include <string_view>

/// Where the words of a text begin. The grammar reads either of the two; what a word is and where
/// it ends it finds out by itself (lexis.h).
namespace backstory::json {

/// The places that simdjson's first stage found, 64 bytes at a time.
class IndexedTokens {
public:
    using Iterator = simdjson::ondemand::json_iterator;

    /// `base`: the start of the padded copy that was indexed, a copy of `text`.
    IndexedTokens(std::string_view text, Iterator &iterator, const char *base)
        : m_iterator(iterator), m_base(base), m_size(text.size()) {}

    /// The place of the next word; the size of the text after the last.
    std::size_t next(std::size_t /*from*/) {
        if (m_iterator.at_end())
            return m_size;
        const auto *token = m_iterator.return_current_and_advance();
        return static_cast<std::size_t>(reinterpret_cast<const char *>(token) - m_base);
    }

private:
    Iterator &m_iterator;
    const char *m_base;
    std::size_t m_size;
};

/// The places found by passing over blanks.
class PlainTokens {
public:
    explicit PlainTokens(std::string_view text) : m_text(text) {}

    /// The place of the next word at or after `from`, the end of the last; the size of the text
    /// after the last.
    std::size_t next(std::size_t from) const {
        while (from < m_text.size() && isBlank(m_text[from]))
            ++from;
        return from;
    }

private:
    std::string_view m_text;
};

} // namespace backstory::json
