#include "ui/session/shown_order.h"

#include "ui/models/moved_moment.h"

#include <iterator>
#include <utility>

namespace backstory::ui {

namespace {

constexpr int kBetweenGrowths = 100; ///< ms
constexpr int kBeforeNextTry = 20;   ///< ms

} // namespace

ShownOrder::ShownOrder(QObject *parent)
    : QObject(parent),
      m_document(new OrderDocument(this)),
      m_renewing(new RepeatedJob([this](JobSlot &slot) { startRenewal(slot); }, this)),
      m_auditing(new RepeatedJob([this](JobSlot &slot) { startAudit(slot); }, this)) {
    m_growing.setSingleShot(true);
    connect(&m_growing, &QTimer::timeout, this, &ShownOrder::growWaiting);
}

void ShownOrder::put(std::shared_ptr<const OpenedTable> table, OpenedStream stream,
                     const AsOf &asOf) {
    forgetArrivals();
    m_table = std::move(table);
    m_asOf = asOf;
    m_history = stream.history;
    m_tableFindings = std::move(stream.tableFindings);
    m_document->open(std::move(stream.history), m_table->table, std::move(stream.findings),
                     stream.shown, stream.horizon);
}

void ShownOrder::clear() {
    forgetArrivals();
    m_history.reset();
    m_table.reset();
    m_document->clear();
}

OpenedStream ShownOrder::keep() const {
    OpenedStream kept;
    kept.history = m_history;
    kept.tableFindings = m_tableFindings;
    kept.findings = m_document->findings();
    kept.shown = m_document->shownMoment();
    kept.horizon = m_document->horizon();
    return kept;
}

void ShownOrder::setAsOf(const AsOf &asOf) {
    m_asOf = asOf;
    if (m_document->isEmpty())
        return;
    const Moment horizon = horizonOf(*m_document->history(), asOf);
    m_document->open(m_document->sharedHistory(), m_document->table(), m_document->findings(),
                     horizon, horizon);
}

void ShownOrder::renew() {
    if (!m_asOf.known)
        m_renewing->ask();
}

void ShownOrder::startRenewal(JobSlot &slot) {
    if (m_document->isEmpty())
        return;
    slot.start(
        tr("Reading %1 again").arg(QString::fromStdString(m_document->history()->stream().text())),
        [table = m_table, known = m_document->historyForJobs()](const Progress &progress) {
            return readAgain(*table, known, progress);
        },
        [this](Renewal renewal) { takeRenewal(std::move(renewal)); });
}

void ShownOrder::takeRenewal(Renewal renewal) {
    if (renewal.known != m_document->sharedHistory())
        return; // another one was opened meanwhile
    if (renewal.grown && renewal.added.empty())
        return;
    OpenedStream &stream = renewal.stream;
    const Moment before = m_document->shownMoment();
    const Standing standing = standingAfter(*stream.history, renewal.added, renewal.known->end());
    m_history = stream.history;
    m_tableFindings = std::move(stream.tableFindings);
    m_auditing->cancel();
    if (!renewal.grown) {
        m_document->open(std::move(stream.history), m_table->table, std::move(stream.findings),
                         standing.shown, standing.horizon);
        return;
    }
    const PastChange change = pastChangeOf(*m_history, renewal.added, before);
    m_document->renew(std::move(stream.history), std::move(stream.findings), renewal.added,
                      standing.shown, standing.horizon);
    if (change.events > 0)
        Q_EMIT pastChanged(change);
}

ShownOrder::Standing ShownOrder::standingAfter(const History &grown,
                                               const std::vector<Version> &added,
                                               Moment end) const {
    const Moment before = m_document->shownMoment();
    Standing standing;
    standing.horizon = horizonOf(grown, m_asOf);
    if (before != end)
        standing.shown = movedMoment(before, added);
    else // the end of what the list shows is an end too: it goes on with it, and not beyond
        standing.shown = before == m_document->horizon() ? standing.horizon : grown.end();
    return standing;
}

void ShownOrder::grow(std::vector<Event> events) {
    if (m_document->isEmpty() || events.empty() || m_asOf.known)
        return;
    m_waiting.insert(m_waiting.end(), std::make_move_iterator(events.begin()),
                     std::make_move_iterator(events.end()));
    if (!m_growing.isActive())
        growWaiting();
}

void ShownOrder::growWaiting() {
    if (m_waiting.empty() || m_document->isEmpty())
        return;
    Growth growth;
    // What is being read again brings some of them; and a job that reads it wants it as it is.
    const bool grown = !m_renewing->isPending() && m_document->historyForJobs().tryGrow([&] {
        growth = growHistory(*m_history, std::exchange(m_waiting, {}));
    });
    if (grown)
        takeGrowth(std::move(growth));
    m_growing.start(grown ? kBetweenGrowths : kBeforeNextTry);
}

void ShownOrder::takeGrowth(Growth growth) {
    m_waiting = std::move(growth.left);
    if (growth.readAgain)
        m_renewing->ask();
    if (growth.added.empty())
        return;
    const Moment before = m_document->shownMoment();
    const auto added = static_cast<std::uint32_t>(growth.added.size());
    const Standing standing =
        standingAfter(*m_history, growth.added, Moment{m_history->size() - added});
    const PastChange change = pastChangeOf(*m_history, growth.added, before);
    if (m_auditing->isRunning())
        m_grownSinceAudit.push_back({m_history->size(), growth.added});
    m_document->grow(growth.added, standing.shown, standing.horizon);
    m_auditing->ask();
    if (change.events > 0)
        Q_EMIT pastChanged(change);
}

void ShownOrder::startAudit(JobSlot &slot) {
    if (m_document->isEmpty())
        return;
    m_grownSinceAudit.clear();
    slot.start(
        tr("Checking %1").arg(QString::fromStdString(m_history->stream().text())),
        [history = m_document->historyForJobs(), ofTable = m_tableFindings](const Progress &) {
            return history.ask([&](const History &shown) {
                return Audit{shown.size(), findingsOf(shown, ofTable)};
            });
        },
        [this](Audit audit) { takeAudit(std::move(audit)); });
}

void ShownOrder::takeAudit(Audit audit) {
    for (const auto &[size, added] : m_grownSinceAudit) {
        if (size <= audit.size)
            continue; // it had grown so far before the job came to read it
        for (Finding &finding : audit.findings)
            moveVersions(finding.events, added);
    }
    m_document->takeFindings(std::move(audit.findings));
}

void ShownOrder::forgetArrivals() {
    m_renewing->cancel();
    m_auditing->cancel();
    m_growing.stop();
    m_waiting.clear();
    m_grownSinceAudit.clear();
}

} // namespace backstory::ui
