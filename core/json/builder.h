#pragma once

#include "core/json/lexis.h"
#include "core/json/value.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace backstory::json {

/// Makes a document of what the grammar meets. Of duplicate keys the last wins.
class Builder {
public:
    void reset();
    Value take();
    [[nodiscard]] bool duplicates() const { return m_duplicates; }

    void begin(Kind kind, std::size_t at);
    void end(Kind kind, std::size_t end);
    void key(std::size_t at, std::string_view inside, bool escaped);
    void scalar(Kind kind, std::size_t at, std::string_view word, bool escaped);

private:
    struct Start {
        std::size_t values = 0;
        std::size_t keys = 0;
    };

    Array takeElements(const Start &start);
    Object takeMembers(const Start &start);
    Object takeUnsorted(const Start &start);

    std::vector<Value> m_values;     ///< of all containers that are open
    std::vector<std::string> m_keys; ///< of all objects that are open
    std::vector<Start> m_starts;
    std::vector<std::uint32_t> m_order;
    bool m_duplicates = false;
};

} // namespace backstory::json
