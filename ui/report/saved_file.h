#pragma once

#include "core/base/error.h"

#include <QSaveFile>
#include <QString>

#include <string_view>

namespace backstory::ui {

/// A file that is written whole or not at all: what was there by its name stays until commit().
///
/// Everything that fails throws Error(TargetUnwritable), which says what the system said and that
/// nothing was replaced. Threads: the one that made it.
class SavedFile {
public:
    explicit SavedFile(const QString &path);

    void write(std::string_view bytes);
    /// Puts it in place.
    void commit();
    /// For what writes by itself; what goes wrong there is thrown by commit().
    [[nodiscard]] QSaveFile &device() { return m_file; }
    [[nodiscard]] qint64 size() const { return m_file.size(); }

private:
    [[noreturn]] void fail() const;

    QSaveFile m_file;
};

} // namespace backstory::ui
