#pragma once

#include "ui/views/message_banner.h"

class QLabel;

namespace backstory::ui {

class ElidedLabel;

/// Says above the content, as long as a local copy is open, of what and of when it is, and leads
/// back to the source or to a newer copy. It cannot be dismissed: what it says holds for all below.
class CopyBanner : public MessageBanner {
    Q_OBJECT

public:
    explicit CopyBanner(QWidget *parent = nullptr);

    /// `detail` says the same more exactly, for the tooltip.
    void showOrigin(const QString &text, const QString &detail);

Q_SIGNALS:
    void liveWanted();
    void renewalWanted();

private:
    ElidedLabel *m_text;
};

} // namespace backstory::ui
