#pragma once

#include "ui/views/message_banner.h"

#include <QStringList>

class QLabel;

namespace backstory::ui {

/// Says above the content what is the matter with the files that Backstory keeps for the person:
/// settings, saved sources, bookmarks. Several sentences stand below each other; they stay until
/// they are dismissed, and each is said once.
class KeptFilesBanner : public MessageBanner {
    Q_OBJECT

public:
    explicit KeptFilesBanner(QWidget *parent = nullptr);

    void add(const QString &sentence);

protected:
    void dismiss() override;

private:
    QLabel *m_text;
    QStringList m_shown;
    QStringList m_said; ///< at any time
};

} // namespace backstory::ui
