#pragma once

#include <QObject>

class QMainWindow;

namespace backstory::ui {

class WindowActions;

/// The key sheet, and what the program is.
class HelpControl : public QObject {
    Q_OBJECT

public:
    HelpControl(const WindowActions &actions, QMainWindow *window);

private:
    void showKeys();
    void showAbout();

    QMainWindow *m_window;
};

} // namespace backstory::ui
