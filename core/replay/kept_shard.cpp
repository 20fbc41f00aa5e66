#include "core/replay/kept_shard.h"

#include <algorithm>
#include <functional>
#include <new>

namespace backstory {

namespace {

constexpr std::size_t kFirstPlaces = 64;
constexpr std::size_t kCacheLine = 64;

void prefetch(const void *place) {
#if defined(__GNUC__)
    __builtin_prefetch(place);
#else
    static_cast<void>(place);
#endif
}

std::uint64_t mixed(std::uint64_t bits) {
    bits = (bits ^ bits >> 32U) * 0x9e3779b97f4a7c15;
    bits = (bits ^ bits >> 29U) * 0xbf58476d1ce4e5b9;
    return bits ^ bits >> 32U;
}

/// Whether a UUID is spelled as Uuid::text() does.
bool isPlain(std::string_view text) {
    constexpr std::size_t kPlainSize = 36;
    return text.size() == kPlainSize &&
           std::none_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'F'; });
}

std::string_view spellingOf(const PassedId &id) {
    return id.uuid && isPlain(id.text) ? std::string_view() : id.text;
}

} // namespace

std::uint64_t KeptShard::hashOf(const PassedId &id) {
    if (!id.uuid)
        return mixed(std::hash<std::string_view>{}(id.text));
    std::uint64_t halves[2] = {};
    std::memcpy(halves, id.uuid->bytes.data(), sizeof halves);
    return mixed(halves[0] * 0x9e3779b97f4a7c15 + mixed(halves[1]));
}

bool KeptShard::isOf(const KeptRecord &record, const PassedId &id) const {
    const KeptHead &head = record.head();
    if (head.isText != !id.uuid)
        return false;
    return id.uuid ? head.uuid == *id.uuid
                   : std::string_view(head.spelling, head.spellingSize) == id.text;
}

/// Where the stream stands, or would.
std::size_t KeptShard::placeOf(std::uint64_t hash, const PassedId &id) const {
    const auto lower = static_cast<std::uint32_t>(hash);
    const std::size_t mask = m_places.size() - 1;
    std::size_t place = lower & mask;
    while (m_places[place].record != 0 &&
           (m_places[place].hash != lower || !isOf(at(m_places[place].record - 1), id)))
        place = (place + 1) & mask;
    return place;
}

void KeptShard::fetchPlace(std::uint64_t hash) const {
    if (!m_places.empty())
        prefetch(&m_places[static_cast<std::uint32_t>(hash) & (m_places.size() - 1)]);
}

// In most cases the record stands where it is looked for first.
void KeptShard::fetchRecord(std::uint64_t hash) const {
    if (m_places.empty())
        return;
    const Place &place = m_places[static_cast<std::uint32_t>(hash) & (m_places.size() - 1)];
    if (place.record == 0)
        return;
    const auto *start = reinterpret_cast<const std::byte *>(&at(place.record - 1).head());
    for (std::size_t line = 0; line < m_layout.stride(); line += kCacheLine)
        prefetch(start + line);
}

std::optional<KeptRecord> KeptShard::find(std::uint64_t hash, const PassedId &id) const {
    if (m_places.empty())
        return std::nullopt;
    const Place &place = m_places[placeOf(hash, id)];
    return place.record == 0 ? std::nullopt : std::optional(at(place.record - 1));
}

KeptRecord KeptShard::record(std::uint64_t hash, const PassedId &id) {
    if (m_places.size() * 3 <= m_size * 4)
        grow();
    Place &place = m_places[placeOf(hash, id)];
    if (place.record == 0) {
        const KeptRecord made = add(id);
        place = {static_cast<std::uint32_t>(hash), static_cast<std::uint32_t>(m_size)};
        return made;
    }
    const KeptRecord found = at(place.record - 1);
    KeptHead &head = found.head();
    if (id.uuid && std::string_view(head.spelling, head.spellingSize) != spellingOf(id))
        head.undecided = true; // which spelling is shown, the order of the events decides
    return found;
}

KeptRecord KeptShard::add(const PassedId &id) {
    if (m_size % kBlock == 0)
        m_blocks.push_back(std::make_unique<std::byte[]>(kBlock * m_layout.stride()));
    const KeptRecord made = at(m_size);
    ++m_size;
    KeptHead *head = new (&made.head()) KeptHead;
    head->isText = !id.uuid;
    if (id.uuid)
        head->uuid = *id.uuid;
    respell(made, id);
    return made;
}

void KeptShard::respell(const KeptRecord &record, const PassedId &id) {
    KeptHead &head = record.head();
    const std::string_view spelling = spellingOf(id);
    if (std::string_view(head.spelling, head.spellingSize) == spelling)
        return;
    if (head.spellingSize > 0)
        m_texts.giveBack(head.spelling, head.spellingSize);
    head.spelling = spelling.empty() ? nullptr : m_texts.add(spelling);
    head.spellingSize = static_cast<std::uint32_t>(spelling.size());
}

void KeptShard::grow() {
    std::vector<Place> before(std::max(kFirstPlaces, m_places.size() * 2));
    before.swap(m_places);
    const std::size_t mask = m_places.size() - 1;
    for (const Place &old : before) {
        if (old.record == 0)
            continue;
        std::size_t place = old.hash & mask;
        while (m_places[place].record != 0)
            place = (place + 1) & mask;
        m_places[place] = old;
    }
}

void KeptShard::setValue(const KeptRecord &record, std::size_t member, KeptValue value) {
    const KeptValue before = record.value(member);
    if (before.kind == KeptValue::Kind::Owned)
        m_texts.giveBack(before.text.data(), before.text.size());
    if (value.kind == KeptValue::Kind::Owned)
        value.text = {m_texts.add(value.text), value.text.size()};
    record.setValue(member, value);
}

void KeptShard::reset(const KeptRecord &record) {
    for (std::size_t member = 0; member < record.members(); ++member)
        setValue(record, member, {});
    KeptHead &head = record.head();
    KeptHead bare;
    bare.uuid = head.uuid;
    bare.spelling = head.spelling;
    bare.spellingSize = head.spellingSize;
    bare.isText = head.isText;
    head = bare;
}

} // namespace backstory
