#include "core/source/sqlite_row_condition.h"

#include "core/source/sqlite_stamp_range.h"
#include "core/source/sqlite_streams.h"

#include <algorithm>

namespace backstory {
namespace {

/// SQL ends at a NUL.
bool canBeQuoted(const std::string &text) {
    return text.find('\0') == std::string::npos;
}

/// Parts that must all hold.
class ConditionText {
public:
    void add(const std::string &part) {
        if (!part.empty())
            m_text += (m_text.empty() ? "" : " AND ") + part;
    }
    [[nodiscard]] const std::string &text() const { return m_text; }

private:
    std::string m_text;
};

// What is no text in its column may read as such a type all the same.
void addTypes(ConditionText &rows, const std::vector<std::string> &types, const SqliteSql &sql) {
    if (types.empty() || !std::ranges::all_of(types, canBeQuoted))
        return;
    std::string list;
    for (const std::string &type : types)
        list += (list.empty() ? "" : ", ") + quotedText(type);
    rows.add('(' + sql.type() + " IN (" + list + ") OR typeof(" + sql.type() + ") <> 'text')");
}

void addPayload(ConditionText &rows, const RowCondition &condition, const EventTable &table) {
    std::vector<std::string> wanted = condition.payloadMembers;
    for (const auto &member : condition.payloadTexts) {
        wanted.push_back(member.key);
        wanted.push_back(member.text);
    }
    for (const std::string &bytes : wanted)
        if (canBeQuoted(bytes))
            rows.add("backstory_may_hold(" + quotedName(table.payload.column) + ", " +
                     quotedText(bytes) + ")");
}

} // namespace

std::optional<StreamPage> streamsMeeting(SqliteSession &session, const EventTable &table,
                                         const RowCondition &condition, const ScanRange &range) {
    if (condition.stream)
        return pageOfStream(session, *condition.stream, range);
    const SqliteSql &sql = session.sql();
    ConditionText rows;
    addTypes(rows, condition.types, sql);
    rows.add(stampSieve(session, table, condition.from, condition.to));
    addPayload(rows, condition, table);
    if (rows.text().empty())
        return std::nullopt;
    return gatherStreams(session, rows.text(), range);
}

} // namespace backstory
