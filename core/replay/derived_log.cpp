#include "core/replay/derived_log.h"

#include "core/replay/compact_column.h"
#include "core/rules/raw_json.h"
#include "core/rules/write.h"

#include <algorithm>

namespace backstory {

namespace {

using Result = DerivedOp::Result;

constexpr std::size_t kOpsPerArrayCheckpoint = 256;
constexpr std::uint32_t kOpsPerNumberCheckpoint = 64;

/// Raw text that many others are compared with. Texts without escapes are compared as they stand.
class RawValue {
public:
    explicit RawValue(std::string_view raw) : m_raw(raw), m_isPlainText(isPlainText(raw)) {}

    [[nodiscard]] json::Value value() const { return valueOfRaw(m_raw); }
    [[nodiscard]] bool equals(std::string_view other) const {
        if (other == m_raw)
            return true;
        if (m_isPlainText && isPlainText(other))
            return false;
        return json::equal(valueOfRaw(other), value());
    }

private:
    static bool isPlainText(std::string_view raw) {
        return raw.front() == '"' && raw.find('\\') == std::string_view::npos;
    }

    std::string_view m_raw;
    bool m_isPlainText;
};

auto firstOf(std::vector<DerivedOp> &ops, std::uint32_t version) {
    return std::ranges::lower_bound(ops, version, {}, &DerivedOp::version);
}

} // namespace

void DerivedLog::insert(const DerivedOp &op) {
    if (m_ops.empty() || m_ops.back().version <= op.version) {
        appendCompactly(m_ops, op);
        return;
    }
    const auto place = std::ranges::upper_bound(m_ops, op.version, {}, &DerivedOp::version);
    const auto index = static_cast<std::uint32_t>(place - m_ops.begin());
    if (index < m_done)
        truncate(index);
    insertCompactly(m_ops, index, op);
}

bool DerivedLog::drop(std::uint32_t version) {
    const auto first = firstOf(m_ops, version);
    const auto last = std::ranges::upper_bound(m_ops, version, {}, &DerivedOp::version);
    if (first == last)
        return false;
    forgetFrom(version);
    const bool created = std::any_of(first, last, [](const DerivedOp &op) { return op.creates(); });
    m_ops.erase(first, last);
    return created;
}

void DerivedLog::forgetFrom(std::uint32_t version) {
    const auto index = static_cast<std::uint32_t>(firstOf(m_ops, version) - m_ops.begin());
    if (index < m_done)
        truncate(index);
}

void DerivedLog::shiftFrom(std::uint32_t version) {
    for (auto op = firstOf(m_ops, version); op != m_ops.end(); ++op)
        ++op->version;
}

void DerivedLog::renumber(const VersionNumbers &numbers) {
    truncate(0);
    for (DerivedOp &op : m_ops)
        op.version = numbers[op.version];
    numbers.sort(m_ops, [](const DerivedOp &op) { return op.version; });
}

bool DerivedLog::createsBetween(std::uint32_t from, std::uint32_t to) const {
    for (auto op = std::ranges::lower_bound(m_ops, from, {}, &DerivedOp::version);
         op != m_ops.end() && op->version <= to; ++op)
        if (op->creates())
            return true;
    return false;
}

void DerivedLog::truncate(std::uint32_t done) {
    while (!m_slots.empty() && m_slots.back().born >= done)
        m_slots.pop_back();
    for (ElementSlot &slot : m_slots)
        if (slot.died != ElementSlot::kNone && slot.died >= done)
            slot.died = ElementSlot::kNone;
    while (!m_arrays.empty() && m_arrays.back().op >= done)
        m_arrays.pop_back();
    while (!m_numbers.empty() && m_numbers.back().op >= done)
        m_numbers.pop_back();
    m_done = done;
    m_liveOp.reset();
    m_liveKind = Result::None;
    m_living.clear();
    m_members.clear();
    m_base.reset();
    m_began = false;
}

void DerivedLog::continueFrom(std::uint32_t from) {
    if (m_liveOp == from)
        return;
    m_liveOp = from;
    m_liveKind = m_ops[from].result;
    m_base.reset();
    m_began = false;
    m_living.clear();
    m_members.clear();
    m_number.clear(); // looked up when it is needed
    if (m_liveKind == Result::Array) {
        m_living = slotsAfter(from);
        m_beginning = beginningOf(from);
    }
}

void DerivedLog::begin() {
    if (m_began) // nothing came of the last beginning
        m_slots.resize(m_slotsBefore);
    m_slotsBefore = m_slots.size();
    m_began = true;
    m_beginning = m_done;
    m_liveOp.reset();
    m_living.clear();
    m_members.clear();
    m_base.reset();
}

void DerivedLog::beginWith(const json::Value *base) {
    begin();
    m_liveKind = Result::None;
    if (base && base->isNumber()) {
        m_liveKind = Result::Number;
        m_number = base->number();
    } else if (base && base->isArray()) {
        m_liveKind = Result::Array;
        m_base = *base;
        for (std::size_t i = 0; i < base->array().size(); ++i) {
            m_living.push_back(static_cast<std::uint32_t>(m_slots.size()));
            appendCompactly(m_slots, {m_done, ElementSlot::kNone, static_cast<std::uint32_t>(i)});
        }
    }
}

bool DerivedLog::advance(const WrittenTexts &texts, const BaseOf &baseOf) {
    DerivedOp &op = m_ops[m_done];
    op.result = Result::None;
    bool wrote = true;
    switch (op.kind) {
    case DerivedOp::Kind::Append:
        append();
        break;
    case DerivedOp::Kind::RemoveAt:
        wrote = removeAt(op.detail);
        break;
    case DerivedOp::Kind::RemoveWhere:
        wrote = removeWhere(texts, op, baseOf);
        break;
    case DerivedOp::Kind::Increment:
        increment(texts, op);
        break;
    }
    if (wrote) {
        op.result = m_liveKind;
        if (m_liveKind == Result::Array)
            keepArray();
        else
            keepNumber();
        m_liveOp = m_done;
        m_began = false;
    }
    ++m_done;
    return wrote;
}

void DerivedLog::append() {
    if (m_liveKind != Result::Array) {
        begin();
        m_liveKind = Result::Array;
    }
    m_living.push_back(static_cast<std::uint32_t>(m_slots.size()));
    appendCompactly(m_slots, {m_done, ElementSlot::kNone, ElementSlot::kNone});
}

void DerivedLog::kill(std::size_t place) {
    m_slots[m_living[place]].died = m_done;
    m_living.erase(m_living.begin() + static_cast<std::ptrdiff_t>(place));
    if (place < m_members.size())
        m_members.erase(m_members.begin() + static_cast<std::ptrdiff_t>(place));
}

bool DerivedLog::removeAt(std::int64_t index) {
    if (m_liveKind != Result::Array)
        return false;
    const auto size = static_cast<std::int64_t>(m_living.size());
    const std::int64_t place = index < 0 ? size + index : index;
    if (place < 0 || place >= size)
        return false;
    kill(static_cast<std::size_t>(place));
    return true;
}

void DerivedLog::learnMembers(const WrittenTexts &texts, std::string_view key) {
    if (m_memberKey.data() != key.data()) {
        m_memberKey = key;
        m_members.clear();
    }
    for (std::size_t i = m_members.size(); i < m_living.size(); ++i) {
        const ElementSlot &slot = m_slots[m_living[i]];
        std::string_view member;
        if (slot.base == ElementSlot::kNone) {
            const DerivedOp &bringer = m_ops[slot.born];
            member = rawjson::member(texts.raw(bringer.version, bringer.text), key)
                         .value_or(std::string_view());
        }
        m_members.push_back(member);
    }
}

bool DerivedLog::removeWhere(const WrittenTexts &texts, const DerivedOp &op, const BaseOf &baseOf) {
    if (m_liveKind != Result::Array)
        return false;
    const std::string_view key = texts.constantAt(static_cast<std::uint32_t>(op.detail));
    const RawValue wanted(texts.raw(op.version, op.text));
    learnMembers(texts, key);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < m_living.size(); ++i) {
        ElementSlot &slot = m_slots[m_living[i]];
        bool matches = false;
        if (slot.base == ElementSlot::kNone) {
            matches = !m_members[i].empty() && wanted.equals(m_members[i]);
        } else {
            if (!m_base)
                m_base = baseOf(m_beginning);
            const json::Value *member = m_base->array()[slot.base].find(key);
            matches = member && json::equal(*member, wanted.value());
        }
        if (matches) {
            slot.died = m_done;
            continue;
        }
        m_living[kept] = m_living[i];
        m_members[kept] = m_members[i];
        ++kept;
    }
    const bool removed = kept != m_living.size();
    m_living.resize(kept);
    m_members.resize(kept);
    return removed;
}

void DerivedLog::increment(const WrittenTexts &texts, const DerivedOp &op) {
    if (m_liveKind == Result::Number && m_liveOp && m_number.empty())
        m_number = numberAfter(*m_liveOp, texts);
    const std::string *current = m_liveKind == Result::Number ? &m_number : nullptr;
    std::string sum = incremented(current, texts.raw(op.version, op.text), op.negated);
    if (!current) {
        begin();
        m_liveKind = Result::Number;
    }
    m_number = std::move(sum);
}

void DerivedLog::keepArray() {
    const bool began = m_began;
    if (!began && m_done - m_arrays.back().op < std::max(kOpsPerArrayCheckpoint, m_living.size()))
        return;
    m_arrays.push_back({m_done, began ? m_beginning : m_arrays.back().beginning,
                        static_cast<std::uint32_t>(m_slots.size()), m_living});
}

void DerivedLog::keepNumber() {
    if (m_began || m_done - m_numbers.back().op >= kOpsPerNumberCheckpoint)
        m_numbers.push_back({m_done, m_number});
}

const DerivedLog::ArrayCheckpoint &DerivedLog::checkpointOf(std::uint32_t op) const {
    return *(std::ranges::upper_bound(m_arrays, op, {}, &ArrayCheckpoint::op) - 1);
}

std::uint32_t DerivedLog::beginningOf(std::uint32_t op) const {
    return checkpointOf(op).beginning;
}

std::vector<std::uint32_t> DerivedLog::slotsAfter(std::uint32_t op) const {
    const ArrayCheckpoint &checkpoint = checkpointOf(op);
    std::vector<std::uint32_t> living;
    living.reserve(checkpoint.living.size());
    // kNone is greater than any operation.
    for (const std::uint32_t index : checkpoint.living)
        if (m_slots[index].died > op)
            living.push_back(index);
    for (std::uint32_t i = checkpoint.slotCount; i < m_slots.size() && m_slots[i].born <= op; ++i)
        if (m_slots[i].died > op)
            living.push_back(i);
    return living;
}

std::string DerivedLog::numberAfter(std::uint32_t op, const WrittenTexts &texts) const {
    const auto checkpoint = std::ranges::upper_bound(m_numbers, op, {}, &NumberCheckpoint::op) - 1;
    std::string number = checkpoint->number;
    for (std::uint32_t i = checkpoint->op + 1; i <= op; ++i)
        if (m_ops[i].result == Result::Number)
            number =
                incremented(&number, texts.raw(m_ops[i].version, m_ops[i].text), m_ops[i].negated);
    return number;
}

std::size_t DerivedLog::memoryBytes() const {
    std::size_t bytes = sizeof(*this) + m_ops.capacity() * sizeof(DerivedOp) +
                        m_slots.capacity() * sizeof(ElementSlot) +
                        m_living.capacity() * sizeof(std::uint32_t) +
                        m_arrays.capacity() * sizeof(ArrayCheckpoint) +
                        m_numbers.capacity() * sizeof(NumberCheckpoint);
    for (const ArrayCheckpoint &array : m_arrays)
        bytes += array.living.capacity() * sizeof(std::uint32_t);
    return bytes;
}

} // namespace backstory
