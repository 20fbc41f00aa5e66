#pragma once

#include "core/model/event.h"
#include "core/model/event_table.h"

#include <compare>
#include <vector>

namespace backstory {

/// The total order of the events of one stream, the same on every backend.
///
/// Compares by the mapping's keys (absent values last), then by id (UUIDs as 16 bytes before other
/// text), then by the place in file or table.
class EventOrder {
public:
    explicit EventOrder(std::vector<OrderKey> keys) : m_keys(std::move(keys)) {}
    explicit EventOrder(const EventTable &table)
        : m_keys(table.order), m_tellsRecording(table.orderedByTime() && table.recordedAt) {}

    [[nodiscard]] const std::vector<OrderKey> &keys() const { return m_keys; }
    [[nodiscard]] bool timeFirst() const;
    [[nodiscard]] std::strong_ordering compare(const Event &a, const Event &b) const;
    /// Whether the keys of the mapping leave the order of these two open. Versions and positions
    /// of events that were there before recording began were given afterwards, by their ids, where
    /// nothing else told: they settle nothing.
    [[nodiscard]] bool sameKeys(const Event &a, const Event &b) const;
    /// Whether nothing stronger than an id orders these two: they are tied. Two version 7 ids whose
    /// times differ do order.
    [[nodiscard]] bool tied(const Event &a, const Event &b) const;
    void sort(std::vector<Event> &events) const;

private:
    [[nodiscard]] bool placedAfterwards(const Event &event) const;

    std::vector<OrderKey> m_keys;
    bool m_tellsRecording = false;
};

/// The effective time of each event of an ordered stream: the greatest stamp so far, so that time
/// never runs backwards. An event that belongs only to the end has none. See the order's keys for
/// what an event without a stamp gets.
std::vector<std::optional<Instant>> effectiveTimes(const std::vector<Stamp> &stampsInOrder,
                                                   bool timeFirst);

} // namespace backstory
