#include "core/source/json_lines_pass.h"

#include "core/base/error.h"
#include "core/source/json_lines_index.h"
#include "core/source/line_event.h"
#include "core/source/line_fields.h"

#include <limits>
#include <vector>

namespace backstory {

void passLines(const JsonLinesBytes &bytes, const EventTable &table, std::uint64_t events,
               PassBatches &batches, const Progress &progress) {
    const LineEvents lines(table);
    std::vector<json::Field> fields;
    walkLines(bytes,
              [&](const LinePlace &place, std::string_view line) {
                  if (line.size() > std::numeric_limits<std::uint32_t>::max() ||
                      readLineFields(line, fields) || !lines.streamOf(fields).stream)
                      return true; // told when the file was opened
                  Event event = lines.eventOf(fields);
                  event.ordinal = place.number;
                  batches.add(event);
                  return true;
              },
              {progress.stop, {}});
    progress.throwIfStopped();
    if (batches.read() != events)
        throw Error(ErrorKind::ConnectionLost, "reading a JSON Lines file",
                    "the file was changed since it was opened", "Open it again.");
    batches.finish();
}

} // namespace backstory
