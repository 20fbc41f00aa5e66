#pragma once

#include "ui/views/message_banner.h"

#include <cstdint>

class QLabel;
class QPushButton;

namespace backstory::ui {

/// Says above the content that events came before the one that is shown, and leads to the first of
/// them where that is known. It stays until it is dismissed, or another order is opened.
class PastBanner : public MessageBanner {
    Q_OBJECT

public:
    explicit PastBanner(QWidget *parent = nullptr);

    void showEvents(std::uint64_t events);
    /// A moment that was kept has so many more events before it than it had.
    void showEventsSinceKept(std::uint32_t events);
    /// The event of a moment that was kept is not there any more.
    void showLost(std::uint32_t version);

Q_SIGNALS:
    void firstWanted();

private:
    void say(const QString &text, bool leads);

    QLabel *m_text;
    QPushButton *m_lead;
};

} // namespace backstory::ui
