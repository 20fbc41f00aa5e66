#include "ui/controls/kept_files_control.h"

#include "ui/session/session_settings.h"
#include "ui/session/source_profiles.h"
#include "ui/text/visible_text.h"
#include "ui/views/kept_files_banner.h"

#include <QDir>

namespace backstory::ui {

namespace {

QString shownPath(const QString &path) {
    return visible(QDir::toNativeSeparators(path).toStdString());
}

} // namespace

KeptFilesControl::KeptFilesControl(SessionSettings *settings, const SourceProfiles *sources,
                                   QWidget *window)
    : QObject(window), m_settings(settings), m_banner(new KeptFilesBanner(window)) {
    setObjectName(QStringLiteral("keptFilesControl"));
    lookAtSettings();
    say(sources->trouble());
}

void KeptFilesControl::say(const QString &sentence) {
    if (!sentence.isEmpty())
        m_banner->add(sentence);
}

void KeptFilesControl::lookAtSettings() {
    switch (m_settings->fileState()) {
    case SessionSettings::FileState::Fine:
        break;
    case SessionSettings::FileState::Damaged: {
        // It is written anew as soon as a setting changes.
        const QString aside = m_settings->copyAside();
        say(aside.isEmpty()
                ? tr("The file of the settings is damaged, so the usual ones hold.")
                : tr("The file of the settings is damaged, so the usual ones hold. It is kept as "
                     "%1.")
                      .arg(shownPath(aside)));
        break;
    }
    case SessionSettings::FileState::OutOfReach:
        keepSettings();
        break;
    }
}

void KeptFilesControl::keepSettings() {
    if (m_settings->keep())
        return;
    say(tr("The settings cannot be kept in %1. What you choose holds until the window is closed; "
           "the file stays as it is. Check the rights on it, and whether the disk is full.")
            .arg(shownPath(m_settings->place())));
}

} // namespace backstory::ui
