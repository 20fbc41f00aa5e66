#include "core/store/backends.h"
#include "core/store/target_kind.h"

namespace backstory {

std::unique_ptr<EventStore> openStore(const StoreRequest &request, const Progress &progress) {
    switch (kindOfTarget(request.target, "opening the store")) {
    case TargetKind::PostgreSql:
        return openPostgresStore(request, progress);
    case TargetKind::SqliteFile:
        break;
    }
    return openSqliteStore(request, progress);
}

} // namespace backstory
