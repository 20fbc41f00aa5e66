#include "core/replay/book_fold.h"

#include <algorithm>

namespace backstory {
namespace {

// Slots are looked for one by one; beyond so many, members are written to the state at once.
constexpr std::size_t kMaxSlots = 64;

} // namespace

BookFold::BookFold(const Ruleset &rules, const std::vector<std::string> &members)
    : m_rules(rules), m_everything(false) {
    for (const std::string &member : members)
        if (!slotOf(member))
            m_slots.push_back({member, {}});
}

BookFold::BookFold(const Ruleset &rules) : m_rules(rules), m_everything(true) {}

void BookFold::start(const StreamId &stream) {
    m_state = m_rules.startState(stream);
    if (m_everything)
        m_slots.clear();
    for (Slot &slot : m_slots)
        slot.pending = {};
}

void BookFold::apply(std::string_view type, std::string_view payload) {
    m_rules.apply(type, payload, *this);
}

const json::Value &BookFold::state() {
    for (Slot &slot : m_slots)
        settle(slot);
    return m_state;
}

void BookFold::write(const Write &write) {
    if (write.path.empty()) { // the whole state at once
        for (Slot &slot : m_slots)
            settle(slot);
        applyWrite(m_state, write);
        return;
    }
    Slot *slot = slotOf(write.path.front());
    if (!slot) {
        if (!m_everything)
            return;
        if (m_slots.size() == kMaxSlots) {
            applyWrite(m_state, write);
            return;
        }
        slot = &m_slots.emplace_back(Slot{std::string(write.path.front()), {}});
    }
    if (write.path.size() == 1 && write.op == Write::Op::Set) {
        slot->pending = write.value;
        return;
    }
    settle(*slot);
    applyWrite(m_state, write);
}

void BookFold::settle(Slot &slot) {
    if (slot.pending.empty())
        return;
    if (!m_state.isObject())
        m_state = json::Object{};
    m_state.set(slot.member, json::parseTrusted(slot.pending));
    slot.pending = {};
}

BookFold::Slot *BookFold::slotOf(std::string_view member) {
    const auto found = std::ranges::find(m_slots, member, &Slot::member);
    return found == m_slots.end() ? nullptr : &*found;
}

} // namespace backstory
