#pragma once

#include "ui/models/order_document.h"

#include <QTimer>

#include <chrono>
#include <optional>

namespace backstory::ui {

/// Walks the shown moment forwards by itself, until the end or until stopped.
class Player : public QObject {
    Q_OBJECT

public:
    enum class Speed {
        Once,     ///< an event every 700 ms
        Twice,    ///< every 350 ms
        TrueGaps, ///< pauses in proportion to the gaps, none shorter than 40 ms or longer than 3 s
    };

    explicit Player(OrderDocument *document, QObject *parent = nullptr);

    [[nodiscard]] bool isPlaying() const { return m_playing; }
    [[nodiscard]] Speed speed() const { return m_speed; }
    /// How long the moment now shown stays.
    [[nodiscard]] std::chrono::milliseconds pause() const;
    /// The times of two events between which it pauses for less than their gap would take.
    struct ShortenedGap {
        Instant from;
        Instant to;
    };
    /// Of the moment now shown, at true gaps.
    [[nodiscard]] std::optional<ShortenedGap> shortenedGap() const;

public Q_SLOTS:
    void play(); ///< from the end: from the start again
    void stop();
    void toggle();
    void setSpeed(backstory::ui::Player::Speed speed);

Q_SIGNALS:
    void playingChanged(bool playing);

private:
    struct Gap {
        ShortenedGap times;
        double millis = 0; ///< what it would take
    };

    void advance();
    [[nodiscard]] std::optional<Gap> gapAhead() const;

    OrderDocument *m_document;
    QTimer m_timer;
    bool m_playing = false;
    Speed m_speed = Speed::Once;
};

} // namespace backstory::ui
