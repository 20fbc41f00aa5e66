#pragma once

#include "core/base/error.h"

namespace backstory::cli {

/// What the program answers to the shell: a stable contract.
enum class ExitStatus : int {
    Done = 0,
    AnswerIsNo = 1,   ///< done, and the answer is no
    Usage = 2,        ///< the command is malformed, or asks what cannot be answered
    SourceFailed = 3, ///< the source cannot be opened or read
    NoSuchStream = 4,
    TargetFailed = 5, ///< the target cannot be written
    Interrupted = 130,
};

ExitStatus exitStatusOf(ErrorKind kind);

} // namespace backstory::cli
