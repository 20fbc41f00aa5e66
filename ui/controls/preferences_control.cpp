#include "ui/controls/preferences_control.h"

#include "ui/controls/moment_control.h"
#include "ui/controls/window_actions.h"
#include "ui/dialogs/general_page.h"
#include "ui/dialogs/passwords_page.h"
#include "ui/dialogs/preferences_dialog.h"
#include "ui/dialogs/privacy_page.h"
#include "ui/dialogs/zone_dialog.h"
#include "ui/session/languages.h"
#include "ui/session/text_size.h"

#include <QAction>
#include <QActionGroup>
#include <QDesktopServices>
#include <QUrl>

namespace backstory::ui {

PreferencesControl::PreferencesControl(Workspace *workspace, RunningJobs *jobs,
                                       const WindowServices &services, const WindowActions &actions,
                                       MomentControl *moments, SourceProfiles *profiles,
                                       QWidget *window)
    : QObject(window),
      m_workspace(workspace),
      m_jobs(jobs),
      m_services(services),
      m_theme(actions.theme),
      m_moments(moments),
      m_profiles(profiles),
      m_window(window) {
    setObjectName(QStringLiteral("preferencesControl"));
    connect(actions.preferences, &QAction::triggered, this, &PreferencesControl::showDialog);
}

void PreferencesControl::showDialog() {
    if (!m_dialog) {
        m_dialog = new PreferencesDialog(m_window);
        m_dialog->addPage(makeGeneralPage(), tr("&General"));
        m_dialog->addPage(makePrivacyPage(), tr("&Privacy"));
        m_dialog->addPage(makePasswordsPage(), tr("Pass&words"));
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

GeneralPage *PreferencesControl::makeGeneralPage() {
    SessionSettings *settings = m_services.settings;
    GeneralPage::Choices choices;
    choices.theme = m_services.theme->choice();
    choices.languages = m_services.languages ? m_services.languages->all() : Languages().all();
    choices.language = settings->language();
    choices.zone = settings->zoneName();
    choices.textSize = settings->textSize();
    choices.restoresSession = settings->restoresSession();
    auto *page = new GeneralPage(choices);
    connect(page, &GeneralPage::themeChosen, this, &PreferencesControl::chooseTheme);
    connect(page, &GeneralPage::languageChosen, page,
            [settings](const QString &code) { settings->setLanguage(code); });
    connect(page, &GeneralPage::zoneChosen, m_moments, &MomentControl::chooseZone);
    connect(page, &GeneralPage::zoneListWanted, this,
            [this, page] { chooseZoneFromList(page->window()); });
    connect(page, &GeneralPage::textSizeChosen, page, [settings](int percent) {
        settings->setTextSize(percent);
        applyTextSize(percent);
    });
    connect(page, &GeneralPage::restoringChosen, page,
            [settings](bool restores) { settings->setRestoresSession(restores); });
    connect(m_services.theme, &Theme::changed, page,
            [page, theme = m_services.theme] { page->setTheme(theme->choice()); });
    connect(
        m_workspace->document(), &OrderDocument::zoneChanged, page,
        [page, settings] { page->setZone(settings->zoneName()); }, Qt::QueuedConnection);
    return page;
}

PrivacyPage *PreferencesControl::makePrivacyPage() {
    auto *page = new PrivacyPage({m_services.settings->file().toStdU16String(),
                                  m_services.dataFolder, m_services.sampleFolder},
                                 m_jobs);
    page->setDeleter([this](const PrivatePlace &place) { return deletePlace(place); });
    page->setOpened(openedFile());
    connect(m_workspace, &Workspace::tableChanged, page,
            [this, page] { page->setOpened(openedFile()); });
    connect(page, &PrivacyPage::placeDeleted, m_profiles, [this](PrivateKind kind) {
        if (kind == PrivateKind::Sources)
            m_profiles->reload();
    });
    // The one thing that is ever opened: a folder on this computer.
    connect(page, &PrivacyPage::folderWanted, this,
            [](const QString &folder) { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    return page;
}

PasswordsPage *PreferencesControl::makePasswordsPage() {
    auto *page = new PasswordsPage;
    connect(m_profiles, &SourceProfiles::changed, page, [this, page] { fillPasswords(page); });
    connect(page, &PasswordsPage::removalWanted, this,
            [this, page](const QString &id) { removePassword(page, id); });
    fillPasswords(page);
    return page;
}

void PreferencesControl::fillPasswords(PasswordsPage *page) {
    QList<SavedPassword> passwords;
    for (const SourceProfile &profile : m_profiles->all()) {
        if (profile.keepsPassword)
            passwords << SavedPassword{profile.id, profile.name, whereText(profile)};
    }
    page->setPasswords(passwords);
    if (!m_services.secrets) {
        page->say(tr("No password store answers on this computer: passwords are asked for each "
                     "time."));
        return;
    }
    m_services.secrets->probe(page, [page](const SecretAnswer &answer) {
        if (!answer.storeAnswers())
            page->say(KeptPasswords::whyNot(answer));
    });
}

void PreferencesControl::removePassword(PasswordsPage *page, const QString &id) {
    if (!m_services.secrets)
        return;
    m_services.secrets->remove(secretKeyOf(id), page, [this, page, id](const SecretAnswer &answer) {
        if (!answer.isDone() && answer.kind != SecretAnswer::Kind::Nothing) {
            page->say(KeptPasswords::whyNot(answer));
            return;
        }
        if (auto profile = m_profiles->withId(id)) {
            profile->keepsPassword = false;
            m_profiles->save(*profile);
        }
    });
}

void PreferencesControl::chooseTheme(ThemeChoice theme) {
    for (QAction *action : m_theme->actions()) {
        if (action->data().toString() == themeText(theme))
            action->trigger();
    }
}

void PreferencesControl::chooseZoneFromList(QWidget *parent) {
    auto *dialog =
        new ZoneDialog(QString::fromStdString(m_workspace->document()->zone().name()), parent);
    connect(dialog, &ZoneDialog::chosen, m_moments, &MomentControl::chooseZone);
    dialog->open();
}

bool PreferencesControl::deletePlace(const PrivatePlace &place) {
    if (place.kind != PrivateKind::Settings)
        return false;
    m_services.settings->clear();
    return true;
}

std::filesystem::path PreferencesControl::openedFile() const {
    const auto &opened = m_workspace->opened();
    if (!opened)
        return {};
    return QString::fromStdString(opened->readers->source().description().place).toStdU16String();
}

} // namespace backstory::ui
