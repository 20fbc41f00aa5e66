#include "ui/controls/live_control.h"

#include "ui/models/stream_list_model.h"
#include "ui/text/error_text.h"
#include "ui/text/spoken_sentence.h"
#include "ui/text/visible_text.h"
#include "ui/views/live_sign.h"
#include "ui/views/past_banner.h"

#include <QLocale>

#include <utility>
#include <vector>

namespace backstory::ui {

namespace {

/// More streams than these are not kept apart.
constexpr std::size_t kMostStreams = 10'000;

} // namespace

LiveControl::LiveControl(Workspace *workspace, StreamListModel *list, LiveSign *sign,
                         PastBanner *banner, QObject *parent)
    : QObject(parent),
      m_workspace(workspace),
      m_list(list),
      m_sign(sign),
      m_banner(banner),
      m_log(new LiveLog(this)) {
    connect(workspace, &Workspace::tableChanged, this, &LiveControl::followTable);
    connect(workspace, &Workspace::streamOpened, this, &LiveControl::takeOpened);
    connect(workspace->shownOrder(), &ShownOrder::pastChanged, this, &LiveControl::takePastChange);
    connect(workspace, &Workspace::keptMomentMoved, this, &LiveControl::takeKeptMoment);
    connect(workspace->document(), &OrderDocument::historyRenewed, this, &LiveControl::takeGrown);
    connect(m_log, &LiveLog::stateChanged, this, &LiveControl::sayState);
    connect(m_log, &LiveLog::arrived, this, &LiveControl::takeArrivals);
    connect(banner, &PastBanner::firstWanted, this, &LiveControl::goToFirst);
}

void LiveControl::followTable() {
    m_banner->hide();
    const auto &opened = m_workspace->opened();
    if (opened->copy) {
        m_log->stop(); // nothing will ever come
        m_sign->show(LiveSign::Sign::NotLive, tr("not live"),
                     tr("A local copy stays as it was made."));
        return;
    }
    m_log->follow(opened->readers, opened->table);
}

void LiveControl::takeArrivals(const Arrivals &arrivals) {
    noteMeanwhile(arrivals);
    const OrderDocument &document = *m_workspace->document();
    const bool known = !document.isEmpty() && arrivals.watchedWhole;
    if (known) {
        Arrivals others = arrivals;
        std::erase(others.streams, document.history()->stream());
        m_list->takeArrivals(others);
        m_workspace->shownOrder()->grow(arrivals.watched);
        if (!arrivals.watched.empty()) // also where the order had them already
            takeGrown();
    } else {
        m_list->takeArrivals(arrivals);
        if (!document.isEmpty() && arrivals.concern(document.history()->stream()))
            m_workspace->shownOrder()->renew();
    }
    if (arrivals.events > 0)
        sayState();
}

/// The list shows what the order has come to, without reading it.
void LiveControl::takeGrown() {
    m_list->takeHistory(*m_workspace->document()->history());
}

/// What is being opened may have been read before this came.
void LiveControl::noteMeanwhile(const Arrivals &arrivals) {
    if (!m_workspace->isOpening()) {
        m_meanwhile = {};
        return;
    }
    m_meanwhile.everything = m_meanwhile.everything || arrivals.everything;
    m_meanwhile.streams.insert(m_meanwhile.streams.end(), arrivals.streams.begin(),
                               arrivals.streams.end());
    if (m_meanwhile.streams.size() > kMostStreams)
        m_meanwhile.everything = true;
    if (m_meanwhile.everything)
        m_meanwhile.streams.clear();
}

void LiveControl::takeOpened() {
    m_banner->hide();
    m_past = {};
    const StreamId &stream = m_workspace->document()->history()->stream();
    m_log->watch(stream);
    if (std::exchange(m_meanwhile, {}).concern(stream))
        m_workspace->shownOrder()->renew();
}

void LiveControl::takePastChange(const PastChange &change) {
    if (m_banner->isHidden())
        m_past = {};
    const History &history = *m_workspace->document()->history();
    const auto before = m_past.events > 0 ? history.find(m_past.first) : std::nullopt;
    const auto now = history.find(change.first);
    if (!before || (now && *now < *before))
        m_past.first = change.first;
    m_past.events += change.events;
    m_banner->showEvents(m_past.events);
}

void LiveControl::takeKeptMoment(const HeldMoment &kept, const FoundMoment &found) {
    if (found.lost)
        m_banner->showLost(found.moment.value);
    else if (found.moment.value > kept.hint)
        m_banner->showEventsSinceKept(found.moment.value - kept.hint);
}

void LiveControl::goToFirst() {
    OrderDocument *document = m_workspace->document();
    if (document->isEmpty())
        return;
    if (const auto version = document->history()->find(m_past.first))
        document->showMoment(Moment::after(*version));
}

void LiveControl::sayState() {
    const auto reason = [this] {
        return m_log->error() ? describe(*m_log->error()).whole() : QString();
    };
    switch (m_log->state()) {
    case LiveLog::State::Live: {
        const std::uint64_t events = m_log->events();
        const QString count = QLocale().toString(static_cast<qulonglong>(events));
        m_sign->show(LiveSign::Sign::Live,
                     events == 0   ? tr("live")
                     : events == 1 ? tr("live · 1 new event")
                                   : tr("live · %1 new events").arg(count),
                     tr("What is shown keeps itself up to date.") + QLatin1Char('\n') +
                         spokenSentence(visible(m_log->way())));
        break;
    }
    case LiveLog::State::Silent:
        m_sign->show(LiveSign::Sign::Silent, tr("live: the source does not answer"),
                     tr("It is tried again until it does. Nothing that arrives is missed.") +
                         QLatin1Char('\n') + reason());
        break;
    case LiveLog::State::Impossible:
        m_sign->show(LiveSign::Sign::NotLive, tr("not live"),
                     tr("What is shown does not change by itself. F5 reads it again.") +
                         QLatin1Char('\n') + reason());
        break;
    case LiveLog::State::Starting:
    case LiveLog::State::Off:
        m_sign->hide();
        break;
    }
}

} // namespace backstory::ui
