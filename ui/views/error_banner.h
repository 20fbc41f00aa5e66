#pragma once

#include "core/base/error.h"
#include "ui/views/message_banner.h"

class QLabel;
class QToolButton;

namespace backstory::ui {

/// Says above the content what went wrong: what happened, why, and what to do. Nothing it stands
/// above is lost or covered, and it stays until it is dismissed or something else succeeds.
class ErrorBanner : public MessageBanner {
    Q_OBJECT

public:
    explicit ErrorBanner(QWidget *parent = nullptr);

    void showError(const Error &error);
    void dismiss() override;
    /// All that is said, for tests and screen readers.
    [[nodiscard]] QString text() const;

protected:
    void applyLook() override;

private:
    QLabel *m_title;
    QLabel *m_sentence;
    QLabel *m_details;
    QToolButton *m_more;
};

} // namespace backstory::ui
