#pragma once

#include "ui/report/export_question.h"

#include <string>

namespace backstory::ui {

/// What stands around an answer of JSON that says itself where it came from: the source, the order,
/// the moment and the time of run, then the answer as it is without them.
///
/// One object: `{"program","written_at","zone","source":{"label","kind","place"},"copied_from",
/// "table","rules","rules_version","known_at","stream",…}`. A state follows with
/// `"moment":{…},"state":`, a difference with `"from":{…},"to":{…},"changes":`, a field's history
/// with `"field":"/…","values":`. A moment is `{"version","id","type","at"}`, null but for version
/// 0 at the start; what the order is compared with instead says its `"stream"` and rules before.
/// Requires one of these three kinds. Threads: a job's.
std::string describedJsonHead(const ExportQuestion &question, const ExportSubject &subject,
                              const History &history);

/// How it ends.
inline constexpr const char *kDescribedJsonEnd = "}\n";

/// A moment as it stands there.
std::string momentJson(const History &history, Moment moment);
/// The same with the stream and rules that it is of.
std::string foreignMomentJson(const History &history, Moment moment);

} // namespace backstory::ui
