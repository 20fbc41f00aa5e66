#pragma once

#include "ui/timeline/player.h"

#include <QElapsedTimer>
#include <QObject>

namespace backstory::ui {

/// When a screen reader is told that another moment is shown: at once, but while an order plays
/// only now and then, so that what is said can be heard.
class MomentTeller : public QObject {
    Q_OBJECT

public:
    MomentTeller(OrderDocument *document, Player *player, QObject *parent = nullptr);

    [[nodiscard]] bool isPlaying() const { return m_player->isPlaying(); }

Q_SIGNALS:
    void due();

private:
    void takeMoment();
    void tell();

    Player *m_player;
    QElapsedTimer m_told;
};

} // namespace backstory::ui
