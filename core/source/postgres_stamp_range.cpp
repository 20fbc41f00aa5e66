#include "core/source/postgres_stamp_range.h"

#include "core/source/postgres_sql.h"
#include "core/source/postgres_timestamp.h"

#include <cstdint>

namespace backstory::postgres {
namespace {

// PostgreSQL counts from 2000-01-01.
constexpr std::int64_t kEpochSeconds = 946'684'800;
constexpr std::int64_t kMicrosPerSecond = 1'000'000;
constexpr std::int64_t kSecondsPerDay = 86'400;

std::string timestamp(Instant instant, bool withZone) {
    return timestampText(instant.floorMicros() - kEpochSeconds * kMicrosPerSecond, withZone);
}

std::string date(Instant instant) {
    const std::int64_t seconds = instant.seconds() - kEpochSeconds;
    const std::int64_t days = seconds / kSecondsPerDay - (seconds % kSecondsPerDay < 0 ? 1 : 0);
    return dateText(static_cast<std::int32_t>(days));
}

std::string number(Instant instant, StampForm form) {
    if (form == StampForm::Seconds)
        return std::to_string(instant.seconds());
    return std::to_string(form == StampForm::Micros ? instant.floorMicros()
                                                    : instant.floorMillis());
}

/// The last value of a column that does not stand for a later instant.
std::optional<std::string> lastUpTo(Instant instant, const StampRef &stamp, ColumnKind kind) {
    switch (kind) {
    case ColumnKind::Integer:
        return literal(number(instant, stamp.form)) + "::int8";
    case ColumnKind::TimestampWithZone:
        return literal(timestamp(instant, true)) + "::timestamptz";
    case ColumnKind::Timestamp:
        return literal(timestamp(instant, false)) + "::timestamp";
    case ColumnKind::Date:
        return literal(date(instant)) + "::date";
    default:
        return std::nullopt;
    }
}

} // namespace

std::optional<std::string> stampRange(const StampRef &stamp, const Relation &relation,
                                      const std::optional<Instant> &after,
                                      const std::optional<Instant> &upTo) {
    const Column *column = relation.column(stamp.field.column);
    if (column == nullptr || !stamp.field.path.isRoot())
        return std::nullopt;
    const auto low = lastUpTo(after.value_or(Instant::earliest()), stamp, column->kind);
    const auto high = lastUpTo(upTo.value_or(Instant::latest()), stamp, column->kind);
    if (!low || !high)
        return std::nullopt;
    // The column itself, not cast: only that is what an index holds.
    const std::string name = quotedName(column->name);
    return name + (after ? " > " : " >= ") + *low + " AND " + name + " <= " + *high;
}

} // namespace backstory::postgres
