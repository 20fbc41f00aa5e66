#pragma once

#include <QDialog>

class QTabWidget;

namespace backstory::ui {

/// The pages of the preferences, a tab each. They apply what is chosen at once, so there is only
/// one button, and closing loses nothing. It grows with the text that is chosen in it; where the
/// screen is small, a page scrolls.
class PreferencesDialog : public QDialog {
    Q_OBJECT

public:
    explicit PreferencesDialog(QWidget *parent);

    /// Takes the page over.
    void addPage(QWidget *page, const QString &title);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fit();

    QTabWidget *m_tabs;
};

} // namespace backstory::ui
