#pragma once

#include "core/store/demo.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/doubles/memory_secret_store.h"
#include "ui/controls/window_services.h"
#include "ui/main_window.h"
#include "ui/models/stream_list_model.h"
#include "ui/session/session_settings.h"
#include "ui/session/theme.h"

#include <QSettings>
#include <QString>

#include <functional>
#include <memory>

class QAction;
class QAbstractItemView;

namespace backstory::test {

/// Answers as a person would who chooses this file.
class AnsweringFileChooser : public ui::FileChooser {
public:
    QString file;
    QString newFile;           ///< to be written; empty: given up
    QString suggested;         ///< at last, for that
    ui::FileQuestion question; ///< at last, to open one
    void choose(QWidget *, const ui::FileQuestion &asked,
                std::function<void(const QString &)> chosen) override {
        question = asked;
        chosen(file);
    }
    void chooseNew(QWidget *, const QString &name, const QStringList &,
                   std::function<void(const QString &)> chosen) override {
        suggested = name;
        if (!newFile.isEmpty())
            chosen(newFile);
    }
};

/// Answers as a person would who knows this password.
class AnsweringPasswordPrompt : public ui::PasswordPrompt {
public:
    QString password;
    bool keeps = false; ///< ticks the box, where there is one
    int asked = 0;
    ui::PasswordQuestion question; ///< the last one
    void ask(QWidget *, const ui::PasswordQuestion &why,
             std::function<void(const ui::PasswordReply &)> answered) override {
        ++asked;
        question = why;
        answered({password, keeps && why.mayKeep});
    }
};

/// Answers as a person would who chooses this printer.
class AnsweringPrinterChooser : public ui::PrinterChooser {
public:
    std::shared_ptr<QPrinter> printer; ///< null: given up
    void choose(QWidget *, std::function<void(std::shared_ptr<QPrinter>)> chosen) override {
        if (printer)
            chosen(printer);
    }
};

/// A desktop that is light until it is told otherwise.
class LightDesktop : public ui::DesktopTheme {
public:
    [[nodiscard]] bool prefersDark() const override { return false; }
};

/// A demo store that all tests of this executable read; written when first asked for.
struct DemoStore {
    std::filesystem::path file;
    std::vector<DemoStory> stories;
    static const DemoStore &shared();
};

/// A real main window with everything around it in a folder of its own.
class WindowFixture {
public:
    WindowFixture();
    ~WindowFixture();

    /// Another window over the same settings, as on the next start. What is done in between finds
    /// all files as the first one left them.
    void restart(const std::function<void()> &between = {});
    /// Opens the shared demo store, at an order if one is given, and waits until it is there.
    void openDemo(const std::string &stream = {});

    [[nodiscard]] ui::MainWindow &window() { return *m_window; }
    [[nodiscard]] ui::Workspace &workspace() { return *m_window->workspace(); }
    [[nodiscard]] const ui::OrderDocument &document() { return *workspace().document(); }
    [[nodiscard]] std::string shownStream();
    /// A child of the window by its object name; the test fails where there is none.
    template <class T>
    T &find(const char *name) {
        T *found = m_window->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("the window has no %s", name);
        return *found;
    }
    void trigger(const char *action);
    [[nodiscard]] ui::StreamListModel &list();
    /// The texts of a column of the list.
    [[nodiscard]] QStringList column(int column);

    AnsweringFileChooser files;
    AnsweringPasswordPrompt passwords;
    AnsweringPrinterChooser printers;
    MemorySecretStore secrets;
    ui::SecretStore *secretStore = &secrets; ///< of the windows made from now on
    TemporaryFolder folder;
    Qt::WindowStates firstState; ///< that the window asked for before it was shown

private:
    void makeWindow();

    LightDesktop m_desktop;
    ui::Theme m_theme{&m_desktop};
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<ui::SessionSettings> m_settings;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace backstory::test
