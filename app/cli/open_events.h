#pragma once

#include "app/cli/console.h"
#include "core/model/event_source.h"

#include <memory>
#include <string>

namespace backstory::cli {

/// Opens a source, and says on standard error which of its event tables comes first: the one that
/// was asked for, else the default.
std::unique_ptr<EventSource> openEvents(const Console &console, const std::string &source,
                                        const std::string &table);

} // namespace backstory::cli
