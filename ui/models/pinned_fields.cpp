#include "ui/models/pinned_fields.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace backstory::ui {

namespace {

/// The version next to `from` in one direction, among some that ascend.
std::optional<Version> nextTo(const std::vector<Version> &versions, Version from, int direction) {
    if (direction > 0) {
        const auto next = std::upper_bound(versions.begin(), versions.end(), from);
        return next == versions.end() ? std::nullopt : std::optional(*next);
    }
    const auto here = std::lower_bound(versions.begin(), versions.end(), from);
    return here == versions.begin() ? std::nullopt : std::optional(*std::prev(here));
}

} // namespace

bool PinnedFields::set(Pins pins) {
    pins = tidied(std::move(pins));
    if (pins == m_pins)
        return false;
    std::vector<std::optional<FieldWriters>> writers;
    for (const json::Pointer &field : pins.fields) {
        const auto known = std::find(m_pins.fields.begin(), m_pins.fields.end(), field);
        const auto place = static_cast<std::size_t>(known - m_pins.fields.begin());
        writers.push_back(place < m_writers.size() ? std::move(m_writers[place]) : std::nullopt);
    }
    m_pins = std::move(pins);
    m_writers = std::move(writers);
    return true;
}

void PinnedFields::setHistory(std::shared_ptr<const History> history) {
    m_history = std::move(history);
    for (auto &writers : m_writers)
        writers.reset();
}

void PinnedFields::grow(const std::vector<Version> &added) {
    for (auto &writers : m_writers) {
        if (writers)
            writers->grow(added);
    }
}

const std::vector<Version> &PinnedFields::writersOf(std::size_t pin) const {
    static const std::vector<Version> kNone;
    if (!m_history)
        return kNone;
    if (!m_writers[pin])
        m_writers[pin].emplace(m_history, m_pins.fields[pin]);
    return m_writers[pin]->versions();
}

std::optional<Version> PinnedFields::walked(Version from, int direction) const {
    std::optional<Version> nearest;
    for (std::size_t pin = 0; pin < m_pins.fields.size(); ++pin) {
        if (m_pins.walked && m_pins.walked != m_pins.fields[pin])
            continue;
        const auto next = nextTo(writersOf(pin), from, direction);
        if (next && (!nearest || (direction > 0 ? *next < *nearest : *nearest < *next)))
            nearest = next;
    }
    return nearest;
}

} // namespace backstory::ui
