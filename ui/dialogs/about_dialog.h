#pragma once

#include <QDialog>

namespace backstory::ui {

/// What the program is, and which version.
class AboutDialog : public QDialog {
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent);
};

} // namespace backstory::ui
