#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace backstory::test {

/// What stands in words in a source file of core: the texts that an expression may become, with
/// kFilledIn where something is put in that is no text there.
constexpr char kFilledIn = '\x01';

/// All of them that have words in them and are no SQL; of each expression once. A literal counts
/// with what is added to it by `+`, and of `a ? b : c` both.
std::vector<std::string> wordsIn(std::string_view source);

} // namespace backstory::test
