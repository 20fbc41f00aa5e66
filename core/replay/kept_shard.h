#pragma once

#include "core/model/event_batch.h"
#include "core/replay/kept_record.h"
#include "core/replay/text_pool.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace backstory {

/// The records of some of the streams of a log, found by the id of the stream.
///
/// Ids are compared as TextId says, whatever their spelling. Records never move and are never taken
/// away. Threads: one at a time.
class KeptShard {
public:
    explicit KeptShard(KeptLayout layout) : m_layout(layout) {}

    /// Spreads ids evenly. Only `uuid`, or else `text`, counts.
    static std::uint64_t hashOf(const PassedId &id);

    /// Has the processor fetch what record() will look at, the first before the second.
    void fetchPlace(std::uint64_t hash) const;
    void fetchRecord(std::uint64_t hash) const;
    /// The record of a stream, made where there is none. Notes where it is spelled in two ways.
    KeptRecord record(std::uint64_t hash, const PassedId &id);
    [[nodiscard]] std::optional<KeptRecord> find(std::uint64_t hash, const PassedId &id) const;

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] KeptRecord at(std::size_t number) const {
        return {m_blocks[number / kBlock].get() + number % kBlock * m_layout.stride(), m_layout};
    }

    /// Gives a member another value; the text of one that is Owned is copied.
    void setValue(const KeptRecord &record, std::size_t member, KeptValue value);
    /// Shows the stream as it is spelled here.
    void respell(const KeptRecord &record, const PassedId &id);
    /// Leaves nothing but the id.
    void reset(const KeptRecord &record);

private:
    static constexpr std::size_t kBlock = 128;

    struct Place {
        std::uint32_t hash = 0;   ///< its lower half
        std::uint32_t record = 0; ///< counted from 1
    };

    [[nodiscard]] std::size_t placeOf(std::uint64_t hash, const PassedId &id) const;
    [[nodiscard]] bool isOf(const KeptRecord &record, const PassedId &id) const;
    KeptRecord add(const PassedId &id);
    void grow();

    KeptLayout m_layout;
    std::vector<Place> m_places; ///< open addressing
    std::vector<std::unique_ptr<std::byte[]>> m_blocks;
    std::size_t m_size = 0;
    TextPool m_texts;
};

} // namespace backstory
