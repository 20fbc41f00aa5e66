#pragma once

#include "core/source/line_event.h"
#include "core/store/new_event.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace backstory {

/// What a line says that an event may leave out.
enum class LineUse {
    Import, ///< what was exported: an id is needed, and a stamp that is not there is unknown
    Append, ///< something new: an id is made, and a stamp that is not there is now
};

/// Turns lines of JSON with the classic names into events that are to be written. Stored version,
/// position, recorded time and recorder are not believed: the store gives its own.
class LineToEvent {
public:
    LineToEvent(const std::string &entity, LineUse use);

    /// The event, or why the line is none, as a clause.
    std::variant<NewEvent, std::string> read(std::string_view line);

private:
    std::variant<NewEvent, std::string> convert();

    EventTable m_table;
    LineEvents m_lines;
    LineUse m_use;
    std::vector<json::Field> m_fields;
};

} // namespace backstory
