#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace backstory::ui {

/// Asks for a file to open. A test gives an answer of its own.
class FileChooser {
public:
    virtual ~FileChooser() = default;
    /// Calls `chosen` with the whole path, later and at most once; not at all when given up.
    virtual void choose(QWidget *parent, std::function<void(const QString &)> chosen) = 0;
};

/// The system's own file dialog.
class SystemFileChooser : public FileChooser {
public:
    void choose(QWidget *parent, std::function<void(const QString &)> chosen) override;
};

} // namespace backstory::ui
