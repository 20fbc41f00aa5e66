#pragma once

#include "core/model/event.h"
#include "core/model/event_table.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace backstory {

/// The stamp that a whole number of a store stands for.
///
/// What cannot be held keeps its raw value with StampOutOfRange; what looks like another unit, or
/// like a stamp that was never set, gets StampUnitSuspect. A form that is no unit (Auto,
/// Timestamp …) counts as milliseconds.
Stamp readStampNumber(std::int64_t value, StampForm form, std::vector<Finding> &findings);

/// The same for a stamp that a store holds as a decimal token (`1772442847120.5`, `1.7e12`, digits
/// beyond int64) or as text: ISO 8601 as parseStamp reads it, or such a token.
///
/// `isNumber` says how the raw value is kept where no instant can be made of it: as a number or
/// as text. Decimals beyond nanoseconds are cut. Text that is no stamp gets StampUnreadable; a date
/// beyond the years 0000–9999 (`10000-01-01`, `… BC`, `infinity`) gets StampOutOfRange.
Stamp readStampText(std::string_view text, bool isNumber, StampForm form,
                    std::vector<Finding> &findings);

/// Which of an event's two times a stamp is.
enum class StampPart { HappenedAt, RecordedAt };

/// The stamp of an event that has none in a table that keeps such stamps, with its finding:
/// StampMissing, or RecordedBeforeRecording.
Stamp missingStamp(StampPart part, std::vector<Finding> &findings);

} // namespace backstory
