#pragma once

#include "core/store/demo_event.h"
#include "core/store/demo_payload.h"
#include "core/store/demo_random.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace backstory {

/// Writes the life of one entity, event after event.
class DemoLifeWriter {
public:
    DemoLifeWriter(DemoRandom &random, std::int64_t bornAt);

    [[nodiscard]] const std::string &stream() const { return m_stream; }
    DemoRandom &random() { return m_random; }

    /// An event that was recorded some milliseconds after it happened.
    void add(std::int64_t createdAt, std::string_view type, std::string payload,
             std::string_view actor);
    /// One that was recorded later.
    void addLate(std::int64_t createdAt, std::int64_t recordedAt, std::string_view type,
                 std::string payload, std::string_view actor);
    /// As if all of it had been there before recording began.
    void forgetRecording();

    DemoLife take() { return std::move(m_life); }

private:
    DemoRandom &m_random;
    std::string m_stream;
    std::string m_correlation;
    DemoLife m_life;
};

} // namespace backstory
