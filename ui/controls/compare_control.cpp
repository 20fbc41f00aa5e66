#include "ui/controls/compare_control.h"

#include "ui/controls/window_actions.h"
#include "ui/dialogs/compare_order_dialog.h"
#include "ui/dialogs/compare_rules_dialog.h"
#include "ui/models/stream_list_model.h"
#include "ui/session/live_log.h"
#include "ui/session/opening.h"
#include "ui/text/entity_text.h"
#include "ui/text/format.h"
#include "ui/text/visible_text.h"
#include "ui/views/order_tabs.h"

#include <QAction>

#include <algorithm>
#include <set>

namespace backstory::ui {
namespace {

constexpr int kOffered = 500; ///< of the list, at most

/// The same table under the rules of a wish, if it has some.
OpenedTable tableFor(const OpenedTable &opened, const ComparisonWish &wish) {
    OpenedTable other = opened;
    if (wish.kind != OtherSide::Kind::Rules)
        return other;
    other.rules = Ruleset::load(wish.rules);
    if (!other.rules->entity().empty() && other.rules->entity() != opened.table.entity)
        throw Error(ErrorKind::BadRules, "reading by the rules " + other.rules->name(),
                    "they are made for another kind of stream: " + other.rules->entity());
    return other;
}

/// `asked`: a version that is not there is refused; else it is the last one there is.
StreamQuestion questionOf(const ComparisonWish &wish, const StreamId &shown, bool asked,
                          const AsOf &asOf) {
    const bool order = wish.kind == OtherSide::Kind::Order;
    StreamQuestion question{order ? wish.stream : shown, {}, false, asOf};
    if (wish.at != OtherSide::At::Fixed)
        return question;
    if (asked) {
        question.momentGiven = true;
        question.moment.kind = MomentQuestion::Kind::AfterEvents;
        question.moment.events = wish.moment.hint;
    } else {
        question.held = wish.moment;
    }
    return question;
}

QString titleOf(const ComparisonWish &wish) {
    return wish.kind == OtherSide::Kind::Order
               ? CompareControl::tr("Reading %1 to compare with it")
                     .arg(elidedId(wish.stream.text()))
               : CompareControl::tr("Reading the same events by other rules");
}

} // namespace

CompareControl::CompareControl(Workspace *workspace, RunningJobs *jobs, StreamListModel *list,
                               const WindowServices &services, const WindowActions &actions,
                               OrderTabs *tabs, QWidget *window)
    : QObject(window),
      m_workspace(workspace),
      m_document(workspace->document()),
      m_list(list),
      m_files(services.files),
      m_tabs(tabs),
      m_window(window),
      m_reading(new JobSlot(jobs, this)),
      m_renewing(new RepeatedJob([this](JobSlot &slot) { readOtherAgain(slot); }, this)),
      m_ofAnOrder({actions.setB, actions.swapAB, actions.compareOrder, actions.compareRules}),
      m_moments(actions.compareMoments) {
    wireActions(actions);
    connect(m_reading, &JobSlot::failed, this, &CompareControl::takeFailure);
    connect(m_reading, &JobSlot::ended, this, [this] {
        const AwaitedSide *awaited = m_document->awaitedSide();
        if (awaited && !awaited->failure) // it was cancelled
            m_document->forgetAwaited();
    });
    connect(m_document, &OrderDocument::awaitedSideChanged, this, &CompareControl::readAwaited);
    connect(m_document, &OrderDocument::historyRenewed, this, &CompareControl::takeEvents);
    connect(m_document, &OrderDocument::historyChanged, this, [this] {
        takeAllEvents();
        takeKnowledge();
        update();
    });
    connect(workspace, &Workspace::asOfChanged, this, [this] {
        if (m_reading->isRunning() && m_readingKnown != m_workspace->asOf().known)
            readAwaited();
    });
    // Of another source, or read by other rules, the other side would be of the old one.
    connect(workspace, &Workspace::tableChanged, m_document, &OrderDocument::compareMoments);
    connect(m_document, &OrderDocument::otherSideChanged, this, &CompareControl::update);
    update();
}

void CompareControl::wireActions(const WindowActions &actions) {
    connect(actions.setB, &QAction::triggered, m_document,
            [this] { m_document->compareWith(m_document->shownMoment()); });
    connect(actions.swapAB, &QAction::triggered, m_document, &OrderDocument::swapSides);
    connect(actions.compareOrder, &QAction::triggered, this, &CompareControl::askForOrder);
    connect(actions.compareRules, &QAction::triggered, this, &CompareControl::askForRules);
    connect(actions.compareMoments, &QAction::triggered, this, [this] {
        m_document->compareMoments();
        m_tabs->showTab(OrderTabs::Tab::Compare);
    });
}

void CompareControl::setLog(LiveLog *log) {
    connect(log, &LiveLog::arrived, this, &CompareControl::takeArrivals);
}

void CompareControl::update() {
    const bool order = !m_document->isEmpty();
    for (QAction *action : m_ofAnOrder)
        action->setEnabled(order);
    const OtherSide *other = m_document->otherSide();
    m_moments->setEnabled(other || m_document->awaitedSide());
    if (!other || other->history != m_other)
        m_other.reset();
    if (!other)
        m_renewing->cancel();
    else if (!m_other) // it came with its tab: what came for it meanwhile is not in it
        m_renewing->ask();
}

std::vector<OfferedOrder> CompareControl::offeredOrders() const {
    std::vector<OfferedOrder> offered;
    std::set<std::string> seen{m_document->history()->stream().text()};
    const std::string table = m_document->table().displayName();
    for (const OrderTab &tab : m_workspace->tabs().all()) {
        const std::string &id = tab.kept.stream.text();
        if (tab.kept.table == table && !id.empty() && seen.insert(id).second)
            offered.push_back({tab.kept.stream, tr("%1 · open in a tab").arg(elidedId(id))});
    }
    const int rows = std::min(m_list->rowCount(), kOffered);
    for (int row = 0; row < rows; ++row) {
        const StreamId &stream = m_list->streamAt(row);
        if (!seen.insert(stream.text()).second)
            continue;
        QStringList cells;
        for (int column = 0; column < m_list->columnCount(); ++column)
            cells << m_list->index(row, column).data().toString();
        offered.push_back({stream, cells.join(QStringLiteral(" \u00b7 "))});
    }
    return offered;
}

void CompareControl::askForOrder() {
    if (m_document->isEmpty())
        return;
    auto *dialog =
        new CompareOrderDialog(entityText(m_document->table().entity), offeredOrders(), m_window);
    connect(dialog, &CompareOrderDialog::chosen, this, &CompareControl::compareWithOrder);
    dialog->open();
}

void CompareControl::askForRules() {
    const auto &opened = m_workspace->opened();
    if (m_document->isEmpty() || !opened)
        return;
    const Ruleset &used = m_document->history()->rules();
    QStringList shipped;
    for (const std::string &name : Ruleset::shippedNames()) {
        const auto rules = Ruleset::load(name);
        const bool fits = rules->entity().empty() || rules->entity() == opened->table.entity;
        if (fits && (name != used.name() || rules->version() != used.version()))
            shipped << QString::fromStdString(name);
    }
    auto *dialog = new CompareRulesDialog(visible(used.name()) + u' ' + visible(used.version()),
                                          shipped, m_files, m_window);
    connect(dialog, &CompareRulesDialog::chosen, this, &CompareControl::compareUnder);
    dialog->open();
}

void CompareControl::compareWithOrder(const OtherOrder &other) {
    ComparisonWish wish;
    wish.at = other.at;
    wish.stream = other.stream;
    wish.moment.hint = other.events;
    const OtherSide *now = m_document->otherSide();
    wish.leftIsA = now && now->kind == wish.kind && now->history->stream() == wish.stream &&
                   m_document->leftIsA();
    m_document->awaitOther({wish, true});
}

void CompareControl::compareUnder(const QString &rules) {
    ComparisonWish wish;
    wish.kind = OtherSide::Kind::Rules;
    wish.at = OtherSide::At::SameEvent;
    wish.rules = rules.toStdString();
    m_document->awaitOther({wish, true});
}

CompareControl::ReadSide CompareControl::readSide(const OpenedTable &opened,
                                                  const StreamQuestion &question,
                                                  const ComparisonWish &wish,
                                                  const Progress &progress) {
    ReadSide read;
    const OpenedStream stream = openStream(tableFor(opened, wish), question, progress);
    read.history = stream.history;
    read.side = {wish.kind, wish.at, stream.shown, opened.table.entity, stream.history, wish.rules};
    return read;
}

void CompareControl::readAwaited() {
    update();
    const AwaitedSide *awaited = m_document->awaitedSide();
    if (!awaited) {
        m_reading->cancel();
        return;
    }
    const auto &opened = m_workspace->opened();
    if (awaited->failure || !opened)
        return;
    m_readingKnown = m_workspace->asOf().known;
    const StreamQuestion question = questionOf(awaited->wish, m_document->history()->stream(),
                                               awaited->asked, m_workspace->asOf());
    m_reading->start(
        titleOf(awaited->wish),
        [opened, question, wish = awaited->wish](const Progress &progress) {
            return readSide(*opened, question, wish, progress);
        },
        [this](const ReadSide &read) { takeSide(read); });
}

void CompareControl::takeSide(const ReadSide &read) {
    const AwaitedSide *awaited = m_document->awaitedSide();
    if (!awaited)
        return;
    const bool asked = awaited->asked;
    m_other = read.history;
    m_otherKnown = m_readingKnown;
    m_document->compareWithOther(read.side, awaited->wish.leftIsA);
    takeAllEvents();
    if (asked)
        m_tabs->showTab(OrderTabs::Tab::Compare);
}

void CompareControl::takeFailure(const Error &error) {
    const AwaitedSide *awaited = m_document->awaitedSide();
    if (!awaited)
        return;
    if (awaited->asked) {
        m_document->forgetAwaited();
        Q_EMIT m_workspace->failed(error);
        return;
    }
    AwaitedSide failed = *awaited;
    failed.failure = error;
    m_document->awaitOther(std::move(failed));
}

/// What was read as it was known at another time says nothing about this one.
void CompareControl::takeKnowledge() {
    const OtherSide *other = m_document->otherSide();
    if (!other || !m_other || m_otherKnown == m_workspace->asOf().known)
        return;
    const AwaitedSide *awaited = m_document->awaitedSide();
    const AwaitedSide again =
        awaited ? *awaited : AwaitedSide{wishOf(*other, m_document->leftIsA())};
    m_document->compareMoments();
    m_document->awaitOther(again);
}

bool CompareControl::comparesRules() const {
    const OtherSide *side = m_document->otherSide();
    return side && side->kind == OtherSide::Kind::Rules && m_other && !m_document->isEmpty();
}

// What arrived for the order that is shown belongs to the same order under other rules too.
void CompareControl::takeEvents(const std::vector<Version> &added) {
    if (!comparesRules())
        return;
    for (const Version version : added)
        takeEvent(version);
    if (m_other->size() == m_document->history()->size())
        m_document->renewOther(*m_document->otherSide());
    else
        takeAllEvents(); // they were read at different times
}

void CompareControl::takeAllEvents() {
    if (!comparesRules() || m_other->size() == m_document->history()->size())
        return;
    for (std::uint32_t version = 1; version <= m_document->history()->size(); ++version)
        takeEvent(Version{version});
    m_document->renewOther(*m_document->otherSide());
}

void CompareControl::takeEvent(Version version) {
    const History &shown = *m_document->history();
    if (!m_other->find(shown.facts(version).id))
        m_other->add(shown.event(version));
}

void CompareControl::takeArrivals(const Arrivals &arrivals) {
    const OtherSide *side = m_document->otherSide();
    if (side && side->kind == OtherSide::Kind::Order && arrivals.concern(side->history->stream()))
        m_renewing->ask();
}

void CompareControl::readOtherAgain(JobSlot &slot) {
    const OtherSide *side = m_document->otherSide();
    const auto &opened = m_workspace->opened();
    if (!side || !opened)
        return;
    // Events may have come before its moment: that stays behind its own.
    const ComparisonWish wish = wishOf(*side, m_document->leftIsA());
    const StreamQuestion question =
        questionOf(wish, m_document->history()->stream(), false, m_workspace->asOf());
    slot.start(
        {},
        [opened, question, wish](const Progress &progress) {
            return readSide(*opened, question, wish, progress);
        },
        [this, known = side->history, asKnown = m_workspace->asOf().known](const ReadSide &read) {
            const OtherSide *now = m_document->otherSide();
            if (!now || now->history != known)
                return;
            m_other = read.history;
            m_otherKnown = asKnown;
            m_document->renewOther(read.side);
            takeAllEvents();
        });
}

} // namespace backstory::ui
