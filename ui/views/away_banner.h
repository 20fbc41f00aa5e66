#pragma once

#include "ui/views/message_banner.h"

class QLabel;
class QPushButton;

namespace backstory::ui {

/// Says above the content that the source does not answer, for as long as it does not. What is on
/// screen stays.
class AwayBanner : public MessageBanner {
    Q_OBJECT

public:
    explicit AwayBanner(QWidget *parent = nullptr);

    /// `text` is a sentence; `detail` says more exactly why, for the tooltip; `retry` is what the
    /// button says.
    void showAway(const QString &text, const QString &detail, const QString &retry);

Q_SIGNALS:
    void retryWanted();

private:
    QLabel *m_text;
    QPushButton *m_again;
};

} // namespace backstory::ui
