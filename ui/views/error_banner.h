#pragma once

#include "core/base/error.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace backstory::ui {

/// Says above the content what went wrong: what happened, why, and what to do. Nothing it stands
/// above is lost or covered, and it stays until it is dismissed or something else succeeds.
class ErrorBanner : public QFrame {
    Q_OBJECT

public:
    explicit ErrorBanner(QWidget *parent = nullptr);

    void showError(const Error &error);
    void dismiss();
    /// All that is said, for tests and screen readers.
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void applyLook();

    QLabel *m_title;
    QLabel *m_sentence;
    QLabel *m_details;
    QToolButton *m_more;
    QLabel *m_icon;
};

} // namespace backstory::ui
