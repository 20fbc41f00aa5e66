#include "core/source/erasure_note.h"

#include "core/source/field_path.h"

#include <string>

namespace backstory {

Finding erasureFinding(std::string_view note) {
    Finding finding{FindingCode::PayloadErased, {}, {}};
    for (const char *key : {"at", "by", "reason"})
        finding.details.push_back(textAtPath(note, json::Pointer{{key}}).value_or(std::string()));
    return finding;
}

} // namespace backstory
