#pragma once

#include "core/store/demo_catalogue.h"
#include "core/store/demo_event.h"

#include <cstdint>
#include <string>

namespace backstory {

/// The people who place the orders of a demo. Each can be made without the others.
class DemoUsers {
public:
    DemoUsers(std::uint64_t seed, std::uint32_t orders);

    [[nodiscard]] std::uint32_t size() const { return m_size; }

    struct User {
        std::string id;
        DemoPerson person;
        DemoLife life;
    };
    [[nodiscard]] User user(std::uint32_t number) const;

    /// How many had registered by then; at least one, where there is any.
    [[nodiscard]] std::uint32_t registeredBy(std::int64_t millis) const;

private:
    [[nodiscard]] std::int64_t bornAt(std::uint32_t number) const;

    std::uint64_t m_seed;
    std::uint32_t m_size;
};

} // namespace backstory
