#include "ui/report/report_origin.h"

namespace backstory::ui {

ReportOrigin originOf(const OpenedTable &opened, bool isSample, const AsOf &asOf, const Zone &zone,
                      Instant writtenAt) {
    return {opened.readers->source().description(),
            isSample,
            opened.copy,
            opened.table,
            opened.rules->name(),
            opened.rules->version(),
            asOf,
            zone,
            writtenAt};
}

} // namespace backstory::ui
