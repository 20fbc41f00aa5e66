#pragma once

#include <QFrame>

#include <cstdint>

class QLabel;

namespace backstory::ui {

/// Says above the content that events came before the one that is shown, and leads to the first of
/// them. It stays until it is dismissed, or another order is opened.
class PastBanner : public QFrame {
    Q_OBJECT

public:
    explicit PastBanner(QWidget *parent = nullptr);

    void showEvents(std::uint64_t events);

Q_SIGNALS:
    void firstWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyLook();

    QLabel *m_icon;
    QLabel *m_text;
};

} // namespace backstory::ui
