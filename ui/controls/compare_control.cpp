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

/// The same events under other rules, to be compared. Runs in a job.
std::shared_ptr<History> readUnder(const OpenedTable &opened, const std::string &rules,
                                   const StreamQuestion &question, const Progress &progress) {
    OpenedTable other = opened;
    other.rules = Ruleset::load(rules);
    if (!other.rules->entity().empty() && other.rules->entity() != opened.table.entity)
        throw Error(ErrorKind::BadRules, "reading by the rules " + other.rules->name(),
                    "they are made for another kind of stream: " + other.rules->entity());
    return openStream(other, question, progress).history;
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
    connect(m_reading, &JobSlot::failed, workspace, &Workspace::failed);
    connect(m_document, &OrderDocument::historyRenewed, this, &CompareControl::takeEvents);
    connect(m_document, &OrderDocument::historyChanged, this, [this] {
        m_reading->cancel();
        takeAllEvents();
        update();
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
    m_moments->setEnabled(m_document->otherSide() != nullptr);
    if (!m_document->otherSide()) {
        m_other.reset();
        m_renewing->cancel();
    }
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
    const auto &opened = m_workspace->opened();
    if (m_document->isEmpty() || !opened)
        return;
    StreamQuestion question{other.stream, {}, false, m_workspace->asOf()};
    if (other.at == OtherSide::At::Fixed) {
        question.momentGiven = true;
        question.moment.kind = MomentQuestion::Kind::AfterEvents;
        question.moment.events = other.events;
    }
    m_reading->start(
        tr("Reading %1 to compare with it").arg(elidedId(other.stream.text())),
        [opened, question](const Progress &progress) {
            return openStream(*opened, question, progress);
        },
        [this, at = other.at, entity = opened->table.entity](const OpenedStream &read) {
            m_other = read.history;
            show({OtherSide::Kind::Order, at, read.shown, entity, read.history});
        });
}

void CompareControl::compareUnder(const QString &rules) {
    const auto &opened = m_workspace->opened();
    if (m_document->isEmpty() || !opened)
        return;
    const StreamQuestion question{m_document->history()->stream(), {}, false, m_workspace->asOf()};
    m_reading->start(
        tr("Reading the same events by other rules"),
        [opened, question, rules = rules.toStdString()](const Progress &progress) {
            return readUnder(*opened, rules, question, progress);
        },
        [this, entity = opened->table.entity](std::shared_ptr<History> read) {
            m_other = std::move(read);
            show({OtherSide::Kind::Rules, OtherSide::At::SameEvent, {}, entity, m_other});
            takeAllEvents();
        });
}

void CompareControl::show(OtherSide other) {
    m_document->compareWithOther(std::move(other));
    m_tabs->showTab(OrderTabs::Tab::Compare);
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
        m_document->compareWithOther(*m_document->otherSide());
    else
        takeAllEvents(); // they were read at different times
}

void CompareControl::takeAllEvents() {
    if (!comparesRules() || m_other->size() == m_document->history()->size())
        return;
    for (std::uint32_t version = 1; version <= m_document->history()->size(); ++version)
        takeEvent(Version{version});
    m_document->compareWithOther(*m_document->otherSide());
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
    if (!side || !opened || side->kind != OtherSide::Kind::Order)
        return;
    const StreamQuestion question{side->history->stream(), {}, false, m_workspace->asOf()};
    slot.start(
        {},
        [opened, question](const Progress &progress) {
            return openStream(*opened, question, progress);
        },
        [this](const OpenedStream &read) {
            const OtherSide *now = m_document->otherSide();
            if (!now || now->history != m_other || m_other->stream() != read.history->stream())
                return;
            OtherSide renewed = *now;
            // Events may have come before it: it stays behind its own.
            if (now->moment.value > 0) {
                const EventId last = m_other->facts(now->moment.lastEvent()).id;
                if (const auto version = read.history->find(last))
                    renewed.moment = Moment::after(*version);
            }
            m_other = read.history;
            renewed.history = m_other;
            m_document->compareWithOther(std::move(renewed));
        });
}

} // namespace backstory::ui
