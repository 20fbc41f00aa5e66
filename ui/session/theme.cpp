#include "ui/session/theme.h"

#include "ui/session/calm_style.h"
#include "ui/session/theme_palettes.h"

#include <QApplication>

namespace backstory::ui {

QString themeText(ThemeChoice choice) {
    switch (choice) {
    case ThemeChoice::System:
        return QStringLiteral("system");
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::Dark:
        return QStringLiteral("dark");
    }
    return {};
}

std::optional<ThemeChoice> themeFromText(const QString &text) {
    for (const ThemeChoice choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark}) {
        if (text.compare(themeText(choice), Qt::CaseInsensitive) == 0)
            return choice;
    }
    return std::nullopt;
}

Theme::Theme(DesktopTheme *desktop, QObject *parent) : QObject(parent), m_desktop(desktop) {
    connect(desktop, &DesktopTheme::changed, this, [this] {
        if (m_choice == ThemeChoice::System)
            apply();
    });
}

void Theme::choose(ThemeChoice choice) {
    m_choice = choice;
    apply();
}

bool Theme::isDark() const {
    return m_choice == ThemeChoice::Dark ||
           (m_choice == ThemeChoice::System && m_desktop->prefersDark());
}

void Theme::apply() {
    // Native styles paint much of themselves in the system's own colours, which a palette does not
    // reach; Fusion, on which this one stands, takes all of its colours from the palette.
    if (!qobject_cast<CalmStyle *>(QApplication::style()))
        QApplication::setStyle(new CalmStyle);
    QApplication::setPalette(isDark() ? darkPalette() : lightPalette());
    Q_EMIT changed();
}

} // namespace backstory::ui
