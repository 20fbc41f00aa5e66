#pragma once

#include "core/base/error.h"
#include "core/model/event_source.h"
#include "core/projection/drift.h"
#include "core/projection/open_projection.h"
#include "core/projection/row_fold.h"
#include "core/rules/ruleset.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

namespace backstory {

/// What one run did.
struct ProjectionReport {
    bool rebuilt = false;
    std::uint64_t events = 0;  ///< new ones; in a rebuild all
    std::uint64_t written = 0; ///< rows that were not as they are now
    std::uint64_t removed = 0;
    std::uint64_t unprojectable = 0; ///< streams among those looked at
    std::uint64_t rounded = 0;       ///< values among those looked at
    /// The first of the two kinds, with their reasons; a check lists all.
    std::vector<DriftEntry> remarks;
    /// Rows that the database did not let be changed: drift that stays.
    std::vector<RefusedRow> refused;
};

/// How a projection stands, without comparing it.
struct ProjectionState {
    bool hasTable = false;
    std::optional<Checkpoint> checkpoint; ///< absent: it was never kept here
    /// Whether the checkpoint is of this table, these rules and this definition; where it is not,
    /// the next run rebuilds.
    bool continues = false;
    /// How many events came since; absent where that is not cheap to tell.
    std::optional<std::uint64_t> behind;
};

/// How far a run has come. For tests that stop it there.
enum class ProjectionStage { Scanned, Locked, Read, Written };

/// What a projector works on. The source must be of the same database as the place.
struct ProjectionTask {
    EventSource &source;
    EventTable table;
    std::shared_ptr<const Ruleset> rules;
    ProjectionDefinition definition;
    ProjectionPlace place;
    std::function<void(ProjectionStage)> onStage = {}; ///< what it throws ends the run
};

/// Keeps a stored table equal to the fold of a log.
///
/// Rows and the place in the log are committed together, so wherever a run is stopped, by an error
/// or a crash, nothing is lost and nothing is done twice. Each stream that an event touched is
/// folded anew from its whole history, so late events are right too.
///
/// Throws Error: what reading the source throws; TargetUnwritable, ColumnMissing, NotAnswerable;
/// Cancelled within 50 ms of a request to stop. Threads: one at a time. Any number of projectors,
/// in any processes, may keep the same table: they wait for each other.
class Projector {
public:
    /// Throws Error(BadRequest) where the definition is made for another entity than the table's.
    explicit Projector(ProjectionTask task);
    ~Projector();
    Projector(const Projector &) = delete;
    Projector &operator=(const Projector &) = delete;

    /// Takes in what is new since the checkpoint. Rebuilds where there is none (then rows that no
    /// stream explains stay: they may be somebody else's), where it is of other rules or another
    /// definition, where the table is gone, or where very much is new. Throws Error(Conflict) where
    /// somebody else projected by other rules or another definition since this object did.
    ProjectionReport once(const Progress &progress);

    /// Makes the table equal to the fold of the whole log, and touches only rows that differ. It is
    /// one transaction: readers see the old rows or the new ones. Views, grants, keys, indexes and
    /// triggers of the table stay. Memory is bounded.
    ProjectionReport rebuild(const Progress &progress);

    /// Everything in which the stored table does not equal the fold, and what cannot be held. Reads
    /// only, also where it was never projected: then all rows are missing.
    void check(const std::function<void(DriftEntry &&)> &take, const Progress &progress);

    /// Reads only.
    ProjectionState state(const Progress &progress);

    /// Who hears what goes on while a projection is kept.
    struct Watcher {
        std::function<void(const ProjectionReport &)> ran;
        /// The database does not answer; it is tried again after the pause.
        std::function<void(const Error &, std::chrono::milliseconds pause)> waits;
    };
    /// Takes in events as they are committed, until it is stopped: it ends with Cancelled.
    void follow(const Watcher &watcher, const Progress &progress);
    /// The same at intervals.
    void every(std::chrono::milliseconds interval, const Watcher &watcher,
               const Progress &progress);

private:
    struct Touched {
        std::unordered_set<StreamId> streams;
        std::uint64_t events = 0;
        std::optional<Instant> lastHappened;
    };

    [[nodiscard]] bool continues(const Checkpoint &checkpoint) const;
    [[nodiscard]] Checkpoint checkpointAt(const LogPlace &place,
                                          std::optional<Instant> lastHappened) const;
    /// How far taking in what is new came.
    enum class TakenIn {
        All,
        TooMuch, ///< it takes a rebuild
        Nothing, ///< the projection was never kept here
    };
    TakenIn takeIn(ProjectionTransaction &transaction, ProjectionReport &report,
                   const Progress &progress);
    ProjectionReport rebuild(Orphans orphans, const Progress &progress);
    void makeAnew(ProjectionTransaction &transaction, Orphans orphans, ProjectionReport &report,
                  const Progress &progress);
    void requireSameMaking(const std::optional<Checkpoint> &checkpoint) const;
    std::optional<Instant> scanBeside(ProjectionTransaction &transaction, ProjectionReport &report,
                                      const Progress &progress);
    LogFollower *followerAt(const LogPlace &place);
    static bool look(LogFollower &follower, Touched &touched, std::size_t most,
                     const Progress &progress);
    bool fewEnough(const Touched &touched);
    std::vector<ProjectedRow> foldTouched(const Touched &touched, ProjectionReport &report,
                                          const Progress &progress);
    void reached(ProjectionStage stage) const;
    ProjectionTable &target();
    void keep(const Watcher &watcher, const std::function<void()> &wait, const Progress &progress);

    ProjectionTask m_task;
    std::unique_ptr<ProjectionTable> m_target;
    std::unique_ptr<LogFollower> m_follower; ///< of the last run
    bool m_hasRun = false;
    /// The checkpoint since which that follower has handed out nothing that was not projected.
    std::optional<LogPlace> m_standsFor;
};

} // namespace backstory
