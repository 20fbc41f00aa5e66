#include "core/replay/kept_streams.h"

#include <algorithm>
#include <cstring>

namespace backstory {

namespace {

void countIn(KeptHead &head, const std::optional<Instant> &stamp) {
    ++head.events;
    if (!stamp) {
        head.unstampedWithin = true;
        return;
    }
    if (const auto first = head.first.instant(); !first || *stamp < *first)
        head.first = PackedInstant(*stamp);
    if (const auto last = head.last.instant(); !last || *last < *stamp)
        head.last = PackedInstant(*stamp);
}

KeptValue keptValue(const MemberWrite &write) {
    using Effect = MemberWrite::Effect;
    using Kind = KeptValue::Kind;
    if (write.effect == Effect::Unset)
        return {Kind::Unset, {}};
    return {write.effect == Effect::SetConstant ? Kind::Constant : Kind::Owned, write.value};
}

bool isSame(const KeptValue &a, const KeptValue &b) {
    const bool bothUnset = a.kind == KeptValue::Kind::Unset && b.kind == KeptValue::Kind::Unset;
    return bothUnset || (a.kind != KeptValue::Kind::Unset && b.kind != KeptValue::Kind::Unset &&
                         a.text == b.text);
}

/// The first eight bytes, so that greater numbers come later.
std::uint64_t beginningOf(std::string_view bytes) {
    std::uint64_t beginning = 0;
    for (std::size_t at = 0; at < sizeof beginning; ++at)
        beginning =
            beginning << 8U | (at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0U);
    return beginning;
}

std::string_view bytesOf(const KeptHead &head) {
    if (head.isText)
        return {head.spelling, head.spellingSize};
    return {reinterpret_cast<const char *>(head.uuid.bytes.data()), head.uuid.bytes.size()};
}

} // namespace

PassedId passedIdOf(const KeptRecord &record) {
    const KeptHead &head = record.head();
    return {head.isText ? std::nullopt : std::optional(head.uuid),
            {head.spelling, head.spellingSize}};
}

KeptStreams::KeptStreams(std::size_t members, std::size_t orderBytes)
    : m_layout{members, orderBytes} {
    constexpr std::size_t kShards = std::size_t{1} << kShardBits;
    m_shards.reserve(kShards);
    for (std::size_t i = 0; i < kShards; ++i)
        m_shards.push_back(std::make_unique<Shard>(m_layout));
}

void KeptStreams::add(std::span<const KeptEvent> events) {
    // Reused, so that the steady state allocates nothing.
    thread_local std::vector<Hashed> hashed;
    hashed.clear();
    for (const KeptEvent &event : events)
        hashed.push_back({KeptShard::hashOf(*event.stream), &event});
    std::sort(hashed.begin(), hashed.end(),
              [](const Hashed &a, const Hashed &b) { return a.hash < b.hash; });
    for (auto first = hashed.cbegin(); first != hashed.cend();) {
        const std::size_t shard = shardOf(first->hash);
        const auto after = std::find_if(first, hashed.cend(), [shard](const Hashed &each) {
            return shardOf(each.hash) != shard;
        });
        addTo(*m_shards[shard], {first, after});
        first = after;
    }
}

void KeptStreams::addTo(Shard &shard, std::span<const Hashed> events) {
    const std::lock_guard lock(shard.mutex);
    for (const Hashed &each : events)
        shard.records.fetchPlace(each.hash);
    for (const Hashed &each : events)
        shard.records.fetchRecord(each.hash);
    for (const Hashed &each : events) {
        const KeptEvent &event = *each.event;
        const KeptRecord record = shard.records.record(each.hash, *event.stream);
        KeptHead &head = record.head();
        head.unstamped = head.unstamped || !event.stamp->has_value();
        if (!event.within) {
            ++head.eventsAfter;
            continue;
        }
        countIn(head, *event.stamp);
        if (!event.writes.empty() && !head.undecided)
            write(shard, record, event);
    }
}

void KeptStreams::write(Shard &shard, const KeptRecord &record, const KeptEvent &event) {
    for (std::size_t member = 0; member < event.writes.size(); ++member) {
        const MemberWrite &write = event.writes[member];
        if (write.effect == MemberWrite::Effect::None)
            continue;
        const KeptValue value = keptValue(write);
        const KeptValue before = record.value(member);
        if (before.kind != KeptValue::Kind::Unwritten) {
            const int order =
                std::memcmp(record.order(member), event.order.data(), event.order.size());
            if (order > 0)
                continue;
            if (order == 0) {
                record.head().undecided = record.head().undecided || !isSame(before, value);
                continue;
            }
        }
        shard.records.setValue(record, member, value);
        std::memcpy(record.order(member), event.order.data(), event.order.size());
    }
}

std::optional<KeptRecord> KeptStreams::find(const PassedId &id) const {
    const std::uint64_t hash = KeptShard::hashOf(id);
    return m_shards[shardOf(hash)]->records.find(hash, id);
}

KeptRecord KeptStreams::record(const PassedId &id) {
    const std::uint64_t hash = KeptShard::hashOf(id);
    return m_shards[shardOf(hash)]->records.record(hash, id);
}

void KeptStreams::setValue(const KeptRecord &record, const PassedId &id, std::size_t member,
                           const KeptValue &value, const std::uint8_t *order) {
    m_shards[shardOf(KeptShard::hashOf(id))]->records.setValue(record, member, value);
    if (order)
        std::memcpy(record.order(member), order, m_layout.orderBytes);
}

void KeptStreams::reset(const KeptRecord &record, const PassedId &id) {
    m_shards[shardOf(KeptShard::hashOf(id))]->records.reset(record);
}

void KeptStreams::respell(const KeptRecord &record, const PassedId &id) {
    m_shards[shardOf(KeptShard::hashOf(id))]->records.respell(record, id);
}

StreamId KeptStreams::idOf(const KeptRecord &record) {
    return StreamId(passedIdOf(record).shown());
}

std::size_t KeptStreams::size() const {
    std::size_t all = 0;
    for (const auto &shard : m_shards)
        all += shard->records.size();
    return all;
}

std::vector<KeptPlace> KeptStreams::places(std::size_t shard) const {
    std::vector<KeptPlace> places;
    const KeptShard &records = m_shards[shard]->records;
    places.reserve(records.size());
    for (std::size_t number = 0; number < records.size(); ++number) {
        const KeptHead &head = records.at(number).head();
        places.push_back({beginningOf(bytesOf(head)), static_cast<std::uint32_t>(number),
                          static_cast<std::uint16_t>(shard), head.isText});
    }
    return places;
}

bool KeptStreams::before(const KeptPlace &a, const KeptPlace &b) const {
    if (a.isText != b.isText)
        return b.isText;
    if (a.beginning != b.beginning)
        return a.beginning < b.beginning;
    return bytesOf(at(a).head()) < bytesOf(at(b).head());
}

} // namespace backstory
