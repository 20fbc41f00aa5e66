#pragma once

#include "app/cli/console.h"
#include "app/cli/open_table.h"
#include "core/filter/filter.h"

namespace backstory::cli {

/// Says on standard error which words of a filter nothing seen so far answers to, so that nobody
/// takes a slip of the pen for an answer. No error: what a filter asks for may come.
///
/// `found`: something matched, which proves most filters right. Cost: otherwise a look at the first
/// streams of the table.
void sayUnknownWords(const Console &console, const OpenTable &table, const Filter &filter,
                     bool found);
/// The same of a filter that is asked of one stream, whose own names count too.
void sayUnknownWords(const Console &console, const OpenTable &table, const History &history,
                     const Filter &filter, bool found);

} // namespace backstory::cli
