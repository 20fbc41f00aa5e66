#pragma once

#include <QDialog>

class QTabWidget;

namespace backstory::ui {

/// The pages of the preferences, a tab each. They apply what is chosen at once, so there is only
/// one button, and closing loses nothing. Where the screen is small, a page scrolls.
class PreferencesDialog : public QDialog {
    Q_OBJECT

public:
    explicit PreferencesDialog(QWidget *parent);

    /// Takes the page over.
    void addPage(QWidget *page, const QString &title);

private:
    QTabWidget *m_tabs;
};

} // namespace backstory::ui
