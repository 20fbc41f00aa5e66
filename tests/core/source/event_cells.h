#pragma once

#include "core/model/event_batch.h"

#include <optional>
#include <string>
#include <vector>

namespace backstory::test {

/// An event as one line of text, with all that a pass hands on.
class EventCells {
public:
    explicit EventCells(bool withPlace) : m_withPlace(withPlace) {}

    [[nodiscard]] std::string of(const Event &event) const {
        return line({event.stream.text(), uuidCell(event.stream.uuid()), event.id.text(),
                     uuidCell(event.id.uuid()), event.type, event.payload,
                     stampCell(event.happenedAt.instant), stampCell(event.recordedAt.instant),
                     numberCell(event.storedVersion), numberCell(event.position),
                     m_withPlace ? std::to_string(event.ordinal) : ""});
    }
    [[nodiscard]] std::string of(const PassedEvent &event) const {
        return line({event.stream.shown(), uuidCell(event.stream.uuid), event.id.shown(),
                     uuidCell(event.id.uuid), std::string(event.type), std::string(event.payload),
                     stampCell(event.happenedAt), stampCell(event.recordedAt),
                     numberCell(numberOf(event.storedVersion)),
                     numberCell(numberOf(event.position)),
                     m_withPlace ? std::to_string(event.ordinal) : ""});
    }

private:
    static std::optional<std::int64_t> numberOf(std::int64_t number) {
        return number == PassedEvent::kNoNumber ? std::nullopt : std::optional(number);
    }
    static std::string uuidCell(const std::optional<Uuid> &uuid) {
        return uuid ? uuid->text() : "-";
    }
    static std::string stampCell(const std::optional<Instant> &instant) {
        return instant ? toIsoText(*instant) : "-";
    }
    static std::string numberCell(const std::optional<std::int64_t> &number) {
        return number ? std::to_string(*number) : "-";
    }
    static std::string line(const std::vector<std::string> &cells) {
        std::string text;
        for (const std::string &cell : cells)
            text += cell + " | ";
        return text;
    }

    bool m_withPlace;
};

} // namespace backstory::test
