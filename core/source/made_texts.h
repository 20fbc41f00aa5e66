#pragma once

#include "core/model/finding.h"

#include <string>
#include <vector>

namespace backstory {

/// What of an event stands in its row in another form, made while it is passed on. One is used for
/// all rows, so that its memory is.
struct MadeTexts {
    std::string stream;
    std::string id;
    std::string type;
    std::string payload;
    std::string metadata;
    std::string recordedBy;
    std::vector<Finding> findings; ///< a pass over the log hands none on
};

} // namespace backstory
