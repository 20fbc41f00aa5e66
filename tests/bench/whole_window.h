#pragma once

#include "ui/main_window.h"

#include <QSettings>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <string>

class QAbstractItemView;

namespace backstory::bench {

/// The real main window, with everything around it in a folder of its own, which knows when its
/// list of orders was painted.
class WholeWindow : public QObject {
public:
    WholeWindow();
    ~WholeWindow() override;

    /// Opens a source, and waits until orders are listed and painted.
    void open(const std::string &source);
    /// Scrolls to the end of what is listed, and waits until more was read and painted.
    void listMore();

    [[nodiscard]] int listed() const;
    [[nodiscard]] StreamId lastListed() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void awaitList(const std::function<bool()> &isThere);

    QTemporaryDir m_folder;
    QSettings m_store;
    ui::SessionSettings m_settings;
    ui::Theme m_theme;
    ui::SystemFileChooser m_files{&m_settings};
    ui::DialogPasswordPrompt m_passwords;
    std::unique_ptr<ui::MainWindow> m_window;
    QAbstractItemView *m_list = nullptr;
    bool m_painted = false; ///< the list, since this was last taken back
};

} // namespace backstory::bench
