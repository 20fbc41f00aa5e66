#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace backstory::ui {

/// Says above the content that the source does not answer, for as long as it does not. What is on
/// screen stays.
class AwayBanner : public QFrame {
    Q_OBJECT

public:
    explicit AwayBanner(QWidget *parent = nullptr);

    /// `text` is a sentence; `detail` says more exactly why, for the tooltip; `retry` is what the
    /// button says.
    void showAway(const QString &text, const QString &detail, const QString &retry);

Q_SIGNALS:
    void retryWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyLook();

    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_again;
};

} // namespace backstory::ui
