#pragma once

#include "ui/report/export_text.h"

namespace backstory::ui {

/// Writes the events of the order, some thousand at a time, so that it may grow meanwhile. Throws
/// Error(Conflict) where it grew among those that are written.
void writeEvents(const ExportQuestion &question, const ExportSubject &subject, const TakeText &take,
                 const Progress &progress);

} // namespace backstory::ui
