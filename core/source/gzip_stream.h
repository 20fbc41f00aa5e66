#pragma once

#include "core/base/progress.h"

#include <cstddef>
#include <functional>
#include <istream>
#include <string_view>

namespace backstory {

/// How inflating ended.
enum class GzipEnd {
    Whole,
    Part, ///< the file ended too early or is damaged; all that came before it was handed out
};

/// Inflates a gzip file of one or more members piece by piece. Bytes after the last member that
/// begin no other one are passed over, as gzip itself does.
GzipEnd inflateGzip(std::istream &in, const std::function<void(std::string_view)> &take,
                    const Progress &progress);

} // namespace backstory
