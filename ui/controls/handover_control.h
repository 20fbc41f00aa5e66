#pragma once

#include <QObject>

class QWidget;

namespace backstory::ui {

class AddressControl;
class SourceControl;

/// Opens what is handed to the window while it runs: a file or a link that is dropped on it, and
/// what the desktop asks the application to open (macOS sends files and links as events).
class HandoverControl : public QObject {
    Q_OBJECT

public:
    HandoverControl(SourceControl *sources, AddressControl *address, QWidget *window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// A file or a link.
    bool open(const QString &thing);

    SourceControl *m_sources;
    AddressControl *m_address;
    QWidget *m_window;
};

} // namespace backstory::ui
