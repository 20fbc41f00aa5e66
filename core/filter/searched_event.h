#pragma once

#include "core/base/ids.h"
#include "core/base/instant.h"
#include "core/filter/folded_text.h"
#include "core/json/parse.h"
#include "core/json/pointer.h"
#include "core/json/value.h"
#include "core/model/event.h"

#include <optional>
#include <string_view>
#include <vector>

namespace backstory {

/// One event as conditions look at it. Of its payload nothing is read before it is asked for, and
/// that once.
///
/// It holds slices: what it was given must outlive the questions. Reused from event to event, it
/// allocates nothing in the steady state.
class SearchedEvent {
public:
    void look(const Event &event);
    /// An event that stands in a history. `id` may be null where no free text is asked for.
    struct Slices {
        const StreamId *stream = nullptr;
        const EventId *id = nullptr;
        std::string_view type;
        std::string_view payload;
        std::optional<std::string_view> metadata;
        std::optional<Instant> stamp;
    };
    void look(const Slices &slices);

    [[nodiscard]] const StreamId &stream() const { return *m_event.stream; }
    [[nodiscard]] std::string_view type() const { return m_event.type; }
    [[nodiscard]] const std::optional<Instant> &stamp() const { return m_event.stamp; }

    /// The raw value at a path of the payload, which is not the root; nothing where there is none,
    /// or where the payload is no JSON.
    [[nodiscard]] std::optional<std::string_view> find(const json::Pointer &path);
    [[nodiscard]] bool mentions(const SoughtText &text) const;

private:
    void readPayload();

    Slices m_event;
    bool m_payloadRead = false;
    json::Shape m_shape;
    std::vector<json::Field> m_fields;
};

} // namespace backstory
