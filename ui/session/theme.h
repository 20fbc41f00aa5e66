#pragma once

#include <QObject>
#include <QString>

#include <optional>

namespace backstory::ui {

enum class ThemeChoice { System, Light, Dark };

/// `system`, `light`, `dark`, as the argument and the settings spell it.
QString themeText(ThemeChoice choice);
std::optional<ThemeChoice> themeFromText(const QString &text);

/// Asks the system whether its windows are dark, and hears when that changes.
///
/// One implementation for each system, each in a file of its own; where nobody answers, light.
/// Threads: the window's. Cost: a question to the desktop that is given up after a moment.
class DesktopTheme : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    static DesktopTheme *make(QObject *parent);

    [[nodiscard]] virtual bool prefersDark() const = 0;

Q_SIGNALS:
    void changed();
};

/// Light or dark for the whole application: style and palette, from one place.
class Theme : public QObject {
    Q_OBJECT

public:
    explicit Theme(DesktopTheme *desktop, QObject *parent = nullptr);

    void choose(ThemeChoice choice);
    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    [[nodiscard]] bool isDark() const;

Q_SIGNALS:
    void changed();

private:
    void apply();

    DesktopTheme *m_desktop;
    ThemeChoice m_choice = ThemeChoice::System;
};

} // namespace backstory::ui
