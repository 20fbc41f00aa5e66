#pragma once

#include "core/model/finding.h"
#include "core/replay/history.h"
#include "ui/report/report_origin.h"

#include <QString>

#include <vector>

namespace backstory::ui {

/// One line of what a reader must know to find the same again. The value is as the data has it;
/// whoever writes it down makes it harmless.
struct ReportFact {
    QString label;
    std::string value;
};

using ReportFacts = std::vector<ReportFact>;

/// Source, table, rules.
ReportFacts sourceFacts(const ReportOrigin &origin);
/// Which stream, how many events it has, and how many findings.
ReportFacts streamFacts(const History &history, const ReportOrigin &origin,
                        const std::vector<Finding> &findings);
/// A moment under a name of its own: its version, event and time, in the zone and in UTC.
ReportFacts momentFacts(const QString &label, const History &history, Moment moment,
                        const Zone &zone);
/// As of when a list is.
ReportFacts listFacts(const ReportOrigin &origin);
/// Which zone times are in, when it was written, and by what.
ReportFacts runFacts(const ReportOrigin &origin);

/// What a stream is called at the beginning of a line: `Order`.
QString entityTitle(const std::string &entity);

} // namespace backstory::ui
