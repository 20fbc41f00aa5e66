#include "app/cli/target_errors.h"

#include "app/cli/error_text.h"
#include "app/cli/exit_status.h"

namespace backstory::cli {

Error aboutTarget(const Error &error) {
    if (exitStatusOf(error.kind()) != ExitStatus::SourceFailed)
        return error;
    std::string remedy = error.remedy();
    const bool noStore = error.kind() == ErrorKind::TableMissing ||
                         (error.kind() == ErrorKind::SourceMissing && remedy.empty());
    if (noStore)
        remedy = "Make the store first: backstory-cli init TARGET.";
    if (remedy.empty())
        remedy = usualRemedy(error.kind());
    return {ErrorKind::TargetUnwritable, error.doing(), error.cause(), remedy};
}

} // namespace backstory::cli
