#pragma once

#include "ui/dialogs/file_question.h"

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace backstory::ui {

class SessionSettings;

/// Asks for a file to open, or for one to be written. A test gives an answer of its own.
class FileChooser {
public:
    virtual ~FileChooser() = default;
    /// Calls `chosen` with the whole path, later and at most once; not at all when given up.
    virtual void choose(QWidget *parent, const FileQuestion &question,
                        std::function<void(const QString &)> chosen) = 0;
    /// Asks where to write a file, the same way. `suggested` is a name, or a whole path where the
    /// folder matters too; its ending is given to names without one. An existing file is chosen
    /// only after the person agreed to replace it. `filters` are like `Markdown (*.md)`.
    virtual void chooseNew(QWidget *parent, const QString &suggested, const QStringList &filters,
                           std::function<void(const QString &)> chosen) = 0;
};

/// The system's own file dialogs. Files of each kind are looked for where one was last chosen.
class SystemFileChooser : public FileChooser {
public:
    /// `settings` remember the folders, and must outlive it.
    explicit SystemFileChooser(SessionSettings *settings) : m_settings(settings) {}

    void choose(QWidget *parent, const FileQuestion &question,
                std::function<void(const QString &)> chosen) override;
    void chooseNew(QWidget *parent, const QString &suggested, const QStringList &filters,
                   std::function<void(const QString &)> chosen) override;

private:
    SessionSettings *m_settings;
};

} // namespace backstory::ui
