#pragma once

#include "core/model/event.h"
#include "core/rules/ruleset.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace backstory::bench {

/// One order that lived very long: so many events over a document of 40 fields, with nested values
/// and arrays. Every event is the same on every run and every machine.
class LongOrder {
public:
    enum class Life {
        Orders,    ///< under the rules that ship: payloads replace what they name
        Operations ///< under rules with sums, deep lay-over, and arrays that items come to and go
    };

    LongOrder(std::uint32_t size, Life life) : m_size(size), m_life(life) {}

    [[nodiscard]] std::uint32_t size() const { return m_size; }
    [[nodiscard]] Life life() const { return m_life; }
    [[nodiscard]] std::shared_ptr<const Ruleset> rules() const;
    [[nodiscard]] static StreamId stream();
    /// The event of a place in the stream, from 0, as a reader hands it out.
    [[nodiscard]] Event event(std::uint32_t index) const;
    void forEach(const std::function<void(const Event &)> &take) const;
    /// For a file: `long-order-1000000`.
    [[nodiscard]] std::string name() const;
    /// A number that changes with how events are made. Fits a signed 32-bit integer.
    [[nodiscard]] std::uint32_t print() const;

private:
    [[nodiscard]] std::string ordersPayload(std::uint32_t index) const;
    [[nodiscard]] std::string operationsPayload(std::uint32_t index) const;

    std::uint32_t m_size;
    Life m_life;
};

} // namespace backstory::bench
