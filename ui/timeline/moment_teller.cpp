#include "ui/timeline/moment_teller.h"

namespace backstory::ui {
namespace {

constexpr qint64 kBetween = 3000; ///< ms, while playing

} // namespace

MomentTeller::MomentTeller(OrderDocument *document, Player *player, QObject *parent)
    : QObject(parent), m_player(player) {
    connect(document, &OrderDocument::shownMomentChanged, this, &MomentTeller::takeMoment);
    connect(player, &Player::playingChanged, this, &MomentTeller::tell);
    m_told.start();
}

void MomentTeller::takeMoment() {
    if (!m_player->isPlaying() || m_told.elapsed() >= kBetween)
        tell();
}

void MomentTeller::tell() {
    m_told.restart();
    Q_EMIT due();
}

} // namespace backstory::ui
