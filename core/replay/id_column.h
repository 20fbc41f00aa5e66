#pragma once

#include "core/base/ids.h"
#include "core/model/event_batch.h"
#include "core/replay/compact_column.h"

#include <compare>
#include <optional>
#include <string>
#include <vector>

namespace backstory {

/// The ids of many events: sixteen bytes each where the id is a UUID in its canonical text, the
/// text itself otherwise.
class IdColumn {
public:
    [[nodiscard]] EventId at(std::size_t row) const;
    /// As the ids of two rows compare.
    [[nodiscard]] std::strong_ordering compare(std::size_t a, std::size_t b) const;
    /// The first row that holds an equal id. Cost: one pass.
    [[nodiscard]] std::optional<std::size_t> find(const EventId &id) const;

    void reserve(std::size_t rows) { m_uuids.reserve(rows); }
    void append(const PassedId &id);
    void moveLast(std::size_t at);
    void reorder(const std::vector<std::uint32_t> &order);
    [[nodiscard]] std::size_t memoryBytes() const;

private:
    std::vector<Uuid> m_uuids;                  ///< of all rows; zeros where the id is none
    SparseColumn<std::uint32_t> m_textPlace{0}; ///< place in m_texts, from 1
    std::vector<std::string> m_texts;           ///< ids that are not spelled canonically
};

} // namespace backstory
