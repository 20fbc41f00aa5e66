#include "app/cli/written_line.h"

#include "core/json/print.h"
#include "core/report/utf8.h"

namespace backstory::cli {

std::string writtenLine(const Written &written) {
    return "{\"stream\":" + json::quoted(withoutBrokenUtf8(written.stream.text())) +
           ",\"id\":" + json::quoted(withoutBrokenUtf8(written.id.text())) +
           ",\"version\":" + std::to_string(written.version) +
           ",\"position\":" + std::to_string(written.position) + '}';
}

} // namespace backstory::cli
