#pragma once

#include "core/replay/kept_shard.h"
#include "core/rules/member_writes.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace backstory {

/// Names a record of KeptStreams, by what sorts it.
struct KeptPlace {
    std::uint64_t beginning = 0; ///< of the id
    std::uint32_t record = 0;
    std::uint16_t shard = 0;
    bool isText = false;
};

/// One event, as far as it is kept.
struct KeptEvent {
    const PassedId *stream = nullptr;
    const std::optional<Instant> *stamp = nullptr;
    bool within = true;                       ///< up to the moment
    std::span<const MemberWrite> writes = {}; ///< empty: it has no effect on any member
    std::span<const std::uint8_t> order = {}; ///< where it writes: its place among the others
};

/// For each stream of a log: how many events it has, between which times, and what wrote each of a
/// few members latest.
///
/// Events may come in any order and from any thread: of two writes that of the later event stays.
/// Where the bytes of the order do not tell which is later, the stream is marked as undecided.
/// Memory: a record for each stream (kept_record.h), and the texts.
/// Threads: add() from any; everything else while nobody adds.
class KeptStreams {
public:
    KeptStreams(std::size_t members, std::size_t orderBytes);

    /// Quicker for many at once: they are taken shard by shard, and what they will need is fetched
    /// ahead.
    void add(std::span<const KeptEvent> events);
    void add(const KeptEvent &event) { add(std::span(&event, 1)); }

    [[nodiscard]] std::optional<KeptRecord> find(const PassedId &id) const;
    [[nodiscard]] KeptRecord at(const KeptPlace &place) const {
        return m_shards[place.shard]->records.at(place.record);
    }
    [[nodiscard]] static StreamId idOf(const KeptRecord &record);
    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] std::size_t shards() const { return m_shards.size(); }
    /// All records of a shard, as they came.
    [[nodiscard]] std::vector<KeptPlace> places(std::size_t shard) const;
    /// Whether one comes before the other in stream id order.
    [[nodiscard]] bool before(const KeptPlace &a, const KeptPlace &b) const;

    /// The record of a stream, made where there is none.
    KeptRecord record(const PassedId &id);
    /// Gives a member another value, which is copied, with the order of the event that wrote it.
    void setValue(const KeptRecord &record, const PassedId &id, std::size_t member,
                  const KeptValue &value, const std::uint8_t *order);
    void reset(const KeptRecord &record, const PassedId &id);
    /// Shows the stream as it is spelled here.
    void respell(const KeptRecord &record, const PassedId &id);

private:
    static constexpr std::size_t kShardBits = 6;

    struct alignas(64) Shard {
        std::mutex mutex;
        KeptShard records;
        explicit Shard(const KeptLayout &layout) : records(layout) {}
    };

    [[nodiscard]] static std::size_t shardOf(std::uint64_t hash) {
        return hash >> (64 - kShardBits);
    }
    struct Hashed {
        std::uint64_t hash = 0;
        const KeptEvent *event = nullptr;
    };

    static void addTo(Shard &shard, std::span<const Hashed> events);
    static void write(Shard &shard, const KeptRecord &record, const KeptEvent &event);

    KeptLayout m_layout;
    std::vector<std::unique_ptr<Shard>> m_shards;
};

/// The id of a stream of KeptStreams, to find it in others. A view.
PassedId passedIdOf(const KeptRecord &record);

} // namespace backstory
