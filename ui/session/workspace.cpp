#include "ui/session/workspace.h"

#include "core/source/open_source.h"
#include "ui/models/moved_moment.h"
#include "ui/session/sample_store.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace backstory::ui {

namespace {

constexpr int kBetweenGrowths = 100; ///< ms
constexpr int kBeforeNextTry = 20;   ///< ms

std::shared_ptr<const OpenedTable> openFromWish(const OpenWish &wish, const Progress &progress) {
    return openTable(wish, progress);
}

/// The question that a wish asks of its order.
StreamQuestion questionOf(const OpenWish &wish, const AsOf &asOf, const Zone &zone) {
    StreamQuestion question{StreamId(wish.stream), {}, !wish.at.empty(), asOf};
    if (question.momentGiven)
        question.moment = MomentQuestion::parse(wish.at, zone, TimeBound::Upper);
    return question;
}

} // namespace

Workspace::Workspace(RunningJobs *jobs, QObject *parent)
    : QObject(parent),
      m_openTable(openFromWish),
      m_document(new OrderDocument(this)),
      m_opening(new JobSlot(jobs, this)),
      m_renewing(new RepeatedJob([this](JobSlot &slot) { startRenewal(slot); }, this)),
      m_auditing(new RepeatedJob([this](JobSlot &slot) { startAudit(slot); }, this)) {
    m_growing.setSingleShot(true);
    connect(&m_growing, &QTimer::timeout, this, &Workspace::growWaiting);
    connect(m_opening, &JobSlot::failed, this, &Workspace::onFailed);
}

void Workspace::open(const OpenWish &wish) {
    StreamQuestion question;
    try {
        question = questionOf(wish, AsOf{}, m_document->zone());
    } catch (const Error &error) {
        Q_EMIT failed(error);
        question.stream = StreamId(wish.stream);
    }
    m_wanted = wish;
    m_wantsSource = true;
    const QString name =
        wish.sample ? tr("the sample") : QString::fromStdString(withoutPassword(wish.source));
    launch(
        tr("Opening %1").arg(name),
        [wish, question, openTable = m_openTable,
         folder = m_sampleFolder](const Progress &progress) {
            OpenWish concrete = wish;
            StreamQuestion asked = question;
            if (wish.sample) {
                concrete.source = ensureSample(folder, progress).string();
                if (asked.stream.empty()) // somewhere worth looking at
                    asked.stream = StreamId(sampleStories().front().stream);
            }
            Landing landing;
            landing.table = openTable(concrete, progress);
            if (asked.stream.empty())
                return landing;
            try {
                landing.stream = ui::openStream(*landing.table, asked, progress);
            } catch (const Error &error) {
                landing.streamError = error;
            }
            return landing;
        },
        Arrival::NewPlace);
}

void Workspace::switchTable(const EventTable &table) {
    if (!m_opened)
        return;
    m_wantsSource = false;
    launch(
        tr("Opening %1").arg(QString::fromStdString(table.displayName())),
        [readers = m_opened->readers, table, rules = m_wish.rules](const Progress &progress) {
            return Landing{openTable(readers, table, rules, progress), {}, {}};
        },
        Arrival::NewPlace);
}

void Workspace::openStream(const StreamId &stream) {
    if (m_opened)
        travel(m_opened->table, {stream, {}, false, m_asOf}, Arrival::NewPlace);
}

void Workspace::openLinked(const std::string &entity, const StreamId &stream) {
    if (const EventTable *table = tableOf(entity)) {
        travel(*table, {stream, {}, false, m_asOf}, Arrival::NewPlace);
        return;
    }
    Q_EMIT failed(Error(ErrorKind::TableMissing, "opening " + entity + " " + stream.text(),
                        "this source has no event table of that entity: " + entity));
}

void Workspace::travel(const EventTable &table, const StreamQuestion &question, Arrival arrival) {
    m_wantsSource = false;
    launch(
        tr("Opening %1").arg(QString::fromStdString(question.stream.text())),
        [from = m_opened, table, question, rules = m_wish.rules](const Progress &progress) {
            Landing landing;
            landing.table =
                table == from->table ? from : openTable(from->readers, table, rules, progress);
            landing.stream = ui::openStream(*landing.table, question, progress);
            return landing;
        },
        arrival);
}

void Workspace::setAsOf(const AsOf &asOf) {
    if (asOf == m_asOf)
        return;
    m_asOf = asOf;
    if (!m_document->isEmpty()) {
        const Moment horizon = horizonOf(*m_document->history(), asOf);
        m_document->open(m_document->sharedHistory(), m_document->table(), m_document->findings(),
                         horizon, horizon);
    }
    Q_EMIT asOfChanged();
}

void Workspace::goBack() {
    if (m_trail.canGoBack())
        goTo(m_trail.previous(), Arrival::Back);
}

void Workspace::goForward() {
    if (m_trail.canGoForward())
        goTo(m_trail.next(), Arrival::Forward);
}

void Workspace::goTo(const Place &place, Arrival arrival) {
    const auto &tables = m_opened->readers->source().tables();
    const auto table = std::ranges::find(tables, place.table, &EventTable::displayName);
    if (table == tables.end())
        return;
    StreamQuestion question{place.stream, {}, true, m_asOf};
    question.moment.kind = MomentQuestion::Kind::AfterEvents;
    question.moment.events = place.moment.value;
    travel(*table, question, arrival);
}

const EventTable *Workspace::tableOf(const std::string &entity) const {
    if (!m_opened)
        return nullptr;
    const auto &tables = m_opened->readers->source().tables();
    const auto found = std::ranges::find(tables, entity, &EventTable::entity);
    return found == tables.end() ? nullptr : &*found;
}

void Workspace::launch(const QString &title, Land land, Arrival arrival) {
    m_opening->start(title, std::move(land),
                     [this, arrival](Landing landing) { take(std::move(landing), arrival); });
}

void Workspace::take(Landing landing, Arrival arrival) {
    if (m_wantsSource) {
        m_wish = withoutSecrets(m_wanted);
        m_wanted = {};
        m_wantsSource = false;
        m_trail.clear();
        m_asOf = {};
    }
    if (!m_document->isEmpty())
        m_trail.leaveAt(m_document->shownMoment());

    const bool otherTable = landing.table != m_opened;
    m_opened = std::move(landing.table);
    if (landing.stream || otherTable)
        forgetArrivals();
    if (landing.stream) {
        OpenedStream &stream = *landing.stream;
        followTrail(arrival, stream);
        m_history = stream.history;
        m_tableFindings = std::move(stream.tableFindings);
        m_document->open(std::move(stream.history), m_opened->table, std::move(stream.findings),
                         stream.shown, stream.horizon);
    } else if (otherTable) {
        m_history.reset();
        m_document->clear();
    }
    if (otherTable)
        Q_EMIT tableChanged();
    if (landing.stream)
        Q_EMIT streamOpened();
    Q_EMIT trailChanged();
    if (landing.streamError)
        Q_EMIT failed(*landing.streamError);
}

void Workspace::startRenewal(JobSlot &slot) {
    if (m_document->isEmpty())
        return;
    slot.start(
        tr("Reading %1 again").arg(QString::fromStdString(m_document->history()->stream().text())),
        [table = m_opened, known = m_document->historyForJobs()](const Progress &progress) {
            return readAgain(*table, known, progress);
        },
        [this](Renewal renewal) { takeRenewal(std::move(renewal)); });
}

void Workspace::takeRenewal(Renewal renewal) {
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
        m_document->open(std::move(stream.history), m_opened->table, std::move(stream.findings),
                         standing.shown, standing.horizon);
        return;
    }
    const PastChange change = pastChangeOf(*m_history, renewal.added, before);
    m_document->renew(std::move(stream.history), std::move(stream.findings), renewal.added,
                      standing.shown, standing.horizon);
    if (change.events > 0)
        Q_EMIT pastChanged(change);
}

Workspace::Standing Workspace::standingAfter(const History &grown,
                                             const std::vector<Version> &added, Moment end) const {
    const Moment before = m_document->shownMoment();
    Standing standing;
    standing.horizon = horizonOf(grown, m_asOf);
    if (before != end)
        standing.shown = movedMoment(before, added);
    else // the end of what the list shows is an end too: it goes on with it, and not beyond
        standing.shown = before == m_document->horizon() ? standing.horizon : grown.end();
    return standing;
}

void Workspace::growStream(std::vector<Event> events) {
    if (m_document->isEmpty() || events.empty())
        return;
    m_waiting.insert(m_waiting.end(), std::make_move_iterator(events.begin()),
                     std::make_move_iterator(events.end()));
    if (!m_growing.isActive())
        growWaiting();
}

void Workspace::growWaiting() {
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

void Workspace::takeGrowth(Growth growth) {
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

void Workspace::startAudit(JobSlot &slot) {
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

void Workspace::takeAudit(Audit audit) {
    for (const auto &[size, added] : m_grownSinceAudit) {
        if (size <= audit.size)
            continue; // it had grown so far before the job came to read it
        for (Finding &finding : audit.findings)
            moveVersions(finding.events, added);
    }
    m_document->takeFindings(std::move(audit.findings));
}

void Workspace::forgetArrivals() {
    m_renewing->cancel();
    m_auditing->cancel();
    m_growing.stop();
    m_waiting.clear();
    m_grownSinceAudit.clear();
}

void Workspace::followTrail(Arrival arrival, const OpenedStream &stream) {
    switch (arrival) {
    case Arrival::NewPlace:
        m_trail.visit({m_opened->table.displayName(), stream.history->stream(), stream.shown});
        break;
    case Arrival::Back:
        m_trail.goBack();
        break;
    case Arrival::Forward:
        m_trail.goForward();
        break;
    }
}

void Workspace::onFailed(const Error &error) {
    const bool needed = error.kind() == ErrorKind::PasswordNeeded;
    const bool wrong = error.kind() == ErrorKind::PasswordWrong;
    if (m_wantsSource && (needed || wrong))
        Q_EMIT passwordAsked(withoutSecrets(m_wanted), wrong);
    else
        Q_EMIT failed(error);
}

} // namespace backstory::ui
