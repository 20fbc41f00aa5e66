#include "ui/session/workspace.h"

#include "core/source/open_source.h"
#include "ui/session/sample_store.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace backstory::ui {

namespace {

std::shared_ptr<const OpenedTable> openFromWish(const OpenWish &wish, const Progress &progress) {
    return openTable(wish, progress);
}

/// The question that a wish asks of its order.
StreamQuestion questionOf(const OpenWish &wish, const AsOf &asOf, const Zone &zone) {
    StreamQuestion question{StreamId(wish.stream), {}, !wish.at.empty(), asOf, wish.held};
    if (question.momentGiven)
        question.moment = MomentQuestion::parse(wish.at, zone, TimeBound::Upper);
    return question;
}

Landing landOn(const Workspace::TableOpener &openTable, const OpenWish &wish,
               const StreamQuestion &question, const Progress &progress) {
    Landing landing;
    landing.table = openTable(wish, progress);
    if (question.stream.empty())
        return landing;
    try {
        landing.stream = openStream(*landing.table, question, progress);
    } catch (const Error &error) {
        landing.streamError = error;
    }
    return landing;
}

/// The sample is ours: where it turns out to be damaged it is written anew.
Landing landOnSample(const Workspace::TableOpener &openTable, OpenWish wish,
                     StreamQuestion question, const std::filesystem::path &folder,
                     const Progress &progress) {
    const auto isDamage = [](const Error &error) {
        return error.kind() == ErrorKind::SourceUnreadable ||
               error.kind() == ErrorKind::TableMissing;
    };
    wish.source = ensureSample(folder, progress).string();
    if (question.stream.empty()) // somewhere worth looking at
        question.stream = StreamId(sampleStories().front().stream);
    try {
        Landing landing = landOn(openTable, wish, question, progress);
        if (!landing.streamError || !isDamage(*landing.streamError))
            return landing;
    } catch (const Error &error) {
        if (!isDamage(error))
            throw;
    }
    remakeSample(folder, progress);
    return landOn(openTable, wish, question, progress);
}

} // namespace

Workspace::Workspace(RunningJobs *jobs, QObject *parent)
    : QObject(parent),
      m_openTable(openFromWish),
      m_shown(new ShownOrder(this)),
      m_opening(new JobSlot(jobs, this)) {
    connect(document(), &OrderDocument::shownMomentChanged, this, [this] { m_askedFor.reset(); });
    connect(m_opening, &JobSlot::failed, this, &Workspace::onFailed);
    connect(m_opening, &JobSlot::ended, this, &Workspace::onOpeningEnded);
}

void Workspace::open(const OpenWish &wish) {
    // A password that was typed goes on with the same opening.
    const bool again =
        m_wantsSource && wish.source == m_wanted.source && wish.held == m_wanted.held;
    if (!again) {
        m_wantedTabs.reset();
        m_wantedAsOf = {};
    }
    StreamQuestion question;
    try {
        question = questionOf(wish, m_wantedAsOf, document()->zone());
    } catch (const Error &error) {
        Q_EMIT failed(error);
        question.stream = StreamId(wish.stream);
    }
    m_wanted = wish;
    m_wantsSource = true;
    m_travel.reset();
    const QString name =
        wish.sample ? tr("the sample") : QString::fromStdString(withoutPassword(wish.source));
    launch(
        tr("Opening %1").arg(name),
        [wish, question, openTable = m_openTable,
         folder = m_sampleFolder](const Progress &progress) {
            return wish.sample ? landOnSample(openTable, wish, question, folder, progress)
                               : landOn(openTable, wish, question, progress);
        },
        Arrival::NewPlace);
}

void Workspace::switchTable(const EventTable &table) {
    if (!m_opened)
        return;
    m_wantsSource = false;
    m_travel.reset();
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
    m_travel = {table, question, arrival};
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

void Workspace::openAt(const std::string &table, const StreamId &stream, const HeldMoment &moment) {
    const EventTable *found = tableNamed(table);
    if (found)
        travel(*found, {stream, {}, false, m_asOf, moment}, Arrival::NewPlace);
}

void Workspace::setAsOf(const AsOf &asOf) {
    if (asOf == m_asOf)
        return;
    const bool otherKnowledge = asOf.known != m_asOf.known;
    const AsOf before = std::exchange(m_asOf, asOf);
    if (otherKnowledge) {
        m_tabs.forgetRead();
        if (!document()->isEmpty() && !m_knownBefore)
            m_knownBefore = before.known;
    } else {
        AsOf ofShown = asOf;
        ofShown.known = m_knownBefore.value_or(asOf.known);
        m_shown->setAsOf(ofShown);
    }
    if (m_opening->isRunning() && m_travel) { // on its way it is still as of before
        Travel again = *m_travel;
        again.question.asOf = asOf;
        travel(again.table, again.question, again.arrival);
    } else if (otherKnowledge && !document()->isEmpty()) { // other events exist: it is read again
        travel(document()->table(), {document()->history()->stream(), {}, false, m_asOf},
               Arrival::NewPlace);
    }
    Q_EMIT asOfChanged();
}

void Workspace::onOpeningEnded() {
    m_travel.reset();
    // What is in front was not read anew: the list must not tell of another knowledge than it.
    if (const auto known = std::exchange(m_knownBefore, {})) {
        m_asOf.known = *known;
        Q_EMIT asOfChanged();
    }
}

void Workspace::goToMoment(const MomentQuestion &question) {
    if (document()->isEmpty())
        return;
    document()->showMoment(document()->history()->momentOf(question));
    if (question.kind == MomentQuestion::Kind::AtTime)
        m_askedFor = question.time;
}

HeldMoment Workspace::heldMoment() const {
    if (document()->isEmpty())
        return m_tabs.front().kept.shown;
    const Moment shown = document()->shownMoment();
    HeldMoment held = ui::heldMoment(*document()->history(), shown);
    held.instant = m_askedFor;
    if (!held.instant && shown == document()->horizon())
        held.instant = m_asOf.bound();
    return held;
}

void Workspace::goBack() {
    if (trail().canGoBack())
        goTo(trail().previous(), Arrival::Back);
}

void Workspace::goForward() {
    if (trail().canGoForward())
        goTo(trail().next(), Arrival::Forward);
}

void Workspace::goTo(const Place &place, Arrival arrival) {
    if (const EventTable *table = tableNamed(place.table))
        travel(*table, {place.stream, {}, false, m_asOf, place.moment}, arrival);
}

const EventTable *Workspace::tableNamed(const std::string &name) const {
    if (!m_opened)
        return nullptr;
    const auto &tables = m_opened->readers->source().tables();
    const auto found = std::ranges::find(tables, name, &EventTable::displayName);
    return found == tables.end() ? nullptr : &*found;
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
    const bool restored = m_wantsSource && m_wantedTabs.has_value();
    m_knownBefore.reset();
    m_travel.reset();
    if (m_wantsSource)
        takeSource();
    else
        keepFront();
    if (restored || arrival == Arrival::NewTab || arrival == Arrival::Tab)
        document()->compareMoments(); // what it is compared with stays with the tab that is left
    if (arrival == Arrival::NewTab)
        m_tabs.select(m_tabs.insertBesideFront({{{}, {}, {}, {}, {}, {}, filter()}, {}, {}, {}}));
    else if (arrival == Arrival::Tab)
        m_tabs.select(m_wantedTab);

    const bool otherTable = landing.table != m_opened;
    const bool putBack = restored || arrival == Arrival::Tab;
    m_opened = std::move(landing.table);
    const bool withStream = landing.stream.has_value();
    const std::optional<FoundMoment> found = withStream ? landing.stream->found : std::nullopt;
    if (withStream)
        takeStream(*std::move(landing.stream), arrival);
    else if (otherTable || arrival == Arrival::Tab)
        closeOrder(arrival);
    if (otherTable && !putBack)
        m_tabs.front().kept.filter.clear(); // it was one of the other list
    const KeptOrder kept = m_tabs.front().kept;
    std::optional<OtherSide> other = std::exchange(m_tabs.front().other, {});
    if (withStream && putBack)
        putBackFields();
    if (otherTable)
        Q_EMIT tableChanged();
    if (withStream && putBack)
        putBackComparison(std::move(other));
    if (putBack)
        Q_EMIT filterWanted(kept.filter);
    if (withStream)
        Q_EMIT streamOpened();
    Q_EMIT trailChanged();
    Q_EMIT tabsChanged();
    if (found && (found->moved || found->lost))
        Q_EMIT keptMomentMoved(kept.shown, *found);
    if (landing.streamError)
        Q_EMIT failed(*landing.streamError);
}

void Workspace::takeSource() {
    m_wish = withoutSecrets(m_wanted);
    m_wanted = {};
    m_wantsSource = false;
    m_asOf = std::exchange(m_wantedAsOf, {});
    if (m_wantedTabs)
        m_tabs = *std::exchange(m_wantedTabs, {});
    else
        m_tabs.reset();
}

void Workspace::takeStream(OpenedStream stream, Arrival arrival) {
    m_askedFor.reset();
    const bool wasRead = stream.history == m_tabs.front().read.history;
    m_shown->put(m_opened, std::move(stream), m_asOf);
    followTrail(arrival);
    m_tabs.front().kept.table = m_opened->table.displayName();
    m_tabs.front().kept.stream = document()->history()->stream();
    m_tabs.front().read = {}; // it is in the document
    if (wasRead)              // what came while it was behind others was not added
        m_shown->renew();
}

void Workspace::closeOrder(Arrival arrival) {
    m_shown->clear();
    if (arrival != Arrival::Tab) // another table is listed, of which no order is open yet
        m_tabs.front().kept = {m_opened->table.displayName(), {}, {}, {}, {}, {}, {}};
}

void Workspace::followTrail(Arrival arrival) {
    Trail &trail = m_tabs.front().trail;
    switch (arrival) {
    case Arrival::NewPlace:
    case Arrival::NewTab:
    case Arrival::Tab:
        trail.visit({m_opened->table.displayName(), document()->history()->stream(), heldMoment()});
        break;
    case Arrival::Back:
        trail.goBack();
        break;
    case Arrival::Forward:
        trail.goForward();
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
