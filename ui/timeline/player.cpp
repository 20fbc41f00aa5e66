#include "ui/timeline/player.h"

#include <algorithm>

namespace backstory::ui {

namespace {

constexpr std::chrono::milliseconds kUsualPause{700};
constexpr double kShortestPause = 40; ///< ms, at true gaps
constexpr double kLongestPause = 3000;

} // namespace

Player::Player(OrderDocument *document, QObject *parent) : QObject(parent), m_document(document) {
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Player::advance);
    connect(document, &OrderDocument::historyChanged, this, &Player::stop);
}

std::optional<Player::Gap> Player::gapAhead() const {
    const Moment shown = m_document->shownMoment();
    const EventDigest &digest = m_document->digest();
    if (shown.value == 0 || shown.value >= digest.size())
        return std::nullopt;
    const auto here = digest.timeOf(shown.lastEvent());
    const auto next = digest.timeOf(Version{shown.value + 1});
    const auto first = digest.timeOf(Version{1});
    const auto last = digest.timeOf(Version{digest.size()});
    if (!here || !next || !first || !last || *last == *first)
        return std::nullopt;
    // Gaps are to each other as they were; a whole life takes about half a second an event.
    const double whole = static_cast<double>(last->seconds() - first->seconds()) + 1.0;
    const double gap = static_cast<double>(next->floorMillis() - here->floorMillis()) / 1000.0;
    return Gap{{*here, *next}, gap / whole * 500.0 * digest.size()};
}

std::chrono::milliseconds Player::pause() const {
    if (m_speed != Speed::TrueGaps)
        return m_speed == Speed::Once ? kUsualPause : kUsualPause / 2;
    const auto gap = gapAhead();
    if (!gap)
        return kUsualPause;
    const double millis = std::clamp(gap->millis, kShortestPause, kLongestPause);
    return std::chrono::milliseconds(static_cast<std::int64_t>(millis));
}

std::optional<Player::ShortenedGap> Player::shortenedGap() const {
    if (m_speed != Speed::TrueGaps)
        return std::nullopt;
    const auto gap = gapAhead();
    return gap && gap->millis > kLongestPause ? std::optional(gap->times) : std::nullopt;
}

void Player::play() {
    if (m_document->isEmpty() || m_document->history()->size() == 0 || isPlaying())
        return;
    m_playing = true;
    if (m_document->shownMoment() == m_document->history()->end())
        m_document->showMoment(Moment{});
    m_timer.start(pause());
    Q_EMIT playingChanged(true);
}

void Player::stop() {
    if (!isPlaying())
        return;
    m_playing = false;
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
    if (m_document->isEmpty() || m_document->shownMoment() == m_document->history()->end())
        stop();
    else
        m_timer.start(pause());
}

} // namespace backstory::ui
