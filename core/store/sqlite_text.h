#pragma once

#include "core/source/sqlite_database.h"
#include "core/store/new_event.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace backstory {

/// What the text columns of an event table do to text. One that was not made by init may be
/// declared UUID, JSONB or DECIMAL, and turns text that looks like a number into one.
class SqliteTextColumns {
public:
    /// Of a statement whose first columns are the id, the stream, the type and the payload.
    explicit SqliteTextColumns(const SqliteStatement &statement);

    /// Why an event would not be read back as it was given, as a clause; nothing where it would.
    [[nodiscard]] std::optional<std::string> faultOf(const NewEvent &event) const;

private:
    bool m_turnsId;
    bool m_turnsStream;
    bool m_turnsType;
    bool m_turnsPayload;
};

/// Whether a column that turns text into numbers gives a text back as it was.
bool survivesAsNumber(std::string_view text);

/// The spellings under which an id is looked for: as UUIDs are written here, as it was given, and
/// in capitals.
std::vector<std::string> spellingsOf(const std::string &text, const std::optional<Uuid> &uuid);

} // namespace backstory
