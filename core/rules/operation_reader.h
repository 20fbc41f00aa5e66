#pragma once

#include "core/rules/document_checks.h"
#include "core/rules/operation.h"

namespace backstory {

/// Reads one operation of a ruleset document. Mistakes are noted in the object's list; what is
/// answered then is of no use.
Operation readOperation(const DocumentObject &document);

} // namespace backstory
