#pragma once

#include "tests/bench/figure.h"

#include <string>

namespace backstory::bench {

/// `1.92 s`, `3.4 ms`, `512 MiB`: three digits, in the unit that fits.
std::string amountText(Unit unit, double amount);

/// The whole table, for reading: figure, measured, held against, ratio, target, met.
std::string tableText(const Figures &figures);

} // namespace backstory::bench
