#include "ui/timeline/player.h"

#include <algorithm>

namespace backstory::ui {

using namespace std::chrono_literals;

Player::Player(OrderDocument *document, QObject *parent) : QObject(parent), m_document(document) {
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Player::advance);
    connect(document, &OrderDocument::historyChanged, this, &Player::stop);
}

std::chrono::milliseconds Player::pause() const {
    if (m_speed != Speed::TrueGaps)
        return m_speed == Speed::Once ? 700ms : 350ms;
    const Moment shown = m_document->shownMoment();
    const EventDigest &digest = m_document->digest();
    if (shown.value == 0 || shown.value >= digest.size())
        return 700ms;
    const auto here = digest.timeOf(shown.lastEvent());
    const auto next = digest.timeOf(Version{shown.value + 1});
    const auto first = digest.timeOf(Version{1});
    const auto last = digest.timeOf(Version{digest.size()});
    if (!here || !next || !first || !last || *last == *first)
        return 700ms;
    // Gaps are to each other as they were; a whole life takes about half a second an event.
    const double whole = static_cast<double>(last->seconds() - first->seconds()) + 1.0;
    const double gap = static_cast<double>(next->floorMillis() - here->floorMillis()) / 1000.0;
    const double millis = gap / whole * 500.0 * digest.size();
    return std::chrono::milliseconds(static_cast<std::int64_t>(std::clamp(millis, 40.0, 3000.0)));
}

void Player::play() {
    if (m_document->isEmpty() || m_document->history()->size() == 0 || isPlaying())
        return;
    if (m_document->shownMoment() == m_document->history()->end())
        m_document->showMoment(Moment{});
    m_timer.start(pause());
    Q_EMIT playingChanged(true);
}

void Player::stop() {
    if (!isPlaying())
        return;
    m_timer.stop();
    Q_EMIT playingChanged(false);
}

void Player::toggle() {
    if (isPlaying())
        stop();
    else
        play();
}

void Player::setSpeed(Speed speed) {
    m_speed = speed;
    if (isPlaying())
        m_timer.start(pause());
}

void Player::advance() {
    m_document->stepBy(1);
    if (m_document->isEmpty() || m_document->shownMoment() == m_document->history()->end()) {
        Q_EMIT playingChanged(false); // the timer has run out
        return;
    }
    m_timer.start(pause());
}

} // namespace backstory::ui
