#pragma once

#include <QDialog>

class QLabel;
class QTreeWidget;

namespace backstory::ui {

/// What the program is, which version, on what it stands, and that it keeps to itself; all of it
/// can be copied, for whoever is asked for help.
class AboutDialog : public QDialog {
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent);

private:
    QWidget *makeHead();
    QTreeWidget *makeLibraries();
    QWidget *makeButtons();
    [[nodiscard]] QString wholeText() const;

    QLabel *m_text;
};

} // namespace backstory::ui
