#pragma once

#include "core/base/progress.h"
#include "core/filter/filter_vocabulary.h"
#include "core/model/event_source.h"
#include "core/rules/ruleset.h"

namespace backstory {

/// The names in the first streams of a table: types, paths of payloads and of states, and the few
/// texts that stood at a path after any event. No proof that there are no others.
///
/// Cost: one scan of 64 streams or 2,000 events, whichever comes first. Throws what
/// EventReader::scan throws.
FilterVocabulary surveyNames(EventReader &reader, const Ruleset &rules, const Progress &progress);

} // namespace backstory
