#pragma once

#include <QObject>

class QWidget;

namespace backstory::ui {

class KeptFilesBanner;
class SessionSettings;
class SourceProfiles;

/// Says what is the matter with the files that are kept for the person, where it would otherwise go
/// by unseen: at the start, and when the settings cannot be written any more. What cannot be read
/// is never written over.
class KeptFilesControl : public QObject {
    Q_OBJECT

public:
    KeptFilesControl(SessionSettings *settings, const SourceProfiles *sources, QWidget *window);

    [[nodiscard]] KeptFilesBanner *banner() const { return m_banner; }

    void say(const QString &sentence);
    /// Writes the settings, and says so where that fails.
    void keepSettings();

private:
    void lookAtSettings();

    SessionSettings *m_settings;
    KeptFilesBanner *m_banner;
};

} // namespace backstory::ui
