#pragma once

#include "core/base/ids.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace backstory {

/// Ids of events that were handed out; one that stands there twice was so twice.
///
/// Memory: 16 bytes for a UUID, whatever its spelling.
class IdBag {
public:
    void add(const EventId &id);
    void add(const IdBag &other);
    void clear();
    [[nodiscard]] std::size_t size() const;

    /// To be called before the first meet() after something was added. Nothing counts as met.
    void arrange();
    /// Whether the id stands there and was met less often than that.
    bool meet(const EventId &id);

    /// ` ID ID …`, in ASCII: UUIDs as 32 digits, others after `=` with %XX. Empty for none.
    [[nodiscard]] std::string text() const;
    /// Adds one such word; false where it is none.
    bool addWord(std::string_view word);

private:
    template <class Id>
    struct Part {
        std::vector<Id> ids;
        std::vector<bool> met;

        void arrange();
        bool meet(const Id &id);
    };

    Part<Uuid> m_uuids;
    Part<std::string> m_others;
};

} // namespace backstory
