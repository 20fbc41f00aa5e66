#pragma once

#include <QProcess>
#include <QString>

namespace backstory::bench {

/// An X server of our own without a screen (Xvfb), for what must be measured on a real window
/// system. Gone with its object.
class VirtualScreen {
public:
    VirtualScreen();
    ~VirtualScreen();
    VirtualScreen(const VirtualScreen &) = delete;
    VirtualScreen &operator=(const VirtualScreen &) = delete;

    /// `:3`; empty where no Xvfb is installed or it does not start.
    [[nodiscard]] const QString &display() const { return m_display; }

private:
    QProcess m_server;
    QString m_display;
};

} // namespace backstory::bench
