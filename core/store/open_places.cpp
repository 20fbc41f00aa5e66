#include "core/store/backends.h"
#include "core/store/target_kind.h"

namespace backstory {

std::unique_ptr<Places> openPlaces(const std::string &target, const Followed &followed,
                                   const Progress &progress) {
    switch (kindOfTarget(target, "opening the places of followers")) {
    case TargetKind::PostgreSql:
        return openPostgresPlaces(target, followed, progress);
    case TargetKind::SqliteFile:
        break;
    }
    return openSqlitePlaces(target, followed, progress);
}

} // namespace backstory
