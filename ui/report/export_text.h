#pragma once

#include "core/base/progress.h"
#include "ui/report/export_question.h"

#include <functional>
#include <string_view>

namespace backstory::ui {

/// Takes the next piece of a text; answers whether it wants more.
using TakeText = std::function<bool(std::string_view)>;

/// Writes down what was asked for, piece by piece.
///
/// JSON, JSON Lines and CSV are byte for byte what backstory-cli prints for the same question, also
/// within described JSON; Markdown is for people, and begins with where it came from. For a first
/// look `glance` bounds how much is read of a list. Throws Error(Conflict) where events came into
/// the past of the order meanwhile, and what the source throws. Threads: a job's. Memory: a few
/// thousand events, or one stream, at a time.
void writeExport(const ExportQuestion &question, const ExportSubject &subject, bool glance,
                 const TakeText &take, const Progress &progress);

} // namespace backstory::ui
