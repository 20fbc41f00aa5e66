#include "core/source/sqlite_stamp_range.h"

#include "core/source/sqlite_affinity.h"
#include "core/source/sqlite_functions.h"

namespace backstory {
namespace {

std::int64_t wholeUnits(Instant instant, StampForm form) {
    switch (form) {
    case StampForm::Seconds:
        return instant.seconds();
    case StampForm::Micros:
        return instant.floorMicros();
    default:
        return instant.floorMillis();
    }
}

/// Whether numbers stand in a column as such, so that comparing with numbers means what it says.
bool holdsNumbers(SqliteSession &session, const FieldRef &field) {
    if (!field.path.isRoot())
        return false;
    const SqliteStatement column =
        session.prepare(session.sql().select(quotedName(field.column), {}));
    return turnsTextIntoNumbers(sqlite3_column_decltype(column.handle(), 0));
}

// Fractions lie between whole units; text and blobs, which sort after all numbers, are let through.
std::string numbersBetween(const StampRef &stamp, const std::optional<Instant> &from,
                           const std::optional<Instant> &to) {
    const std::string column = quotedName(stamp.field.column);
    const std::string low = from ? std::to_string(wholeUnits(*from, stamp.form)) : std::string();
    if (!to)
        return column + " >= " + low;
    const std::string high = std::to_string(wholeUnits(*to, stamp.form) + 1);
    if (from)
        return '(' + column + " BETWEEN " + low + " AND " + high + " OR " + column + " >= '')";
    // From the beginning on: most rows, for which an index is a detour. The sign keeps it out.
    return "(+" + column + " <= " + high + " OR +" + column + " >= '')";
}

std::string blobConstant(const std::string &bytes) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string constant = "x'";
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        constant += kDigits[byte >> 4U];
        constant += kDigits[byte & 0xFU];
    }
    return constant + '\'';
}

std::string stampsBetween(const std::string &stamp, const std::optional<Instant> &from,
                          const std::optional<Instant> &to) {
    const std::string low =
        from ? stamp + " >= " + blobConstant(sortedBytesOf(*from)) : std::string();
    if (!to)
        return low;
    const std::string high = stamp + " <= " + blobConstant(sortedBytesOf(*to));
    return low.empty() ? high : low + " AND " + high;
}

} // namespace

std::string stampSieve(SqliteSession &session, const EventTable &table,
                       const std::optional<Instant> &from, const std::optional<Instant> &to) {
    if (!table.happenedAt || (!from && !to))
        return {};
    if (holdsNumbers(session, table.happenedAt->field))
        return numbersBetween(*table.happenedAt, from, to);
    return stampsBetween(session.sql().stamp(), from, to);
}

} // namespace backstory
