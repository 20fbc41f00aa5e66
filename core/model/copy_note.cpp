#include "core/model/copy_note.h"

namespace backstory {

Finding CopyNote::finding() const {
    return {FindingCode::MappingDetail,
            {},
            {"This is a local copy of " + tableName + " (" + label + "), made " +
             toIsoText(madeAt) + ". Events that were written since then are not in it."}};
}

} // namespace backstory
