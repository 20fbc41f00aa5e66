#include "app/cli/exit_status.h"

namespace backstory::cli {

ExitStatus exitStatusOf(ErrorKind kind) {
    switch (kind) {
    case ErrorKind::BadRequest:
    case ErrorKind::NotAnswerable:
    case ErrorKind::BadMapping:
    case ErrorKind::BadRules:
        return ExitStatus::Usage;
    case ErrorKind::NoSuchStream:
        return ExitStatus::NoSuchStream;
    case ErrorKind::TargetUnwritable:
        return ExitStatus::TargetFailed;
    case ErrorKind::Conflict:
        return ExitStatus::AnswerIsNo;
    default:
        return ExitStatus::SourceFailed;
    }
}

} // namespace backstory::cli
