#pragma once

#include "core/projection/drift.h"
#include "core/projection/projection_reader.h"
#include "core/projection/row_fold.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace backstory {

/// What a check reads. Each is a connection of its own.
struct DriftSources {
    EventReader &log;                ///< for all streams in one go
    EventReader &streams;            ///< for single ones
    ProjectionReader &rows;          ///< for all rows in key order
    ProjectionReader &rowsOfStreams; ///< for single ones
};

/// Finds where a stored projection no longer equals the fold, and never writes.
///
/// Rows and log are walked side by side, in bounded memory. Both may change meanwhile, so streams
/// that do not agree are looked at again, one by one, before anything is said about them.
class DriftCheck {
public:
    using Take = std::function<void(DriftEntry &&)>;

    /// All that is given must live as long as the check.
    DriftCheck(const ProjectionDefinition &definition, const Ruleset &rules, DriftSources sources,
               const Take &take);

    /// Answers how many streams the log has. Throws what the readers throw, Error(ColumnMissing),
    /// and Cancelled.
    std::uint64_t run(const Progress &progress);

private:
    /// A row that is not as it should be, as far as was seen. Keys are spelled as in the table,
    /// where it has the row.
    struct Suspect {
        StreamId key;
        std::optional<ProjectedRow> missing; ///< the row that is not there
        bool isSecond = false;               ///< the same id stands there in another spelling
    };

    void compare(RowFold::Stream &&stream, const Progress &progress);
    void nextRow(const Progress &progress);
    void suspect(Suspect &&suspect, const Progress &progress);
    void lookAgain(const Progress &progress);
    std::vector<Suspect> stillWrong(std::vector<Suspect> &&suspects, bool tell,
                                    const Progress &progress);
    bool judge(const Suspect &suspect, const StoredRow *row, bool tell, const Progress &progress);
    [[nodiscard]] bool equalsStored(const ProjectedRow &row, const StoredRow &stored) const;
    void tellDifferences(const ProjectedRow &row, const StoredRow &stored) const;
    void tellMissing(const ProjectedRow &row) const;
    void tellOrphan(const StoredRow &stored, const char *reason) const;

    const ProjectionDefinition &m_definition;
    const Ruleset &m_rules;
    DriftSources m_sources;
    const Take &m_take;
    std::unique_ptr<RowCursor> m_cursor;
    std::optional<StoredRow> m_row; ///< the next one that was not compared yet
    std::vector<Suspect> m_suspects;
};

} // namespace backstory
