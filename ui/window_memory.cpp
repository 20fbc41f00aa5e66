#include "ui/window_memory.h"

#include <QHeaderView>
#include <QMainWindow>
#include <QSplitter>

namespace backstory::ui {

namespace {

const QString kGeometry = QStringLiteral("window");

QString headerKey(const QString &name) {
    return QStringLiteral("header_") + name;
}

} // namespace

bool WindowMemory::restore(QMainWindow *window, const QList<QSplitter *> &splitters) const {
    for (QSplitter *splitter : splitters)
        splitter->restoreState(m_settings.layout(splitter->objectName()));
    return window->restoreGeometry(m_settings.layout(kGeometry));
}

void WindowMemory::save(const QMainWindow *window, const QList<QSplitter *> &splitters) const {
    for (const QSplitter *splitter : splitters)
        m_settings.setLayout(splitter->objectName(), splitter->saveState());
    m_settings.setLayout(kGeometry, window->saveGeometry());
}

bool WindowMemory::restoreHeader(const QString &name, QHeaderView *header) const {
    return header->restoreState(m_settings.layout(headerKey(name)));
}

void WindowMemory::saveHeader(const QString &name, const QHeaderView *header) const {
    m_settings.setLayout(headerKey(name), header->saveState());
}

} // namespace backstory::ui
