#include "core/projection/projector.h"

#include "core/base/stages.h"
#include "core/projection/drift_check.h"
#include "core/projection/rows_beside.h"

#include <algorithm>
#include <limits>

namespace backstory {
namespace {

/// So many streams are always read one by one, and never more than so many.
constexpr std::size_t kFewTouched = 1'000;
constexpr std::size_t kMaxTouched = 50'000;
/// In between, one scan is quicker where there are more than one stream for so many events:
/// reading one by itself takes about as long as passing over so many (measured on both backends).
constexpr std::uint64_t kEventsForAStream = 64;
constexpr std::size_t kMaxRemarks = 1'000;
/// Counting what is new ends here.
constexpr std::uint64_t kMaxBehind = 10'000;
/// Where nothing is new, the checkpoint is written again only when it is older.
constexpr std::int64_t kRestSeconds = 60;

struct TooMany {};

std::string_view nameOf(ProjectionStage stage) {
    switch (stage) {
    case ProjectionStage::Scanned:
        return "projection scanned";
    case ProjectionStage::Locked:
        return "projection locked";
    case ProjectionStage::Read:
        return "projection read";
    case ProjectionStage::Written:
        break;
    }
    return "projection written";
}

Instant wholeMillis(Instant instant) {
    return Instant::fromMillis(instant.floorMillis()).value_or(instant);
}

void keepLater(std::optional<Instant> &latest, const std::optional<Instant> &instant) {
    if (instant && (!latest || *latest < *instant))
        latest = instant;
}

/// Whether an error means that a place is none of this table: of another one, or of another life
/// of this one, as when a backup was brought back.
bool isForeignPlace(const Error &error) {
    return error.kind() == ErrorKind::BadRequest;
}

bool isRecent(const std::optional<Instant> &instant) {
    return instant && Instant::now() < instant->plusSeconds(kRestSeconds);
}

void note(ProjectionReport &report, const ProjectedRow &row) {
    report.unprojectable += row.isProjectable() ? 0U : 1U;
    report.rounded += row.roundings.size();
    if (report.remarks.size() >= kMaxRemarks)
        return;
    for (DriftEntry &entry : remarksOn(row))
        report.remarks.push_back(std::move(entry));
}

void addChanges(ProjectionReport &report, const RowChanges &changes) {
    report.written = changes.written;
    report.removed = changes.removed;
    report.refused = changes.refused;
}

} // namespace

Projector::Projector(ProjectionTask task) : m_task(std::move(task)) {
    const ProjectionDefinition &definition = m_task.definition;
    if (!definition.entity.empty() && definition.entity != m_task.table.entity)
        throw Error(ErrorKind::BadRequest, "projecting " + m_task.table.displayName(),
                    "the projection " + definition.name + " is made for the entity \"" +
                        definition.entity + "\", and these are events of \"" + m_task.table.entity +
                        "\"",
                    "Choose another event table, or another projection definition.");
}
Projector::~Projector() = default;

ProjectionTable &Projector::target() {
    if (!m_target)
        m_target = openProjection(m_task.definition, m_task.place);
    return *m_target;
}

void Projector::reached(ProjectionStage stage) const {
    Stages::reach(nameOf(stage));
    if (m_task.onStage)
        m_task.onStage(stage);
}

bool Projector::continues(const Checkpoint &checkpoint) const {
    return checkpoint.relation == m_task.table.displayName() &&
           checkpoint.rules == m_task.rules->name() &&
           checkpoint.rulesVersion == m_task.rules->version() &&
           checkpoint.definition == m_task.definition.canonicalText();
}

Checkpoint Projector::checkpointAt(const LogPlace &place,
                                   std::optional<Instant> lastHappened) const {
    if (lastHappened)
        lastHappened = wholeMillis(*lastHappened);
    return {m_task.table.displayName(),
            place,
            lastHappened,
            Instant::now(),
            m_task.rules->name(),
            m_task.rules->version(),
            m_task.definition.canonicalText()};
}

/// A follower that stands there; none where the place is foreign.
LogFollower *Projector::followerAt(const LogPlace &place) {
    const bool standsThere = m_follower && m_standsFor == place;
    m_standsFor.reset(); // until the run has ended well
    if (standsThere)
        return m_follower.get();
    m_follower.reset();
    try {
        m_follower = m_task.source.openFollower(m_task.table, place);
    } catch (const Error &error) {
        if (!isForeignPlace(error))
            throw;
    }
    return m_follower.get();
}

/// Looks until there is no more; false where there is too much, or the place is foreign.
bool Projector::look(LogFollower &follower, Touched &touched, std::size_t most,
                     const Progress &progress) {
    const auto take = [&](Event &&event) {
        ++touched.events;
        keepLater(touched.lastHappened, event.happenedAt.instant);
        touched.streams.insert(std::move(event.stream));
        if (touched.streams.size() > most)
            throw TooMany{};
    };
    try {
        while (follower.look(take, progress))
            progress.throwIfStopped();
        return true;
    } catch (const TooMany &) {
        return false;
    } catch (const Error &error) {
        if (!isForeignPlace(error))
            throw;
        return false;
    }
}

bool Projector::fewEnough(const Touched &touched) {
    if (touched.streams.size() <= kFewTouched)
        return true;
    const auto reader = m_task.source.openReader(m_task.table, std::nullopt);
    const auto events = reader->estimateEvents();
    return !events || touched.streams.size() <= *events / kEventsForAStream;
}

std::vector<ProjectedRow> Projector::foldTouched(const Touched &touched, ProjectionReport &report,
                                                 const Progress &progress) {
    std::vector<ProjectedRow> rows;
    if (touched.streams.empty())
        return rows;
    const auto reader = m_task.source.openReader(m_task.table, std::nullopt);
    RowFold fold(m_task.definition, *m_task.rules);
    rows.reserve(touched.streams.size());
    std::vector<StreamId> streams(touched.streams.begin(), touched.streams.end());
    std::ranges::sort(streams);
    fold.read(
        *reader, streams,
        [&](ProjectedRow &&row) {
            note(report, row);
            rows.push_back(std::move(row));
        },
        progress);
    return rows;
}

ProjectionReport Projector::once(const Progress &progress) {
    ProjectionReport report;
    TakenIn taken{};
    try {
        target().transact(
            [&](ProjectionTransaction &transaction) {
                report = {};
                taken = takeIn(transaction, report, progress);
            },
            progress);
    } catch (...) {
        // What it handed out already it would not hand out again.
        m_follower.reset();
        throw;
    }
    if (taken != TakenIn::All) {
        m_follower.reset();
        report = rebuild(taken == TakenIn::Nothing ? Orphans::Keep : Orphans::Remove, progress);
    }
    m_hasRun = true;
    return report;
}

/// Two that make different rows of one log would undo each other's work for ever.
void Projector::requireSameMaking(const std::optional<Checkpoint> &checkpoint) const {
    if (m_hasRun && checkpoint && !continues(*checkpoint))
        throw Error(ErrorKind::Conflict, "projecting " + m_task.table.displayName(),
                    "somebody else keeps " + m_task.definition.displayName() + " by the rules " +
                        checkpoint->rules + ' ' + checkpoint->rulesVersion +
                        " or another definition",
                    "Let one of the two keep it.");
}

/// Everything is read before the first row is written: where writer and reader share a file, they
/// are in each other's way after that.
Projector::TakenIn Projector::takeIn(ProjectionTransaction &transaction, ProjectionReport &report,
                                     const Progress &progress) {
    const auto checkpoint = transaction.lock();
    reached(ProjectionStage::Locked);
    requireSameMaking(checkpoint);
    if (!checkpoint)
        return TakenIn::Nothing;
    if (!continues(*checkpoint) || !transaction.hasTable())
        return TakenIn::TooMuch;
    LogFollower *follower = followerAt(checkpoint->place);
    Touched touched;
    if (!follower || !look(*follower, touched, kMaxTouched, progress) || !fewEnough(touched))
        return TakenIn::TooMuch;
    if (touched.events == 0 && isRecent(checkpoint->projectedAt)) {
        m_standsFor = checkpoint->place;
        return TakenIn::All;
    }

    const auto rows = foldTouched(touched, report, progress);
    reached(ProjectionStage::Read);
    report.events = touched.events;
    transaction.write(rows);
    keepLater(touched.lastHappened, checkpoint->lastHappened);
    transaction.save(checkpointAt(follower->place(), touched.lastHappened));
    m_standsFor = follower->place();
    reached(ProjectionStage::Written);
    addChanges(report, transaction.changes());
    return TakenIn::All;
}

ProjectionReport Projector::rebuild(const Progress &progress) {
    return rebuild(Orphans::Remove, progress);
}

ProjectionReport Projector::rebuild(Orphans orphans, const Progress &progress) {
    ProjectionReport report;
    try {
        target().transact(
            [&](ProjectionTransaction &transaction) {
                report = {};
                makeAnew(transaction, orphans, report, progress);
            },
            progress);
    } catch (...) {
        m_follower.reset();
        throw;
    }
    return report;
}

/// Folds everything into the table beside; answers the latest time of an event.
std::optional<Instant> Projector::scanBeside(ProjectionTransaction &transaction,
                                             ProjectionReport &report, const Progress &progress) {
    std::optional<Instant> lastHappened;
    const auto reader = m_task.source.openReader(m_task.table, std::nullopt);
    RowsBeside beside(transaction);
    RowFold fold(m_task.definition, *m_task.rules);
    fold.scan(
        *reader,
        [&](RowFold::Stream &&stream) {
            report.events += stream.events;
            keepLater(lastHappened, stream.last);
            note(report, stream.row);
            beside.add(std::move(stream.row));
        },
        progress);
    beside.finish();
    return lastHappened;
}

/// The place is taken first, so that whatever the scan does not see comes after it. What came
/// during the scan is taken in under the lock: another projector may have done so already, and its
/// rows must not become old again.
void Projector::makeAnew(ProjectionTransaction &transaction, Orphans orphans,
                         ProjectionReport &report, const Progress &progress) {
    report.rebuilt = true;
    m_follower = m_task.source.openFollower(m_task.table, FollowFrom::Now, progress);
    std::optional<Instant> lastHappened = scanBeside(transaction, report, progress);
    reached(ProjectionStage::Scanned);
    transaction.lock();
    reached(ProjectionStage::Locked);

    Touched touched;
    if (!look(*m_follower, touched, std::numeric_limits<std::size_t>::max(), progress))
        throw Error(ErrorKind::ConnectionLost, "projecting " + m_task.table.displayName(),
                    "the event table was exchanged in the middle of it", "Run it again.");
    keepLater(lastHappened, touched.lastHappened);
    report.events += touched.events;
    transaction.correctBeside(foldTouched(touched, report, progress));
    reached(ProjectionStage::Read);
    if (!transaction.hasTable())
        transaction.createTable();
    transaction.bringOver(orphans);
    transaction.save(checkpointAt(m_follower->place(), lastHappened));
    m_standsFor = m_follower->place();
    reached(ProjectionStage::Written);
    addChanges(report, transaction.changes());
}

void Projector::check(const std::function<void(DriftEntry &&)> &take, const Progress &progress) {
    const auto log = m_task.source.openReader(m_task.table, std::nullopt);
    const auto streams = m_task.source.openReader(m_task.table, std::nullopt);
    const auto rows = readProjection(m_task.definition, m_task.place);
    const auto rowsOfStreams = readProjection(m_task.definition, m_task.place);
    DriftCheck(m_task.definition, *m_task.rules, {*log, *streams, *rows, *rowsOfStreams}, take)
        .run(progress);
}

ProjectionState Projector::state(const Progress &progress) {
    const auto reader = readProjection(m_task.definition, m_task.place);
    ProjectionState state;
    state.hasTable = reader->hasTable(progress);
    state.checkpoint = reader->checkpoint(progress);
    state.continues = state.hasTable && state.checkpoint && continues(*state.checkpoint);
    // Only where the log numbers its events an index leads to the new ones.
    if (!state.continues || !m_task.table.position)
        return state;
    try {
        const auto follower = m_task.source.openFollower(m_task.table, state.checkpoint->place);
        std::uint64_t events = 0;
        const auto count = [&events](Event &&) {
            if (++events > kMaxBehind)
                throw TooMany{};
        };
        while (follower->look(count, progress))
            progress.throwIfStopped();
        state.behind = events;
    } catch (const TooMany &) {
        return state;
    } catch (const Error &error) {
        if (!isForeignPlace(error))
            throw;
        state.continues = false;
    }
    return state;
}

} // namespace backstory
