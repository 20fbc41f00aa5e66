#pragma once

#include <QDialog>

namespace backstory::ui {

/// Asks before a session file of somebody else leads to a server that was never opened here, and
/// shows where it would connect. Nothing is opened before the person agrees.
class SessionSourceDialog : public QDialog {
    Q_OBJECT

public:
    /// `source` is its address, without a password.
    SessionSourceDialog(const QString &source, QWidget *parent);
};

} // namespace backstory::ui
