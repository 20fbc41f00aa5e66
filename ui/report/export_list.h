#pragma once

#include "ui/report/export_text.h"

namespace backstory::ui {

/// Writes the list of streams as the window shows it: as of its moment, filtered. Reads the source
/// as a stream, in one snapshot.
void writeList(const ExportQuestion &question, const ExportSubject &subject, bool glance,
               const TakeText &take, const Progress &progress);

} // namespace backstory::ui
