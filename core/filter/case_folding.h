#pragma once

namespace backstory {

/// Simple case folding of one code point: what stands for it where case does not count.
///
/// The mappings of status C and S in CaseFolding.txt of Unicode 14: always one code point for one,
/// so `ß` stays `ß` (and `ẞ` becomes it) and `İ` stays `İ`. Not for one language: Turkish has no
/// rules of its own. Cost: a binary search over 200 ranges.
char32_t foldedCase(char32_t codePoint);

} // namespace backstory
