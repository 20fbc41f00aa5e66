#include "app/desktop/arguments.h"
#include "app/desktop/display.h"
#include "ui/jobs/job.h"
#include "ui/main_window.h"
#include "ui/session/keychain_secret_store.h"
#include "ui/session/languages.h"
#include "ui/session/private_places.h"
#include "ui/session/settings_format.h"
#include "ui/session/text_size.h"
#include "ui/views/program_icon.h"

#include <QApplication>
#include <QIcon>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>

using namespace backstory;

namespace {

constexpr int kNoDisplayStatus = 3;
constexpr int kPatienceAtEnd = 2'000; ///< ms, for threads that wait for a server

/// Whether the arguments can be answered without a window.
bool onlyAsks(int argc, char **argv) {
    return std::any_of(argv, argv + argc, [](std::string_view argument) {
        return argument == "--help" || argument == "-h" || argument == "--version" ||
               argument == "-v";
    });
}

void nameApplication() {
    QCoreApplication::setApplicationName(QStringLiteral("Backstory"));
    QCoreApplication::setOrganizationName(QStringLiteral("Backstory"));
    QCoreApplication::setApplicationVersion(QStringLiteral(BACKSTORY_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral(BACKSTORY_DESKTOP_ID));
}

/// Where translations lie that were added to the program: the user's folder, and beside it.
QStringList translationFolders() {
    const QString program = QCoreApplication::applicationDirPath();
    return {QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) +
                QStringLiteral("/translations"),
            program + QStringLiteral("/translations"),
            program + QStringLiteral("/../share/backstory/translations")};
}

int answer(int argc, char **argv) {
    const QCoreApplication application(argc, argv);
    ui::Languages languages(translationFolders());
    QSettings store(ui::settingsFormat(), QSettings::UserScope,
                    QCoreApplication::organizationName(), QCoreApplication::applicationName());
    languages.speak(ui::SessionSettings(store).language());
    return desktop::readArguments(QCoreApplication::arguments()).exitStatus.value_or(0);
}

int run(int argc, char **argv) {
    QApplication application(argc, argv);
    QApplication::setWindowIcon(ui::programIcon());
    // The icons are our own. To look for others would read the system's icon theme at the start.
    QIcon::setThemeSearchPaths({QStringLiteral(":/icons")});
    QSettings store(ui::settingsFormat(), QSettings::UserScope,
                    QCoreApplication::organizationName(), QCoreApplication::applicationName());
    ui::SessionSettings settings(store);
    ui::Languages languages(translationFolders());
    languages.speak(settings.language());
    desktop::ReadArguments read = desktop::readArguments(QCoreApplication::arguments());
    if (read.exitStatus)
        return *read.exitStatus;

    ui::applyTextSize(settings.textSize());
    ui::Theme theme(ui::DesktopTheme::make(&application));
    theme.choose(read.arguments.theme.value_or(settings.theme()));
    ui::SystemFileChooser files(&settings);
    ui::DialogPasswordPrompt passwords;
    ui::KeychainSecretStore secrets;
    const QString cache = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    ui::keepPrivate(cache.toStdString());
    ui::keepPrivate(data.toStdString());
    ui::WindowServices services{&settings,         &theme, &files, &passwords, cache.toStdString(),
                                data.toStdString()};
    services.languages = &languages;
    services.secrets = &secrets;
    ui::MainWindow window(services);
    window.show();
    window.start(read.arguments.wish, read.arguments.zone, read.arguments.link);
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv) {
    nameApplication();
    if (onlyAsks(argc, argv))
        return answer(argc, argv);
    if (const auto why = desktop::whyNoDisplay()) {
        std::fputs(*why, stderr);
        return kNoDisplayStatus;
    }
    const int status = run(argc, argv);
    // A thread may still wait for a server that does not answer: the window is gone, nothing is
    // written, so nothing is lost by not waiting for it.
    if (!ui::Job::waitForThreads(kPatienceAtEnd) || !ui::Job::waitForWatches(kPatienceAtEnd))
        std::_Exit(status);
    return status;
}
