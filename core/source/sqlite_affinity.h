#pragma once

namespace backstory {

/// Whether a column of this declared type turns text that looks like a number into a number
/// (sqlite.org/datatype3.html, section 3.1). Null: an expression, which turns nothing.
bool turnsTextIntoNumbers(const char *declaredType);

/// Whether it does so though its type does not say that it holds numbers, as UUID, JSONB, DECIMAL.
bool turnsTextUnexpectedly(const char *declaredType);

/// Whether a column of this declared type holds whole numbers as such, however they were written.
bool turnsIntoWholeNumbers(const char *declaredType);

} // namespace backstory
