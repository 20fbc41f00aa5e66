#pragma once

#include "core/model/event.h"
#include "core/model/event_batch.h"
#include "core/replay/compact_column.h"
#include "core/replay/id_column.h"
#include "core/replay/stamp_column.h"
#include "core/replay/text_arena.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace backstory {

/// What the rules and the reading found out about an event when it was added.
struct EventMarks {
    bool understood = true;
    bool payloadIsJson = true;
    bool payloadIsObject = true;
    bool remarkable = false; ///< there is more to be found out about it (notes, mismatches)
    bool metadataNotJson = false;
};

/// The events of one stream as columns, some fifty bytes each beside their payload.
///
/// Rows count from 0: row r is version r + 1. Texts handed out live as long as the columns.
class EventColumns {
public:
    [[nodiscard]] std::uint32_t size() const {
        return static_cast<std::uint32_t>(m_payloads.size());
    }

    /// Makes room for so many rows at once, where many are about to come.
    void reserve(std::size_t rows);
    /// Puts an event behind all others; its payload goes into the arena. `rest`: null where it has
    /// none.
    void append(const PassedEvent &event, const EventRest *rest);
    /// The last row goes before row `at`, which moves on with all behind it.
    void moveLast(std::uint32_t at);
    /// Row i becomes what row order[i] was.
    void reorder(const std::vector<std::uint32_t> &order);
    void setMarks(std::uint32_t row, const EventMarks &marks);

    [[nodiscard]] EventMarks marks(std::uint32_t row) const;
    [[nodiscard]] EventId id(std::uint32_t row) const { return m_ids.at(row); }
    [[nodiscard]] std::optional<std::uint32_t> find(const EventId &id) const;
    [[nodiscard]] std::string_view type(std::uint32_t row) const {
        return m_typeNames[m_types[row]];
    }
    [[nodiscard]] std::string_view payload(std::uint32_t row) const {
        return {m_payloads[row].text, m_payloads[row].size};
    }
    [[nodiscard]] const IdColumn &ids() const { return m_ids; }
    [[nodiscard]] std::uint64_t ordinal(std::uint32_t row) const { return m_ordinals.at(row); }
    [[nodiscard]] const StampColumn &happenedAt() const { return m_happenedAt; }
    [[nodiscard]] const StampColumn &recordedAt() const { return m_recordedAt; }
    /// Absent numbers are greater than all others.
    [[nodiscard]] const SparseColumn<std::int64_t> &storedVersions() const {
        return m_storedVersions;
    }
    [[nodiscard]] const SparseColumn<std::int64_t> &positions() const { return m_positions; }
    [[nodiscard]] std::optional<std::int64_t> storedVersion(std::uint32_t row) const;
    [[nodiscard]] std::optional<std::int64_t> position(std::uint32_t row) const;
    [[nodiscard]] std::optional<std::string_view> metadata(std::uint32_t row) const;
    [[nodiscard]] std::string_view recordedBy(std::uint32_t row) const;
    [[nodiscard]] const std::vector<Finding> &readFindings(std::uint32_t row) const;
    /// What the order compares: everything but payload, metadata and findings.
    [[nodiscard]] Event head(std::uint32_t row, const StreamId &stream) const;

    [[nodiscard]] std::size_t memoryBytes() const;

private:
#pragma pack(push, 4)
    struct Slice {
        const char *text = nullptr;
        std::uint32_t size = 0;
    };
#pragma pack(pop)

    std::uint32_t typeIndex(std::string_view type);
    std::uint32_t recorderIndex(std::string_view recorder);
    void appendRest(const EventRest *rest);

    TextArena m_arena;
    IdColumn m_ids;
    std::vector<std::uint32_t> m_types;
    std::vector<Slice> m_payloads;
    std::vector<std::uint8_t> m_marks;
    StampColumn m_happenedAt;
    StampColumn m_recordedAt;
    SparseColumn<std::int64_t> m_storedVersions;
    SparseColumn<std::int64_t> m_positions;
    SparseColumn<std::uint64_t> m_ordinals{0};
    SparseColumn<std::uint32_t> m_recorders{0};     ///< place in m_recorderNames
    SparseColumn<std::uint32_t> m_metadataPlace{0}; ///< place in m_metadata, from 1
    SparseColumn<std::uint32_t> m_findingsPlace{0}; ///< place in m_findings, from 1

    std::vector<std::string_view> m_typeNames;
    std::unordered_map<std::string_view, std::uint32_t> m_typeIndexes;
    std::vector<std::string_view> m_recorderNames{std::string_view{}};
    std::vector<std::string_view> m_metadata;
    std::vector<std::vector<Finding>> m_findings;

public:
    EventColumns();
};

} // namespace backstory
