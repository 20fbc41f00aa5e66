#pragma once

#include "ui/session/languages.h"
#include "ui/session/theme.h"

#include <QWidget>

class QComboBox;
class QCheckBox;
class QFormLayout;
class QLabel;

namespace backstory::ui {

/// How the window looks and starts. Every choice is told at once; there is nothing to confirm and
/// nothing to lose.
class GeneralPage : public QWidget {
    Q_OBJECT

public:
    struct Choices {
        ThemeChoice theme = ThemeChoice::System;
        QList<Language> languages;
        QString language; ///< as chosen; empty: as the system
        QString zone;     ///< as chosen: `UTC`, `local` or a name
        int textSize = 0; ///< in percent; 0: as the system
        bool restoresSession = true;
    };

    GeneralPage(const Choices &choices, QWidget *parent = nullptr);

    /// What was chosen elsewhere.
    void setTheme(ThemeChoice theme);
    void setZone(const QString &name);

Q_SIGNALS:
    void themeChosen(backstory::ui::ThemeChoice theme);
    void languageChosen(const QString &code);
    void zoneChosen(const QString &name);
    void zoneListWanted();
    void textSizeChosen(int percent);
    void restoringChosen(bool restores);

private:
    QComboBox *addBox(QFormLayout *form, const char *name, const QString &label);
    void addTheme(QFormLayout *form, const Choices &choices);
    void addLanguage(QFormLayout *form, const Choices &choices);
    void addZone(QFormLayout *form);
    void addTextSize(QFormLayout *form, const Choices &choices);

    QComboBox *m_theme = nullptr;
    QComboBox *m_language = nullptr;
    QLabel *m_languageNote = nullptr;
    QComboBox *m_zone = nullptr;
    QString m_zoneName;
};

} // namespace backstory::ui
