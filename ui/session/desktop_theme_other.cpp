// Windows and macOS keep the choice where QSettings reads it: the registry, NSUserDefaults.
#include "ui/session/theme.h"

#include <QSettings>

namespace backstory::ui {

namespace {

class SettingsTheme : public DesktopTheme {
public:
    using DesktopTheme::DesktopTheme;

    [[nodiscard]] bool prefersDark() const override {
#ifdef Q_OS_WIN
        const QSettings personalize(
            QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion"
                           "\\Themes\\Personalize"),
            QSettings::NativeFormat);
        return personalize.value(QStringLiteral("AppsUseLightTheme"), 1).toInt() == 0;
#else
        const QSettings global(QStringLiteral(".GlobalPreferences"), QSettings::NativeFormat);
        return global.value(QStringLiteral("AppleInterfaceStyle")).toString() ==
               QLatin1String("Dark");
#endif
    }
};

} // namespace

DesktopTheme *DesktopTheme::make(QObject *parent) {
    return new SettingsTheme(parent);
}

} // namespace backstory::ui
