#pragma once

#include "ui/session/session_settings.h"

#include <QWidget>

class QHeaderView;
class QMainWindow;
class QSplitter;

namespace backstory::ui {

/// Brings the shape of a window back: its size, its splitters, the columns of its tables.
class WindowMemory {
public:
    explicit WindowMemory(SessionSettings &settings) : m_settings(settings) {}

    /// Answers whether there was something to bring back.
    bool restore(QMainWindow *window, const QList<QSplitter *> &splitters) const;
    void save(const QMainWindow *window, const QList<QSplitter *> &splitters) const;
    bool restoreHeader(const QString &name, QHeaderView *header) const;
    void saveHeader(const QString &name, const QHeaderView *header) const;

private:
    SessionSettings &m_settings;
};

} // namespace backstory::ui
