#pragma once

#include "core/json/parse.h"
#include "core/model/event.h"
#include "core/model/event_table.h"
#include "core/source/stamp_reading.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace backstory {

/// Turns the members of a line into an event, by a mapping whose columns are members.
///
/// The payload is the slice of the line, byte for byte. A member with the payload's name and
/// `_text` behind it holds a payload that is no JSON, as text; it counts where the other is absent.
class LineEvents {
public:
    explicit LineEvents(const EventTable &table);

    /// The stream of a line; nothing, with the reason why it is no event of this table.
    struct StreamOrReason {
        std::optional<StreamId> stream;
        std::string type;
        std::string reason; ///< empty with no stream: a row that the filters leave out
    };
    [[nodiscard]] StreamOrReason streamOf(const std::vector<json::Field> &fields) const;

    /// Requires a line for which streamOf gave a stream.
    [[nodiscard]] Event eventOf(const std::vector<json::Field> &fields) const;

private:
    [[nodiscard]] static std::optional<std::string_view>
    rawOf(const std::vector<json::Field> &fields, const FieldRef &field);
    [[nodiscard]] static std::optional<std::string> textOf(const std::vector<json::Field> &fields,
                                                           const FieldRef &field);
    [[nodiscard]] bool passesFilters(const std::vector<json::Field> &fields) const;
    void readPayload(const std::vector<json::Field> &fields, Event &event) const;
    static std::optional<std::int64_t> numberOf(const std::vector<json::Field> &fields,
                                                const FieldRef &field,
                                                std::vector<Finding> &findings);
    static Stamp stampOf(const std::vector<json::Field> &fields, const StampRef &stamp,
                         StampPart part, std::vector<Finding> &findings);

    EventTable m_table;
    std::string m_payloadText;
};

} // namespace backstory
